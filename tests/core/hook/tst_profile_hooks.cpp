// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hook/profile_hooks.h"
#include "support/room_test.h"
#include "support/tunnel_world.h"

#include <QFile>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Patience = 30000;

struct Rig
{
    [[nodiscard]] QString out() const { return world.dir.filePath(u"out"_s); }
    [[nodiscard]] QByteArray written() const
    {
        QFile file(out());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    [[nodiscard]] Profile profile() const
    {
        Profile profile = world.profile(u"work"_s);
        const QString note = u"sh -c 'echo $ROOKERY_TUNNEL $ROOKERY_EVENT >> %1'"_s.arg(out());
        profile.afterConnect = profile.afterDisconnect = note;
        profile.runsCommands = true;
        return profile;
    }

    TunnelWorld world;
    TunnelManager tunnels{world.store, world.secrets};
    ProfileHooks hooks{tunnels, world.store};
};

} // namespace

class TestProfileHooks final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void runsTheCommandsOfATunnel();
    void runsNoneThatAreSwitchedOff();
    void runsThoseOfADeletedTunnelToo();
    void tellsOfFailures();
};

void TestProfileHooks::runsTheCommandsOfATunnel()
{
    Rig rig;
    const QUuid id = rig.world.add(rig.profile());
    rig.tunnels.start(id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.written(), "work connected\n", Patience);
    rig.tunnels.stop(id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.written(), "work connected\nwork disconnected\n", Patience);
}

void TestProfileHooks::runsNoneThatAreSwitchedOff()
{
    Rig rig;
    Profile profile = rig.profile();
    profile.runsCommands = false;
    const QUuid id = rig.world.add(profile);
    rig.tunnels.start(id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.tunnels.snapshot(id).state, TunnelState::Connected, Patience);
    // Switched on while it runs, they count from the next time on.
    profile.runsCommands = true;
    rig.world.add(profile);
    rig.tunnels.stop(id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.written(), "work disconnected\n", Patience);
}

void TestProfileHooks::runsThoseOfADeletedTunnelToo()
{
    Rig rig;
    const QUuid id = rig.world.add(rig.profile());
    rig.tunnels.start(id);
    QTRY_COMPARE_WITH_TIMEOUT(rig.written(), "work connected\n", Patience);
    QVERIFY(rig.world.store.remove(id));
    QTRY_COMPARE_WITH_TIMEOUT(rig.written(), "work connected\nwork disconnected\n", Patience);
}

void TestProfileHooks::tellsOfFailures()
{
    Rig rig;
    Profile profile = rig.profile();
    profile.afterConnect = u"/nonexistent/program"_s;
    QSignalSpy failed(&rig.hooks, &ProfileHooks::failed);
    rig.tunnels.start(rig.world.add(profile));
    QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, Patience);
    QVERIFY(failed[0][0].value<Error>().message.contains(u"work"_s));
}

namespace {

/// Without a look at what is left open: a command that outlives the program keeps its pipe on purpose.
int run(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    return execTest<TestProfileHooks>(argc, argv);
}

} // namespace

ROOKERY_TEST_RUN(run)
#include "tst_profile_hooks.moc"
