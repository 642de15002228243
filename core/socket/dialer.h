// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/socket/descriptor_budget.h"
#include "core/socket/name_service.h"
#include "core/time/clock.h"

#include <QHostAddress>
#include <QObject>

#include <memory>
#include <optional>

namespace rookery {

class StreamSocket;

/// How to dial.
struct DialOptions
{
    milliseconds timeout = std::chrono::seconds(10); ///< all addresses together; 0: none
    QHostAddress fromV4{};                           ///< --outgoing-from-v4; null: any
    QHostAddress fromV6{};
    LookupShare lookups{}; ///< whose question the name is
    /// What further addresses that are tried at the same time are counted in; one that it has no room for is
    /// tried later. The first is the caller's. None: nobody counts.
    std::optional<DescriptorShare> descriptors{};
};

/// Opens one TCP connection: resolves the name without blocking, tries its addresses of both families, a new
/// one every 250 ms or as soon as one fails (RFC 8305, without its DNS part), and keeps the first that
/// answers. One object, one attempt; destroying it cancels.
class Dialer final : public QObject
{
    Q_OBJECT

public:
    /// Between one address and the next while none has answered (RFC 8305 §5).
    static constexpr milliseconds Stagger{250};
    /// A name with more has a mistake, or wants us to knock at a thousand doors.
    static constexpr qsizetype MaxAddresses = 8;

    explicit Dialer(const DialOptions &options = {}, Clock &clock = Clock::system(),
                    QObject *parent = nullptr);
    ~Dialer() override;

    /// Exactly one of connected() and failed() follows, from the event loop. `host` is a name or an address
    /// without brackets. Errors: BadInput (no host, or a source address that is not ours), NameNotFound,
    /// ConnectionFailed (refused, unreachable, too late), NotPermitted, TooMuch (out of descriptors or
    /// look-ups).
    void dial(const QString &host, quint16 port);
    /// After failed(): the errno of the failure that it tells; 0 where it was none of the system's.
    [[nodiscard]] int systemError() const;
    /// The socket, once, after connected().
    [[nodiscard]] std::unique_ptr<StreamSocket> takeSocket();

Q_SIGNALS:
    /// There are addresses: from now on it is they that are waited for. Before connected(), and not always
    /// before failed().
    void resolved();
    void connected();
    void failed(const rookery::Error &why);

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
