// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/command_export.h"
#include "core/command/command_import.h"
#include "core/profile/profile_fields.h"
#include "support/full_profile.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// The one command in it.
Expected<CommandImport> imported(const QString &text)
{
    const Expected<CommandImports> imports = importCommands(text);
    if (!imports)
        return tl::unexpected<Error>(imports.error());
    return imports->commands.constFirst();
}

} // namespace

class CommandExportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOnlyWhatDiffers();
    void writesForwards();
    void leavesSecretsOut_data();
    void leavesSecretsOut();
    void writesSecretsWhereAsked_data();
    void writesSecretsWhereAsked();
    void comesBackTheSame_data();
    void comesBackTheSame();
    void survivesOddValues_data();
    void survivesOddValues();
    void saysWhatPenguinLacks();

private:
    static Profile plain();
};

Profile CommandExportTest::plain()
{
    Profile profile;
    profile.server = QUrl(u"wss://example.com/ws"_s);
    profile.forwards.append({*ForwardSpec::parse(u"5432:db:5432"_s), true, {}, {}});
    return profile;
}

void CommandExportTest::writesOnlyWhatDiffers()
{
    QCOMPARE(exportCommand(plain(), CommandStyle::Penguin).command,
             u"penguin client wss://example.com/ws 127.0.0.1:5432:db:5432"_s);
    QCOMPARE(exportCommand(plain(), CommandStyle::Rookery).command,
             u"rookery-cli client wss://example.com/ws 127.0.0.1:5432:db:5432"_s);
    QVERIFY(exportCommand(plain(), CommandStyle::Penguin).notes.isEmpty());
}

void CommandExportTest::writesForwards()
{
    Profile profile = plain();
    profile.forwards.append({*ForwardSpec::parse(u"[unix:/run/my db.sock]:db:5432"_s), true, {}, {}});
    profile.forwards.append({*ForwardSpec::parse(u"socks"_s), false, {}, {}});
    const QString command = exportCommand(profile, CommandStyle::Penguin).command;
    QVERIFY2(command.endsWith(" '[unix:/run/my db.sock]:db:5432'"_L1), qPrintable(command));
    profile.forwards = {profile.forwards.constLast()};
    QVERIFY(!exportCommand(profile, CommandStyle::Penguin).notes.isEmpty());
}

void CommandExportTest::leavesSecretsOut_data()
{
    QTest::addColumn<CommandStyle>("style");
    QTest::addColumn<QString>("placeholder");
    QTest::newRow("penguin") << CommandStyle::Penguin << u"--ws-psk \"$PENGUIN_PSK\""_s;
    QTest::newRow("rookery") << CommandStyle::Rookery << u"--ws-psk-file"_s;
}

void CommandExportTest::leavesSecretsOut()
{
    QFETCH(CommandStyle, style);
    QFETCH(QString, placeholder);
    Profile profile = plain();
    profile.usesPsk = true;
    profile.headers = {
        {u"Authorization"_s, u"Bearer hush"_s}, {u"X-Api-Key"_s, u"hush"_s}, {u"X-Plain"_s, u"seen"_s}};
    profile.proxy = QUrl(u"http://me@proxy:3128"_s);
    profile.tls.keyPassphrase = "hush";
    const ExportedCommand exported = exportCommand(profile, style);
    QVERIFY2(!exported.command.contains(u"hush"_s), qPrintable(exported.command));
    QVERIFY2(exported.command.contains(placeholder), qPrintable(exported.command));
    QVERIFY(exported.command.contains(u"'X-Plain: seen'"_s));
    QVERIFY(exported.notes.size() >= 4); // key, two headers, proxy
    QVERIFY(!exported.notes.join(u' ').contains(u"hush"_s));
}

void CommandExportTest::writesSecretsWhereAsked_data()
{
    leavesSecretsOut_data();
}

void CommandExportTest::writesSecretsWhereAsked()
{
    QFETCH(CommandStyle, style);
    Profile profile = plain();
    profile.usesPsk = true;
    profile.headers = {{u"Authorization"_s, u"Bearer h"_s}};
    profile.proxy = QUrl(u"http://me@proxy:3128"_s);
    const ProfileSecrets secrets{"it's a $key", "p:@/ w", {}};
    const Expected<CommandImport> back = imported(exportCommand(profile, style, &secrets).command);
    QVERIFY(back);
    QVERIFY(back->secrets == secrets);
    QCOMPARE(back->profile.headers, profile.headers);
    QCOMPARE(back->profile.proxy, profile.proxy);
}

void CommandExportTest::comesBackTheSame_data()
{
    leavesSecretsOut_data();
}

void CommandExportTest::comesBackTheSame()
{
    QFETCH(CommandStyle, style);
    Profile profile = test::fullProfile();
    profile.forwards.clear();
    for (const char *text :
         {"127.0.0.1:5432:db:5432", "0.0.0.0:53:1.1.1.1:53/udp", "R:127.0.0.1:2222:127.0.0.1:22", "socks",
          "[::1]:8080:http", "[unix:/run/x.sock]:db:5432", "the orders=127.0.0.1:5433:db:5432"})
        profile.forwards.append({*ForwardSpec::parse(QString::fromLatin1(text)), true, {}, {}});
    const ExportedCommand exported = exportCommand(profile, style);
    const Expected<CommandImport> back = imported(exported.command);
    QVERIFY2(back, qPrintable(back ? QString() : back.error().sentence()));
    Profile expected = profile;
    // What a command has no words for.
    expected.id = QUuid();
    expected.name = profile.server.host();
    expected.group.clear();
    expected.tls.pinnedCertificate.clear();
    QVERIFY2(exported.notes.join(u'\n').contains(u"the one certificate"),
             qPrintable(exported.notes.join(u'\n')));
    expected.gateway = {};
    expected.networkRule = {};
    expected.startMode = StartMode::AsItWas;
    expected.wanted = false;
    expected.isDemo = false;
    expected.runsCommands = false; // until somebody has read them
    QCOMPARE(back->notes.join(u'\n').contains(u"switched off"_s), style == CommandStyle::Rookery);
    expected.unknownKeys = {};
    for (const ProfileField &field : profileFields()) {
        if (style == CommandStyle::Penguin && field.penguin != ProfileField::Penguin::Has)
            std::visit([&](const auto &member) { member.of(expected) = member.of(Profile()); }, field.member);
    }
    if (style == CommandStyle::Penguin)
        expected.forwards.last().spec.name.clear();
    QVERIFY2(back->profile == expected, qPrintable(exported.command));
}

void CommandExportTest::survivesOddValues_data()
{
    QTest::addColumn<QString>("value");
    for (const char *value :
         {"a b", "it's", "\"", "$HOME `x` \\", "-dash", "--dash=x", "ü 本", "a;b|c&d", "*?[x]", "~"})
        QTest::newRow(value) << QString::fromUtf8(value);
}

void CommandExportTest::survivesOddValues()
{
    QFETCH(QString, value);
    Profile profile = plain();
    profile.usesPsk = true;
    profile.headers = {{u"X-Odd"_s, value}};
    profile.tls.caFile = value;
    profile.tls.serverName = value;
    const ProfileSecrets secrets{value.toUtf8(), {}, {}};
    const Expected<CommandImport> back =
        imported(exportCommand(profile, CommandStyle::Rookery, &secrets).command);
    QVERIFY(back);
    QCOMPARE(back->notes, QStringList());
    QVERIFY(back->secrets == secrets);
    QCOMPARE(back->profile.headers, profile.headers);
    QCOMPARE(back->profile.tls.caFile, value);
    QCOMPARE(back->profile.tls.serverName, value);
}

void CommandExportTest::saysWhatPenguinLacks()
{
    Profile profile = plain();
    profile.forwards.append({*ForwardSpec::parse(u"R:2222:127.0.0.1:22"_s), true, {}, {}});
    profile.proxy = QUrl(u"http://proxy:3128"_s);
    QCOMPARE(exportCommand(profile, CommandStyle::Penguin).notes.size(), 2);
    QCOMPARE(exportCommand(profile, CommandStyle::Rookery).notes.size(), 0);
}

ROOKERY_TEST(CommandExportTest)
#include "tst_command_export.moc"
