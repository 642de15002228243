// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/byte_transport.h"
#include "core/socket/paced_socket.h"
#include "core/tls/tls_context.h"

#include <QByteArray>

using BIO = struct bio_st;
using BIO_METHOD = struct bio_method_st;
using SSL = struct ssl_st;

namespace rookery {

/// TLS over a descriptor. OpenSSL reads from and writes to buffers here, not the descriptor: many records go
/// with one system call, and whatever OpenSSL wants to say in between (an alert, a new key) goes out in
/// order.
class TlsTransport final : public ByteTransport, private PacedSocket::Listener
{
public:
    /// Takes over the connected descriptor. A client names the server that it wants (SNI) and whose name has
    /// to be in the certificate.
    TlsTransport(int descriptor, const TlsContext &context, const QString &serverName = {});
    ~TlsTransport() override;

    void setListener(ByteTransport::Listener *listener) override { m_listener = listener; }
    [[nodiscard]] Outcome handshake() override;
    [[nodiscard]] Result read(std::span<char> to) override;
    [[nodiscard]] Result write(std::span<const QByteArrayView> slices) override;
    [[nodiscard]] qint64 bytesToWrite() const override { return m_out.size() - m_outSent; }
    void shutdownWrite() override;
    void releaseMemory() override;
    void abort() override;
    void setInteractive(bool on) override;
    void leaveThread() override;
    void enterThread() override;
    [[nodiscard]] int systemError() const override { return m_systemError; }
    [[nodiscard]] QString errorString() const override;
    [[nodiscard]] PeerCertificates peerCertificates() const override { return m_peer; }

private:
    friend struct TlsTransportBio;
    /// Tests look at what it keeps.
    friend struct TlsTransportMemory;

    void socketReadable() override;
    void socketWritable() override;
    /// For OpenSSL: bytes, 0 at the end of the stream, -1 when there are none now or it broke.
    int readForTls(char *to, int size, bool *retry);
    void fillIn();
    [[nodiscard]] bool encrypt(const char *data, qsizetype size);
    [[nodiscard]] Outcome sendOut();
    [[nodiscard]] Outcome failedWith(int result);
    void noteSocketError();

    std::unique_ptr<PacedSocket> m_socket; ///< null once aborted
    std::unique_ptr<SSL, void (*)(SSL *)> m_tls;
    ByteTransport::Listener *m_listener = nullptr;

    QByteArray m_in; ///< encrypted bytes from the socket, grown while reads fill it
    qsizetype m_inBegin = 0;
    qsizetype m_inEnd = 0;
    QByteArray m_out; ///< encrypted bytes for the socket
    qsizetype m_outSent = 0;
    QByteArray m_gathered; ///< small slices on their way into one record
    bool m_mayRead = true; ///< the socket has not said WouldBlock
    bool m_mayWrite = true;
    bool m_inEnded = false;
    bool m_shutdown = false; ///< the socket's direction ends when m_out is empty
    bool m_broken = false;
    int m_systemError = 0;
    QString m_error;
    PeerCertificates m_peer;
};

} // namespace rookery
