// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <memory>
#include <span>

QT_BEGIN_NAMESPACE
class QTcpSocket;
QT_END_NAMESPACE

namespace rookery {

/// What the native channel reads and writes: a descriptor where it can be (plain TCP), a QTcpSocket or QSslSocket where Qt does the work (TLS,
/// proxies).
class ByteTransport
{
public:
    /// Told from the event loop.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// After a read that returned WouldBlock; also end of stream and errors.
        virtual void transportReadable() = 0;
        /// After a write that was not taken whole.
        virtual void transportWritable() = 0;
    };
    enum class Outcome { Ok, WouldBlock, End, Failed };
    struct Result
    {
        qsizetype bytes = 0;
        Outcome outcome = Outcome::Ok; ///< WouldBlock may come together with bytes
    };

    virtual ~ByteTransport() = default;
    virtual void setListener(Listener *listener) = 0;
    [[nodiscard]] virtual Result read(std::span<char> to) = 0;
    [[nodiscard]] virtual Result write(std::span<const QByteArrayView> slices) = 0;
    /// Bytes that write() took and the operating system has not.
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    /// No more writing: what was written is delivered, then the end.
    virtual void shutdownWrite() = 0;
    /// Drops the connection at once, without what is queued; reads and writes fail from now on.
    virtual void abort() = 0;
    [[nodiscard]] virtual QString errorString() const = 0;

    /// Takes over a connected socket: its descriptor for plain TCP on POSIX, the socket itself for everything else. What it has
    /// read already is read first.
    [[nodiscard]] static std::unique_ptr<ByteTransport> adopt(std::unique_ptr<QTcpSocket> socket);
};

} // namespace rookery
