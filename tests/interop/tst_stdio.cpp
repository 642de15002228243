// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "support/room_test.h"
#include "support/socket_address.h"
#include "support/tcp_target.h"
#include "support/udp_target.h"

#include <QTest>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Local(QHostAddress::LocalHost);
constexpr int TimeLimitMs = 30'000;

void addServers()
{
    QTest::addColumn<Program>("server");
    QTest::newRow("penguin") << Program::Penguin;
    QTest::newRow("rookery") << Program::Rookery;
}

} // namespace

/// Our client as a ProxyCommand: its standard input and output are one flow, and it ends with it.
class TestStdio final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void pipeGoesThrough_data() { addServers(); }
    void pipeGoesThrough();
    void endsWithTheTarget_data() { addServers(); }
    void endsWithTheTarget();
    void refusedTargetIsAnError_data() { addServers(); }
    void refusedTargetIsAnError();

private:
    static QStringList arguments(const TunnelProcesses &tunnel, quint16 targetPort)
    {
        return {u"client"_s, u"ws://127.0.0.1:%1/ws"_s.arg(tunnel.serverPort()),
                u"stdio:127.0.0.1:%1"_s.arg(targetPort)};
    }
};

void TestStdio::pipeGoesThrough()
{
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    QVERIFY(tunnel.startServer());
    TcpTarget target(serve::answerAtEnd);
    ProcessRunner client(ProcessRunner::StandardOutput::Data);
    QVERIFY(client.start(pathOf(Program::Rookery), arguments(tunnel, target.port())));
    const QByteArray question = patternBytes(1024 * 1024, 4);
    client.process().write(question);
    client.process().closeWriteChannel();
    QVERIFY(client.process().waitForFinished(TimeLimitMs));
    QVERIFY(sha256(client.process().readAllStandardOutput()) == sha256(digestAnswer(question)));
    QVERIFY(client.endedNormally());
    QCOMPARE(client.exitCode(), 0);
}

void TestStdio::endsWithTheTarget()
{
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    QVERIFY(tunnel.startServer());
    TcpTarget target([](BlockingSocket &connection) {
        connection.writeAll("banner\n");
        const QByteArray line = connection.readExactly(5);
        connection.writeAll(QByteArray("got ").append(line));
    });
    ProcessRunner client(ProcessRunner::StandardOutput::Data);
    QVERIFY(client.start(pathOf(Program::Rookery), arguments(tunnel, target.port())));
    // The target speaks first, as sshd does.
    QVERIFY(client.process().waitForReadyRead(TimeLimitMs));
    client.process().write("quit\n");
    // Our side of the pipe stays open, as ssh leaves it.
    QVERIFY(client.process().waitForFinished(TimeLimitMs));
    QCOMPARE(client.process().readAllStandardOutput(), QByteArray("banner\ngot quit\n"));
    QCOMPARE(client.exitCode(), 0);
}

void TestStdio::refusedTargetIsAnError()
{
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    QVERIFY(tunnel.startServer());
    ProcessRunner client(ProcessRunner::StandardOutput::Data);
    QVERIFY(client.start(pathOf(Program::Rookery), arguments(tunnel, freePort())));
    QVERIFY(client.process().waitForFinished(TimeLimitMs));
    QVERIFY(client.endedNormally());
    QVERIFY(client.exitCode() != 0);
    QVERIFY2(!client.log().isEmpty(), "it ended without saying why");
    QCOMPARE(client.process().readAllStandardOutput(), QByteArray());
}

ROOKERY_TEST(TestStdio)
#include "tst_stdio.moc"
