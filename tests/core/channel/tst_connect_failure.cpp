// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/connect_failure.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;

namespace {

const ConnectTarget Plain{
    QStringLiteral("example.com"), 80, false, QStringLiteral("example.com"), QStringLiteral("proxy:3128"),
    SettingsPlace::CommandLine};

void addErrorColumns()
{
    QTest::addColumn<QAbstractSocket::SocketError>("error");
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<QString>("part");
}

void row(const char *name, QAbstractSocket::SocketError error, ErrorCode code, const char *part)
{
    QTest::newRow(name) << error << code << QString::fromLatin1(part);
}

} // namespace

class TestConnectFailure final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySocketErrorHasASentence_data()
    {
        addErrorColumns();
        row("name", QAbstractSocket::HostNotFoundError, ErrorCode::NameNotFound, "example.com was not found");
        row("refused", QAbstractSocket::ConnectionRefusedError, ErrorCode::ConnectionFailed, "refused");
        row("unreachable", QAbstractSocket::NetworkError, ErrorCode::ConnectionFailed, "cannot be reached");
        row("timeout", QAbstractSocket::SocketTimeoutError, ErrorCode::Timeout, "did not answer");
        row("closed", QAbstractSocket::RemoteHostClosedError, ErrorCode::ConnectionFailed, "wss://");
        row("tls", QAbstractSocket::SslHandshakeFailedError, ErrorCode::TlsFailed, "TLS");
        row("other", QAbstractSocket::SocketResourceError, ErrorCode::ConnectionFailed, "example.com:80");
        row("proxy name", QAbstractSocket::ProxyNotFoundError, ErrorCode::NameNotFound, "proxy:3128");
        row("proxy refused", QAbstractSocket::ProxyConnectionRefusedError, ErrorCode::ConnectionFailed,
            "proxy:3128");
        row("proxy closed", QAbstractSocket::ProxyConnectionClosedError, ErrorCode::ConnectionFailed,
            "proxy:3128");
        row("proxy timeout", QAbstractSocket::ProxyConnectionTimeoutError, ErrorCode::Timeout, "proxy:3128");
        row("proxy password", QAbstractSocket::ProxyAuthenticationRequiredError, ErrorCode::ProxyRefused,
            "password");
        row("proxy protocol", QAbstractSocket::ProxyProtocolError, ErrorCode::ConnectionFailed, "proxy:3128");
    }

    void everySocketErrorHasASentence()
    {
        QFETCH(QAbstractSocket::SocketError, error);
        QFETCH(QString, part);
        const Error why = socketFailure(error, QStringLiteral("raw\ndetail"), ConnectStage::Upgrade, Plain);
        QTEST(why.code, "code");
        QVERIFY2(why.sentence().contains(part), qPrintable(why.sentence()));
        QVERIFY(why.message.endsWith(u'.'));
        QCOMPARE(why.detail, QStringLiteral("raw detail"));
    }

    void ourOwnWayToTheProxy_data()
    {
        addErrorColumns();
        row("name", QAbstractSocket::HostNotFoundError, ErrorCode::NameNotFound, "was not found");
        row("refused", QAbstractSocket::ConnectionRefusedError, ErrorCode::ConnectionFailed, "refused");
        row("unreachable", QAbstractSocket::NetworkError, ErrorCode::ConnectionFailed, "cannot be reached");
        row("timeout", QAbstractSocket::SocketTimeoutError, ErrorCode::Timeout, "did not answer");
        row("closed", QAbstractSocket::RemoteHostClosedError, ErrorCode::ConnectionFailed, "closed");
        row("forbidden", QAbstractSocket::SocketAccessError, ErrorCode::NotPermitted, "This machine");
        row("other", QAbstractSocket::SocketResourceError, ErrorCode::ConnectionFailed, "failed");
    }

    /// The server's name is in none of them: it has no part in it.
    void ourOwnWayToTheProxy()
    {
        QFETCH(QAbstractSocket::SocketError, error);
        QFETCH(QString, part);
        const Error why = toProxyFailure(error, QStringLiteral("raw\ndetail"), Plain);
        QTEST(why.code, "code");
        QVERIFY2(why.message.contains(part), qPrintable(why.message));
        QVERIFY2(why.message.contains(u"proxy:3128") && !why.message.contains(u"example.com"),
                 qPrintable(why.message));
        QCOMPARE(why.detail, QStringLiteral("raw detail"));
    }

    void whatTheProxyCannotReach()
    {
        const Error why = behindProxyFailure(QStringLiteral("host unreachable"), Plain);
        QVERIFY(why.message.contains(u"example.com:80"));
        QVERIFY(!why.hint.contains(u"this machine"));
    }

    void everyStatusHasAHint_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("part");
        for (const int status : {401, 403, 404})
            QTest::addRow("%d", status) << status << QStringLiteral("path or the key");
        for (const int status : {502, 503, 504})
            QTest::addRow("%d", status) << status << QStringLiteral("restarting");
        QTest::newRow("200") << 200 << QStringLiteral("web page");
        QTest::newRow("301") << 301 << QStringLiteral("another address");
        QTest::newRow("426") << 426 << QStringLiteral("Check the address");
        QTest::newRow("429") << 429 << QStringLiteral("wait");
        QTest::newRow("500") << 500 << QStringLiteral("trying again");
    }

    void everyStatusHasAHint()
    {
        QFETCH(int, status);
        QFETCH(QString, part);
        const Error why = statusFailure(status, QStringLiteral("So (so) %3"), {}, Plain);
        QCOMPARE(why.code, ErrorCode::HttpRefused);
        QVERIFY2(why.message.contains(QStringLiteral("\"%1 So (so) ").arg(status)), qPrintable(why.message));
        QVERIFY2(why.hint.contains(part), qPrintable(why.hint));
        QCOMPARE(why.httpStatus, status);
    }

    void aRedirectSaysWhereTo()
    {
        const Error why =
            statusFailure(301, QStringLiteral("Moved"), {}, Plain, QStringLiteral("wss://new/ws"));
        QVERIFY2(why.hint.contains(u"wss://new/ws"), qPrintable(why.hint));
    }

    void everyAnswerOfAProxyHasASentence_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("part");
        QTest::newRow("302") << 302 << QStringLiteral("web browser");
        QTest::newRow("400") << 400 << QStringLiteral("\"400 So\"");
        QTest::newRow("403") << 403 << QStringLiteral("does not allow");
        QTest::newRow("405") << 405 << QStringLiteral("does not allow");
        QTest::newRow("500") << 500 << QStringLiteral("\"500 So\"");
        for (const int status : {502, 503, 504})
            QTest::addRow("%d", status) << status << QStringLiteral("example.com:80 cannot be reached");
    }

    void everyAnswerOfAProxyHasASentence()
    {
        QFETCH(int, status);
        QFETCH(QString, part);
        const Error why = proxyStatusFailure(status, QStringLiteral("So"), Plain);
        QCOMPARE(why.code, ErrorCode::ConnectionFailed);
        QVERIFY2(why.sentence().contains(part), qPrintable(why.sentence()));
        QVERIFY(!why.hint.isEmpty());
        QCOMPARE(why.detail, QString::number(status) + QStringLiteral(" So"));
    }

    void answerThatIsNoWebSocketIsRefused()
    {
        const Error why = answerFailure(QStringLiteral("Read handshake request status failed"), Plain);
        QCOMPARE(why.code, ErrorCode::HttpRefused);
        QVERIFY(why.message.contains(u"WebSocket"));
        QCOMPARE(why.httpStatus, 0);
    }

    void aHangUpDuringTlsPasses_data()
    {
        QTest::addColumn<QAbstractSocket::SocketError>("error");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char *name, QAbstractSocket::SocketError error, const char *detail) {
            QTest::newRow(name) << error << QString::fromLatin1(detail);
        };
        row("closed", QAbstractSocket::RemoteHostClosedError, "");
        row("reset", QAbstractSocket::RemoteHostClosedError, "Connection reset by peer");
        row("OpenSSL's end", QAbstractSocket::SslHandshakeFailedError,
            "error:0A000126:SSL routines::unexpected eof while reading");
        row("Qt's end", QAbstractSocket::SslHandshakeFailedError, "The TLS/SSL connection has been closed");
    }

    void aHangUpDuringTlsPasses()
    {
        QFETCH(QAbstractSocket::SocketError, error);
        QFETCH(QString, detail);
        const Error why = socketFailure(error, detail, ConnectStage::Tls, Plain);
        QCOMPARE(why.code, ErrorCode::ConnectionFailed);
        QVERIFY2(why.message.contains(u"TLS"), qPrintable(why.message));
    }

    void everyTlsErrorHasAHint_data()
    {
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *detail, const char *part) {
            QTest::newRow(detail) << QString::fromLatin1(detail) << QString::fromLatin1(part);
        };
        row("error:0A00010B:SSL routines::wrong version number", "ws://");
        row("error:0A0000C6:SSL routines::packet length too long", "ws://");
        row("error:0A00045C:SSL routines::tlsv13 alert certificate required", "--tls-cert");
        row("error:0A000418:SSL routines::tlsv1 alert unknown ca", "--tls-cert");
        row("error:0A000458:SSL routines::tlsv1 unrecognized name", "--tls-server-name");
        row("something else", "Check the port");
    }

    void everyTlsErrorHasAHint()
    {
        QFETCH(QString, detail);
        QFETCH(QString, part);
        const Error why = socketFailure(QAbstractSocket::SslInternalError, detail, ConnectStage::Tls, Plain);
        QCOMPARE(why.code, ErrorCode::TlsFailed);
        QVERIFY2(why.hint.contains(part), qPrintable(why.sentence()));
        QCOMPARE(why.detail, detail);
        // Whoever has an editor before them has no use for options.
        ConnectTarget edited = Plain;
        edited.settings = SettingsPlace::Editor;
        const Error shown =
            socketFailure(QAbstractSocket::SslInternalError, detail, ConnectStage::Tls, edited);
        QVERIFY2(!shown.hint.isEmpty() && !shown.hint.contains(u"--"), qPrintable(shown.hint));
        QCOMPARE(shown.hint == why.hint, !why.hint.contains(u"--"));
    }

    void forbiddenByTheProxyOrByTheSystem()
    {
        ConnectTarget target = Plain;
        const Error byProxy =
            socketFailure(QAbstractSocket::SocketAccessError, {}, ConnectStage::Tcp, target);
        QVERIFY(byProxy.message.contains(u"proxy:3128"));
        target.proxy.clear();
        QCOMPARE(socketFailure(QAbstractSocket::SocketAccessError, {}, ConnectStage::Tcp, target).code,
                 ErrorCode::NotPermitted);
    }

    void timeoutSaysHowFarItGot_data()
    {
        QTest::addColumn<ConnectStage>("stage");
        QTest::addColumn<QString>("part");
        QTest::newRow("name") << ConnectStage::Name << QStringLiteral("resolved within 2.5 s");
        QTest::newRow("tcp") << ConnectStage::Tcp << QStringLiteral("did not answer within 2.5 s");
        QTest::newRow("tls") << ConnectStage::Tls << QStringLiteral("TLS within 2.5 s");
        QTest::newRow("upgrade") << ConnectStage::Upgrade << QStringLiteral("open the tunnel within 2.5 s");
    }

    void timeoutSaysHowFarItGot()
    {
        QFETCH(ConnectStage, stage);
        QFETCH(QString, part);
        ConnectTarget direct = Plain;
        direct.proxy.clear();
        const Error why = timeoutFailure(2500ms, stage, direct);
        QCOMPARE(why.code, ErrorCode::Timeout);
        QCOMPARE(timeoutFailure(2500ms, stage, Plain).message.contains(u"proxy:3128"),
                 stage == ConnectStage::Name);
        QVERIFY2(why.message.contains(part), qPrintable(why.message));
        QVERIFY(!why.hint.isEmpty());
    }

    void putsBracketsAroundIPv6()
    {
        QCOMPARE((ConnectTarget{QStringLiteral("::1"), 80, false, {}, {}, {}}.shown()),
                 QStringLiteral("[::1]:80"));
    }

    void cleansTextFromThePeer()
    {
        QCOMPARE(cleanDetail(QStringLiteral("a\r\nb\x1b[31m")), QStringLiteral("a  b [31m"));
        QCOMPARE(cleanDetail(QString(10000, u'x')).size(), 300);
    }
};

ROOKERY_TEST(TestConnectFailure)
#include "tst_connect_failure.moc"
