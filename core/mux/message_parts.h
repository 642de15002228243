// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"

#include <memory>

namespace rookery {

class Flow;

/// A large message that comes in parts (MessageChannel::messageBegan). A Push goes to its flow as its parts
/// come; of all others, which have no reason to be large, short ones are put together and long ones refused.
/// Knows one message at a time. No I/O.
class MessageParts final
{
public:
    /// Longest message other than a Push that is put together, bytes: a Datagram of the largest UDP payload
    /// fits.
    static constexpr qint64 MaxJoined = 128 * 1024;

    enum class Kind {
        Push,    ///< the rest is for receiver()
        Joined,  ///< the rest is for join()
        TooLong, ///< the connection should end
    };
    /// What the first part says.
    struct Begin
    {
        Kind kind = Kind::Joined;
        // Of a Push:
        quint32 flowId = 0;
        qsizetype bytes = 0; ///< payload of all of it
        ByteSlice first{};   ///< what came of it
    };

    /// The first part of a message of `total` bytes; one that did not come to its end before is forgotten.
    [[nodiscard]] Begin begin(const ByteSlice &part, qint64 total);
    /// Who takes the Push that has begun; without one the rest of it is skipped.
    void giveTo(std::shared_ptr<Flow> flow) { m_receiver = std::move(flow); }
    [[nodiscard]] const std::shared_ptr<Flow> &receiver() const { return m_receiver; }
    /// What a part of the Push is to SliceQueue: the size of all of it for the last one.
    [[nodiscard]] qsizetype frameSize(bool last) const;
    /// The Push has come to its end.
    void end() { m_receiver.reset(); }

    [[nodiscard]] bool isJoining() const { return !m_joined.isEmpty(); }
    /// One more part of a message that is put together: all of it after the last one, else nothing.
    [[nodiscard]] QByteArray join(QByteArrayView part, bool last);

private:
    std::shared_ptr<Flow> m_receiver;
    qsizetype m_bytes = 0; ///< of the Push
    QByteArray m_joined;
};

} // namespace rookery
