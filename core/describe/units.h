// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace rookery {

// How numbers read. What a window shows follows the default QLocale; what a log shows does not.

/// "512 B", "1.5 KiB", "256 MiB", the same in every language.
[[nodiscard]] QString bytesText(double bytes);
/// "0.2 s", "45 s", "3 min", "2 h 5 min".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
/// "1 flow", "3 flows".
[[nodiscard]] QString flowsText(int flows);

/// "0 B", "640 B", "18.2 GB": powers of 1000, at most three digits, by the locale.
[[nodiscard]] QString amountText(double bytes);
/// "12.4 MB/s", the same way.
[[nodiscard]] QString rateText(double bytesPerSecond);
/// One unit, rounded down: "8 s", "2 min", "3 h", "5 d".
[[nodiscard]] QString ageText(std::chrono::milliseconds age);
/// "23 ms", "0.4 ms"; empty where it is not known yet.
[[nodiscard]] QString roundTripText(std::chrono::microseconds roundTrip);

} // namespace rookery
