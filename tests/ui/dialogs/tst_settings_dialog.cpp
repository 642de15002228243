// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "core/profile/profile.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/setting_values.h"
#include "ui/dialogs/ask_secret_dialog.h"
#include "ui/dialogs/connection_test.h"
#include "ui/dialogs/diagnostics_text.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/secret_edit.h"
#include "ui/dialogs/settings_dialog.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QScopeGuard>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestSettingsDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven_data() { test::addEveryValue(); }

    void givesBackWhatItWasGiven()
    {
        QFETCH(AppSettings, settings);
        const SettingsDialog dialog(settings, test::everyAbility());
        QVERIFY(dialog.settings() == settings);
    }

    void goesBackToTheDefaults_data() { test::addEveryValue(); }

    void goesBackToTheDefaults()
    {
        QFETCH(AppSettings, settings);
        const SettingsDialog dialog(settings, test::everyAbility());
        dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::RestoreDefaults)->click();
        QVERIFY(dialog.settings() == AppSettings());
    }

    void notesAreNotCut_data()
    {
        QTest::addColumn<int>("width");
        QTest::addColumn<int>("points");
        for (const int width : {0, 460, 560, 800}) {
            for (const int points : {9, 14, 20})
                QTest::addRow("%d px, %d pt", width, points) << width << points;
        }
    }

    void notesAreNotCut()
    {
        QFETCH(int, width);
        QFETCH(int, points);
        const QFont before = QApplication::font();
        QFont font = before;
        font.setPointSize(points);
        QApplication::setFont(font);
        const auto back = qScopeGuard([&before] { QApplication::setFont(before); });
        SettingsDialog dialog({}, {false, true, {}});
        dialog.show();
        dialog.resize(std::max(width, dialog.minimumSizeHint().width()), 400);
        auto *place = dialog.findChild<QComboBox *>(SecretPlaceKey);
        place->setCurrentIndex(place->count() - 1); // the file
        auto *pages = dialog.findChild<QTabWidget *>();
        int notes = 0;
        for (int page = 0; page < pages->count(); ++page) {
            pages->setCurrentIndex(page);
            QApplication::processEvents();
            for (const FieldNote *note : pages->widget(page)->findChildren<FieldNote *>()) {
                if (!note->isVisible())
                    continue;
                ++notes;
                QTRY_VERIFY2(note->height() >= note->heightForWidth(note->width()),
                             qPrintable(u"%1: %2 of %3"_s.arg(note->text())
                                            .arg(note->height())
                                            .arg(note->heightForWidth(note->width()))));
                const QWidget *const parent = note->parentWidget();
                QVERIFY(note->geometry().bottom() <= parent->rect().bottom());
            }
        }
        QCOMPARE(notes, 2);
    }

    void followsItsFields()
    {
        SettingsDialog dialog({}, {true, true, {u"de"_s}});
        auto *look = dialog.findChild<QComboBox *>(u"look"_s);
        look->setCurrentIndex(look->findText(u"Light"_s));
        QCOMPARE(dialog.settings().look, AppSettings::Look::Light);
    }

    /// Without a keychain the first place that is left is shown, never the file.
    void doesNotOfferAKeychainThatIsNotThere()
    {
        const SettingsDialog dialog({}, {true, false, {}});
        QCOMPARE(dialog.settings().secretPlace, SecretPlace::AskEachTime);
    }

    void offersNoTrayThatIsNotThere()
    {
        const SettingsDialog dialog({}, {false, true, {}});
        QVERIFY(!dialog.findChild<QCheckBox *>(u"startHidden"_s)->isEnabled());
        QVERIFY(!note(dialog, u"onClose"_s).isEmpty());
        const SettingsDialog other({}, {true, true, {}});
        QVERIFY(other.findChild<QCheckBox *>(u"startHidden"_s)->isEnabled());
        QVERIFY(note(other, u"onClose"_s).isEmpty());
    }

    void saysWhatAPlaceOfSecretsMeans()
    {
        SettingsDialog dialog({}, test::everyAbility());
        auto *place = dialog.findChild<QComboBox *>(u"secretPlace"_s);
        QVERIFY(note(dialog, u"secretPlace"_s).isEmpty());
        place->setCurrentIndex(place->findText(u"Ask each time"_s));
        const QString moved = note(dialog, u"secretPlace"_s);
        QVERIFY(moved.contains(u"You are asked"));
        place->setCurrentIndex(place->findText(u"In a file that only I can read"_s));
        QVERIFY(note(dialog, u"secretPlace"_s).contains(u"not encrypted"));
        QVERIFY(note(dialog, u"secretPlace"_s).endsWith(moved));
        place->setCurrentIndex(place->findText(u"In the desktop's keychain"_s));
        QVERIFY(note(dialog, u"secretPlace"_s).isEmpty());
    }

    /// Where no page has room to spare.
    void cutsNoNoteOff()
    {
        SettingsDialog dialog({}, {false, true, {}});
        dialog.setFixedWidth(dialog.minimumSizeHint().width());
        dialog.show();
        const auto notes = dialog.findChild<QTabWidget *>()->widget(0)->findChildren<FieldNote *>();
        QCOMPARE(notes.size(), 1);
        QVERIFY(notes[0]->heightForWidth(notes[0]->width()) > notes[0]->fontMetrics().height());
        QTRY_VERIFY(notes[0]->height() >= notes[0]->heightForWidth(notes[0]->width()));
    }

    void asksForASecret()
    {
        AskSecretDialog dialog(SecretKind::Psk, u"gate.example.com"_s, {}, SecretPlace::Keychain);
        dialog.setTunnels({u"Office"_s});
        dialog.show();
        auto *start = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!start->isEnabled());
        dialog.findChild<SecretEdit *>()->setText(u"open sesame"_s);
        QVERIFY(start->isEnabled());
        QCOMPARE(dialog.secret(), QByteArray("open sesame"));
        QVERIFY(dialog.remember());
        const AskSecretDialog forgetful(SecretKind::Psk, u"gate.example.com"_s, {}, SecretPlace::AskEachTime);
        QVERIFY(!forgetful.remember());
    }

    void diagnosticsHoldNoSecret()
    {
        Diagnostics diagnostics;
        diagnostics.secretStore = u"memory"_s;
        Profile profile;
        profile.name = u"Office"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws?token=hush"_s);
        profile.proxy = QUrl(u"http://hushuser@proxy.example.com:3128"_s);
        profile.headers = {{u"Authorization"_s, u"Bearer hush"_s}, {u"X-Team"_s, u"network"_s}};
        diagnostics.profiles = {profile};
        LogEntry entry;
        entry.text = u"a line"_s;
        diagnostics.log = {entry};
        const QString text = diagnostics.text();
        QVERIFY2(!text.contains(u"hush"), qPrintable(text));
        for (const QString &part :
             {u"gate.example.com"_s, u"X-Team: network"_s, u"a line"_s, u"logLevel: info"_s, u"memory"_s})
            QVERIFY2(text.contains(part), qPrintable(part));
    }

    void testsAConnection()
    {
        Gateway gateway(test::loopbackGateway());
        QVERIFY(gateway.start());
        ClientEndpoint endpoint;
        endpoint.url = test::urlOf(gateway);
        ConnectionTest dialog(endpoint);
        QSignalSpy tested(&dialog, &ConnectionTest::tested);
        dialog.start();
        QTRY_COMPARE(tested.count(), 1);
        QVERIFY(tested[0][0].toBool());
        QVERIFY(!dialog.verdict().isEmpty());
        gateway.stop();
        QTRY_VERIFY([&] {
            QTcpSocket socket;
            socket.connectToHost(QHostAddress(QHostAddress::LocalHost), quint16(endpoint.url.port()));
            return !socket.waitForConnected(200);
        }());
        dialog.start();
        QVERIFY(dialog.verdict().isEmpty());
        QTRY_COMPARE(tested.count(), 2);
        QVERIFY(!tested[1][0].toBool());
        QVERIFY(!dialog.verdict().isEmpty());
    }

private:
    /// The sentence under the combo box of this setting, as it is read out too.
    static QString note(const SettingsDialog &dialog, const QString &key)
    {
        return dialog.findChild<QComboBox *>(key)->accessibleDescription();
    }
};

ROOKERY_TEST_WITH(QApplication, TestSettingsDialog)
#include "tst_settings_dialog.moc"
