// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/channel/message_channel.h"

#include <QObject>

#include <memory>

namespace rookery {

/// Makes one connected client channel: name, TCP, TLS, upgrade (protocol.md §1). One object, one attempt.
/// Destroying it cancels.
class ClientConnector : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Exactly one of connected() and failed() follows, from the event loop.
    virtual void start() = 0;
    /// The channel, once, after connected().
    [[nodiscard]] virtual std::unique_ptr<MessageChannel> takeChannel() = 0;

Q_SIGNALS:
    void connected();
    void failed(const rookery::Error &why);
};

} // namespace rookery
