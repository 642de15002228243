// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/paced_socket.h"
#include "support/descriptor_pair.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QTest>

#include <array>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

namespace {

struct Told final : PacedSocket::Listener
{
    void socketReadable() override { ++readable; }
    void socketWritable() override { ++writable; }
    int readable = 0;
    int writable = 0;
};

/// A paced socket on a line that the test makes up, and the other end.
struct World
{
    World()
    {
        std::array<int, 2> ends{};
        if (::socketpair(AF_UNIX, SOCK_STREAM, 0, ends.data()) != 0)
            qFatal("socketpair");
        peer.reset(ends[1]);
        socket = std::make_unique<PacedSocket>(
            ends[0],
            [this](int) {
                ++looks;
                return line;
            },
            clock);
        socket->setListener(&told);
    }
    PacedSocket::Result write(qsizetype bytes)
    {
        const QByteArray data(bytes, 'x');
        const QByteArrayView view(data);
        return socket->write(std::span(&view, 1));
    }

    FakeClock clock;
    OwnedDescriptor peer;
    Told told;
    std::optional<LineSample> line = LineSample{0, 40ms, 40ms, 0};
    int looks = 0;
    std::unique_ptr<PacedSocket> socket;
};

/// So that the pace has made up its mind.
void settle(World &w)
{
    w.socket->setInteractive(true);
    for (int i = 0; i < 8; ++i) {
        QCOMPARE(w.write(16 * 1024).bytes, 16 * 1024);
        std::array<char, 32 * 1024> taken;
        QVERIFY(::recv(w.peer.get(), taken.data(), taken.size(), 0) > 0);
        w.clock.advance(40ms);
        w.line->acknowledged += 40'000; // 1 MB/s
    }
}

} // namespace

class TestPacedSocket final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesNoMoreThanMayWait()
    {
        World w;
        settle(w);
        w.line->waiting = 50'000; // of 55 000: a round trip of 40 ms, and 15 ms
        const auto result = w.write(32 * 1024);
        QCOMPARE(result.outcome, PacedSocket::Outcome::WouldBlock);
        QCOMPARE(result.bytes, 5'000);
        QCOMPARE(w.told.writable, 0);
        w.clock.advance(100ms);
        QCOMPARE(w.told.writable, 1);
    }
    void takesNothingWhereTheLineIsFull()
    {
        World w;
        settle(w);
        w.line->waiting = 200'000;
        QCOMPARE(w.write(32 * 1024).outcome, PacedSocket::Outcome::WouldBlock);
        w.clock.advance(100ms);
        QCOMPARE(w.told.writable, 1);
        // As long as it is.
        const auto again = w.write(32 * 1024);
        QCOMPARE(again.bytes, 0);
        QCOMPARE(again.outcome, PacedSocket::Outcome::WouldBlock);
        w.clock.advance(100ms);
        QCOMPARE(w.told.writable, 2);
        w.line->waiting = 0;
        QCOMPARE(w.write(32 * 1024).bytes, 32 * 1024);
    }
    void takesMoreWhileNobodyWaitsForAnswers()
    {
        World w;
        settle(w);
        w.line->waiting = 200'000;
        w.socket->setInteractive(false);
        QCOMPARE(w.write(32 * 1024).bytes, 32 * 1024);
    }
    void looksSeldomWhereLittleIsSent()
    {
        World w;
        settle(w);
        const int before = w.looks;
        for (int i = 0; i < 100; ++i)
            QCOMPARE(w.write(64).bytes, 64);
        QCOMPARE(w.looks, before + 1); // after the 16 KiB of before
    }
    void asksNoMoreWhereTheSystemTellsNothing()
    {
        World w;
        w.line.reset();
        for (int i = 0; i < 8; ++i)
            QCOMPARE(w.write(20 * 1024).bytes, 20 * 1024);
        QCOMPARE(w.looks, 1);
        QCOMPARE(w.clock.runningTimers(), size_t(0));
    }
    void goesOnInAnotherThread()
    {
        World w;
        settle(w);
        w.line->waiting = 200'000;
        QCOMPARE(w.write(32 * 1024).bytes, 0);
        w.socket->leaveThread();
        QCOMPARE(w.clock.runningTimers(), size_t(0));
        w.socket->enterThread();
        w.socket->setListener(&w.told);
        w.clock.advance(100ms);
        QCOMPARE(w.told.writable, 1);
    }
};

ROOKERY_TEST(TestPacedSocket)
#include "tst_paced_socket.moc"
