// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/snapshot.h"

#include <QString>
#include <QUrl>

#include <chrono>

namespace rookery {

// How numbers and states read in one line of text.

/// "512 B", "1.5 KiB", "256 MiB".
[[nodiscard]] QString bytesText(double bytes);
/// "0.2 s", "45 s", "3 min", "2 h 5 min".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
/// "1 flow", "3 flows".
[[nodiscard]] QString flowsText(int flows);
/// Without a query, which may hold a token.
[[nodiscard]] QString urlText(const QUrl &url);

/// "TCP 127.0.0.1:5432 → db:5432"; a chosen port stands in for 0.
[[nodiscard]] QString forwardText(const ForwardSpec &spec, quint16 boundPort);
/// What a forward has come to, in one sentence; empty for what is not worth a line.
[[nodiscard]] QString forwardNews(const ForwardSnapshot &forward);
/// What a tunnel is doing and why, in one sentence.
[[nodiscard]] QString tunnelNews(const TunnelSnapshot &tunnel, const QUrl &url);

/// Bytes a second since the last time it was asked.
class RateMeter final
{
public:
    /// `total` bytes so far; the first call gives 0.
    [[nodiscard]] double update(quint64 total);

private:
    quint64 m_total = 0;
    std::chrono::steady_clock::time_point m_at;
};

} // namespace rookery
