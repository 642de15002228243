// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signals.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <sys/socket.h>
#include <unistd.h>

namespace rookery {

namespace {

// A signal handler may touch nothing else.
int s_wakeUp = -1;
volatile std::sig_atomic_t s_asked = 0;

constexpr std::array Signals{SIGINT, SIGTERM, SIGHUP};

void onSignal(int number)
{
    const int saved = errno;
    if (s_asked)
        _exit(128 + number);
    s_asked = 1;
    const char byte = 1;
    // A full socket would mean that a wake-up is on its way already.
    [[maybe_unused]] const ssize_t written = ::write(s_wakeUp, &byte, 1);
    errno = saved;
}

void handle(int number)
{
    struct sigaction before
    {
    };
    if (sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_IGN)
        return;
    struct sigaction action
    {
    };
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(QObject *parent) : QObject(parent)
{
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return; // signals keep their usual effect
    s_asked = 0;
    s_wakeUp = ends[1];
    auto *notifier = new QSocketNotifier(ends[0], QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this, notifier] {
        notifier->setEnabled(false);
        Q_EMIT stopRequested();
    });
    connect(this, &QObject::destroyed, [end = ends[0]] { ::close(end); });
    for (const int number : Signals)
        handle(number);
}

StopSignals::~StopSignals()
{
    if (s_wakeUp < 0)
        return;
    for (const int number : Signals)
        std::signal(number, SIG_DFL);
    ::close(s_wakeUp);
    s_wakeUp = -1;
}

} // namespace rookery
