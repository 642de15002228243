// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/stop_signals.h"

#include "app/cli/process_setup.h"

#include <QSocketNotifier>

#include <array>
#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

namespace rookery {

namespace {

constexpr std::array Signals{SIGINT, SIGTERM, SIGHUP, SIGUSR1};
constexpr char Stop = 's';
constexpr char Reload = 'r';

// A signal handler may touch nothing else.
volatile std::sig_atomic_t s_wakeUp = -1;
volatile std::sig_atomic_t s_asked = 0; // a bit for each signal
volatile std::sig_atomic_t s_hangUpReloads = 0;
volatile std::sig_atomic_t s_hadTerminal = 0;

bool hasTerminal()
{
    const int terminal = ::open("/dev/tty", O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK);
    if (terminal >= 0)
        ::close(terminal);
    return terminal >= 0;
}

bool reloads(int number)
{
    if (number == SIGHUP)
        // Whoever closes the window of a terminal means the programs in it.
        return s_hangUpReloads && (!s_hadTerminal || hasTerminal());
    return number == SIGUSR1;
}

void onSignal(int number)
{
    const int saved = errno;
    const char byte = reloads(number) ? Reload : Stop;
    if (byte == Stop) {
        const int before = s_asked;
        s_asked = before | 1 << number;
        // The end of a session sends SIGTERM and SIGHUP in one breath (systemd.kill(5), SendSIGHUP): once.
        const bool isOneRequest = (before & 1 << number) == 0 && (number == SIGHUP || before == 1 << SIGHUP);
        if (before != 0 && !isOneRequest)
            _exit(128 + number);
        if (before == 0)
            limitEnd(number);
    }
    // A full socket would mean that a wake-up is on its way already.
    [[maybe_unused]] const ssize_t written = ::write(s_wakeUp, &byte, 1);
    errno = saved;
}

void handle(int number)
{
    struct sigaction before = {};
    if (sigaction(number, nullptr, &before) == 0 && before.sa_handler == SIG_IGN)
        return;
    struct sigaction action = {};
    action.sa_handler = onSignal;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    sigaction(number, &action, nullptr);
}

} // namespace

StopSignals::StopSignals(HangUp hangUp, QObject *parent) : QObject(parent)
{
    std::array<int, 2> ends{-1, -1};
    if (socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return; // signals keep their usual effect
    m_receiver = ends[0];
    s_asked = 0;
    s_wakeUp = ends[1];
    s_hangUpReloads = hangUp == HangUp::Reload;
    s_hadTerminal = hasTerminal();
    auto *notifier = new QSocketNotifier(m_receiver, QSocketNotifier::Read, this);
    connect(notifier, &QSocketNotifier::activated, this, [this] {
        std::array<char, 64> bytes{};
        const ssize_t count = ::read(m_receiver, bytes.data(), bytes.size());
        take(bytes.data(), count);
    });
    connect(this, &QObject::destroyed, [end = m_receiver] { ::close(end); });
    for (const int number : Signals)
        handle(number);
}

void StopSignals::take(const char *bytes, qsizetype count)
{
    bool reload = false;
    bool stop = false;
    for (qsizetype i = 0; i < count; ++i)
        (bytes[i] == Stop ? stop : reload) = true;
    if (reload && !m_stopping && !stop)
        Q_EMIT reloadRequested();
    if (stop && !std::exchange(m_stopping, true))
        Q_EMIT stopRequested();
}

StopSignals::~StopSignals()
{
    if (s_wakeUp < 0)
        return;
    for (const int number : Signals)
        std::signal(number, number == SIGUSR1 ? SIG_IGN : SIG_DFL);
    ::close(s_wakeUp);
    s_wakeUp = -1;
}

} // namespace rookery
