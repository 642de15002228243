// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "support/blocking_socket.h"
#include "support/room_test.h"
#include "support/socket_address.h"
#include "support/tcp_target.h"
#include "support/udp_target.h"

#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Local(QHostAddress::LocalHost);
constexpr int TimeLimitMs = 30'000;
/// "It cannot be connected to through the proxy", in curl's words.
constexpr int CurlProxyFailed = 97;

/// What a program said and how it ended.
struct Ended
{
    int exitCode = -1;
    QByteArray output;
    QByteArray error;
};

Ended run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    QProcess process;
    // A proxy of whoever runs the tests has nothing to do with it.
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &name :
         {u"http_proxy"_s, u"all_proxy"_s, u"ALL_PROXY"_s, u"no_proxy"_s, u"NO_PROXY"_s})
        environment.remove(name);
    process.setProcessEnvironment(environment);
    process.start(program, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (!process.waitForFinished(TimeLimitMs))
        return {};
    return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
}

QString curl()
{
    return QStandardPaths::findExecutable(u"curl"_s);
}

/// A python that has PySocks; empty: none.
QString pythonWithSocks()
{
    for (const QString &python : {u"/usr/bin/python3"_s, QStandardPaths::findExecutable(u"python3"_s)}) {
        if (!python.isEmpty() && run(python, {u"-c"_s, u"import socks"_s}).exitCode == 0)
            return python;
    }
    return {};
}

/// One page, whatever is asked.
void servePage(BlockingSocket &connection)
{
    QByteArray request;
    while (!request.contains("\r\n\r\n")) {
        const QByteArray some = connection.readSome();
        if (some.isEmpty())
            return;
        request += some;
    }
    connection.writeAll("HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: close\r\n\r\nhello");
}

} // namespace

#define NEED(path, name)                                                                                     \
    do {                                                                                                     \
        if ((path).isEmpty()) {                                                                              \
            if (inContinuousIntegration())                                                                   \
                QFAIL("no " name " here, and continuous integration must not do without");                   \
            QSKIP("no " name " here: scripts/test installs it");                                             \
        }                                                                                                    \
    } while (false)

/// Real programs that use our SOCKS proxy.
class TestSocks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void curlIsServed_data();
    void curlIsServed();
    void curlIsToldWhyNot_data();
    void curlIsToldWhyNot();
    void curlShowsThePassword();
    void curlThroughPenguin();
    void pythonOverTcpAndUdp();
    void stdioIsOneConnection();

private:
    /// A tunnel with a SOCKS proxy at `port`.
    struct Proxy
    {
        explicit Proxy(Program server = Program::Rookery) : tunnel(Program::Rookery, server) {}
        [[nodiscard]] bool start(const QStringList &options = {})
        {
            return tunnel.startServer() && tunnel.startClient({u"127.0.0.1:%1:socks"_s.arg(port)}, options) &&
                   QTest::qWaitFor([this] { return isListening(Local, port); }, TimeLimitMs);
        }
        [[nodiscard]] QString place() const { return u"127.0.0.1:%1"_s.arg(port); }

        TunnelProcesses tunnel;
        quint16 port = freePort();
    };

    static QStringList curlArguments(const QString &option, const Proxy &proxy, const QString &host,
                                     quint16 port)
    {
        return {u"-sS"_s, u"--max-time"_s, u"20"_s,       u"--noproxy"_s,
                u""_s,    option,          proxy.place(), u"http://%1:%2/"_s.arg(host).arg(port)};
    }
};

void TestSocks::curlIsServed_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("host");
    QTest::newRow("SOCKS4") << u"--socks4"_s << u"127.0.0.1"_s;
    QTest::newRow("SOCKS4a") << u"--socks4a"_s << u"localhost"_s;
    QTest::newRow("SOCKS5") << u"--socks5"_s << u"127.0.0.1"_s;
    QTest::newRow("SOCKS5 with a name") << u"--socks5-hostname"_s << u"localhost"_s;
    QTest::newRow("SOCKS5 with IPv6") << u"--socks5-hostname"_s << u"[::1]"_s;
}

void TestSocks::curlIsServed()
{
    NEED(curl(), "curl");
    QFETCH(const QString, option);
    QFETCH(const QString, host);
    const bool isV6 = host == u"[::1]"_s;
    TcpTarget target(servePage, isV6 ? QHostAddress(QHostAddress::LocalHostIPv6) : Local);
    Proxy proxy;
    QVERIFY(proxy.start());
    const Ended curled = run(curl(), curlArguments(option, proxy, host, target.port()));
    QCOMPARE(curled.error, QByteArray());
    QCOMPARE(curled.exitCode, 0);
    QCOMPARE(curled.output, QByteArray("hello"));
}

void TestSocks::curlIsToldWhyNot_data()
{
    QTest::addColumn<QString>("option");
    QTest::addColumn<QString>("host");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("SOCKS4, refused") << u"--socks4"_s << u"127.0.0.1"_s << QByteArray("91");
    QTest::newRow("SOCKS5, refused") << u"--socks5"_s << u"127.0.0.1"_s << QByteArray("(5)");
    QTest::newRow("SOCKS5, no such name")
        << u"--socks5-hostname"_s << u"no-such-name.invalid"_s << QByteArray("(4)");
}

void TestSocks::curlIsToldWhyNot()
{
    NEED(curl(), "curl");
    QFETCH(const QString, option);
    QFETCH(const QString, host);
    QFETCH(const QByteArray, code);
    Proxy proxy;
    QVERIFY(proxy.start());
    const Ended curled = run(curl(), curlArguments(option, proxy, host, freePort()));
    QCOMPARE(curled.exitCode, CurlProxyFailed);
    QVERIFY2(curled.error.contains(code), curled.error.constData());
}

void TestSocks::curlShowsThePassword()
{
    NEED(curl(), "curl");
    QTemporaryDir folder;
    QFile file(folder.filePath(u"auth"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    file.write("ann:hush\n");
    file.close();
    TcpTarget target(servePage);
    Proxy proxy;
    QVERIFY(proxy.start({u"--forward-auth-file"_s, file.fileName()}));
    const auto with = [&](const QStringList &options) {
        return run(curl(),
                   options + curlArguments(u"--socks5-hostname"_s, proxy, u"localhost"_s, target.port()));
    };
    QCOMPARE(with({u"--proxy-user"_s, u"ann:hush"_s}).output, QByteArray("hello"));
    QCOMPARE(with({u"--proxy-user"_s, u"ann:hash"_s}).exitCode, CurlProxyFailed);
    QCOMPARE(with({}).exitCode, CurlProxyFailed);
    QVERIFY(!proxy.tunnel.client().log().contains(u"hush"_s));
}

void TestSocks::curlThroughPenguin()
{
    NEED(curl(), "curl");
    REQUIRE_PROGRAM(Program::Penguin);
    TcpTarget target(servePage);
    Proxy proxy(Program::Penguin);
    QVERIFY(proxy.start());
    const Ended curled =
        run(curl(), curlArguments(u"--socks5-hostname"_s, proxy, u"127.0.0.1"_s, target.port()));
    QCOMPARE(curled.output, QByteArray("hello"));
    // A penguin says yes before it has tried: what curl sees is an end.
    const Ended refused =
        run(curl(), curlArguments(u"--socks5-hostname"_s, proxy, u"127.0.0.1"_s, freePort()));
    QVERIFY(refused.exitCode != 0);
}

void TestSocks::pythonOverTcpAndUdp()
{
    const QString python = pythonWithSocks();
    NEED(python, "python3 with PySocks");
    TcpTarget target(serve::echo);
    UdpTarget first;
    UdpTarget second;
    Proxy proxy;
    QVERIFY(proxy.start());
    const QByteArray script = R"(
import socket, socks, sys
proxy, tcp, first, second = map(int, sys.argv[1:])
def made(kind):
    s = socks.socksocket(socket.AF_INET, kind)
    s.set_proxy(socks.SOCKS5, '127.0.0.1', proxy)
    s.settimeout(10)
    return s
s = made(socket.SOCK_STREAM)
s.connect(('127.0.0.1', tcp))
s.sendall(b'over tcp')
print(s.recv(100).decode())
u = made(socket.SOCK_DGRAM)
u.sendto(b'for the first', ('127.0.0.1', first))
u.sendto(b'for the second', ('127.0.0.1', second))
for _ in range(2):
    data, source = u.recvfrom(100)
    print(data.decode(), 'from', 'first' if source == ('127.0.0.1', first) else 'second' if source == ('127.0.0.1', second) else source)
)";
    const Ended ended = run(python,
                            {u"-"_s, QString::number(proxy.port), QString::number(target.port()),
                             QString::number(first.port()), QString::number(second.port())},
                            script);
    QCOMPARE(ended.error, QByteArray());
    QByteArrayList lines = ended.output.trimmed().split('\n');
    QCOMPARE(lines.value(0), QByteArray("over tcp"));
    lines.removeFirst();
    std::sort(lines.begin(), lines.end());
    QCOMPARE(lines, (QByteArrayList{"for the first from first", "for the second from second"}));
}

void TestSocks::stdioIsOneConnection()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    QVERIFY(tunnel.startServer());
    TcpTarget target(serve::echo);
    const QByteArray port = QByteArray(1, char(target.port() >> 8)) + char(target.port() & 0xff);
    const QByteArray request = QByteArray::fromHex("050100") + QByteArray::fromHex("050100017f000001") + port;
    const Ended ended = run(pathOf(Program::Rookery),
                            {u"client"_s, u"ws://127.0.0.1:%1"_s.arg(tunnel.serverPort()), u"stdio:socks"_s},
                            request + "hello");
    QCOMPARE(ended.output,
             QByteArray::fromHex("0500") + QByteArray::fromHex("05000001000000000000") + "hello");
    QCOMPARE(ended.exitCode, 0);
}

ROOKERY_TEST(TestSocks)

#include "tst_socks.moc"
