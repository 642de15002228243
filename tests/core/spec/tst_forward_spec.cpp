// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_spec.h"
#include "support/room_test.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Kind = ForwardSpec::Kind;

Q_DECLARE_METATYPE(rookery::ForwardSpec::Kind)

namespace {

template <class T> T pick(QRandomGenerator &random, const QList<T> &from)
{
    return from[random.bounded(from.size())];
}

quint16 anyPort(QRandomGenerator &random, int lowest)
{
    return quint16(random.bounded(lowest, 65536));
}

/// Any value that parse() can give.
ForwardSpec anySpec(QRandomGenerator &random)
{
    static const QList<QString> Hosts{
        u"127.0.0.1"_s, u"0.0.0.0"_s,     u"::1"_s,   u"2001:db8::7"_s,
        u"localhost"_s, u"db.internal"_s, u"my_db"_s, u"xn--bcher-kva.example"_s,
        u"socks"_s,     u"stdio"_s,       u"http"_s,  u"tproxy"_s,
        u"r"_s,         u"unix"_s,        u"a1"_s,    u"example.com."_s};
    const auto rows = forwardKinds();
    const ForwardKindRow &row = rows[random.bounded(quint32(rows.size()))];
    ForwardSpec spec;
    spec.kind = row.kind;
    if (row.kind.local == Kind::Local::UnixSocket) {
        spec.unixPath = pick<QString>(random, {u"/run/a.sock"_s, u"relative:with/colon"_s, u"/tmp/udp"_s});
    } else if (row.kind.local == Kind::Local::Port) {
        // In the first place these are words, not hosts.
        do {
            spec.listenHost = pick(random, Hosts);
        } while (spec.listenHost == "stdio"_L1 || spec.listenHost == "r"_L1 || spec.listenHost == "unix"_L1);
        spec.listenPort =
            random.bounded(3) == 0 ? pick<quint16>(random, {1080, 8080, 8081}) : anyPort(random, 0);
    }
    if (spec.leadsToUnixSocket())
        spec.targetPath = pick<QString>(random, {u"/run/a.sock"_s, u"/a b"_s, u"/tmp/a:b,c=d"_s, u"@name"_s});
    if (spec.hasTarget()) {
        spec.targetHost = pick(random, Hosts);
        spec.targetPort = anyPort(random, 1);
    }
    return spec;
}

/// Of a kind that has no name of its own.
Kind at(Kind::Local local, Kind kind)
{
    kind.local = local;
    return kind;
}

} // namespace

class ForwardSpecTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void parse_data();
    void parse();
    void unixSockets_data();
    void unixSockets();
    void unixTargets_data();
    void unixTargets();
    void refuses_data();
    void refuses();
    void everyRefusalShowsARightOne();
    void toString_data();
    void toString();
    void readsBackWhatItWrites();
    void stdioIsRecognised();
    void names_data();
    void names();
    void randomTextNeverCrashes();
};

void ForwardSpecTest::parse_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("listenHost");
    QTest::addColumn<quint16>("listenPort");
    QTest::addColumn<QString>("targetHost");
    QTest::addColumn<quint16>("targetPort");
    const auto row = [](const char *text, Kind kind, const QString &listenHost, int listenPort,
                        const QString &targetHost, int targetPort) {
        QTest::newRow(text) << QString::fromUtf8(text) << kind << listenHost << quint16(listenPort)
                            << targetHost << quint16(targetPort);
    };
    const QString here = u"127.0.0.1"_s;
    const QString none;
    // The examples of penguin's help and of its own tests; an omitted local host is 127.0.0.1 here.
    row("3000", Kind::Tcp, here, 3000, here, 3000);
    row("4000/udp", Kind::Udp, here, 4000, here, 4000);
    row("example.com:3000", Kind::Tcp, here, 3000, u"example.com"_s, 3000);
    row("3000:google.com:80", Kind::Tcp, here, 3000, u"google.com"_s, 80);
    row("192.168.0.5:3000:google.com:80", Kind::Tcp, u"192.168.0.5"_s, 3000, u"google.com"_s, 80);
    row("0.0.0.0:3000:google.com:80", Kind::Tcp, u"0.0.0.0"_s, 3000, u"google.com"_s, 80);
    row("1.1.1.1:53/udp", Kind::Udp, here, 53, u"1.1.1.1"_s, 53);
    row("localhost:5353:1.1.1.1:53/udp", Kind::Udp, u"localhost"_s, 5353, u"1.1.1.1"_s, 53);
    row("[::1]:8080:google.com:80", Kind::Tcp, u"::1"_s, 8080, u"google.com"_s, 80);
    row("[::1]:53/udp", Kind::Udp, here, 53, u"::1"_s, 53);
    row("localhost:5354:[2001:4860:4860:0:0:0:0:8888]:53/udp", Kind::Udp, u"localhost"_s, 5354,
        u"2001:4860:4860::8888"_s, 53);
    row("[::]:443:[::1]:8443/tcp", Kind::Tcp, u"::"_s, 443, u"::1"_s, 8443);
    row("0:db:5432", Kind::Tcp, here, 0, u"db"_s, 5432);
    row("8080:unix:80", Kind::Tcp, here, 8080, u"unix"_s, 80); // a host may be called so
    row("my_db:5432", Kind::Tcp, here, 5432, u"my_db"_s, 5432);
    row("DB.Example.COM:5432", Kind::Tcp, here, 5432, u"db.example.com"_s, 5432);
    row("example.com.:80", Kind::Tcp, here, 80, u"example.com."_s, 80);
    row("  8080  ", Kind::Tcp, here, 8080, here, 8080);
    row("65535", Kind::Tcp, here, 65535, here, 65535);
    row("テスト.テスト:80", Kind::Tcp, here, 80, u"xn--zckzah.xn--zckzah"_s, 80);
    row("5444:example.테스트:5442", Kind::Tcp, here, 5444, u"example.xn--9t4b11yi5a"_s, 5442);
    row("bücher.example:80:bücher.example:80", Kind::Tcp, u"xn--bcher-kva.example"_s, 80,
        u"xn--bcher-kva.example"_s, 80);
    row("1234:example.com:5678/TCP", Kind::Tcp, here, 1234, u"example.com"_s, 5678);
    row("1234:example.com:5678/Udp", Kind::Udp, here, 1234, u"example.com"_s, 5678);
    row("stdio:443", Kind::StdioTcp, none, 0, here, 443);
    row("stdio:google.com:80", Kind::StdioTcp, none, 0, u"google.com"_s, 80);
    row("STDIO:[::1]:22", Kind::StdioTcp, none, 0, u"::1"_s, 22);
    row("stdio:5353/udp", Kind::StdioUdp, none, 0, here, 5353);
    row("stdio:socks", at(Kind::Local::Stdio, Kind::Socks), none, 0, none, 0);
    row("stdio:http", at(Kind::Local::Stdio, Kind::Http), none, 0, none, 0);
    row("socks", Kind::Socks, here, 1080, none, 0);
    row("Socks", Kind::Socks, here, 1080, none, 0);
    row("socks/tcp", Kind::Socks, here, 1080, none, 0);
    row("5000:socks", Kind::Socks, here, 5000, none, 0);
    row("127.0.0.1:1081:socks", Kind::Socks, here, 1081, none, 0);
    row("[2001:db8::1]:3081:socks", Kind::Socks, u"2001:db8::1"_s, 3081, none, 0);
    row("http", Kind::Http, here, 8080, none, 0);
    row("8888:HTTP", Kind::Http, here, 8888, none, 0);
    row("tproxy", Kind::TransparentProxy, here, 8081, none, 0);
    row("5000:tproxy", Kind::TransparentProxy, here, 5000, none, 0);
    row("tproxy/udp", Kind::TransparentProxyUdp, here, 8081, none, 0);
    row("[::1]:12345:tproxy/udp", Kind::TransparentProxyUdp, u"::1"_s, 12345, none, 0);
    // A word that is special only in its place.
    row("80:socks:1080", Kind::Tcp, here, 80, u"socks"_s, 1080);
    row("stdio:stdio:1080", Kind::StdioTcp, none, 0, u"stdio"_s, 1080);
    // Reverse, as chisel has it.
    row("R:3000", Kind::ReverseTcp, here, 3000, here, 3000);
    row("R :3000", Kind::ReverseTcp, here, 3000, here, 3000);
    row("R:2222:localhost:22", Kind::ReverseTcp, here, 2222, u"localhost"_s, 22);
    row("R:8080:80", Kind::ReverseTcp, here, 8080, here, 80);
    row("R:nas:445", Kind::ReverseTcp, here, 445, u"nas"_s, 445);
    row("R:0.0.0.0:2222:localhost:22", Kind::ReverseTcp, u"0.0.0.0"_s, 2222, u"localhost"_s, 22);
    row("R:[::]:2222:[::1]:22", Kind::ReverseTcp, u"::"_s, 2222, u"::1"_s, 22);
    row("R:5353:1.1.1.1:53/udp", Kind::ReverseUdp, here, 5353, u"1.1.1.1"_s, 53);
    row("R:53/UDP", Kind::ReverseUdp, here, 53, here, 53);
}

void ForwardSpecTest::parse()
{
    QFETCH(QString, text);
    const Expected<ForwardSpec> spec = ForwardSpec::parse(text);
    QVERIFY2(spec, qPrintable(spec ? QString() : spec.error().sentence()));
    QTEST(spec->kind, "kind");
    QTEST(spec->listenHost, "listenHost");
    QTEST(spec->listenPort, "listenPort");
    QTEST(spec->targetHost, "targetHost");
    QTEST(spec->targetPort, "targetPort");
    QCOMPARE(spec->unixPath, QString());
    QCOMPARE(*ForwardSpec::parse(spec->toString()), *spec);
}

void ForwardSpecTest::unixSockets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("targetHost");
    QTest::addColumn<quint16>("targetPort");
    QTest::newRow("host and port") << u"[unix:/run/db.sock]:db:5432"_s << Kind::UnixTcp << u"/run/db.sock"_s
                                   << u"db"_s << quint16(5432);
    QTest::newRow("port") << u"[unix:/run/db.sock]:5432"_s << Kind::UnixTcp << u"/run/db.sock"_s
                          << u"127.0.0.1"_s << quint16(5432);
    QTest::newRow("tcp") << u"[UNIX:db.sock]:[::1]:5432/tcp"_s << Kind::UnixTcp << u"db.sock"_s << u"::1"_s
                         << quint16(5432);
    QTest::newRow("a path that ends as a protocol")
        << u"[unix:/run/udp]:5432"_s << Kind::UnixTcp << u"/run/udp"_s << u"127.0.0.1"_s << quint16(5432);
    QTest::newRow("colons") << u"[unix:/run/a:b]:socks"_s << at(Kind::Local::UnixSocket, Kind::Socks)
                            << u"/run/a:b"_s << QString() << quint16(0);
    QTest::newRow("http") << u"[unix:/run/h]:http"_s << at(Kind::Local::UnixSocket, Kind::Http) << u"/run/h"_s
                          << QString() << quint16(0);
}

void ForwardSpecTest::unixSockets()
{
    QFETCH(QString, text);
    const Expected<ForwardSpec> spec = ForwardSpec::parse(text);
    QVERIFY2(spec, qPrintable(spec ? QString() : spec.error().sentence()));
    QTEST(spec->kind, "kind");
    QTEST(spec->unixPath, "path");
    QTEST(spec->targetHost, "targetHost");
    QTEST(spec->targetPort, "targetPort");
    QCOMPARE(spec->listenHost, QString());
    QVERIFY(!spec->isStdio());
}

void ForwardSpecTest::unixTargets_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("written");
    const Kind toUnix = Kind::TcpToUnix;
    const auto row = [](const char *text, Kind kind, const char *path, const char *written) {
        QTest::newRow(text) << QString::fromUtf8(text) << kind << QString::fromUtf8(path)
                            << QString::fromUtf8(written);
    };
    row("8080:unix:/run/x.sock", toUnix, "/run/x.sock", "127.0.0.1:8080:unix:/run/x.sock");
    row("[::1]:8080:UNIX:/run/x.sock", toUnix, "/run/x.sock", "[::1]:8080:unix:/run/x.sock");
    row("0:unix:@name", toUnix, "@name", "127.0.0.1:0:unix:@name");
    row("8080:[unix:/run/x y]", toUnix, "/run/x y", "127.0.0.1:8080:[unix:/run/x y]");
    row("8080:unix:/run/x y", toUnix, "/run/x y", "127.0.0.1:8080:[unix:/run/x y]");
    row("8080:[unix:/run/x]/tcp", toUnix, "/run/x", "127.0.0.1:8080:unix:/run/x");
    row("8080:unix:/run/udp", toUnix, "/run/udp", "127.0.0.1:8080:unix:/run/udp");
    row("8080:unix:/run/a:b=c", toUnix, "/run/a:b=c", "127.0.0.1:8080:[unix:/run/a:b=c]");
    row("stdio:unix:/run/x", at(Kind::Local::Stdio, toUnix), "/run/x", "stdio:unix:/run/x");
    row("[unix:/run/a]:unix:/run/b", at(Kind::Local::UnixSocket, toUnix), "/run/b",
        "[unix:/run/a]:unix:/run/b");
    row("[unix:/run/a:unix:/c]:[unix:/run/b]", at(Kind::Local::UnixSocket, toUnix), "/run/b",
        "[unix:/run/a:unix:/c]:unix:/run/b");
    row("R:2222:unix:/run/x", Kind::ReverseTcpToUnix, "/run/x", "R:127.0.0.1:2222:unix:/run/x");
    row("db=R:0.0.0.0:2222:unix:/run/x", Kind::ReverseTcpToUnix, "/run/x", "db=R:0.0.0.0:2222:unix:/run/x");
}

void ForwardSpecTest::unixTargets()
{
    QFETCH(QString, text);
    const Expected<ForwardSpec> spec = ForwardSpec::parse(text);
    QVERIFY2(spec, qPrintable(spec ? QString() : spec.error().sentence()));
    QTEST(spec->kind, "kind");
    QTEST(spec->targetPath, "path");
    QVERIFY(!spec->hasTarget() && spec->leadsToUnixSocket());
    QTEST(spec->toString(), "written");
    QCOMPARE(ForwardSpec::parse(spec->toString()).value(), *spec);
    QCOMPARE(spec->targetText(), u"unix:"_s + spec->targetPath);
}

void ForwardSpecTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, const char *says) {
        QTest::newRow(*text ? text : "empty") << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row("", "empty");
    row("   ", "empty");
    row(":", "missing");
    row(":80", "missing");
    row("80:", "missing");
    row(":9000:example.com:22", "missing");
    row("0.0.0.0:80::80/udp", "brackets");
    row("[::]:80:[]:80", "missing");
    row("[]:80", "missing");
    row("example.com", "not a port number");
    row("just_a_name", "not a port number");
    row("[::1]", "Where a port belongs");
    row("99999", "too large");
    row("65536", "too large");
    row("99999999999999999999", "too large");
    row("-1", "not a port number");
    row("+80", "not a port number");
    row("0x50", "not a port number");
    row("8 0", "not a port number");
    row("٣٠", "not a port number");
    row("0", "port 0");
    row("db:0", "port 0");
    row("stdio:0", "port 0");
    row("host:port", "not a port number");
    row("1:2:3:4:5", "more than four");
    row("a:1:b:2:c", "more than four");
    row("2001:db8:0:0:0:0:0:7:80", "more than four");
    row("::1:80", "brackets");
    row("2001:db8::7:80", "brackets");
    row("[::1:80", "closing bracket");
    row("[::1]إختبار:80", "After");
    row("[::1]80", "After");
    row("[localhost]:80", "not an IPv6 address");
    row("[127.0.0.1]:80", "not an IPv6 address");
    row("[:::]:80", "not an IPv6 address");
    row("3000:80", "two ports");
    row("1.2.3:80", "not an IPv4 address");
    row("1.2.3.4.5:80", "not an IPv4 address");
    row("256.1.1.1:80", "not an IPv4 address");
    row("010.1.1.1:80", "not an IPv4 address");
    row("127.0.0.1:foo:80", "not a port number");
    row("1.2.3.4:80:90", "not an IPv4 address");
    row("a:b:c:d", "not a port number");
    row("80:a b:80", "not a host name");
    row("80:-a.com:80", "not a host name");
    row("80:ex..com:80", "not a host name");
    row("80:.:80", "not an IPv4 address");
    row("*:80:db:80", "not a host name");
    row("80:db$x:80", "not a host name");
    row("[::1]:99/nonsense", "not a protocol");
    row("80/", "not a protocol");
    row("80/tcp/udp", "not a port number");
    row("80/sctp", "not a protocol");
    row("http://example.com:80", "URL");
    row("wss://example.com", "URL");
    row("socks/udp", "“socks” cannot be combined with /udp");
    row("http/udp", "“http” cannot be combined with /udp");
    row("5000:http/udp", "“http” cannot be combined with /udp");
    row("stdio:socks/udp", "“socks” cannot be combined with /udp");
    row("stdio:tproxy", "with stdio");
    row("stdio:tproxy/udp", "with stdio");
    row("[unix:/x]:tproxy", "unix socket");
    row("[unix:/x]:53/udp", "unix socket cannot be combined with /udp");
    row("[unix:/x]", "where to connect");
    row("[unix:]:80", "no path");
    row("unix:/x:80", "in brackets");
    row("[unix:/x]:1:db:2", "too many parts");
    row("stdio", "where to connect");
    row("stdio:1:db:22", "too many parts");
    row("stdio:1080:socks", "too many parts");
    row("a:1:b:socks", "too many parts");
    row("db:socks", "not a port number");
    row("R:", "missing");
    row("R:socks", "cannot lead to");
    row("R:1080:socks", "cannot lead to");
    row("R:http", "cannot lead to");
    row("R:tproxy/udp", "cannot lead to");
    row("R:stdio:22", "not on stdio");
    row("R:[unix:/x]:22", "not on stdio");
    row("R:R:80", "one capital");
    row("r:2222:localhost:22", "one capital");
    row("R:1:2:3", "not an IPv4 address");
    row("R:0.0.0.0:3000:80", "not an IPv4 address");
    row("R:localhost", "not a port number");
    row("unix:/x", "in brackets");
    row("R:unix:/x", "port to listen on is missing");
    row("80:[unix:]", "no path");
    row("80:unix:", "missing");
    row("80:unix:x", "not a port number"); // of a host called unix
    row("80:[unix:x]", "begins with");
    row("80:unix:/x/../y", "begins with");
    row("80:unix:/x//y", "begins with");
    row("80:unix:/x/", "begins with");
    row("80:unix:@", "begins with");
    row("80:[unix:/x", "closing bracket");
    row("80:[unix:/x]:80", "nothing more");
    row("80:[unix:/x]/udp", "unix socket cannot be combined with /udp");
    row("80:[unix:/x]/sctp", "not a protocol");
    row("a:1:80:unix:/x", "too many parts");
    row("R:stdio:unix:/x", "not on stdio");
    row("80-81:unix:/x", "One unix socket");
    row("80-81:[unix:/x]", "several forwards");
    row("R:80-81:unix:/x", "several forwards");
    row(":unix:/x", "missing");
    row("=80", "no name");
    row("-db=80", "does not begin with");
    row("#1=80", "comment begins so");
    row("web #2=80", "comment begins so");
    row("a=b=80", "not a port number");
    row("db=", "empty");
    row("http://h/?a=80", "URL");
}

void ForwardSpecTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Expected<ForwardSpec> spec = ForwardSpec::parse(text);
    QVERIFY2(!spec, qPrintable(spec ? spec->toString() : QString()));
    QCOMPARE(spec.error().code, ErrorCode::BadInput);
    QVERIFY2(spec.error().message.contains(says), qPrintable(spec.error().sentence()));
}

void ForwardSpecTest::everyRefusalShowsARightOne()
{
    for (const QString &text :
         {u""_s, u"db"_s, u"R:socks"_s, u"socks/udp"_s, u"3000:80"_s, u"stdio"_s, u"[::1"_s}) {
        const Expected<ForwardSpec> spec = ForwardSpec::parse(text);
        QVERIFY(!spec);
        const QString example = spec.error().hint.section(u": "_s, 1);
        QVERIFY2(ForwardSpec::parse(example), qPrintable(example));
    }
}

void ForwardSpecTest::toString_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *text, const char *written) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(written);
    };
    // penguin would listen everywhere without the host, so it is written out.
    row("3000", "127.0.0.1:3000:127.0.0.1:3000");
    row("0.0.0.0:53:dns:53/UDP", "0.0.0.0:53:dns:53/udp");
    row("[::1]:1:[2001:db8::1]:2/tcp", "[::1]:1:[2001:db8::1]:2");
    row("127.0.0.1:1080:SOCKS/tcp", "socks");
    row("127.0.0.1:1081:socks", "1081:socks");
    row("0.0.0.0:1080:socks", "0.0.0.0:1080:socks");
    row("8080:http", "http");
    row("tproxy", "8081:tproxy");
    row("9000:tproxy/udp", "9000:tproxy/udp");
    row("stdio:127.0.0.1:22", "stdio:22");
    row("stdio:1.1.1.1:53/udp", "stdio:1.1.1.1:53/udp");
    row("stdio:socks", "stdio:socks");
    row("[unix:/a b]:127.0.0.1:80", "[unix:/a b]:80");
    row("R:3000", "R:127.0.0.1:3000:127.0.0.1:3000");
}

void ForwardSpecTest::toString()
{
    QFETCH(QString, text);
    QTEST(ForwardSpec::parse(text)->toString(), "written");
}

void ForwardSpecTest::readsBackWhatItWrites()
{
    QRandomGenerator random(20240607);
    for (int i = 0; i < 20000; ++i) {
        const ForwardSpec spec = anySpec(random);
        const Expected<ForwardSpec> back = ForwardSpec::parse(spec.toString());
        QVERIFY2(back, qPrintable(spec.toString()));
        QVERIFY2(*back == spec, qPrintable(spec.toString()));
    }
}

void ForwardSpecTest::stdioIsRecognised()
{
    QVERIFY(ForwardSpec::parse(u"stdio:22"_s)->isStdio());
    QVERIFY(ForwardSpec::parse(u"stdio:22/udp"_s)->isStdio());
    QVERIFY(ForwardSpec::parse(u"stdio:socks"_s)->isStdio());
    QVERIFY(!ForwardSpec::parse(u"socks"_s)->isStdio());
    QVERIFY(!ForwardSpec::parse(u"22"_s)->isStdio());
}

void ForwardSpecTest::names_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("written");
    const auto row = [](const char *text, const char *name, const char *written) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(name)
                            << QString::fromUtf8(written);
    };
    row("db=5432", "db", "db=127.0.0.1:5432:127.0.0.1:5432");
    row(" the  orders = 5432:db:5432 ", "the orders", "the orders=127.0.0.1:5432:db:5432");
    row("ssh=R:2222:127.0.0.1:22", "ssh", "ssh=R:127.0.0.1:2222:127.0.0.1:22");
    row("R=socks", "R", "R=socks");
    row("a/b: c=stdio:22", "a/b: c", "a/b: c=stdio:22");
    row("注文=1:h:1", "注文", "注文=127.0.0.1:1:h:1");
    row("x=[unix:/a=b]:80", "x", "x=[unix:/a=b]:80");
    row("[unix:/a=b]:80", "", "[unix:/a=b]:80");
}

void ForwardSpecTest::names()
{
    QFETCH(QString, text);
    const Expected<ForwardSpec> spec = ForwardSpec::parse(text);
    QVERIFY2(spec, qPrintable(spec ? QString() : spec.error().sentence()));
    QTEST(spec->name, "name");
    QTEST(spec->toString(), "written");
    QCOMPARE(ForwardSpec::parse(spec->toString()).value(), *spec);
    ForwardSpec other = *ForwardSpec::parse(spec->endsText());
    QVERIFY(other.name.isEmpty() && other.isSameForward(*spec));
    other.targetPort = 7;
    QVERIFY(!other.isSameForward(*spec));
}

void ForwardSpecTest::randomTextNeverCrashes()
{
    static const QStringList Pieces{u":"_s,
                                    u"["_s,
                                    u"]"_s,
                                    u"/"_s,
                                    u"R:"_s,
                                    u"udp"_s,
                                    u"80"_s,
                                    u"socks"_s,
                                    u"::"_s,
                                    u"stdio"_s,
                                    u"unix:"_s,
                                    u"a.b"_s,
                                    u"."_s,
                                    u"ü"_s,
                                    u"0"_s,
                                    u" "_s,
                                    u"%"_s,
                                    u"tproxy"_s,
                                    u"="_s,
                                    u"db="_s,
                                    QString(QChar(0)),
                                    QString(QChar(0xd800)),
                                    u"99999"_s};
    QRandomGenerator random(7);
    for (int i = 0; i < 50000; ++i) {
        QString text;
        for (int n = random.bounded(9); n > 0; --n)
            text += pick(random, Pieces);
        if (const Expected<ForwardSpec> spec = ForwardSpec::parse(text)) {
            const Expected<ForwardSpec> back = ForwardSpec::parse(spec->toString());
            QVERIFY2(back && *back == *spec, qPrintable(text));
        } else {
            QVERIFY2(!spec.error().message.isEmpty() && !spec.error().hint.isEmpty(), qPrintable(text));
        }
    }
}

ROOKERY_TEST(ForwardSpecTest)
#include "tst_forward_spec.moc"
