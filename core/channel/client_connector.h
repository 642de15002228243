// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_connection.h"
#include "core/channel/client_tls_files.h"
#include "core/socket/name_service.h"
#include "core/socket/peer_certificates.h"

#include <QObject>

#include <memory>
#include <utility>

namespace rookery {

/// Makes one client connection: name, TCP, TLS, upgrade (docs/protocol.md §1.1). One object, one
/// attempt. Destroying it cancels.
class ClientConnector : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~ClientConnector() override;

    /// Who asks for names on the way to the gateway: one party for all tries of a tunnel. Before start();
    /// otherwise this one has a party of its own.
    void setLookups(const LookupShare &lookups) { m_lookups = lookups; }
    /// Who reads the files of certificates and keys: one for all tries of a tunnel. As setLookups().
    void setTlsFiles(const std::shared_ptr<ClientTlsFiles> &files) { m_tlsFiles = files; }
    /// Exactly one of connected() and failed() follows, from the event loop.
    virtual void start() = 0;
    /// The connection, once, after connected(); without a channel at any other time.
    [[nodiscard]] ClientConnection takeConnection() { return std::exchange(m_connection, {}); }
    /// What the server showed in the TLS handshake of this attempt, good or refused; empty where it did not
    /// get there.
    [[nodiscard]] const PeerCertificates &peerCertificates() const { return m_peerCertificates; }

Q_SIGNALS:
    void connected();
    void failed(const rookery::Error &why);

protected:
    /// Emits connected().
    void succeed(ClientConnection &&connection);
    void setPeerCertificates(const PeerCertificates &shown) { m_peerCertificates = shown; }
    [[nodiscard]] const LookupShare &lookups() const { return m_lookups; }
    [[nodiscard]] ClientTlsFiles &tlsFiles() const { return *m_tlsFiles; }

private:
    ClientConnection m_connection;
    PeerCertificates m_peerCertificates;
    LookupShare m_lookups{LookupShare::Kind::OwnGateway};
    std::shared_ptr<ClientTlsFiles> m_tlsFiles = std::make_shared<ClientTlsFiles>();
};

} // namespace rookery
