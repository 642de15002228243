// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/dialogs/command_preview.h"
#include "ui/dialogs/connection_test.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/forward_table_model.h"
#include "ui/dialogs/forwards_editor.h"
#include "ui/dialogs/profile_editor.h"
#include "ui/dialogs/secret_edit.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QTest>
#include <QTimer>
#include <QWheelEvent>

#include <algorithm>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestProfileEditor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewTunnelSaysWhatIsMissing()
    {
        ProfileEditor editor(Profile(), {});
        QVERIFY(!editor.canSave());
        QVERIFY(!save(editor)->isEnabled());
        type(editor, "name", u"Office"_s);
        QVERIFY(!editor.canSave());
        type(editor, "server", u"gate.example.com"_s);
        QVERIFY2(editor.canSave(), qPrintable(editor.fault()));
        QVERIFY(save(editor)->isEnabled());
        QCOMPARE(editor.profile().name, u"Office"_s);
        QCOMPARE(editor.profile().server, QUrl(u"ws://gate.example.com/ws"_s));
    }

    /// For whoever wants to quit meanwhile, and in the title.
    void saysThatItHasChanges()
    {
        ProfileEditor empty(Profile(), {});
        type(empty, "name", u"Office"_s);
        QVERIFY(!empty.isWindowModified()); // nothing that anybody would miss
        Profile profile;
        profile.name = u"A [*] name"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        ProfileEditor editor(profile, {});
        QVERIFY(!editor.isWindowModified());
        QVERIFY(editor.windowTitle().endsWith(u"[*]"));
        type(editor, "name", u"Office"_s);
        QVERIFY(editor.isWindowModified());
        type(editor, "name", profile.name);
        QVERIFY(!editor.isWindowModified());
    }

    void nothingIsWrongBeforeAnythingIsTyped()
    {
        ProfileEditor editor(Profile(), {});
        const auto *pages = editor.findChild<QTabWidget *>();
        QCOMPARE(faults(editor), 0);
        QVERIFY(!pages->tabText(0).contains(u'✗'));
        QVERIFY2(!save(editor)->toolTip().isEmpty(), "what is missing");
        auto *server = editor.findChild<QLineEdit *>(u"server"_s);
        QTest::keyClicks(server, u"x"_s);
        QTest::keyClick(server, Qt::Key_Backspace);
        QCOMPARE(faults(editor), 1);
        // The tab says what is marked; that the name is missing is not.
        QVERIFY2(notes(editor).contains(pages->tabToolTip(0)), qPrintable(pages->tabToolTip(0)));
        QVERIFY(pages->tabText(0).contains(u'✗'));
    }

    void checksWhileTyping_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("good");
        QTest::newRow("no name") << QByteArray("name") << u"  "_s << false;
        QTest::newRow("taken name") << QByteArray("name") << u"home"_s << false;
        QTest::newRow("name") << QByteArray("name") << u"Office 2"_s << true;
        QTest::newRow("no server") << QByteArray("server") << QString() << false;
        QTest::newRow("server with a space") << QByteArray("server") << u"wss://gate example/ws"_s << false;
        QTest::newRow("another scheme") << QByteArray("server") << u"ftp://gate.example.com"_s << false;
        QTest::newRow("password in the address")
            << QByteArray("server") << u"wss://me:pw@gate.example.com/"_s << false;
        QTest::newRow("server with port")
            << QByteArray("server") << u"wss://gate.example.com:8443/x"_s << true;
        QTest::newRow("IPv6 server") << QByteArray("server") << u"ws://[::1]:8080"_s << true;
        QTest::newRow("key with a line end") << QByteArray("key")
                                             << u"a\x01"
                                                "b"_s
                                             << false;
        QTest::newRow("key") << QByteArray("key") << u"open sesame"_s << true;
        QTest::newRow("proxy") << QByteArray("proxy") << u"http://proxy.example.com:3128"_s << true;
        QTest::newRow("bad proxy") << QByteArray("proxy") << u"ftp://proxy"_s << false;
        QTest::newRow("host header") << QByteArray("hostHeader") << u"front.example.com:8443"_s << true;
        QTest::newRow("bad host header") << QByteArray("hostHeader") << u"front/example"_s << false;
        QTest::newRow("certificate without a key")
            << QByteArray("Own certificate") << QCoreApplication::applicationFilePath() << false;
        QTest::newRow("authority that is not there")
            << QByteArray("Certificate authority") << u"/nowhere/ca.pem"_s << false;
        QTest::newRow("password in the proxy") << QByteArray("proxy") << u"http://me:pw@proxy:1"_s << false;
    }

    void checksWhileTyping()
    {
        QFETCH(QByteArray, field);
        QFETCH(QString, text);
        QFETCH(bool, good);
        Profile home = office();
        home.name = u"Home"_s;
        home.forwards.clear();
        ProfileEditor editor(office(), {{home}, {}});
        QVERIFY2(editor.canSave(), qPrintable(editor.fault()));
        type(editor, field, text);
        // Files are looked at beside it.
        QTRY_COMPARE(editor.canSave(), good);
        QCOMPARE(editor.fault().isEmpty(), good);
        QCOMPARE(save(editor)->isEnabled(), good);
        // No sentence repeats a secret.
        QVERIFY(!editor.fault().contains(u"pw"));
    }

    /// What is known about a profile as a whole is said under the field that it is about.
    void saysWhatTheCheckOfProfilesFinds()
    {
        Profile other = office();
        other.name = u"Other"_s;
        ProfileEditor editor(office(), {{other}, {}});
        QVERIFY2(editor.canSave(), qPrintable(editor.fault()));
        QVERIFY2(notes(editor).contains(u"“Other” listens there too"), qPrintable(notes(editor)));
        type(editor, "server", u"ws://gate.example.com"_s);
        QVERIFY2(notes(editor).contains(u"Without TLS"), qPrintable(notes(editor)));
        type(editor, "key", u"open sesame"_s);
        QVERIFY2(notes(editor).contains(u"The key is sent unencrypted"), qPrintable(notes(editor)));
        editor.findChild<QCheckBox *>(u"tlsSkipVerify"_s)->setChecked(true);
        QVERIFY2(notes(editor).contains(u"This has no effect"), qPrintable(notes(editor)));
        QVERIFY(editor.canSave());
        type(editor, "server", u"wss://me@gate.example.com"_s);
        QVERIFY(!editor.canSave());
        QVERIFY2(!editor.fault().contains(u"--"), qPrintable(editor.fault()));
    }

    void headersAreChecked()
    {
        ProfileEditor editor(office(), {});
        auto *headers = editor.findChild<QPlainTextEdit *>(u"headers"_s);
        headers->setPlainText(u"X-Team: network\nX-Other: a: b\n"_s);
        QVERIFY2(editor.canSave(), qPrintable(editor.fault()));
        QCOMPARE(editor.profile().headers.size(), 2);
        QCOMPARE(editor.profile().headers[1].second, u"a: b"_s);
        headers->setPlainText(u"no colon"_s);
        QVERIFY(!editor.canSave());
        headers->setPlainText(u"Sec-WebSocket-Key: x"_s);
        QVERIFY(!editor.canSave());
    }

    void keepsWhatItDoesNotShow()
    {
        Profile profile = office();
        profile.unknownKeys.insert(u"future"_s, 1);
        profile.webSocket = WebSocketKind::Qt;
        profile.keepaliveInterval = std::chrono::milliseconds(12345);
        profile.wanted = true;
        profile.isDemo = true;
        profile.forwards[0].unknownKeys.insert(u"f"_s, 2);
        profile.forwards.append({ForwardSpec::parse(u"1080:socks"_s).value(), false, u"n"_s, {}});
        ProfileEditor editor(profile, {});
        Profile same = editor.profile();
        QVERIFY(same == profile);
    }

    /// Numbers that its boxes can only show nearly, while something else is edited.
    void keepsNumbersThatNobodyTouches()
    {
        Profile profile = office();
        profile.maxRetryInterval = std::chrono::milliseconds(500);
        profile.keepaliveTimeout = std::chrono::hours(20 * 24);
        profile.maxRetries = 2'000'000;
        ProfileEditor editor(profile, {});
        type(editor, "name", u"Elsewhere"_s);
        const QList<QSpinBox *> boxes = editor.findChildren<QSpinBox *>();
        QVERIFY(!boxes.isEmpty());
        for (QSpinBox *box : boxes) {
            const int shown = box->value();
            box->setValue(shown == box->minimum() ? shown + 1 : shown - 1);
            box->setValue(shown);
        }
        Profile expected = profile;
        expected.name = u"Elsewhere"_s;
        QVERIFY(editor.profile() == expected);
    }

    void commandsRunOnceTheyAreSwitchedOn()
    {
        ProfileEditor editor(office(), {});
        type(editor, "afterConnect", u"say 'hello"_s);
        QVERIFY(!editor.canSave());
        type(editor, "afterConnect", u"say hello | tee /tmp/x"_s);
        QVERIFY2(editor.fault().contains(u"sh -c"), qPrintable(editor.fault()));
        type(editor, "afterConnect", u"say 'hello you'"_s);
        QVERIFY2(editor.canSave(), qPrintable(editor.fault()));
        QCOMPARE(editor.profile().afterConnect, u"say 'hello you'"_s);
        QVERIFY(!editor.profile().runsCommands);
        const auto warned = [&editor] {
            const QList<FieldNote *> notes = editor.findChildren<FieldNote *>();
            return std::any_of(notes.begin(), notes.end(), [](const FieldNote *note) {
                return note->sentence().contains(u"not run until");
            });
        };
        QVERIFY(warned());
        editor.findChild<QCheckBox *>(u"runsCommands"_s)->click();
        QVERIFY(editor.profile().runsCommands);
        QVERIFY(!warned());
    }

    void connectsWhenItIsUsed()
    {
        Profile profile = office();
        profile.restAfter = std::chrono::seconds(90);
        ProfileEditor editor(profile, {});
        editor.findChild<QCheckBox *>(u"onDemand"_s)->click();
        QVERIFY(editor.profile().onDemand);
        QCOMPARE(editor.profile().restAfter, profile.restAfter); // nobody touched it
        auto *rest = editor.findChild<QSpinBox *>(u"restAfterMs"_s);
        QVERIFY2(rest->text().contains(u"min"), qPrintable(rest->text()));
        rest->setValue(10);
        QCOMPARE(editor.profile().restAfter, std::chrono::minutes(10));
    }

    void previewFollows()
    {
        ProfileEditor editor(office(), {});
        const auto *preview = editor.findChild<CommandPreview *>();
        QVERIFY2(preview->command().contains(u"penguin client"), qPrintable(preview->command()));
        QVERIFY(preview->command().contains(u"5432:db.internal:5432"));
        type(editor, "key", u"open sesame"_s);
        QVERIFY(!preview->command().contains(u"sesame"));
        type(editor, "server", QString());
        QVERIFY(preview->command().isEmpty());
    }

    void secretsAreMaskedAndKnownToBeChanged()
    {
        Profile profile = office();
        profile.usesPsk = true;
        ProfileEditor editor(profile, {});
        auto *key = editor.findChild<SecretEdit *>(u"key"_s);
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        editor.expectSecret(SecretKind::Psk);
        QVERIFY(editor.changedSecrets().isEmpty());
        QVERIFY(editor.profile().usesPsk);
        editor.setStoredSecret(SecretKind::Psk, QByteArray("stored"));
        QCOMPARE(key->text(), u"stored"_s);
        QVERIFY(editor.changedSecrets().isEmpty());
        key->actions().constFirst()->trigger();
        QVERIFY(key->isShown());
        key->actions().constFirst()->trigger();
        QVERIFY(!key->isShown());
        type(editor, "key", u"another"_s);
        QCOMPARE(editor.changedSecrets().value(SecretKind::Psk), QByteArray("another"));
        // A slow keychain must not undo what was typed.
        editor.setStoredSecret(SecretKind::Psk, QByteArray("stored"));
        QCOMPARE(key->text(), u"another"_s);
        type(editor, "key", QString());
        QVERIFY(editor.changedSecrets().contains(SecretKind::Psk));
        QVERIFY(!editor.profile().usesPsk);
    }

    void aKeychainThatRefusesLosesNothing()
    {
        Profile profile = office();
        profile.usesPsk = true;
        ProfileEditor editor(profile, {});
        editor.expectSecret(SecretKind::Psk);
        editor.setStoredSecret(SecretKind::Psk,
                               failure(ErrorCode::Timeout, u"The keychain does not answer."_s));
        QVERIFY(editor.canSave());
        QVERIFY(editor.profile().usesPsk);
        QVERIFY(editor.changedSecrets().isEmpty());
    }

    void testsOnlyWhatIsOn()
    {
        Profile profile = office();
        profile.server = QUrl(u"ws://127.0.0.1:1/ws"_s);
        profile.forwards.append({ForwardSpec::parse(u"1:off.internal:1"_s).value(), false, {}, {}});
        ProfileEditor editor(profile, {});
        editor.show();
        QString shown;
        QTimer::singleShot(0, &editor, [&shown] {
            auto *test = qobject_cast<ConnectionTest *>(QApplication::activeModalWidget());
            QVERIFY(test);
            for (const QLabel *label : test->findChildren<QLabel *>())
                shown += label->text() + u'\n';
            test->reject();
        });
        const auto buttons = editor.findChild<QDialogButtonBox *>()->buttons();
        for (QAbstractButton *button : buttons) {
            if (button->text().contains(u"Test"))
                button->click();
        }
        QVERIFY2(shown.contains(u"db.internal"), qPrintable(shown));
        QVERIFY2(!shown.contains(u"off.internal"), qPrintable(shown));
    }

    void staysOpenWhenSavingFails()
    {
        ProfileEditor editor(office(), {});
        editor.setSaver([](const ProfileEditor &) -> Expected<void> {
            return failure(ErrorCode::LocalIo, u"The disk is full."_s);
        });
        editor.show();
        save(editor)->click();
        QVERIFY(editor.isVisible());
        editor.setSaver([](const ProfileEditor &) { return Expected<void>(); });
        save(editor)->click();
        QVERIFY(!editor.isVisible());
        QCOMPARE(editor.result(), int(QDialog::Accepted));
    }

    void beginsInTheFirstFieldToFill()
    {
        ProfileEditor fresh(Profile(), {});
        fresh.show();
        QVERIFY(QTest::qWaitForWindowActive(&fresh));
        QCOMPARE(fresh.focusWidget()->objectName(), u"name"_s);
        Profile named;
        named.name = u"Office"_s;
        ProfileEditor next(named, {});
        next.show();
        QVERIFY(QTest::qWaitForWindowActive(&next));
        QCOMPARE(next.focusWidget()->objectName(), u"server"_s);
    }

    /// Nothing is said before something was typed; what is left empty is.
    void warnsOfWhatWasLeft()
    {
        ProfileEditor fresh(Profile(), {});
        fresh.show();
        QVERIFY(QTest::qWaitForWindowActive(&fresh));
        QCOMPARE(notes(fresh), QString());
        QTest::keyClick(fresh.focusWidget(), Qt::Key_Tab);
        QCOMPARE(faults(fresh), 1);
        QVERIFY2(notes(fresh).contains(u"name"), qPrintable(notes(fresh)));
        type(fresh, "server", u"wss://gate.example.com"_s);
        QVERIFY2(notes(fresh).contains(u"No forward"), qPrintable(notes(fresh)));
    }

    void savesAndStarts()
    {
        ProfileEditor fresh(Profile(), {});
        fresh.show();
        QVERIFY(QTest::qWaitForWindowActive(&fresh));
        type(fresh, "name", u"Office"_s);
        QTest::keyClick(fresh.focusWidget(), Qt::Key_Return);
        QVERIFY2(fresh.isVisible(), "half a tunnel is not saved");
        type(fresh, "server", u"wss://gate.example.com"_s);
        QTest::keyClick(fresh.focusWidget(), Qt::Key_Return);
        QVERIFY(!fresh.isVisible());
        QVERIFY(fresh.wantsStart());
        ProfileEditor known(office(), {});
        known.show();
        QVERIFY(save(known)->isDefault());
        save(known)->click();
        QCOMPARE(known.result(), int(QDialog::Accepted));
        QVERIFY(!known.wantsStart());
        // One that is on takes a change as it is saved.
        Profile on = office();
        on.wanted = true;
        ProfileEditor running(on, {});
        running.show();
        for (const QAbstractButton *button : running.findChild<QDialogButtonBox *>()->buttons())
            QVERIFY(!button->isVisible() || !button->text().contains(u"art"));
    }

    /// The wheel turns the page with all that is on it, and nothing else.
    void theWheelChangesNothing()
    {
        ProfileEditor editor(office(), {});
        editor.show();
        auto *pages = editor.findChild<QTabWidget *>();
        pages->setCurrentIndex(1);
        QVERIFY(QTest::qWaitForWindowActive(&editor));
        const Profile before = editor.profile();
        const QList<QWidget *> fields = pages->currentWidget()->findChildren<QWidget *>();
        for (QWidget *field : fields) {
            const QPointF at = QRectF(field->rect()).center();
            QWheelEvent wheel(at, field->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QSpontaneKeyEvent::setSpontaneous(&wheel);
            qApp->notify(field, &wheel);
        }
        QVERIFY(editor.profile() == before);
    }

    void everythingIsReachableByTab()
    {
        ProfileEditor editor(office(), {});
        editor.show();
        QVERIFY(QTest::qWaitForWindowExposed(&editor));
        auto *name = editor.findChild<QLineEdit *>(u"name"_s);
        name->setFocus();
        QStringList seen;
        for (int i = 0; i < 60; ++i) {
            const QWidget *focus = editor.focusWidget();
            seen.append(focus->objectName().isEmpty() ? focus->property("text").toString()
                                                      : focus->objectName());
            QTest::keyClick(editor.focusWidget(), Qt::Key_Tab);
            if (editor.focusWidget() == name)
                break;
        }
        QCOMPARE(seen.mid(0, 3), (QStringList{u"name"_s, u"server"_s, u"key"_s}));
        QVERIFY2(seen.contains(u"addForward"_s), qPrintable(seen.join(u' ')));
        QVERIFY2(seen.contains(save(editor)->text()), qPrintable(seen.join(u' ')));
    }

private:
    static Profile office()
    {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Office"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        profile.forwards = {{ForwardSpec::parse(u"127.0.0.1:5432:db.internal:5432"_s).value(), true, {}, {}}};
        return profile;
    }
    static QString notes(const ProfileEditor &editor)
    {
        QStringList said;
        const auto all = editor.findChildren<FieldNote *>();
        for (const FieldNote *note : all)
            said.append(note->sentence());
        said.removeAll(QString());
        return said.join(u'\n');
    }
    static qsizetype faults(const ProfileEditor &editor)
    {
        const auto all = editor.findChildren<FieldNote *>();
        return std::count_if(all.cbegin(), all.cend(), [](const FieldNote *note) { return note->isFault(); });
    }
    static QPushButton *save(ProfileEditor &editor)
    {
        return editor.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }
    /// As a person does, so that textEdited is emitted.
    static void type(ProfileEditor &editor, const QByteArray &field, const QString &text)
    {
        auto *line = editor.findChild<QLineEdit *>(QString::fromLatin1(field));
        // The fields of files have no name but the one that a screen reader says.
        for (auto *other : editor.findChildren<QLineEdit *>()) {
            if (!line && other->accessibleName() == QString::fromLatin1(field))
                line = other;
        }
        QVERIFY(line);
        line->selectAll();
        line->del();
        line->insert(text);
    }
};

ROOKERY_TEST_WITH(QApplication, TestProfileEditor)
#include "tst_profile_editor.moc"
