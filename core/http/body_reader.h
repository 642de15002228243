// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/fields.h"

#include <optional>

namespace rookery::http {

struct AnswerHead;
struct RequestHead;

/// How the end of a message's body is known (RFC 9112 §6.3).
struct BodyFraming
{
    enum class Kind {
        None,
        Length, ///< `bytes` of it
        Chunked,
        UntilClose, ///< the end of the connection is its end; answers alone
    };

    Kind kind = Kind::None;
    qint64 bytes = 0;

    friend bool operator==(const BodyFraming &, const BodyFraming &) = default;
};

/// Of a request that RequestHeadReader has let through; none where it has a coding that is not "chunked"
/// alone, which nobody here can take off.
[[nodiscard]] std::optional<BodyFraming> requestFraming(const RequestHead &head);
/// Of the answer to a request of that method; none where two readers might find two ends: both lengths at
/// once, two that differ, a coding that is not "chunked" alone.
[[nodiscard]] std::optional<BodyFraming> answerFraming(const AnswerHead &head, QByteArrayView method);

/// Takes the framing off a body that comes in pieces and is not kept. Strict: CRLF only, sizes of hex digits,
/// no control characters in what follows them. Pure, and bounded: of a line that is not whole yet it keeps no
/// more than MaxTrailers.
class BodyReader final
{
public:
    /// Of the line of one chunk, its extensions included.
    static constexpr qsizetype MaxChunkLine = 1024;
    /// Bytes of all trailer lines together, and how many they may be.
    static constexpr qsizetype MaxTrailers = 8 * 1024;
    static constexpr qsizetype MaxTrailerFields = 64;

    enum class State {
        Going,
        Done,      ///< what follows is no part of it
        Malformed, ///< or longer than the limits; final
    };
    struct Piece
    {
        qsizetype consumed = 0; ///< of what was given
        QByteArrayView data;    ///< what of it is content; may be empty though something was consumed
    };

    explicit BodyReader(const BodyFraming &framing);

    /// Takes one piece off the front of `received`; again while it consumes something and is Going.
    [[nodiscard]] Piece take(QByteArrayView received);
    /// The connection has ended: Done where that is the end of the body, Malformed where it came too early.
    State ended();
    [[nodiscard]] State state() const { return m_state; }
    /// Once it is Done. Those that must not come behind a body are not among them (RFC 9110 §6.5.1).
    [[nodiscard]] const Fields &trailers() const { return m_trailers; }

private:
    enum class Part { Content, Size, ChunkEnd, Trailers };

    [[nodiscard]] Piece takeContent(QByteArrayView received);
    /// Takes up to the end of a line. True when m_line is whole.
    [[nodiscard]] bool takeLine(QByteArrayView received, qsizetype max, qsizetype &consumed);
    void readLine();
    void readSize();
    void readTrailer();

    BodyFraming::Kind m_kind;
    State m_state = State::Going;
    Part m_part = Part::Content;
    qint64 m_left = 0; ///< of the body or the chunk
    QByteArray m_line; ///< without its end
    bool m_hasReturn = false;
    qsizetype m_trailerBytes = 0;
    Fields m_trailers;
};

/// Adds one chunk; nothing where `data` is empty, since that would be the end (RFC 9112 §7.1).
void appendChunk(QByteArray &to, QByteArrayView data);
/// Adds the end of a chunked body.
void appendLastChunk(QByteArray &to, const Fields &trailers);

} // namespace rookery::http
