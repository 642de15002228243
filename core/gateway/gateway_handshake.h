// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/message_channel.h"
#include "core/gateway/gateway_settings.h"
#include "core/http/request_head.h"
#include "core/time/clock.h"

#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace rookery {

/// One accepted connection until it is known what it is: TLS where the gateway has it, then the request head.
/// It ends either in admitted() or in an answer that tells nothing (docs/protocol.md §1.3) and in ended().
/// Bounded in bytes and in time.
///
/// Lives in the thread of its session. After one of the two signals it may be destroyed with deleteLater().
class GatewayHandshake : public QObject
{
    Q_OBJECT

public:
    using Upgraded = std::function<void(Expected<std::unique_ptr<MessageChannel>>)>;

    GatewayHandshake(const SharedGatewaySettings &settings, Clock &clock)
        : m_settings(settings), m_clock(clock)
    {
    }

    virtual void start() = 0;
    /// Once, after admitted(): makes a channel of the connection and calls `done`, at once or from the event
    /// loop.
    virtual void upgrade(const Upgraded &done) = 0;

Q_SIGNALS:
    void admitted();
    /// Emitted before ended() when an answer was given.
    void refused();
    void ended();

protected:
    /// How long a refused client may take to read its answer.
    static constexpr milliseconds LingerTime = std::chrono::seconds(2);

    struct Verdict
    {
        bool decided = false; ///< false: more of the head is needed
        QByteArray answer;    ///< what to refuse with; empty: the client is let in
    };
    /// `soFar` begins with the first byte and has at most RequestHeadReader::MaxSize; `received` counts those
    /// behind them too.
    [[nodiscard]] Verdict judge(QByteArrayView soFar, qsizetype received);
    /// After a verdict that lets the client in.
    [[nodiscard]] const http::RequestHead &head() const { return m_reader.head(); }
    [[nodiscard]] const GatewaySettings &settings() const { return *m_settings; }
    [[nodiscard]] Clock &clock() const { return m_clock; }

private:
    SharedGatewaySettings m_settings;
    Clock &m_clock;
    http::RequestHeadReader m_reader;
};

} // namespace rookery
