// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/demo_tunnel.h"
#include "core/demo/demo_world.h"
#include "core/profile/profile_store.h"
#include "core/secret/memory_secret_store.h"
#include "core/tunnel/tunnel_manager.h"
#include "support/room_test.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestDemoTunnel final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(m_dir->filePath(u"profiles.json"_s));
        m_profiles->load();
        m_tunnels = std::make_unique<TunnelManager>(*m_profiles, m_secrets);
        m_demo = std::make_unique<DemoTunnel>(*m_profiles, *m_tunnels);
        // As the program answers a tunnel that asks.
        connect(m_tunnels.get(), &TunnelManager::secretNeeded, m_demo.get(),
                [this](const QUuid &id, SecretKind kind) {
                    m_tunnels->provideSecret(id, kind, m_demo->keyOf(id).value_or(QByteArray()), false);
                });
    }
    void cleanup()
    {
        m_demo.reset();
        m_tunnels.reset();
    }

    void runsAndLeavesNothing()
    {
        const QUuid id = open();
        QTRY_COMPARE(m_tunnels->snapshot(id).state, TunnelState::Connected);
        m_tunnels->setPace(TunnelManager::Pace::Live);
        QTRY_VERIFY(m_tunnels->snapshot(id).bytesIn > 0);
        QVERIFY(m_demo->keyOf(id));
        QVERIFY(!m_demo->keyOf(QUuid::createUuid()));
        m_demo->close();
        QVERIFY(m_profiles->profiles().isEmpty());
        QVERIFY(!m_demo->keyOf(id));
    }

    void anotherTakesItsPlace()
    {
        const QUuid first = open();
        const QUuid second = open();
        QVERIFY(first != second);
        QCOMPARE(m_profiles->profiles().size(), 1);
        QCOMPARE(m_profiles->profiles()[0].id, second);
    }

    void goesWithItsTunnel()
    {
        const QUuid id = open();
        QTRY_COMPARE(m_tunnels->snapshot(id).state, TunnelState::Connected);
        QVERIFY(m_profiles->remove(id));
        QVERIFY(!m_demo->keyOf(id));
        QVERIFY(!open().isNull());
    }

    /// What the tunnel says while it ends has nobody to go to.
    void goesBeforeItsTunnelHasEnded()
    {
        const QUuid id = open();
        QTRY_COMPARE(m_tunnels->snapshot(id).state, TunnelState::Connected);
        QVERIFY(m_profiles->remove(id));
        // As from the engine, which has posted it before the world's deletion was.
        Q_EMIT m_tunnels->stateChanged(id, TunnelState::Stopped);
        Q_EMIT m_tunnels->forwardChanged(id, 0);
        QVERIFY(!m_demo->keyOf(id));
    }

    void removesWhatOthersLeft()
    {
        DemoWorld world;
        QVERIFY(world.start());
        QVERIFY(m_profiles->put(world.profile()));
        Profile mine;
        mine.name = u"Office"_s;
        mine.server = QUrl(u"wss://gate.example.com/ws"_s);
        QVERIFY(m_profiles->put(mine));
        m_demo->removeLeftovers();
        QCOMPARE(m_profiles->profiles().size(), 1);
        QCOMPARE(m_profiles->profiles()[0].name, u"Office"_s);
    }

    void saysWhatCannotBeSaved()
    {
        // A profile that cannot be written is none.
        QVERIFY(QFile::remove(m_profiles->path()) || !QFile::exists(m_profiles->path()));
        QVERIFY(QDir().mkpath(m_profiles->path() + u"/in the way"_s));
        QSignalSpy opened(m_demo.get(), &DemoTunnel::opened);
        QSignalSpy failed(m_demo.get(), &DemoTunnel::failed);
        m_demo->open();
        QCOMPARE(failed.count(), 1);
        QCOMPARE(opened.count(), 0);
        QVERIFY(m_profiles->profiles().isEmpty());
    }

private:
    QUuid open()
    {
        QSignalSpy opened(m_demo.get(), &DemoTunnel::opened);
        m_demo->open();
        return opened.count() == 1 ? opened[0][0].toUuid() : QUuid();
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    MemorySecretStore m_secrets;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<TunnelManager> m_tunnels;
    std::unique_ptr<DemoTunnel> m_demo;
};

ROOKERY_TEST_WITH(QApplication, TestDemoTunnel)
#include "tst_demo_tunnel.moc"
