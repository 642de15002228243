// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls/tls_transport.h"

#include "core/bytes/unused_memory.h"
#include "core/socket/socket_tuning.h"
#include "core/tls/certificate_check.h"
#include "core/tls/openssl_error.h"

#include <QHostAddress>
#include <QUrl>

#include <algorithm>
#include <cstring>
#include <openssl/bio.h>
#include <openssl/err.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace rookery {

namespace {

constexpr qsizetype LeastIn = 32 * 1024;
/// One system call reads and writes up to about this much.
constexpr qsizetype Batch = 256 * 1024;
/// Payload of one record (RFC 8446 §5.1).
constexpr qsizetype RecordSize = 16 * 1024;
/// A batch with the headers and tags of its records, and with what OpenSSL says by itself.
constexpr qsizetype MostOut = Batch + 64 * 1024;
constexpr qsizetype SmallRead = 16 * 1024;

} // namespace

/// OpenSSL's way to our buffers.
struct TlsTransportBio
{
    static TlsTransport *of(BIO *bio) { return static_cast<TlsTransport *>(BIO_get_data(bio)); }
    static int read(BIO *bio, char *to, int size)
    {
        BIO_clear_retry_flags(bio);
        bool retry = false;
        const int n = of(bio)->readForTls(to, size, &retry);
        if (retry)
            BIO_set_retry_read(bio);
        return n;
    }
    static int write(BIO *bio, const char *data, int size)
    {
        QByteArray &out = of(bio)->m_out;
        // What OpenSSL answers by itself while the peer does not read must not pile up.
        if (out.size() + size > MostOut)
            return -1;
        out.append(data, size);
        return size;
    }
    static long control(BIO *bio, int command, long, void *)
    {
        if (command == BIO_CTRL_EOF)
            return of(bio)->m_inEnded && of(bio)->m_inBegin == of(bio)->m_inEnd ? 1 : 0;
        return command == BIO_CTRL_FLUSH ? 1 : 0;
    }
    static int create(BIO *bio)
    {
        BIO_set_init(bio, 1);
        return 1;
    }
    static BIO_METHOD *method()
    {
        static BIO_METHOD *const made = [] {
            BIO_METHOD *m = BIO_meth_new(BIO_get_new_index() | BIO_TYPE_SOURCE_SINK, "rookery");
            BIO_meth_set_read(m, read);
            BIO_meth_set_write(m, write);
            BIO_meth_set_ctrl(m, control);
            BIO_meth_set_create(m, create);
            return m;
        }();
        return made;
    }
};

TlsTransport::TlsTransport(int descriptor, const TlsContext &context, const QString &serverName)
    : m_socket(std::make_unique<PacedSocket>(descriptor)), m_tls(SSL_new(context.handle()), &SSL_free)
{
    m_socket->setListener(this);
    BIO *bio = BIO_new(TlsTransportBio::method());
    BIO_set_data(bio, this);
    SSL_set_bio(m_tls.get(), bio, bio);
    if (context.isServer()) {
        SSL_set_accept_state(m_tls.get());
        return;
    }
    SSL_set_connect_state(m_tls.get());
    const QByteArray ace = QUrl::toAce(serverName);
    const QString ascii = ace.isEmpty() ? serverName : QString::fromLatin1(ace);
    // An address is no name (RFC 6066 §3).
    if (context.namesServer() && QHostAddress(serverName).isNull())
        SSL_set_tlsext_host_name(m_tls.get(), ascii.toLatin1().constData());
    if (!CertificateCheck::expect(m_tls.get(), ascii, &m_peer)) {
        m_broken = true;
        m_error = QStringLiteral("the name to look for in the certificate cannot be used");
    }
}

TlsTransport::~TlsTransport() = default;

// --- encrypted bytes ---

int TlsTransport::readForTls(char *to, int size, bool *retry)
{
    if (m_inBegin == m_inEnd)
        fillIn();
    const qsizetype n = std::min<qsizetype>(size, m_inEnd - m_inBegin);
    if (n == 0) {
        *retry = !m_inEnded && m_systemError == 0;
        return m_inEnded ? 0 : -1;
    }
    std::memcpy(to, m_in.constData() + m_inBegin, size_t(n));
    m_inBegin += n;
    return int(n);
}

void TlsTransport::fillIn()
{
    if (!m_socket || !m_mayRead || m_inEnded)
        return;
    if (m_in.isEmpty())
        m_in.resize(LeastIn);
    else if (m_inEnd == m_in.size() && m_in.size() < Batch)
        m_in = QByteArray(m_in.size() * 2, Qt::Uninitialized);
    m_inBegin = m_inEnd = 0;
    const auto result = m_socket->read(m_in.data(), m_in.size());
    m_inEnd = result.bytes;
    m_mayRead = result.outcome != PacedSocket::Outcome::WouldBlock;
    m_inEnded = result.outcome == PacedSocket::Outcome::End;
    if (result.outcome == PacedSocket::Outcome::Failed)
        noteSocketError();
    // See the plain transport: a penguin may wait for our acknowledgement.
    if (result.bytes > 0 && result.bytes < SmallRead && hurriesAcknowledgements())
        acknowledgeAtOnce(m_socket->descriptor());
}

ByteTransport::Outcome TlsTransport::sendOut()
{
    if (!m_socket)
        return Outcome::Failed;
    while (m_outSent < m_out.size()) {
        if (!m_mayWrite)
            return Outcome::WouldBlock;
        const QByteArrayView rest = QByteArrayView(m_out).sliced(m_outSent);
        const auto result = m_socket->write(std::span(&rest, 1));
        m_outSent += result.bytes;
        if (result.outcome == PacedSocket::Outcome::WouldBlock)
            m_mayWrite = false;
        if (result.outcome == PacedSocket::Outcome::Failed) {
            noteSocketError();
            return Outcome::Failed;
        }
    }
    // Keeps its memory: the next batch is as large.
    m_out.resize(0);
    m_outSent = 0;
    if (m_shutdown)
        m_socket->shutdownWrite();
    return Outcome::Ok;
}

void TlsTransport::noteSocketError()
{
    m_systemError = m_socket ? m_socket->lastError() : 0;
}

/// What a call of OpenSSL that returned `result` comes to.
ByteTransport::Outcome TlsTransport::failedWith(int result)
{
    const int error = SSL_get_error(m_tls.get(), result);
    if (error == SSL_ERROR_WANT_READ || error == SSL_ERROR_WANT_WRITE)
        return Outcome::WouldBlock;
    if (error == SSL_ERROR_ZERO_RETURN)
        return Outcome::End;
    m_broken = true;
    if (m_systemError == 0 && !m_inEnded)
        m_error = takeOpensslErrors();
    // A client hears of its server's certificate in PeerCertificates.
    const long verified = SSL_get_verify_result(m_tls.get());
    if (SSL_is_server(m_tls.get()) != 0 && verified != X509_V_OK)
        m_error = QString::fromLatin1(X509_verify_cert_error_string(verified));
    ERR_clear_error();
    // What broke may have left an alert for the peer.
    if (m_systemError == 0)
        static_cast<void>(sendOut());
    // An end without close_notify: the WebSocket above knows whether its own end came.
    return m_inEnded && m_inBegin == m_inEnd && m_peer.problems.isEmpty() ? Outcome::End : Outcome::Failed;
}

// --- plain bytes ---

ByteTransport::Outcome TlsTransport::handshake()
{
    if (!m_socket || m_broken)
        return Outcome::Failed;
    if (SSL_is_init_finished(m_tls.get()))
        return Outcome::Ok;
    ERR_clear_error();
    const int done = SSL_do_handshake(m_tls.get());
    if (done == 1 && m_peer.isEmpty())
        CertificateCheck::noteUnchecked(m_tls.get(), m_peer);
    const Outcome outcome = done == 1 ? Outcome::Ok : failedWith(done);
    // The client's last flight may still be here when its handshake is done.
    if ((outcome == Outcome::Ok || outcome == Outcome::WouldBlock) && sendOut() == Outcome::Failed)
        return Outcome::Failed;
    return outcome;
}

ByteTransport::Result TlsTransport::read(std::span<char> to)
{
    if (!m_socket || m_broken)
        return {0, m_inEnded && m_socket ? Outcome::End : Outcome::Failed};
    ERR_clear_error();
    const auto size = qsizetype(to.size());
    qsizetype got = 0;
    while (got < size) {
        const int n = SSL_read(m_tls.get(), to.data() + got, int(std::min(size - got, Batch)));
        if (n <= 0) {
            const Outcome outcome = failedWith(n);
            if (outcome == Outcome::WouldBlock && sendOut() == Outcome::Failed)
                return {got, Outcome::Failed};
            return {got, outcome};
        }
        got += n;
    }
    return {got, Outcome::Ok};
}

bool TlsTransport::encrypt(const char *data, qsizetype size)
{
    while (size > 0) {
        const int n = SSL_write(m_tls.get(), data, int(std::min(size, RecordSize)));
        if (n <= 0) {
            static_cast<void>(failedWith(n));
            return false;
        }
        data += n;
        size -= n;
    }
    return true;
}

ByteTransport::Result TlsTransport::write(std::span<const QByteArrayView> slices)
{
    if (!m_socket || m_broken || m_shutdown)
        return {0, Outcome::Failed};
    ERR_clear_error();
    if (const Outcome outcome = sendOut(); outcome != Outcome::Ok)
        return {0, outcome};
    // What is encrypted nothing can go ahead of any more: not more than the line takes.
    const qsizetype batch = std::max<qsizetype>(RecordSize, m_socket->room(Batch));
    qsizetype taken = 0;
    for (QByteArrayView slice : slices) {
        while (!slice.isEmpty() && m_out.size() + m_gathered.size() < batch) {
            // Whole records straight from where they are, the rest together with what follows.
            const bool straight = m_gathered.isEmpty() && slice.size() >= RecordSize;
            const qsizetype n = std::min(slice.size(), RecordSize - m_gathered.size());
            if (straight ? !encrypt(slice.data(), n) : false)
                return {taken, Outcome::Failed};
            if (!straight)
                m_gathered.append(slice.first(n));
            taken += n;
            slice = slice.sliced(n);
            if (m_gathered.size() == RecordSize) {
                if (!encrypt(m_gathered.constData(), m_gathered.size()))
                    return {taken, Outcome::Failed};
                m_gathered.resize(0);
            }
        }
        if (!slice.isEmpty())
            break;
    }
    if (!encrypt(m_gathered.constData(), m_gathered.size()))
        return {taken, Outcome::Failed};
    m_gathered.resize(0);
    return {taken, sendOut()};
}

void TlsTransport::shutdownWrite()
{
    if (!m_socket || m_shutdown)
        return;
    ERR_clear_error();
    if (!m_broken && SSL_is_init_finished(m_tls.get()))
        SSL_shutdown(m_tls.get());
    ERR_clear_error();
    m_shutdown = true;
    static_cast<void>(sendOut());
}

void TlsTransport::releaseMemory()
{
    const bool hasMuch = m_in.capacity() + m_out.capacity() + m_gathered.capacity() > 0;
    if (m_inBegin == m_inEnd) {
        m_in = {};
        m_inBegin = m_inEnd = 0;
    }
    if (m_out.isEmpty())
        m_out = {};
    if (m_gathered.isEmpty())
        m_gathered = {};
    if (hasMuch && m_in.capacity() + m_out.capacity() + m_gathered.capacity() == 0)
        returnUnusedMemorySoon();
}

void TlsTransport::abort()
{
    if (m_socket)
        m_socket->setAbortOnClose();
    m_socket.reset();
}

void TlsTransport::setInteractive(bool on)
{
    if (m_socket)
        m_socket->setInteractive(on);
}

void TlsTransport::leaveThread()
{
    m_listener = nullptr;
    if (m_socket)
        m_socket->leaveThread();
}

void TlsTransport::enterThread()
{
    if (!m_socket)
        return;
    m_socket->enterThread();
    m_socket->setListener(this);
}

QString TlsTransport::errorString() const
{
    if (m_systemError != 0)
        return QString::fromLocal8Bit(std::strerror(m_systemError));
    return m_error;
}

void TlsTransport::socketReadable()
{
    m_mayRead = true;
    if (m_listener)
        m_listener->transportReadable();
}

void TlsTransport::socketWritable()
{
    m_mayWrite = true;
    if (sendOut() == Outcome::WouldBlock)
        return;
    // Also when it failed: whoever waits to write learns it by writing.
    if (m_listener)
        m_listener->transportWritable();
}

} // namespace rookery
