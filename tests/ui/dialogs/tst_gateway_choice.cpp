// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_store.h"
#include "core/profile/profile_undo.h"
#include "core/secret/memory_secret_store.h"
#include "support/room_test.h"
#include "ui/dialogs/gateway_choice.h"
#include "ui/dialogs/profile_actions.h"
#include "ui/dialogs/secret_edit.h"
#include "ui/settings/settings_store.h"

#include <QApplication>
#include <QInputDialog>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// In the editor, over stores of its own: what a person chooses is what is saved, with the right key.
class TestGatewayChoice final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
        (void)m_profiles->load();
        m_undo = std::make_unique<ProfileUndo>(*m_profiles);
        m_secrets = std::make_unique<MemorySecretStore>();
        m_settings = std::make_unique<SettingsStore>(m_dir->filePath(u"rookery.ini"_s));
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_actions = new ProfileActions(*m_profiles, *m_undo, *m_secrets, *m_settings, *m_window);
        m_tunnel = office();
        QVERIFY(m_profiles->put(m_tunnel));
        keep(m_tunnel.id, "own key");
        m_gateway = SharedGateway::of(m_tunnel, u"Shared"_s);
        m_gateway.profile.server = QUrl(u"wss://shared.example.com/ws"_s);
        QVERIFY(m_profiles->putGateway(m_gateway));
        keep(m_gateway.id(), "shared key");
    }
    void cleanup()
    {
        m_window.reset();
        m_settings.reset();
        m_secrets.reset();
        m_undo.reset();
        m_profiles.reset();
        m_dir.reset();
    }

    void offersWhatThereIs()
    {
        ProfileEditor &editor = edit();
        const GatewayChoice &choice = *choiceIn(editor);
        QCOMPARE(choice.currentText(), u"Own settings"_s);
        QCOMPARE(choice.itemText(1), u"Shared"_s);
        QCOMPARE(choice.count(), 5); // with a line between, saving and managing
        QVERIFY(field(editor, "server")->isEnabled());
    }

    void aGatewayIsTakenWithItsKey()
    {
        ProfileEditor &editor = edit();
        choose(editor, m_gateway.id());
        QVERIFY(!field(editor, "server")->isEnabled());
        QCOMPARE(field(editor, "server")->text(), u"wss://shared.example.com/ws"_s);
        QTRY_COMPARE(keyIn(editor)->text(), u"shared key"_s);
        QVERIFY(editor.isWindowModified());
        editor.accept();
        QCOMPARE(saved().gateway, m_gateway.id());
        QCOMPARE(saved().server, m_gateway.profile.server);
        QCOMPARE(kept(m_gateway.id()), "shared key");
        QCOMPARE(saved().forwards.size(), 1);
        // Nothing of its own waits to go to that one's server.
        QTRY_COMPARE(kept(m_tunnel.id), "");
    }

    /// Whoever only looked has what was there before, also what was typed.
    void comesBackToItsOwn()
    {
        ProfileEditor &editor = edit();
        QTRY_COMPARE(keyIn(editor)->text(), u"own key"_s);
        choose(editor, m_gateway.id());
        choose(editor, {});
        QVERIFY(field(editor, "server")->isEnabled());
        QCOMPARE(field(editor, "server")->text(), u"wss://gate.example.com/ws"_s);
        QTRY_COMPARE(keyIn(editor)->text(), u"own key"_s);
        keyIn(editor)->selectAll();
        QTest::keyClicks(keyIn(editor), u"typed"_s);
        choose(editor, m_gateway.id());
        QTRY_COMPARE(keyIn(editor)->text(), u"shared key"_s);
        choose(editor, {});
        QCOMPARE(keyIn(editor)->text(), u"typed"_s);
        editor.accept();
        QVERIFY(saved().gateway.isNull());
        QCOMPARE(kept(m_tunnel.id), "typed");
        QCOMPARE(kept(m_gateway.id()), "shared key");
    }

    void leavesItsGatewayWithItsSettingsAndItsKey()
    {
        m_gateway.giveTo(m_tunnel);
        QVERIFY(m_profiles->put(m_tunnel));
        ProfileEditor &editor = edit();
        QVERIFY(!field(editor, "server")->isEnabled());
        choose(editor, {});
        QCOMPARE(field(editor, "server")->text(), u"wss://shared.example.com/ws"_s);
        QVERIFY(field(editor, "server")->isEnabled());
        editor.accept();
        QVERIFY(saved().gateway.isNull());
        QCOMPARE(saved().server, m_gateway.profile.server);
        QTRY_COMPARE(kept(m_tunnel.id), "shared key");
        QCOMPARE(kept(m_gateway.id()), "shared key");
    }

    void becomesAGateway()
    {
        ProfileEditor &editor = edit();
        click(editor, u"Save these"_s);
        name(editor, u"Office"_s);
        QCOMPARE(choiceIn(editor)->currentText(), u"Office"_s);
        QVERIFY(field(editor, "server")->isEnabled()); // it is what the fields say
        field(editor, "server")->selectAll();
        QTest::keyClicks(field(editor, "server"), u"wss://new.example.com/ws"_s);
        QCOMPARE(m_profiles->gateways().size(), 1);
        editor.accept();
        QCOMPARE(m_profiles->gateways().size(), 2);
        const SharedGateway gateway = m_profiles->gateways()[1];
        QCOMPARE(gateway.name(), u"Office"_s);
        QCOMPARE(gateway.profile.server, QUrl(u"wss://new.example.com/ws"_s));
        QCOMPARE(saved().gateway, gateway.id());
        QTRY_COMPARE(kept(gateway.id()), "own key");
        QTRY_COMPARE(kept(m_tunnel.id), "");
    }

    void aNameThatIsTakenIsRefused()
    {
        ProfileEditor &editor = edit();
        click(editor, u"Save these"_s);
        name(editor, u"shared"_s);
        QCOMPARE(choiceIn(editor)->currentText(), u"Own settings"_s);
        QVERIFY(!editor.newGateway());
    }

    void noticesThatItWasDeleted()
    {
        m_gateway.giveTo(m_tunnel);
        QVERIFY(m_profiles->put(m_tunnel));
        ProfileEditor &editor = edit();
        QVERIFY(m_profiles->removeGateway(m_gateway.id()));
        QCOMPARE(choiceIn(editor)->currentText(), u"Own settings"_s);
        QVERIFY(field(editor, "server")->isEnabled());
        QCOMPARE(field(editor, "server")->text(), u"wss://shared.example.com/ws"_s);
    }

    /// Its own key would go to the server of that one.
    void comesBackToItsOwnWhereItsChoiceWasDeleted()
    {
        ProfileEditor &editor = edit();
        QTRY_COMPARE(keyIn(editor)->text(), u"own key"_s);
        choose(editor, m_gateway.id());
        QTRY_COMPARE(keyIn(editor)->text(), u"shared key"_s);
        QVERIFY(m_profiles->removeGateway(m_gateway.id()));
        QCOMPARE(field(editor, "server")->text(), u"wss://gate.example.com/ws"_s);
        QTRY_COMPARE(keyIn(editor)->text(), u"own key"_s);
        editor.accept();
        QCOMPARE(saved().server, m_tunnel.server);
        QCOMPARE(kept(m_tunnel.id), "own key");
    }

    void comesBackToItsGatewayWhereItsChoiceWasDeleted()
    {
        m_gateway.giveTo(m_tunnel);
        QVERIFY(m_profiles->put(m_tunnel));
        SharedGateway other = SharedGateway::of(m_tunnel, u"Other"_s);
        other.profile.server = QUrl(u"wss://other.example.com/ws"_s);
        QVERIFY(m_profiles->putGateway(other));
        ProfileEditor &editor = edit();
        choose(editor, other.id());
        QVERIFY(m_profiles->removeGateway(other.id()));
        QCOMPARE(choiceIn(editor)->currentText(), u"Shared"_s);
        QCOMPARE(field(editor, "server")->text(), u"wss://shared.example.com/ws"_s);
        editor.accept();
        QCOMPARE(saved().gateway, m_gateway.id());
    }

private:
    static Profile office()
    {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Office database"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        profile.usesPsk = true;
        profile.forwards = {{ForwardSpec::parse(u"5432:db:5432"_s).value(), true, {}, {}}};
        return profile;
    }
    ProfileEditor &edit()
    {
        m_actions->edit(m_tunnel.id);
        return *m_window->findChild<ProfileEditor *>();
    }
    static GatewayChoice *choiceIn(ProfileEditor &editor)
    {
        return editor.findChild<GatewayChoice *>(u"gateway"_s);
    }
    static QLineEdit *field(ProfileEditor &editor, const char *field)
    {
        return editor.findChild<QLineEdit *>(QString::fromLatin1(field));
    }
    static SecretEdit *keyIn(ProfileEditor &editor) { return editor.findChild<SecretEdit *>(u"key"_s); }
    static void pick(ProfileEditor &editor, int index)
    {
        choiceIn(editor)->setCurrentIndex(index);
        Q_EMIT choiceIn(editor)->activated(index);
    }
    static void choose(ProfileEditor &editor, const QUuid &id)
    {
        pick(editor, id.isNull() ? 0 : choiceIn(editor)->findData(id));
    }
    static void click(ProfileEditor &editor, const QString &line)
    {
        pick(editor, choiceIn(editor)->findText(line, Qt::MatchStartsWith));
    }
    static void name(ProfileEditor &editor, const QString &name)
    {
        auto *dialog = editor.findChild<QInputDialog *>();
        QVERIFY(dialog);
        dialog->setTextValue(name);
        dialog->accept();
    }
    Profile saved() const { return m_profiles->find(m_tunnel.id).value_or(Profile()); }
    void keep(const QUuid &owner, const QByteArray &key)
    {
        m_secrets->write(owner, SecretKind::Psk, key, this, [](const Expected<void> &) {});
    }
    QByteArray kept(const QUuid &owner)
    {
        std::optional<QByteArray> key;
        m_secrets->read(owner, SecretKind::Psk, this,
                        [&](const Expected<QByteArray> &secret) { key = secret.value_or(QByteArray()); });
        [&] { QTRY_VERIFY(key); }();
        return key.value_or(QByteArray());
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<ProfileUndo> m_undo;
    std::unique_ptr<MemorySecretStore> m_secrets;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<QWidget> m_window;
    ProfileActions *m_actions = nullptr;
    Profile m_tunnel;
    SharedGateway m_gateway;
};

ROOKERY_TEST_WITH(QApplication, TestGatewayChoice)
#include "tst_gateway_choice.moc"
