// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/frame_queue.h"
#include "core/channel/message_channel.h"
#include "core/loop/turn_end.h"
#include "core/socket/byte_transport.h"
#include "core/time/clock.h"
#include "core/websocket/frame_reader.h"

#include <optional>

namespace rookery {

/// A MessageChannel over our own RFC 6455 (docs/architecture.md, Our own WebSocket): payloads are masked
/// where they lie, behind a header that is written into the headroom, and handed on where they were read.
/// Both roles; no extensions.
class NativeChannel final : public MessageChannel,
                            private ByteTransport::Listener,
                            private websocket::FrameReader::Sink,
                            private TurnEnd::Task
{
    Q_OBJECT

public:
    using Role = websocket::Role;

    /// What is left over from the upgrade.
    struct Leftovers
    {
        QByteArray received; ///< bytes of the peer that came behind its head
        QByteArray toSend;   ///< goes ahead of everything else, as it is
    };

    /// Longest frame that goes out; a longer message is sent in several. It is what a penguin's library takes
    /// at most.
    static constexpr qsizetype MaxFrameSize = 16 * 1024 * 1024;

    /// `transport` is past its handshake. `peerName` is for the log.
    NativeChannel(std::unique_ptr<ByteTransport> transport, Role role, const QString &peerName,
                  const Leftovers &leftovers = {}, Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~NativeChannel() override;

    void send(MessageBuffer &&message) override;
    void sendAhead(MessageBuffer &&message) override;
    void ping(const QByteArray &payload) override;
    [[nodiscard]] qint64 bytesToWrite() const override
    {
        return m_queue.bytes() + m_transport->bytesToWrite();
    }
    [[nodiscard]] bool isClosing() const override { return !isOpen(); }
    void flush() override;
    void close(CloseCode code, const QString &reason) override;
    void abort() override;
    void giveUp(const Error &why, CloseCode code) override;
    void releaseMemory() override;
    void setInteractive(bool on) override
    {
        if (std::exchange(m_interactive, on) != on)
            m_transport->setInteractive(on);
    }
    void peerSendsAtOnce() override { m_transport->setHurriesAcknowledgements(false); }
    [[nodiscard]] QString peerName() const override { return m_peerName; }

protected:
    bool event(QEvent *event) override;

private:
    /// Tests send what no application may.
    friend struct NativeChannelFaults;

    void turnEnded() override;
    void transportReadable() override;
    void transportWritable() override;
    void binaryMessage(const ByteSlice &message) override;
    void binaryBegan(const ByteSlice &part, qint64 total) override;
    void binaryContinued(const ByteSlice &part, bool last) override;
    void textMessage() override;
    void pingArrived(QByteArrayView payload) override;
    void pongArrived(QByteArrayView payload) override;
    void closeArrived(quint16 code, const QString &reason) override;
    void protocolBroken(quint16 closeCode, const char *what) override;

    void takeReceived();
    void readMore();
    void enqueue(MessageBuffer &&frame, bool urgent);
    void giveBackBlock(MessageBuffer &block);
    void giveBackFrame(MessageBuffer &&frame, const websocket::FrameHeader &header);
    void giveBackQueued();
    void sendOwedPong();
    void sendControl(websocket::Opcode opcode, QByteArrayView payload);
    void sendClose(quint16 code, const QString &reason);
    void sendInFrames(QByteArrayView message);
    void enqueueFrame(MessageBuffer &&payload, websocket::Opcode opcode, bool last, bool urgent = false);
    void frameIn(MessageBuffer &message, websocket::Opcode opcode, bool last);
    qint64 writeQueued();
    void writeOut();
    void reportWritten();
    void postLater(int what);
    void finish();
    void finishWritten();
    void noteEnd(const Error &why);
    void end();
    [[nodiscard]] bool isHeard() const { return !m_ended && !m_aborted; }
    [[nodiscard]] bool isOpen() const { return !m_closing && !m_ended; }

    std::unique_ptr<ByteTransport> m_transport;
    websocket::FrameReader m_reader;
    Role m_role;
    QString m_peerName;
    Clock &m_clock;
    std::unique_ptr<Timer> m_closeTimer;

    FrameQueue m_queue;
    std::optional<QByteArray> m_owedPong; ///< the newest ping, whose pong has to wait for older ones
    bool m_interactive = false;
    bool m_inFrames = false;    ///< a message of several frames may be in the queue
    bool m_mayWrite = true;     ///< the transport has not said WouldBlock
    qint64 m_enqueuedTotal = 0; ///< bytes since the beginning, for bytesWritten()
    qint64 m_reportedTotal = 0;
    QByteArray m_received; ///< before the first read
    int m_posted = 0;
    std::optional<Error> m_why;
    bool m_closing = false;   ///< our close frame is sent or queued
    bool m_finishing = false; ///< the end follows when everything is written
    bool m_lost = false;      ///< writing failed
    bool m_aborted = false;
    bool m_ended = false;
};

} // namespace rookery
