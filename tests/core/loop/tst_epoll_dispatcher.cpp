// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loop/epoll_dispatcher.h"
#include "core/loop/socket_poller.h"
#include "support/descriptor_pair.h"
#include "support/room_test.h"

#include <QBasicTimer>
#include <QEventLoop>
#include <QSignalSpy>
#include <QSocketNotifier>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QThread>
#include <QTimer>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

// The program's own event loop is one, so that QTest's waiting runs on it too.

namespace {

class Reader final : public SocketPoller::Watcher
{
public:
    explicit Reader(int descriptor) : m_descriptor(descriptor)
    {
        if (!SocketPoller::ofThisThread().add(descriptor, this, SocketPoller::Readable))
            qFatal("not watched");
    }
    ~Reader() override { SocketPoller::ofThisThread().remove(m_descriptor); }
    void descriptorReady(SocketPoller::Events) override
    {
        char block[64];
        while (::read(m_descriptor, block, sizeof block) > 0)
            ++reads;
    }
    int reads = 0;

private:
    int m_descriptor;
};

void writeByte(const OwnedDescriptor &to)
{
    QCOMPARE(::write(to.get(), "x", 1), ssize_t(1));
}

} // namespace

class TestEpollDispatcher : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheEventLoopHere()
    {
        QVERIFY(qobject_cast<EpollDispatcher *>(QAbstractEventDispatcher::instance()));
    }

    // --- posted events ---
    void deliversPostedCallsInOrder()
    {
        QList<int> calls;
        for (int i = 0; i < 3; ++i)
            QMetaObject::invokeMethod(
                this, [&calls, i] { calls.append(i); }, Qt::QueuedConnection);
        QTRY_COMPARE(calls, QList<int>({0, 1, 2}));
    }
    void isWokenByOtherThreads()
    {
        constexpr int Calls = 2000;
        int seen = 0;
        QEventLoop loop;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            for (int i = 0; i < Calls; ++i)
                QMetaObject::invokeMethod(
                    this,
                    [&] {
                        if (++seen == Calls)
                            loop.quit();
                    },
                    Qt::QueuedConnection);
        }));
        thread->start();
        loop.exec();
        QCOMPARE(seen, Calls);
        QVERIFY(thread->wait());
    }
    void endsALoopThatAnotherThreadTellsToEnd()
    {
        for (int i = 0; i < 200; ++i) {
            QThread thread;
            thread.setEventDispatcher(new EpollDispatcher);
            thread.start();
            thread.quit(); // before, while or after it begins to wait
            QVERIFY(thread.wait());
        }
    }
    void anotherThreadsObjectsLiveAndDieInIt()
    {
        QThread thread;
        thread.setEventDispatcher(new EpollDispatcher);
        auto *const object = new QObject;
        object->moveToThread(&thread);
        connect(&thread, &QThread::finished, object, &QObject::deleteLater);
        QThread *ranIn = nullptr;
        QThread *diedIn = nullptr;
        connect(
            object, &QObject::destroyed, object, [&diedIn] { diedIn = QThread::currentThread(); },
            Qt::DirectConnection);
        thread.start();
        QMetaObject::invokeMethod(
            object, [&ranIn] { ranIn = QThread::currentThread(); }, Qt::BlockingQueuedConnection);
        thread.quit();
        QVERIFY(thread.wait());
        QCOMPARE(ranIn, &thread);
        QCOMPARE(diedIn, &thread);
    }

    // --- timers ---
    void firesInOrderOfTime()
    {
        QList<int> fired;
        QTimer::singleShot(30ms, this, [&] { fired.append(3); });
        QTimer::singleShot(10ms, this, [&] { fired.append(2); });
        QTimer::singleShot(0ms, this, [&] { fired.append(1); });
        QTRY_COMPARE(fired, QList<int>({1, 2, 3}));
    }
    void repeatsUntilStopped()
    {
        QTimer timer;
        int fired = 0;
        connect(&timer, &QTimer::timeout, this, [&] {
            if (++fired == 5)
                timer.stop();
        });
        timer.start(1ms);
        QTRY_COMPARE(fired, 5);
        QTimer::singleShot(20ms, this, [&] { fired += 100; });
        QTRY_VERIFY(fired >= 100);
        QCOMPARE(fired, 105);
    }
    void aTimerOfZeroLetsOthersHaveTheirTurn()
    {
        QTimer busy;
        int turns = 0;
        connect(&busy, &QTimer::timeout, this, [&] { ++turns; });
        busy.start(0ms);
        auto [ours, theirs] = unixPair();
        Reader reader(ours.get());
        writeByte(theirs);
        QTRY_COMPARE(reader.reads, 1);
        QTRY_VERIFY(turns > 10);
    }
    void doesNotFireATimerInsideItself()
    {
        QTimer timer;
        int depth = 0;
        int deepest = 0;
        int fired = 0;
        connect(&timer, &QTimer::timeout, this, [&] {
            deepest = std::max(deepest, ++depth);
            ++fired;
            for (int i = 0; i < 20; ++i)
                QCoreApplication::processEvents();
            --depth;
        });
        timer.start(0ms);
        QTRY_VERIFY(fired >= 3);
        QCOMPARE(deepest, 1);
    }
    void otherTimersFireInANestedLoop()
    {
        bool inner = false;
        bool done = false;
        QTimer::singleShot(0ms, this, [&] {
            QEventLoop loop;
            QTimer::singleShot(5ms, &loop, [&] {
                inner = true;
                loop.quit();
            });
            loop.exec();
            done = true;
        });
        QTRY_VERIFY(done);
        QVERIFY(inner);
    }
    void aSlotMayDeleteItsTimer()
    {
        auto *const timer = new QTimer;
        bool fired = false;
        connect(timer, &QTimer::timeout, this, [&] {
            fired = true;
            delete timer;
        });
        timer->start(0ms);
        QTRY_VERIFY(fired);
    }
    void tellsWhatIsRegistered()
    {
        QObject owner;
        auto *const dispatcher = QAbstractEventDispatcher::instance();
        const int id = owner.startTimer(100s, Qt::VeryCoarseTimer);
        const auto timers = dispatcher->registeredTimers(&owner);
        QCOMPARE(timers.size(), 1);
        QCOMPARE(timers[0].timerId, id);
        QCOMPARE(timers[0].interval, 100'000);
        QCOMPARE(timers[0].timerType, Qt::VeryCoarseTimer);
        QVERIFY(dispatcher->remainingTime(id) > 50'000);
        QVERIFY(dispatcher->remainingTime(id) <= 100'000);
        owner.killTimer(id);
        QVERIFY(dispatcher->registeredTimers(&owner).isEmpty());
        QCOMPARE(dispatcher->remainingTime(id), -1);
    }

    // --- descriptors ---
    void watchesForReadingAndWritingApart()
    {
        auto [ours, theirs] = unixPair();
        QSocketNotifier read(ours.get(), QSocketNotifier::Read);
        QSocketNotifier write(ours.get(), QSocketNotifier::Write);
        QSignalSpy readable(&read, &QSocketNotifier::activated);
        QSignalSpy writable(&write, &QSocketNotifier::activated);
        QTRY_VERIFY(!writable.isEmpty());
        write.setEnabled(false);
        writable.clear();
        QCOMPARE(readable.size(), 0);
        writeByte(theirs);
        // Level-triggered: told again until somebody reads.
        QTRY_VERIFY(readable.size() > 1);
        read.setEnabled(false);
        readable.clear();
        QCoreApplication::processEvents();
        QCOMPARE(readable.size(), 0);
        QCOMPARE(writable.size(), 0);
        read.setEnabled(true);
        QTRY_VERIFY(!readable.isEmpty());
    }
    void tellsTheEndOfAPeer()
    {
        auto [ours, theirs] = unixPair();
        QSocketNotifier read(ours.get(), QSocketNotifier::Read);
        QSignalSpy readable(&read, &QSocketNotifier::activated);
        theirs.reset();
        QTRY_VERIFY(!readable.isEmpty());
    }
    void aNotifierMayGoInItsSlot()
    {
        auto [ours, theirs] = unixPair();
        auto *const read = new QSocketNotifier(ours.get(), QSocketNotifier::Read);
        bool told = false;
        connect(read, &QSocketNotifier::activated, this, [&] {
            told = true;
            delete read;
        });
        writeByte(theirs);
        QTRY_VERIFY(told);
    }
    void aSlotMayRunALoopOfItsOwn()
    {
        auto [ours, theirs] = unixPair();
        auto [ours2, theirs2] = unixPair();
        Reader inner(ours2.get());
        QSocketNotifier read(ours.get(), QSocketNotifier::Read);
        bool done = false;
        connect(&read, &QSocketNotifier::activated, this, [&] {
            read.setEnabled(false);
            writeByte(theirs2);
            done = QTest::qWaitFor([&] { return inner.reads == 1; });
        });
        writeByte(theirs);
        QTRY_VERIFY(done);
    }
    void leavesDescriptorsAloneWhereAsked()
    {
        auto [ours, theirs] = unixPair();
        QSocketNotifier read(ours.get(), QSocketNotifier::Read);
        QSignalSpy readable(&read, &QSocketNotifier::activated);
        writeByte(theirs);
        QCoreApplication::processEvents(QEventLoop::ExcludeSocketNotifiers);
        QCOMPARE(readable.size(), 0);
        QTRY_VERIFY(!readable.isEmpty());
    }
    void qtsOwnSocketsWork()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, server.serverPort());
        QTRY_VERIFY(server.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> accepted(server.nextPendingConnection());
        const QByteArray much(4 << 20, 'x');
        client.write(much);
        QByteArray received;
        connect(accepted.get(), &QTcpSocket::readyRead, this, [&] { received += accepted->readAll(); });
        QTRY_COMPARE(received.size(), much.size());
        QSignalSpy gone(accepted.get(), &QTcpSocket::disconnected);
        client.disconnectFromHost();
        QTRY_COMPARE(gone.size(), 1);
    }
};

static int run(int argc, char **argv)
{
    QCoreApplication::setEventDispatcher(new EpollDispatcher);
    QCoreApplication app(argc, argv);
    TestEpollDispatcher test;
    return QTest::qExec(&test, argc, argv);
}

ROOKERY_TEST_RUN(run)
#include "tst_epoll_dispatcher.moc"
