// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hook/tunnel_hooks.h"
#include "core/log/log.h"
#include "core/log/log_ring.h"
#include "core/profile/profile.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Runs until the test lets it end.
const QString UntilToldTo = u"until [ -e \"$HOOK_OUT.go\" ]; do sleep 0.01; done"_s;

QString shell(const QString &script)
{
    return u"sh -c '"_s + script + u'\'';
}

/// Appends a line to the file that the test reads.
QString note(const QString &text)
{
    return u"echo "_s + text + u" >> \"$HOOK_OUT\""_s;
}

struct Rig
{
    explicit Rig(const QString &afterConnect, const QString &afterDisconnect = {})
        : hooks(std::make_unique<TunnelHooks>(HookCommands{u"work'; touch owned; '"_s,
                                                           QUrl(u"wss://me:word@gw.example.com/t?token=x"_s),
                                                           afterConnect, afterDisconnect},
                                              clock))
        , failed(hooks.get(), &TunnelHooks::failed)
    {
        qputenv("HOOK_OUT", directory.filePath(u"out"_s).toUtf8());
        qputenv("ROOKERY_PSK", "sesame");
    }
    ~Rig()
    {
        qunsetenv("HOOK_OUT");
        qunsetenv("ROOKERY_PSK");
    }
    Rig(const Rig &) = delete;
    Rig &operator=(const Rig &) = delete;

    [[nodiscard]] QByteArray written() const
    {
        QFile file(directory.filePath(u"out"_s));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] QString failure() const
    {
        return failed.isEmpty() ? QString() : failed.last()[0].value<Error>().sentence();
    }
    [[nodiscard]] bool letEnd() const
    {
        QFile go(directory.filePath(u"out.go"_s));
        return go.open(QIODevice::WriteOnly);
    }

    QTemporaryDir directory;
    FakeClock clock;
    std::unique_ptr<TunnelHooks> hooks;
    QSignalSpy failed;
};

} // namespace

class TestTunnelHooks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void runsWhenItConnectsAndDisconnects();
    void givesWhatItIsAboutAndNoSecret();
    void runsNoneOfASwitchedOffProfile();
    void neverRunsTwoAtATime();
    void makesUpForWhatHappenedMeanwhile();
    void endsWhatTakesTooLong();
    void killsWhatDoesNotEnd();
    void saysWhatWentWrong_data();
    void saysWhatWentWrong();
    void putsItsOutputIntoTheLog();
    void readsMoreThanItLogs();
    void leavesRunningWhatOutlivesIt();
};

void TestTunnelHooks::initTestCase()
{
    LogRing::instance().install();
    const_cast<QLoggingCategory &>(logHook()).setEnabled(QtInfoMsg, true);
}

void TestTunnelHooks::runsWhenItConnectsAndDisconnects()
{
    const QString both = shell(note(u"$ROOKERY_EVENT"_s));
    Rig rig(both, both);
    rig.hooks->follow(TunnelState::Connecting);
    QVERIFY(rig.hooks->isIdle());
    rig.hooks->follow(TunnelState::Connected);
    QTRY_COMPARE(rig.written(), "connected\n");
    QTRY_VERIFY(rig.hooks->isIdle());
    rig.hooks->follow(TunnelState::Stalled);
    rig.hooks->follow(TunnelState::Connected);
    QVERIFY(rig.hooks->isIdle()); // it was there all the time
    rig.hooks->follow(TunnelState::Waiting);
    QTRY_COMPARE(rig.written(), "connected\ndisconnected\n");
    QTRY_VERIFY(rig.hooks->isIdle());
    rig.hooks->follow(TunnelState::Stopped);
    QVERIFY(rig.hooks->isIdle());
    QVERIFY(rig.failed.isEmpty());
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
}

void TestTunnelHooks::givesWhatItIsAboutAndNoSecret()
{
    Rig rig(shell(u"env > \"$HOOK_OUT\"; ls >> \"$HOOK_OUT\""_s));
    rig.hooks->follow(TunnelState::Connected);
    QTRY_VERIFY(rig.hooks->isIdle());
    const QByteArray out = rig.written();
    QVERIFY(out.contains("ROOKERY_TUNNEL=work'; touch owned; '\n"));
    QVERIFY(out.contains("ROOKERY_SERVER=wss://gw.example.com/t\n"));
    QVERIFY(out.contains("ROOKERY_EVENT=connected\n"));
    QVERIFY(!out.contains("sesame"));
    QVERIFY(!out.contains("token=x"));
    QVERIFY(!out.contains("\nowned\n"));
}

void TestTunnelHooks::runsNoneOfASwitchedOffProfile()
{
    Profile profile;
    profile.afterConnect = u"true"_s;
    QVERIFY(HookCommands::of(profile).afterConnect.isEmpty());
    profile.runsCommands = true;
    QCOMPARE(HookCommands::of(profile).afterConnect, u"true"_s);
}

void TestTunnelHooks::neverRunsTwoAtATime()
{
    Rig rig(shell(note(u"up"_s) + u"; "_s + UntilToldTo), shell(note(u"down"_s)));
    rig.hooks->follow(TunnelState::Connected);
    QTRY_COMPARE(rig.written(), "up\n");
    rig.hooks->follow(TunnelState::Waiting);
    QCoreApplication::processEvents();
    QCOMPARE(rig.written(), "up\n");
    QVERIFY(rig.letEnd());
    QTRY_COMPARE(rig.written(), "up\ndown\n");
    QTRY_VERIFY(rig.hooks->isIdle());
}

/// What came and went in the meantime is not run late: only how it is now counts.
void TestTunnelHooks::makesUpForWhatHappenedMeanwhile()
{
    Rig rig(shell(note(u"up"_s) + u"; "_s + UntilToldTo), shell(note(u"down"_s)));
    rig.hooks->follow(TunnelState::Connected);
    QTRY_COMPARE(rig.written(), "up\n");
    for (int i = 0; i < 50; ++i) {
        rig.hooks->follow(TunnelState::Waiting);
        rig.hooks->follow(TunnelState::Connected);
    }
    QVERIFY(rig.letEnd());
    QTRY_VERIFY(rig.hooks->isIdle());
    QCOMPARE(rig.written(), "up\n");
}

void TestTunnelHooks::endsWhatTakesTooLong()
{
    Rig rig(shell(u"trap \"echo ended > $HOOK_OUT; exit 0\" TERM; echo on > $HOOK_OUT; "_s + UntilToldTo));
    rig.hooks->follow(TunnelState::Connected);
    QTRY_COMPARE(rig.written(), "on\n");
    rig.clock.advance(TunnelHooks::Limit);
    QTRY_VERIFY(rig.hooks->isIdle());
    QCOMPARE(rig.written(), "ended\n");
    QVERIFY2(rig.failure().contains(u"60"_s), qPrintable(rig.failure()));
}

void TestTunnelHooks::killsWhatDoesNotEnd()
{
    Rig rig(shell(u"trap \"\" TERM; echo on > $HOOK_OUT; "_s + UntilToldTo));
    rig.hooks->follow(TunnelState::Connected);
    QTRY_COMPARE(rig.written(), "on\n");
    rig.clock.advance(TunnelHooks::Limit);
    QCoreApplication::processEvents();
    QVERIFY(!rig.hooks->isIdle());
    rig.clock.advance(TunnelHooks::KillAfter);
    QTRY_VERIFY(rig.hooks->isIdle());
    QVERIFY(!rig.failed.isEmpty());
    QCOMPARE(rig.clock.runningTimers(), size_t(0));
}

void TestTunnelHooks::saysWhatWentWrong_data()
{
    QTest::addColumn<QString>("command");
    QTest::addColumn<QString>("says");
    QTest::newRow("not there") << u"/nonexistent/program"_s << u"could not be started"_s;
    QTest::newRow("no") << u"false"_s << u"code 1"_s;
    QTest::newRow("a signal") << u"sh -c 'kill -SEGV $$'"_s << u"crashed"_s;
    QTest::newRow("a quote") << u"say 'hello"_s << u"quot"_s;
}

void TestTunnelHooks::saysWhatWentWrong()
{
    QFETCH(QString, command);
    QFETCH(QString, says);
    Rig rig({}, command);
    rig.hooks->follow(TunnelState::Connected);
    QVERIFY(rig.hooks->isIdle());
    rig.hooks->follow(TunnelState::Stopped);
    QTRY_COMPARE(rig.failed.size(), 1);
    QVERIFY2(rig.failure().contains(says), qPrintable(rig.failure()));
    QVERIFY2(rig.failure().contains(u"after disconnecting"_s), qPrintable(rig.failure()));
    QVERIFY(rig.hooks->isIdle());
    // The next one is another one.
    rig.hooks->setCommands({u"work"_s, {}, shell(note(u"again"_s)), {}});
    rig.hooks->follow(TunnelState::Connected);
    QTRY_COMPARE(rig.written(), "again\n");
    QTRY_VERIFY(rig.hooks->isIdle());
}

void TestTunnelHooks::putsItsOutputIntoTheLog()
{
    const quint64 before = LogRing::instance().newest();
    Rig rig(shell(u"echo one; echo two >&2; printf three"_s));
    rig.hooks->follow(TunnelState::Connected);
    QTRY_VERIFY(rig.hooks->isIdle());
    QStringList said;
    for (const LogEntry &entry : LogRing::instance().since(before)) {
        if (entry.text.contains(u"the command says"_s))
            said += entry.text.section(u'"', 1, 1);
    }
    QCOMPARE(said, (QStringList{u"one"_s, u"two"_s, u"three"_s}));
}

void TestTunnelHooks::readsMoreThanItLogs()
{
    const quint64 before = LogRing::instance().newest();
    Rig rig(shell(u"yes xxxxxxxx | head -c 1000000; echo done > $HOOK_OUT"_s));
    rig.hooks->follow(TunnelState::Connected);
    QTRY_VERIFY(rig.hooks->isIdle());
    QCOMPARE(rig.written(), "done\n");
    qsizetype said = 0;
    for (const LogEntry &entry : LogRing::instance().since(before))
        said += entry.text.count(u'x');
    QVERIFY2(said > 0 && said < TunnelHooks::MaxOutput, qPrintable(QString::number(said)));
}

void TestTunnelHooks::leavesRunningWhatOutlivesIt()
{
    Rig rig({}, shell(UntilToldTo + u"; echo bye; "_s + note(u"last"_s)));
    rig.hooks->follow(TunnelState::Connected);
    rig.hooks->follow(TunnelState::Stopped);
    QVERIFY(!rig.hooks->isIdle());
    rig.hooks.reset();
    QVERIFY(rig.letEnd());
    QTRY_COMPARE(rig.written(), "last\n");
}

namespace {

/// Without a look at what is left open: a command that outlives the program keeps its pipe on purpose.
int run(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return execTest<TestTunnelHooks>(argc, argv);
}

} // namespace

ROOKERY_TEST_RUN(run)
#include "tst_tunnel_hooks.moc"
