// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/forward_spec.h"

#include <QStringList>

#include <optional>

namespace rookery {

struct ProfileForward;

/// Where a tunnel runs, as far as its forwards can tell.
enum class ForwardPlace {
    CommandLine, ///< a process with standard streams of its own
    Window,      ///< the application, whose standard streams are nobody's
};

/// Why a forward cannot run in that place, in the words that every check, preview, command and tunnel uses;
/// none where it can. Pure.
[[nodiscard]] std::optional<Error> whyNotHere(const ForwardSpec &spec, ForwardPlace place);

/// Whether there is a place where it can.
[[nodiscard]] bool runsSomewhere(const ForwardSpec &spec);

/// One note for each forward that cannot run in the window, where saved tunnels are at home.
[[nodiscard]] QStringList notesOnForwards(const QList<ProfileForward> &forwards);

} // namespace rookery
