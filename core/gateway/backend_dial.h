// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/backend_address.h"
#include "core/socket/byte_transport.h"
#include "core/socket/dialer.h"
#include "core/time/clock.h"
#include "core/tls/tls_context.h"

#include <QObject>

#include <memory>
#include <optional>

namespace rookery {

/// Opens one connection to the web site behind a gateway: TCP, as the Dialer does it, or a unix socket, and
/// TLS over it where the site wants that. One object, one attempt; destroying it cancels.
class BackendDial final : public QObject, private ByteTransport::Listener
{
    Q_OBJECT

public:
    /// `tls` is for a site that wants it; `options.timeout` is for all of it.
    BackendDial(const BackendAddress &address, const std::optional<TlsContext> &tls,
                const DialOptions &options, Clock &clock);
    ~BackendDial() override;

    /// Exactly one of connected() and failed() follows, from the event loop; both may delete this later.
    void start();
    /// After connected(), once: ready for the first byte, without a listener.
    [[nodiscard]] std::unique_ptr<ByteTransport> takeTransport() { return std::move(m_transport); }

Q_SIGNALS:
    void connected();
    /// `tooLate`: it did not answer at all.
    void failed(const QString &why, bool tooLate);

private:
    void transportReadable() override { shakeHands(); }
    void transportWritable() override { shakeHands(); }

    void dialSocket();
    void reached(int descriptor);
    void shakeHands();
    void fail(const QString &why, bool tooLate = false);

    const BackendAddress m_address;
    const std::optional<TlsContext> m_tls;
    const DialOptions m_options;
    Clock &m_clock;
    std::unique_ptr<Dialer> m_dialer;
    std::unique_ptr<ByteTransport> m_transport;
    std::unique_ptr<Timer> m_limit;
    std::unique_ptr<Timer> m_again; ///< a unix socket whose backlog is full
    bool m_over = false;
};

} // namespace rookery
