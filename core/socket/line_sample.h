// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/line_pace.h"

#include <optional>

namespace rookery {

/// What the system knows of the line behind a connected TCP socket; none where it does not tell, or where the
/// peer is this machine: memory is no line.
[[nodiscard]] std::optional<LineSample> sampleLine(int descriptor);

/// The system keeps no more than about so many bytes that it has not sent yet, and says that there is room
/// only when there are fewer (TCP_NOTSENT_LOWAT). Does nothing where it cannot.
void limitUnsent(int descriptor, qint64 bytes);

/// The system sends no more than so many bytes a second, evenly (SO_MAX_PACING_RATE); 0: as fast as it can.
void limitRate(int descriptor, qint64 bytesPerSecond);

} // namespace rookery
