// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_files.h"

#include <QDir>
#include <QFile>
#include <QHostAddress>
#include <QtEndian>

#include <limits>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

// Of <linux/route.h>. One that rejects leads nowhere; one without a gateway is a modem's.
constexpr uint RouteUp = 0x1;
constexpr uint RouteRejects = 0x200;

bool leadsOut(uint flags)
{
    return (flags & (RouteUp | RouteRejects)) == RouteUp;
}

/// Those of a router with a full table are longer, and no computer of a person.
constexpr qint64 MostOfFile = 1 << 20;

struct Way
{
    QString interface;
    QString gateway; ///< empty: none, as with a modem
};

class NetworkFiles final
{
public:
    explicit NetworkFiles(const QString &root) : m_root(root) {}

    NetworkFacts read() const
    {
        NetworkFacts facts;
        facts.isVpnUp = isVpnUp();
        std::optional<Way> way = wayOut();
        if (!way)
            way = wayOut6();
        if (!way) {
            // Nothing but a VPN leads out: that is a network too.
            facts.isOnline = facts.isVpnUp;
            return facts;
        }
        facts.isOnline = true;
        facts.gateway = way->gateway;
        facts.hardware = hardwareOf(*way);
        facts.medium = mediumOf(way->interface);
        return facts;
    }

private:
    [[nodiscard]] QByteArray text(const QString &path) const
    {
        QFile file(m_root + path);
        return file.open(QIODevice::ReadOnly) ? file.read(MostOfFile) : QByteArray();
    }
    [[nodiscard]] QList<QList<QByteArray>> table(const QString &path) const
    {
        QList<QList<QByteArray>> rows;
        for (const QByteArray &line : text(path).split('\n'))
            rows += line.simplified().split(' ');
        return rows;
    }
    [[nodiscard]] static QString place(const QString &interface) { return u"/sys/class/net/"_s + interface; }
    [[nodiscard]] bool has(const QString &path) const { return QFile::exists(m_root + path); }

    [[nodiscard]] bool isVpn(const QString &interface) const
    {
        // A tap in a bridge is a virtual machine's, which leads nowhere.
        return (has(place(interface) + u"/tun_flags"_s) && !has(place(interface) + u"/brport"_s)) ||
               text(place(interface) + u"/uevent"_s).contains("DEVTYPE=wireguard");
    }
    [[nodiscard]] bool isVpnUp() const
    {
        constexpr int Up = 1; // IFF_UP
        const QStringList interfaces =
            QDir(m_root + u"/sys/class/net"_s).entryList(QDir::Dirs | QDir::System | QDir::NoDotAndDotDot);
        for (const QString &interface : interfaces) {
            const int flags = text(place(interface) + u"/flags"_s).trimmed().toInt(nullptr, 0);
            if ((flags & Up) && isVpn(interface))
                return true;
        }
        return false;
    }

    /// The default route with the least metric that is no VPN's.
    [[nodiscard]] std::optional<Way> wayOut() const
    {
        enum Column { Interface, Destination, Gateway, Flags, Metric = 6, Mask, Columns };
        std::optional<Way> best;
        quint32 least = std::numeric_limits<quint32>::max();
        const auto rows = table(u"/proc/net/route"_s);
        for (const QList<QByteArray> &row : rows) {
            if (row.size() < Columns || row[Destination] != "00000000" || row[Mask] != "00000000")
                continue;
            const QString interface = QString::fromLatin1(row[Interface]);
            const quint32 metric = row[Metric].toUInt();
            if (!leadsOut(row[Flags].toUInt(nullptr, 16)) || metric >= least || isVpn(interface))
                continue;
            least = metric;
            // As the computer has it in memory, which is as the network has it.
            const quint32 gateway = qFromBigEndian(row[Gateway].toUInt(nullptr, 16));
            best = Way{interface, gateway == 0 ? QString() : QHostAddress(gateway).toString()};
        }
        return best;
    }
    [[nodiscard]] std::optional<Way> wayOut6() const
    {
        enum Column { Destination, Prefix, Gateway = 4, Flags = 8, Interface, Columns };
        const auto rows = table(u"/proc/net/ipv6_route"_s);
        for (const QList<QByteArray> &row : rows) {
            if (row.size() < Columns || row[Destination] != QByteArray(32, '0') || row[Prefix] != "00" ||
                !leadsOut(row[Flags].toUInt(nullptr, 16)) || row[Interface] == "lo")
                continue;
            const QString interface = QString::fromLatin1(row[Interface]);
            const QByteArray bytes = QByteArray::fromHex(row[Gateway]);
            if (bytes.size() != 16 || isVpn(interface))
                continue;
            const QHostAddress gateway(reinterpret_cast<const quint8 *>(bytes.constData()));
            return Way{interface, gateway == QHostAddress::AnyIPv6 ? QString() : gateway.toString()};
        }
        return std::nullopt;
    }

    [[nodiscard]] QString hardwareOf(const Way &way) const
    {
        enum Column { Address, Type, Flags, Hardware, Mask, Interface, Columns };
        constexpr int Complete = 2; // ATF_COM
        const auto rows = table(u"/proc/net/arp"_s);
        for (const QList<QByteArray> &row : rows) {
            if (row.size() >= Columns && QString::fromLatin1(row[Address]) == way.gateway &&
                QString::fromLatin1(row[Interface]) == way.interface &&
                (row[Flags].toInt(nullptr, 0) & Complete))
                return QString::fromLatin1(row[Hardware]).toLower();
        }
        return {};
    }

    [[nodiscard]] NetworkFacts::Medium mediumOf(const QString &interface) const
    {
        constexpr QByteArrayView Ethernet("1"); // ARPHRD_ETHER
        if (has(place(interface) + u"/wireless"_s) || has(place(interface) + u"/phy80211"_s))
            return NetworkFacts::Medium::Wireless;
        if (text(place(interface) + u"/uevent"_s).contains("DEVTYPE=wwan"))
            return NetworkFacts::Medium::Mobile;
        return text(place(interface) + u"/type"_s).trimmed() == Ethernet ? NetworkFacts::Medium::Wired
                                                                         : NetworkFacts::Medium::Unknown;
    }

    const QString m_root;
};

} // namespace

NetworkFacts readNetworkFiles(const QString &root)
{
    return NetworkFiles(root).read();
}

} // namespace rookery
