// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/last_words.h"
#include "app/cli/process_setup.h"
#include "app/cli/program.h"
#include "app/cli/standard_streams.h"
#include "core/language/language.h"
#include "core/loop/socket_event_loop.h"

#include <QCoreApplication>

int main(int argc, char **argv)
{
    rookery::prepareProcess();
    QStringList words;
    for (int i = 1; i < argc; ++i)
        words += QString::fromLocal8Bit(argv[i]);
    rookery::hideSecrets(argc, argv);
    const auto secrets = rookery::EnvironmentSecrets::take();

    rookery::useSocketEventLoop();
    rookery::keepLastWords();
    int exitCode = 0;
    {
        const QCoreApplication application(argc, argv);
        rookery::Language language;
        language.use();
        exitCode = rookery::afterOutput(rookery::runProgram(words, secrets));
    }
    return rookery::endProcess(exitCode);
}
