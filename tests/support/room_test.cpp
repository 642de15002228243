// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"

#include "support/resource_use.h"

#include <cstdio>
#include <string_view>
#include <utility>

namespace rookery::test {

namespace {

/// Not a container: nothing says which file's objects are made first.
constinit RoomTest *g_tests = nullptr;

/// "frame" of "…/tst_frame.cpp".
std::string_view nameOf(std::string_view file)
{
    constexpr std::string_view before = "tst_";
    file.remove_prefix(file.rfind(before) + before.size());
    return file.substr(0, file.rfind('.'));
}

} // namespace

RoomTest::RoomTest(Run run, const std::source_location &file)
    : m_run(run), m_file(file.file_name()), m_next(std::exchange(g_tests, this))
{
}

int runWithoutLeaks(RoomTest::Run run, int argc, char **argv)
{
    const QMap<int, QByteArray> before = ownDescriptors();
    int failures = run(argc, argv);
    // What the last test has let go of, and its loop had no turn for.
    QCoreApplication::processEvents();
    QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    const QMap<int, QByteArray> now = ownDescriptors();
    for (auto one = now.cbegin(); one != now.cend(); ++one) {
        // The loops of threads and what Qt maps stay as long as the program.
        const bool mayBeALeak = one.value().startsWith("socket:") || one.value().startsWith("pipe:");
        if (!mayBeALeak || before.value(one.key()) == one.value())
            continue;
        std::fprintf(stderr, "Left open: %d, %s\n", one.key(), one.value().constData());
        ++failures;
    }
    return failures;
}

int runRoomTest(int argc, char **argv)
{
    const std::string_view wanted = argc > 1 ? argv[1] : "";
    for (const RoomTest *test = g_tests; test; test = test->m_next) {
        if (nameOf(test->m_file) != wanted)
            continue;
        // The test's own arguments, as if it were a program by itself.
        argv[1] = argv[0];
        return test->m_run(argc - 1, argv + 1);
    }
    std::fprintf(stderr, "usage: %s TEST [QtTest's options]\nTests:\n", argv[0]);
    for (const RoomTest *test = g_tests; test; test = test->m_next) {
        const auto name = nameOf(test->m_file);
        std::fprintf(stderr, "  %.*s\n", int(name.size()), name.data());
    }
    return 2;
}

} // namespace rookery::test
