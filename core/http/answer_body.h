// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/answer_head.h"

namespace rookery::http {

/// Reads the body behind an answer's head, keeps its start and throws the rest away (RFC 9112 §6, §7).
class AnswerBody final
{
public:
    /// Bytes that are kept for whoever wants to know what the answer says.
    static constexpr qsizetype MaxStart = 200;

    enum class State {
        NeedMore,
        Done,     ///< the connection is at the next answer
        Unending, ///< it cannot be understood or is longer than the limit: what follows is of no use
    };

    /// No more than `limit` bytes are read, its framing included.
    AnswerBody(const AnswerHead &head, qsizetype limit);

    /// Removes from `received` what belongs to the body.
    State read(QByteArray &received);
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] QByteArray start() const { return m_start; }
    /// Nothing but the end of the connection says where it ends.
    [[nodiscard]] bool endsWithConnection() const { return m_untilClose; }

private:
    enum class Part { Data, ChunkSize, ChunkEnd, Trailer };

    void take(QByteArray &received, qsizetype size);
    /// A line without its end; null while there is none.
    [[nodiscard]] QByteArray takeLine(QByteArray &received);
    [[nodiscard]] bool step(QByteArray &received);
    [[nodiscard]] bool readChunkSize(QByteArray &received);
    [[nodiscard]] bool readChunkEnd(QByteArray &received);
    [[nodiscard]] bool readTrailer(QByteArray &received);

    State m_state = State::NeedMore;
    Part m_part = Part::Data;
    bool m_chunked = false;
    bool m_untilClose = false;
    qint64 m_left = 0; ///< of the body or the chunk
    qsizetype m_limit;
    QByteArray m_start;
};

} // namespace rookery::http
