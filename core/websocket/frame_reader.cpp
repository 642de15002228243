// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/frame_reader.h"

#include "core/bytes/block_pool.h"

#include <QStringDecoder>
#include <QtEndian>

namespace rookery::websocket {

namespace {

constexpr qsizetype LeastRoom = 4096;
/// Of an unfinished frame, while nothing comes.
constexpr qsizetype MostKept = 1024;

/// Codes that may be on the wire (RFC 6455 §7.4).
bool isCloseCode(quint16 code)
{
    if (code >= 3000)
        return code < 5000;
    return code >= 1000 && code <= 1014 && code != 1004 && code != 1005 && code != 1006;
}

} // namespace

FrameReader::FrameReader(Sink &sink, Role role, qint64 maxMessage)
    : m_sink(sink), m_role(role), m_maxMessage(maxMessage)
{
}

std::span<char> FrameReader::room()
{
    // Everything handed on has been consumed: the same memory again, which is in the cache.
    if (m_begin == m_end && m_block.isDetached())
        m_begin = m_end = 0;
    // A frame that is not handed on in parts must fit from where it begins.
    const qsizetype whole = m_inFrame && !m_inParts ? qsizetype(std::min<quint64>(m_left, PartThreshold)) : 0;
    if (m_block.size() - m_end < LeastRoom || m_block.size() - m_begin < whole + LeastRoom) {
        const qsizetype kept = m_end - m_begin;
        if (m_block.isDetached() && m_block.size() >= BlockSize) {
            std::memmove(m_block.data(), m_block.constData() + m_begin, size_t(kept));
        } else {
            QByteArray next = BlockPool::take(BlockSize);
            if (kept > 0)
                std::memcpy(next.data(), m_block.constData() + m_begin, size_t(kept));
            m_block = std::move(next);
        }
        m_begin = 0;
        m_end = kept;
    }
    // constData and not data(): slices that are out there share the block, but not the part beyond m_end.
    return {const_cast<char *>(m_block.constData()) + m_end, size_t(m_block.size() - m_end)};
}

void FrameReader::rest()
{
    const qsizetype kept = m_end - m_begin;
    // Copying more than a little would cost a busy connection too much, and nobody else keeps more.
    if (m_block.size() < BlockSize || kept > MostKept || !m_block.isDetached())
        return;
    QByteArray rest = m_block.sliced(m_begin, kept);
    BlockPool::give(std::move(m_block));
    m_block = std::move(rest);
    m_begin = 0;
    m_end = kept;
}

void FrameReader::commit(qsizetype n)
{
    m_end += n;
    while (!m_over && step()) {
    }
}

bool FrameReader::step()
{
    if (!m_inFrame && !beginFrame())
        return false;
    if (isControl(m_frame.opcode))
        return stepControl();
    return m_fragmented || m_text || !m_frame.final ? stepJoined() : stepBinary();
}

bool FrameReader::beginFrame()
{
    const auto header = readHeader(unread());
    if (!header) {
        fail(CloseProtocolError, header.error().what);
        return false;
    }
    if (!*header)
        return false;
    if (const char *fault = sequenceFault(**header)) {
        fail(CloseProtocolError, fault);
        return false;
    }
    const bool continues = (*header)->opcode == Opcode::Continuation;
    const bool joined = continues || (!isControl((*header)->opcode) && !(*header)->final);
    const qint64 most = joined ? std::min(m_maxMessage, MostJoined) : m_maxMessage;
    if (qint64((*header)->length) > most - (continues ? m_joinedSize : 0)) {
        fail(CloseTooBig, "message too long");
        return false;
    }
    m_frame = **header;
    m_left = m_frame.length;
    m_begin += m_frame.size;
    m_inFrame = true;
    if (m_frame.opcode == Opcode::Text)
        m_text = true;
    return true;
}

const char *FrameReader::sequenceFault(const FrameHeader &header) const
{
    if (header.mask.has_value() != (m_role == Role::Server))
        return m_role == Role::Server ? "client frame without a mask" : "server frame with a mask";
    if (isControl(header.opcode))
        return nullptr;
    if (m_fragmented != (header.opcode == Opcode::Continuation))
        return m_fragmented ? "new message inside a fragmented one" : "continuation of nothing";
    return nullptr;
}

/// Unmasks the next `n` payload bytes where they are and moves on.
ByteSlice FrameReader::take(qsizetype n)
{
    char *at = const_cast<char *>(m_block.constData()) + m_begin;
    if (m_frame.mask)
        applyMask(at, n, *m_frame.mask, m_frame.length - m_left);
    m_begin += n;
    m_left -= quint64(n);
    return {m_block, QByteArrayView(at, n)};
}

bool FrameReader::stepControl()
{
    if (quint64(m_end - m_begin) < m_left)
        return false;
    m_inFrame = false;
    const auto payload = take(qsizetype(m_left));
    control(m_frame.opcode, payload.view());
    return true;
}

bool FrameReader::stepBinary()
{
    const auto available = qsizetype(std::min<quint64>(m_left, quint64(m_end - m_begin)));
    if (quint64(available) == m_left) {
        m_inFrame = false;
        const bool parts = std::exchange(m_inParts, false);
        if (parts)
            m_sink.binaryContinued(take(available), true);
        else
            m_sink.binaryMessage(take(available));
        return true;
    }
    const bool inParts = m_inParts || (m_frame.length > quint64(PartThreshold) && available >= FirstPart);
    if (!inParts || available == 0)
        return false;
    if (std::exchange(m_inParts, true))
        m_sink.binaryContinued(take(available), false);
    else
        m_sink.binaryBegan(take(available), qint64(m_frame.length));
    return false;
}

bool FrameReader::stepJoined()
{
    const auto available = qsizetype(std::min<quint64>(m_left, quint64(m_end - m_begin)));
    const auto part = take(available);
    m_joinedSize += available;
    if (!m_text)
        m_joined.append(part.view());
    if (m_left > 0)
        return false;
    m_inFrame = false;
    m_fragmented = !m_frame.final;
    if (m_fragmented)
        return true;
    m_joinedSize = 0;
    if (std::exchange(m_text, false))
        m_sink.textMessage();
    else
        m_sink.binaryMessage(ByteSlice(std::exchange(m_joined, {})));
    return true;
}

void FrameReader::control(Opcode opcode, QByteArrayView payload)
{
    if (opcode == Opcode::Ping)
        m_sink.pingArrived(payload);
    else if (opcode == Opcode::Pong)
        m_sink.pongArrived(payload);
    else
        closeFrame(payload);
}

void FrameReader::closeFrame(QByteArrayView payload)
{
    if (payload.size() == 1) {
        fail(CloseProtocolError, "close frame with half a code");
        return;
    }
    const quint16 code = payload.isEmpty() ? CloseNoStatus : qFromBigEndian<quint16>(payload.data());
    if (!payload.isEmpty() && !isCloseCode(code)) {
        fail(CloseProtocolError, "close frame with an invalid code");
        return;
    }
    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString reason = payload.size() > 2 ? QString(decoder(payload.sliced(2))) : QString();
    if (decoder.hasError()) {
        fail(CloseBadText, "close reason is not UTF-8");
        return;
    }
    m_over = true;
    m_sink.closeArrived(code, reason);
}

void FrameReader::fail(quint16 code, const char *what)
{
    m_over = true;
    m_sink.protocolBroken(code, what);
}

} // namespace rookery::websocket
