// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/gateway.h"
#include "core/profile/profile.h"
#include "support/gateway_client.h"
#include "ui/dialogs/ask_secret_dialog.h"
#include "ui/dialogs/connection_test.h"
#include "ui/dialogs/diagnostics_text.h"
#include "ui/dialogs/secret_edit.h"
#include "ui/dialogs/settings_dialog.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestSettingsDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesBackWhatItWasGiven_data()
    {
        QTest::addColumn<AppSettings>("settings");
        AppSettings other;
        other.language = u"de"_s;
        other.look = AppSettings::Look::Dark;
        other.onClose = AppSettings::OnClose::Quit;
        other.startAtLogin = true;
        other.startHidden = true;
        other.notices = NoticeKind::Back;
        other.logLevel = LogLevel::Error;
        other.logLines = 20'000;
        other.updateInterval = 1s;
        other.secretPlace = SecretPlace::File;
        QTest::newRow("defaults") << AppSettings();
        QTest::newRow("others") << other;
    }

    void givesBackWhatItWasGiven()
    {
        QFETCH(AppSettings, settings);
        const SettingsDialog dialog(settings, {true, true, {u"de"_s, u"zh_CN"_s}});
        QVERIFY(dialog.settings() == settings);
    }

    void followsItsFields()
    {
        SettingsDialog dialog({}, {true, true, {u"de"_s}});
        auto *look = dialog.findChild<QComboBox *>(u"look"_s);
        look->setCurrentIndex(look->findData(int(AppSettings::Look::Light)));
        QCOMPARE(dialog.settings().look, AppSettings::Look::Light);
    }

    /// Without a keychain the first place that is left is shown, never the file.
    void doesNotOfferAKeychainThatIsNotThere()
    {
        const SettingsDialog dialog({}, {true, false, {}});
        QCOMPARE(dialog.settings().secretPlace, SecretPlace::AskEachTime);
    }

    void asksForASecret()
    {
        AskSecretDialog dialog(u"Office"_s, SecretKind::Psk, {}, true);
        dialog.show();
        auto *start = dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!start->isEnabled());
        dialog.findChild<SecretEdit *>()->setText(u"open sesame"_s);
        QVERIFY(start->isEnabled());
        QCOMPARE(dialog.secret(), QByteArray("open sesame"));
        QVERIFY(dialog.remember());
        const AskSecretDialog forgetful(u"Office"_s, SecretKind::Psk, {}, false);
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
};

QTEST_MAIN(TestSettingsDialog)
#include "tst_settings_dialog.moc"
