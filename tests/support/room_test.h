// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTest>

#include <source_location>

namespace rookery::test {

/// One test class of a room's program. The program runs one of them, named as its file is: in tst_frame.cpp
/// it is "frame". Made before main() by the macros below, once a file.
class RoomTest final
{
public:
    using Run = int (*)(int argc, char **argv);

    explicit RoomTest(Run run, const std::source_location &file = std::source_location::current());

private:
    friend int runRoomTest(int argc, char **argv);

    Run m_run;
    const char *m_file;
    RoomTest *m_next;
};

/// Runs the test that the first argument names, with the others; or tells which there are.
[[nodiscard]] int runRoomTest(int argc, char **argv);

/// Runs that, and gives its failures, and one more for each descriptor that it leaves open.
[[nodiscard]] int runWithoutLeaks(RoomTest::Run run, int argc, char **argv);

template <class Test> int execTest(int argc, char **argv)
{
    Test test;
    return QTest::qExec(&test, argc, argv);
}

template <class Application, class Test> int runTest(int argc, char **argv)
{
    const Application application(argc, argv);
    QCoreApplication::setAttribute(Qt::AA_Use96Dpi, true);
    return runWithoutLeaks(&execTest<Test>, argc, argv);
}

} // namespace rookery::test

/// The file's test, run by a function of its own: int(int argc, char **argv).
#define ROOKERY_TEST_RUN(run) static const rookery::test::RoomTest roomTest(run);
/// The file's test, with a QApplication or another.
#define ROOKERY_TEST_WITH(Application, Test) ROOKERY_TEST_RUN((rookery::test::runTest<Application, Test>))
/// The file's test, with a QCoreApplication.
#define ROOKERY_TEST(Test) ROOKERY_TEST_WITH(QCoreApplication, Test)
