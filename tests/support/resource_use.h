// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/bytes/byte_slice.h"

#include <QByteArray>
#include <QMap>

#include <span>

namespace rookery::test {

/// What a process has of the system, by what /proc tells: 0 where it tells nothing (another system, a process
/// that is gone). `process` is a process id or "self". They may be called in any thread.
[[nodiscard]] qint64 residentKiB(const QByteArray &process = QByteArrayLiteral("self"));
[[nodiscard]] int openDescriptors(const QByteArray &process = QByteArrayLiteral("self"));
/// What each of our own descriptors is, as /proc has it, by its number.
[[nodiscard]] QMap<int, QByteArray> ownDescriptors();

/// Bytes of memory that these keep alive: each block once, however many slices it has.
[[nodiscard]] qint64 distinctBlockBytes(std::span<const ByteSlice> slices);

} // namespace rookery::test
