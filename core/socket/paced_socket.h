// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/line_pace.h"
#include "core/socket/stream_socket.h"

#include <functional>
#include <optional>

namespace rookery {

/// The descriptor of a tunnel: a StreamSocket that takes no more than may wait on its line (LinePace), so
/// that what waits, waits with us, where control frames and other flows can go first. Where the peer is this
/// machine, or the system tells nothing of the line, it takes what the system takes. Lives in one thread.
class PacedSocket final : private StreamSocket::Listener
{
public:
    using Listener = StreamSocket::Listener;
    using Result = StreamSocket::Result;
    using Outcome = StreamSocket::Outcome;
    /// What is known of the line behind a descriptor; none: nothing, and nobody asks again.
    using Look = std::function<std::optional<LineSample>(int descriptor)>;

    /// Takes over the connected descriptor.
    explicit PacedSocket(int descriptor);
    /// For tests.
    PacedSocket(int descriptor, Look look, Clock &clock);
    ~PacedSocket() override = default;

    /// As of StreamSocket; must outlive the socket, and may destroy it inside a call.
    void setListener(Listener *listener) { m_listener = listener; }
    [[nodiscard]] Result read(char *to, qsizetype max) { return m_socket.read(to, max); }
    /// WouldBlock where the system takes no more, or the line has enough.
    [[nodiscard]] Result write(std::span<const QByteArrayView> slices);
    /// How many of `most` bytes write() would take now, as far as the line is concerned; 0: none. For whoever
    /// has to make them ready before.
    [[nodiscard]] qint64 room(qint64 most);
    /// Somebody waits for answers on this line: less may wait on it.
    void setInteractive(bool on);
    void shutdownWrite() { m_socket.shutdownWrite(); }
    void setAbortOnClose() { m_socket.setAbortOnClose(); }
    /// \name To another thread, as of StreamSocket
    /// @{
    void leaveThread();
    void enterThread();
    /// @}
    [[nodiscard]] int lastError() const { return m_socket.lastError(); }
    [[nodiscard]] int descriptor() const { return m_socket.descriptor(); }

private:
    void socketReadable() override;
    void socketWritable() override;
    [[nodiscard]] qint64 roomFor(qint64 bytes);
    void look();
    void limitUnsentBytes();
    void limitBytesPerSecond();
    void holdBack();
    void roomAgain();

    StreamSocket m_socket;
    Look m_look; ///< empty: nothing is known of the line
    Clock &m_clock;
    Listener *m_listener = nullptr;
    LinePace m_pace;
    qint64 m_waiting = 0;   ///< when it was last looked at
    qint64 m_sinceLook = 0; ///< bytes that the system took since
    qint64 m_unsentLimit = 0;
    qint64 m_rateLimit = 0; ///< 0: none
    bool m_isHeldBack = false;
    bool m_wasFull = false;         ///< since the last look
    std::unique_ptr<Timer> m_timer; ///< made when it is first needed
};

} // namespace rookery
