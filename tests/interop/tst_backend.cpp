// SPDX-License-Identifier: GPL-3.0-or-later
#include "interop/programs.h"
#include "support/room_test.h"
#include "support/socket_address.h"

#include <QDir>
#include <QFile>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

/// Who asks a gateway in front of a web site cannot tell it from the site: what nginx answers by itself and
/// what it answers through rookery-cli is the same, byte for byte.
class TestBackend final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void looksLikeTheSite_data();
    void looksLikeTheSite();
    void refusesWhatCouldBeReadTwice();
    void carriesMuch();
    void aTunnelGoesThroughBesideIt();

private:
    [[nodiscard]] QString inFolder(const QString &name) const { return m_folder.filePath(name); }
    [[nodiscard]] bool write(const QString &name, const QByteArray &content) const;
    /// What a port says to these bytes, to the end of the connection; when is not compared.
    [[nodiscard]] static QByteArray answerOf(quint16 port, const QByteArray &request);

    QTemporaryDir m_folder;
    ProcessRunner m_nginx;
    ProcessRunner m_gateway;
    quint16 m_sitePort = 0;
    quint16 m_gatewayPort = 0;
};

namespace {

const QByteArray Host = "Host: site.example\r\n";
/// Ends a connection that goes on, so that its end need not be waited for.
const QByteArray Last = "GET /last HTTP/1.1\r\nHost: site.example\r\nConnection: close\r\n\r\n";
const QByteArray Upgrade =
    "Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
    "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Protocol: penguin-v7\r\n";
constexpr int Patience = 10'000;

QString findNginx()
{
    const QString found = QStandardPaths::findExecutable(u"nginx"_s);
    return found.isEmpty()
               ? QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s})
               : found;
}

QByteArray request(const QByteArray &line, const QByteArray &fields = {})
{
    return line + "\r\n" + Host + fields + "\r\n";
}

} // namespace

bool TestBackend::write(const QString &name, const QByteArray &content) const
{
    QFile file(inFolder(name));
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

void TestBackend::initTestCase()
{
    const QString nginx = findNginx();
    if (nginx.isEmpty() && inContinuousIntegration())
        QFAIL("no nginx here, and continuous integration must not do without");
    if (nginx.isEmpty())
        QSKIP("no nginx here: install it to compare a web site with one behind a gateway");
    const QHostAddress here(QHostAddress::LocalHost);
    m_sitePort = freePort(here);
    m_gatewayPort = freePort(here);
    QVERIFY(QDir(m_folder.path()).mkdir(u"site"_s));
    QVERIFY(write(u"site/index.html"_s, "<h1>hello</h1>\n"));
    QVERIFY(write(u"site/much"_s, QByteArray(5'000'000, 'm')));
    const QByteArray folder = m_folder.path().toUtf8();
    QByteArray temporary;
    for (const char *kind : {"client_body", "proxy", "fastcgi", "uwsgi", "scgi"})
        temporary += QByteArray(kind) + "_temp_path " + folder + "/" + kind + ";\n";
    QVERIFY(write(
        u"nginx.conf"_s,
        "daemon off; master_process off; pid " + folder +
            "/pid; error_log stderr;\n"
            "events { worker_connections 256; }\nhttp { access_log off; gzip on; gzip_min_length 1;\n" +
            temporary + "server { listen 127.0.0.1:" + QByteArray::number(m_sitePort) + "; root " + folder +
            "/site;\n location = /echo { return 200 \"$request_method $request_uri $http_host\"; } } }\n"));
    QVERIFY(m_nginx.start(nginx, {u"-p"_s, m_folder.path(), u"-c"_s, inFolder(u"nginx.conf"_s)}));
    QVERIFY2(QTest::qWaitFor([&] { return isListening(here, m_sitePort); }, Patience),
             qPrintable(m_nginx.log()));
    QVERIFY(
        m_gateway.start(pathOf(Program::Rookery),
                        {u"server"_s, u"--port"_s, QString::number(m_gatewayPort), u"--ws-psk"_s, u"sesame"_s,
                         u"--obfs"_s, u"--backend"_s, u"http://127.0.0.1:%1"_s.arg(m_sitePort)}));
    QVERIFY2(QTest::qWaitFor([&] { return isListening(here, m_gatewayPort); }, Patience),
             qPrintable(m_gateway.log()));
}

QByteArray TestBackend::answerOf(quint16 port, const QByteArray &request)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress::LocalHost, port);
    socket.write(request);
    QByteArray answer;
    if (!QTest::qWaitFor(
            [&] {
                answer += socket.readAll();
                return socket.state() == QAbstractSocket::UnconnectedState;
            },
            Patience))
        return "the connection goes on behind: " + answer;
    answer += socket.readAll();
    static const QRegularExpression date(u"Date: [^\r]*"_s);
    return QString::fromLatin1(answer).replace(date, u"Date:"_s).toLatin1();
}

void TestBackend::looksLikeTheSite_data()
{
    QTest::addColumn<QByteArray>("bytes");
    const auto row = [](const char *name, const QByteArray &bytes) { QTest::newRow(name) << bytes; };
    row("a page", request("GET / HTTP/1.1") + Last);
    row("no such page", request("GET /nothing HTTP/1.1") + Last);
    row("health", request("GET /health HTTP/1.1") + request("GET /version HTTP/1.1") + Last);
    row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n");
    row("HTTP/1.0, kept", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\nGET / HTTP/1.0\r\n\r\n");
    row("a later version", request("GET / HTTP/1.2") + Last);
    row("HTTP/2.0", request("GET / HTTP/2.0"));
    row("the preface of HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
    row("HEAD", request("HEAD / HTTP/1.1") + request("HEAD /nothing HTTP/1.1") + Last);
    row("pipelined",
        QByteArray(request("GET / HTTP/1.1") + request("GET /echo?x HTTP/1.1")).repeated(20) + Last);
    row("100-continue",
        request("POST /echo HTTP/1.1", "Expect: 100-continue\r\nContent-Length: 5\r\n") + "hello" + Last);
    row("a body with a length", request("POST / HTTP/1.1", "Content-Length: 5\r\n") + "hello" + Last);
    row("a body in chunks",
        request("POST /echo HTTP/1.1", "Transfer-Encoding: chunked\r\n") + "5\r\nhello\r\n0\r\n\r\n" + Last);
    row("absolute form", request("GET http://site.example/echo?x=1 HTTP/1.1") + Last);
    row("OPTIONS *", request("OPTIONS * HTTP/1.1") + Last);
    row("TRACE", request("TRACE / HTTP/1.1") + Last);
    row("CONNECT", request("CONNECT site.example:443 HTTP/1.1") + Last);
    row("DELETE", request("DELETE / HTTP/1.1") + Last);
    row("a method in small letters", request("get / HTTP/1.1"));
    row("a part", request("GET /much HTTP/1.1", "Range: bytes=10-19\r\n") + Last);
    row("a part that is not there", request("GET /much HTTP/1.1", "Range: bytes=99999999-\r\n") + Last);
    row("compressed", request("GET / HTTP/1.1", "Accept-Encoding: gzip\r\n") + Last);
    row("no key", request("GET /ws HTTP/1.1", Upgrade) + Last);
    row("a wrong key", request("GET /ws HTTP/1.1", Upgrade + "X-Penguin-PSK: sesam\r\n") + Last);
    row("a long wrong key",
        request("GET /ws HTTP/1.1", "X-Penguin-PSK: " + QByteArray(9000, 'x') + "\r\n") + Last);
    row("the key and no upgrade", request("GET /ws HTTP/1.1", "X-Penguin-PSK: sesame\r\n") + Last);
    row("the key elsewhere", request("GET /wss HTTP/1.1", Upgrade + "X-Penguin-PSK: sesame\r\n") + Last);
    row("the key in HTTP/1.0", request("GET /ws HTTP/1.0", Upgrade + "X-Penguin-PSK: sesame\r\n"));
    row("no host", "GET / HTTP/1.1\r\n\r\n");
    row("two hosts", request("GET / HTTP/1.1", "Host: other\r\n"));
    row("nonsense", "nonsense\r\n\r\n");
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n", 13));
    row("both lengths",
        request("POST / HTTP/1.1", "Content-Length: 5\r\nTransfer-Encoding: chunked\r\n") + "0\r\n\r\n");
    row("two lengths", request("POST / HTTP/1.1", "Content-Length: 5\r\nContent-Length: 6\r\n") + "hello");
    row("an unknown coding", request("POST / HTTP/1.1", "Transfer-Encoding: gzip\r\n"));
    row("a blank before a colon", request("GET / HTTP/1.1", "X : a\r\n") + Last);
    row("a folded line", request("GET / HTTP/1.1", "X: a\r\n b\r\n"));
    row("a long head",
        request("GET / HTTP/1.1", QByteArray("X: " + QByteArray(2000, 'a') + "\r\n").repeated(10)) + Last);
    row("many headers", request("GET / HTTP/1.1", QByteArray("X: y\r\n").repeated(300)) + Last);
    row("bytes above 127", request("GET /\xc3\xa4 HTTP/1.1") + Last);
}

void TestBackend::looksLikeTheSite()
{
    QFETCH(const QByteArray, bytes);
    const QByteArray alone = answerOf(m_sitePort, bytes);
    QVERIFY2(alone.startsWith("HTTP/1.1 "), alone.constData());
    QCOMPARE(answerOf(m_gatewayPort, bytes), alone);
}

/// nginx takes a line that ends with LF alone; two that do not agree on that would read two different
/// requests.
void TestBackend::refusesWhatCouldBeReadTwice()
{
    const QByteArray answer = answerOf(m_gatewayPort, "GET / HTTP/1.1\nHost: h\n\n");
    QCOMPARE(answer, answerOf(m_sitePort, "GET / HTTP/1.1\r\n\r\n"));
    QVERIFY(answer.startsWith("HTTP/1.1 400 "));
}

void TestBackend::carriesMuch()
{
    const QByteArray bytes = request("GET /much HTTP/1.1", "Connection: close\r\n");
    const QByteArray answer = answerOf(m_gatewayPort, bytes);
    QVERIFY(answer.size() > 5'000'000);
    QVERIFY(answer == answerOf(m_sitePort, bytes));
}

void TestBackend::aTunnelGoesThroughBesideIt()
{
    const QHostAddress here(QHostAddress::LocalHost);
    for (const Program program : {Program::Rookery, Program::Penguin}) {
        if (pathOf(program).isEmpty())
            continue;
        const quint16 port = freePort(here);
        ProcessRunner client;
        QVERIFY(client.start(pathOf(program), {u"client"_s, u"--ws-psk"_s, u"sesame"_s,
                                               u"ws://127.0.0.1:%1/ws"_s.arg(m_gatewayPort),
                                               u"127.0.0.1:%1:127.0.0.1:%2"_s.arg(port).arg(m_sitePort)}));
        QVERIFY2(QTest::qWaitFor([&] { return isListening(here, port); }, Patience),
                 qPrintable(client.log()));
        QVERIFY(answerOf(port, Last).startsWith("HTTP/1.1 404 "));
    }
}

ROOKERY_TEST(TestBackend)
#include "tst_backend.moc"
