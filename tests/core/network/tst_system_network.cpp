// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/system_network.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QMutex>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// What the files and NetworkManager say, which a test writes.
struct World
{
    World()
    {
        files.isOnline = true;
        files.gateway = u"192.168.7.1"_s;
        files.hardware = u"02:fc:00:00:00:05"_s;
        files.medium = NetworkFacts::Medium::Wired;
    }
    [[nodiscard]] SystemNetwork::Sources sources()
    {
        return {
            [this] {
                const QMutexLocker lock(&mutex);
                ++reads;
                return files;
            },
            [this](QObject *, std::function<void(const NetworkFacts &)> tell) { told = std::move(tell); }};
    }
    void set(const NetworkFacts &now)
    {
        const QMutexLocker lock(&mutex);
        files = now;
    }
    [[nodiscard]] int readsSoFar()
    {
        const QMutexLocker lock(&mutex);
        return reads;
    }

    QMutex mutex; ///< guards `files` and `reads`
    NetworkFacts files;
    int reads = 0;
    std::function<void(const NetworkFacts &)> told;
    FakeClock clock;
};

bool kernelSpeaks(SystemNetwork &network)
{
    return QMetaObject::invokeMethod(&network, "somethingChanged");
}

} // namespace

class TestSystemNetwork final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void putsBothTogether()
    {
        World world;
        SystemNetwork network(world.clock, world.sources());
        QSignalSpy changed(&network, &NetworkSource::changed);
        QVERIFY(!network.facts());
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(*network.facts() == world.files);
        NetworkFacts manager;
        manager.name = u"Office"_s;
        manager.isMetered = true;
        world.told(manager);
        QCOMPARE(changed.count(), 2);
        QCOMPARE(network.facts()->name, u"Office"_s);
        QCOMPARE(network.facts()->gateway, u"192.168.7.1"_s);
        QVERIFY(network.facts()->isMetered == true);
        QVERIFY(network.facts()->medium == NetworkFacts::Medium::Wired);
        manager.medium = NetworkFacts::Medium::Mobile;
        world.told(manager);
        QVERIFY(network.facts()->medium == NetworkFacts::Medium::Mobile);
        world.told(manager);
        QCOMPARE(changed.count(), 3); // nothing new
    }

    void looksAgainWhenTheKernelSpeaks()
    {
        World world;
        SystemNetwork network(world.clock, world.sources());
        QSignalSpy changed(&network, &NetworkSource::changed);
        QTRY_COMPARE(changed.count(), 1);
        NetworkFacts home = world.files;
        home.gateway = u"10.0.0.1"_s;
        world.set(home);
        for (int i = 0; i < 5; ++i)
            QVERIFY(kernelSpeaks(network));
        const int before = world.readsSoFar();
        world.clock.advance(SystemNetwork::Settle);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(network.facts()->gateway, u"10.0.0.1"_s);
        QCOMPARE(world.readsSoFar(), before + 1);
    }

    /// Who the gateway is may come late, or never.
    void looksAgainForTheHardwareAddress()
    {
        World world;
        const NetworkFacts whole = world.files;
        world.files.hardware.clear();
        SystemNetwork network(world.clock, world.sources());
        QSignalSpy changed(&network, &NetworkSource::changed);
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(network.facts()->hardware, QString());
        world.set(whole);
        QTRY_COMPARE(world.clock.runningTimers(), size_t(1));
        world.clock.advance(SystemNetwork::LookAgain);
        QTRY_COMPARE(changed.count(), 2);
        QCOMPARE(network.facts()->hardware, whole.hardware);
        QCOMPARE(world.clock.runningTimers(), size_t(0));
    }

    /// Its socket, and the real files: it must end where nobody is there to tell, and leave nothing open.
    void canLookAtThisComputer()
    {
        World world;
        SystemNetwork::Sources sources = SystemNetwork::Sources::system();
        sources.manager = world.sources().manager;
        SystemNetwork network(world.clock, sources);
        QTRY_VERIFY(network.facts());
    }
};

ROOKERY_TEST(TestSystemNetwork)
#include "tst_system_network.moc"
