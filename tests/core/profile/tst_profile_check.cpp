// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_check.h"
#include "support/room_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Severity = ProfileFinding::Severity;
using Change = std::function<void(Profile &)>;
Q_DECLARE_METATYPE(Change)

class ProfileCheckTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void findsNothingInAGoodOne();
    void finds_data();
    void finds();
    void places_data();
    void places();
    void otherTunnels();
    void oneStdioOnly();
    void readsTheEnvironment();

private:
    [[nodiscard]] Profile good() const;
    [[nodiscard]] QString file(const QString &name, QFileDevice::Permissions permissions) const;
    static QString described(const QList<ProfileFinding> &findings);
    static bool hasErrors(const QList<ProfileFinding> &findings);

    QTemporaryDir m_dir;
    QString m_cert;
    QString m_key;
};

QString ProfileCheckTest::file(const QString &name, QFileDevice::Permissions permissions) const
{
    QFile made(m_dir.filePath(name));
    if (!made.open(QIODevice::WriteOnly) || !made.setPermissions(permissions))
        return {};
    return made.fileName();
}

void ProfileCheckTest::initTestCase()
{
    m_cert = file(u"cert.pem"_s, QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
    m_key = file(u"key.pem"_s, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
    QVERIFY(!m_cert.isEmpty() && !m_key.isEmpty());
}

Profile ProfileCheckTest::good() const
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = u"good"_s;
    profile.server = QUrl(u"wss://example.com/ws"_s);
    profile.usesPsk = true;
    profile.headers = {{u"X-One"_s, u"1"_s}};
    profile.hostHeader = u"front.example.com:8443"_s;
    profile.proxy = QUrl(u"socks5://me@proxy"_s);
    profile.tls.caFile = m_cert;
    profile.tls.certFile = m_cert;
    profile.tls.keyFile = m_key;
    for (const char *text :
         {"5432:db:5432", "0:[::1]:1", "53000:1.1.1.1:53/udp", "R:22:127.0.0.1:22", "1080:db:1080"})
        profile.forwards.append({*ForwardSpec::parse(QString::fromLatin1(text)), true, {}, {}});
    return profile;
}

bool ProfileCheckTest::hasErrors(const QList<ProfileFinding> &findings)
{
    return std::any_of(findings.cbegin(), findings.cend(),
                       [](const ProfileFinding &finding) { return finding.severity == Severity::Error; });
}

QString ProfileCheckTest::described(const QList<ProfileFinding> &findings)
{
    QStringList lines;
    for (const ProfileFinding &finding : findings)
        lines += finding.field + u' ' + QString::number(finding.row) + u' ' + finding.message;
    return lines.join(u'\n');
}

void ProfileCheckTest::findsNothingInAGoodOne()
{
    const auto findings = checkProfile(good(), {}, {1024});
    QVERIFY2(findings.isEmpty(), qPrintable(described(findings)));
}

void ProfileCheckTest::finds_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<Severity>("severity");
    QTest::addColumn<QString>("field");
    QTest::addColumn<int>("row");
    const auto row = [](const char *name, Severity severity, const char *field, int index,
                        const Change &change) {
        QTest::newRow(name) << change << severity << QString::fromLatin1(field) << index;
    };
    const auto bad = Severity::Error;
    const auto warn = Severity::Warning;
    row("no name", bad, "name", -1, [](Profile &p) { p.name.clear(); });
    row("blank name", bad, "name", -1, [](Profile &p) { p.name = u" \t"_s; });
    row("name of two lines", bad, "name", -1, [](Profile &p) { p.name = u"a\nb"_s; });
    row("long name", bad, "name", -1, [](Profile &p) { p.name = QString(201, u'x'); });
    row("name is taken", bad, "name", -1, [](Profile &p) { p.name = u" Taken"_s; });
    row("no server", bad, "server", -1, [](Profile &p) { p.server.clear(); });
    row("bad server", bad, "server", -1, [](Profile &p) { p.server = QUrl(u"gopher://h"_s); });
    row("server with a password", bad, "server", -1,
        [](Profile &p) { p.server = QUrl(u"wss://u:p@h/ws"_s); });
    row("key in the clear", warn, "server", -1, [](Profile &p) {
        p.server = QUrl(u"ws://h/ws"_s);
        p.tls = {};
    });
    row("token in the clear", warn, "headers", 1, [](Profile &p) {
        p.server = QUrl(u"ws://h/ws"_s);
        p.usesPsk = false;
        p.tls = {};
        p.headers.append({u"Authorization"_s, u"x"_s});
    });
    row("everything in the clear", warn, "server", -1, [](Profile &p) {
        p.server = QUrl(u"ws://h/ws"_s);
        p.usesPsk = false;
        p.tls = {};
    });
    row("host header breaks the line", bad, "hostHeader", -1, [](Profile &p) { p.hostHeader = u"a\r\nb"_s; });
    row("host header is a URL", bad, "hostHeader", -1, [](Profile &p) { p.hostHeader = u"http://a"_s; });
    row("header without a name", bad, "headers", 1, [](Profile &p) {
        p.headers.append({QString(), u"x"_s});
    });
    row("header with a blank in its name", bad, "headers", 1, [](Profile &p) {
        p.headers.append({u"A B"_s, u"x"_s});
    });
    row("header with a colon in its name", bad, "headers", 1, [](Profile &p) {
        p.headers.append({u"A:B"_s, u"x"_s});
    });
    row("header of the handshake", bad, "headers", 1, [](Profile &p) {
        p.headers.append({u"upgrade"_s, u"x"_s});
    });
    row("header breaks the line", bad, "headers", 1, [](Profile &p) {
        p.headers.append({u"A"_s, u"x\r\nHost: evil"_s});
    });
    row("header without a value", bad, "headers", 1, [](Profile &p) {
        p.headers.append({u"A"_s, QString()});
    });
    row("proxy of another kind", bad, "proxy", -1, [](Profile &p) { p.proxy = QUrl(u"ftp://h"_s); });
    row("proxy by TLS", bad, "proxy", -1, [](Profile &p) { p.proxy = QUrl(u"https://h"_s); });
    row("skip verify", warn, "tlsSkipVerify", -1, [](Profile &p) { p.tls.skipVerify = true; });
    row("TLS settings without TLS", warn, "tlsServerName", -1, [](Profile &p) {
        p.server = QUrl(u"ws://localhost/ws"_s);
        p.tls = {};
        p.tls.serverName = u"h"_s;
    });
    row("no such CA", bad, "tlsCaFile", -1, [](Profile &p) { p.tls.caFile = u"/nowhere/ca.pem"_s; });
    row("no fingerprint", bad, "pinnedCertificate", -1,
        [](Profile &p) { p.tls.pinnedCertificate = u"AB:CD"_s; });
    row("CA is a directory", bad, "tlsCaFile", -1, [](Profile &p) { p.tls.caFile = u"/"_s; });
    row("no such certificate", bad, "tlsCertFile", -1,
        [](Profile &p) { p.tls.certFile = u"/nowhere/c.pem"_s; });
    row("no such key", bad, "tlsKeyFile", -1, [](Profile &p) { p.tls.keyFile = u"/nowhere/k.pem"_s; });
    row("certificate without its key", bad, "tlsKeyFile", -1, [](Profile &p) { p.tls.keyFile.clear(); });
    row("key without its certificate", bad, "tlsCertFile", -1, [](Profile &p) { p.tls.certFile.clear(); });
    row("key that others read", warn, "tlsKeyFile", -1, [](Profile &p) { p.tls.keyFile = p.tls.certFile; });
    row("negative keepalive", bad, "keepaliveIntervalMs", -1,
        [](Profile &p) { p.keepaliveInterval = milliseconds(-1); });
    row("no keepalive", warn, "keepaliveIntervalMs", -1,
        [](Profile &p) { p.keepaliveInterval = milliseconds(0); });
    row("short timeout", warn, "keepaliveTimeoutMs", -1,
        [](Profile &p) { p.keepaliveTimeout = milliseconds(1); });
    row("endless handshake", bad, "handshakeTimeoutMs", -1,
        [](Profile &p) { p.handshakeTimeout = std::chrono::hours(10'000); });
    row("negative channel timeout", bad, "channelTimeoutMs", -1,
        [](Profile &p) { p.channelTimeout = milliseconds(-1); });
    row("no wait between retries", bad, "maxRetryIntervalMs", -1,
        [](Profile &p) { p.maxRetryInterval = milliseconds(0); });
    row("rests at once", bad, "restAfterMs", -1, [](Profile &p) { p.restAfter = milliseconds(0); });
    row("on demand with a reverse forward", warn, "onDemand", -1, [](Profile &p) {
        p.onDemand = true;
        p.forwards[0].spec.kind = ForwardSpec::Kind::ReverseTcp;
    });
    row("negative retries", bad, "maxRetries", -1, [](Profile &p) { p.maxRetries = -1; });
    row("no forward", warn, "forwards", -1, [](Profile &p) { p.forwards.clear(); });
    row("none switched on", warn, "forwards", -1, [](Profile &p) {
        for (ProfileForward &forward : p.forwards)
            forward.enabled = false;
    });
    row("stdio", warn, "kind", 5, [](Profile &p) {
        p.forwards.append({*ForwardSpec::parse(u"stdio:h:1"_s), true, {}, {}});
    });
    row("tproxy", bad, "kind", 5, [](Profile &p) {
        p.forwards.append({*ForwardSpec::parse(u"tproxy"_s), true, {}, {}});
    });
    row("tproxy that is off", warn, "kind", 5, [](Profile &p) {
        p.forwards.append({*ForwardSpec::parse(u"tproxy"_s), false, {}, {}});
    });
    row("a proxy for everybody", bad, "listenHost", 5, [](Profile &p) {
        p.forwards.append({*ForwardSpec::parse(u"0.0.0.0:1081:socks"_s), true, {}, {}});
    });
    row("a proxy for whoever has the password", warn, "listenHost", 5, [](Profile &p) {
        p.forwards.append({*ForwardSpec::parse(u"0.0.0.0:1081:socks"_s), true, {}, {}});
        p.usesForwardAuth = true;
    });
    row("a proxy for everybody who may", warn, "listenHost", 5, [](Profile &p) {
        p.forwards.append({*ForwardSpec::parse(u"0.0.0.0:1081:socks"_s), true, {}, {}});
        p.openProxy = true;
    });
    row("low port", warn, "listenPort", 0, [](Profile &p) { p.forwards[0].spec.listenPort = 1023; });
    row("beyond this computer", warn, "listenHost", 0,
        [](Profile &p) { p.forwards[0].spec.listenHost = u"0.0.0.0"_s; });
    row("IPv6 beyond this computer", warn, "listenHost", 4,
        [](Profile &p) { p.forwards[4].spec.listenHost = u"::"_s; });
    row("no address", bad, "listenHost", 0, [](Profile &p) { p.forwards[0].spec.listenHost.clear(); });
    row("bad address", bad, "listenHost", 0,
        [](Profile &p) { p.forwards[0].spec.listenHost = u"127.0.0.1.1"_s; });
    row("bad IPv6 address", bad, "listenHost", 0,
        [](Profile &p) { p.forwards[0].spec.listenHost = u"::x"_s; });
    row("no target", bad, "targetHost", 0, [](Profile &p) { p.forwards[0].spec.targetHost.clear(); });
    row("bad target", bad, "targetHost", 0, [](Profile &p) { p.forwards[0].spec.targetHost = u"a b"_s; });
    row("no target port", bad, "targetPort", 0, [](Profile &p) { p.forwards[0].spec.targetPort = 0; });
    row("a name that no text can have", bad, "name", 0,
        [](Profile &p) { p.forwards[0].spec.name = u"a=b"_s; });
    row("runs nowhere", bad, "kind", 0,
        [](Profile &p) { p.forwards[0].spec = *ForwardSpec::parse(u"8081:tproxy"_s); });
    row("same port twice", bad, "listenPort", 4, [](Profile &p) { p.forwards[4].spec.listenPort = 5432; });
}

void ProfileCheckTest::finds()
{
    QFETCH(Change, change);
    QFETCH(Severity, severity);
    QFETCH(QString, field);
    QFETCH(int, row);
    Profile profile = good();
    change(profile);
    Profile other = good();
    other.name = u"taken"_s;
    other.forwards.clear();
    const auto findings = checkProfile(profile, {other, profile}, {1024});
    QVERIFY2(findings.size() == 1, qPrintable(described(findings)));
    const ProfileFinding &finding = findings.constFirst();
    QCOMPARE(finding.field, field);
    QCOMPARE(finding.row, row);
    QCOMPARE(finding.severity, severity);
    QVERIFY(finding.message.endsWith(u'.'));
    QCOMPARE(hasErrors(findings), severity == Severity::Error);
}

void ProfileCheckTest::places_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("two");
    QTest::addColumn<bool>("clash");
    const auto row = [](const char *one, const char *two, bool clash) {
        QTest::addRow("%s and %s", one, two) << QString::fromLatin1(one) << QString::fromLatin1(two) << clash;
    };
    row("8000:a:1", "8000:b:2", true);
    row("8000:a:1", "8001:a:1", false);
    row("8000:a:1", "8000:a:1/udp", false);
    row("8000:a:1/udp", "8000:b:1/udp", true);
    row("127.0.0.1:8000:a:1", "localhost:8000:a:1", true);
    row("127.0.0.1:8000:a:1", "127.0.0.2:8000:a:1", false);
    row("127.0.0.1:8000:a:1", "0.0.0.0:8000:a:1", true);
    row("127.0.0.1:8000:a:1", "[::]:8000:a:1", false);
    row("[::1]:8000:a:1", "[::]:8000:a:1", true);
    row("0:a:1", "0:a:1", false);
    row("8000:a:1", "R:8000:a:1", false);
    row("R:8000:a:1", "R:8000:b:1", true);
}

void ProfileCheckTest::places()
{
    QFETCH(QString, one);
    QFETCH(QString, two);
    QFETCH(bool, clash);
    Profile profile = good();
    profile.forwards = {{*ForwardSpec::parse(one), true, {}, {}}, {*ForwardSpec::parse(two), true, {}, {}}};
    QCOMPARE(hasErrors(checkProfile(profile, {}, {0})), clash);
    profile.forwards[1].enabled = false;
    QVERIFY(!hasErrors(checkProfile(profile, {}, {0})));
    // In another tunnel it is only a warning: they need not run at once.
    Profile other = good();
    other.name = u"other"_s;
    other.forwards = {{*ForwardSpec::parse(two), true, {}, {}}};
    profile.forwards.removeLast();
    const auto findings = checkProfile(profile, {other}, {0});
    QVERIFY(!hasErrors(findings));
    const bool told = std::any_of(findings.cbegin(), findings.cend(),
                                  [](const ProfileFinding &f) { return f.message.contains(u"“other”"_s); });
    QCOMPARE(told, clash);
}

void ProfileCheckTest::otherTunnels()
{
    Profile profile = good();
    profile.forwards = {{*ForwardSpec::parse(u"R:22:a:1"_s), true, {}, {}}};
    Profile other = profile;
    other.id = QUuid::createUuid();
    other.name = u"other"_s;
    QCOMPARE(checkProfile(profile, {other}, {0}).size(), 1);
    other.server = QUrl(u"wss://elsewhere.example/ws"_s); // a port at another gateway
    QCOMPARE(checkProfile(profile, {other}, {0}).size(), 0);
    QCOMPARE(checkProfile(profile, {profile}, {0}).size(), 0); // itself
}

void ProfileCheckTest::oneStdioOnly()
{
    Profile profile = good();
    profile.forwards = {{*ForwardSpec::parse(u"stdio:h:1"_s), true, {}, {}},
                        {*ForwardSpec::parse(u"stdio:g:1"_s), true, {}, {}}};
    QVERIFY(hasErrors(checkProfile(profile, {}, {0})));
    profile.forwards[1].enabled = false;
    QVERIFY(!hasErrors(checkProfile(profile, {}, {0})));
}

void ProfileCheckTest::readsTheEnvironment()
{
    const int first = CheckEnvironment::current().firstOpenPort;
    QVERIFY(first >= 0 && first <= 65536);
}

ROOKERY_TEST(ProfileCheckTest)
#include "tst_profile_check.moc"
