// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connector.h"
#include "core/channel/client_endpoint.h"
#include "core/channel/connect_failure.h"
#include "core/channel/upgrade_answer.h"
#include "core/time/clock.h"

#include <QNetworkRequest>

#include <memory>
#include <optional>

namespace rookery {

class ServerDial;

/// What every kind of WebSocket does alike to reach a ClientEndpoint, all of it within one time limit: checks
/// the request, reads the files of TLS, opens the connection. TLS and the upgrade over it are the kind's.
/// Errors of failed(): BadInput and LocalIo (the endpoint cannot be used), NameNotFound, ConnectionFailed,
/// ProxyRefused, NotPermitted, TooMuch, Timeout, TlsFailed, HttpRefused (with the start of the body in the
/// detail), NotPenguin.
class EndpointConnector : public ClientConnector
{
    Q_OBJECT

public:
    ~EndpointConnector() override;

    void start() final;

Q_SIGNALS:
    /// A stage began, so the one before it is done; Name is not told. May destroy this object.
    void stageReached(rookery::ConnectStage stage);

protected:
    EndpointConnector(const ClientEndpoint &endpoint, Clock &clock, QObject *parent);

    /// Takes what the files of TLS came to. Only for wss, and before upgrade().
    [[nodiscard]] virtual Expected<void> takeTls(const QSslConfiguration &tls) = 0;
    /// Goes on, from the stage Tls or Upgrade, over a descriptor that it takes over. Ends in upgraded() or
    /// fail().
    virtual void upgrade(int descriptor) = 0;
    /// Drops what upgrade() has begun; it may be what is calling.
    virtual void dropUpgrade() = 0;

    void enter(ConnectStage stage);
    /// The answer to the request with this Sec-WebSocket-Key (UpgradeAnswer), which is awaited from now on.
    UpgradeAnswer &expectAnswer(const QByteArray &key);
    /// `channel` is what the answer, which is Upgraded, made of the connection.
    void upgraded(std::unique_ptr<MessageChannel> channel);
    void fail(const Error &why);

    [[nodiscard]] const ClientEndpoint &endpoint() const { return m_endpoint; }
    [[nodiscard]] const ConnectTarget &target() const { return m_target; }
    [[nodiscard]] const QNetworkRequest &request() const { return m_request; }
    [[nodiscard]] ConnectStage stage() const { return m_stage; }
    [[nodiscard]] Clock &clock() const { return m_clock; }

private:
    void begin();
    void tlsRead(const Expected<QSslConfiguration> &tls);
    void dial();
    void onDialed();
    void dropDial();
    void onTimeout();

    ClientEndpoint m_endpoint;
    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    ConnectTarget m_target;
    QNetworkRequest m_request;
    ConnectStage m_stage = ConnectStage::Name;
    bool m_readsFiles = false;          ///< of certificates and keys
    std::unique_ptr<ServerDial> m_dial; ///< until there is a connection
    std::optional<UpgradeAnswer> m_answer;
    QString m_remoteAddress;
};

} // namespace rookery
