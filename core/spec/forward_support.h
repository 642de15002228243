// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/spec/forward_spec.h"

#include <optional>

namespace rookery {

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

} // namespace rookery
