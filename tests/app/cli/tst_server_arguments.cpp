// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/server_arguments.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class ServerArgumentsTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void defaults();
    void everyOption();
    void hostsAndPorts_data();
    void hostsAndPorts();
    void refuses_data();
    void refuses();
    void warnsOfOptionsWithoutEffect();
    void keyFromEnvironment();
};

void ServerArgumentsTest::defaults()
{
    const Expected<ServerArguments> read = parseServerArguments({});
    QVERIFY(read);
    const GatewayConfig &config = read->config;
    QCOMPARE(config.listen.size(), 1);
    QCOMPARE(config.listen[0].address, QHostAddress(QHostAddress::LocalHost));
    QCOMPARE(config.listen[0].port, 8080);
    QCOMPARE(config.path, QByteArray("/ws"));
    QVERIFY(config.psk.isEmpty());
    QVERIFY(!config.allowReverse);
    QVERIFY(!config.allowAnyone);
    QCOMPARE(config.notFoundBody, QByteArray("Not found"));
    QCOMPARE(config.handshakeTimeout, 60s);
    QCOMPARE(config.threads, 0);
    QVERIFY(config.tlsCertFile.isEmpty());
    QVERIFY(config.tlsCaPath.isEmpty());
    QVERIFY(config.acmeWebroot.isEmpty());
    QVERIFY(!config.hidesItself);
    QVERIFY(!config.backend);
    QVERIFY(!config.addForwardingHeaders);
    QVERIFY(config.outgoingFromV4.isNull());
    QVERIFY(config.outgoingFromV6.isNull());
}

void ServerArgumentsTest::everyOption()
{
    const auto read = parseServerArguments({u"--host"_s,
                                            u"0.0.0.0"_s,
                                            u"-p"_s,
                                            u"9000"_s,
                                            u"--ws-psk=sesame"_s,
                                            u"--reverse"_s,
                                            u"--outgoing-from-v4"_s,
                                            u"10.0.0.1"_s,
                                            u"--outgoing-from-v6=2001:db8::7"_s,
                                            u"--tls-key=/dev/null"_s,
                                            u"--tls-cert=/dev/null"_s,
                                            u"--timeout"_s,
                                            u"5"_s,
                                            u"--404-resp"_s,
                                            u"nothing here"_s,
                                            u"--allow-anyone"_s,
                                            u"--obfs"_s,
                                            u"--backend=https://example.com"_s,
                                            u"--backend-add-forwarding-headers"_s,
                                            u"--tls-ca=/dev"_s,
                                            u"--acme-webroot=/dev"_s,
                                            u"--threads"_s,
                                            u"3"_s,
                                            u"-vv"_s});
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    const GatewayConfig &config = read->config;
    QCOMPARE(config.listen[0].address, QHostAddress(u"0.0.0.0"_s));
    QCOMPARE(config.listen[0].port, 9000);
    QCOMPARE(config.psk, QByteArray("sesame"));
    QVERIFY(config.allowReverse);
    QVERIFY(config.allowAnyone);
    QCOMPARE(config.outgoingFromV4, QHostAddress(u"10.0.0.1"_s));
    QCOMPARE(config.outgoingFromV6, QHostAddress(u"2001:db8::7"_s));
    QCOMPARE(config.tlsKeyFile, u"/dev/null"_s);
    QCOMPARE(config.tlsCertFile, u"/dev/null"_s);
    QCOMPARE(config.handshakeTimeout, 5s);
    QCOMPARE(config.notFoundBody, QByteArray("nothing here"));
    QCOMPARE(config.threads, 3);
    QVERIFY(config.hidesItself);
    QVERIFY(config.backend && config.backend->usesTls);
    QVERIFY(config.addForwardingHeaders);
    QCOMPARE(config.tlsCaPath, u"/dev"_s);
    QCOMPARE(config.acmeWebroot, u"/dev"_s);
    QCOMPARE(read->verbosity, 2);
    QCOMPARE(read->notes.size(), 1);
}

void ServerArgumentsTest::hostsAndPorts_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QStringList>("listens");
    const auto row = [](const char *name, const QStringList &arguments, const QStringList &listens) {
        QTest::newRow(name) << arguments << listens;
    };
    row("port", {u"-p"_s, u"81"_s}, {u"127.0.0.1 81"_s});
    row("localhost", {u"--host=localhost"_s}, {u"127.0.0.1 8080"_s});
    row("any free port", {u"--port=0"_s}, {u"127.0.0.1 0"_s});
    row("brackets", {u"--host=[::1]"_s}, {u"::1 8080"_s});
    row("everywhere", {u"--host=::"_s}, {u":: 8080"_s});
    row("in pairs", {u"--host=127.0.0.1"_s, u"--host=::1"_s, u"-p"_s, u"81"_s, u"-p"_s, u"82"_s},
        {u"127.0.0.1 81"_s, u"::1 82"_s});
    row("fewer ports",
        {u"--host=127.0.0.1"_s, u"--host=::1"_s, u"--host=127.0.0.2"_s, u"-p"_s, u"81"_s, u"-p"_s, u"82"_s},
        {u"127.0.0.1 81"_s, u"::1 82"_s, u"127.0.0.2 82"_s});
    row("fewer hosts", {u"-p"_s, u"81"_s, u"-p"_s, u"82"_s}, {u"127.0.0.1 81"_s, u"127.0.0.1 82"_s});
}

void ServerArgumentsTest::hostsAndPorts()
{
    QFETCH(QStringList, arguments);
    const auto read = parseServerArguments(arguments);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    QStringList listens;
    for (const GatewayConfig::Listen &one : read->config.listen)
        listens += one.address.toString() + u' ' + QString::number(one.port);
    QTEST(listens, "listens");
}

void ServerArgumentsTest::refuses_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QStringList &arguments, const char *says) {
        QTest::newRow(name) << arguments << QString::fromUtf8(says);
    };
    row("a word", {u"8080"_s}, "takes options only");
    row("bad port", {u"--port=http"_s}, "--port: “http”");
    row("large port", {u"--port=65536"_s}, "whole number");
    row("a name to listen on", {u"--host=example.com"_s}, "not an IP address");
    row("all", {u"--host=*"_s}, "0.0.0.0");
    row("v6 for v4", {u"--outgoing-from-v4=::1"_s}, "not an IPv4 address");
    row("v4 for v6", {u"--outgoing-from-v6=127.0.0.1"_s}, "not an IPv6 address");
    row("nonsense for v4", {u"--outgoing-from-v4=eth0"_s}, "not an IPv4 address");
    row("cert alone", {u"--tls-cert=/dev/null"_s}, "needs --tls-key");
    row("key alone", {u"--tls-key=/dev/null"_s}, "needs --tls-cert");
    row("no such cert", {u"--tls-cert=/nowhere"_s, u"--tls-key=/dev/null"_s}, "cannot be read");
    row("bad timeout", {u"--timeout=x"_s}, "number of seconds");
    row("threads", {u"--threads=65"_s}, "whole number");
    row("long 404", {u"--404-resp="_s + QString(70000, u'x')}, "too long");
    row("no web site", {u"--backend=ftp://x"_s}, "no address of a web site");
    row("no such authority", {u"--tls-ca=/nowhere"_s}, "cannot be read");
    row("no such webroot", {u"--acme-webroot=/dev/null"_s}, "no folder");
    row("acme", {u"--tls-domain=example.com"_s}, "--acme-webroot");
    row("nearly", {u"--revers"_s}, "Did you mean --reverse?");
    row("key", {u"--ws-psk= "_s}, "cannot be used");
}

void ServerArgumentsTest::refuses()
{
    QFETCH(QStringList, arguments);
    QFETCH(QString, says);
    const auto read = parseServerArguments(arguments);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::BadInput);
    QVERIFY2(read.error().sentence().contains(says), qPrintable(read.error().sentence()));
}

void ServerArgumentsTest::warnsOfOptionsWithoutEffect()
{
    const auto read = parseServerArguments({u"--socks5"_s, u"--auth=me:hunter2"_s});
    QVERIFY(read);
    QCOMPARE(read->warnings.size(), 2);
    QVERIFY(!read->warnings.join(u' ').contains("hunter2"_L1));
}

void ServerArgumentsTest::keyFromEnvironment()
{
    QCOMPARE(parseServerArguments({}, "sesame")->config.psk, QByteArray("sesame"));
    QVERIFY(!parseServerArguments({}, "a\nb"));
}

ROOKERY_TEST(ServerArgumentsTest)
#include "tst_server_arguments.moc"
