// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/command_export.h"
#include "core/command/command_import.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Program = CommandImport::Program;

class CommandImportTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsForwards_data();
    void readsForwards();
    void readsEveryOption();
    void readsSecretsApart_data();
    void readsSecretsApart();
    void notes_data();
    void notes();
    void takesTheLoginOfProxies_data();
    void takesTheLoginOfProxies();
    void refuses_data();
    void refuses();
    void readsWhatAChatMadeOfIt();
    void readsSeveral();
    void readsAroundProse_data();
    void readsAroundProse();
    void losesNoCommandWithoutAWord();
    void readsNotMoreThanItShould();
    void readsAnExportOfSeveral();
    void readsChiselsOptions();
    void readsWstunnelsOptions();

private:
    static Expected<CommandImport> import(const QString &text);
    static QStringList forwards(const CommandImport &import);
};

Expected<CommandImport> CommandImportTest::import(const QString &text)
{
    const Expected<CommandImports> imports = importCommands(text);
    if (!imports)
        return tl::unexpected<Error>(imports.error());
    return imports->commands.constFirst();
}

QStringList CommandImportTest::forwards(const CommandImport &import)
{
    QStringList texts;
    for (const ProfileForward &forward : import.profile.forwards)
        texts += forward.spec.toString();
    return texts;
}

void CommandImportTest::readsForwards_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Program>("program");
    QTest::addColumn<QString>("server");
    QTest::addColumn<QStringList>("forwards");
    const auto row = [](const char *text, Program program, const char *server, const QStringList &forwards) {
        QTest::newRow(text) << QString::fromUtf8(text) << program << QString::fromLatin1(server) << forwards;
    };
    const QStringList one{u"127.0.0.1:5432:db:5432"_s};
    // penguin's own examples.
    row("penguin client ws://server:port/foo 1234", Program::Penguin, "", {});
    row("penguin client ws://server:8080/foo 1234", Program::Penguin, "ws://server:8080/foo",
        {u"127.0.0.1:1234:127.0.0.1:1234"_s});
    row("penguin client wss://example.com 1080:socks 8080:http", Program::Penguin, "wss://example.com/ws",
        {u"socks"_s, u"http"_s});
    row("penguin client --ws-psk some-secret wss://example.com 192.168.1.14:5000:google.com:443 "
        "53:1.1.1.1:53/udp",
        Program::Penguin, "wss://example.com/ws",
        {u"192.168.1.14:5000:google.com:443"_s, u"127.0.0.1:53:1.1.1.1:53/udp"_s});
    row("ssh -o ProxyCommand=none x", Program::Penguin, "", {});
    row("ssh -N -D 1080 -L 5432:db:5432 -L '*:8080:web:80' -R 2222:localhost:22 -p 22 ann@gw.example.com",
        Program::Ssh, "wss://gw.example.com/ws",
        {u"socks"_s, u"127.0.0.1:5432:db:5432"_s, u"0.0.0.0:8080:web:80"_s,
         u"R:127.0.0.1:2222:localhost:22"_s});
    row("autossh -M 0 -fND 127.0.0.1:1081 gw.example.com", Program::Ssh, "wss://gw.example.com/ws",
        {u"1081:socks"_s});
    row("penguin client wss://example.com stdio:%h:%p", Program::Penguin, "wss://example.com/ws", {});
    row("penguin client wss://example.com '[unix:/run/my db.sock]:db:5432'", Program::Penguin,
        "wss://example.com/ws", {u"[unix:/run/my db.sock]:db:5432"_s});
    row("penguin client wss://example.com R:2222:localhost:22", Program::Penguin, "wss://example.com/ws",
        {u"R:127.0.0.1:2222:localhost:22"_s});
    // What stands behind an option that nobody knows may be its value.
    row("penguin client --tries 5 example.com 5432:db:5432", Program::Penguin, "ws://example.com/ws", one);
    row("penguin client --tries 5 example.com:8443 5432:db:5432", Program::Penguin,
        "ws://example.com:8443/ws", one);
    row("penguin client --tries 5 wss://h/ws 5432:db:5432", Program::Penguin, "wss://h/ws", one);
    row("penguin client --tries 5 gate 5432:db:5432", Program::Penguin, "ws://gate/ws", one);
    row("penguin client --conf a.yml example.com 5432:db:5432", Program::Penguin, "ws://example.com/ws", one);
    row("penguin client --quick gate 127.0.0.1:5432:db:5432", Program::Penguin, "ws://gate/ws", one);
    // Odd ways to write it.
    row("/usr/local/bin/penguin client wss://example.com 5432:db:5432", Program::Penguin,
        "wss://example.com/ws", one);
    row("$ sudo -E env RUST_LOG=debug ./penguin client -vv \\\n   wss://example.com \\\n   5432:db:5432",
        Program::Penguin, "wss://example.com/ws", one);
    row("ExecStart=/usr/bin/penguin client wss://example.com 5432:db:5432", Program::Penguin,
        "wss://example.com/ws", one);
    row("'C:\\Program Files\\penguin.exe' client wss://example.com 5432:db:5432", Program::Penguin,
        "wss://example.com/ws", one);
    row("rookery-cli client --websocket=qt wss://example.com 5432:db:5432", Program::Rookery,
        "wss://example.com/ws", one);
    row("penguin client -k -H 'A: b' wss://example.com 5432:db:5432", Program::Penguin,
        "wss://example.com/ws", one);
    row("penguin client -kH'A: b' wss://example.com -- 5432:db:5432", Program::Penguin,
        "wss://example.com/ws", one);
    row("penguin client wss://example.com 5432:db:5432 --keepalive=10", Program::Penguin,
        "wss://example.com/ws", one);
    row("penguin client --brand-new 7 wss://example.com 5432:db:5432", Program::Penguin,
        "wss://example.com/ws", one);
    row("penguin client example.com 5432:db:5432 99999", Program::Penguin, "ws://example.com/ws", one);
    // chisel
    row("chisel client https://example.com 3000", Program::Chisel, "wss://example.com/ws",
        {u"127.0.0.1:3000:127.0.0.1:3000"_s});
    row("chisel client example.com:8080 3000:google.com:80 example.com:3000", Program::Chisel,
        "ws://example.com:8080/ws",
        {u"127.0.0.1:3000:google.com:80"_s, u"127.0.0.1:3000:example.com:3000"_s});
    row("chisel client -v --keepalive 25s http://h 8080:80 socks 5000:socks R:2222:localhost:22 "
        "stdio:example.com:22 1.1.1.1:53/udp",
        Program::Chisel, "ws://h/ws",
        {u"127.0.0.1:8080:127.0.0.1:80"_s, u"socks"_s, u"5000:socks"_s, u"R:127.0.0.1:2222:localhost:22"_s,
         u"stdio:example.com:22"_s, u"127.0.0.1:53:1.1.1.1:53/udp"_s});
    row("./chisel_1.9.1_linux_amd64 client -auth u:p http://h R:socks 80", Program::Chisel, "ws://h/ws",
        {u"127.0.0.1:80:127.0.0.1:80"_s});
    // wstunnel
    row("wstunnel client -L tcp://5432:db:5432 wss://example.com:8443", Program::Wstunnel,
        "wss://example.com:8443/ws", one);
    row("wstunnel client -L 'udp://1212:1.1.1.1:53?timeout_sec=10' -L socks5://127.0.0.1:8888 -L "
        "http://127.0.0.1:3128 wss://example.com",
        Program::Wstunnel, "wss://example.com/ws",
        {u"127.0.0.1:1212:1.1.1.1:53/udp"_s, u"8888:socks"_s, u"3128:http"_s});
    row("wstunnel --log-lvl DEBUG client -R 'tcp://[::1]:8000:localhost:8000' -L stdio://srv:22 -L "
        "unix:///tmp/x.sock:g:443 -L 'tproxy+tcp://[::1]:5000' ws://e",
        Program::Wstunnel, "ws://e/ws",
        {u"stdio:srv:22"_s, u"[unix:/tmp/x.sock]:g:443"_s, u"[::1]:5000:tproxy"_s,
         u"R:[::1]:8000:localhost:8000"_s});
}

void CommandImportTest::readsForwards()
{
    QFETCH(QString, text);
    QFETCH(QString, server);
    const Expected<CommandImport> done = import(text);
    if (server.isEmpty()) {
        QVERIFY(!done);
        return;
    }
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence()));
    QTEST(done->program, "program");
    QCOMPARE(done->profile.server.toString(), server);
    QTEST(forwards(*done), "forwards");
    QCOMPARE(done->profile.name, done->profile.server.host());
    QVERIFY(done->profile.id.isNull());
}

void CommandImportTest::readsEveryOption()
{
    const Expected<CommandImport> done =
        import(u"rookery-cli client --ws-psk 'a key' --keepalive 1.5 --keepalive-timeout 61 "
               u"--max-retry-count 9 --max-retry-interval 360000 "
               "--handshake-timeout 11 --proxy http://me:pass%20word@proxy:3128 --header 'X-One: 1' -H "
               "'X-Two: it'\\''s' --hostname front.example "
               "--tls-server-name sni.example --tls-ca /ca.pem --tls-skip-verify --tls-key /k.pem --tls-cert "
               "/c.pem --channel-timeout 12 "
               "--websocket qt wss://example.com/x 5432:db:5432"_s);
    QVERIFY(done);
    const Profile &p = done->profile;
    QCOMPARE(done->notes, QStringList());
    QCOMPARE(p.keepaliveInterval, milliseconds(1500));
    QCOMPARE(p.keepaliveTimeout, milliseconds(61'000));
    QCOMPARE(p.maxRetries, 9);
    QCOMPARE(p.maxRetryInterval, milliseconds(360'000));
    QCOMPARE(p.handshakeTimeout, milliseconds(11'000));
    QCOMPARE(p.channelTimeout, milliseconds(12'000));
    QCOMPARE(p.proxy, QUrl(u"http://me@proxy:3128"_s));
    QCOMPARE(p.headers.size(), 2);
    QCOMPARE(p.headers[1], (std::pair(u"X-Two"_s, u"it's"_s)));
    QCOMPARE(p.hostHeader, u"front.example"_s);
    QCOMPARE(p.tls.serverName, u"sni.example"_s);
    QCOMPARE(p.tls.caFile, u"/ca.pem"_s);
    QCOMPARE(p.tls.keyFile, u"/k.pem"_s);
    QCOMPARE(p.tls.certFile, u"/c.pem"_s);
    QVERIFY(p.tls.skipVerify && p.usesPsk);
    QCOMPARE(p.webSocket, WebSocketKind::Qt);
    QCOMPARE(done->secrets.psk, QByteArray("a key"));
    QCOMPARE(done->secrets.proxyPassword, QByteArray("pass word"));
}

void CommandImportTest::readsSecretsApart_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("usesPsk");
    QTest::addColumn<QByteArray>("psk");
    const QString end = u" wss://h 127.0.0.1:80:h:80"_s;
    QTest::newRow("none") << u"penguin client"_s + end << false << QByteArray();
    QTest::newRow("option") << u"penguin client --ws-psk hush"_s + end << true << QByteArray("hush");
    QTest::newRow("file is not read")
        << u"rookery-cli client --ws-psk-file /etc/passwd"_s + end << true << QByteArray();
    QTest::newRow("environment") << u"ROOKERY_PSK='hush' rookery-cli client"_s + end << true
                                 << QByteArray("hush");
    QTest::newRow("another's environment")
        << u"ROOKERY_PSK=hush penguin client"_s + end << false << QByteArray();
    QTest::newRow("variable") << u"penguin client --ws-psk \"$PENGUIN_PSK\""_s + end << true << QByteArray();
    QTest::newRow("substitution") << u"penguin client --ws-psk $(cat /key)"_s + end << true << QByteArray();
}

void CommandImportTest::readsSecretsApart()
{
    QFETCH(QString, text);
    const Expected<CommandImport> done = import(text);
    QVERIFY(done);
    QTEST(done->profile.usesPsk, "usesPsk");
    QTEST(done->secrets.psk, "psk");
    // Where a key is used and none was found, a person is told.
    QCOMPARE(!done->notes.isEmpty(), done->profile.usesPsk && done->secrets.psk.isEmpty());
    QVERIFY(!done->notes.join(u' ').contains(u"hush"_s));
}

void CommandImportTest::notes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, const char *says) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row("penguin client --brand-new wss://h 80", "--brand-new");
    row("penguin client --brand-new=hush wss://h 80", "--brand-new");
    row("penguin client -Z wss://h 80", "-Z");
    row("penguin client --ws-pks hush wss://h 80", "--ws-pks");
    row("penguin client --ws-pks hush example.com 80", "--ws-pks");
    row("penguin client wss://h 80 --ws-pks hush", "--ws-pks");
    row("penguin client -Zhush wss://h 80", "-Z…");
    row("penguin client wss://h hush 80", "no forward");
    row("chisel client --atuh hush http://h 80", "--atuh");
    row("penguin client --tls-skip-verify=false wss://h 80", "--tls-skip-verify");
    row("chisel client --tls-skip-verify=false https://h 80", "--tls-skip-verify");
    row("penguin client wss://h 80 --keepalive", "keepalive");
    row("penguin client --keepalive soon wss://h 80", "keepalive");
    row("penguin client --header 'no colon' wss://h 80", "header");
    row("penguin client --proxy https://u:hush@p wss://h 80", "proxy");
    row("penguin client --auth u:hush wss://h 80", "auth");
    row("penguin client wss://h 80:h:80:x:9:7", "80:h:80:x:9:7");
    row("penguin client wss://h", "no forward");
    row("rookery-cli client --forwards-file /etc/passwd wss://h 80", "/etc/passwd, which was not read");
    row("penguin client wss://h 8000-8010:h:80", "not of the same size");
    row("penguin client wss://h 8080:h:80", "127.0.0.1");
    row("chisel client http://h 80", "chisel's server");
    row("chisel client --auth u:hush http://h 80", "auth");
    row("AUTH=u:hush chisel client http://h 80", "auth");
    row("chisel client --fingerprint x http://h 80", "fingerprint");
    row("chisel client --max-retry-interval never http://h 80", "max-retry-interval");
    row("chisel client http://h R:socks 80", "R:socks");
    row("wstunnel client -L tcp://80:h:80 wss://h", "is checked");
    row("wstunnel client -L 'socks5://127.0.0.1:1080?login=a' -L 'tcp://80:h:80?proxy_protocol' ws://h",
        "proxy_protocol");
    row("wstunnel client -L 'socks5://me@127.0.0.1:1080' ws://h", "login");
    row("wstunnel client -L 'socks5://me:hush@127.0.0.1:1080' -L 'socks5://you:hush@127.0.0.1:1081' ws://h",
        "login");
    row("wstunnel client -R socks5://127.0.0.1:1080 ws://h", "socks5");
    row("wstunnel client --dns-resolver dns://1.1.1.1 -L tcp://80:h:80 ws://h", "dns-resolver");
}

void CommandImportTest::takesTheLoginOfProxies_data()
{
    QTest::addColumn<QString>("forward");
    QTest::newRow("in front") << u"socks5://me:hu%3Ash@127.0.0.1:1080"_s;
    QTest::newRow("behind") << u"socks5://127.0.0.1:1080?login=me&password=hu%3Ash"_s;
}

void CommandImportTest::takesTheLoginOfProxies()
{
    QFETCH(QString, forward);
    const Expected<CommandImport> done = import(u"wstunnel client -L '%1' ws://h"_s.arg(forward));
    QVERIFY(done);
    QVERIFY(done->profile.usesForwardAuth);
    QCOMPARE(done->secrets.forwardAuth, QByteArray("me:hu:sh"));
    QCOMPARE(done->profile.forwards.value(0).spec.toString(), u"socks"_s);
    QVERIFY2(!done->notes.join(u' ').contains(u"hu"_s), qPrintable(done->notes.join(u' ')));
}

void CommandImportTest::notes()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Expected<CommandImport> done = import(text);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence()));
    const QString said = done->notes.join(u'\n');
    QVERIFY2(said.contains(says), qPrintable(said));
    QVERIFY2(!said.contains(u"hush"_s), qPrintable(said));
    // No note leaves the protection away.
    QVERIFY(!done->profile.tls.skipVerify);
}

void CommandImportTest::refuses_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *text, const char *says) {
        QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(says);
    };
    row("", "no command");
    row("hello world", "not a command");
    row("scp file user@host:", "not a command");
    row("penguin", "client");
    row("penguin server --port 80", "server");
    row("wstunnel server ws://0.0.0.0:80", "server");
    row("penguin client", "address is missing");
    row("penguin client gopher://h 80", "gopher");
    row("penguin client wss://u:hush@h 80", "password");
    row("penguin client 'wss://h 80", "quotation");
    row("echo penguin client wss://h 80", "not a command");
}

void CommandImportTest::refuses()
{
    QFETCH(QString, text);
    QFETCH(QString, says);
    const Expected<CommandImport> done = import(text);
    QVERIFY(!done);
    QVERIFY2(done.error().sentence().contains(says), qPrintable(done.error().sentence()));
    QVERIFY(!done.error().sentence().contains(u"hush"_s));
}

void CommandImportTest::readsWhatAChatMadeOfIt()
{
    const Expected<CommandImport> done =
        import(u"```\npenguin client –ws-psk “open sesame” \\ \n –k wss://example.com "
               u"5432:db:5432\n```\n"_s);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence()));
    QCOMPARE(done->secrets.psk, QByteArray("open sesame"));
    QVERIFY(done->profile.tls.skipVerify);
    QCOMPARE(forwards(*done), QStringList{u"127.0.0.1:5432:db:5432"_s});
    QVERIFY(!done->notes.join(u' ').contains(u"sesame"));
}

void CommandImportTest::readsSeveral()
{
    const auto done = importCommands(u"# two tunnels\n"
                                     "export PSK=hush\n"
                                     "penguin client wss://a.example.com 5432:db:5432\n"
                                     "\n"
                                     "penguin client wss://b.example.com 8080:web:80 && echo hush\n"
                                     "penguin client gopher://c 80\n"_s);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence()));
    QCOMPARE(done->commands.size(), 2);
    QCOMPARE(done->commands[0].profile.name, u"a.example.com"_s);
    QCOMPARE(done->commands[1].profile.name, u"b.example.com"_s);
    QCOMPARE(forwards(done->commands[1]), QStringList{u"127.0.0.1:8080:web:80"_s});
    QCOMPARE(done->problems.size(), 1);
    QCOMPARE(done->others, 2);
    QVERIFY(!importCommands(u"echo a\necho b"_s));
    QVERIFY(!importCommands(QString()));
    QCOMPARE(importCommands(u"echo a\npenguin client"_s).error().message,
             import(u"penguin client"_s).error().message);
}

void CommandImportTest::readsAroundProse_data()
{
    QTest::addColumn<QString>("text");
    const auto row = [](const char *text) { QTest::newRow(text) << QString::fromUtf8(text); };
    row("Here's the command:\npenguin client wss://h 127.0.0.1:5432:db:5432");
    row("Here's the command:\npenguin client --hostname 'h' wss://h 127.0.0.1:5432:db:5432");
    row("Here's the command:\npenguin client wss://h 127.0.0.1:5432:db:5432\nDon't forget it.");
    row("That's it: it's easy\npenguin client wss://h 127.0.0.1:5432:db:5432\nand you're \"done");
    row("penguin client wss://h 127.0.0.1:5432:db:5432 > log 2>&1 &");
    row("penguin client wss://h 127.0.0.1:5432:db:5432 2>/dev/null\n");
    row("me@host:~> penguin client wss://h 127.0.0.1:5432:db:5432");
}

void CommandImportTest::readsAroundProse()
{
    QFETCH(QString, text);
    const auto done = importCommands(text);
    QVERIFY2(done, qPrintable(done ? QString() : done.error().sentence()));
    QCOMPARE(done->commands.size(), 1);
    QCOMPARE(forwards(done->commands[0]), QStringList{u"127.0.0.1:5432:db:5432"_s});
    QCOMPARE(done->commands[0].notes, QStringList());
    QVERIFY(done->problems.isEmpty());
}

void CommandImportTest::losesNoCommandWithoutAWord()
{
    const auto done = importCommands(u"penguin client wss://a.example.com 80\n"
                                     "penguin client --hostname 'front wss://b.example.com 80\n"
                                     "penguin client wss://c.example.com 80\n"_s);
    QVERIFY(done);
    QCOMPARE(done->commands.size(), 2);
    QCOMPARE(done->commands[1].profile.name, u"c.example.com"_s);
    QCOMPARE(done->problems.size(), 1);
    QVERIFY(done->problems[0].sentence().contains(u"quotation"));
    QCOMPARE(done->others, 0);
}

/// Someone drops a log, or a script, into the window, which waits.
void CommandImportTest::readsNotMoreThanItShould()
{
    const auto done = importCommands(u"penguin client wss://h 80\n"_s.repeated(2'500));
    QVERIFY(done);
    QCOMPARE(done->commands.size(), CommandImports::Most);
    QCOMPARE(done->problems.size(), 1);
    QVERIFY(done->problems[0].sentence().contains(u"200"));
    QVERIFY(!importCommands(u"it's\n"_s.repeated(12'001)));
    QVERIFY(!importCommands(u"sudo x\n"_s.repeated(9'000)));
    const auto late = importCommands(u"echo a\n"_s.repeated(5'000) + u"penguin client wss://h 80"_s);
    QVERIFY(late);
    QCOMPARE(late->others, 5'000);
}

/// What the window exports of several tunnels.
void CommandImportTest::readsAnExportOfSeveral()
{
    QStringList lines;
    for (const QString &host : {u"a.example.com"_s, u"b.example.com"_s}) {
        Profile profile;
        profile.name = host;
        profile.server = QUrl(QString(u"wss://"_s + host + u"/ws"_s));
        profile.usesPsk = true;
        profile.forwards = {{ForwardSpec::parse(u"5432:db:5432"_s).value(), true, {}, {}}};
        for (const CommandStyle style : {CommandStyle::Penguin, CommandStyle::Rookery})
            lines += exportCommand(profile, style).command;
    }
    const auto done = importCommands(QString(lines.join(u'\n') + u'\n'));
    QVERIFY(done);
    QCOMPARE(done->commands.size(), 4);
    for (const CommandImport &command : done->commands) {
        QVERIFY(command.profile.usesPsk);
        QVERIFY(command.secrets.psk.isEmpty());
        QCOMPARE(forwards(command), QStringList{u"127.0.0.1:5432:db:5432"_s});
    }
}

void CommandImportTest::readsChiselsOptions()
{
    const Expected<CommandImport> done = import(
        u"chisel client --keepalive 1m30s --max-retry-count 4 --max-retry-interval 10m --proxy "
        u"socks5://u:pw@p:1 --header 'A: b' "
        "--hostname front --sni sni.example --tls-ca /ca --tls-skip-verify --tls-key /k --tls-cert /c --pid https://h 127.0.0.1:80:h:80"_s);
    QVERIFY(done);
    const Profile &p = done->profile;
    QCOMPARE(p.keepaliveInterval, milliseconds(90'000));
    QCOMPARE(p.maxRetries, 4);
    QCOMPARE(p.maxRetryInterval, milliseconds(600'000));
    QCOMPARE(p.proxy, QUrl(u"socks5://u@p:1"_s));
    QCOMPARE(done->secrets.proxyPassword, QByteArray("pw"));
    QCOMPARE(p.headers.size(), 1);
    QCOMPARE(p.hostHeader, u"front"_s);
    QCOMPARE(p.tls.serverName, u"sni.example"_s);
    QCOMPARE(p.tls.caFile + p.tls.keyFile + p.tls.certFile, u"/ca/k/c"_s);
    QVERIFY(p.tls.skipVerify);
    QCOMPARE(done->notes.size(), 1); // only that its server is another
    QCOMPARE(import(u"chisel client --max-retry-count -1 http://h 80"_s)->profile.maxRetries, 0);
}

void CommandImportTest::readsWstunnelsOptions()
{
    const Expected<CommandImport> done = import(
        u"wstunnel client --http-proxy me:x@p:8080 --http-proxy-password pw -H 'A: b' -H 'Host: front' "
        u"--http-upgrade-credentials u:c "
        "--tls-sni-override sni.example --tls-verify-certificate --tls-certificate /c --tls-private-key /k "
        "--websocket-ping-frequency 20s -c 5 -L tcp://80:h:80 wss://h"_s);
    QVERIFY(done);
    const Profile &p = done->profile;
    QCOMPARE(p.proxy, QUrl(u"http://me@p:8080"_s));
    QCOMPARE(done->secrets.proxyPassword, QByteArray("pw"));
    QCOMPARE(p.headers.size(), 2);
    QCOMPARE(p.headers[1].second, u"Basic dTpj"_s);
    QCOMPARE(p.hostHeader, u"front"_s);
    QCOMPARE(p.tls.serverName, u"sni.example"_s);
    QCOMPARE(p.tls.certFile + p.tls.keyFile, u"/c/k"_s);
    QVERIFY(!p.tls.skipVerify);
    QCOMPARE(p.keepaliveInterval, milliseconds(20'000));
    QCOMPARE(done->notes.size(), 1);
}

ROOKERY_TEST(CommandImportTest)
#include "tst_command_import.moc"
