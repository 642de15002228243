// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/share_link.h"
#include "core/profile/profile_json.h"
#include "support/full_profile.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestShareLink final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShortAndReadable()
    {
        QCOMPARE(shareLink(database()).link,
                 u"rookery://import?name=Database&server=wss://gate.example.com/ws"
                 "&forward=127.0.0.1:5432:db:5432&off=127.0.0.1:8080:web:80"_s);
    }

    void comesBackTheSame()
    {
        Profile profile = test::fullProfile();
        profile.forwards = {
            {*ForwardSpec::parse(u"the orders=127.0.0.1:5433:db:5432"_s), true, u"of & 100 %"_s, {}},
            {*ForwardSpec::parse(u"[unix:/run/a b.sock]:db:5432"_s), true, {}, {}},
            {*ForwardSpec::parse(u"R:127.0.0.1:2222:127.0.0.1:22"_s), false, u"ssh"_s, {}},
            {*ForwardSpec::parse(u"socks"_s), true, {}, {}}};
        const Expected<CommandImport> back = importLink(shareLink(profile).link);
        QVERIFY2(back, qPrintable(back ? QString() : back.error().sentence()));
        QVERIFY(back->secrets == ProfileSecrets());
        // What nobody but its user decides.
        profile.id = QUuid();
        profile.gateway = {};
        profile.networkRule = {};
        profile.afterConnect.clear();
        profile.afterDisconnect.clear();
        profile.runsCommands = false;
        profile.usesForwardAuth = false;
        profile.openProxy = false;
        profile.startMode = StartMode::AsItWas;
        profile.wanted = false;
        profile.isDemo = false;
        profile.unknownKeys = {};
        QVERIFY2(back->profile == profile, qPrintable(shareLink(profile).link));
    }

    void carriesSecretsOnlyWhereAsked()
    {
        Profile profile = database();
        profile.usesPsk = true;
        profile.headers = {{u"Authorization"_s, u"Bearer hush"_s}};
        profile.proxy = QUrl(u"http://me@proxy:3128"_s);
        const ProfileSecrets secrets{"it's a + & key", "p:@/ w", "hush"};
        const ShareLink without = shareLink(profile);
        QVERIFY2(!without.link.contains(u"hush"_s), qPrintable(without.link));
        QVERIFY(without.notes.size() >= 3);
        const Expected<CommandImport> bare = importLink(without.link);
        QVERIFY(bare && bare->profile.usesPsk && bare->secrets == ProfileSecrets());

        const ShareLink with = shareLink(profile, &secrets);
        const Expected<CommandImport> back = importLink(with.link);
        QVERIFY(back);
        QCOMPARE(back->secrets.psk, secrets.psk);
        QCOMPARE(back->secrets.proxyPassword, secrets.proxyPassword);
        QCOMPARE(back->profile.headers, profile.headers);
        // Nobody takes a key without knowing it.
        QVERIFY2(back->notes.join(u' ').contains(u"A key or a password is in the link"),
                 qPrintable(back->notes.join(u' ')));
        QVERIFY(!back->notes.join(u' ').contains(u"a key &"_s));
        QVERIFY2(with.notes.join(u' ').contains(u"passphrase"), qPrintable(with.notes.join(u' ')));
        // One that is kept and not used was for another server.
        profile.usesPsk = false;
        QVERIFY(importLink(shareLink(profile, &secrets).link)->secrets.psk.isEmpty());
    }

    void namesMayHaveJoiners()
    {
        const QString name = u"\U0001F469\u200D\U0001F4BB"_s;
        const Expected<CommandImport> back =
            importLink(u"rookery://import?server=wss://gate.example.com&name="_s + name);
        QVERIFY(back);
        QCOMPARE(back->profile.name, name);
    }

    void refuses_data()
    {
        QTest::addColumn<QString>("link");
        QTest::addColumn<QString>("why");
        const QString server = u"server=wss://gate.example.com/ws"_s;
        QTest::newRow("another action") << u"rookery://start?name=Database"_s << u"only imports"_s;
        QTest::newRow("no action") << u"rookery://"_s << u"only imports"_s;
        QTest::newRow("another scheme") << u"https://import?"_s + server << u"cannot be read"_s;
        QTest::newRow("nothing") << u"rookery://import"_s << u"names no server"_s;
        QTest::newRow("no server") << u"rookery://import?forward=1:a:1"_s << u"names no server"_s;
        QTest::newRow("a server that is none") << u"rookery://import?server=ftp://a"_s << QString();
        QTest::newRow("too long") << u"rookery://import?"_s + server + u"&name="_s +
                                         QString(LongestLink, u'x')
                                  << u"too long"_s;
        QTest::newRow("too many parts")
            << u"rookery://import?"_s + server + u"&a"_s.repeated(MostLinkParts) << u"too long"_s;
        QTest::newRow("a line of its own")
            << u"rookery://import?"_s + server + u"&header=A:1%0d%0aB:2"_s << u"hides characters"_s;
        QTest::newRow("NUL") << u"rookery://import?"_s + server + u"&name=a%00b"_s << u"hides characters"_s;
        QTest::newRow("turned around")
            << u"rookery://import?"_s + server + u"&forward=%E2%80%AE1:a:1"_s << u"hides characters"_s;
        QTest::newRow("a line separator")
            << u"rookery://import?"_s + server + u"&note=a%E2%80%A8b"_s << u"hides characters"_s;
        QTest::newRow("no width") << u"rookery://import?"_s + server + u"&name=a%E2%80%8Bb"_s
                                  << u"hides characters"_s;
        QTest::newRow("a tag") << u"rookery://import?"_s + server + u"&name=a%F3%A0%81%A1b"_s
                               << u"hides characters"_s;
        QTest::newRow("a joiner in a host")
            << u"rookery://import?server=wss://ga%E2%80%8Dte.example.com"_s << u"hides characters"_s;
        QTest::newRow("no UTF-8") << u"rookery://import?"_s + server + u"&name=%FF%FE"_s
                                  << u"hides characters"_s;
    }

    void refuses()
    {
        QFETCH(QString, link);
        QFETCH(QString, why);
        const Expected<CommandImport> import = importLink(link);
        QVERIFY(!import);
        QVERIFY2(import.error().message.contains(why), qPrintable(import.error().sentence()));
        QVERIFY(import.error().sentence().size() < 300);
    }

    /// What a stranger may have put there on purpose.
    void tellsWhatToKnow()
    {
        const Expected<CommandImport> import = importLink(
            u"rookery://import?name=%20Bank%20%0&server=wss://gate.example.com/ws&forward=R:2222:localhost:22"
            "&forward=0.0.0.0:80:db:80&tls-skip-verify&tls-ca=/etc/shadow&start=always&wanted=1"
            "&on-connect=rm%20-rf&max-retry-count=many&pin=abc"_s);
        QVERIFY2(import, qPrintable(import ? QString() : import.error().sentence()));
        QCOMPARE(import->profile.startMode, StartMode::AsItWas);
        QVERIFY(!import->profile.wanted);
        QVERIFY(import->profile.tls.pinnedCertificate.isEmpty());
        const QString notes = import->notes.join(u'\n');
        for (const QString &word :
             {u"reaches into here: R:"_s, u"/etc/shadow"_s, u"Other computers"_s, u"“on-connect”"_s,
              u"“start”"_s, u"--max-retry-count"_s, u"fingerprint"_s})
            QVERIFY2(notes.contains(word), qPrintable(word + u" is missing in:\n"_s + notes));
        QVERIFY2(notes.contains(u"certificate"), qPrintable(notes)); // skip verification
    }

    void rangesAreSeveral()
    {
        const Expected<CommandImport> import = importLink(
            u"rookery://import?server=wss://g.example.com&forward=1:a:1&off=8000-8002:db:8000-8002&note=eleven"_s);
        QVERIFY2(import, qPrintable(import ? QString() : import.error().sentence()));
        const QList<ProfileForward> forwards = import->profile.forwards;
        QCOMPARE(forwards.size(), 4);
        QVERIFY(forwards[0].enabled && forwards[0].note.isEmpty());
        for (int i = 1; i < 4; ++i) {
            QVERIFY(!forwards[i].enabled);
            QCOMPARE(forwards[i].note, u"eleven"_s);
        }
    }

    /// A short text may stand for many.
    void takesOnlySoManyForwards()
    {
        QString link = u"rookery://import?server=wss://g.example.com"_s;
        for (int i = 0; i < 20; ++i)
            link += u"&forward=127.0.0.%1:1-256:db:1-256"_s.arg(i + 1);
        const Expected<CommandImport> import = importLink(link);
        QVERIFY(import);
        QCOMPARE(import->profile.forwards.size(), MostProfileForwards / 256 * 256);
        QVERIFY(import->notes.join(u' ').contains(u"at most 1000"_s));
        // What was shown can be kept.
        QVERIFY(profileFromJson(profileToJson(import->profile)));
    }

    void isFoundInTalk()
    {
        const QString link = shareLink(database()).link;
        const Expected<CommandImports> imports =
            importCommands(u"It's here (see <"_s + link +
                           u">), and “ROOKERY://import?server=ws://b.example.com” isn't.\n"_s);
        QVERIFY2(imports, qPrintable(imports ? QString() : imports.error().sentence()));
        QCOMPARE(imports->commands.size(), 2);
        QCOMPARE(imports->others, 0);
        QVERIFY(imports->problems.isEmpty());
        QCOMPARE(imports->commands[0].profile.name, u"Database"_s);
        QCOMPARE(imports->commands[0].profile.forwards.size(), 2);
        QCOMPARE(imports->commands[1].profile.server, QUrl(u"ws://b.example.com/ws"_s));
    }

    void standsBesideCommands()
    {
        const Expected<CommandImports> imports =
            importCommands(shareLink(database()).link + u"\npenguin client wss://c.example.com 1:c:1\n"_s);
        QVERIFY(imports);
        QCOMPARE(imports->commands.size(), 2);
        QCOMPARE(imports->commands[1].profile.name, u"c.example.com"_s);
    }

    void readsOnlySoMany()
    {
        const QString line = u"rookery://import?server=ws://a.example.com\n"_s;
        const Expected<CommandImports> imports = importCommands(line.repeated(CommandImports::Most + 5));
        QVERIFY(imports);
        QCOMPARE(imports->commands.size(), CommandImports::Most);
        QCOMPARE(imports->problems.size(), 1);
    }

private:
    static Profile database()
    {
        Profile profile;
        profile.name = u"Database"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        profile.forwards = {{*ForwardSpec::parse(u"5432:db:5432"_s), true, {}, {}},
                            {*ForwardSpec::parse(u"8080:web:80"_s), false, {}, {}}};
        return profile;
    }
};

ROOKERY_TEST(TestShareLink)
#include "tst_share_link.moc"
