// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/dial_queue.h"
#include "core/mux/mux_stream.h"
#include "core/socket/descriptor.h"
#include "core/socket/stream_socket.h"
#include "core/socket/unix_address.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/room_test.h"
#include "support/scripted_names.h"
#include "support/silent_port.h"

#include <QLocalServer>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <vector>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Keeps what is reached and counts what is not.
struct Results final : DialQueue::Owner
{
    struct Reached
    {
        std::unique_ptr<MuxStream> stream;
        std::unique_ptr<StreamSocket> socket;
    };

    void targetReached(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket) override
    {
        reached.push_back({std::move(stream), std::move(socket)});
    }
    void targetMissed(const Error &why) override { missed.append(why); }

    std::vector<Reached> reached;
    QList<Error> missed;
};

DialOptions within(milliseconds limit)
{
    DialOptions options;
    options.timeout = limit;
    return options;
}

} // namespace

class TestDialQueue final : public QObject
{
    Q_OBJECT

private:
    /// Streams of the peer's, and those of ours that they are.
    void open(size_t count);
    [[nodiscard]] std::unique_ptr<MuxStream> incoming();

    FakeClock m_clock;
    std::unique_ptr<LinkedMuxes> m_link;
    std::vector<std::unique_ptr<MuxStream>> m_peers;

private Q_SLOTS:
    void init();
    void cleanup();

    void reachesTargets();
    void reachesUnixSockets();
    void givesUpAFullUnixSocketInTime();
    void saysWhyOneWasMissed();
    void tellsWhoAsks();
    void waitsForADescriptor();
    void keepsTheOrder();
    void givesUpWaitingInTime();
    void givesUpATargetInTime();
    void dialEndsWithItsStream();
    void waitingEndsWithItsStream();
    void refusesAStreamThatIsOver();
    void boundsDials();
    void triesOtherAddressesWithinItsShare();
    void abortsAll();
};

void TestDialQueue::init()
{
    m_link = std::make_unique<LinkedMuxes>();
}

void TestDialQueue::cleanup()
{
    m_peers.clear();
    m_link.reset();
    QCOMPARE(m_clock.runningTimers(), size_t(0));
}

void TestDialQueue::open(size_t count)
{
    for (size_t i = 0; i < count; ++i)
        m_peers.push_back(m_link->client->openStream("target", 1));
}

std::unique_ptr<MuxStream> TestDialQueue::incoming()
{
    std::unique_ptr<MuxStream> stream;
    if (!QTest::qWaitFor([&] { return m_link->takeStream(stream); }))
        qFatal("no stream has come");
    return stream;
}

void TestDialQueue::reachesTargets()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    DescriptorBudget budget(100);
    const DescriptorShare share(budget);
    Results results;
    DialQueue queue(within(10s), share, m_clock, results);
    open(3);
    for (int i = 0; i < 3; ++i)
        queue.add(incoming(), u"127.0.0.1"_s, target.serverPort());
    QCOMPARE(queue.size(), size_t(3));
    QTRY_COMPARE(results.reached.size(), size_t(3));
    QCOMPARE(queue.size(), size_t(0));
    QCOMPARE(share.held(DescriptorKind::Stream), 3);
    results.reached.clear();
    QCOMPARE(share.held(DescriptorKind::Stream), 0);
}

void TestDialQueue::reachesUnixSockets()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"x.sock"_s);
    QLocalServer target;
    QVERIFY(target.listen(path));
    DescriptorBudget budget(100);
    const DescriptorShare share(budget);
    Results results;
    DialQueue queue(within(10s), share, m_clock, results);
    open(4);
    queue.addUnix(incoming(), path);
    queue.addUnix(incoming(), path, [](const QString &) { return true; });
    queue.addUnix(incoming(), path, [](const QString &) { return false; });
    queue.addUnix(incoming(), directory.filePath(u"none"_s));
    QCOMPARE(queue.dialing(), size_t(4));
    QTRY_COMPARE(queue.size(), size_t(0));
    QCOMPARE(results.reached.size(), size_t(2));
    QCOMPARE(results.missed.size(), 2);
    // Each path has a thread of its own, so in any order.
    const auto wasMissed = [&results](ErrorCode code) {
        return std::any_of(results.missed.begin(), results.missed.end(),
                           [code](const Error &why) { return why.code == code; });
    };
    QVERIFY(wasMissed(ErrorCode::NotPermitted) && wasMissed(ErrorCode::ConnectionFailed));
    QTRY_COMPARE(share.held(DescriptorKind::Stream), 2);
    results.reached.clear();
    QCOMPARE(share.held(DescriptorKind::Stream), 0);
}

void TestDialQueue::givesUpAFullUnixSocketInTime()
{
    QTemporaryDir directory;
    const UnixAddress address(directory.filePath(u"x.sock"_s));
    const int full = makeSocket(AF_UNIX, SOCK_STREAM);
    QVERIFY(full >= 0 && ::bind(full, address.get(), address.size()) == 0 && ::listen(full, 0) == 0);
    DescriptorBudget budget(100);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(3);
    for (int i = 0; i < 3; ++i)
        queue.addUnix(incoming(), directory.filePath(u"x.sock"_s));
    QTRY_COMPARE(results.reached.size(), size_t(1));
    QCOMPARE(queue.dialing(), size_t(2));
    m_clock.advance(10s);
    QCOMPARE(results.missed.size(), 2);
    QVERIFY(results.missed[0].message.contains(u"x.sock"_s));
    results.reached.clear();
    QTRY_COMPARE(budget.used(), 0);
    closeDescriptor(full);
}

void TestDialQueue::saysWhyOneWasMissed()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    const quint16 port = target.serverPort();
    target.close();
    DescriptorBudget budget(100);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(1);
    queue.add(incoming(), u"127.0.0.1"_s, port);
    QTRY_COMPARE(results.missed.size(), 1);
    QCOMPARE(results.missed[0].code, ErrorCode::ConnectionFailed);
    QTRY_COMPARE(budget.used(), 0);
    QTRY_COMPARE(m_peers[0]->state(), MuxStream::State::Ended);
}

/// docs/protocol.md §9.4
void TestDialQueue::tellsWhoAsks()
{
    QTRY_VERIFY(m_link->client->peerIsRookery());
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    QTcpServer gone;
    QVERIFY(gone.listen(QHostAddress::LocalHost));
    const quint16 refusing = gone.serverPort();
    gone.close();
    const SilentPort silent;
    ScriptedNames names;
    DescriptorBudget budget(100);
    Results results;
    DialOptions options = within(10s);
    options.lookups = names.share();
    DialQueue queue(options, DescriptorShare(budget), m_clock, results);
    const std::vector<std::tuple<QString, quint16, ConnectResult>> dials{
        {u"127.0.0.1"_s, target.serverPort(), ConnectResult::Connected},
        {u"127.0.0.1"_s, refusing, ConnectResult::Refused},
        {u"no-such-name"_s, 80, ConnectResult::NoSuchName},
        {u"127.0.0.1"_s, silent.port(), ConnectResult::TimedOut}};
    std::vector<std::unique_ptr<MuxStream>> asking;
    for (const auto &[host, port, result] : dials) {
        asking.push_back(m_link->client->openStream("target", 1, MuxOpen::AskResult));
        queue.add(incoming(), host, port);
    }
    QTRY_COMPARE(asking[0]->result(), ConnectResult::Connected);
    QTRY_COMPARE(asking[1]->state(), MuxStream::State::Ended);
    QTRY_COMPARE(asking[2]->state(), MuxStream::State::Ended);
    m_clock.advance(10s);
    QTRY_COMPARE(asking[3]->state(), MuxStream::State::Ended);
    for (size_t i = 0; i < dials.size(); ++i)
        QCOMPARE(asking[i]->result(), std::get<ConnectResult>(dials[i]));
}

void TestDialQueue::waitsForADescriptor()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    DescriptorBudget budget(6);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(20);
    for (int i = 0; i < 20; ++i)
        queue.add(incoming(), u"127.0.0.1"_s, target.serverPort());
    size_t served = 0;
    while (served < 20) {
        QTRY_VERIFY(!results.reached.empty());
        // Half for whoever is alone, and nobody is refused.
        QVERIFY(results.reached.size() <= 3);
        served += results.reached.size();
        results.reached.clear();
    }
    QVERIFY(results.missed.isEmpty());
}

void TestDialQueue::keepsTheOrder()
{
    QTcpServer target;
    QVERIFY(target.listen(QHostAddress::LocalHost));
    DescriptorBudget budget(1);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    std::vector<quint32> wanted;
    open(5);
    for (int i = 0; i < 5; ++i) {
        auto stream = incoming();
        wanted.push_back(stream->flowId());
        queue.add(std::move(stream), u"127.0.0.1"_s, target.serverPort());
    }
    for (const quint32 flow : wanted) {
        QTRY_COMPARE(results.reached.size(), size_t(1));
        QCOMPARE(results.reached[0].stream->flowId(), flow);
        results.reached.clear();
    }
}

void TestDialQueue::givesUpWaitingInTime()
{
    DescriptorBudget budget(1);
    const DescriptorLease all = DescriptorShare(budget).take(DescriptorKind::Stream);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(2);
    queue.add(incoming(), u"127.0.0.1"_s, 9);
    m_clock.advance(4s);
    queue.add(incoming(), u"127.0.0.1"_s, 9);
    m_clock.advance(6s);
    QCOMPARE(results.missed.size(), 1);
    QCOMPARE(results.missed[0].code, ErrorCode::TooMuch);
    m_clock.advance(4s);
    QCOMPARE(results.missed.size(), 2);
}

void TestDialQueue::givesUpATargetInTime()
{
    const SilentPort silent;
    DescriptorBudget budget(100);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(1);
    queue.add(incoming(), u"127.0.0.1"_s, silent.port());
    QCoreApplication::processEvents();
    m_clock.advance(9s);
    QVERIFY(results.missed.isEmpty());
    m_clock.advance(1s);
    QCOMPARE(results.missed.size(), 1);
    QCOMPARE(results.missed[0].code, ErrorCode::ConnectionFailed);
    QTRY_COMPARE(budget.used(), 0);
}

void TestDialQueue::dialEndsWithItsStream()
{
    const SilentPort silent;
    DescriptorBudget budget(100);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(30);
    for (int i = 0; i < 30; ++i)
        queue.add(incoming(), u"127.0.0.1"_s, silent.port());
    QCOMPARE(budget.used(), 30);
    m_peers.clear(); // Reset
    QTRY_COMPARE(budget.used(), 0);
    QCOMPARE(queue.size(), size_t(0));
}

void TestDialQueue::waitingEndsWithItsStream()
{
    DescriptorBudget budget(1);
    const DescriptorLease all = DescriptorShare(budget).take(DescriptorKind::Stream);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(3);
    for (int i = 0; i < 3; ++i)
        queue.add(incoming(), u"127.0.0.1"_s, 9);
    m_peers.clear();
    QTRY_COMPARE(queue.size(), size_t(0));
}

void TestDialQueue::refusesAStreamThatIsOver()
{
    DescriptorBudget budget(100);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(1);
    auto stream = incoming();
    m_peers.clear();
    QTRY_COMPARE(stream->state(), MuxStream::State::Ended);
    queue.add(std::move(stream), u"127.0.0.1"_s, 9);
    QCOMPARE(queue.size(), size_t(0));
    QCOMPARE(budget.used(), 0);
}

void TestDialQueue::boundsDials()
{
    constexpr size_t many = DialQueue::MaxDials + 100;
    DescriptorBudget budget(10000);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(many);
    for (size_t i = 0; i < many; ++i)
        queue.add(incoming(), u"127.0.0.1"_s, 9);
    QCOMPARE(queue.dialing(), DialQueue::MaxDials);
    QCOMPARE(queue.size(), many);
    // Nobody listens there: the others get their turn.
    QTRY_COMPARE(results.missed.size(), qsizetype(many));
    QTRY_COMPARE(budget.used(), 0);
}

void TestDialQueue::triesOtherAddressesWithinItsShare()
{
    // None of the name's addresses answers.
    const SilentPort silent("0.0.0.0");
    QList<QHostAddress> addresses;
    for (quint32 last = 1; last <= 8; ++last)
        addresses.append(QHostAddress(0x7f000100 + last));
    ScriptedNames names;
    names.set(u"many.test"_s, addresses);
    DescriptorBudget budget(6);
    Results results;
    DialOptions options = within(1h);
    options.lookups = names.share();
    DialQueue queue(options, DescriptorShare(budget), m_clock, results);
    open(1);
    queue.add(incoming(), u"many.test"_s, silent.port());
    QTRY_VERIFY((m_clock.advance(Dialer::Stagger), budget.used() == 3));
    for (int i = 0; i < 20; ++i)
        m_clock.advance(Dialer::Stagger);
    QCOMPARE(budget.used(), 3);
    m_clock.advance(1h);
    QCOMPARE(results.missed.size(), 1);
    QTRY_COMPARE(budget.used(), 0);
}

void TestDialQueue::abortsAll()
{
    const SilentPort silent;
    DescriptorBudget budget(4);
    Results results;
    DialQueue queue(within(10s), DescriptorShare(budget), m_clock, results);
    open(5);
    for (int i = 0; i < 5; ++i)
        queue.add(incoming(), u"127.0.0.1"_s, silent.port());
    QCOMPARE(queue.abort(), size_t(5));
    QCOMPARE(queue.size(), size_t(0));
    QVERIFY(results.missed.isEmpty());
    QTRY_COMPARE(budget.used(), 0);
}

ROOKERY_TEST(TestDialQueue)

#include "tst_dial_queue.moc"
