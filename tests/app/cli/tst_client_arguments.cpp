// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/client_arguments.h"
#include "app/cli/closest_word.h"
#include "app/cli/demo_arguments.h"
#include "support/room_test.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class ClientArgumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void defaultsAreTheReferences();
    void everyOption();
    void optionsMayFollowTheForwards();
    void verbosity_data();
    void verbosity();
    void helpNeedsNothingElse();
    void proxies_data();
    void proxies();
    void keyFromFile();
    void keyFromEnvironment();
    void commandLineKeyBeatsEnvironment();
    void tlsNameFollowsHostname();
    void warns_data();
    void warns();
    void notesAKeyOnTheCommandLine();
    void forwardAuthComesFromAFileOrTheEnvironment();
    void proxiesForOthersNeedAPassword();
    void refuses_data();
    void refuses();
    void ranges();
    void forwardsFromAFile();
    void errorsShowNoSecret_data();
    void errorsShowNoSecret();
    void closestWords();
    void demo();

private:
    QString write(const QString &name, const QByteArray &content);
    QTemporaryDir m_dir;
};

void ClientArgumentsTest::initTestCase()
{
    QVERIFY(m_dir.isValid());
}

QString ClientArgumentsTest::write(const QString &name, const QByteArray &content)
{
    QFile file(m_dir.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        return {};
    file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    return file.fileName();
}

void ClientArgumentsTest::defaultsAreTheReferences()
{
    const Expected<ClientArguments> read = parseClientArguments({u"example.com:8080"_s, u"5432:db:5432"_s});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    const TunnelConfig &config = read->config;
    QCOMPARE(config.endpoint.url, QUrl(u"ws://example.com:8080/ws"_s));
    QCOMPARE(config.forwards.size(), 1);
    QCOMPARE(config.forwards[0].toString(), u"127.0.0.1:5432:db:5432"_s);
    QCOMPARE(config.keepaliveInterval, 25s);
    QCOMPARE(config.keepaliveTimeout, 60s);
    QCOMPARE(config.maxRetries, 0);
    QCOMPARE(config.maxRetryInterval, 300000ms);
    QCOMPARE(config.channelTimeout, 10s);
    QCOMPARE(config.endpoint.handshakeTimeout, 10s);
    QVERIFY(!config.onDemand);
    QCOMPARE(config.restAfter, 5min);
    QVERIFY(config.endpoint.psk.isEmpty());
    QVERIFY(config.endpoint.hostHeader.isEmpty());
    QVERIFY(config.endpoint.headers.isEmpty());
    QVERIFY(!config.endpoint.tls.skipVerify);
    QVERIFY(config.endpoint.tls.serverName.isEmpty());
    QCOMPARE(config.endpoint.proxy.type(), QNetworkProxy::NoProxy);
    QCOMPARE(read->verbosity, 0);
    QVERIFY(!read->help);
    QCOMPARE(read->warnings, QStringList());
}

void ClientArgumentsTest::everyOption()
{
    const QString ca = write(u"ca.pem"_s, "ca");
    const QString cert = write(u"cert.pem"_s, "cert");
    const QString key = write(u"key.pem"_s, "key");
    const Expected<ClientArguments> read = parseClientArguments({u"--ws-psk"_s,
                                                                 u"sesame"_s,
                                                                 u"--keepalive=0"_s,
                                                                 u"--keepalive-timeout"_s,
                                                                 u"1.5"_s,
                                                                 u"--max-retry-count"_s,
                                                                 u"7"_s,
                                                                 u"--on-demand"_s,
                                                                 u"--rest-after=0.5"_s,
                                                                 u"--max-retry-interval"_s,
                                                                 u"2500"_s,
                                                                 u"--handshake-timeout"_s,
                                                                 u"3"_s,
                                                                 u"--channel-timeout"_s,
                                                                 u"4"_s,
                                                                 u"-x"_s,
                                                                 u"socks5://me:word@proxy:1081"_s,
                                                                 u"-H"_s,
                                                                 u"A: b"_s,
                                                                 u"--header"_s,
                                                                 u"C:d: e"_s,
                                                                 u"--hostname"_s,
                                                                 u"front.example"_s,
                                                                 u"--tls-server-name"_s,
                                                                 u"inner.example"_s,
                                                                 u"--tls-ca"_s,
                                                                 ca,
                                                                 u"--tls-cert"_s,
                                                                 cert,
                                                                 u"--tls-key"_s,
                                                                 key,
                                                                 u"-k"_s,
                                                                 u"--websocket"_s,
                                                                 u"qt"_s,
                                                                 u"wss://example.com/t"_s,
                                                                 u"80"_s,
                                                                 u"53/udp"_s,
                                                                 u"R:8080:80"_s,
                                                                 u"stdio:22"_s});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    const TunnelConfig &config = read->config;
    const ClientEndpoint &endpoint = config.endpoint;
    QCOMPARE(endpoint.psk, QByteArray("sesame"));
    QCOMPARE(config.keepaliveInterval, 0ms);
    QCOMPARE(config.keepaliveTimeout, 1500ms);
    QCOMPARE(config.maxRetries, 7);
    QCOMPARE(config.maxRetryInterval, 2500ms);
    QVERIFY(config.onDemand);
    QCOMPARE(config.restAfter, 30s);
    QCOMPARE(endpoint.handshakeTimeout, 3s);
    QCOMPARE(config.channelTimeout, 4s);
    QCOMPARE(endpoint.proxy.type(), QNetworkProxy::Socks5Proxy);
    QCOMPARE(endpoint.headers.size(), 2);
    QCOMPARE(endpoint.headers[0], std::pair(QByteArray("A"), QByteArray("b")));
    QCOMPARE(endpoint.headers[1], std::pair(QByteArray("C"), QByteArray("d: e")));
    QCOMPARE(endpoint.hostHeader, QByteArray("front.example"));
    QCOMPARE(endpoint.tls.serverName, u"inner.example"_s);
    QCOMPARE(endpoint.tls.caFile, ca);
    QCOMPARE(endpoint.tls.certFile, cert);
    QCOMPARE(endpoint.tls.keyFile, key);
    QVERIFY(endpoint.tls.skipVerify);
    QCOMPARE(config.forwards.size(), 4);
    QCOMPARE(config.forwards[1].kind, ForwardSpec::Kind::Udp);
    QCOMPARE(config.forwards[2].kind, ForwardSpec::Kind::ReverseTcp);
    QCOMPARE(config.forwards[3].kind, ForwardSpec::Kind::StdioTcp);
}

void ClientArgumentsTest::optionsMayFollowTheForwards()
{
    const Expected<ClientArguments> read =
        parseClientArguments({u"example.com"_s, u"80"_s, u"--keepalive"_s, u"5"_s, u"81"_s, u"-v"_s});
    QVERIFY(read);
    QCOMPARE(read->config.keepaliveInterval, 5s);
    QCOMPARE(read->config.forwards.size(), 2);
    QCOMPARE(read->verbosity, 1);
}

void ClientArgumentsTest::verbosity_data()
{
    QTest::addColumn<QStringList>("options");
    QTest::addColumn<int>("level");
    QTest::newRow("none") << QStringList() << 0;
    QTest::newRow("-v") << QStringList{u"-v"_s} << 1;
    QTest::newRow("-vv") << QStringList{u"-vv"_s} << 2;
    QTest::newRow("-v -v") << QStringList{u"-v"_s, u"-v"_s} << 2;
    QTest::newRow("-vvvv") << QStringList{u"-vvvv"_s} << 2;
    QTest::newRow("--verbose") << QStringList{u"--verbose"_s} << 1;
    QTest::newRow("-q") << QStringList{u"-q"_s} << -1;
    QTest::newRow("-qq") << QStringList{u"-qq"_s} << -1;
}

void ClientArgumentsTest::verbosity()
{
    QFETCH(QStringList, options);
    const Expected<ClientArguments> read =
        parseClientArguments(options + QStringList{u"example.com"_s, u"80"_s});
    QVERIFY(read);
    QTEST(read->verbosity, "level");
}

void ClientArgumentsTest::helpNeedsNothingElse()
{
    for (const QString &word : {u"--help"_s, u"-h"_s}) {
        const Expected<ClientArguments> read = parseClientArguments({word});
        QVERIFY(read);
        QVERIFY(read->help);
    }
}

void ClientArgumentsTest::proxies_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("type");
    QTest::addColumn<QString>("host");
    QTest::addColumn<int>("port");
    QTest::addColumn<QString>("user");
    QTest::addColumn<QString>("word");
    QTest::newRow("http") << u"http://proxy:3128"_s << int(QNetworkProxy::HttpProxy) << u"proxy"_s << 3128
                          << QString() << QString();
    QTest::newRow("http, default port")
        << u"http://proxy"_s << int(QNetworkProxy::HttpProxy) << u"proxy"_s << 80 << QString() << QString();
    QTest::newRow("no scheme") << u"proxy:3128"_s << int(QNetworkProxy::HttpProxy) << u"proxy"_s << 3128
                               << QString() << QString();
    QTest::newRow("socks5") << u"socks5://[::1]"_s << int(QNetworkProxy::Socks5Proxy) << u"::1"_s << 1080
                            << QString() << QString();
    QTest::newRow("socks") << u"socks://admin:pass%40word@my-server.com:1081"_s
                           << int(QNetworkProxy::Socks5Proxy) << u"my-server.com"_s << 1081 << u"admin"_s
                           << u"pass@word"_s;
}

void ClientArgumentsTest::proxies()
{
    QFETCH(QString, text);
    const Expected<ClientArguments> read =
        parseClientArguments({u"--proxy"_s, text, u"example.com"_s, u"80"_s});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    const QNetworkProxy &proxy = read->config.endpoint.proxy;
    QTEST(int(proxy.type()), "type");
    QTEST(proxy.hostName(), "host");
    QTEST(int(proxy.port()), "port");
    QTEST(proxy.user(), "user");
    QTEST(proxy.password(), "word");
}

void ClientArgumentsTest::keyFromFile()
{
    const QString path = write(u"psk"_s, "open sesame \r\n");
    const Expected<ClientArguments> read =
        parseClientArguments({u"--ws-psk-file"_s, path, u"wss://example.com"_s, u"80"_s}, {"not this"});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    QCOMPARE(read->config.endpoint.psk, QByteArray("open sesame"));
    QCOMPARE(read->warnings, QStringList());

    QVERIFY(QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadOther));
    const auto open = parseClientArguments({u"--ws-psk-file"_s, path, u"wss://example.com"_s, u"80"_s});
    QVERIFY(open);
    QCOMPARE(open->warnings.size(), 1);
    QVERIFY(open->warnings[0].contains("chmod 600"_L1));
}

void ClientArgumentsTest::keyFromEnvironment()
{
    const auto read = parseClientArguments({u"wss://example.com"_s, u"80"_s}, {"from environment"});
    QVERIFY(read);
    QCOMPARE(read->config.endpoint.psk, QByteArray("from environment"));
}

void ClientArgumentsTest::commandLineKeyBeatsEnvironment()
{
    const auto read =
        parseClientArguments({u"--ws-psk=typed"_s, u"wss://example.com"_s, u"80"_s}, {"from environment"});
    QVERIFY(read);
    QCOMPARE(read->config.endpoint.psk, QByteArray("typed"));
}

void ClientArgumentsTest::tlsNameFollowsHostname()
{
    const auto read =
        parseClientArguments({u"--hostname"_s, u"front.example:8443"_s, u"wss://10.0.0.1"_s, u"80"_s});
    QVERIFY(read);
    QCOMPARE(read->config.endpoint.hostHeader, QByteArray("front.example:8443"));
    QCOMPARE(read->config.endpoint.tls.serverName, u"front.example"_s);
}

void ClientArgumentsTest::warns_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    QTest::newRow("skip verify") << QStringList{u"-k"_s, u"wss://example.com"_s, u"80"_s} << u"NOT checked"_s;
    QTest::newRow("skip verify, no TLS")
        << QStringList{u"-k"_s, u"ws://example.com"_s, u"80"_s} << u"no effect"_s;
    QTest::newRow("key in the clear")
        << QStringList{u"--ws-psk=x"_s, u"ws://example.com"_s, u"80"_s} << u"unencrypted"_s;
    QTest::newRow("--pid") << QStringList{u"--pid"_s, u"example.com"_s, u"80"_s} << u"no effect"_s;
    QTest::newRow("--auth") << QStringList{u"--auth"_s, u"me:word"_s, u"example.com"_s, u"80"_s}
                            << u"no effect"_s;
    QTest::newRow("--on-demand") << QStringList{u"--on-demand"_s, u"example.com"_s, u"R:80:web:80"_s}
                                 << u"no effect"_s;
    QTest::newRow("--fingerprint") << QStringList{u"--fingerprint=ab"_s, u"example.com"_s, u"80"_s}
                                   << u"no effect"_s;
}

void ClientArgumentsTest::warns()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto read = parseClientArguments(arguments);
    QVERIFY(read);
    QCOMPARE(read->warnings.size(), 1);
    QVERIFY2(read->warnings[0].contains(says), qPrintable(read->warnings[0]));
}

void ClientArgumentsTest::notesAKeyOnTheCommandLine()
{
    const auto typed = parseClientArguments({u"--ws-psk=x"_s, u"ws://127.0.0.1:8080"_s, u"80"_s});
    QVERIFY(typed);
    QCOMPARE(typed->warnings, QStringList());
    QCOMPARE(typed->notes.size(), 1);
    QVERIFY(parseClientArguments({u"ws://127.0.0.1:8080"_s, u"80"_s}, {"x"})->notes.isEmpty());
}

void ClientArgumentsTest::forwardAuthComesFromAFileOrTheEnvironment()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"auth"_s);
    const auto write = [&path](const QByteArray &text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    };
    const auto readWith = [](const QStringList &options, const EnvironmentSecrets &environment = {}) {
        return parseClientArguments(options + QStringList{u"example.com"_s, u"0.0.0.0:1080:socks"_s},
                                    environment);
    };
    write("ann:hu:sh\n");
    const auto fromFile = readWith({u"--forward-auth-file"_s, path}, {{}, "bob:other"});
    QVERIFY(fromFile);
    QCOMPARE(fromFile->config.forwardAuth, QByteArray("ann:hu:sh"));
    QVERIFY(fromFile->warnings.filter(u"hu:sh"_s).isEmpty());
    QFile::setPermissions(path, QFileDevice::ReadOwner | QFileDevice::ReadOther);
    QCOMPARE(readWith({u"--forward-auth-file"_s, path})->warnings.filter(u"chmod"_s).size(), 1);
    QCOMPARE(readWith({}, {{}, "bob:other"})->config.forwardAuth, QByteArray("bob:other"));
    for (const QByteArray &bad :
         {QByteArray("ann"), QByteArray("ann:"), QByteArray("ann:x\nbob:y\n"), QByteArray()}) {
        write(bad);
        const auto read = readWith({u"--forward-auth-file"_s, path});
        QVERIFY(!read);
        QVERIFY2(read.error().message.contains(path), qPrintable(read.error().message));
    }
    QVERIFY(!readWith({u"--forward-auth-file"_s, folder.filePath(u"none"_s)}));
}

void ClientArgumentsTest::proxiesForOthersNeedAPassword()
{
    const auto read = parseClientArguments({u"example.com"_s, u"0.0.0.0:1080:socks"_s});
    QVERIFY(!read);
    QVERIFY2(read.error().sentence().contains(u"--open-proxy"_s), qPrintable(read.error().sentence()));
    const auto open = parseClientArguments({u"--open-proxy"_s, u"example.com"_s, u"0.0.0.0:1080:socks"_s});
    QVERIFY(open && open->config.openProxy);
    QVERIFY(parseClientArguments({u"example.com"_s, u"socks"_s}));
    QVERIFY(parseClientArguments({u"example.com"_s, u"0.0.0.0:80:db:80"_s}));
}

void ClientArgumentsTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &arguments, const char *says) {
        QTest::newRow(name) << arguments << QString::fromUtf8(says);
    };
    const auto with = [](const QStringList &options) {
        return options + QStringList{u"wss://example.com"_s, u"80"_s};
    };
    row("nothing", {}, "address is missing");
    row("no forward", {u"example.com"_s}, "No forward");
    row("bad url", {u"ftp://example.com"_s, u"80"_s}, "scheme");
    row("bad forward", {u"example.com"_s, u"db"_s}, "not a port");
    row("second forward is bad", {u"example.com"_s, u"80"_s, u"R:socks"_s}, "cannot lead to");
    for (const ForwardKindRow &kind : forwardKinds()) {
        if (!kind.runs())
            row(kind.example, {u"example.com"_s, QString::fromLatin1(kind.example)}, kind.missing);
    }
    row("same port twice", {u"example.com"_s, u"80"_s, u"80:db:5432"_s}, "listens already");
    row("two stdio", {u"example.com"_s, u"stdio:1"_s, u"stdio:2"_s}, "Only one");
    row("unknown option", with({u"--frobnicate"_s}), "no option --frobnicate");
    row("nearly an option", with({u"--keep-alive"_s, u"5"_s}), "Did you mean --keepalive?");
    row("unknown letter", with({u"-Z"_s}), "no option -Z");
    row("missing value", {u"example.com"_s, u"80"_s, u"--keepalive"_s}, "Missing value");
    row("missing value of a letter", {u"example.com"_s, u"80"_s, u"-H"_s}, "after '-H'");
    row("quiet and verbose", with({u"-q"_s, u"-v"_s}), "together");
    row("not a time", with({u"--keepalive"_s, u"soon"_s}), "--keepalive: “soon”");
    row("negative time", with({u"--keepalive=-1"_s}), "not a number of seconds");
    row("infinite time", with({u"--channel-timeout=inf"_s}), "not a number of seconds");
    row("no time at all", with({u"--channel-timeout=nan"_s}), "not a number of seconds");
    row("huge time", with({u"--handshake-timeout=1e9"_s}), "too many");
    row("rests at once", with({u"--rest-after=0"_s}), "not a number of minutes");
    row("bad count", with({u"--max-retry-count=-1"_s}), "whole number");
    row("fraction of a count", with({u"--max-retry-count=1.5"_s}), "whole number");
    row("retry at once", with({u"--max-retry-interval=0"_s}), "whole number");
    row("huge count", with({u"--max-retry-count=99999999999"_s}), "whole number");
    row("header without colon", with({u"-H"_s, u"nonsense"_s}), "Name: value");
    row("header without name", with({u"-H"_s, u": x"_s}), "Name: value");
    row("header without value", with({u"-H"_s, u"X:"_s}), "empty");
    row("header injection", with({u"-H"_s, u"X: a\r\nY: b"_s}), "control character");
    row("bad header name", with({u"-H"_s, u"X Y: b"_s}), "Name: value");
    row("host header", with({u"-H"_s, u"Host: x"_s}), "set by the connection");
    row("protocol header", with({u"-H"_s, u"sec-websocket-protocol: x"_s}), "set by the connection");
    row("hostname injection", with({u"--hostname"_s, u"a\r\nb"_s}), "control character");
    row("https proxy", with({u"-x"_s, u"https://proxy"_s}), "by TLS");
    row("ftp proxy", with({u"-x"_s, u"ftp://proxy"_s}), "kind of proxy");
    row("broken proxy", with({u"-x"_s, u"http://"_s}), "cannot be read");
    row("unknown websocket", with({u"--websocket"_s, u"other"_s}), "native");
    row("cert without key", with({u"--tls-cert"_s, u"/dev/null"_s}), "needs --tls-key");
    row("key without cert", with({u"--tls-key"_s, u"/dev/null"_s}), "needs --tls-cert");
    row("no such file", with({u"--tls-ca"_s, u"/does/not/exist"_s}), "cannot be read");
    row("a directory", with({u"--tls-ca"_s, u"/"_s}), "is a directory");
    row("no such key file", with({u"--ws-psk-file"_s, u"/does/not/exist"_s}), "cannot be read");
    row("empty key file", with({u"--ws-psk-file"_s, u"/dev/null"_s}), "cannot be used");
    row("endless key file", with({u"--ws-psk-file"_s, u"/dev/zero"_s}), "too large");
    row("empty key", with({u"--ws-psk="_s}), "cannot be used");
    row("two keys", with({u"--ws-psk=x"_s, u"--ws-psk-file=/dev/null"_s}), "together");
}

void ClientArgumentsTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto read = parseClientArguments(arguments);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
    QVERIFY2(read.error().sentence().contains(says), qPrintable(read.error().sentence()));
}

void ClientArgumentsTest::ranges()
{
    const auto read = parseClientArguments({u"example.com"_s, u"8000-8001:web:80-81"_s, u"R:90-91/udp"_s});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    QCOMPARE(read->config.forwards.size(), 4);
    QCOMPARE(read->config.forwards[1].toString(), u"127.0.0.1:8001:web:81"_s);
    QCOMPARE(read->config.forwards[3].toString(), u"R:127.0.0.1:91:127.0.0.1:91/udp"_s);
    const auto twice = parseClientArguments({u"example.com"_s, u"8000-8001:web:80-81"_s, u"8001:a:1"_s});
    QVERIFY(!twice);
    QVERIFY2(twice.error().message.contains(u"listens already"_s), qPrintable(twice.error().message));
    QStringList many{u"example.com"_s};
    for (int i = 0; i < 17; ++i)
        many += u"127.0.0.%1:1-256:web:1-256"_s.arg(i + 1);
    const auto tooMany = parseClientArguments(many);
    QVERIFY(!tooMany);
    QCOMPARE(tooMany.error().code, ErrorCode::TooMuch);
}

void ClientArgumentsTest::forwardsFromAFile()
{
    const QString path = write(u"forwards"_s, "# mine\nthe db=5432:db:5432 # orders\n8000-8001:web:80-81\n");
    const QString option = u"--forwards-file="_s + path;
    const auto alone = parseClientArguments({option, u"example.com"_s});
    QVERIFY2(alone, qPrintable(alone ? QString() : alone.error().sentence()));
    QCOMPARE(alone->config.forwards.size(), 3);
    QCOMPARE(alone->config.forwards[0].name, u"the db"_s);
    QCOMPARE(alone->forwards.file, path);
    const auto both = parseClientArguments({option, u"example.com"_s, u"9000"_s});
    QVERIFY(both);
    QCOMPARE(both->config.forwards.size(), 4);
    QCOMPARE(both->config.forwards[0].listenPort, 9000);

    const auto refused = [&](const QByteArray &content, const QStringList &typed = {}) {
        const auto read = parseClientArguments(
            QStringList{u"--forwards-file="_s + write(u"other"_s, content), u"example.com"_s} + typed);
        return read ? u"taken"_s : read.error().sentence();
    };
    QVERIFY2(refused("80:web:80\n\nnonsense\n").contains(u"Line 3: "_s), qPrintable(refused("nonsense")));
    QVERIFY(refused("# none\n").contains(u"no forward in the file"_s));
    QVERIFY(refused("").contains(u"no forward in the file"_s));
    QVERIFY(refused("stdio:web:80\n").contains(u"not in a file"_s));
    QVERIFY(refused("8000:web:80\n", {u"8000:a:1"_s}).contains(u"listens already"_s));
    QVERIFY(refused("80:web:80\n8000-8001:web:80-81\n", {u"8001:a:1"_s}).contains(u"other: Line 2: "_s));
    QVERIFY(refused("tproxy\n").contains(u"later version"_s));
}

void ClientArgumentsTest::errorsShowNoSecret_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("key") << QStringList{u"--ws-psk=hunter2\n-"_s, u"example.com"_s, u"80"_s};
    QTest::newRow("header") << QStringList{u"-H"_s, u"Authorization: hunter2\n-"_s, u"example.com"_s,
                                           u"80"_s};
    QTest::newRow("header name") << QStringList{u"-H"_s, u"hunter2"_s, u"example.com"_s, u"80"_s};
    QTest::newRow("proxy") << QStringList{u"-x"_s, u"ftp://me:hunter2@proxy"_s, u"example.com"_s, u"80"_s};
    QTest::newRow("broken proxy") << QStringList{u"-x"_s, u"http://me:hunter2@:x"_s, u"example.com"_s,
                                                 u"80"_s};
    QTest::newRow("url") << QStringList{u"ws://me:hunter2@example.com"_s, u"80"_s};
    QTest::newRow("misspelt option") << QStringList{u"--wspsk=hunter2"_s, u"example.com"_s, u"80"_s};
}

void ClientArgumentsTest::errorsShowNoSecret()
{
    QFETCH(QStringList, arguments);
    const auto read = parseClientArguments(arguments);
    QVERIFY(!read);
    QVERIFY(!read.error().sentence().contains("hunter2"_L1));
    QVERIFY(!read.error().detail.contains("hunter2"_L1));
}

void ClientArgumentsTest::closestWords()
{
    const QStringList commands{u"client"_s, u"server"_s, u"demo"_s};
    QCOMPARE(closestWord(u"clinet"_s, commands), u"client"_s);
    QCOMPARE(closestWord(u"SERVER"_s, commands), u"server"_s);
    QCOMPARE(closestWord(u"serv"_s, commands), u"server"_s);
    QCOMPARE(closestWord(u"dmo"_s, commands), u"demo"_s);
    QCOMPARE(closestWord(u"zzzzzz"_s, commands), QString());
    QCOMPARE(closestWord(QString(), commands), QString());
}

void ClientArgumentsTest::demo()
{
    QCOMPARE(parseDemoArguments({})->bytes, qint64(256) << 20);
    QCOMPARE(parseDemoArguments({u"--bytes"_s, u"1000"_s, u"-q"_s})->bytes, 1000);
    for (const QStringList &arguments :
         {QStringList{u"--bytes=0"_s}, QStringList{u"--bytes=many"_s}, QStringList{u"more"_s},
          QStringList{u"--bytes"_s}, QStringList{u"--bites=5"_s}})
        QVERIFY2(!parseDemoArguments(arguments), qPrintable(arguments.join(u' ')));
}

ROOKERY_TEST(ClientArgumentsTest)
#include "tst_client_arguments.moc"
