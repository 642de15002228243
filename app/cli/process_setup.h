// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rookery {

/// What a network program wants from the system before it starts: no death by SIGPIPE, and as many open files
/// as the hard limit allows (a flow takes one or two; the usual soft limit of 1024 is for programs that use
/// select()).
void prepareProcess();

/// Overwrites the values of options that hold secrets (--ws-psk, --proxy, --header), so that they show in no
/// process list. Call it when the words have been copied.
void hideSecrets(int argc, char **argv);

} // namespace rookery
