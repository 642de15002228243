// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

namespace rookery {

/// Ports one after the other, as a person writes them: "8000-8010", or one alone. A plain value.
struct PortRange
{
    /// Ports in one. Each of them is a listener and a descriptor.
    static constexpr int Most = 256;

    quint16 first = 0;
    quint16 last = 0;

    [[nodiscard]] int size() const { return last - first + 1; }
    /// The one at that place; every one is 0 where the range is, which stands for any.
    [[nodiscard]] quint16 at(int index) const { return first == 0 ? quint16(0) : quint16(first + index); }

    /// Whether a text is meant as one: digits with a dash between them.
    [[nodiscard]] static bool isMeant(const QString &text);
    /// Errors (BadInput): no port, a range that runs backwards, begins with 0 or is larger than Most.
    [[nodiscard]] static Expected<PortRange> fromText(const QString &text);

    friend bool operator==(const PortRange &, const PortRange &) = default;
};

} // namespace rookery
