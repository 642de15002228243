// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "interop/web_target.h"
#include "support/room_test.h"
#include "support/socket_address.h"

#include <QStandardPaths>
#include <QTest>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress Local(QHostAddress::LocalHost);
constexpr int TimeLimitMs = 60'000;

/// What a program said and how it ended.
struct Ran
{
    int code = -1;
    QByteArray output;

    [[nodiscard]] bool says(const QByteArray &text) const { return output.contains(text); }
};

Ran run(const QString &program, const QStringList &arguments, const QByteArray &input = {})
{
    ProcessRunner process(ProcessRunner::StandardOutput::Data);
    if (!process.start(program, arguments))
        return {};
    process.process().write(input);
    process.process().closeWriteChannel();
    Ran ran;
    if (process.process().waitForFinished(TimeLimitMs))
        ran.code = process.exitCode();
    ran.output = process.process().readAllStandardOutput() + process.log().toUtf8();
    return ran;
}

Ran curl(const QStringList &arguments, const QByteArray &input = {})
{
    return run(u"curl"_s, QStringList{u"-sS"_s, u"--max-time"_s, u"30"_s, u"--noproxy"_s, u""_s} + arguments,
               input);
}

} // namespace

/// The HTTP proxy with the field's own clients, towards our gateway and a penguin.
class TestHttpProxy final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void curlGetsAPage_data() { addServers(); }
    void curlGetsAPage();
    void curlTunnels_data() { addServers(); }
    void curlTunnels();
    void curlUploads_data() { addServers(); }
    void curlUploads();
    void curlKeepsItsConnection();
    void curlIsToldWhatFailed();
    void curlShowsItsPassword();
    void curlSpeaksHttp10AndHead();
    void curlGetsTheConfiguration();
    void curlSpeaksBothAtOnePort();
    void pythonSpeaksToIt_data() { addServers(); }
    void pythonSpeaksToIt();
    void aWebSocketGoesThrough_data() { addServers(); }
    void aWebSocketGoesThrough();
    void isNotOpenToTheNetwork();

private:
    static void addServers()
    {
        QTest::addColumn<Program>("server");
        QTest::newRow("penguin") << Program::Penguin;
        QTest::newRow("rookery") << Program::Rookery;
    }
    /// A tunnel with a proxy of that kind at `proxyPort`.
    [[nodiscard]] bool start(TunnelProcesses &tunnel, const QString &kind = u"http"_s,
                             const QStringList &options = {})
    {
        proxyPort = freePort();
        return tunnel.startServer() &&
               tunnel.startClient({u"127.0.0.1:%1:%2"_s.arg(proxyPort).arg(kind)}, options) &&
               QTest::qWaitFor([this] { return isListening(Local, proxyPort); }, TimeLimitMs);
    }
    [[nodiscard]] QString proxy() const { return u"http://127.0.0.1:%1"_s.arg(proxyPort); }
    static QString url(const TcpTarget &target, const QString &path = u"/"_s)
    {
        return u"http://127.0.0.1:%1%2"_s.arg(target.port()).arg(path);
    }

    quint16 proxyPort = 0;
};

#define REQUIRE_TOOL(name)                                                                                   \
    do {                                                                                                     \
        if (QStandardPaths::findExecutable(QStringLiteral(name)).isEmpty()) {                                \
            if (inContinuousIntegration())                                                                   \
                QFAIL("no " name " here, and continuous integration must not do without");                   \
            QSKIP("no " name " here: install it to run this test");                                          \
        }                                                                                                    \
    } while (false)

void TestHttpProxy::curlGetsAPage()
{
    REQUIRE_TOOL("curl");
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    QVERIFY(start(tunnel));
    TcpTarget web(serveWeb);
    const Ran ran = curl({u"-x"_s, proxy(), u"-H"_s, u"X-Secret: 1"_s, u"-H"_s, u"Connection: X-Secret"_s,
                          url(web, u"/a?b=c"_s)});
    QVERIFY2(ran.code == 0, ran.output);
    QVERIFY2(ran.says("line GET /a?b=c\n"), ran.output);
    QVERIFY(ran.says("\nhost: 127.0.0.1:" + QByteArray::number(web.port()) + '\n'));
    for (const char *name : {"proxy-connection", "connection", "x-secret", "x-forwarded-for", "via"})
        QVERIFY2(!ran.says('\n' + QByteArray(name) + ':'), ran.output);
}

void TestHttpProxy::curlTunnels()
{
    REQUIRE_TOOL("curl");
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    QVERIFY(start(tunnel));
    TcpTarget web(serveWeb);
    const Ran ran = curl(
        {u"--proxytunnel"_s, u"-x"_s, proxy(), u"-w"_s, u"connect %{http_connect}"_s, url(web, u"/t"_s)});
    QVERIFY2(ran.code == 0, ran.output);
    QVERIFY2(ran.says("line GET /t\n"), ran.output);
    QVERIFY2(ran.says("connect 200"), ran.output);
}

void TestHttpProxy::curlUploads()
{
    REQUIRE_TOOL("curl");
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    QVERIFY(start(tunnel));
    TcpTarget web(serveWeb);
    const QByteArray data = patternBytes(3 * 1024 * 1024 + 17, 7);
    const QByteArray expected = "body " + QByteArray::number(data.size()) + ' ' + sha256(data).toHex();
    // From a pipe: chunked. With Expect, as curl does by itself with what is large.
    const Ran chunked = curl(
        {u"-x"_s, proxy(), u"-T"_s, u"-"_s, u"-H"_s, u"Expect: 100-continue"_s, url(web, u"/up"_s)}, data);
    QVERIFY2(chunked.code == 0, chunked.output);
    QVERIFY2(chunked.says("transfer-encoding: chunked\n"), chunked.output);
    QVERIFY2(chunked.says(expected), chunked.output);
    const Ran counted = curl({u"-x"_s, proxy(), u"--data-binary"_s, u"@-"_s, url(web, u"/up"_s)}, data);
    QVERIFY2(counted.code == 0, counted.output);
    QVERIFY2(counted.says("content-length: " + QByteArray::number(data.size()) + '\n'), counted.output);
    QVERIFY2(counted.says(expected), counted.output);
}

void TestHttpProxy::curlKeepsItsConnection()
{
    REQUIRE_TOOL("curl");
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    QVERIFY(start(tunnel));
    TcpTarget web(serveWeb);
    TcpTarget other(serveWeb);
    // Four requests to two servers over one connection to the proxy.
    const QString format = u"new %{num_connects}\n"_s;
    const Ran ran = curl({u"-x"_s, proxy(), u"-w"_s, format, url(web), url(web), url(other), url(web)});
    QVERIFY2(ran.code == 0, ran.output);
    QCOMPARE(ran.output.count("line GET /\n"), 4);
    QVERIFY2(ran.output.count("new 1\n") == 1 && ran.output.count("new 0\n") == 3, ran.output);
    QCOMPARE(web.accepted(), 2);
    QCOMPARE(other.accepted(), 1);
}

void TestHttpProxy::curlIsToldWhatFailed()
{
    REQUIRE_TOOL("curl");
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    QVERIFY(start(tunnel));
    const QString refused = u"http://127.0.0.1:%1/"_s.arg(freePort());
    const Ran plain = curl({u"-x"_s, proxy(), u"-w"_s, u"status %{http_code}"_s, refused});
    QVERIFY2(plain.says("status 502"), plain.output);
    QVERIFY2(plain.says("refused the connection."), plain.output);
    const Ran connect =
        curl({u"--proxytunnel"_s, u"-x"_s, proxy(), u"-w"_s, u"connect %{http_connect}"_s, refused});
    // CURLE_RECV_ERROR, by which curl means that CONNECT was refused.
    QCOMPARE(connect.code, 56);
    QVERIFY2(connect.says("connect 502"), connect.output);
    const Ran name =
        curl({u"-x"_s, proxy(), u"-w"_s, u"status %{http_code}"_s, u"http://no-such-name.invalid/"_s});
    QVERIFY2(name.says("status 502"), name.output);
    QVERIFY2(name.says("no address"), name.output);
}

void TestHttpProxy::curlShowsItsPassword()
{
    REQUIRE_TOOL("curl");
    QTemporaryFile secret;
    QVERIFY(secret.open());
    secret.write("ann:hush");
    secret.close();
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    QVERIFY(start(tunnel, u"http"_s, {u"--forward-auth-file"_s, secret.fileName()}));
    TcpTarget web(serveWeb);
    const auto ask = [&](const QStringList &more) {
        return curl(QStringList{u"-x"_s, proxy(), u"-w"_s, u"status %{http_code} connect %{http_connect}"_s} +
                    more + QStringList{url(web)});
    };
    const Ran none = ask({});
    QVERIFY2(none.says("status 407"), none.output);
    QVERIFY2(ask({u"--proxy-user"_s, u"ann:wrong"_s}).says("status 407"), "a wrong password");
    QCOMPARE(web.accepted(), 0);
    const Ran right = ask({u"--proxy-user"_s, u"ann:hush"_s});
    QVERIFY2(right.says("status 200"), right.output);
    QVERIFY2(!right.says("proxy-authorization"), right.output);
    // curl asks without, reads 407 and asks again over the same connection.
    const Ran any = ask({u"--proxy-anyauth"_s, u"--proxy-user"_s, u"ann:hush"_s});
    QVERIFY2(any.says("status 200"), any.output);
    const Ran tunnelled = ask({u"--proxytunnel"_s, u"--proxy-user"_s, u"ann:hush"_s});
    QVERIFY2(tunnelled.says("status 200 connect 200"), tunnelled.output);
    const Ran refused = ask({u"--proxytunnel"_s});
    QVERIFY2(refused.says("connect 407"), refused.output);
}

void TestHttpProxy::curlSpeaksHttp10AndHead()
{
    REQUIRE_TOOL("curl");
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    QVERIFY(start(tunnel));
    TcpTarget web(serveWeb);
    const Ran old = curl({u"-0"_s, u"-i"_s, u"-x"_s, proxy(), url(web)});
    QVERIFY2(old.code == 0 && old.says("line GET /\n"), old.output);
    QVERIFY2(!old.says("Transfer-Encoding"), old.output);
    const Ran head = curl({u"-I"_s, u"-x"_s, proxy(), url(web)});
    QVERIFY2(head.code == 0 && head.output.startsWith("HTTP/1.1 200 OK"), head.output);
    TcpTarget web6(serveWeb, QHostAddress(QHostAddress::LocalHostIPv6));
    const Ran v6 = curl({u"-g"_s, u"-x"_s, proxy(), u"http://[::1]:%1/six"_s.arg(web6.port())});
    QVERIFY2(v6.code == 0 && v6.says("line GET /six\n"), v6.output);
}

void TestHttpProxy::curlGetsTheConfiguration()
{
    REQUIRE_TOOL("curl");
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    QVERIFY(start(tunnel));
    const Ran ran = curl({proxy() + u"/proxy.pac"_s});
    QVERIFY2(ran.code == 0, ran.output);
    QVERIFY2(ran.says("return \"PROXY 127.0.0.1:" + QByteArray::number(proxyPort) + "\";"), ran.output);
}

void TestHttpProxy::curlSpeaksBothAtOnePort()
{
    REQUIRE_TOOL("curl");
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    QVERIFY(start(tunnel, u"proxy"_s));
    TcpTarget web(serveWeb);
    const QString socks = u"127.0.0.1:%1"_s.arg(proxyPort);
    for (const QStringList &way :
         {QStringList{u"-x"_s, proxy()}, QStringList{u"-p"_s, u"-x"_s, proxy()},
          QStringList{u"--socks5"_s, socks}, QStringList{u"--socks5-hostname"_s, socks},
          QStringList{u"--socks4"_s, socks}, QStringList{u"--socks4a"_s, socks}}) {
        const Ran ran = curl(way + QStringList{url(web)});
        QVERIFY2(ran.code == 0 && ran.says("line GET /\n"), ran.output);
    }
}

void TestHttpProxy::pythonSpeaksToIt()
{
    REQUIRE_TOOL("python3");
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    QVERIFY(start(tunnel));
    TcpTarget web(serveWeb);
    const char *const script = R"(
import http.client, sys
proxy, web = int(sys.argv[1]), int(sys.argv[2])
plain = http.client.HTTPConnection("127.0.0.1", proxy, timeout=20)
for path in ("/one", "/two"):
    plain.request("GET", "http://127.0.0.1:%d%s" % (web, path))
    print(plain.getresponse().read().decode())
plain.request("POST", "http://127.0.0.1:%d/three" % web, body=iter([b"ab", b"c"]), encode_chunked=True,
              headers={"Transfer-Encoding": "chunked"})
print(plain.getresponse().read().decode())
tunnel = http.client.HTTPConnection("127.0.0.1", proxy, timeout=20)
tunnel.set_tunnel("127.0.0.1", web)
tunnel.request("GET", "/four")
print(tunnel.getresponse().read().decode())
)";
    const Ran ran = run(u"python3"_s, {u"-c"_s, QString::fromLatin1(script), QString::number(proxyPort),
                                       QString::number(web.port())});
    QVERIFY2(ran.code == 0, ran.output);
    for (const char *line : {"line GET /one\n", "line GET /two\n", "line POST /three\n", "line GET /four\n"})
        QVERIFY2(ran.says(line), ran.output);
    QVERIFY2(ran.says("body 3 " + sha256("abc").toHex()), ran.output);
}

void TestHttpProxy::aWebSocketGoesThrough()
{
    QFETCH(const Program, server);
    REQUIRE_PROGRAM(server);
    TunnelProcesses tunnel(Program::Rookery, server);
    QVERIFY(start(tunnel));
    TcpTarget web(serveWeb);
    BlockingSocket program = BlockingSocket::connectTo(Local, proxyPort);
    QVERIFY(program.isValid());
    const QByteArray target = "127.0.0.1:" + QByteArray::number(web.port());
    const QByteArray request =
        "GET ws://" + target + "/chat HTTP/1.1\r\nHost: " + target +
        "\r\nConnection: keep-alive, Upgrade\r\nUpgrade: websocket\r\n"
        "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n";
    QVERIFY(program.writeAll(request));
    QByteArray answer;
    while (!answer.contains("\r\n\r\n")) {
        const QByteArray more = program.readSome();
        QVERIFY2(!more.isEmpty(), answer);
        answer += more;
    }
    QVERIFY2(answer.startsWith("HTTP/1.1 101 "), answer);
    const QByteArray data = patternBytes(2 * 1024 * 1024, 3);
    QVERIFY(program.exchange(data) == data);
    program.shutdownWrite();
    QCOMPARE(program.readToEnd().end, BlockingSocket::End::Finished);
}

void TestHttpProxy::isNotOpenToTheNetwork()
{
    TunnelProcesses tunnel(Program::Rookery, Program::Rookery);
    QVERIFY(tunnel.startServer());
    const quint16 port = freePort();
    QVERIFY(tunnel.startClient({u"0.0.0.0:%1:http"_s.arg(port)}));
    QTRY_VERIFY_WITH_TIMEOUT(!tunnel.client().isRunning() || tunnel.client().log().contains(u"password"_s),
                             TimeLimitMs);
    QVERIFY(!isListening(Local, port));
}

ROOKERY_TEST(TestHttpProxy)
#include "tst_http_proxy.moc"
