// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway.h"
#include "core/profile/profile_store.h"
#include "core/secret/secret_store.h"
#include "core/tunnel/tunnel_manager.h"
#include "screenshots/steady_server.h"
#include "support/certificates.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>
#include <vector>

class QTcpSocket;

namespace rookery {

/// Real gateways, targets, profiles and tunnels on 127.0.0.1, in states that are worth a picture. Nothing of
/// the user's is read or written. Main thread.
class LocalWorld final
{
    Q_DISABLE_COPY_MOVE(LocalWorld)

public:
    LocalWorld();
    ~LocalWorld();

    /// Makes the profiles and starts them. Until then there is none.
    void populate();
    /// More connections through the forwards of the first tunnel.
    void addLoad(int connections);

    [[nodiscard]] ProfileStore &store() { return *m_store; }
    [[nodiscard]] SecretStore &secrets() { return *m_secrets; }
    [[nodiscard]] TunnelManager &tunnels() { return *m_tunnels; }

    [[nodiscard]] QUuid office() const { return m_office; }
    [[nodiscard]] QUuid staging() const { return m_staging; }
    [[nodiscard]] QUuid lab() const { return m_lab; }
    [[nodiscard]] QUuid portBusy() const { return m_portBusy; }
    [[nodiscard]] QUuid waiting() const { return m_waiting; }
    [[nodiscard]] QUuid refused() const { return m_refused; }

private:
    [[nodiscard]] QUrl addGateway(bool tls);
    QUuid addProfile(const QString &name, const QString &group, const QUrl &server,
                     const QStringList &forwards);
    void connectTo(quint16 port, int connections, int bytesPerSecond);

    QTemporaryDir m_directory;
    test::Certificates m_certificates;
    std::vector<std::unique_ptr<Gateway>> m_gateways;
    SteadyServer m_web;
    SteadyServer m_database;
    QProcess m_holder;   ///< another program, of the port that is busy
    QTcpServer m_nobody; ///< keeps a port free of servers: closed at once
    std::unique_ptr<ProfileStore> m_store;
    std::unique_ptr<SecretStore> m_secrets;
    std::unique_ptr<TunnelManager> m_tunnels;
    std::vector<std::unique_ptr<QTcpSocket>> m_clients;
    QTimer m_upload;
    QUuid m_office, m_staging, m_lab, m_portBusy, m_waiting, m_refused, m_off;
};

} // namespace rookery
