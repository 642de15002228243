// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spec/forward_spec.h"
#include "core/spec/port_range.h"

#include <QList>

#include <algorithm>

namespace rookery {

/// The text of a forward as it was read, which may stand for several: with ranges of ports
/// (docs/protocol.md §8.1) for one of each port. A plain value.
struct ForwardRange
{
    ForwardSpec first;
    PortRange listen; ///< of Local::Port
    PortRange target; ///< of Remote::Target

    /// The error says which part is wrong and shows a right one.
    [[nodiscard]] static Expected<ForwardRange> read(const QString &text);

    [[nodiscard]] int size() const { return std::max(listen.size(), target.size()); }
    /// All of them, with the port behind the name where they have one.
    [[nodiscard]] QList<ForwardSpec> forwards() const;
};

/// All forwards that one text stands for, at least one and at most PortRange::Most. Whoever takes text from
/// people reads it by this. Errors: as ForwardRange::read().
[[nodiscard]] Expected<QList<ForwardSpec>> forwardsFromText(const QString &text);

} // namespace rookery
