// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/peer_certificates.h"

#include <QByteArrayView>
#include <QList>
#include <QString>

#include <memory>
#include <span>

namespace rookery {

/// The bytes of one connection, both ways, over a descriptor: plain here, with TLS in core/tls. Lives in one
/// thread. Nothing is emitted from inside a call: a listener is told from the event loop only.
class ByteTransport
{
public:
    /// Told from the event loop; may destroy the transport inside a call.
    class Listener
    {
    public:
        virtual ~Listener() = default;
        /// After a read or handshake that returned WouldBlock; also end of stream and errors.
        virtual void transportReadable() = 0;
        /// After a write or handshake that returned WouldBlock.
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
    /// What comes before the first byte. Ok: it is done. WouldBlock: call again when the listener is told
    /// anything.
    [[nodiscard]] virtual Outcome handshake() = 0;
    [[nodiscard]] virtual Result read(std::span<char> to) = 0;
    [[nodiscard]] virtual Result write(std::span<const QByteArrayView> slices) = 0;
    /// Bytes that write() took and the operating system has not, as they go out (docs/architecture.md, The
    /// seam above the WebSocket).
    [[nodiscard]] virtual qint64 bytesToWrite() const = 0;
    /// No more writing: what was written is delivered, as long as this object lives, then the end.
    virtual void shutdownWrite() = 0;
    /// Drops the connection at once, without what is queued; reads and writes fail from now on.
    virtual void abort() = 0;
    /// Whether small reads make TCP acknowledge at once instead of after 40 ms: a peer with Nagle's algorithm
    /// on waits for that, and for anybody else it is a packet and a tenth of a round trip too many. On at
    /// first.
    void setHurriesAcknowledgements(bool on) { m_hurries = on; }
    /// Somebody waits for answers: as little as possible is to wait in the operating system and on the line.
    virtual void setInteractive(bool) {}
    /// \name To another thread: leave this one, hand the transport over, enter there
    /// @{
    /// Nobody is told anything any more. It may be destroyed in any thread then.
    virtual void leaveThread() = 0;
    /// From now on the listener, to be set anew, is told here, also of what has happened meanwhile.
    virtual void enterThread() = 0;
    /// @}
    /// Nothing has come or gone for a while: buffers that are empty are freed.
    virtual void releaseMemory() {}
    /// errno of what broke the connection; 0 while nothing has, and where it was not the operating system.
    [[nodiscard]] virtual int systemError() const = 0;
    /// What broke the connection, raw, for the log.
    [[nodiscard]] virtual QString errorString() const = 0;
    /// What the peer showed in the handshake, good or refused; empty without TLS.
    [[nodiscard]] virtual PeerCertificates peerCertificates() const { return {}; }
    /// What was wrong with the peer's certificate, where that is what failed.
    [[nodiscard]] QList<QSslError> certificateErrors() const { return peerCertificates().problems; }

    /// Plain bytes. Takes over the connected descriptor.
    [[nodiscard]] static std::unique_ptr<ByteTransport> plain(int descriptor);

protected:
    [[nodiscard]] bool hurriesAcknowledgements() const { return m_hurries; }

private:
    bool m_hurries = true;
};

} // namespace rookery
