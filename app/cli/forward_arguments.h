// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/spec/forward_spec.h"

#include <QList>
#include <QStringList>

namespace rookery {

/// What a person gives `rookery-cli client` to forward.
struct ForwardArguments
{
    QStringList typed;
    QString file; ///< --forwards-file; empty: none

    /// All of them, each fit to run here and none in another's way. Reads the file, so it may wait; any
    /// thread. Errors: the first that is wrong, or that there is none at all.
    [[nodiscard]] Expected<QList<ForwardSpec>> read() const;
};

} // namespace rookery
