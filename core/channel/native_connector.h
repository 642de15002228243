// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connector.h"
#include "core/channel/connect_failure.h"
#include "core/time/clock.h"

#include <QNetworkRequest>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace rookery {

struct UpgradeRequest;

/// A ClientConnector that speaks the upgrade itself (RFC 6455 §4.1) over a QTcpSocket or QSslSocket and makes a native channel of it. Errors
/// of failed(): BadInput and LocalIo (the endpoint cannot be used), NameNotFound, ConnectionFailed, Timeout, TlsFailed, HttpRefused (with
/// the status and the start of the body in the detail), NotPenguin.
class NativeConnector final : public ClientConnector
{
    Q_OBJECT

public:
    explicit NativeConnector(const ClientEndpoint &endpoint, Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~NativeConnector() override;

    void start() override;
    [[nodiscard]] std::unique_ptr<MessageChannel> takeChannel() override;

private:
    void begin();
    void dial(const UpgradeRequest &request);
    void sendRequest();
    void readAnswer();
    void onSocketError();
    void onTimeout();
    void upgraded(qsizetype headSize);
    void fail(const Error &why);
    void dropSocket();
    [[nodiscard]] ConnectStage stage() const;

    ClientEndpoint m_endpoint;
    Clock &m_clock;
    std::unique_ptr<Timer> m_timer;
    ConnectTarget m_target;
    QNetworkRequest m_request;
    QByteArray m_key;
    QList<QSslError> m_certificateErrors;
    std::unique_ptr<QTcpSocket> m_socket;
    std::unique_ptr<MessageChannel> m_channel;
};

} // namespace rookery
