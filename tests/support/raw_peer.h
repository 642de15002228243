// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/memory_channel.h"
#include "core/frame/frame.h"

#include <QList>
#include <QObject>

#include <memory>
#include <vector>

namespace rookery::test {

/// One end of a MemoryChannel without a multiplexor: sends whatever frames a test likes and remembers what
/// came, as a peer that may be a penguin, broken or hostile.
class RawPeer final : public QObject
{
public:
    /// Received frames keep their message alive.
    struct Received
    {
        QByteArray message;
        frame::Frame frame;
    };

    explicit RawPeer(std::unique_ptr<MemoryChannel> channel) : m_channel(std::move(channel))
    {
        connect(m_channel.get(), &MessageChannel::messageReceived, this, [this](const ByteSlice &message) {
            auto bytes = message.toByteArray();
            const auto frame = frame::decode(bytes);
            Q_ASSERT(frame);
            // The hello is not what the tests are about, but for those of it.
            if (frame->flowId == 0 && std::holds_alternative<frame::Reset>(frame->payload) &&
                bytes.size() > 5)
                hello = bytes.mid(5);
            else
                frames.push_back({bytes, *frame});
            if (std::holds_alternative<frame::Connect>(frame->payload))
                m_connects.append(frame->flowId);
        });
        connect(m_channel.get(), &MessageChannel::closed, this, [this](const Error &why) {
            closed = true;
            closeReason = why;
        });
    }

    void send(MessageBuffer &&message) { m_channel->send(std::move(message)); }
    void sendBytes(const QByteArray &bytes) { m_channel->send(MessageBuffer::copyOf(bytes)); }
    void push(quint32 id, const QByteArray &data)
    {
        auto message = MessageBuffer::copyOf(data);
        frame::prependPushHeader(message, id);
        send(std::move(message));
    }

    /// Frames of one kind, oldest first.
    template <class Payload> [[nodiscard]] QList<Payload> all(quint32 id) const
    {
        QList<Payload> found;
        for (const Received &received : frames) {
            if (received.frame.flowId != id)
                continue;
            if (const auto *payload = std::get_if<Payload>(&received.frame.payload))
                found.append(*payload);
        }
        return found;
    }
    template <class Payload> [[nodiscard]] qsizetype count(quint32 id) const
    {
        return all<Payload>(id).size();
    }
    template <class Payload> [[nodiscard]] qsizetype countAny() const
    {
        return std::count_if(frames.begin(), frames.end(), [](const Received &r) {
            return std::holds_alternative<Payload>(r.frame.payload);
        });
    }
    /// Flow IDs of all Connects, oldest first.
    [[nodiscard]] const QList<quint32> &connects() const { return m_connects; }
    [[nodiscard]] MemoryChannel &channel() { return *m_channel; }

    std::vector<Received> frames;
    QByteArray hello;
    bool closed = false;
    Error closeReason;

private:
    std::unique_ptr<MemoryChannel> m_channel;
    QList<quint32> m_connects;
};

} // namespace rookery::test
