// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/time/clock.h"

#include <QHostAddress>
#include <QObject>

#include <memory>

namespace rookery {

class StreamSocket;

/// How to dial.
struct DialOptions
{
    milliseconds timeout = std::chrono::seconds(10); ///< all addresses together; 0: none
    QHostAddress fromV4; ///< --outgoing-from-v4; null: any
    QHostAddress fromV6;
};

/// Opens one TCP connection: resolves the name without blocking, tries its addresses of both families, a new one every 250 ms
/// or as soon as one fails (RFC 8305, without its DNS part), and keeps the first that answers. One object, one attempt; destroying it
/// cancels.
class Dialer final : public QObject
{
    Q_OBJECT

public:
    explicit Dialer(const DialOptions &options = {}, Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~Dialer() override;

    /// Exactly one of connected() and failed() follows, from the event loop. `host` is a name or an address without brackets.
    void dial(const QString &host, quint16 port);
    /// The socket, once, after connected().
    [[nodiscard]] std::unique_ptr<StreamSocket> takeSocket();

Q_SIGNALS:
    void connected();
    void failed(const rookery::Error &why);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
