// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/command_export.h"
#include "core/command/import_reading.h"
#include "core/command/share_link.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestImportReading final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEachPieceAsWhatItIs()
    {
        const Profile here = profile(u"Office"_s);
        const ImportReading reading =
            readImport({{u"tunnels.json"_s, QString::fromUtf8(exportProfiles({here, profile(u"Home"_s)}))},
                        {u"notes.txt"_s, shareLink(profile(u"Shop"_s)).link},
                        {{}, u"penguin client wss://c.example.com 1:c:1 R:2:d:2"_s},
                        {u"broken.json"_s, u"{ \"version\": "_s},
                        {u"gone.json"_s, failure(ErrorCode::LocalIo, u"It is gone."_s)},
                        {u"empty"_s, u" \n"_s}},
                       {here});
        QVERIFY(!reading.none);
        QStringList names;
        for (const ImportedProfile &imported : reading.preview.profiles)
            names += imported.profile.name;
        QCOMPARE(names, (QStringList{u"Office"_s, u"Home"_s, u"Shop"_s, u"c.example.com"_s}));
        QCOMPARE(reading.preview.profiles[0].kind, ImportedProfile::Kind::Same);
        QCOMPARE(reading.preview.profiles[1].kind, ImportedProfile::Kind::New);
        const QString notes = reading.notes.join(u'\n');
        for (const QString &note : {u"broken.json: This is not a file"_s, u"gone.json: It is gone."_s,
                                    u"empty: "_s, u"c.example.com: penguin listens"_s})
            QVERIFY2(notes.contains(note), qPrintable(notes));
    }

    void saysWhyThereIsNothing()
    {
        const ImportReading one = readImport({{u"list.txt"_s, u"ls -l"_s}}, {});
        QVERIFY(one.none);
        QVERIFY(one.none->message.startsWith(u"list.txt: "_s));
        QVERIFY(!readImport({}, {}).none);
        const ImportReading two = readImport({{u"a"_s, u"ls -l"_s}, {u"b"_s, u"ls -l"_s}}, {});
        QCOMPARE(two.notes.size(), 2);
    }

    void ownExportOfSeveralCommandsComesBack_data()
    {
        QTest::addColumn<CommandStyle>("style");
        QTest::newRow("penguin") << CommandStyle::Penguin;
        QTest::newRow("rookery") << CommandStyle::Rookery;
    }

    /// With values that a shell would take for something else.
    void ownExportOfSeveralCommandsComesBack()
    {
        QFETCH(CommandStyle, style);
        QList<Profile> profiles;
        for (const QString &value :
             {u"it's"_s, u"a \"b\" $c `d` \\"_s, u"# no comment"_s, u"-x; & | <e>"_s}) {
            Profile one = profile(u"Nr. %1"_s.arg(profiles.size()));
            one.server = QUrl(u"wss://gate%1.example.com/ws"_s.arg(profiles.size()));
            one.headers = {{u"X-Odd"_s, value}};
            one.forwards.append({*ForwardSpec::parse(u"[unix:/run/my db's.sock]:db:5432"_s), true, {}, {}});
            profiles.append(one);
        }
        QString text;
        for (const Profile &one : std::as_const(profiles))
            text += exportCommand(one, style).command + u'\n';
        const ImportReading reading = readImport({{{}, text}}, {});
        QCOMPARE(reading.preview.profiles.size(), profiles.size());
        for (qsizetype i = 0; i < profiles.size(); ++i) {
            const Profile &back = reading.preview.profiles[i].profile;
            QCOMPARE(back.server, profiles[i].server);
            QCOMPARE(back.headers, profiles[i].headers);
            QCOMPARE(back.forwards, profiles[i].forwards);
        }
        QVERIFY2(reading.notes.isEmpty(), qPrintable(reading.notes.join(u'\n')));
    }

private:
    static Profile profile(const QString &name)
    {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = name;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        profile.forwards = {{*ForwardSpec::parse(u"5432:db:5432"_s), true, {}, {}}};
        return profile;
    }
};

ROOKERY_TEST(TestImportReading)
#include "tst_import_reading.moc"
