// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/mux_stream.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "support/udp_echo.h"

#include <QDir>
#include <QFile>
#include <QTest>

#include <vector>

using namespace rookery;
using namespace rookery::test;

namespace {

/// Nanoseconds of CPU that each session thread of this process has used (Linux).
QList<qint64> cpuOfSessionThreads()
{
    QList<qint64> used;
    const QDir tasks(QStringLiteral("/proc/self/task"));
    const auto read = [&tasks](const QString &task, const char *name) {
        QFile file(tasks.filePath(task) + u'/' + QLatin1String(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
    };
    for (const QString &task : tasks.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        if (read(task, "comm") == "gateway")
            used.append(read(task, "schedstat").split(' ').first().toLongLong());
    }
    return used;
}

} // namespace

class TestGatewayThreads final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();

    void newConnectionsGoWhereTheFewestAre();
    void twoClientsWorkInTwoThreads();

private:
    [[nodiscard]] bool spreadIs(QList<int> wanted) const
    {
        QList<int> now = m_gateway->connectionsPerThread();
        std::sort(now.begin(), now.end());
        return now == wanted;
    }

    std::unique_ptr<Gateway> m_gateway;
    std::vector<std::unique_ptr<Multiplexor>> m_clients;
};

void TestGatewayThreads::init()
{
    m_gateway = std::make_unique<Gateway>(loopbackGateway());
    QVERIFY(m_gateway->start());
    QVERIFY(spreadIs({0, 0}));
}

void TestGatewayThreads::cleanup()
{
    m_clients.clear();
    m_gateway.reset();
}

void TestGatewayThreads::newConnectionsGoWhereTheFewestAre()
{
    for (const QList<int> &spread : {QList<int>{0, 1}, {1, 1}, {1, 2}, {2, 2}}) {
        m_clients.push_back(connectTo(urlOf(*m_gateway)));
        QVERIFY(m_clients.back());
        QVERIFY(spreadIs(spread));
    }
    // The first and the third are in one thread; what they leave is filled before the other one.
    m_clients.erase(m_clients.begin() + 2);
    m_clients.erase(m_clients.begin());
    QTRY_VERIFY(spreadIs({0, 2}));
    for (const QList<int> &spread : {QList<int>{1, 2}, {2, 2}}) {
        m_clients.push_back(connectTo(urlOf(*m_gateway)));
        QVERIFY(spreadIs(spread));
    }
}

void TestGatewayThreads::twoClientsWorkInTwoThreads()
{
    UdpEcho echo;
    constexpr int Rounds = 40;
    // No more than a socket has room for everywhere: a lost datagram is not sent again.
    constexpr int AtOnce = 20;
    int answers = 0;
    for (int i = 0; i < 2; ++i) {
        m_clients.push_back(connectTo(urlOf(*m_gateway)));
        Multiplexor *mux = m_clients.back().get();
        QVERIFY(mux);
        connect(mux, &Multiplexor::datagramsPending, this, [mux, &answers] {
            for (; mux->hasPendingDatagrams(); ++answers)
                (void)mux->nextPendingDatagram();
        });
    }
    const QList<qint64> before = cpuOfSessionThreads();
#ifndef Q_OS_LINUX
    QSKIP("this system does not tell what a thread uses");
#endif
    QCOMPARE(before.size(), 2);
    const QByteArray data(1000, 'x');
    for (int round = 1; round <= Rounds; ++round) {
        for (const auto &mux : m_clients) {
            for (int i = 0; i < AtOnce; ++i)
                QVERIFY(mux->sendDatagram({1, "127.0.0.1", echo.port(), data}));
        }
        QTRY_COMPARE(answers, 2 * AtOnce * round);
    }
    // Equal work: neither thread has done almost nothing.
    const QList<qint64> after = cpuOfSessionThreads();
    QCOMPARE(after.size(), 2);
    const qint64 first = after[0] - before[0];
    const qint64 second = after[1] - before[1];
    QVERIFY2(std::min(first, second) * 4 > std::max(first, second),
             qPrintable(QStringLiteral("%1 ns and %2 ns").arg(first).arg(second)));
}

ROOKERY_TEST(TestGatewayThreads)
#include "tst_gateway_threads.moc"
