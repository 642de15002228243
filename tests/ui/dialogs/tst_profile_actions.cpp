// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_exchange.h"
#include "core/profile/profile_undo.h"
#include "core/secret/memory_secret_store.h"
#include "core/tls/certificate_pin.h"
#include "support/room_test.h"
#include "support/test_certificates.h"
#include "ui/dialogs/delete_question.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/profile_actions.h"
#include "ui/dialogs/profile_editor.h"
#include "ui/dialogs/stop_question.h"
#include "ui/dialogs/trust_dialog.h"
#include "ui/settings/settings_store.h"

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QFileInfo>
#include <QInputDialog>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// Over a window of its own, with stores in a directory of their own. What needs tunnels that run is in
/// tst_desktop_application.
class TestProfileActions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
        (void)m_profiles->load();
        m_settings = std::make_unique<SettingsStore>(m_dir->filePath(u"rookery.ini"_s));
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_undo = std::make_unique<ProfileUndo>(*m_profiles);
        m_actions = new ProfileActions(*m_profiles, *m_undo, m_secrets, *m_settings, *m_window);
    }
    void cleanup()
    {
        m_window.reset();
        m_undo.reset();
        m_settings.reset();
        m_profiles.reset();
        m_dir.reset();
    }

    /// Whoever wrote the file would have it.
    void replacingByAnImportForgetsTheKeyForAnotherServer()
    {
        Profile mine = office();
        mine.usesPsk = true;
        QVERIFY(m_profiles->put(mine));
        m_secrets.write(mine.id, SecretKind::Psk, "key", this, [](const Expected<void> &) {});
        QSignalSpy edited(m_actions, &ProfileActions::secretEdited);
        Profile theirs = mine;
        theirs.group = u"Other"_s;
        replaceBy(theirs);
        QCOMPARE(m_profiles->find(mine.id)->group, u"Other"_s);
        QCOMPARE(edited.count(), 0);
        theirs.server = QUrl(u"wss://elsewhere.example.com/ws"_s);
        replaceBy(theirs);
        QCOMPARE(m_profiles->find(mine.id)->server, theirs.server);
        QCOMPARE(edited.count(), 1);
        QCOMPARE(edited[0][2].toByteArray(), QByteArray());
        std::optional<QByteArray> kept;
        m_secrets.read(mine.id, SecretKind::Psk, this,
                       [&](const Expected<QByteArray> &secret) { kept = secret.value_or("?"); });
        QTRY_VERIFY(kept);
        QCOMPARE(*kept, QByteArray());
    }

    /// By itself, for an end that nobody announces; a person who decides makes an end of it.
    void keepsADraftOfWhatIsEdited()
    {
        m_actions->create();
        auto *editor = m_window->findChild<ProfileEditor *>();
        QVERIFY(editor);
        editor->findChild<QLineEdit *>(u"name"_s)->insert(u"Office"_s);
        editor->findChild<QLineEdit *>(u"server"_s)->insert(u"wss://gate.example.com"_s);
        QVERIFY(m_actions->drafts().isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(m_actions->drafts().size(), 1, 10000);
        QCOMPARE(m_actions->drafts().constFirst().name, u"Office"_s);
        editor->accept();
        QVERIFY(m_actions->drafts().isEmpty());
        QTRY_VERIFY(!m_window->findChild<ProfileEditor *>());

        const QUuid id = m_profiles->profiles().constFirst().id;
        m_actions->edit(id);
        editor = m_window->findChild<ProfileEditor *>();
        editor->findChild<QLineEdit *>(u"name"_s)->insert(u" two"_s);
        m_actions->saveDrafts();
        QCOMPARE(m_actions->drafts().size(), 1);
        // As it was: there is nothing to keep.
        editor->findChild<QLineEdit *>(u"name"_s)->setText(u"Office"_s);
        Q_EMIT editor->findChild<QLineEdit *>(u"name"_s)->textEdited(u"Office"_s);
        m_actions->saveDrafts();
        QVERIFY(m_actions->drafts().isEmpty());
        editor->reject();
    }

    void savesAndStarts()
    {
        QSignalSpy created(m_actions, &ProfileActions::created);
        QSignalSpy started(m_actions, &ProfileActions::startRequested);
        m_actions->create();
        auto *editor = m_window->findChild<ProfileEditor *>();
        QVERIFY(editor);
        editor->findChild<QLineEdit *>(u"name"_s)->insert(u"Office"_s);
        editor->findChild<QLineEdit *>(u"server"_s)->insert(u"wss://gate.example.com"_s);
        QPushButton *both = nullptr;
        const QList<QAbstractButton *> buttons = editor->findChild<QDialogButtonBox *>()->buttons();
        for (QAbstractButton *button : buttons)
            both = button->text().contains(u"art") ? static_cast<QPushButton *>(button) : both;
        QVERIFY(both && both->isEnabled() && both->isDefault());
        both->click();
        QCOMPARE(created.count(), 1);
        QCOMPARE(started.count(), 1);
        const QUuid id = started[0][0].toUuid();
        QVERIFY(m_profiles->find(id));
        // To save alone starts nothing.
        QTRY_VERIFY(!m_window->findChild<ProfileEditor *>());
        m_actions->edit(id);
        m_window->findChild<ProfileEditor *>()->accept();
        QCOMPARE(started.count(), 1);
    }

    void aDuplicateRunsBesideItsOriginal()
    {
        const Profile original = office();
        QVERIFY(m_profiles->put(original));
        QSignalSpy created(m_actions, &ProfileActions::created);
        m_actions->duplicate(original.id);
        QCOMPARE(created.count(), 1);
        const Profile copy = *m_profiles->find(created[0][0].toUuid());
        QCOMPARE(copy.forwards.value(0).spec.toString(), u"127.0.0.1:5433:db:5432"_s);
        QVERIFY(checkForwards(copy, m_profiles->profiles()).isEmpty());
    }

    void trustsWhatAPersonTrusts()
    {
        const test::TestCertificates certificates;
        QVERIFY2(certificates.isValid(), qPrintable(certificates.log()));
        const Profile profile = office();
        QVERIFY(m_profiles->put(profile));
        PeerCertificates shown;
        QVERIFY(shown.add(certificates.selfSigned().certificate().toDer()));
        shown.problems = {QSslError(QSslError::SelfSignedCertificate)};
        QSignalSpy reconnect(m_actions, &ProfileActions::reconnectRequested);
        m_actions->trustCertificate(profile.id, shown);
        auto *dialog = m_window->findChild<TrustDialog *>();
        QVERIFY(dialog);
        dialog->reject();
        QVERIFY(m_profiles->find(profile.id)->tls == TlsOptions());
        QTRY_VERIFY(!m_window->findChild<TrustDialog *>());
        m_actions->trustCertificate(profile.id, shown);
        m_window->findChild<TrustDialog *>()->accept();
        const TlsOptions tls = m_profiles->find(profile.id)->tls;
        QCOMPARE(CertificatePin::fingerprintIn(tls), CertificatePin::fingerprintOf(shown));
        // Nothing that the server chose, such as a name, is in there.
        TlsOptions expected;
        expected.pinnedCertificate = QString::fromLatin1(CertificatePin::fingerprintOf(shown));
        QVERIFY(tls == expected);
        QCOMPARE(reconnect.count(), 1);
        QCOMPARE(reconnect[0][0].toUuid(), profile.id);
    }

    void trustsNothingForAnotherServer_data()
    {
        QTest::addColumn<bool>("isServer");
        QTest::newRow("another server") << true;
        QTest::newRow("other TLS") << false;
    }

    void trustsNothingForAnotherServer()
    {
        QFETCH(bool, isServer);
        const test::TestCertificates certificates;
        QVERIFY2(certificates.isValid(), qPrintable(certificates.log()));
        Profile profile = office();
        QVERIFY(m_profiles->put(profile));
        PeerCertificates shown;
        QVERIFY(shown.add(certificates.selfSigned().certificate().toDer()));
        shown.problems = {QSslError(QSslError::SelfSignedCertificate)};
        QSignalSpy failed(m_actions, &ProfileActions::failed);
        QSignalSpy reconnect(m_actions, &ProfileActions::reconnectRequested);
        m_actions->trustCertificate(profile.id, shown);
        if (isServer)
            profile.server = QUrl(u"wss://bank.example.com/ws"_s);
        else
            profile.tls.serverName = u"bank.example.com"_s;
        QVERIFY(m_profiles->put(profile));
        m_window->findChild<TrustDialog *>()->accept();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(reconnect.count(), 0);
        QVERIFY(m_profiles->find(profile.id)->tls == profile.tls);
    }

    void deletesSeveralAndBringsThemBack()
    {
        const QList<QUuid> ids = addSeveral({u"a"_s, u"b"_s, u"c"_s});
        m_actions->setSnapshots([&ids](const QUuid &id) {
            TunnelSnapshot tunnel;
            tunnel.liveFlows = id == ids[2] ? 7 : 0;
            tunnel.state = id == ids[2] ? TunnelState::Connected : TunnelState::Stopped;
            return tunnel;
        });
        QSignalSpy removed(m_actions, &ProfileActions::removed);
        QSignalSpy restored(m_undo.get(), &ProfileUndo::restored);
        m_actions->remove({ids[0], ids[2]});
        auto *question = m_window->findChild<DeleteQuestion *>();
        QVERIFY(question);
        QVERIFY2(question->text().contains(u'2'), qPrintable(question->text()));
        const QString told = question->informativeText();
        QVERIFY2(told.contains(u"a, c") && told.contains(u'7'), qPrintable(told));
        QCOMPARE(m_profiles->profiles().size(), 3);
        answer(*question);
        QCOMPARE(names(), QStringList{u"b"_s});
        // One notice for both.
        QCOMPARE(removed.count(), 1);
        QCOMPARE(removed[0][0].toInt(), 2);
        QVERIFY(removed[0][2].toBool());
        m_actions->undo();
        QCOMPARE(names(), (QStringList{u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(restored[0][1].value<QList<QUuid>>(), QList<QUuid>{ids[2]});
    }

    void movesSeveralToAGroupAndRenamesIt()
    {
        const QList<QUuid> ids = addSeveral({u"a"_s, u"b"_s, u"c"_s});
        m_actions->setGroup({ids[0], ids[1]});
        enter(u" Work  shop "_s);
        const auto group = [&](int which) { return m_profiles->find(ids[which])->group; };
        QCOMPARE((QStringList{group(0), group(1), group(2)}),
                 (QStringList{u"Work shop"_s, u"Work shop"_s, QString()}));
        QSignalSpy renamed(m_actions, &ProfileActions::groupRenamed);
        m_actions->renameGroup(u"Work shop"_s);
        enter(u"Lab"_s);
        QCOMPARE(group(1), u"Lab"_s);
        QCOMPARE(renamed.count(), 1);
        m_actions->setGroup({ids[2]}); // to one that is there it is no new name
        enter(u"Home"_s);
        m_actions->renameGroup(u"Home"_s);
        enter(u"Lab"_s);
        QCOMPARE(group(2), u"Lab"_s);
        QCOMPARE(renamed.count(), 1);
        m_actions->undo();
        m_actions->undo();
        QCOMPARE(group(2), QString());
        m_actions->undo();
        QCOMPARE(group(1), u"Work shop"_s);
        m_actions->undo();
        QCOMPARE(group(0), QString());
    }

    void asksBeforeAStopCutsConnections()
    {
        const QList<QUuid> ids = addSeveral({u"idle"_s, u"busy"_s});
        m_actions->setSnapshots([&ids](const QUuid &id) {
            TunnelSnapshot tunnel;
            tunnel.liveFlows = id == ids[1] ? 2 : 0;
            return tunnel;
        });
        int stopped = 0;
        const auto stop = [&stopped] { ++stopped; };
        m_actions->confirmStop({ids[0]}, stop);
        QCOMPARE(stopped, 1);
        m_actions->confirmStop(ids, stop);
        auto *question = m_window->findChild<StopQuestion *>();
        QVERIFY(question && question->text().contains(u"busy"));
        question->reject();
        QCOMPARE(stopped, 1);
        QTRY_VERIFY(!m_window->findChild<StopQuestion *>());
        m_actions->confirmStop(ids, stop);
        question = m_window->findChild<StopQuestion *>();
        question->checkBox()->setChecked(true);
        answer(*question);
        QCOMPARE(stopped, 2);
        m_actions->confirmStop(ids, stop);
        QCOMPARE(stopped, 3);
    }

private:
    QList<QUuid> addSeveral(const QStringList &names)
    {
        QList<QUuid> ids;
        for (const QString &name : names) {
            Profile profile = office();
            profile.name = name;
            ids.append(m_profiles->put(profile).value());
        }
        return ids;
    }
    [[nodiscard]] QStringList names() const
    {
        QStringList names;
        for (const Profile &profile : m_profiles->profiles())
            names.append(profile.name);
        return names;
    }
    /// Yes.
    static void answer(QMessageBox &question)
    {
        const QList<QAbstractButton *> buttons = question.buttons();
        for (QAbstractButton *button : buttons) {
            if (question.buttonRole(button) == QMessageBox::DestructiveRole)
                return button->click();
        }
    }
    void enter(const QString &text)
    {
        QInputDialog *dialog = nullptr;
        for (auto *open : m_window->findChildren<QInputDialog *>())
            dialog = open->isVisible() ? open : dialog;
        QVERIFY(dialog);
        dialog->setTextValue(text);
        dialog->accept();
    }
    void replaceBy(const Profile &profile)
    {
        m_actions->import({{{}, QString::fromUtf8(exportProfiles({profile}))}});
        auto *dialog = m_window->findChild<ImportDialog *>();
        QVERIFY(dialog);
        QVERIFY(dialog->model().setData(dialog->model().index(0, ImportModel::Choice),
                                        int(ImportChoice::Replace), Qt::EditRole));
        dialog->accept();
        QTRY_VERIFY(!m_window->findChild<ImportDialog *>());
    }
    static Profile office()
    {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Office"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        profile.forwards = {{ForwardSpec::parse(u"5432:db:5432"_s).value(), true, {}, {}}};
        return profile;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<ProfileUndo> m_undo;
    MemorySecretStore m_secrets;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<QWidget> m_window;
    ProfileActions *m_actions = nullptr;
};

ROOKERY_TEST_WITH(QApplication, TestProfileActions)
#include "tst_profile_actions.moc"
