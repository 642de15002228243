// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/byte_transport.h"

#include "core/socket/socket_tuning.h"
#include "core/socket/stream_socket.h"

#include <QCoreApplication>
#include <QNetworkProxy>
#include <QScopedValueRollback>
#include <QSslSocket>

#include <cstring>
#include <unistd.h>

namespace rookery {

namespace {

constexpr qsizetype SmallRead = 16 * 1024;

/// Plain TCP without a buffer in between.
class DescriptorTransport final : public ByteTransport, private StreamSocket::Listener
{
public:
    DescriptorTransport(int descriptor, const QByteArray &alreadyRead)
        : m_socket(std::make_unique<StreamSocket>(descriptor)), m_alreadyRead(alreadyRead)
    {
        m_socket->setListener(this);
    }

    void setListener(ByteTransport::Listener *listener) override { m_listener = listener; }

    [[nodiscard]] Result read(std::span<char> to) override
    {
        if (!m_alreadyRead.isEmpty()) {
            const qsizetype n = std::min<qsizetype>(m_alreadyRead.size(), qsizetype(to.size()));
            std::memcpy(to.data(), m_alreadyRead.constData(), size_t(n));
            m_alreadyRead.remove(0, n);
            return {n, Outcome::Ok};
        }
        if (!m_socket)
            return {0, Outcome::Failed};
        const Result result = translate(m_socket->read(to.data(), qsizetype(to.size())));
        // A penguin has Nagle's algorithm on: until we acknowledge its last small segment, it holds the next one back, for 40 ms.
        if (result.bytes > 0 && result.bytes < SmallRead)
            acknowledgeAtOnce(m_socket->descriptor());
        return result;
    }
    [[nodiscard]] Result write(std::span<const QByteArrayView> slices) override
    {
        return m_socket ? translate(m_socket->write(slices)) : Result{0, Outcome::Failed};
    }
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    void shutdownWrite() override
    {
        if (m_socket)
            m_socket->shutdownWrite();
    }
    void abort() override
    {
        if (m_socket)
            m_socket->setAbortOnClose();
        m_socket.reset();
    }
    [[nodiscard]] QString errorString() const override
    {
        return m_socket ? QString::fromLocal8Bit(std::strerror(m_socket->lastError())) : QString();
    }

private:
    static Result translate(StreamSocket::Result result)
    {
        switch (result.outcome) {
        case StreamSocket::Outcome::Ok: return {result.bytes, Outcome::Ok};
        case StreamSocket::Outcome::WouldBlock: return {result.bytes, Outcome::WouldBlock};
        case StreamSocket::Outcome::End: return {result.bytes, Outcome::End};
        case StreamSocket::Outcome::Failed: break;
        }
        return {result.bytes, Outcome::Failed};
    }
    void socketReadable() override
    {
        if (m_listener)
            m_listener->transportReadable();
    }
    void socketWritable() override
    {
        if (m_listener)
            m_listener->transportWritable();
    }

    std::unique_ptr<StreamSocket> m_socket; ///< null once aborted
    QByteArray m_alreadyRead;
    ByteTransport::Listener *m_listener = nullptr;
};

/// A QTcpSocket or QSslSocket, kept from buffering without limit in either direction.
class SocketTransport final : public QObject, public ByteTransport
{
public:
    static constexpr qint64 ReadBuffer = 512 * 1024;
    static constexpr qint64 WriteBuffer = 512 * 1024;

    explicit SocketTransport(std::unique_ptr<QTcpSocket> socket)
        : m_socket(std::move(socket))
        , m_tls(qobject_cast<QSslSocket *>(m_socket.get()))
    {
        m_socket->setReadBufferSize(ReadBuffer);
        connect(m_socket.get(), &QIODevice::readyRead, this, &SocketTransport::tellReadable);
        connect(m_socket.get(), &QAbstractSocket::disconnected, this, &SocketTransport::tellReadable);
        connect(m_socket.get(), &QIODevice::bytesWritten, this, &SocketTransport::tellWritable);
        if (m_tls)
            connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &SocketTransport::tellWritable);
    }
    ~SocketTransport() override { m_socket->disconnect(this); }

    void setListener(Listener *listener) override { m_listener = listener; }

    [[nodiscard]] Result read(std::span<char> to) override
    {
        const qint64 n = m_socket->read(to.data(), qint64(to.size()));
        if (n > 0) {
            if (n < SmallRead)
                acknowledgeAtOnce(m_socket->socketDescriptor());
            return {n, Outcome::Ok};
        }
        if (m_socket->state() == QAbstractSocket::ConnectedState || m_socket->state() == QAbstractSocket::ClosingState)
            return {0, Outcome::WouldBlock};
        const bool ended = m_socket->error() == QAbstractSocket::RemoteHostClosedError;
        return {0, ended ? Outcome::End : Outcome::Failed};
    }

    [[nodiscard]] Result write(std::span<const QByteArrayView> slices) override
    {
        if (m_socket->state() != QAbstractSocket::ConnectedState)
            return {0, Outcome::Failed};
        // flush() emits bytesWritten() from inside: whoever writes now must not be told to write.
        const QScopedValueRollback<bool> guard(m_writing, true);
        qsizetype taken = 0;
        for (const QByteArrayView slice : slices) {
            const qint64 room = WriteBuffer - bytesToWrite();
            if (room <= 0)
                break;
            const qint64 n = m_socket->write(slice.data(), std::min<qint64>(room, slice.size()));
            if (n < 0)
                return {taken, Outcome::Failed};
            taken += n;
            if (n < slice.size())
                break;
        }
        m_socket->flush();
        const bool full = bytesToWrite() >= WriteBuffer;
        m_awaitsRoom = full;
        return {taken, full ? Outcome::WouldBlock : Outcome::Ok};
    }

    [[nodiscard]] qint64 bytesToWrite() const override
    {
        return m_socket->bytesToWrite() + (m_tls ? m_tls->encryptedBytesToWrite() : 0);
    }
    void shutdownWrite() override { m_socket->disconnectFromHost(); }
    void abort() override { m_socket->abort(); }
    [[nodiscard]] QString errorString() const override { return m_socket->errorString(); }

private:
    void tellReadable()
    {
        if (m_listener)
            m_listener->transportReadable();
    }
    void tellWritable()
    {
        if (m_writing || (m_awaitsRoom && bytesToWrite() > WriteBuffer / 2))
            return;
        m_awaitsRoom = false;
        if (m_listener)
            m_listener->transportWritable();
    }

    std::unique_ptr<QTcpSocket> m_socket;
    QSslSocket *m_tls;
    Listener *m_listener = nullptr;
    bool m_awaitsRoom = false;
    bool m_writing = false;
};

} // namespace

std::unique_ptr<ByteTransport> ByteTransport::adopt(std::unique_ptr<QTcpSocket> socket)
{
    const auto proxy = socket->proxy().type();
    // An accepted socket has the default proxy, which means none here.
    const bool direct = proxy == QNetworkProxy::NoProxy || proxy == QNetworkProxy::DefaultProxy;
    const bool plain = direct && !qobject_cast<QSslSocket *>(socket.get());
    if (plain && socket->bytesToWrite() == 0) {
        const int own = ::dup(int(socket->socketDescriptor()));
        if (own >= 0) {
            const QByteArray alreadyRead = socket->readAll();
            // Closed now, so that nobody else reads; deleted later, because it may be the one that is calling.
            socket->disconnect();
            socket->abort();
            socket.release()->deleteLater();
            return std::make_unique<DescriptorTransport>(own, alreadyRead);
        }
    }
    return std::make_unique<SocketTransport>(std::move(socket));
}

} // namespace rookery
