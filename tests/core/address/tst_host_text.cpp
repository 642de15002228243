// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/host_text.h"
#include "core/spec/forward_spec.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestHostText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsThisComputer_data();
    void knowsThisComputer();
    void takesHostsAsTheyAreMeant_data();
    void takesHostsAsTheyAreMeant();
    void refusesWhatIsAmbiguous_data();
    void refusesWhatIsAmbiguous();
    void takesIpv6_data();
    void takesIpv6();
    void takesPortsAsTheyAreMeant_data();
    void takesPortsAsTheyAreMeant();
    void takesPastedForwards_data();
    void takesPastedForwards();
};

void TestHostText::knowsThisComputer_data()
{
    QTest::addColumn<bool>("is");
    for (const char *host : {"localhost", "127.0.0.1", "127.8.9.10", "::1"})
        QTest::newRow(host) << true;
    for (const char *host : {"", "0.0.0.0", "::", "10.0.0.1", "gate.example.com", "localhost.example.com"})
        QTest::newRow(*host ? host : "none") << false;
}

void TestHostText::knowsThisComputer()
{
    QFETCH(bool, is);
    const QString host = QString::fromLatin1(QTest::currentDataTag());
    QCOMPARE(isLoopbackHost(host == QLatin1StringView("none") ? QString() : host), is);
}

void TestHostText::takesHostsAsTheyAreMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host");
    const auto row = [](const char *name, const QString &text, const QString &host) {
        QTest::newRow(name) << text << host;
    };
    row("plain", u"db.internal"_s, u"db.internal"_s);
    row("capitals", u"DB.Internal"_s, u"db.internal"_s);
    row("a dot at the end", u"db.internal."_s, u"db.internal."_s);
    row("underscore", u"web_1"_s, u"web_1"_s);
    row("IDN", u"bücher.example"_s, u"xn--bcher-kva.example"_s);
    row("IDN in capitals", u"BÜCHER.Example"_s, u"xn--bcher-kva.example"_s);
    row("a number in a name", u"10.db"_s, u"10.db"_s);
    row("hexadecimal letters", u"face.b00c"_s, u"face.b00c"_s);
    row("IPv4", u"192.0.2.7"_s, u"192.0.2.7"_s);
    row("full-width", u"１９２．０．２．７"_s, u"192.0.2.7"_s);
    row("full-width name", u"ｄｂ。internal"_s, u"db.internal"_s);
    row("no-break spaces", u"\u00a0db.internal\u00a0"_s, u"db.internal"_s);
    row("zero-width space", u"db.\u200binternal\u200b"_s, u"db.internal"_s);
    row("byte order mark", u"\ufeffdb.internal"_s, u"db.internal"_s);
    row("marks of direction", u"\u202adb.internal\u202c\u200e"_s, u"db.internal"_s);
    row("joiners where they mean nothing", u"db.in\u200cter\u200dnal"_s, u"db.internal"_s);
    row("a non-joiner of a Persian word", u"نامه\u200cای.example"_s, u"xn--mgba3gch31f060k.example"_s);
    row("a joiner behind a virama", u"क्\u200dष.example"_s, u"xn--11b2ezcw70k.example"_s);
    row("soft hyphen", u"db.inter\u00adnal"_s, u"db.internal"_s);
}

void TestHostText::takesHostsAsTheyAreMeant()
{
    QFETCH(QString, text);
    const Expected<QString> host = hostFromText(text);
    QVERIFY2(host, qPrintable(host ? QString() : host.error().sentence()));
    QTEST(*host, "host");
}

void TestHostText::refusesWhatIsAmbiguous_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const QString notIpv4 = u"not an IPv4 address"_s;
    for (const char *text :
         {"0x7f.1", "0x7f000001", "0X7F.0.0.1", "010.0.0.1", "127.1", "2130706433", "0177.0.0.1", "1.2.3.0x4",
          "127.0.0.1.", "1.2.3.4.5", "256.0.0.1", "1..2", "０１０.0.0.1", "."})
        QTest::newRow(text) << QString::fromUtf8(text) << notIpv4;
    QTest::newRow("IPv6 without brackets") << u"2001:db8::7"_s << u"in brackets"_s;
    QTest::newRow("a space inside") << u"db internal"_s << u"not a host name"_s;
    QTest::newRow("a no-break space inside") << u"db\u00a0internal"_s << u"not a host name"_s;
    QTest::newRow("a dash that a word processor made") << u"db–internal"_s << u"not a host name"_s;
    QTest::newRow("quotes of a chat program") << u"“db”"_s << u"not a host name"_s;
    QTest::newRow("two dots") << u"db..internal"_s << u"not a host name"_s;
    QTest::newRow("nothing but what nobody sees") << u"\u200b"_s << u"not"_s;
    QTest::newRow("NUL") << QString(u"db"_s + QChar(0) + u"x"_s) << u"not a host name"_s;
}

void TestHostText::refusesWhatIsAmbiguous()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Expected<QString> host = hostFromText(text);
    QVERIFY2(!host, qPrintable(host.value_or(QString())));
    QVERIFY2(host.error().sentence().contains(says), qPrintable(host.error().sentence()));
    QVERIFY(!host.error().hint.isEmpty());
}

void TestHostText::takesIpv6_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("host"); // empty: refused
    QTest::newRow("usual form") << u"2001:DB8:0:0:0:0:0:7"_s << u"2001:db8::7"_s;
    QTest::newRow("zone") << u"fe80::1%eth0"_s << u"fe80::1%eth0"_s;
    QTest::newRow("zone with the characters of names") << u"fe80::1%br-lan_2.~"_s << u"fe80::1%br-lan_2.~"_s;
    QTest::newRow("zone that no interface has") << u"fe80::1%eth0123456789abc"_s << QString();
    QTest::newRow("zone with a blank") << u"fe80::1%eth 0"_s << QString();
    QTest::newRow("zone beyond ASCII") << u"fe80::1%\ufffd\ufffd"_s << QString();
    QTest::newRow("IPv4-mapped") << u"::ffff:192.0.2.7"_s << u"192.0.2.7"_s;
    QTest::newRow("IPv4-mapped, hexadecimal") << u"::ffff:c000:207"_s << u"192.0.2.7"_s;
    QTest::newRow("no mark of it") << u"\u200b::1"_s << u"::1"_s;
    QTest::newRow("all") << u"::"_s << u"::"_s;
    QTest::newRow("IPv4") << u"192.0.2.7"_s << QString();
    QTest::newRow("too long") << u"1:2:3:4:5:6:7:8:9"_s << QString();
    QTest::newRow("a name") << u"db"_s << QString();
}

void TestHostText::takesIpv6()
{
    QFETCH(QString, text);
    QTEST(ipv6FromText(text).value_or(QString()), "host");
}

void TestHostText::takesPortsAsTheyAreMeant_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("port"); // -1: refused
    QTest::newRow("plain") << u"5432"_s << 5432;
    QTest::newRow("full-width") << u"５４３２"_s << 5432;
    QTest::newRow("zero-width space") << u"5432\u200b"_s << 5432;
    QTest::newRow("other digits") << u"٥٤٣٢"_s << -1;
    QTest::newRow("sign") << u"+80"_s << -1;
    QTest::newRow("hexadecimal") << u"0x50"_s << -1;
    QTest::newRow("too large") << u"65536"_s << -1;
    QTest::newRow("nothing") << u"\u200b"_s << -1;
}

void TestHostText::takesPortsAsTheyAreMeant()
{
    QFETCH(QString, text);
    const Expected<quint16> port = portFromText(text);
    QTEST(port ? int(*port) : -1, "port");
}

void TestHostText::takesPastedForwards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("forward");
    QTest::newRow("full-width colons")
        << u"5432：db.internal：5432"_s << u"127.0.0.1:5432:db.internal:5432"_s;
    QTest::newRow("marks") << u"\ufeff5432:db.internal:5432\u200b\u00a0"_s
                           << u"127.0.0.1:5432:db.internal:5432"_s;
    QTest::newRow("the path of a socket stays")
        << u"[unix:/run/ｄｂ]:db:5432"_s << u"[unix:/run/ｄｂ]:db:5432"_s;
}

void TestHostText::takesPastedForwards()
{
    QFETCH(QString, text);
    const Expected<ForwardSpec> spec = ForwardSpec::parse(text);
    QVERIFY2(spec, qPrintable(spec ? QString() : spec.error().sentence()));
    QTEST(spec->toString(), "forward");
}

ROOKERY_TEST(TestHostText)
#include "tst_host_text.moc"
