// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/dialer.h"
#include "core/socket/stream_socket.h"
#include "support/descriptor_pair.h"
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "support/scripted_names.h"
#include "support/silent_port.h"

#include <QPointer>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <sys/resource.h>
#include <vector>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A service that knows these addresses of rook.test.
struct Names : ScriptedNames
{
    explicit Names(const QList<QHostAddress> &addresses)
        : ScriptedNames({.idle = std::chrono::milliseconds(0)})
    {
        set(u"rook.test"_s, addresses);
    }
    /// Waits until every answer has been delivered: a thread ends behind its last one.
    void settle()
    {
        QTRY_VERIFY(!asked().isEmpty());
        QTRY_COMPARE(service().threads(), 0);
        QCoreApplication::processEvents();
    }
};

/// A port that refuses: it was free a moment ago.
quint16 closedPort()
{
    QTcpServer server;
    server.listen(QHostAddress::LocalHost);
    return server.serverPort();
}

/// Starts a dialer on its target, and gathers what it says.
struct Dial
{
    explicit Dial(const DialOptions &options = {}, Clock &clock = Clock::system())
        : dialer(options, clock), connected(&dialer, &Dialer::connected), failed(&dialer, &Dialer::failed)
    {
    }
    [[nodiscard]] bool isOver() const { return connected.count() + failed.count() > 0; }
    [[nodiscard]] Error error() const
    {
        return failed.isEmpty() ? Error{} : failed.first().first().value<Error>();
    }

    Dialer dialer;
    QSignalSpy connected;
    QSignalSpy failed;
};

QHostAddress peerOf(const StreamSocket &socket)
{
    sockaddr_storage peer{};
    socklen_t size = sizeof peer;
    ::getpeername(socket.descriptor(), reinterpret_cast<sockaddr *>(&peer), &size);
    return QHostAddress(reinterpret_cast<const sockaddr *>(&peer));
}

} // namespace

class TestDialer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void connectsToAnAddress_data();
    void connectsToAnAddress();
    void connectsToAName();
    void systemResolverKnowsLocalhost();
    void connectsFromAnAddress();
    void tellsFailures_data();
    void tellsFailures();
    void triesTheNextAddressAtOnceAfterARefusal();
    void triesTheNextAddressAfterAWhile();
    void triesFamiliesInTurn_data();
    void triesFamiliesInTurn();
    void triesNoMoreThanEightAddresses();
    void givesUpAtTheTimeLimit();
    void lookupCountsForTheTimeLimit();
    void tellsNothingInsideDial();
    void outOfDescriptors();
    void destroyingCancels_data();
    void destroyingCancels();
    void leavesNoTimerBehind();
    void mayBeDestroyedInItsSignal();
};

void TestDialer::connectsToAnAddress_data()
{
    QTest::addColumn<QString>("host");
    QTest::newRow("IPv4") << u"127.0.0.1"_s;
    QTest::newRow("IPv6") << u"::1"_s;
}

void TestDialer::connectsToAnAddress()
{
    QFETCH(const QString, host);
    QTcpServer server;
    if (!server.listen(QHostAddress(host)))
        QSKIP("no such address family here");
    Dial dial;
    dial.dialer.dial(host, server.serverPort());
    QTRY_COMPARE(dial.connected.count(), 1);
    const auto socket = dial.dialer.takeSocket();
    QVERIFY(socket);
    QVERIFY(!dial.dialer.takeSocket());
    QTRY_VERIFY(server.hasPendingConnections());
    const QByteArrayView hello("hello");
    QCOMPARE(socket->write({&hello, 1}).bytes, qsizetype(5));
    QTcpSocket *accepted = server.nextPendingConnection();
    QTRY_COMPARE(accepted->bytesAvailable(), qint64(5));
    QCOMPARE(dial.failed.count(), 0);
}

void TestDialer::connectsToAName()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Names names{{QHostAddress(u"127.0.0.1"_s)}};
    Dial dial({.lookups = names.share()});
    dial.dialer.dial(u"rook.test"_s, server.serverPort());
    QTRY_COMPARE(dial.connected.count(), 1);
    QCOMPARE(names.asked(), QStringList{u"rook.test"_s});
}

void TestDialer::systemResolverKnowsLocalhost()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Dial dial;
    dial.dialer.dial(u"localhost"_s, server.serverPort());
    QTRY_COMPARE(dial.connected.count(), 1);
}

void TestDialer::connectsFromAnAddress()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Dial dial({.fromV4 = QHostAddress(u"127.0.0.2"_s), .fromV6 = QHostAddress(u"::1"_s)});
    dial.dialer.dial(u"127.0.0.1"_s, server.serverPort());
    QTRY_COMPARE(dial.connected.count(), 1);
    QTRY_VERIFY(server.hasPendingConnections());
    QCOMPARE(server.nextPendingConnection()->peerAddress(), QHostAddress(u"127.0.0.2"_s));
}

void TestDialer::tellsFailures_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QList<QHostAddress>>("addresses");
    QTest::addColumn<QHostAddress>("from");
    QTest::addColumn<rookery::ErrorCode>("code");
    QTest::addColumn<QString>("said");
    const QHostAddress v4(u"127.0.0.1"_s);
    const QHostAddress v6(u"::1"_s);
    QTest::newRow("refused") << u"127.0.0.1"_s << QList<QHostAddress>() << QHostAddress()
                             << ErrorCode::ConnectionFailed << u"refused"_s;
    QTest::newRow("every address refused") << u"rook.test"_s << QList<QHostAddress>{v6, v4} << QHostAddress()
                                           << ErrorCode::ConnectionFailed << u"rook.test"_s;
    QTest::newRow("no such name") << u"nobody.test"_s << QList<QHostAddress>() << QHostAddress()
                                  << ErrorCode::NameNotFound << u"nobody.test"_s;
    QTest::newRow("no name") << QString() << QList<QHostAddress>() << QHostAddress() << ErrorCode::BadInput
                             << u"host"_s;
    QTest::newRow("broadcast") << u"255.255.255.255"_s << QList<QHostAddress>() << QHostAddress()
                               << ErrorCode::ConnectionFailed << u"255.255.255.255"_s;
    QTest::newRow("source is not ours")
        << u"127.0.0.1"_s << QList<QHostAddress>() << QHostAddress(u"192.0.2.1"_s) << ErrorCode::BadInput
        << u"192.0.2.1"_s;
}

void TestDialer::tellsFailures()
{
    QFETCH(const QString, host);
    QFETCH(const QList<QHostAddress>, addresses);
    QFETCH(const QHostAddress, from);
    QFETCH(const rookery::ErrorCode, code);
    QFETCH(const QString, said);
    Names names{addresses};
    Dial dial({.fromV4 = from, .lookups = names.share()});
    dial.dialer.dial(host, closedPort());
    QTRY_COMPARE(dial.failed.count(), 1);
    QVERIFY2(dial.error().message.contains(said), qPrintable(dial.error().message));
    QCOMPARE(dial.error().code, code);
    QCOMPARE(dial.connected.count(), 0);
    QVERIFY(!dial.dialer.takeSocket());
}

void TestDialer::triesTheNextAddressAtOnceAfterARefusal()
{
    FakeClock standing;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress(u"127.0.0.3"_s)));
    Names names{{QHostAddress(u"127.0.0.1"_s), QHostAddress(u"127.0.0.2"_s), QHostAddress(u"127.0.0.3"_s)}};
    Dial dial({.lookups = names.share()}, standing);
    dial.dialer.dial(u"rook.test"_s, server.serverPort());
    QTRY_COMPARE(dial.connected.count(), 1);
    QCOMPARE(peerOf(*dial.dialer.takeSocket()), QHostAddress(u"127.0.0.3"_s));
}

void TestDialer::triesTheNextAddressAfterAWhile()
{
    FakeClock clock;
    const SilentPort silent;
    // Another address with the same port, where somebody listens.
    QTcpServer server;
    if (!server.listen(QHostAddress(u"127.0.0.2"_s), silent.port()))
        QSKIP("the port is taken there");
    Names names{{QHostAddress(u"127.0.0.1"_s), QHostAddress(u"127.0.0.2"_s)}};
    Dial dial({.lookups = names.share()}, clock);
    dial.dialer.dial(u"rook.test"_s, silent.port());
    names.settle();
    QCOMPARE(clock.runningTimers(), size_t(2));
    clock.advance(Dialer::Stagger - milliseconds(1));
    QVERIFY(!server.hasPendingConnections() && !dial.isOver());
    clock.advance(milliseconds(1));
    QTRY_COMPARE(dial.connected.count(), 1);
    QCOMPARE(peerOf(*dial.dialer.takeSocket()), QHostAddress(u"127.0.0.2"_s));
}

void TestDialer::triesFamiliesInTurn_data()
{
    QTest::addColumn<QStringList>("addresses");
    QTest::addColumn<QString>("reached");
    // Nobody listens on 127.0.0.3; where both others do, the one that is tried first is reached.
    QTest::newRow("the system's first is first") << QStringList{u"127.0.0.1"_s, u"::1"_s} << u"127.0.0.1"_s;
    QTest::newRow("IPv6 where it is first") << QStringList{u"::1"_s, u"127.0.0.1"_s} << u"::1"_s;
    QTest::newRow("then the other family")
        << QStringList{u"127.0.0.3"_s, u"127.0.0.1"_s, u"::1"_s} << u"::1"_s;
}

void TestDialer::triesFamiliesInTurn()
{
    QFETCH(const QStringList, addresses);
    QFETCH(const QString, reached);
    QTcpServer v4;
    QVERIFY(v4.listen(QHostAddress::LocalHost));
    QTcpServer v6;
    if (!v6.listen(QHostAddress::LocalHostIPv6, v4.serverPort()))
        QSKIP("no IPv6 here, or the port is taken there");
    QList<QHostAddress> parsed;
    for (const QString &address : addresses)
        parsed.append(QHostAddress(address));
    Names names(parsed);
    Dial dial({.lookups = names.share()});
    dial.dialer.dial(u"rook.test"_s, v4.serverPort());
    QTRY_COMPARE(dial.connected.count(), 1);
    QCOMPARE(peerOf(*dial.dialer.takeSocket()), QHostAddress(reached));
}

void TestDialer::triesNoMoreThanEightAddresses()
{
    QTcpServer ninth;
    QVERIFY(ninth.listen(QHostAddress(u"127.0.0.9"_s)));
    QList<QHostAddress> addresses;
    for (int i = 1; i <= 9; ++i) {
        addresses.append(QHostAddress(u"127.0.0.%1"_s.arg(i)));
        addresses.append(addresses.constLast());
    }
    Names names(addresses);
    Dial dial({.lookups = names.share()});
    dial.dialer.dial(u"rook.test"_s, ninth.serverPort());
    QTRY_COMPARE(dial.failed.count(), 1);
    // Repetitions do not count: the eighth is tried.
    names.set(u"rook.test"_s, addresses.sliced(2));
    Dial again({.lookups = names.share()});
    again.dialer.dial(u"rook.test"_s, ninth.serverPort());
    QTRY_COMPARE(again.connected.count(), 1);
}

void TestDialer::givesUpAtTheTimeLimit()
{
    FakeClock clock;
    const SilentPort silent;
    Dial dial({.timeout = milliseconds(5000)}, clock);
    dial.dialer.dial(u"127.0.0.1"_s, silent.port());
    QCoreApplication::processEvents();
    clock.advance(milliseconds(4999));
    QVERIFY(!dial.isOver());
    clock.advance(milliseconds(1));
    QCOMPARE(dial.failed.count(), 1);
    QCOMPARE(dial.error().code, ErrorCode::ConnectionFailed);
    QVERIFY(dial.error().message.contains(u"in time"_s));
}

void TestDialer::lookupCountsForTheTimeLimit()
{
    FakeClock clock;
    ScriptedNames names;
    names.hold(u"slow.test"_s);
    Dial dial({.timeout = milliseconds(5000), .lookups = names.share()}, clock);
    dial.dialer.dial(u"slow.test"_s, 80);
    QTRY_COMPARE(names.asked().size(), qsizetype(1));
    clock.advance(milliseconds(5000));
    QCOMPARE(dial.failed.count(), 1);
    QCOMPARE(dial.error().code, ErrorCode::NameNotFound);
}

void TestDialer::tellsNothingInsideDial()
{
    Dial dial;
    dial.dialer.dial(u"255.255.255.255"_s, 80);
    QVERIFY(!dial.isOver());
    QTRY_COMPARE(dial.failed.count(), 1);
}

void TestDialer::outOfDescriptors()
{
#ifdef __SANITIZE_ADDRESS__
    QSKIP("the sanitizer needs descriptors itself");
#endif
    Dial dial;
    dial.dialer.dial(u"127.0.0.1"_s, closedPort());
    rlimit before{};
    ::getrlimit(RLIMIT_NOFILE, &before);
    rlimit none = before;
    {
        const OwnedDescriptor lowest(::dup(STDERR_FILENO));
        none.rlim_cur = rlim_t(lowest.get());
    }
    ::setrlimit(RLIMIT_NOFILE, &none);
    QCoreApplication::processEvents();
    ::setrlimit(RLIMIT_NOFILE, &before);
    QTRY_COMPARE(dial.failed.count(), 1);
    QCOMPARE(dial.error().code, ErrorCode::TooMuch);
}

void TestDialer::destroyingCancels_data()
{
    QTest::addColumn<bool>("answers");
    QTest::newRow("during the lookup") << false;
    QTest::newRow("during the connect") << true;
}

void TestDialer::destroyingCancels()
{
    QFETCH(const bool, answers);
    FakeClock clock;
    const SilentPort silent;
    Names names({QHostAddress(u"127.0.0.1"_s), QHostAddress(u"127.0.0.1"_s)});
    if (!answers)
        names.hold(u"rook.test"_s);
    {
        Dial dial({.lookups = names.share()}, clock);
        dial.dialer.dial(u"rook.test"_s, silent.port());
        QTRY_COMPARE(names.asked().size(), qsizetype(1));
        if (answers)
            names.settle();
        QVERIFY(!dial.isOver());
    }
    QCOMPARE(clock.runningTimers(), size_t(0));
    QCoreApplication::processEvents();
}

void TestDialer::leavesNoTimerBehind()
{
    FakeClock clock;
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    Names names{{QHostAddress(u"127.0.0.1"_s), QHostAddress(u"127.0.0.2"_s)}};
    Dial dial({.lookups = names.share()}, clock);
    dial.dialer.dial(u"rook.test"_s, server.serverPort());
    QTRY_COMPARE(dial.connected.count(), 1);
    QCOMPARE(clock.runningTimers(), size_t(0));
}

void TestDialer::mayBeDestroyedInItsSignal()
{
    QTcpServer server;
    QVERIFY(server.listen(QHostAddress::LocalHost));
    auto *dialer = new Dialer;
    const QPointer<Dialer> alive(dialer);
    connect(dialer, &Dialer::connected, this, [dialer] { delete dialer; });
    dialer->dial(u"127.0.0.1"_s, server.serverPort());
    QTRY_VERIFY(!alive);
}

ROOKERY_TEST(TestDialer)
#include "tst_dialer.moc"
