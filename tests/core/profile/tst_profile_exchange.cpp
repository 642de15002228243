// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_exchange.h"
#include "core/profile/profile_fields.h"
#include "core/profile/profile_json.h"
#include "support/full_profile.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Kind = ImportedProfile::Kind;

class ProfileExchangeTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void goesToAnotherComputer();
    void leavesSecretsOut();
    void carriesSecretsWhereAsked();
    void tellsWhatEachWouldBe();
    void namesEveryChangedField();
    void hiddenHeadersAreNoDifference();
    void neverReplacesUnasked();
    void replacesAndAdds();
    void givesAnotherServerNothingOfHere();
    void tellsWhatWasForAnotherServer();
    void looksAtWhatIsHereByNow();
    void commandsFromElsewhereAreOff();
    void refuses_data();
    void refuses();
    void namesWhatCannotBeRead();
    void findsFreeNames();

private:
    static Profile named(const QString &name);
    static ImportPreview preview(const QByteArray &bytes, const QList<Profile> &existing);
};

Profile ProfileExchangeTest::named(const QString &name)
{
    Profile profile;
    profile.id = QUuid::createUuid();
    profile.name = name;
    return profile;
}

ImportPreview ProfileExchangeTest::preview(const QByteArray &bytes, const QList<Profile> &existing)
{
    const Expected<ImportPreview> read = previewImport(bytes, existing);
    return read ? *read : ImportPreview();
}

void ProfileExchangeTest::goesToAnotherComputer()
{
    const Profile full = test::fullProfile();
    const ImportPreview there = preview(exportProfiles({full, named(u"two"_s)}), {});
    QCOMPARE(there.profiles.size(), 2);
    QVERIFY(there.problems.isEmpty());
    QCOMPARE(there.profiles[0].kind, Kind::New);
    Profile expected = full;
    expected.wanted = false;   // nothing starts because a file says so
    expected.isDemo = false;   // nor goes because another's demo ended
    expected.gateway = {};     // which is not there
    expected.networkRule = {}; // nor because it is in some network
    expected.startMode = StartMode::AsItWas;
    expected.runsCommands = false;
    QVERIFY(there.profiles[0].profile == expected);
    QCOMPARE(mergeImport(there, {}, {}).size(), 2);
}

void ProfileExchangeTest::leavesSecretsOut()
{
    Profile profile = test::fullProfile();
    profile.headers.append({u"Authorization"_s, u"Bearer hush"_s});
    profile.tls.keyPassphrase = "hush";
    profile.proxy.setPassword(u"hush"_s);
    QVERIFY(!exportProfiles({profile}).contains("hush"));
}

void ProfileExchangeTest::carriesSecretsWhereAsked()
{
    Profile profile = test::fullProfile();
    profile.headers.append({u"Authorization"_s, u"Bearer x"_s});
    const QHash<QUuid, ProfileSecrets> secrets{{profile.id, {"key\0\xff", "pw", "phrase"}}};
    const ImportPreview there = preview(exportProfiles({profile, named(u"two"_s)}, &secrets), {});
    QCOMPARE(there.profiles.size(), 2);
    QVERIFY(there.profiles[0].secrets == secrets[profile.id]);
    QVERIFY(there.profiles[0].profile.headers == profile.headers);
    QVERIFY(there.profiles[1].secrets == ProfileSecrets());
    // What is kept and not used was for something else.
    const Profile two = named(u"two"_s);
    const QHash<QUuid, ProfileSecrets> unused{{two.id, {"key", "pw", "phrase"}}};
    QVERIFY(preview(exportProfiles({two}, &unused), {}).profiles[0].secrets == ProfileSecrets());
    QVERIFY(there.profiles[0].profile.unknownKeys == profile.unknownKeys); // and no secret among them
}

void ProfileExchangeTest::tellsWhatEachWouldBe()
{
    const Profile same = test::fullProfile();
    const Profile mine = named(u"changed"_s);
    Profile theirs = mine;
    theirs.maxRetries = 5;
    const Profile conflict = named(u"OFFICE"_s);
    const Profile office = named(u"office"_s);
    const ImportPreview here =
        preview(exportProfiles({named(u"new"_s), same, theirs, conflict}), {same, mine, office});
    QCOMPARE(here.profiles.size(), 4);
    QCOMPARE(here.profiles[0].kind, Kind::New);
    QCOMPARE(here.profiles[1].kind, Kind::Same);
    QCOMPARE(here.profiles[2].kind, Kind::Changes);
    QCOMPARE(here.profiles[2].changedFields, QStringList{u"maxRetries"_s});
    QCOMPARE(here.profiles[2].with, mine.id);
    QCOMPARE(here.profiles[3].kind, Kind::Conflict);
    QCOMPARE(here.profiles[3].with, office.id);
}

void ProfileExchangeTest::namesEveryChangedField()
{
    Profile plain;
    plain.id = test::fullProfile().id;
    const ImportPreview here = preview(exportProfiles({test::fullProfile()}), {plain});
    QStringList changed = here.profiles.constFirst().changedFields;
    QStringList all = profileToJson(test::fullProfile()).keys();
    all.removeAll(u"id"_s);
    all.removeAll(u"wanted"_s); // stays as it is here
    all.removeAll(u"startMode"_s);
    all.removeAll(u"rookeryDemo"_s);
    all.removeAll(u"networkRule"_s);
    all.removeAll(u"gateway"_s);      // is not exported, its settings are
    all.removeAll(u"runsCommands"_s); // of other commands: off
    all.sort();
    QCOMPARE(changed, all);
    changed.removeAll(u"colour"_s); // of a newer version: nobody here knows what it is called
    for (const QString &field : std::as_const(changed))
        QVERIFY2(profileFieldLabel(field) != field, qPrintable(field));
    QCOMPARE(profileFieldLabel(u"colour"_s), u"colour"_s);
}

void ProfileExchangeTest::hiddenHeadersAreNoDifference()
{
    Profile mine = test::fullProfile();
    mine.headers.append({u"Authorization"_s, u"Bearer mine"_s});
    const ImportPreview here = preview(exportProfiles({mine}), {mine});
    QCOMPARE(here.profiles.constFirst().kind, Kind::Same);
    Profile theirs = mine;
    theirs.group = u"other"_s;
    const ImportPreview changed = preview(exportProfiles({theirs}), {mine});
    QCOMPARE(changed.profiles.constFirst().changedFields, QStringList{u"group"_s});
    const auto merged = mergeImport(changed, {ImportChoice::Replace}, {mine});
    QCOMPARE(merged.constFirst().profile.headers.constLast().second, u"Bearer mine"_s);
}

void ProfileExchangeTest::givesAnotherServerNothingOfHere()
{
    Profile mine = named(u"a"_s);
    mine.server = QUrl(u"wss://gate.example.com/ws"_s);
    mine.headers = {{u"Authorization"_s, u"Bearer mine"_s}};
    Profile theirs = mine;
    theirs.server = QUrl(u"wss://elsewhere.example.com/ws"_s);
    const ImportPreview other = preview(exportProfiles({theirs}), {mine});
    theirs.server = mine.server;
    theirs.group = u"other"_s;
    const ImportPreview same = preview(exportProfiles({theirs}), {mine});
    const auto header = [&mine](const ImportPreview &from, ImportChoice choice) {
        return mergeImport(from, {choice}, {mine}).constFirst().profile.headers.constFirst().second;
    };
    QCOMPARE(header(other, ImportChoice::Replace), QString());
    QCOMPARE(header(other, ImportChoice::Add), QString());
    QCOMPARE(header(same, ImportChoice::Replace), u"Bearer mine"_s);
    QCOMPARE(header(same, ImportChoice::Add), QString());
}

void ProfileExchangeTest::tellsWhatWasForAnotherServer()
{
    using Kinds = QList<SecretKind>;
    const Profile here = test::fullProfile();
    Profile own = here;
    own.gateway = {};
    Profile now = own;
    QCOMPARE(secretsOfElsewhere(own, now), Kinds());
    now.server = QUrl(u"wss://elsewhere.example.com/ws"_s);
    QCOMPARE(secretsOfElsewhere(own, now), Kinds{SecretKind::Psk});
    now.proxy = QUrl(u"socks5://you@proxy.example.com:1081"_s);
    QCOMPARE(secretsOfElsewhere(own, now), (Kinds{SecretKind::Psk, SecretKind::ProxyPassword}));
    // What it had of its own before it had a gateway: nobody knows for which server.
    QCOMPARE(secretsOfElsewhere(here, own).size(), 3);
    QCOMPARE(secretsOfElsewhere(own, here), Kinds());
}

/// Between the preview and the answer of a person.
void ProfileExchangeTest::looksAtWhatIsHereByNow()
{
    Profile mine = named(u"a"_s);
    Profile theirs = mine;
    theirs.maxRetries = 5;
    const ImportPreview added = preview(exportProfiles({theirs}), {});
    QVERIFY(mergeImport(added, {}, {mine}).constFirst().profile.id != mine.id);
    const ImportPreview changed = preview(exportProfiles({theirs}), {mine});
    mine.wanted = true;
    mine.startMode = StartMode::Always;
    const auto merged = mergeImport(changed, {ImportChoice::Replace}, {mine});
    QCOMPARE(merged.constFirst().profile.id, mine.id);
    QVERIFY(merged.constFirst().profile.wanted);
    QCOMPARE(merged.constFirst().profile.startMode, StartMode::Always);
}

void ProfileExchangeTest::neverReplacesUnasked()
{
    const Profile mine = named(u"a"_s);
    Profile theirs = mine;
    theirs.maxRetries = 5;
    const Profile twin = named(u"a"_s);
    const QList<ImportedProfile> merged =
        mergeImport(preview(exportProfiles({theirs, twin}), {mine}), {}, {mine});
    QCOMPARE(merged.size(), 1);
    QVERIFY(merged[0].profile.id != mine.id);
    QCOMPARE(merged[0].profile.name, u"a (2)"_s);
}

void ProfileExchangeTest::replacesAndAdds()
{
    Profile mine = named(u"a"_s);
    mine.wanted = true;
    Profile theirs = mine;
    theirs.maxRetries = 5;
    const ImportPreview here = preview(exportProfiles({theirs, theirs}), {mine});
    const auto replaced = mergeImport(here, {ImportChoice::Replace, ImportChoice::Skip}, {mine});
    QCOMPARE(replaced.size(), 1);
    QCOMPARE(replaced[0].profile.id, mine.id);
    QCOMPARE(replaced[0].profile.maxRetries, 5);
    QVERIFY(replaced[0].profile.wanted); // it runs on
    // The second would silently undo the first.
    const auto both = mergeImport(here, {ImportChoice::Replace, ImportChoice::Replace}, {mine});
    QCOMPARE(both[0].profile.id, mine.id);
    QVERIFY(both[1].profile.id != mine.id);
    const auto added = mergeImport(here, {ImportChoice::Add, ImportChoice::Add}, {mine});
    QCOMPARE(added.size(), 2);
    QVERIFY(added[0].profile.id != mine.id && added[1].profile.id != mine.id &&
            added[0].profile.id != added[1].profile.id);
    QCOMPARE(added[0].profile.name, u"a (2)"_s);
    QCOMPARE(added[1].profile.name, u"a (3)"_s);
    QVERIFY(!added[0].profile.wanted);
}

void ProfileExchangeTest::commandsFromElsewhereAreOff()
{
    Profile mine = named(u"a"_s);
    mine.afterConnect = u"mount /srv"_s;
    mine.runsCommands = true;
    // Whatever a file says, who may have been written by anybody.
    QByteArray file = exportProfiles({mine});
    QVERIFY(file.contains("mount /srv"));
    QVERIFY(!file.contains("\"runsCommands\": true"));
    file.replace("\"runsCommands\": false", "\"runsCommands\": true");
    QVERIFY(file.contains("\"runsCommands\": true"));
    QVERIFY(!mergeImport(preview(file, {}), {}, {}).constFirst().profile.runsCommands);
    // Those that were read here already go on.
    QCOMPARE(preview(file, {mine}).profiles.constFirst().kind, Kind::Same);
    Profile theirs = mine;
    theirs.afterDisconnect = u"rm -rf ~"_s;
    const ImportPreview other = preview(exportProfiles({theirs}), {mine});
    const auto replaced = mergeImport(other, {ImportChoice::Replace}, {mine});
    QCOMPARE(replaced.constFirst().profile.afterDisconnect, theirs.afterDisconnect);
    QVERIFY(!replaced.constFirst().profile.runsCommands);
    const auto added = mergeImport(other, {ImportChoice::Add}, {mine});
    QVERIFY(!added.constFirst().profile.runsCommands);
}

void ProfileExchangeTest::refuses_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("text") << QByteArray("penguin client wss://h 80");
    QTest::newRow("other JSON") << QByteArray("{}");
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void ProfileExchangeTest::refuses()
{
    QFETCH(QByteArray, bytes);
    const auto read = previewImport(bytes, {});
    QVERIFY(!read);
    QVERIFY(!read.error().message.isEmpty() && !read.error().hint.isEmpty());
}

void ProfileExchangeTest::namesWhatCannotBeRead()
{
    const ImportPreview here =
        preview(R"({"version": 9, "profiles": [{"name": "good"}, {"name": "bad", "wanted": 7}],
                                           "secrets": {"x": 7}})",
                {});
    QCOMPARE(here.profiles.size(), 1);
    QCOMPARE(here.problems.size(), 2); // a newer version, and the bad one
    QVERIFY(here.problems[1].message.contains(u"bad"_s));
}

void ProfileExchangeTest::findsFreeNames()
{
    QCOMPARE(freeProfileName(u"a"_s, {}), u"a"_s);
    QCOMPARE(freeProfileName(u"a"_s, {named(u"A"_s), named(u"a (2)"_s)}), u"a (3)"_s);
    FreeNames names({named(u"a (3)"_s)});
    QStringList taken;
    for (int i = 0; i < 4; ++i)
        taken.append(names.take(u"a"_s));
    QCOMPARE(taken, (QStringList{u"a"_s, u"a (2)"_s, u"a (4)"_s, u"a (5)"_s}));
}

ROOKERY_TEST(ProfileExchangeTest)
#include "tst_profile_exchange.moc"
