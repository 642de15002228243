// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "support/certificates.h"
#include "support/room_test.h"
#include "support/socket_address.h"
#include "support/tcp_target.h"

#include <QTest>

#include <atomic>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Local(QHostAddress::LocalHost);
constexpr int UpMs = 30'000;

} // namespace

/// Who may connect, and whom the client believes (docs/protocol.md §1): pre-shared keys and TLS between two
/// real programs.
class TestAccess final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void rightKey_data() { ADD_PAIRS(); }
    void rightKey();
    void wrongKeyIsSaidAndTriedAgain_data();
    void wrongKeyIsSaidAndTriedAgain();
    void wrongKeyEndsPenguin();
    void tlsWithItsAuthority_data() { ADD_PAIRS(); }
    void tlsWithItsAuthority();
    void tlsWithoutVerification_data() { ADD_PAIRS(); }
    void tlsWithoutVerification();
    void tlsUnknownAuthorityIsRefused_data();
    void tlsUnknownAuthorityIsRefused();
    void tlsIsTriedSoonAfterAHangUp();

private:
    void moveBytes(TunnelProcesses &tunnel, const QStringList &clientOptions);
    [[nodiscard]] QStringList serverTls() const;

    Certificates m_certificates;
};

void TestAccess::initTestCase()
{
    QVERIFY2(m_certificates.error().isEmpty(), qPrintable(m_certificates.error()));
}

QStringList TestAccess::serverTls() const
{
    return {u"--tls-cert"_s, m_certificates.certFile(), u"--tls-key"_s, m_certificates.keyFile()};
}

/// The check of every tunnel that must come up. The server runs.
void TestAccess::moveBytes(TunnelProcesses &tunnel, const QStringList &clientOptions)
{
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port())}, clientOptions));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port), UpMs);
    const QByteArray sent = patternBytes(300'000, 3);
    QVERIFY(BlockingSocket::connectTo(Local, port).exchange(sent) == sent);
}

void TestAccess::rightKey()
{
    FETCH_PAIR(tunnel);
    QVERIFY(tunnel.startServer({u"--ws-psk"_s, u"open sesame"_s}));
    moveBytes(tunnel, {u"--ws-psk"_s, u"open sesame"_s});
    // A key never shows up in a log.
    if (client == Program::Rookery)
        QVERIFY(!tunnel.client().log().contains(u"sesame"_s));
    if (server == Program::Rookery)
        QVERIFY(!tunnel.server().log().contains(u"sesame"_s));
}

void TestAccess::wrongKeyIsSaidAndTriedAgain_data()
{
    QTest::addColumn<Program>("client");
    QTest::addColumn<Program>("server");
    QTest::addColumn<QStringList>("options");
    const QStringList wrong{u"--ws-psk"_s, u"open barley"_s};
    QTest::newRow("penguin, wrong") << Program::Rookery << Program::Penguin << wrong;
    QTest::newRow("penguin, none") << Program::Rookery << Program::Penguin << QStringList();
    QTest::newRow("rookery, wrong") << Program::Rookery << Program::Rookery << wrong;
    QTest::newRow("rookery, none") << Program::Rookery << Program::Rookery << QStringList();
}

void TestAccess::wrongKeyIsSaidAndTriedAgain()
{
    FETCH_PAIR(tunnel);
    QFETCH(const QStringList, options);
    QVERIFY(tunnel.startServer({u"--ws-psk"_s, u"open sesame"_s}));
    TcpTarget relay(serve::relayTo(tunnel.serverPort()));
    tunnel.clientConnectsTo = relay.port();
    // Every attempt is a connection; NeedsAttention is retried too, slowly, so the interval is kept short.
    QVERIFY(tunnel.startClient({forwardText(Local, freePort(), 9)},
                               options + QStringList{u"--max-retry-interval"_s, u"500"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(relay.accepted() >= 2, UpMs);
    QTRY_VERIFY(tunnel.client().hasSaid(QRegularExpression(u"404"_s)));
    QVERIFY(tunnel.client().hasSaid(QRegularExpression(u"\\bkey\\b"_s)));
    QVERIFY(!tunnel.client().log().contains(u"barley"_s));
    QVERIFY(tunnel.client().isRunning());
}

void TestAccess::wrongKeyEndsPenguin()
{
    REQUIRE_PROGRAM(Program::Penguin);
    TunnelProcesses tunnel(Program::Penguin, Program::Rookery);
    QVERIFY(tunnel.startServer({u"--ws-psk"_s, u"open sesame"_s}));
    QVERIFY(tunnel.startClient({forwardText(Local, freePort(), 9)}, {u"--ws-psk"_s, u"open barley"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(!tunnel.client().isRunning(), UpMs);
    QVERIFY(tunnel.client().exitCode() != 0);
    QVERIFY(!tunnel.server().log().contains(u"barley"_s));
}

void TestAccess::tlsWithItsAuthority()
{
    FETCH_PAIR(tunnel);
    tunnel.scheme = u"wss"_s;
    QVERIFY(tunnel.startServer(serverTls()));
    moveBytes(tunnel, {u"--tls-ca"_s, m_certificates.caFile()});
}

void TestAccess::tlsWithoutVerification()
{
    FETCH_PAIR(tunnel);
    tunnel.scheme = u"wss"_s;
    QVERIFY(tunnel.startServer(serverTls()));
    moveBytes(tunnel, {u"--tls-skip-verify"_s});
}

void TestAccess::tlsUnknownAuthorityIsRefused_data()
{
    QTest::addColumn<Program>("client");
    QTest::addColumn<Program>("server");
    QTest::newRow("rookery to penguin") << Program::Rookery << Program::Penguin;
    QTest::newRow("rookery to rookery") << Program::Rookery << Program::Rookery;
}

void TestAccess::tlsUnknownAuthorityIsRefused()
{
    FETCH_PAIR(tunnel);
    tunnel.scheme = u"wss"_s;
    QVERIFY(tunnel.startServer(serverTls()));
    TcpTarget relay(serve::relayTo(tunnel.serverPort()));
    tunnel.clientConnectsTo = relay.port();
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    QVERIFY(
        tunnel.startClient({forwardText(Local, port, target.port())}, {u"--max-retry-interval"_s, u"500"_s}));
    QTRY_VERIFY_WITH_TIMEOUT(relay.accepted() >= 2, UpMs);
    QTRY_VERIFY(tunnel.client().hasSaid(QRegularExpression(u"certificate"_s)));
    QVERIFY(tunnel.client().isRunning());
    QCOMPARE(target.accepted(), 0);
}

/// What stands before a server that restarts accepts and hangs up.
void TestAccess::tlsIsTriedSoonAfterAHangUp()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    tunnel.scheme = u"wss"_s;
    QVERIFY(tunnel.startServer(serverTls()));
    std::atomic<bool> hangsUp = true;
    TcpTarget relay([&, pass = serve::relayTo(tunnel.serverPort())](BlockingSocket &connection) {
        if (!hangsUp)
            pass(connection);
    });
    tunnel.clientConnectsTo = relay.port();
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    QVERIFY(tunnel.startClient({forwardText(Local, port, target.port())},
                               {u"--tls-ca"_s, m_certificates.caFile()}));
    // With the usual longest wait, 30 s would pass between two tries of what a person has to mend.
    QTRY_VERIFY_WITH_TIMEOUT(relay.accepted() >= 4, UpMs / 2);
    hangsUp = false;
    BlockingSocket program = BlockingSocket::connectTo(Local, port);
    QCOMPARE(program.exchange("knock knock"), "knock knock");
}

ROOKERY_TEST(TestAccess)
#include "tst_access.moc"
