// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_fields.h"
#include "core/profile/profile_json.h"
#include "support/full_profile.h"
#include "support/room_test.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class ProfileJsonTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFieldHasARow();
    void everyFieldGoesThrough();
    void everyForwardKindGoesThrough();
    void aForwardStaysTheKindThatItBecame();
    void defaultsGoThrough();
    void missingFieldsHaveDefaults();
    void marksADemo();
    void writesNoSecret();
    void refuses_data();
    void refuses();
    void proxies_data();
    void proxies();
};

/// Each field of `full` differs from the default one's.
static void compareWithDefaults(const Profile &full)
{
    const Profile plain;
    for (const ProfileField &field : profileFields()) {
        const bool differs =
            std::visit([&](const auto &member) { return member.of(full) != member.of(plain); }, field.member);
        QVERIFY2(differs, field.key.data());
    }
    QVERIFY(full.unknownKeys != plain.unknownKeys);
    QVERIFY(full.tls.keyPassphrase.isEmpty()); // a secret: never saved, see writesNoSecret()

    const ProfileForward plainForward;
    const auto &[spec, enabled, note, unknown] = full.forwards.constFirst();
    QVERIFY(enabled != plainForward.enabled && note != plainForward.note &&
            unknown != plainForward.unknownKeys);
    const ForwardSpec plainSpec;
    const auto &[name, kind, listenHost, listenPort, unixPath, targetHost, targetPort, targetPath] = spec;
    QVERIFY(name != plainSpec.name && kind != plainSpec.kind && listenHost != plainSpec.listenHost &&
            listenPort != plainSpec.listenPort);
    QVERIFY(unixPath != plainSpec.unixPath && targetHost != plainSpec.targetHost &&
            targetPort != plainSpec.targetPort && targetPath != plainSpec.targetPath);
}

void ProfileJsonTest::everyFieldHasARow()
{
    const Profile plain;
    Profile profile = test::fullProfile();
    for (const ProfileField &field : profileFields())
        std::visit([&](const auto &member) { member.of(profile) = member.of(plain); }, field.member);
    profile.unknownKeys = {};
    QVERIFY(profile == plain);
}

void ProfileJsonTest::everyFieldGoesThrough()
{
    const Profile full = test::fullProfile();
    compareWithDefaults(full);
    // Through bytes, as in a file.
    const QByteArray bytes = QJsonDocument(profileToJson(full)).toJson();
    const Expected<Profile> read = profileFromJson(QJsonDocument::fromJson(bytes).object());
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    QCOMPARE(profileToJson(*read), profileToJson(full)); // shows where they differ
    QVERIFY(*read == full);
}

void ProfileJsonTest::everyForwardKindGoesThrough()
{
    for (const ForwardKindRow &row : forwardKinds()) {
        Profile profile;
        profile.forwards.resize(1);
        profile.forwards[0].spec = ForwardSpec::parse(QString::fromLatin1(row.example)).value();
        const Expected<Profile> read = profileFromJson(profileToJson(profile));
        QVERIFY2(read, row.example);
        QVERIFY2(*read == profile, row.example);
    }
}

/// Each becomes each other kind, as in the editor's table, which leaves what the other had.
void ProfileJsonTest::aForwardStaysTheKindThatItBecame()
{
    const auto exampleOf = [](const ForwardKindRow &row) {
        return ForwardSpec::parse(QString::fromLatin1(row.example)).value();
    };
    for (const ForwardKindRow &before : forwardKinds()) {
        for (const ForwardKindRow &after : forwardKinds()) {
            Profile profile;
            profile.forwards.resize(1);
            ForwardSpec &spec = profile.forwards[0].spec;
            spec = exampleOf(before);
            const ForwardSpec wanted = exampleOf(after);
            spec.kind = wanted.kind;
            if (wanted.kind.local == ForwardKind::Local::Port)
                spec.listenHost = wanted.listenHost;
            if (wanted.kind.local == ForwardKind::Local::UnixSocket)
                spec.unixPath = wanted.unixPath;
            const Expected<Profile> read = profileFromJson(profileToJson(profile));
            QVERIFY2(read && read->forwards[0].spec.kind == after.kind, after.example);
        }
    }
}

void ProfileJsonTest::defaultsGoThrough()
{
    const Expected<Profile> read = profileFromJson(profileToJson(Profile()));
    QVERIFY(read);
    QVERIFY(*read == Profile());
}

void ProfileJsonTest::missingFieldsHaveDefaults()
{
    const Expected<Profile> read = profileFromJson({});
    QVERIFY(read);
    QVERIFY(*read == Profile());
}

/// The word that it has had in files from the start.
void ProfileJsonTest::marksADemo()
{
    const Expected<Profile> read = profileFromJson({{u"rookeryDemo"_s, true}});
    QVERIFY(read && read->isDemo);
    QVERIFY(read->unknownKeys.isEmpty());
    QCOMPARE(profileToJson(*read).value("rookeryDemo"_L1), QJsonValue(true));
    QVERIFY(!profileToJson(Profile()).contains("rookeryDemo"_L1));
}

void ProfileJsonTest::writesNoSecret()
{
    Profile profile = test::fullProfile();
    profile.tls.keyPassphrase = "hush-passphrase";
    profile.proxy.setPassword(u"hush-password"_s);
    const QByteArray bytes = QJsonDocument(profileToJson(profile)).toJson();
    QVERIFY(!bytes.contains("hush"));
}

void ProfileJsonTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &json, const char *says) {
        QTest::newRow(name) << json << QString::fromUtf8(says);
    };
    row("name is a number", R"({"name": 5})", "name");
    row("a rule that is a list", R"({"networkRule": []})", "networkRule");
    row("a rule of a newer version", R"({"networkRule": {"mode": "sometimes"}})", "sometimes");
    row("a network of a newer version", R"({"networkRule": {"conditions": [{"kind": "moon"}]}})", "moon");
    row("name is a list", R"({"name": ["x"]})", "name");
    row("name has a line break", R"({"name": "a\nb"})", "name");
    row("name has a NUL", R"({"name": "a\u0000b"})", "name");
    row("name is huge", R"({"name": ")" + QByteArray(100'000, 'x') + R"("})", "name");
    row("id is no UUID", R"({"id": "7"})", "id");
    row("server is nonsense", R"({"server": "gopher://x"})", "gopher");
    row("server has a password", R"({"server": "wss://u:hush@example.com"})", "password");
    row("wanted is text", R"({"wanted": "yes"})", "wanted");
    row("retries are a fraction", R"({"maxRetries": 1.5})", "maxRetries");
    row("retries are negative", R"({"maxRetries": -1})", "maxRetries");
    row("time is endless", R"({"keepaliveIntervalMs": 1e300})", "keepaliveIntervalMs");
    row("time overflows a double", R"({"keepaliveIntervalMs": 1e999})", "keepaliveIntervalMs");
    row("time is null", R"({"keepaliveIntervalMs": null})", "keepaliveIntervalMs");
    row("start mode is unknown", R"({"startMode": "sometimes"})", "sometimes");
    row("headers are an object", R"({"headers": {"a": "b"}})", "headers");
    row("header is a text", R"({"headers": ["a: b"]})", "header");
    row("header has three parts", R"({"headers": [["a", "b", "c"]]})", "header");
    row("header breaks the line", R"({"headers": [["a", "b\r\nHost: evil"]]})", "header");
    row("header value is a number", R"({"headers": [["a", 1]]})", "header");
    row("101 headers", R"({"headers": [)" + QByteArray(R"(["a","b"],)").repeated(100) + R"(["a","b"]]})",
        "100");
    row("forwards are text", R"({"forwards": "x"})", "forwards");
    row("forward is text", R"({"forwards": [{}, "x"]})", "2");
    row("port is too large", R"({"forwards": [{"listenPort": 65536}]})", "listenPort");
    row("port is negative", R"({"forwards": [{"targetPort": -1}]})", "targetPort");
    row("port is NaN", R"({"forwards": [{"targetPort": "NaN"}]})", "targetPort");
    row("kind is unknown", R"({"forwards": [{"kind": "quic"}]})", "quic");
    row("1001 forwards", R"({"forwards": [)" + QByteArray("{},").repeated(1000) + "{}]}", "1000");
    row("proxy cannot be read", R"({"proxy": "http://[::1"})", "proxy");
}

void ProfileJsonTest::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QString, says);
    QJsonParseError why;
    const QJsonDocument document = QJsonDocument::fromJson(json, &why);
    if (why.error != QJsonParseError::NoError)
        return; // Qt's own reader refuses it already
    const Expected<Profile> read = profileFromJson(document.object());
    QVERIFY(!read);
    QVERIFY2(read.error().sentence().contains(says), qPrintable(read.error().sentence()));
    QVERIFY(!read.error().sentence().contains(u"hush"_s));
    QVERIFY(read.error().sentence().size() < 400);
}

void ProfileJsonTest::proxies_data()
{
    QTest::addColumn<QString>("url");
    for (const char *url : {"", "system:", "http://proxy:3128", "socks5://me@[::1]:1080"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

void ProfileJsonTest::proxies()
{
    QFETCH(QString, url);
    Profile profile;
    profile.proxy = QUrl(url);
    const Expected<Profile> read = profileFromJson(profileToJson(profile));
    QVERIFY(read);
    QCOMPARE(read->proxy, profile.proxy);
    QCOMPARE(read->proxy.toString(), url);
}

ROOKERY_TEST(ProfileJsonTest)
#include "tst_profile_json.moc"
