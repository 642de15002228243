// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/private_bus.h"
#include "support/room_test.h"
#include "ui/tray/tray_host.h"

#include <QDBusConnection>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desktop's org.kde.StatusNotifierWatcher, as far as TrayHost asks it.
class FakeTrayWatcher final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.StatusNotifierWatcher")
    Q_PROPERTY(bool IsStatusNotifierHostRegistered READ hasHost)

public:
    explicit FakeTrayWatcher(const QDBusConnection &bus) : m_bus(bus) {}
    ~FakeTrayWatcher() override { go(); }

    [[nodiscard]] bool hasHost() const { return m_hasHost; }
    bool come(bool withHost = true)
    {
        m_hasHost = withHost;
        return m_bus.registerObject(QStringLiteral("/StatusNotifierWatcher"), this,
                                    QDBusConnection::ExportAllContents) &&
               m_bus.registerService(QStringLiteral("org.kde.StatusNotifierWatcher"));
    }
    void go()
    {
        m_bus.unregisterService(QStringLiteral("org.kde.StatusNotifierWatcher"));
        m_bus.unregisterObject(QStringLiteral("/StatusNotifierWatcher"));
    }
    void hostComes()
    {
        m_hasHost = true;
        Q_EMIT StatusNotifierHostRegistered();
    }
    void hostGoes()
    {
        m_hasHost = false;
        Q_EMIT StatusNotifierHostUnregistered();
    }

Q_SIGNALS:
    void StatusNotifierHostRegistered();
    void StatusNotifierHostUnregistered();

private:
    QDBusConnection m_bus;
    bool m_hasHost = false;
};

} // namespace

/// On a bus of its own.
class TestTrayHost final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_bus = std::make_unique<PrivateBus>();
        if (!m_bus->isRunning())
            QSKIP("dbus-daemon is not installed");
    }
    void init()
    {
        m_embedding = false;
        m_watcher = std::make_unique<FakeTrayWatcher>(m_bus->connection(u"server"_s));
    }
    void cleanup() { m_watcher.reset(); }
    void cleanupTestCase() { m_bus.reset(); }

    /// At login the panel may come after us.
    void comesLaterAndGoesAndComesBack()
    {
        TrayHost host(client(), embedding());
        QSignalSpy changed(&host, &TrayHost::changed);
        QVERIFY(!host.isThere());
        QVERIFY(m_watcher->come());
        QTRY_VERIFY(host.isThere());
        m_watcher->go();
        QTRY_VERIFY(!host.isThere());
        QVERIFY(m_watcher->come());
        QTRY_VERIFY(host.isThere());
        QTRY_COMPARE(changed.count(), 3);
    }

    void isThereFromTheStart()
    {
        QVERIFY(m_watcher->come());
        TrayHost host(client(), embedding());
        QTRY_VERIFY(host.isThere());
    }

    /// A watcher shows nothing by itself.
    void aWatcherWithoutAHostIsNone()
    {
        QVERIFY(m_watcher->come(false));
        TrayHost host(client(), embedding());
        QSignalSpy changed(&host, &TrayHost::changed);
        m_watcher->hostComes();
        QTRY_VERIFY(host.isThere());
        m_watcher->hostGoes();
        QTRY_VERIFY(!host.isThere());
        QCOMPARE(changed.count(), 2);
    }

    /// Which is asked of the display each time.
    void anX11TrayIsOne()
    {
        m_embedding = true;
        TrayHost host(client(), embedding());
        QTRY_VERIFY(host.isThere());
        m_embedding = false;
        QVERIFY(!host.isThere());
    }

    /// Qt could give the symbol to that watcher, and nobody would show it.
    void aWatcherWithoutAHostIsWaitedForBesideAnX11Tray()
    {
        m_embedding = true;
        QVERIFY(m_watcher->come(false));
        TrayHost host(client(), embedding());
        QSignalSpy changed(&host, &TrayHost::changed);
        m_watcher->go();
        QTRY_VERIFY(host.isThere());
        QVERIFY(m_watcher->come(false));
        QTRY_VERIFY(!host.isThere());
        m_watcher->hostComes();
        QTRY_VERIFY(host.isThere());
        QCOMPARE(changed.count(), 3);
    }

    /// Qt's symbols stay with the kind of tray that the first one was made for.
    void staysWithTheKindThatASymbolWasMadeFor()
    {
        m_embedding = true;
        TrayHost host(client(), embedding());
        QTRY_VERIFY(host.isThere());
        host.settle();
        m_embedding = false;
        QVERIFY(m_watcher->come());
        TrayHost other(client(), embedding());
        QTRY_VERIFY(other.isThere());
        QVERIFY(!host.isThere());
        other.settle();
        m_embedding = true;
        m_watcher->go();
        QTRY_VERIFY(!other.isThere());
        QVERIFY(host.isThere());
    }

    void withoutABusThereIsNoHost()
    {
        TrayHost host(QDBusConnection(u"nowhere"_s), embedding());
        QSignalSpy changed(&host, &TrayHost::changed);
        m_embedding = true;
        QTRY_COMPARE(changed.count(), 1);
        QVERIFY(host.isThere());
    }

private:
    QDBusConnection client() { return m_bus->connection(u"client"_s); }
    TrayHost::HasEmbeddingTray embedding()
    {
        return [this] { return m_embedding; };
    }

    std::unique_ptr<PrivateBus> m_bus;
    std::unique_ptr<FakeTrayWatcher> m_watcher;
    bool m_embedding = false;
};

ROOKERY_TEST_WITH(QGuiApplication, TestTrayHost)
#include "tst_tray_host.moc"
