// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/process_setup.h"

#include "core/worker/detached_thread.h"

#include <array>
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <string_view>
#include <strings.h>
#include <sys/resource.h>
#include <unistd.h>

namespace rookery {

namespace {

constexpr std::array<std::string_view, 3> SecretOptions{"--ws-psk", "--proxy", "--header"};
constexpr std::array<std::string_view, 2> SecretLetters{"-x", "-H"};
constexpr std::string_view LinkScheme = "rookery:";

std::array<bool, 3> s_wasClosed{};

// The handler of a signal may touch nothing else.
volatile std::sig_atomic_t s_ending = 0;
volatile std::sig_atomic_t s_reason = 0;

/// A thread that was told to end does so within microseconds, unless it hangs.
constexpr std::chrono::milliseconds WayBack{100};

void onTooLate(int)
{
    _exit(s_reason != 0 ? 128 + s_reason : 1);
}

/// open(2) gives the lowest free number, which is the one that is missing.
void reserveStandardStreams()
{
    for (size_t i = 0; i < s_wasClosed.size(); ++i) {
        s_wasClosed[i] = ::fcntl(int(i), F_GETFD) < 0 && errno == EBADF;
        // Without a /dev something else has to keep the number.
        if (s_wasClosed[i] && ::open("/dev/null", O_RDWR) < 0)
            (void)::open("/", O_RDONLY);
    }
}

void hide(char *text)
{
    std::memset(text, '*', std::strlen(text));
}

/// As isLink() of the share links has it, which takes a QString.
bool isLink(std::string_view word)
{
    return word.size() >= LinkScheme.size() &&
           ::strncasecmp(word.data(), LinkScheme.data(), LinkScheme.size()) == 0;
}

} // namespace

void prepareProcess()
{
    reserveStandardStreams();
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files); // a lower limit still works, for fewer flows
    }
}

bool wasClosedAtStart(int descriptor)
{
    return s_wasClosed.at(size_t(descriptor));
}

void limitEnd(int signalNumber)
{
    if (s_ending)
        return;
    s_ending = 1;
    s_reason = signalNumber;
    struct sigaction action = {};
    action.sa_handler = onTooLate;
    sigemptyset(&action.sa_mask);
    sigaction(SIGALRM, &action, nullptr);
    alarm(EndLimitSeconds);
}

int endProcess(int exitCode)
{
    alarm(0);
    // What runs at a normal end counts, such as the check for leaks: not for a thread that is just returning.
    if (!DetachedThread::waitForAll(WayBack))
        _exit(exitCode);
    return exitCode;
}

void hideSecrets(int argc, char **argv)
{
    bool imports = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word(argv[i]);
        // A link may have a key in it.
        if (isLink(word)) {
            hide(argv[i]);
            continue;
        }
        // A whole command as one word, with its key in it.
        if (imports && word.find(' ') != std::string_view::npos) {
            hide(argv[i]);
            continue;
        }
        imports = imports || word == "import";
        char *next = i + 1 < argc ? argv[i + 1] : nullptr;
        for (const std::string_view option : SecretOptions) {
            // Qt takes long options with one hyphen or two.
            for (const std::string_view spelt : {option, option.substr(1)}) {
                if (word == spelt && next)
                    hide(next);
                else if (word.starts_with(spelt) && word.size() > spelt.size() && word[spelt.size()] == '=')
                    hide(argv[i] + spelt.size() + 1);
            }
        }
        for (const std::string_view letter : SecretLetters) {
            if (word == letter && next)
                hide(next);
            else if (word.starts_with(letter))
                hide(argv[i] + letter.size());
        }
    }
}

} // namespace rookery
