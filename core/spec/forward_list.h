// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/spec/forward_spec.h"

#include <QList>

#include <optional>

namespace rookery {

/// What a person typed or pasted where forwards are wanted: one, or several on lines of their own or with
/// blanks, commas or semicolons between them. A plain value.
struct ForwardList
{
    QList<ForwardSpec> forwards;
    QString left;             ///< what could not be read, one a line
    std::optional<Error> why; ///< the first of it cannot; none: all was read

    /// Never more forwards than this; the rest is left.
    static constexpr qsizetype Most = 500;

    [[nodiscard]] static ForwardList read(const QString &text);
};

} // namespace rookery
