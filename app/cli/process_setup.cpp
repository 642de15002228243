// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/process_setup.h"

#include <array>
#include <csignal>
#include <cstring>
#include <string_view>
#include <sys/resource.h>

namespace rookery {

namespace {

constexpr std::array<std::string_view, 3> SecretOptions{"--ws-psk", "--proxy", "--header"};
constexpr std::array<std::string_view, 2> SecretLetters{"-x", "-H"};

void hide(char *text)
{
    std::memset(text, '*', std::strlen(text));
}

} // namespace

void prepareProcess()
{
    std::signal(SIGPIPE, SIG_IGN);
    rlimit files{};
    if (getrlimit(RLIMIT_NOFILE, &files) == 0 && files.rlim_cur < files.rlim_max) {
        files.rlim_cur = files.rlim_max;
        setrlimit(RLIMIT_NOFILE, &files); // a lower limit still works, for fewer flows
    }
}

void hideSecrets(int argc, char **argv)
{
    bool imports = false;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word(argv[i]);
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
