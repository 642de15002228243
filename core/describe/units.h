// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <chrono>

namespace rookery {

// How numbers read, in the window and on the command line: by the default QLocale. What a log holds does not
// follow it, so that whoever repairs something can read it.

/// Where they stand goes from right to left, or does not; until it is said, as the locale's language. Before
/// there are threads.
void setRightToLeft(bool rightToLeft);
/// A number and its unit, as the texts below are: the number comes first in a sentence from right to left
/// too.
[[nodiscard]] QString numberFirst(const QString &text);

/// "0.2 s", "45 s", "3 min", "2 h 5 min".
[[nodiscard]] QString durationText(std::chrono::milliseconds duration);
/// "1 flow", "2,000 flows".
[[nodiscard]] QString flowsText(int flows);
/// "2,000".
[[nodiscard]] QString countText(qint64 count);
/// What stands where there is no value: what is off has no rate. Nothing that moves is 0.
[[nodiscard]] QString noValue();

/// "0 B", "640 B", "18.2 GB": powers of 1000, at most three digits, by the locale.
[[nodiscard]] QString amountText(double bytes);
/// "12.4 MB/s", the same way.
[[nodiscard]] QString rateText(double bytesPerSecond);
/// "↓ 12.4 MB/s  ↑ 640 kB/s".
[[nodiscard]] QString bothWaysText(const QString &in, const QString &out);
/// One unit, rounded down: "8 s", "2 min", "3 h", "5 d".
[[nodiscard]] QString ageText(std::chrono::milliseconds age);
/// "23 ms", "0.4 ms"; empty where it is not known yet.
[[nodiscard]] QString roundTripText(std::chrono::microseconds roundTrip);

} // namespace rookery
