// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_files.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Medium = NetworkFacts::Medium;

/// Over files as the kernel writes them.
class TestNetworkFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_root = std::make_unique<QTemporaryDir>();
        interface(u"eth0"_s, "0x1003", "1");
    }

    void knowsNothingWithoutFiles()
    {
        const QTemporaryDir empty;
        QVERIFY(readNetworkFiles(empty.path()) == NetworkFacts());
    }

    void findsTheGateway()
    {
        routes("eth0\t00000000\t0107A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
               "eth0\t0007A8C0\t00000000\t0001\t0\t0\t600\t00FFFFFF\t0\t0\t0\n");
        neighbours("192.168.7.1      0x1         0x2         02:FC:00:00:00:05     *        eth0\n");
        const NetworkFacts facts = readNetworkFiles(m_root->path());
        QVERIFY(facts.isOnline);
        QCOMPARE(facts.gateway, u"192.168.7.1"_s);
        QCOMPARE(facts.hardware, u"02:fc:00:00:00:05"_s);
        QVERIFY(facts.medium == Medium::Wired);
        QVERIFY(!facts.isVpnUp);
    }

    void hasNoHardwareAddressBeforeItIsKnown()
    {
        routes("eth0\t00000000\t0107A8C0\t0003\t0\t0\t0\t00000000\t0\t0\t0\n");
        neighbours("192.168.7.1      0x1         0x0         00:00:00:00:00:00     *        eth0\n"
                   "192.168.7.1      0x1         0x2         02:fc:00:00:00:07     *        eth1\n");
        QCOMPARE(readNetworkFiles(m_root->path()).gateway, u"192.168.7.1"_s);
        QCOMPARE(readNetworkFiles(m_root->path()).hardware, QString());
    }

    /// The one that is used; a VPN's is not the network's.
    void takesTheFirstWayThatIsNoVpn()
    {
        interface(u"wlan0"_s, "0x1003", "1");
        QVERIFY(QDir(sys(u"wlan0"_s)).mkdir(u"wireless"_s));
        interface(u"tun0"_s, "0x1051", "65534");
        write(sys(u"tun0"_s) + u"/tun_flags"_s, "0x1001\n");
        routes("tun0\t00000000\t0100080A\t0003\t0\t0\t50\t00000000\t0\t0\t0\n"
               "eth0\t00000000\t0107A8C0\t0003\t0\t0\t600\t00000000\t0\t0\t0\n"
               "wlan0\t00000000\t0109A8C0\t0003\t0\t0\t100\t00000000\t0\t0\t0\n");
        const NetworkFacts facts = readNetworkFiles(m_root->path());
        QCOMPARE(facts.gateway, u"192.168.9.1"_s);
        QVERIFY(facts.medium == Medium::Wireless);
        QVERIFY(facts.isVpnUp);
    }

    void seesWhetherAVpnIsUp()
    {
        interface(u"wg0"_s, "0x90", "65534");
        write(sys(u"wg0"_s) + u"/uevent"_s, "DEVTYPE=wireguard\nINTERFACE=wg0\n");
        QVERIFY(!readNetworkFiles(m_root->path()).isVpnUp);
        write(sys(u"wg0"_s) + u"/flags"_s, "0x91\n");
        QVERIFY(readNetworkFiles(m_root->path()).isVpnUp);
    }

    void knowsIpv6Alone()
    {
        routes({});
        write(m_root->filePath(u"proc/net/ipv6_route"_s),
              "00000000000000000000000000000000 00 00000000000000000000000000000000 00 "
              "fe800000000000000000000000000001 00000400 00000003 00000000 00000003     eth0\n");
        const NetworkFacts facts = readNetworkFiles(m_root->path());
        QVERIFY(facts.isOnline);
        QCOMPARE(facts.gateway, u"fe80::1"_s);
        QCOMPARE(facts.hardware, QString());
    }

    /// A modem has nobody behind it to be told by.
    void needsNoGateway()
    {
        interface(u"ppp0"_s, "0x10d1", "512");
        routes("ppp0\t00000000\t00000000\t0001\t0\t0\t700\t00000000\t0\t0\t0\n");
        NetworkFacts facts = readNetworkFiles(m_root->path());
        QVERIFY(facts.isOnline);
        QCOMPARE(facts.gateway, QString());
        QCOMPARE(facts.hardware, QString());
        routes({});
        routes6("00000400 00000001 00000000 00000001     ppp0\n");
        facts = readNetworkFiles(m_root->path());
        QVERIFY(facts.isOnline);
        QCOMPARE(facts.gateway, QString());
    }

    /// The kernel has one in every table, which is no way.
    void takesNoRouteThatRejects()
    {
        routes("*\t00000000\t00000000\t0201\t0\t0\t700\t00000000\t0\t0\t0\n");
        routes6("ffffffff 00000001 00000000 00200200       lo\n");
        QVERIFY(!readNetworkFiles(m_root->path()).isOnline);
        routes6("ffffffff 00000001 00000000 00200001       lo\n");
        QVERIFY(!readNetworkFiles(m_root->path()).isOnline);
    }

    void aVirtualMachineIsNoVpn()
    {
        interface(u"vnet0"_s, "0x1003", "1");
        write(sys(u"vnet0"_s) + u"/tun_flags"_s, "0x5002\n");
        QVERIFY(readNetworkFiles(m_root->path()).isVpnUp); // OpenVPN has such ones too
        QVERIFY(QDir(sys(u"vnet0"_s)).mkdir(u"brport"_s));
        QVERIFY(!readNetworkFiles(m_root->path()).isVpnUp);
    }

    void survivesNonsense()
    {
        routes("eth0\t00000000\n\n\t\t\neth0\t00000000\tzz\tzz\t0\t0\tzz\t00000000\t0\t0\t0\n");
        neighbours("192.168.7.1\n");
        write(m_root->filePath(u"proc/net/ipv6_route"_s), "0 0 0\n");
        QVERIFY(!readNetworkFiles(m_root->path()).isOnline);
    }

private:
    void write(const QString &path, const QByteArray &text) const
    {
        QVERIFY(QDir().mkpath(QFileInfo(path).path()));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), text.size());
    }
    [[nodiscard]] QString sys(const QString &name) const
    {
        return m_root->filePath(u"sys/class/net/"_s + name);
    }
    void interface(const QString &name, const QByteArray &flags, const QByteArray &type) const
    {
        write(sys(name) + u"/flags"_s, flags + '\n');
        write(sys(name) + u"/type"_s, type + '\n');
    }
    void routes(const QByteArray &rows) const
    {
        write(m_root->filePath(u"proc/net/route"_s),
              "Iface\tDestination\tGateway \tFlags\tRefCnt\tUse\tMetric\tMask\t\tMTU\tWindow\tIRTT\n" + rows);
    }
    /// A default one without a gateway.
    void routes6(const QByteArray &rest) const
    {
        write(m_root->filePath(u"proc/net/ipv6_route"_s),
              "00000000000000000000000000000000 00 00000000000000000000000000000000 00 "
              "00000000000000000000000000000000 " +
                  rest);
    }
    void neighbours(const QByteArray &rows) const
    {
        write(m_root->filePath(u"proc/net/arp"_s),
              "IP address       HW type     Flags       HW address            Mask     Device\n" + rows);
    }

    std::unique_ptr<QTemporaryDir> m_root;
};

ROOKERY_TEST(TestNetworkFiles)
#include "tst_network_files.moc"
