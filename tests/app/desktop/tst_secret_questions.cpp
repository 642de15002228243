// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/secret_questions.h"
#include "core/profile/profile_store.h"
#include "support/room_test.h"
#include "ui/dialogs/ask_secret_dialog.h"
#include "ui/dialogs/secret_edit.h"
#include "ui/settings/settings_store.h"

#include <QApplication>
#include <QCheckBox>
#include <QLabel>
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
        m_questions.reset();
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<SettingsStore>(m_dir->filePath(u"settings.ini"_s));
        m_profiles = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
        m_profiles->load();
        m_id = add(u"Office"_s, u"wss://gate.example.com/ws"_s);
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
        const QUuid other = add(u"Home"_s, u"wss://gate.example.com/ws"_s);
        m_questions->ask(other, SecretKind::Psk, {});
        QSignalSpy declined(m_questions.get(), &SecretQuestions::declined);
        question()->findChild<SecretEdit *>()->setText(u"open sesame"_s);
        question()->reject();
        QCOMPARE(m_answers->count(), 0);
        QCOMPARE(declined.count(), 1); // for both
        QCOMPARE(declined[0][0].value<QList<QUuid>>(), (QList{m_id, other}));
        QCOMPARE(declined[0][1].value<SecretKind>(), SecretKind::Psk);
        QTRY_VERIFY(!question());
    }

    void asksOneThingAtATime()
    {
        const QUuid other = add(u"Home"_s, u"wss://home.example.com/ws"_s);
        m_questions->ask(m_id, SecretKind::Psk, {});
        m_questions->ask(other, SecretKind::Psk, {});
        QCOMPARE(questions().size(), 1);
        answer(u"one"_s);
        QCOMPARE(m_answers->count(), 1);
        QCOMPARE(m_answers->at(0).at(0).toUuid(), m_id);
        QTRY_COMPARE(questions().size(), 1);
        answer(u"two"_s);
        QCOMPARE(m_answers->count(), 2);
        QCOMPARE(m_answers->at(1).at(0).toUuid(), other);
        QCOMPARE(m_answers->at(1).at(2).toByteArray(), QByteArray("two"));
        QTRY_VERIFY(!question());
    }

    /// Five tunnels to one server have one key.
    void asksOnceForTheSameServer()
    {
        const QUuid other = add(u"Home"_s, u"wss://gate.example.com/ws"_s);
        m_questions->ask(m_id, SecretKind::Psk, {});
        m_questions->ask(other, SecretKind::Psk, {});
        m_questions->ask(other, SecretKind::Psk, {});
        QCOMPARE(questions().size(), 1);
        const QString text = question()->findChild<QLabel *>()->text();
        QVERIFY2(text.contains(u"gate.example.com") && text.contains(u"Office") && text.contains(u"Home"),
                 qPrintable(text));
        answer(u"sesame"_s);
        QCOMPARE(m_answers->count(), 2);
        QCOMPARE(m_answers->at(0).at(0).toUuid(), m_id);
        QCOMPARE(m_answers->at(1).at(0).toUuid(), other);
        for (const auto &given : *m_answers)
            QCOMPARE(given.at(2).toByteArray(), QByteArray("sesame"));
        QTRY_VERIFY(!question());
    }

    void namesAFewOfMany()
    {
        for (int i = 0; i < 12; ++i)
            m_questions->ask(add(u"Tunnel %1"_s.arg(i), u"wss://gate.example.com/ws"_s), SecretKind::Psk, {});
        const QString text = question()->findChild<QLabel *>()->text();
        QVERIFY2(text.endsWith(u"and 7 more"), qPrintable(text));
        QVERIFY(text.size() < 300);
        question()->reject();
        QTRY_VERIFY(!question());
    }

    /// A key that is meant for TLS is not sent without, nor to whoever has another path.
    void anotherWayToTheServerIsAnotherQuestion()
    {
        const QUuid plain = add(u"Plain"_s, u"ws://gate.example.com"_s);
        const QUuid path = add(u"Path"_s, u"wss://gate.example.com/other"_s);
        for (const QUuid &id : {m_id, plain, path})
            m_questions->ask(id, SecretKind::Psk, {});
        answer(u"sesame"_s);
        QCOMPARE(m_answers->count(), 1);
        QCOMPARE(m_answers->at(0).at(0).toUuid(), m_id);
        m_questions->withdraw(plain);
        m_questions->withdraw(path);
        QTRY_VERIFY(!question());
    }

    /// The password of a proxy is not the key of a server.
    void anotherKindIsAnotherQuestion()
    {
        m_questions->ask(m_id, SecretKind::Psk, {});
        m_questions->ask(m_id, SecretKind::ProxyPassword, {});
        answer(u"key"_s);
        QTRY_VERIFY(question());
        answer(u"word"_s);
        QCOMPARE(m_answers->count(), 2);
        QCOMPARE(m_answers->at(1).at(1).value<SecretKind>(), SecretKind::ProxyPassword);
        QTRY_VERIFY(!question());
    }

    /// The keychain was opened, the tunnel stopped: what is on the screen would go nowhere.
    void goesAwayWhenItIsNotNeeded()
    {
        const QUuid same = add(u"Home"_s, u"wss://gate.example.com/other"_s);
        const QUuid other = add(u"Away"_s, u"wss://away.example.com/ws"_s);
        m_questions->ask(m_id, SecretKind::Psk, {});
        m_questions->ask(same, SecretKind::Psk, {});
        m_questions->ask(other, SecretKind::Psk, {});
        m_questions->withdraw(m_id);
        QVERIFY(question()->windowTitle().contains(u"Home"));
        m_questions->withdraw(same);
        QTRY_COMPARE(questions().size(), 1);
        QVERIFY(question()->windowTitle().contains(u"Away"));
        m_questions->withdraw(other);
        QTRY_VERIFY(!question());
        QCOMPARE(m_answers->count(), 0);
        // And can be asked again.
        m_questions->ask(m_id, SecretKind::Psk, {});
        QVERIFY(question());
        m_questions->withdraw(m_id);
        QTRY_VERIFY(!question());
    }

    /// Another language makes another window.
    void isAskedAgainWhereItsWindowGoes()
    {
        auto window = std::make_unique<QWidget>();
        window->show();
        m_questions->setWindow(window.get());
        m_questions->ask(m_id, SecretKind::Psk, {});
        QCOMPARE(question()->parentWidget(), window.get());
        window.reset();
        QTRY_VERIFY(question());
        answer(u"sesame"_s);
        QCOMPARE(m_answers->count(), 1);
        QTRY_VERIFY(!question());
    }

    void saysWhereItWouldBeKept_data()
    {
        QTest::addColumn<SecretPlace>("place");
        QTest::addColumn<QString>("word");
        QTest::newRow("keychain") << SecretPlace::Keychain << u"keychain"_s;
        QTest::newRow("file") << SecretPlace::File << u"file"_s;
    }

    void saysWhereItWouldBeKept()
    {
        QFETCH(SecretPlace, place);
        QFETCH(QString, word);
        m_settings->set(&AppSettings::secretPlace, place);
        m_questions->ask(m_id, SecretKind::Psk, {});
        const auto *remember = question()->findChild<QCheckBox *>();
        QVERIFY(remember->isVisible());
        QVERIFY2(remember->text().contains(word), qPrintable(remember->text()));
        question()->reject();
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
    QUuid add(const QString &name, const QString &server)
    {
        Profile profile;
        profile.name = name;
        profile.server = QUrl(server);
        return m_profiles->put(profile).value();
    }
    /// What a person sees: one that was answered lives on until the event loop comes round.
    [[nodiscard]] static QList<AskSecretDialog *> questions()
    {
        QList<AskSecretDialog *> found;
        const QWidgetList windows = QApplication::topLevelWidgets();
        for (QWidget *window : windows) {
            if (auto *dialog = qobject_cast<AskSecretDialog *>(window); dialog && dialog->isVisible())
                found += dialog;
        }
        return found;
    }
    [[nodiscard]] static AskSecretDialog *question() { return questions().value(0); }
    static void answer(const QString &secret)
    {
        question()->findChild<SecretEdit *>()->setText(secret);
        question()->accept();
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
