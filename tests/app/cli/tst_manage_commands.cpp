// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_server.h"
#include "core/control/tunnel_control.h"
#include "core/profile/profile_exchange.h"
#include "core/secret/file_secret_store.h"
#include "support/raw_tcp_client.h"
#include "support/room_test.h"
#include "support/tunnel_world.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QRegularExpression>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 30000;

/// A user's home: what rookery-cli finds of profiles, secrets and a running application.
class Home
{
public:
    Home()
    {
        QDir().mkpath(m_directory.filePath(u"run"_s));
        QFile::setPermissions(m_directory.filePath(u"run"_s),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner);
        // This process looks there too: ProfileStore::defaultPath() and controlSocketPath().
        qputenv("XDG_CONFIG_HOME", m_directory.filePath(u"config"_s).toUtf8());
        qputenv("XDG_RUNTIME_DIR", m_directory.filePath(u"run"_s).toUtf8());
        store = std::make_unique<ProfileStore>();
        store->load();
    }

    [[nodiscard]] QString file(const QString &name, const QByteArray &content) const
    {
        QFile file(m_directory.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("no file");
        file.close();
        file.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner);
        return file.fileName();
    }
    /// In the window's settings.
    void chooseSecretPlace(const QByteArray &word) const
    {
        const QDir config(m_directory.filePath(u"config"_s));
        QFile file(config.filePath(u"rookery/settings.ini"_s));
        if (!config.mkpath(u"rookery"_s) || !file.open(QIODevice::WriteOnly) ||
            file.write("[General]\nsecretPlace=" + word + '\n') < 0)
            qFatal("no settings");
    }
    /// As the application, which has opened the same store.
    void startApplication(SecretStore &secrets)
    {
        tunnels = std::make_unique<TunnelManager>(*store, secrets);
        m_control = std::make_unique<TunnelControl>(*tunnels, *store);
        m_server = std::make_unique<ControlServer>(
            [this](const ControlRequest &request) { return m_control->handle(request); });
        QObject::connect(m_server.get(), &ControlServer::watched, &m_control->watch(),
                         &TunnelWatch::setActive);
        QObject::connect(&m_control->watch(), &TunnelWatch::changed, m_server.get(), &ControlServer::tell);
        if (const auto listening = m_server->listen(); !listening)
            qFatal("%s", qUtf8Printable(listening.error().sentence()));
    }

    [[nodiscard]] int clients() const { return m_server->clients(); }
    void endApplication() { m_server->close(); }

private:
    QTemporaryDir m_directory;

public:
    std::unique_ptr<ProfileStore> store;
    std::unique_ptr<TunnelManager> tunnels;

private:
    std::unique_ptr<TunnelControl> m_control;
    std::unique_ptr<ControlServer> m_server;
};

/// One run of rookery-cli; killed when the test ends.
class Program
{
public:
    explicit Program(const QStringList &arguments, const QByteArray &input = {})
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.remove(u"QT_LOGGING_RULES"_s);
        environment.remove(u"ROOKERY_PSK"_s);
        environment.remove(u"DBUS_SESSION_BUS_ADDRESS"_s); // no keychain of whoever runs the tests
        m_process.setProcessEnvironment(environment);
        m_process.start(QString::fromLocal8Bit(ROOKERY_CLI), arguments);
        m_process.write(input);
        m_process.closeWriteChannel();
    }
    ~Program()
    {
        if (m_process.state() == QProcess::NotRunning)
            return;
        m_process.kill();
        m_process.waitForFinished();
    }
    Program(const Program &) = delete;
    Program &operator=(const Program &) = delete;

    /// The exit code; -1 when it did not end by itself.
    int exitCode()
    {
        (void)QTest::qWaitFor([this] { return m_process.state() == QProcess::NotRunning; }, Patience);
        return m_process.state() == QProcess::NotRunning && m_process.exitStatus() == QProcess::NormalExit
                   ? m_process.exitCode()
                   : -1;
    }
    QString out()
    {
        m_out += m_process.readAllStandardOutput();
        return QString::fromUtf8(m_out);
    }
    QString err()
    {
        m_err += m_process.readAllStandardError();
        return QString::fromUtf8(m_err);
    }
    QProcess &process() { return m_process; }

private:
    QProcess m_process;
    QByteArray m_out;
    QByteArray m_err;
};

} // namespace

class TestManageCommands : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void sayThatTheApplicationIsNotRunning_data();
    void sayThatTheApplicationIsNotRunning();
    void switchTunnelsOnAndOff();
    void showTheStatus();
    void watchWhatChanges();
    void watchForPeople();
    void watchUntilTheReaderGoes();
    void watchUntilItIsStopped();
    void listWithTheApplication();
    void listWithoutTheApplication();
    void nameWhatIsNotThere_data();
    void nameWhatIsNotThere();
    void importAFile();
    void importTheInput();
    void importACommand();
    void importALink();
    void importKeepsNoSecretWhereNoneIsKept();
    void importIntoTheApplication();
    void replaceSendsNoKeyElsewhere();
    void neverReplaceSilently();
    void refuseWhatCannotBeRead();
    void exportWhatImportReads();
    void exportCommands();
    void runInTheForeground();
    void goOnWithoutABusyPort();
    void runInTheForegroundWithAKey_data();
    void runInTheForegroundWithAKey();
    void sayWhichKeyIsMissing();
    void showHelp();

private:
    std::unique_ptr<Home> m_home;
};

void TestManageCommands::init()
{
    m_home = std::make_unique<Home>();
}

void TestManageCommands::cleanup()
{
    m_home.reset();
}

void TestManageCommands::sayThatTheApplicationIsNotRunning_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("up") << QStringList{u"up"_s, u"work"_s};
    QTest::newRow("down") << QStringList{u"down"_s, u"work"_s};
    QTest::newRow("status") << QStringList{u"status"_s};
    QTest::newRow("watch") << QStringList{u"watch"_s, u"--json"_s};
}

void TestManageCommands::sayThatTheApplicationIsNotRunning()
{
    QFETCH(QStringList, arguments);
    Program program(arguments);
    QCOMPARE(program.exitCode(), 1);
    QVERIFY2(program.err().contains(u"Rookery is not running."_s), qPrintable(program.err()));
    QVERIFY(program.out().isEmpty());
}

void TestManageCommands::switchTunnelsOnAndOff()
{
    TunnelWorld world;
    const Profile work = world.profile(u"work"_s);
    QVERIFY(m_home->store->put(work));
    m_home->startApplication(world.secrets);

    Program up({u"up"_s, u"WORK"_s});
    QCOMPARE(up.exitCode(), 0);
    QVERIFY2(up.out().contains(u"work is starting."_s), qPrintable(up.out()));
    QVERIFY(m_home->store->find(work.id)->wanted);
    QTRY_COMPARE_WITH_TIMEOUT(m_home->tunnels->snapshot(work.id).state, TunnelState::Connected, Patience);
    Program again({u"up"_s, u"work"_s});
    QCOMPARE(again.exitCode(), 0);
    QVERIFY(again.out().contains(u"on already"_s));

    Program down({u"down"_s, u"work"_s, u"-q"_s});
    QCOMPARE(down.exitCode(), 0);
    QVERIFY(down.out().isEmpty());
    QTRY_COMPARE_WITH_TIMEOUT(m_home->tunnels->snapshot(work.id).state, TunnelState::Stopped, Patience);
    QVERIFY(!m_home->store->find(work.id)->wanted);
}

void TestManageCommands::showTheStatus()
{
    TunnelWorld world;
    const Profile work = world.profile(u"work"_s);
    QVERIFY(m_home->store->put(work));
    QVERIFY(m_home->store->put(world.profile(u"other"_s)));
    m_home->startApplication(world.secrets);
    m_home->tunnels->start(work.id);
    QTRY_COMPARE_WITH_TIMEOUT(m_home->tunnels->snapshot(work.id).state, TunnelState::Connected, Patience);

    Program text({u"status"_s, u"work"_s});
    QCOMPARE(text.exitCode(), 0);
    QVERIFY2(text.out().startsWith(u"work · connected since "_s), qPrintable(text.out()));
    QVERIFY(!text.out().contains(u"other"_s));

    Program json({u"status"_s, u"--json"_s});
    QCOMPARE(json.exitCode(), 0);
    const QJsonArray tunnels = QJsonDocument::fromJson(json.out().toUtf8()).array();
    QCOMPARE(tunnels.size(), 2);
    QCOMPARE(tunnels[0].toObject()[u"state"].toString(), u"connected"_s);
    QCOMPARE(tunnels[0].toObject()[u"forwards"].toArray().size(), 1);
}

void TestManageCommands::watchWhatChanges()
{
    TunnelWorld world;
    const Profile work = world.profile(u"work"_s);
    QVERIFY(m_home->store->put(work));
    QVERIFY(m_home->store->put(world.profile(u"other"_s)));
    m_home->startApplication(world.secrets);
    Program watch({u"watch"_s, u"--json"_s, u"work"_s});
    QTRY_COMPARE_WITH_TIMEOUT(watch.out().count(u'\n'), 1, Patience);
    m_home->tunnels->start(work.id);
    QTRY_VERIFY_WITH_TIMEOUT(watch.out().contains(u"\"state\":\"connected\""_s), Patience);
    m_home->endApplication();
    QCOMPARE(watch.exitCode(), 0);
    QVERIFY2(watch.err().contains(u"Rookery has ended."_s), qPrintable(watch.err()));
    QStringList states;
    for (const QString &line : watch.out().split(u'\n', Qt::SkipEmptyParts)) {
        const QJsonObject item = QJsonDocument::fromJson(line.toUtf8()).object();
        QCOMPARE(item[u"name"].toString(), u"work"_s);
        QCOMPARE(item[u"forwards"].toArray().size(), 1);
        states += item[u"state"].toString();
    }
    states.removeDuplicates();
    QCOMPARE(states, (QStringList{u"stopped"_s, u"connecting"_s, u"connected"_s}));
}

void TestManageCommands::watchForPeople()
{
    TunnelWorld world;
    const Profile work = world.profile(u"work"_s);
    QVERIFY(m_home->store->put(work));
    m_home->startApplication(world.secrets);
    Program watch({u"watch"_s});
    QTRY_VERIFY_WITH_TIMEOUT(watch.out().contains(u"  work · stopped\n"_s), Patience);
    m_home->tunnels->start(work.id);
    QTRY_VERIFY_WITH_TIMEOUT(watch.out().contains(u"  work · connected\n"_s), Patience);
    QVERIFY(m_home->store->remove(work.id));
    QTRY_VERIFY_WITH_TIMEOUT(watch.out().contains(u"  work · removed\n"_s), Patience);
}

/// As in `rookery-cli watch | head -1`, where nothing changes any more.
void TestManageCommands::watchUntilTheReaderGoes()
{
    TunnelWorld world;
    QVERIFY(m_home->store->put(world.profile(u"work"_s)));
    m_home->startApplication(world.secrets);
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"\"$0\" watch | head -n 1"_s, QString::fromLocal8Bit(ROOKERY_CLI)});
    QTRY_COMPARE_WITH_TIMEOUT(shell.state(), QProcess::NotRunning, Patience);
    QVERIFY(shell.readAllStandardOutput().contains("work"));
    QCOMPARE(shell.readAllStandardError(), QByteArray());
    QTRY_COMPARE(m_home->clients(), 0);
}

void TestManageCommands::watchUntilItIsStopped()
{
    TunnelWorld world;
    QVERIFY(m_home->store->put(world.profile(u"work"_s)));
    m_home->startApplication(world.secrets);
    Program watch({u"watch"_s});
    QTRY_VERIFY_WITH_TIMEOUT(watch.out().contains(u"work"_s), Patience);
    ::kill(pid_t(watch.process().processId()), SIGTERM);
    QCOMPARE(watch.exitCode(), 0);
    QVERIFY2(watch.err().isEmpty(), qPrintable(watch.err()));
}

void TestManageCommands::listWithTheApplication()
{
    TunnelWorld world;
    m_home->startApplication(world.secrets);
    Program none({u"list"_s});
    QCOMPARE(none.exitCode(), 0);
    QVERIFY(none.err().contains(u"no tunnel yet"_s));
    QVERIFY(m_home->store->put(world.profile(u"work"_s)));
    Program one({u"list"_s});
    QCOMPARE(one.exitCode(), 0);
    QVERIFY2(one.out().startsWith(u"work  stopped  ws://127.0.0.1:"_s), qPrintable(one.out()));
}

void TestManageCommands::listWithoutTheApplication()
{
    TunnelWorld world;
    QVERIFY(m_home->store->put(world.profile(u"work"_s)));
    Program text({u"list"_s});
    QCOMPARE(text.exitCode(), 0);
    QVERIFY2(text.out().startsWith(u"work  stopped"_s), qPrintable(text.out()));
    QVERIFY(text.err().contains(u"not running"_s));
    Program json({u"list"_s, u"--json"_s});
    QCOMPARE(json.exitCode(), 0);
    QCOMPARE(QJsonDocument::fromJson(json.out().toUtf8()).array().size(), 1);
}

void TestManageCommands::nameWhatIsNotThere_data()
{
    QTest::addColumn<QStringList>("arguments");
    QTest::newRow("up") << QStringList{u"up"_s, u"play"_s};
    QTest::newRow("up in the foreground") << QStringList{u"up"_s, u"play"_s, u"--foreground"_s};
    QTest::newRow("status") << QStringList{u"status"_s, u"play"_s};
    QTest::newRow("export") << QStringList{u"export"_s, u"play"_s};
}

void TestManageCommands::nameWhatIsNotThere()
{
    QFETCH(QStringList, arguments);
    TunnelWorld world;
    QVERIFY(m_home->store->put(world.profile(u"work"_s)));
    m_home->startApplication(world.secrets);
    Program program(arguments);
    QCOMPARE(program.exitCode(), 2);
    QVERIFY2(program.err().contains(u"There is no tunnel “play”. There are: work"_s),
             qPrintable(program.err()));
}

void TestManageCommands::importAFile()
{
    TunnelWorld world;
    const Profile work = world.profile(u"work"_s);
    const QString file = m_home->file(u"tunnels.json"_s, exportProfiles({work, world.profile(u"home"_s)}));
    Program program({u"import"_s, file});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(program.out().contains(u"work was added."_s), qPrintable(program.out()));
    m_home->store->load();
    QCOMPARE(m_home->store->profiles().size(), 2);
    QCOMPARE(m_home->store->find(work.id)->forwards, work.forwards);
    Program again({u"import"_s, file});
    QCOMPARE(again.exitCode(), 0);
    QVERIFY(again.out().contains(u"work is here already."_s));
}

void TestManageCommands::importTheInput()
{
    TunnelWorld world;
    Program program({u"import"_s, u"-"_s}, exportProfiles({world.profile(u"work"_s)}));
    QCOMPARE(program.exitCode(), 0);
    m_home->store->load();
    QCOMPARE(m_home->store->profiles().size(), 1);
}

void TestManageCommands::importACommand()
{
    m_home->chooseSecretPlace("file");
    FileSecretStore store;

    Program program({u"import"_s, u"--name"_s, u"office"_s,
                     u"penguin client --ws-psk sesame wss://gate.example.com 5432:db:5432"_s});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(program.out().contains(u"office was added."_s), qPrintable(program.out()));
    m_home->store->load();
    QCOMPARE(m_home->store->profiles().size(), 1);
    const Profile office = m_home->store->profiles().constFirst();
    QCOMPARE(office.name, u"office"_s);
    QCOMPARE(office.server.host(), u"gate.example.com"_s);
    QVERIFY(office.usesPsk);
    QByteArray read;
    store.read(office.id, SecretKind::Psk, this,
               [&](const Expected<QByteArray> &key) { read = key.value_or("failed"); });
    QTRY_COMPARE(read, "sesame");
    QFile saved(ProfileStore::defaultPath());
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(!saved.readAll().contains("sesame"));
}

void TestManageCommands::importALink()
{
    Program program(
        {u"import"_s, u"rookery://import?name=Shop&server=wss://gate.example.com&forward=1:a:1"_s});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(program.out().contains(u"Shop was added."_s), qPrintable(program.out()));
    m_home->store->load();
    QCOMPARE(m_home->store->profiles().size(), 1);
    QVERIFY(!m_home->store->profiles().constFirst().wanted);
    Program other({u"import"_s, u"rookery://start?name=Shop"_s});
    QCOMPARE(other.exitCode(), 1);
    QVERIFY2(other.err().contains(u"only imports"_s), qPrintable(other.err()));
}

void TestManageCommands::importKeepsNoSecretWhereNoneIsKept()
{
    m_home->chooseSecretPlace("ask");
    Program program({u"import"_s, u"--name"_s, u"office"_s,
                     u"penguin client --ws-psk sesame wss://gate.example.com 5432:db:5432"_s});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(program.out().contains(u"asked for at the start"_s), qPrintable(program.out()));
    QVERIFY(!QFile::exists(FileSecretStore::defaultPath()));
}

void TestManageCommands::importIntoTheApplication()
{
    TunnelWorld world;
    m_home->startApplication(world.secrets);
    Program program({u"import"_s, u"-"_s}, exportProfiles({world.profile(u"work"_s)}));
    QCOMPARE(program.exitCode(), 0);
    // It knows at once, without reading its file again.
    QCOMPARE(m_home->store->profiles().size(), 1);
}

void TestManageCommands::replaceSendsNoKeyElsewhere()
{
    TunnelWorld world;
    Profile work = world.profile(u"work"_s);
    work.usesPsk = true;
    QVERIFY(m_home->store->put(work));
    m_home->chooseSecretPlace("file");
    const auto kept = [&work] {
        FileSecretStore secrets;
        QObject context;
        std::optional<QByteArray> key;
        secrets.read(work.id, SecretKind::Psk, &context,
                     [&](const Expected<QByteArray> &secret) { key = secret.value_or(QByteArray()); });
        [&] { QTRY_VERIFY(key); }();
        return key.value_or(QByteArray());
    };
    const auto replaceBy = [](const QByteArray &file) {
        return Program({u"import"_s, u"--replace"_s, u"-"_s}, file).exitCode();
    };
    const QHash<QUuid, ProfileSecrets> secrets{{work.id, {"sesame", {}, {}}}};
    QCOMPARE(replaceBy(exportProfiles({work}, &secrets)), 0);
    QCOMPARE(kept(), "sesame");
    work.group = u"office"_s;
    QCOMPARE(replaceBy(exportProfiles({work})), 0);
    QCOMPARE(kept(), "sesame");
    work.server = QUrl(u"wss://elsewhere.example.com/ws"_s);
    QCOMPARE(replaceBy(exportProfiles({work})), 0);
    QCOMPARE(kept(), "");
    m_home->store->load();
    QCOMPARE(m_home->store->find(work.id)->server, work.server);
}

void TestManageCommands::neverReplaceSilently()
{
    TunnelWorld world;
    Profile work = world.profile(u"work"_s);
    QVERIFY(m_home->store->put(work));
    work.group = u"office"_s;
    const QByteArray file = exportProfiles({work});
    Program careful({u"import"_s, u"-"_s}, file);
    QCOMPARE(careful.exitCode(), 1);
    QVERIFY2(careful.err().contains(u"--replace"_s), qPrintable(careful.err()));
    m_home->store->load();
    QCOMPARE(m_home->store->find(work.id)->group, QString());
    Program bold({u"import"_s, u"--replace"_s, u"-"_s}, file);
    QCOMPARE(bold.exitCode(), 0);
    QVERIFY(bold.out().contains(u"work was replaced."_s));
    m_home->store->load();
    QCOMPARE(m_home->store->find(work.id)->group, u"office"_s);
}

void TestManageCommands::refuseWhatCannotBeRead()
{
    Program missing({u"import"_s, u"/nonexistent/tunnels.json"_s});
    QCOMPARE(missing.exitCode(), 1);
    QVERIFY(missing.err().contains(u"/nonexistent/tunnels.json"_s));
    Program nonsense({u"import"_s, u"-"_s}, "{\"version\": 1, \"profiles\": ");
    QCOMPARE(nonsense.exitCode(), 1);
    QVERIFY(!nonsense.err().isEmpty());
    Program other({u"import"_s, u"rm -rf /tmp/x"_s});
    QCOMPARE(other.exitCode(), 1);
    QVERIFY(m_home->store->profiles().isEmpty());
}

void TestManageCommands::exportWhatImportReads()
{
    TunnelWorld world;
    const Profile work = world.profile(u"work"_s);
    QVERIFY(m_home->store->put(work));
    QVERIFY(m_home->store->put(world.profile(u"home"_s)));
    Program exported({u"export"_s, u"work"_s});
    QCOMPARE(exported.exitCode(), 0);
    QVERIFY(!exported.out().contains(u"home"_s));
    QVERIFY(m_home->store->remove(work.id));
    Program imported({u"import"_s, u"-"_s}, exported.out().toUtf8());
    QCOMPARE(imported.exitCode(), 0);
    m_home->store->load();
    QCOMPARE(m_home->store->find(work.id)->forwards, work.forwards);
}

void TestManageCommands::exportCommands()
{
    TunnelWorld world;
    QVERIFY(m_home->store->put(world.profile(u"work"_s)));
    Program program({u"export"_s, u"--command"_s});
    QCOMPARE(program.exitCode(), 0);
    QVERIFY2(program.out().startsWith(u"rookery-cli client"_s), qPrintable(program.out()));
    QCOMPARE(program.out().count(u'\n'), 1);
}

void TestManageCommands::runInTheForeground()
{
    TunnelWorld world;
    QVERIFY(m_home->store->put(world.profile(u"work"_s)));
    Program program({u"up"_s, u"work"_s, u"--foreground"_s});
    const QRegularExpression listening(u"127\\.0\\.0\\.1:(\\d+) → .* listening"_s);
    QTRY_VERIFY_WITH_TIMEOUT(listening.match(program.err()).hasMatch(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(program.err().contains(u"Connected to"_s), Patience);
    RawTcpClient client(listening.match(program.err()).captured(1).toUShort());
    QVERIFY(client.send("hello"));
    QTRY_COMPARE_WITH_TIMEOUT(client.received(), "hello", Patience);
    ::kill(pid_t(program.process().processId()), SIGTERM);
    QCOMPARE(program.exitCode(), 0);
}

void TestManageCommands::goOnWithoutABusyPort()
{
    TunnelWorld world;
    QTcpServer squatter;
    QVERIFY(squatter.listen(QHostAddress::LocalHost));
    Profile work = world.profile(u"work"_s);
    work.forwards.append(work.forwards[0]);
    work.forwards[0].spec.listenPort = squatter.serverPort();
    QVERIFY(m_home->store->put(work));
    Program program({u"up"_s, u"work"_s, u"--foreground"_s});
    const QString busy = u"127.0.0.1:%1"_s.arg(squatter.serverPort());
    QTRY_VERIFY_WITH_TIMEOUT(program.err().contains(busy), Patience);
    const QRegularExpression listening(u"127\\.0\\.0\\.1:(\\d+) → .* listening"_s);
    QTRY_VERIFY_WITH_TIMEOUT(listening.match(program.err()).hasMatch(), Patience);
    QTRY_VERIFY_WITH_TIMEOUT(program.err().contains(u"Connected to"_s), Patience);
    RawTcpClient client(listening.match(program.err()).captured(1).toUShort());
    QVERIFY(client.send("hello"));
    QTRY_COMPARE_WITH_TIMEOUT(client.received(), "hello", Patience);
    squatter.close();
    const QRegularExpression both(busy + u" → .* listening"_s);
    QTRY_VERIFY_WITH_TIMEOUT(both.match(program.err()).hasMatch(), Patience);
    ::kill(pid_t(program.process().processId()), SIGTERM);
    QCOMPARE(program.exitCode(), 0);
}

void TestManageCommands::runInTheForegroundWithAKey_data()
{
    QTest::addColumn<bool>("saved");
    QTest::newRow("saved") << true;
    QTest::newRow("in a file") << false;
}

void TestManageCommands::runInTheForegroundWithAKey()
{
    QFETCH(bool, saved);
    TunnelWorld world("sesame");
    Profile work = world.profile(u"work"_s);
    work.usesPsk = true;
    QVERIFY(m_home->store->put(work));
    QStringList arguments{u"up"_s, u"work"_s, u"--foreground"_s};
    if (saved) {
        m_home->chooseSecretPlace("file");
        FileSecretStore store;
        bool written = false;
        store.write(work.id, SecretKind::Psk, "sesame", this,
                    [&](const Expected<void> &done) { written = bool(done); });
        QTRY_VERIFY(written);
    } else {
        arguments += {u"--ws-psk-file"_s, m_home->file(u"key"_s, "sesame\n")};
    }
    Program program(arguments);
    QTRY_VERIFY_WITH_TIMEOUT(program.err().contains(u"Connected to"_s), Patience);
    QVERIFY(!program.err().contains(u"sesame"_s));
    ::kill(pid_t(program.process().processId()), SIGTERM);
    QCOMPARE(program.exitCode(), 0);
}

void TestManageCommands::sayWhichKeyIsMissing()
{
    TunnelWorld world("sesame");
    Profile work = world.profile(u"work"_s);
    work.usesPsk = true;
    QVERIFY(m_home->store->put(work));
    // There is a file with it, which counts for nothing: that place was not chosen.
    m_home->chooseSecretPlace("ask");
    FileSecretStore store;
    bool written = false;
    store.write(work.id, SecretKind::Psk, "sesame", this, [&](const auto &) { written = true; });
    QTRY_VERIFY(written);
    Program program({u"up"_s, u"work"_s, u"--foreground"_s});
    QCOMPARE(program.exitCode(), 1);
    QVERIFY2(program.err().contains(u"--ws-psk-file"_s), qPrintable(program.err()));
}

void TestManageCommands::showHelp()
{
    for (const QString &command : {u"up"_s, u"down"_s, u"list"_s, u"status"_s, u"import"_s, u"export"_s}) {
        Program program({command, u"--help"_s});
        QCOMPARE(program.exitCode(), 0);
        QVERIFY2(program.out().startsWith(u"rookery-cli "_s + command), qPrintable(program.out()));
        QVERIFY(program.out().contains(u"Exit codes"_s));
    }
}

ROOKERY_TEST(TestManageCommands)
#include "tst_manage_commands.moc"
