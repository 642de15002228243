// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/native_upgrader.h"
#include "core/tls/tls_transport.h"
#include "support/test_certificates.h"

#include <QTcpServer>
#include <QTcpSocket>

#include <array>
#include <optional>
#include <unistd.h>
#include <vector>

namespace rookery::test {

/// Listens on loopback, plain or with our own TLS, and makes a native channel of each request for an upgrade
/// that comes.
class NativeServer final : public QObject, private ByteTransport::Listener
{
public:
    explicit NativeServer(const std::optional<TestCertificates::Pair> &certificate = {})
    {
        if (certificate) {
            QSslConfiguration configuration;
            configuration.setLocalCertificate(certificate->certificate());
            configuration.setPrivateKey(certificate->key());
            if (auto context = TlsContext::server(configuration))
                m_tls = std::move(*context);
            else
                qFatal("%s", qPrintable(context.error().sentence()));
        }
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, &NativeServer::accept);
        m_server.listen(QHostAddress::LocalHost);
    }

    [[nodiscard]] quint16 port() const { return m_server.serverPort(); }
    /// The channel that was made last; null while there is none.
    [[nodiscard]] std::unique_ptr<MessageChannel> takeChannel() { return std::move(m_channel); }
    [[nodiscard]] bool hasChannel() const { return m_channel != nullptr; }

private:
    void accept()
    {
        const std::unique_ptr<QTcpSocket> socket(m_server.nextPendingConnection());
        const int own = ::dup(int(socket->socketDescriptor()));
        socket->abort();
        m_head.clear();
        if (m_tls)
            m_transport = std::make_unique<TlsTransport>(own, *m_tls);
        else
            m_transport = ByteTransport::plain(own);
        m_transport->setListener(this);
        transportReadable();
    }
    void transportWritable() override { transportReadable(); }
    void transportReadable() override
    {
        if (m_transport->handshake() != ByteTransport::Outcome::Ok)
            return;
        std::array<char, 4096> block;
        auto result = m_transport->read(block);
        m_head.append(block.data(), result.bytes);
        while (result.outcome == ByteTransport::Outcome::Ok) {
            result = m_transport->read(block);
            m_head.append(block.data(), result.bytes);
        }
        const QByteArray name = "Sec-WebSocket-Key: ";
        const qsizetype at = m_head.indexOf(name);
        if (!m_head.endsWith("\r\n\r\n") || at < 0)
            return;
        const QByteArray key = m_head.sliced(at + name.size(), m_head.indexOf('\r', at) - at - name.size());
        m_transport->setListener(nullptr);
        m_channel = nativeUpgrade(std::move(m_transport), key, {}, QStringLiteral("peer"));
    }

    QTcpServer m_server;
    std::optional<TlsContext> m_tls;
    std::unique_ptr<ByteTransport> m_transport;
    QByteArray m_head;
    std::unique_ptr<MessageChannel> m_channel;
};

} // namespace rookery::test
