// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QObject>
#include <QString>

#include <functional>
#include <list>
#include <unordered_map>

namespace rookery {

/// The connections of one thread that are no tunnels yet, oldest first, and which of them goes when there is
/// no room for another. Whoever has most of them under way pays, and of his the oldest: a client's handshake
/// takes some round trips, so that it is done before its turn comes, while one who only holds connections
/// pushes himself out. Whoever waits for nothing goes before all, and tunnels of the web site go last, as
/// long as they are not most of those of whom one has to go: else they would keep everybody out.
class HandshakeQueue final
{
public:
    /// What a connection is doing.
    enum class Use { Idle, Underway, Tunnel };
    using UseOf = std::function<Use(QObject *connection)>;

    /// `peer` is an address with a port, "192.0.2.7:50312" or "[2001:db8::1]:50312".
    void add(QObject *connection, const QString &peer);
    /// Nothing happens for one that is not in here.
    void remove(QObject *connection);
    [[nodiscard]] size_t size() const { return m_order.size(); }
    /// Who should make room; null when there is nobody.
    [[nodiscard]] QObject *dispensable(const UseOf &useOf) const;

private:
    struct Entry
    {
        QObject *connection;
        QString network;
    };
    using Order = std::list<Entry>;

    Order m_order; ///< oldest first
    std::unordered_map<QObject *, Order::iterator> m_byConnection;
    QHash<QString, int> m_perNetwork;
};

} // namespace rookery
