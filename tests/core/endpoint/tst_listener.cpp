// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/listener.h"
#include "support/descriptor_pair.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QHostAddress>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTest>

#include <sys/resource.h>
#include <vector>

using namespace rookery;
using namespace rookery::test;

namespace {

/// Where every accepted descriptor of a test goes.
struct Taken
{
    std::vector<OwnedDescriptor> descriptors;
    QStringList peers;
    std::vector<DescriptorLease> leases;

    TcpListener::Accepted taker()
    {
        return [this](int descriptor, const QString &peer, DescriptorLease lease) {
            descriptors.emplace_back(descriptor);
            peers.append(peer);
            leases.push_back(std::move(lease));
        };
    }
};

sockaddr_in loopback(quint16 port)
{
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    address.sin_port = htons(port);
    return address;
}

/// Connected as soon as the system has put it into the backlog.
OwnedDescriptor connectTo(quint16 port)
{
    OwnedDescriptor client(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0));
    const sockaddr_in address = loopback(port);
    if (::connect(client.get(), reinterpret_cast<const sockaddr *>(&address), sizeof address) != 0)
        return {};
    return client;
}

QString nameOf(const OwnedDescriptor &client)
{
    sockaddr_in address{};
    socklen_t size = sizeof address;
    ::getsockname(client.get(), reinterpret_cast<sockaddr *>(&address), &size);
    return QStringLiteral("127.0.0.1:%1").arg(ntohs(address.sin_port));
}

/// No new descriptor can be made while this lives.
class NoDescriptors
{
public:
    NoDescriptors()
    {
        ::getrlimit(RLIMIT_NOFILE, &m_before);
        rlimit none = m_before;
        // Every number below the lowest free one is taken. Not 0: poll(2) refuses more descriptors than the
        // limit.
        const OwnedDescriptor lowest(::dup(STDERR_FILENO));
        none.rlim_cur = rlim_t(lowest.get());
        ::setrlimit(RLIMIT_NOFILE, &none);
    }
    ~NoDescriptors() { ::setrlimit(RLIMIT_NOFILE, &m_before); }
    NoDescriptors(const NoDescriptors &) = delete;
    NoDescriptors &operator=(const NoDescriptors &) = delete;

private:
    rlimit m_before{};
};

// UndefinedBehaviorSanitizer looks at memory through a pipe and takes the lack of descriptors for a bad
// object.
#ifdef __SANITIZE_ADDRESS__
constexpr bool CanRunOut = false;
#else
constexpr bool CanRunOut = true;
#endif

} // namespace

class TestListener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void handsOutDescriptorAndPeer();
    void takesManyAtOnce();
    void takesTheFamiliesOfAWildcard_data();
    void takesTheFamiliesOfAWildcard();
    void tellsAddressErrors_data();
    void tellsAddressErrors();
    void tellsBusyPort();
    void restsWhenOutOfDescriptors();
    void mayBeClosedWhileItRests();
    void tellsExhaustionAgainAfterRecovery();
    void acceptsOnlyWhatItsShareHolds();
    void givesBackWhatNobodyCameFor();
    void acceptsNothingWhileHeld();
};

void TestListener::handsOutDescriptorAndPeer()
{
    Taken taken;
    TcpListener listener(taken.taker());
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0).has_value());
    QVERIFY(listener.serverPort() != 0);
    const OwnedDescriptor client = connectTo(listener.serverPort());
    QTRY_COMPARE(taken.descriptors.size(), size_t(1));
    QCOMPARE(taken.peers.first(), nameOf(client));
    QCOMPARE(::write(client.get(), "x", 1), ssize_t(1));
    char byte = 0;
    QCOMPARE(::recv(taken.descriptors[0].get(), &byte, 1, 0), ssize_t(1));
    QCOMPARE(byte, 'x');
}

void TestListener::takesManyAtOnce()
{
    // More than Qt's backlog of 50: a SYN that finds it full is sent again after a second, so connecting one
    // after another without the loop in between would take that long.
    constexpr int Count = 200;
    Taken taken;
    TcpListener listener(taken.taker());
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0).has_value());
    std::vector<OwnedDescriptor> clients;
    const sockaddr_in address = loopback(listener.serverPort());
    for (int i = 0; i < Count; ++i) {
        clients.emplace_back(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0));
        const int result =
            ::connect(clients.back().get(), reinterpret_cast<const sockaddr *>(&address), sizeof address);
        QVERIFY(result == 0 || errno == EINPROGRESS);
    }
    int connected = 0;
    for (const OwnedDescriptor &client : clients) {
        sockaddr_in peer{};
        socklen_t size = sizeof peer;
        connected += ::getpeername(client.get(), reinterpret_cast<sockaddr *>(&peer), &size) == 0;
    }
    QCOMPARE(connected, Count);
    QTRY_COMPARE(taken.descriptors.size(), size_t(Count));
}

void TestListener::takesTheFamiliesOfAWildcard_data()
{
    QTest::addColumn<QHostAddress>("where");
    QTest::addColumn<bool>("v4");
    QTest::addColumn<bool>("v6");
    QTest::newRow("every network") << QHostAddress(QHostAddress::AnyIPv6) << true << true;
    QTest::newRow("every IPv4 network") << QHostAddress(QHostAddress::AnyIPv4) << true << false;
    QTest::newRow("an IPv6 address") << QHostAddress(QHostAddress::LocalHostIPv6) << false << true;
}

void TestListener::takesTheFamiliesOfAWildcard()
{
    QFETCH(const QHostAddress, where);
    QFETCH(const bool, v4);
    QFETCH(const bool, v6);
    Taken taken;
    TcpListener listener(taken.taker());
    if (!listener.listen(where, 0))
        QSKIP("no IPv6 here");
    QCOMPARE(listener.serverAddress(), where);
    QTcpSocket four;
    four.connectToHost(QHostAddress(QHostAddress::LocalHost), listener.serverPort());
    QTRY_VERIFY(four.state() == QAbstractSocket::ConnectedState ||
                four.error() != QAbstractSocket::UnknownSocketError);
    QCOMPARE(four.state() == QAbstractSocket::ConnectedState, v4);
    QTcpSocket six;
    six.connectToHost(QHostAddress(QHostAddress::LocalHostIPv6), listener.serverPort());
    QTRY_VERIFY(six.state() == QAbstractSocket::ConnectedState ||
                six.error() != QAbstractSocket::UnknownSocketError);
    QCOMPARE(six.state() == QAbstractSocket::ConnectedState, v6);
    QTRY_COMPARE(taken.peers.size(), qsizetype(v4) + qsizetype(v6));
    // Who came by IPv4 is named so.
    if (v4)
        QVERIFY(taken.peers.contains(QStringLiteral("127.0.0.1:%1").arg(four.localPort())));
    if (v6)
        QVERIFY(taken.peers.contains(QStringLiteral("[::1]:%1").arg(six.localPort())));
}

void TestListener::tellsAddressErrors_data()
{
    QTest::addColumn<QString>("address");
    QTest::addColumn<quint16>("port");
    QTest::addColumn<rookery::ErrorCode>("code");
    QTest::newRow("not ours") << QStringLiteral("192.0.2.1") << quint16(0) << ErrorCode::BadInput;
    if (::geteuid() != 0)
        QTest::newRow("privileged") << QStringLiteral("127.0.0.1") << quint16(1) << ErrorCode::NotPermitted;
}

void TestListener::tellsAddressErrors()
{
    QFETCH(const QString, address);
    QFETCH(const quint16, port);
    QFETCH(const rookery::ErrorCode, code);
    Taken taken;
    TcpListener listener(taken.taker());
    const Expected<void> result = listener.listen(QHostAddress(address), port);
    QVERIFY(!result);
    QCOMPARE(result.error().code, code);
    QVERIFY2(result.error().message.contains(address), qPrintable(result.error().message));
    QVERIFY(!result.error().hint.isEmpty());
}

void TestListener::tellsBusyPort()
{
    Taken taken;
    TcpListener first(taken.taker());
    QVERIFY(first.listen(QHostAddress::LocalHost, 0).has_value());
    TcpListener second(taken.taker());
    const Expected<void> result = second.listen(QHostAddress::LocalHost, first.serverPort());
    QVERIFY(!result);
    QCOMPARE(result.error().code, ErrorCode::PortBusy);
    QVERIFY(result.error().message.contains(QStringLiteral("127.0.0.1:%1").arg(first.serverPort())));
    // And it can be tried again.
    QVERIFY(second.listen(QHostAddress::LocalHost, 0).has_value());
}

void TestListener::restsWhenOutOfDescriptors()
{
    if (!CanRunOut)
        QSKIP("the sanitizer needs descriptors itself");
    FakeClock clock;
    Taken taken;
    TcpListener listener(taken.taker(), clock);
    QSignalSpy exhausted(&listener, &TcpListener::exhausted);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0).has_value());
    const OwnedDescriptor client = connectTo(listener.serverPort());
    {
        const NoDescriptors none;
        QTRY_COMPARE(exhausted.count(), 1);
        QCOMPARE(exhausted.first().first().value<Error>().code, ErrorCode::TooMuch);
        // It tries again, fails again, and does not say it twice.
        clock.advance(TcpListener::Rest);
        QTRY_COMPARE(clock.runningTimers(), size_t(1));
        QCOMPARE(exhausted.count(), 1);
    }
    QVERIFY(taken.descriptors.empty());
    clock.advance(TcpListener::Rest);
    QTRY_COMPARE(taken.descriptors.size(), size_t(1));
}

void TestListener::mayBeClosedWhileItRests()
{
    if (!CanRunOut)
        QSKIP("the sanitizer needs descriptors itself");
    FakeClock clock;
    Taken taken;
    TcpListener listener(taken.taker(), clock);
    QSignalSpy exhausted(&listener, &TcpListener::exhausted);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0).has_value());
    const OwnedDescriptor client = connectTo(listener.serverPort());
    {
        const NoDescriptors none;
        QTRY_COMPARE(exhausted.count(), 1);
    }
    listener.close();
    clock.advance(TcpListener::Rest);
    QVERIFY(!listener.isListening());
    QVERIFY(taken.descriptors.empty());
}

void TestListener::tellsExhaustionAgainAfterRecovery()
{
    if (!CanRunOut)
        QSKIP("the sanitizer needs descriptors itself");
    FakeClock clock;
    Taken taken;
    TcpListener listener(taken.taker(), clock);
    QSignalSpy exhausted(&listener, &TcpListener::exhausted);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0).has_value());
    for (int round = 1; round <= 2; ++round) {
        const OwnedDescriptor client = connectTo(listener.serverPort());
        {
            const NoDescriptors none;
            QTRY_COMPARE(exhausted.count(), round);
        }
        clock.advance(TcpListener::Rest);
        QTRY_COMPARE(taken.descriptors.size(), size_t(round));
    }
}

void TestListener::acceptsOnlyWhatItsShareHolds()
{
    DescriptorBudget budget(6);
    Taken taken;
    TcpListener listener(taken.taker());
    listener.setShare(DescriptorShare(budget), DescriptorKind::Stream);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0).has_value());
    std::vector<OwnedDescriptor> clients;
    QStringList wanted;
    for (int i = 0; i < 20; ++i) {
        clients.push_back(connectTo(listener.serverPort()));
        QVERIFY(clients.back().get() >= 0);
        wanted.append(nameOf(clients.back()));
    }
    // Half for whoever is alone. The others wait in the backlog, in their order, and none is refused.
    QTRY_COMPARE(taken.leases.size(), size_t(3));
    while (taken.peers.size() < 20) {
        const qsizetype before = taken.peers.size();
        taken.leases.erase(taken.leases.begin());
        QTRY_COMPARE(taken.peers.size(), before + 1);
        QCOMPARE(budget.used(), 3);
    }
    QCOMPARE(taken.peers, wanted);
}

void TestListener::givesBackWhatNobodyCameFor()
{
    DescriptorBudget budget(1);
    DescriptorLease all = DescriptorShare(budget).take(DescriptorKind::Stream);
    Taken taken;
    TcpListener listener(taken.taker());
    listener.setShare(DescriptorShare(budget), DescriptorKind::Stream);
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0).has_value());
    const OwnedDescriptor client = connectTo(listener.serverPort());
    QTest::qWait(0); // it begins to wait
    listener.close();
    all = {};
    QCOMPARE(budget.used(), 0);
    QVERIFY(taken.descriptors.empty());
}

void TestListener::acceptsNothingWhileHeld()
{
    Taken taken;
    TcpListener *one = nullptr;
    TcpListener listener([&](int descriptor, const QString &peer, DescriptorLease lease) {
        taken.taker()(descriptor, peer, std::move(lease));
        one->setHeld(true); // as whoever has enough does
    });
    one = &listener;
    QVERIFY(listener.listen(QHostAddress::LocalHost, 0).has_value());
    std::vector<OwnedDescriptor> clients;
    for (int i = 0; i < 3; ++i)
        clients.push_back(connectTo(listener.serverPort()));
    for (size_t wanted = 1; wanted <= 3; ++wanted) {
        QTRY_COMPARE(taken.descriptors.size(), wanted);
        QCoreApplication::processEvents();
        QCOMPARE(taken.descriptors.size(), wanted);
        listener.setHeld(false);
    }
}

ROOKERY_TEST(TestListener)
#include "tst_listener.moc"
