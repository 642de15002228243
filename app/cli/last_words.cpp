// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/last_words.h"

#include "core/log/output_writer.h"

#include <array>
#include <csignal>

namespace rookery {

namespace {

constexpr std::array Signals{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
constexpr std::chrono::milliseconds Limit{200};

/// Sanitizers have handlers of their own.
std::array<struct sigaction, Signals.size()> s_before;

void onCrash(int number, siginfo_t *info, void *)
{
    OutputWriter::settle(Limit);
    for (size_t i = 0; i < Signals.size(); ++i) {
        if (Signals[i] == number)
            sigaction(number, &s_before[i], nullptr);
    }
    // What the processor refused happens again on return. What somebody sent does not; raise() waits until
    // the handler is left.
    if (info->si_code <= 0)
        std::raise(number);
}

} // namespace

void keepLastWords()
{
    struct sigaction action = {};
    action.sa_sigaction = onCrash;
    action.sa_flags = SA_SIGINFO;
    sigemptyset(&action.sa_mask);
    for (size_t i = 0; i < Signals.size(); ++i)
        sigaction(Signals[i], &action, &s_before[i]);
}

} // namespace rookery
