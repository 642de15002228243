// SPDX-License-Identifier: GPL-3.0-or-later
#ifndef PORTABLE_POLLER
#include "core/loop/epoll_dispatcher.h"
#endif
#include "core/loop/socket_poller.h"
#include "support/descriptor_pair.h"
#include "support/room_test.h"

#include <QTemporaryFile>
#include <QTest>
#include <QThread>

#include <functional>
#include <memory>
#include <vector>

using namespace rookery;
using namespace rookery::test;

namespace {

#ifdef PORTABLE_POLLER
constexpr bool HasEdges = false;
#else
constexpr bool HasEdges = true;
#endif

class Recorder final : public SocketPoller::Watcher
{
public:
    void descriptorReady(SocketPoller::Events events) override
    {
        seen |= events;
        ++calls;
        if (onReady)
            onReady();
    }

    SocketPoller::Events seen = 0;
    int calls = 0;
    std::function<void()> onReady;
};

bool put(const OwnedDescriptor &to, char byte = 'x')
{
    return ::write(to.get(), &byte, 1) == 1;
}

} // namespace

class TestSocketPoller : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsReadableAndWritable();
    void honoursInterest();
    void doesNotRepeatWithoutAnEdge();
    void tellsEachNewEdge();
    void tellsHangUp();
    void tellsAResetConnection();
    void refusesARegularFile();
    void refusesAClosedDescriptor();
    void watcherMayRemoveItselfAndDie();
    void removedWatcherOfTheSameBatchIsNotTold();
    void reusedDescriptorDoesNotGetAnOldEvent();
    void manyReadyAtOnce();
    void onePollerPerThreadAndGoneWithIt();
};

void TestSocketPoller::tellsReadableAndWritable()
{
    const auto [here, there] = unixPair();
    Recorder recorder;
    SocketPoller &poller = SocketPoller::ofThisThread();
    QVERIFY(poller.add(here.get(), &recorder));
    QTRY_VERIFY(recorder.seen & SocketPoller::Writable);
    QVERIFY(!(recorder.seen & SocketPoller::Readable));
    QVERIFY(put(there));
    QTRY_VERIFY(recorder.seen & SocketPoller::Readable);
    poller.remove(here.get());
}

void TestSocketPoller::honoursInterest()
{
    const auto [here, there] = unixPair();
    Recorder recorder;
    SocketPoller &poller = SocketPoller::ofThisThread();
    QVERIFY(poller.add(here.get(), &recorder, SocketPoller::Readable));
    QVERIFY(put(there));
    QTRY_COMPARE(recorder.calls, 1);
    QVERIFY(!(recorder.seen & SocketPoller::Writable));
    poller.remove(here.get());
}

void TestSocketPoller::doesNotRepeatWithoutAnEdge()
{
    const auto [here, there] = unixPair();
    const auto [otherHere, otherThere] = unixPair();
    Recorder recorder;
    Recorder other;
    SocketPoller &poller = SocketPoller::ofThisThread();
    QVERIFY(poller.add(here.get(), &recorder, SocketPoller::Readable));
    QVERIFY(poller.add(otherHere.get(), &other, SocketPoller::Readable));
    QVERIFY(put(there));
    QTRY_COMPARE(recorder.calls, 1);
    // Nobody reads the byte. Three further turns of the loop, each proved by the other pair.
    for (int turn = 1; turn <= 3; ++turn) {
        QVERIFY(put(otherThere));
        poller.rearm(otherHere.get(), SocketPoller::Readable);
        QTRY_VERIFY(other.calls >= turn);
    }
    QCOMPARE(recorder.calls, 1);
    poller.remove(here.get());
    poller.remove(otherHere.get());
}

void TestSocketPoller::tellsEachNewEdge()
{
    const auto [here, there] = unixPair();
    Recorder recorder;
    SocketPoller &poller = SocketPoller::ofThisThread();
    QVERIFY(poller.add(here.get(), &recorder, SocketPoller::Readable));
    for (int i = 1; i <= 3; ++i) {
        QVERIFY(put(there));
        QTRY_COMPARE(recorder.calls, i);
        char byte = 0;
        QCOMPARE(::read(here.get(), &byte, 1), ssize_t(1));
        QCOMPARE(::read(here.get(), &byte, 1), ssize_t(-1));
        poller.rearm(here.get(), SocketPoller::Readable);
    }
    poller.remove(here.get());
}

void TestSocketPoller::tellsHangUp()
{
    auto [here, there] = tcpPair();
    Recorder recorder;
    SocketPoller &poller = SocketPoller::ofThisThread();
    QVERIFY(poller.add(here.get(), &recorder));
    there.reset();
    QTRY_VERIFY(recorder.seen & SocketPoller::Drain);
    QVERIFY(recorder.seen & SocketPoller::Readable);
    QVERIFY(!(recorder.seen & SocketPoller::Broken));
    poller.remove(here.get());
}

void TestSocketPoller::tellsAResetConnection()
{
    auto [here, there] = tcpPair();
    Recorder recorder;
    SocketPoller &poller = SocketPoller::ofThisThread();
    QVERIFY(poller.add(here.get(), &recorder));
    there.resetConnection();
    if (HasEdges)
        QTRY_VERIFY(recorder.seen & SocketPoller::Broken);
    QTRY_VERIFY((recorder.seen & SocketPoller::Readable) && (recorder.seen & SocketPoller::Writable));
    poller.remove(here.get());
}

void TestSocketPoller::refusesARegularFile()
{
    QTemporaryFile file;
    QVERIFY(file.open());
    Recorder recorder;
    QVERIFY(!SocketPoller::ofThisThread().add(file.handle(), &recorder));
    QCOMPARE(errno, EPERM);
}

void TestSocketPoller::refusesAClosedDescriptor()
{
    Recorder recorder;
    QVERIFY(!SocketPoller::ofThisThread().add(-1, &recorder));
    QCOMPARE(errno, EBADF);
    SocketPoller::ofThisThread().remove(-1);
    SocketPoller::ofThisThread().remove(1 << 20);
}

void TestSocketPoller::watcherMayRemoveItselfAndDie()
{
    const auto [here, there] = unixPair();
    auto recorder = std::make_unique<Recorder>();
    const int descriptor = here.get();
    recorder->onReady = [&recorder, descriptor] {
        SocketPoller::ofThisThread().remove(descriptor);
        // The function object dies with its recorder: nothing of it may be used after this.
        recorder.reset();
    };
    QVERIFY(SocketPoller::ofThisThread().add(descriptor, recorder.get(), SocketPoller::Readable));
    QVERIFY(put(there));
    QTRY_VERIFY(!recorder);
}

void TestSocketPoller::removedWatcherOfTheSameBatchIsNotTold()
{
    const auto [here1, there1] = unixPair();
    const auto [here2, there2] = unixPair();
    SocketPoller &poller = SocketPoller::ofThisThread();
    Recorder first;
    Recorder second;
    first.onReady = [&] { poller.remove(here2.get()); };
    second.onReady = [&] { poller.remove(here1.get()); };
    QVERIFY(poller.add(here1.get(), &first, SocketPoller::Readable));
    QVERIFY(poller.add(here2.get(), &second, SocketPoller::Readable));
    QVERIFY(put(there1));
    QVERIFY(put(there2));
    QTRY_VERIFY(first.calls + second.calls > 0);
    const auto [proofHere, proofThere] = unixPair();
    Recorder proof;
    QVERIFY(poller.add(proofHere.get(), &proof, SocketPoller::Readable));
    QVERIFY(put(proofThere));
    QTRY_COMPARE(proof.calls, 1);
    QCOMPARE(first.calls + second.calls, 1);
    poller.remove(here1.get());
    poller.remove(here2.get());
    poller.remove(proofHere.get());
}

void TestSocketPoller::reusedDescriptorDoesNotGetAnOldEvent()
{
    auto [here1, there1] = unixPair();
    auto [here2, there2] = unixPair();
    auto [fresh, freshPeer] = unixPair();
    SocketPoller &poller = SocketPoller::ofThisThread();
    Recorder first;
    Recorder second;
    Recorder replacement;
    // Whoever is told first gives the other's number to a socket that has nothing to read.
    const auto replace = [&](OwnedDescriptor &other) {
        const int number = other.get();
        poller.remove(number);
        QCOMPARE(::dup2(fresh.get(), number), number);
        QVERIFY(poller.add(number, &replacement, SocketPoller::Readable));
    };
    first.onReady = [&] { replace(here2); };
    second.onReady = [&] { replace(here1); };
    QVERIFY(poller.add(here1.get(), &first, SocketPoller::Readable));
    QVERIFY(poller.add(here2.get(), &second, SocketPoller::Readable));
    QVERIFY(put(there1));
    QVERIFY(put(there2));
    QTRY_COMPARE(first.calls + second.calls, 1);
    QCOMPARE(replacement.calls, 0);
    QVERIFY(put(freshPeer));
    QTRY_COMPARE(replacement.calls, 1);
    poller.remove(here1.get());
    poller.remove(here2.get());
}

void TestSocketPoller::manyReadyAtOnce()
{
    constexpr size_t Count = 200;
    SocketPoller &poller = SocketPoller::ofThisThread();
    std::vector<DescriptorPair> pairs;
    std::vector<Recorder> recorders(Count);
    for (size_t i = 0; i < Count; ++i) {
        pairs.push_back(unixPair());
        QVERIFY(poller.add(pairs[i].first.get(), &recorders[i], SocketPoller::Readable));
        QVERIFY(put(pairs[i].second));
    }
    const auto allTold = [&] {
        return std::all_of(recorders.begin(), recorders.end(),
                           [](const Recorder &r) { return r.calls == 1; });
    };
    QTRY_VERIFY(allTold());
    for (const DescriptorPair &pair : pairs)
        poller.remove(pair.first.get());
}

void TestSocketPoller::onePollerPerThreadAndGoneWithIt()
{
    QThread thread;
    QObject inThread;
    inThread.moveToThread(&thread);
    thread.start();
    const auto [here, there] = unixPair();
    Recorder recorder;
    bool gone = false;
    SocketPoller *mine = &SocketPoller::ofThisThread();
    bool other = false;
    const int descriptor = here.get();
    QMetaObject::invokeMethod(
        &inThread,
        [&] {
            SocketPoller &poller = SocketPoller::ofThisThread();
            other = &poller != mine;
            connect(
                &poller, &QObject::destroyed, &poller, [&gone] { gone = true; }, Qt::DirectConnection);
            QVERIFY(poller.add(descriptor, &recorder, SocketPoller::Readable));
            recorder.onReady = [&thread] { thread.quit(); };
        },
        Qt::BlockingQueuedConnection);
    QVERIFY(other);
    QVERIFY(put(there));
    QVERIFY(thread.wait(10000));
    QVERIFY(gone);
    QCOMPARE(recorder.calls, 1);
}

static int run(int argc, char **argv)
{
#ifndef PORTABLE_POLLER
    if (qEnvironmentVariableIsSet("SHARED_EPOLL_SET"))
        QCoreApplication::setEventDispatcher(new EpollDispatcher);
#endif
    QCoreApplication app(argc, argv);
    TestSocketPoller test;
    return QTest::qExec(&test, argc, argv);
}

ROOKERY_TEST_RUN(run)
#include "tst_socket_poller.moc"
