// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/secret_questions.h"
#include "core/profile/profile_store.h"
#include "support/room_test.h"
#include "ui/dialogs/ask_secret_dialog.h"
#include "ui/dialogs/secret_edit.h"
#include "ui/settings/settings_store.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestSecretQuestions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<SettingsStore>(m_dir->filePath(u"settings.ini"_s));
        m_profiles = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
        m_profiles->load();
        Profile profile;
        profile.name = u"Office"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        m_id = m_profiles->put(profile).value();
        m_questions = std::make_unique<SecretQuestions>(*m_profiles, *m_settings, [this](const QUuid &id) {
            return id == m_known ? std::optional<QByteArray>("key") : std::nullopt;
        });
        m_answers = std::make_unique<QSignalSpy>(m_questions.get(), &SecretQuestions::answered);
    }

    void passesOnWhatAPersonSays()
    {
        m_questions->ask(m_id, SecretKind::ProxyPassword, {});
        AskSecretDialog *dialog = question();
        QVERIFY(dialog);
        dialog->findChild<SecretEdit *>()->setText(u"open sesame"_s);
        dialog->accept();
        QCOMPARE(m_answers->count(), 1);
        QCOMPARE(m_answers->at(0).at(0).toUuid(), m_id);
        QCOMPARE(m_answers->at(0).at(1).value<SecretKind>(), SecretKind::ProxyPassword);
        QCOMPARE(m_answers->at(0).at(2).toByteArray(), QByteArray("open sesame"));
        QCOMPARE(m_answers->at(0).at(3).toBool(), true);
        QTRY_VERIFY(!question());
    }

    void passesOnThatAPersonThoughtBetter()
    {
        m_questions->ask(m_id, SecretKind::Psk, {});
        question()->findChild<SecretEdit *>()->setText(u"open sesame"_s);
        question()->reject();
        QCOMPARE(m_answers->count(), 1);
        QVERIFY(m_answers->at(0).at(2).toByteArray().isNull());
        QCOMPARE(m_answers->at(0).at(3).toBool(), false);
        QTRY_VERIFY(!question());
    }

    void remembersNothingWhereThatWasChosen()
    {
        m_settings->set(&AppSettings::secretPlace, SecretPlace::AskEachTime);
        m_questions->ask(m_id, SecretKind::Psk, {});
        question()->findChild<SecretEdit *>()->setText(u"open sesame"_s);
        question()->accept();
        QCOMPARE(m_answers->at(0).at(3).toBool(), false);
        QTRY_VERIFY(!question());
    }

    void asksNobodyForWhatIsKnown()
    {
        m_known = m_id;
        m_questions->ask(m_id, SecretKind::Psk, {});
        QVERIFY(!question());
        QCOMPARE(m_answers->count(), 1);
        QCOMPARE(m_answers->at(0).at(2).toByteArray(), QByteArray("key"));
        QCOMPARE(m_answers->at(0).at(3).toBool(), false);
        m_known = {};
    }

    void asksNothingAboutATunnelThatIsGone()
    {
        m_questions->ask(QUuid::createUuid(), SecretKind::Psk, {});
        QVERIFY(!question());
        QCOMPARE(m_answers->count(), 0);
    }

    /// A dialog of a hidden window would not be seen.
    void asksOverTheWindowThatIsSeen()
    {
        QWidget window;
        m_questions->setWindow(&window);
        m_questions->ask(m_id, SecretKind::Psk, {});
        QCOMPARE(question()->parentWidget(), nullptr);
        question()->reject();
        QTRY_VERIFY(!question());
        window.show();
        m_questions->ask(m_id, SecretKind::Psk, {});
        QCOMPARE(question()->parentWidget(), &window);
        question()->reject();
        QTRY_VERIFY(!question());
    }

private:
    [[nodiscard]] static AskSecretDialog *question()
    {
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *dialog = qobject_cast<AskSecretDialog *>(window))
                return dialog;
        }
        return nullptr;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<SecretQuestions> m_questions;
    std::unique_ptr<QSignalSpy> m_answers;
    QUuid m_id;
    QUuid m_known;
};

ROOKERY_TEST_WITH(QApplication, TestSecretQuestions)
#include "tst_secret_questions.moc"
