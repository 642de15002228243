// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/session_set.h"
#include "support/descriptor_pair.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

#include <vector>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Most = 8;

bool isClosed(const OwnedDescriptor &client)
{
    char byte = 0;
    return ::recv(client.get(), &byte, 1, 0) == 0 || errno != EAGAIN;
}

} // namespace

class TestSessionSet final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void theOldestSilentOneMakesRoom();
    void whoHasMostPays();
    void silentOnesMakeRoomForDescriptors();
    void tunnelsAreNotPushedOut();
    void givesDescriptorsBack();

private:
    [[nodiscard]] OwnedDescriptor connectFrom(const QString &peer);
    [[nodiscard]] bool upgrade(const OwnedDescriptor &client);

    std::unique_ptr<DescriptorBudget> m_budget;
    std::shared_ptr<SessionTotals> m_totals;
    std::unique_ptr<DescriptorShare> m_share;
    std::unique_ptr<SessionSet> m_sessions;
};

void TestSessionSet::init()
{
    m_sessions.reset();
    m_budget = std::make_unique<DescriptorBudget>(200);
    m_share = std::make_unique<DescriptorShare>(*m_budget);
    m_totals = std::make_shared<SessionTotals>();
    GatewayConfig config;
    config.descriptors = m_budget.get();
    m_sessions = std::make_unique<SessionSet>(std::make_shared<GatewayContext>(config), m_totals, Most);
}

OwnedDescriptor TestSessionSet::connectFrom(const QString &peer)
{
    auto [client, server] = tcpPair();
    m_totals->connections.fetch_add(1);
    m_sessions->adopt(server.release(), peer, m_share->takeAnyway(DescriptorKind::Connection));
    return std::move(client);
}

bool TestSessionSet::upgrade(const OwnedDescriptor &client)
{
    const QByteArray request = "GET /ws HTTP/1.1\r\nHost: x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
                               "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Protocol: penguin-v7\r\n"
                               "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n";
    const int before = m_totals->sessions;
    return ::send(client.get(), request.constData(), size_t(request.size()), MSG_NOSIGNAL) ==
               request.size() &&
           QTest::qWaitFor([&] { return m_totals->sessions == before + 1; });
}

void TestSessionSet::theOldestSilentOneMakesRoom()
{
    std::vector<OwnedDescriptor> silent;
    for (int i = 0; i < 3 * Most; ++i)
        silent.push_back(connectFrom(u"192.0.2.1:%1"_s.arg(i + 1)));
    QCOMPARE(m_totals->connections, Most);
    const OwnedDescriptor client = connectFrom(u"192.0.2.1:999"_s);
    QVERIFY(upgrade(client));
    for (int i = 0; i <= 2 * Most; ++i)
        QVERIFY(isClosed(silent[size_t(i)]));
    QVERIFY(!isClosed(silent[2 * Most + 1]));
    QVERIFY(!isClosed(client));
}

void TestSessionSet::whoHasMostPays()
{
    const OwnedDescriptor slow = connectFrom(u"192.0.2.2:1"_s);
    std::vector<OwnedDescriptor> silent;
    for (int i = 0; i < 5 * Most; ++i)
        silent.push_back(connectFrom(u"192.0.2.1:%1"_s.arg(i + 1)));
    QVERIFY(!isClosed(slow));
    QVERIFY(upgrade(slow));
}

void TestSessionSet::silentOnesMakeRoomForDescriptors()
{
    const OwnedDescriptor silent = connectFrom(u"192.0.2.1:1"_s);
    std::vector<DescriptorLease> tunnels;
    while (!m_budget->isTightForConnections())
        tunnels.push_back(m_share->take(DescriptorKind::Connection));
    QVERIFY(!isClosed(silent));
    const OwnedDescriptor next = connectFrom(u"192.0.2.2:1"_s);
    QVERIFY(isClosed(silent));
    QVERIFY(!isClosed(next));
}

void TestSessionSet::tunnelsAreNotPushedOut()
{
    const OwnedDescriptor tunnel = connectFrom(u"192.0.2.1:1"_s);
    QVERIFY(upgrade(tunnel));
    std::vector<OwnedDescriptor> silent;
    for (int i = 0; i < 3 * Most; ++i)
        silent.push_back(connectFrom(u"192.0.2.1:%1"_s.arg(i + 2)));
    QCOMPARE(m_totals->connections, Most + 1);
    QCOMPARE(m_totals->sessions, 1);
}

void TestSessionSet::givesDescriptorsBack()
{
    {
        std::vector<OwnedDescriptor> clients;
        for (int i = 0; i < 2 * Most; ++i)
            clients.push_back(connectFrom(u"192.0.2.1:%1"_s.arg(i + 1)));
        QCOMPARE(m_budget->used(), Most);
    }
    QTRY_COMPARE(m_budget->used(), 0);
    QCOMPARE(m_totals->connections, 0);
}

ROOKERY_TEST(TestSessionSet)

#include "tst_session_set.moc"
