// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"
#include "core/websocket/frame_header.h"

#include <QByteArray>
#include <QString>

#include <span>

namespace rookery::websocket {

enum class Role { Client, Server };

/// Close codes that a reader gives a broken peer (RFC 6455 §7.4.1).
constexpr quint16 CloseProtocolError = 1002;
constexpr quint16 CloseBadText = 1007;
constexpr quint16 CloseTooBig = 1009;
constexpr quint16 CloseNoStatus = 1005;

/// Takes the bytes of one WebSocket connection apart (RFC 6455 §5), without I/O: read into room(), say
/// commit(), and the sink hears what they were. Binary messages are handed on where they were read, unmasked
/// in place and not copied; one that is larger than PartThreshold and not whole yet is handed on in parts, so
/// that nobody waits for, or keeps, half a mebibyte.
class FrameReader
{
public:
    static constexpr qsizetype BlockSize = 512 * 1024;
    static constexpr qsizetype PartThreshold = 32 * 1024;
    /// Longest message that is kept until it is whole: one that comes in fragments. No peer has a reason for
    /// more.
    static constexpr qint64 MostJoined = 4 * 1024 * 1024;
    /// The first part of a message has at least this many bytes.
    static constexpr qsizetype FirstPart = 64;

    /// Hears what arrived. After closeArrived() and protocolBroken() nothing follows. Must not destroy the
    /// reader.
    class Sink
    {
    public:
        virtual ~Sink() = default;
        virtual void binaryMessage(const ByteSlice &message) = 0;
        /// A message of `total` bytes begins with these; binaryContinued() brings the rest.
        virtual void binaryBegan(const ByteSlice &part, qint64 total) = 0;
        virtual void binaryContinued(const ByteSlice &part, bool last) = 0;
        virtual void textMessage() = 0;
        virtual void pingArrived(QByteArrayView payload) = 0;
        virtual void pongArrived(QByteArrayView payload) = 0;
        virtual void closeArrived(quint16 code, const QString &reason) = 0;
        virtual void protocolBroken(quint16 closeCode, const char *what) = 0;
    };

    /// `role` is ours: a server takes masked frames only, a client unmasked ones only.
    FrameReader(Sink &sink, Role role, qint64 maxMessage);

    /// Where to read next; at least 4 KiB.
    [[nodiscard]] std::span<char> room();
    /// `n` bytes were put at the front of room().
    void commit(qsizetype n);
    /// Nothing more is there to be read now: lets go of the block, so that an idle connection keeps only what
    /// it has of an unfinished frame.
    void rest();
    /// Nothing is taken any more: the peer has closed, or broken the protocol.
    [[nodiscard]] bool isOver() const { return m_over; }

private:
    [[nodiscard]] QByteArrayView unread() const { return {m_block.constData() + m_begin, m_end - m_begin}; }
    bool step();
    bool beginFrame();
    bool stepControl();
    bool stepBinary();
    bool stepJoined();
    void control(Opcode opcode, QByteArrayView payload);
    void closeFrame(QByteArrayView payload);
    [[nodiscard]] ByteSlice take(qsizetype n);
    void fail(quint16 code, const char *what);
    [[nodiscard]] const char *sequenceFault(const FrameHeader &header) const;

    Sink &m_sink;
    Role m_role;
    qint64 m_maxMessage;
    QByteArray m_block;
    qsizetype m_begin = 0; ///< of what has not been taken apart
    qsizetype m_end = 0;   ///< of what was read
    bool m_inFrame = false;
    FrameHeader m_frame;
    quint64 m_left = 0; ///< payload bytes of m_frame to come
    bool m_inParts = false;
    /// A message in fragments is joined; of a text, which nobody wants, only the length is kept.
    bool m_fragmented = false;
    bool m_text = false;
    QByteArray m_joined;
    qint64 m_joinedSize = 0;
    bool m_over = false;
};

} // namespace rookery::websocket
