// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/handshake_queue.h"
#include "support/room_test.h"

#include <QTest>

#include <array>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

using Use = HandshakeQueue::Use;

Use underway(QObject *)
{
    return Use::Underway;
}

} // namespace

class TestHandshakeQueue final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whoGoesFirst_data();
    void whoGoesFirst();
    void looksAtWhatTheyDo_data();
    void looksAtWhatTheyDo();
    void forgetsWhoIsRemoved();
    void hasNobodyAtFirst();

private:
    /// The queue only compares handshakes.
    [[nodiscard]] QObject *handshake(size_t i) { return reinterpret_cast<QObject *>(&m_places.at(i)); }

    std::array<char, 16> m_places{};
};

void TestHandshakeQueue::whoGoesFirst_data()
{
    QTest::addColumn<QStringList>("peers");
    QTest::addColumn<int>("first");

    QTest::newRow("the only one") << QStringList{u"192.0.2.1:1"_s} << 0;
    QTest::newRow("the oldest of all") << QStringList{u"192.0.2.1:1"_s, u"192.0.2.2:1"_s} << 0;
    QTest::newRow("whoever has most")
        << QStringList{u"192.0.2.1:1"_s, u"192.0.2.2:1"_s, u"192.0.2.2:2"_s} << 1;
    QTest::newRow("the oldest of his")
        << QStringList{u"192.0.2.2:5"_s, u"192.0.2.1:1"_s, u"192.0.2.2:6"_s} << 0;
    QTest::newRow("a subscriber's IPv6 network")
        << QStringList{u"192.0.2.1:1"_s, u"[2001:db8:0:1::1]:1"_s, u"[2001:db8:0:1:ffff::2]:1"_s,
                       u"[2001:db8:0:2::1]:1"_s}
        << 1;
    QTest::newRow("IPv4 as IPv6") << QStringList{u"192.0.2.1:1"_s, u"[::ffff:192.0.2.2]:1"_s,
                                                 u"192.0.2.2:2"_s}
                                  << 1;
    QTest::newRow("not all of IPv4 together")
        << QStringList{u"192.0.2.1:1"_s, u"[::ffff:192.0.2.2]:1"_s, u"[::ffff:192.0.2.3]:1"_s} << 0;
}

void TestHandshakeQueue::whoGoesFirst()
{
    QFETCH(const QStringList, peers);
    QFETCH(const int, first);
    HandshakeQueue queue;
    for (qsizetype i = 0; i < peers.size(); ++i)
        queue.add(handshake(size_t(i)), peers[i]);
    QCOMPARE(queue.size(), size_t(peers.size()));
    QVERIFY(queue.dispensable(underway) == handshake(size_t(first)));
}

void TestHandshakeQueue::looksAtWhatTheyDo_data()
{
    QTest::addColumn<QByteArray>("networks");
    QTest::addColumn<QByteArray>("uses");
    QTest::addColumn<int>("first");
    const auto row = [](const char *name, const QByteArray &networks, const QByteArray &uses, int first) {
        QTest::newRow(name) << networks << uses << first;
    };
    row("an idle one before a download", "111", "utI", 2);
    row("of another network, too", "112", "uuI", 2);
    row("idle ones of whoever has most", "1222", "IIII", 1);
    row("a tunnel last", "111", "tuu", 1);
    row("unless it is alone", "1", "t", 0);
    row("or most are tunnels", "111", "ttu", 0);
    row("of whoever has most", "1222", "uttt", 1);
}

void TestHandshakeQueue::looksAtWhatTheyDo()
{
    QFETCH(const QByteArray, networks);
    QFETCH(const QByteArray, uses);
    QFETCH(const int, first);
    HandshakeQueue queue;
    for (qsizetype i = 0; i < networks.size(); ++i)
        queue.add(handshake(size_t(i)), u"192.0.2.%1:%2"_s.arg(QChar::fromLatin1(networks[i])).arg(i));
    const auto useOf = [&](QObject *one) {
        const char use = uses.at(reinterpret_cast<char *>(one) - m_places.data());
        return use == 'I' ? Use::Idle : use == 't' ? Use::Tunnel : Use::Underway;
    };
    QVERIFY(queue.dispensable(useOf) == handshake(size_t(first)));
}

void TestHandshakeQueue::forgetsWhoIsRemoved()
{
    HandshakeQueue queue;
    queue.add(handshake(0), u"192.0.2.1:1"_s);
    queue.add(handshake(1), u"192.0.2.2:1"_s);
    queue.add(handshake(2), u"192.0.2.2:2"_s);
    queue.remove(handshake(1));
    queue.remove(handshake(1));
    QCOMPARE(queue.size(), size_t(2));
    QVERIFY(queue.dispensable(underway) == handshake(0));
    queue.remove(handshake(0));
    QVERIFY(queue.dispensable(underway) == handshake(2));
}

void TestHandshakeQueue::hasNobodyAtFirst()
{
    QVERIFY(!HandshakeQueue().dispensable(underway));
}

ROOKERY_TEST(TestHandshakeQueue)

#include "tst_handshake_queue.moc"
