// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_store.h"
#include "support/control_question.h"
#include "support/private_bus.h"
#include "support/process_runner.h"
#include "support/room_test.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

/// The program as a process: how it starts and ends, whatever hangs.
class TestRookery final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_home = std::make_unique<QTemporaryDir>();
        for (const char *const name : {"HOME", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, m_home->path().toLocal8Bit());
        for (const char *const name :
             {"DISPLAY", "WAYLAND_DISPLAY", "XDG_SESSION_TYPE", "QT_QPA_PLATFORM", "XDG_ACTIVATION_TOKEN"})
            qunsetenv(name);
        qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    }

    void tellsOfItselfWithoutADisplay_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("said");
        QTest::newRow("version") << u"--version"_s << u"rookery "_s;
        QTest::newRow("v") << u"-v"_s << u"rookery "_s;
        QTest::newRow("help") << u"--help"_s << u"--hidden"_s;
        QTest::newRow("h") << u"-h"_s << u"--hidden"_s;
    }

    void tellsOfItselfWithoutADisplay()
    {
        QFETCH(QString, option);
        QFETCH(QString, said);
        ProcessRunner program;
        QVERIFY(program.start(Rookery, {option}));
        QVERIFY(hasEnded(program));
        QVERIFY(program.endedNormally());
        QCOMPARE(program.exitCode(), 0);
        QVERIFY2(program.log().contains(said), qPrintable(program.log()));
    }

    void saysThatThereIsNoDisplay_data()
    {
        QTest::addColumn<QByteArray>("display");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("none that answers") << QByteArray(":54321");
    }

    /// In one sentence, without a core.
    void saysThatThereIsNoDisplay()
    {
        QFETCH(QByteArray, display);
        if (!display.isEmpty())
            qputenv("DISPLAY", display);
        ProcessRunner program;
        QVERIFY(program.start(Rookery, {}));
        QVERIFY(hasEnded(program));
        QVERIFY(program.endedNormally());
        QCOMPARE(program.exitCode(), 2);
        QCOMPARE(program.log().count(u'\n'), 1);
        QVERIFY2(program.log().contains(u"rookery-cli"), qPrintable(program.log()));
    }

    /// Everybody on this computer may read the words that a process was started with.
    void showsNoKeyOfALink()
    {
        ProcessRunner program;
        QVERIFY(startWindow(program, {u"Rookery://import?server=ws://127.0.0.1:9&ws-psk=hunter2"_s}));
        QTRY_VERIFY_WITH_TIMEOUT(runs(), 20000);
        QFile words(u"/proc/%1/cmdline"_s.arg(program.process().processId()));
        QVERIFY(words.open(QIODevice::ReadOnly));
        const QByteArray line = words.readAll();
        QVERIFY2(line.contains("offscreen") && line.contains("****"), line.constData());
        QVERIFY2(!line.contains("hunter2"), line.constData());
        QVERIFY(program.terminate());
    }

    /// SIGTERM while the gateway hangs, and a new start in the middle of it, which is told nothing and waits.
    void aStartDuringAnEndTakesOver()
    {
        ProcessRunner gateway;
        QVERIFY(gateway.start(RookeryCli, {u"server"_s, u"--host"_s, u"127.0.0.1"_s, u"--port"_s, u"0"_s}));
        const QRegularExpression address(u"127\\.0\\.0\\.1:(\\d+)"_s);
        QTRY_VERIFY(gateway.hasSaid(address));
        save(address.match(gateway.log()).captured(1));

        ProcessRunner first;
        QVERIFY(startWindow(first));
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"connected"_s, 20000);
        ::kill(pid_t(gateway.process().processId()), SIGSTOP);
        QElapsedTimer time;
        time.start();
        // Both, as the end of a session has it: one request.
        first.process().terminate();
        ::kill(pid_t(first.process().processId()), SIGHUP);
        QTRY_VERIFY(!runs());
        // At once, and not when it is through.
        QVERIFY(first.isRunning());
        ProcessRunner second;
        QVERIFY(startWindow(second));
        QVERIFY(hasEnded(first));
        qInfo("it took %lld ms", time.elapsed());
        QVERIFY(time.elapsed() < 10'000);
        QVERIFY(first.endedNormally());
        QTRY_VERIFY_WITH_TIMEOUT(runs(), 20000);
        QVERIFY(second.isRunning());
        ::kill(pid_t(gateway.process().processId()), SIGCONT);
        QTRY_COMPARE_WITH_TIMEOUT(state(), u"connected"_s, 20000);
        QVERIFY(second.terminate());
        QCOMPARE(second.exitCode(), 0);
    }

private:
    const QString Rookery = QStringLiteral(ROOKERY);
    const QString RookeryCli = QStringLiteral(ROOKERY_CLI);

    /// One tunnel that starts with the program.
    void save(const QString &port)
    {
        ProfileStore profiles(m_home->filePath(u"rookery/profiles.json"_s));
        QDir().mkpath(m_home->filePath(u"rookery"_s));
        (void)profiles.load();
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Office"_s;
        profile.server = QUrl(u"ws://127.0.0.1:%1/ws"_s.arg(port));
        profile.startMode = StartMode::Always;
        QVERIFY(profiles.put(profile));
    }
    static bool hasEnded(ProcessRunner &program)
    {
        return QTest::qWaitFor([&program] { return !program.isRunning(); }, 20'000);
    }
    static bool startWindow(ProcessRunner &program, const QStringList &open = {})
    {
        return program.start(QStringLiteral(ROOKERY), QStringList{u"-platform"_s, u"offscreen"_s} + open);
    }
    [[nodiscard]] std::unique_ptr<Question> ask() const
    {
        auto question = std::make_unique<Question>(m_home->filePath(u"rookery/control"_s),
                                                   request(ControlRequest::Verb::Status));
        (void)QTest::qWaitFor([&question] { return question->answers > 0; });
        return question;
    }
    [[nodiscard]] bool runs() const { return !ask()->error; }
    [[nodiscard]] QString state() const
    {
        const auto question = ask();
        return question->items.isEmpty() ? QString() : question->items[0].value(u"state"_s).toString();
    }

    std::unique_ptr<QTemporaryDir> m_home;
};

ROOKERY_TEST(TestRookery)
#include "tst_rookery.moc"
