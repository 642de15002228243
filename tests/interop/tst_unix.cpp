// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "support/room_test.h"
#include "support/socket_address.h"
#include "support/tcp_target.h"

#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Local(QHostAddress::LocalHost);
constexpr int UpMs = 30'000;

QString socat()
{
    static const QString path = QStandardPaths::findExecutable(u"socat"_s);
    return path;
}

/// socat listens on a unix socket and answers what a program makes of what it gets.
class Service final
{
public:
    explicit Service(const QString &path)
    {
        m_starts = m_socat.start(socat(), {u"UNIX-LISTEN:"_s + path + u",fork"_s, u"EXEC:tr a-z A-Z"_s});
        m_starts = m_starts && QTest::qWaitFor([&] { return QFile::exists(path); }, UpMs);
    }
    [[nodiscard]] bool listens() const { return m_starts; }

private:
    ProcessRunner m_socat;
    bool m_starts = false;
};

/// What socat gets back for `question` from `address`, once its end has come.
QString answerFrom(const QString &address, const QByteArray &question)
{
    ProcessRunner program(ProcessRunner::StandardOutput::Data);
    if (!program.start(socat(), {u"-t20"_s, u"-"_s, address}))
        return u"did not start"_s;
    program.process().write(question);
    program.process().closeWriteChannel();
    if (!program.process().waitForFinished(UpMs))
        return u"did not end"_s;
    return QString::fromUtf8(program.process().readAllStandardOutput());
}

} // namespace

#define REQUIRE_SOCAT()                                                                                      \
    do {                                                                                                     \
        if (socat().isEmpty() && inContinuousIntegration())                                                  \
            QFAIL("no socat here, and continuous integration must not do without");                          \
        if (socat().isEmpty())                                                                               \
            QSKIP("no socat here: install it to see unix sockets at work with a real program");              \
    } while (false)

/// Unix sockets at both ends, with socat as the programs that have them (docs/protocol.md §4.8).
class TestUnix final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void atTheGateway();
    void onlyWhatIsAllowed();
    void behindAReverseForward();
    void penguinRefusesThem();
    void penguinServesOurs();

private:
    QTemporaryDir m_dir;
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
};

void TestUnix::atTheGateway()
{
    REQUIRE_SOCAT();
    const Service service(path(u"app.sock"_s));
    QVERIFY(service.listens());
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    QVERIFY(tunnel.startServer({u"--allow-unix"_s, path(u"*.sock"_s)}));
    const quint16 port = freePort();
    QVERIFY(tunnel.startClient({u"%1:unix:%2"_s.arg(port).arg(path(u"app.sock"_s)),
                                u"[unix:%1]:unix:%2"_s.arg(path(u"here"_s), path(u"app.sock"_s))}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port) && QFile::exists(path(u"here"_s)), UpMs);
    QCOMPARE(answerFrom(u"TCP:127.0.0.1:%1"_s.arg(port), "question"), u"QUESTION"_s);
    QCOMPARE(answerFrom(u"UNIX-CONNECT:"_s + path(u"here"_s), "another"), u"ANOTHER"_s);
    const QByteArray large(3 * 1024 * 1024, 'x');
    QVERIFY(answerFrom(u"UNIX-CONNECT:"_s + path(u"here"_s), large) == QString(large.size(), u'X'));
}

void TestUnix::onlyWhatIsAllowed()
{
    REQUIRE_SOCAT();
    const Service service(path(u"secret"_s));
    QVERIFY(service.listens());
    QVERIFY(QFile::link(path(u"secret"_s), path(u"way-out.sock"_s)));
    const quint16 port = freePort();
    for (const QStringList &options : {QStringList(), QStringList{u"--allow-unix"_s, path(u"*.sock"_s)}}) {
        TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
        TcpTarget target(serve::echo);
        QVERIFY(tunnel.startServer(options));
        const quint16 other = freePort();
        QVERIFY(tunnel.startClient({u"%1:unix:%2"_s.arg(port).arg(path(u"way-out.sock"_s)),
                                    forwardText(Local, other, target.port())}));
        QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port) && isListening(Local, other), UpMs);
        QCOMPARE(answerFrom(u"TCP:127.0.0.1:%1"_s.arg(port), "question"), QString());
        if (options.isEmpty())
            QTRY_VERIFY_WITH_TIMEOUT(tunnel.client().hasSaid(QRegularExpression(u"--allow-unix"_s)), UpMs);
        QCOMPARE(BlockingSocket::connectTo(Local, other).exchange("goes on"), QByteArray("goes on"));
    }
}

void TestUnix::behindAReverseForward()
{
    REQUIRE_SOCAT();
    const Service service(path(u"reverse.sock"_s));
    QVERIFY(service.listens());
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    const quint16 port = freePort();
    QVERIFY(tunnel.startServer({u"--reverse"_s}));
    QVERIFY(tunnel.startClient({u"R:%1:unix:%2"_s.arg(port).arg(path(u"reverse.sock"_s))}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port), UpMs);
    QCOMPARE(answerFrom(u"TCP:127.0.0.1:%1"_s.arg(port), "question"), u"QUESTION"_s);
}

/// It takes the Connect for a host that is not there; nothing else notices.
void TestUnix::penguinRefusesThem()
{
    REQUIRE_PROGRAM(Program::Penguin);
    TunnelProcesses tunnel(Program::Rookery, Program::Penguin);
    TcpTarget target(serve::echo);
    const quint16 port = freePort();
    const quint16 other = freePort();
    QVERIFY(tunnel.startServer());
    QVERIFY(
        tunnel.startClient({u"%1:unix:/run/x.sock"_s.arg(port), forwardText(Local, other, target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, port) && isListening(Local, other), UpMs);
    BlockingSocket kept = BlockingSocket::connectTo(Local, other);
    QCOMPARE(kept.exchange("before"), QByteArray("before"));
    QVERIFY(BlockingSocket::connectTo(Local, port).readToEnd().end != BlockingSocket::End::TimedOut);
    QTRY_VERIFY_WITH_TIMEOUT(tunnel.client().hasSaid(QRegularExpression(u"--allow-unix"_s)), UpMs);
    QCOMPARE(kept.exchange("after"), QByteArray("after"));
}

/// One that listens here, and a range, through penguin's server: both are this side's own business.
void TestUnix::penguinServesOurs()
{
    REQUIRE_SOCAT();
    REQUIRE_PROGRAM(Program::Penguin);
    TunnelProcesses tunnel(Program::Rookery, Program::Penguin);
    TcpTarget target(serve::echo);
    QVERIFY(tunnel.startServer());
    const quint16 first = freePort();
    QVERIFY(tunnel.startClient({u"[unix:%1]:127.0.0.1:%2"_s.arg(path(u"ours"_s)).arg(target.port()),
                                u"0:127.0.0.1:%1-%2"_s.arg(target.port()).arg(target.port()),
                                u"%1-%1:127.0.0.1:%2-%2"_s.arg(first).arg(target.port())}));
    QTRY_VERIFY_WITH_TIMEOUT(isListening(Local, first) && QFile::exists(path(u"ours"_s)), UpMs);
    QCOMPARE(answerFrom(u"UNIX-CONNECT:"_s + path(u"ours"_s), "question"), u"question"_s);
    QCOMPARE(BlockingSocket::connectTo(Local, first).exchange("range"), QByteArray("range"));
}

ROOKERY_TEST(TestUnix)
#include "tst_unix.moc"
