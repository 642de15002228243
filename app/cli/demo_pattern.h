// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace rookery {

/// An endless stream of bytes that is known at every offset, so that what comes back can be compared byte by
/// byte while it arrives, faster than any checksum. It repeats after a prime length: bytes that were lost,
/// doubled or swapped do not match.
class DemoPattern final
{
public:
    DemoPattern();

    /// Up to `most` bytes of the stream from `offset` on; at least one.
    [[nodiscard]] QByteArrayView at(qint64 offset, qsizetype most) const;
    [[nodiscard]] bool matches(qint64 offset, QByteArrayView bytes) const;

private:
    QByteArray m_block;
};

} // namespace rookery
