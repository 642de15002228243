// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rookery {

/// What a network program wants from the system before it starts: no death by SIGPIPE or SIGXFSZ (a write
/// fails instead), descriptors 0, 1 and 2 taken, so that no socket gets a number that something prints to,
/// and as many open files as the hard limit allows (a flow takes one or two; the usual soft limit of 1024 is
/// for programs that use select()). First in main().
void prepareProcess();

/// Whether stdin (0), stdout (1) or stderr (2) was closed when the process started. It is /dev/null since.
[[nodiscard]] bool wasClosedAtStart(int descriptor);

/// From here on the process ends within this many seconds, whatever hangs: a system call that does not come
/// back, a thread that somebody waits for. Safe in the handler of a signal, whose number makes the exit code
/// 128 more; 0: the exit code is 1. Only the first call counts.
void limitEnd(int signalNumber = 0);
constexpr unsigned EndLimitSeconds = 5;

/// The last line of main(), after everything is taken apart. Ends the process here where a thread has been
/// left behind in something that hangs; returns `exitCode` else.
[[nodiscard]] int endProcess(int exitCode);

/// Overwrites links and the values of options that hold secrets (--ws-psk, --proxy, --header), so that they
/// show in no process list. Call it when the words have been copied.
void hideSecrets(int argc, char **argv);

} // namespace rookery
