// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/program_names.h"
#include "core/tunnel/snapshot.h"
#include "support/room_test.h"

#include <QCoreApplication>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

TunnelSnapshot snapshotWith(const QList<FlowSnapshot> &flows, ForwardSpec::Kind kind = ForwardSpec::Kind::Tcp)
{
    TunnelSnapshot snapshot;
    ForwardSnapshot forward;
    forward.spec.kind = kind;
    forward.spec.listenHost = u"127.0.0.1"_s;
    forward.flows = flows;
    snapshot.forwards = {forward};
    return snapshot;
}

FlowSnapshot flow(quint64 id, const QString &source)
{
    FlowSnapshot flow;
    flow.id = id;
    flow.source = source;
    return flow;
}

} // namespace

class TestProgramNames : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void namesAFlow();
    void looksUpOnce();
    void leavesRemoteSourcesAlone();
    void forgetsEndedFlows();
    void canEndWhileItLooks();

private:
    [[nodiscard]] QString source() const { return u"127.0.0.1:%1"_s.arg(m_client->localPort()); }

    std::unique_ptr<QTcpServer> m_server;
    std::unique_ptr<QTcpSocket> m_client;
};

void TestProgramNames::init()
{
#ifndef Q_OS_LINUX
    QSKIP("only Linux tells");
#endif
    m_server = std::make_unique<QTcpServer>();
    QVERIFY(m_server->listen(QHostAddress::LocalHost));
    m_client = std::make_unique<QTcpSocket>();
    m_client->connectToHost(QHostAddress::LocalHost, m_server->serverPort());
    QVERIFY(m_client->waitForConnected());
}

void TestProgramNames::namesAFlow()
{
    ProgramNames names;
    TunnelSnapshot snapshot = snapshotWith({flow(1, source()), flow(2, u"127.0.0.1:1"_s)});
    names.fillIn(snapshot);
    QVERIFY(snapshot.forwards[0].flows[0].program.isEmpty()); // not while anybody waits
    QTRY_COMPARE(names.known(), 2);
    names.fillIn(snapshot);
    QVERIFY(
        snapshot.forwards[0].flows[0].program.endsWith(u" (%1)"_s.arg(QCoreApplication::applicationPid())));
    QVERIFY(snapshot.forwards[0].flows[1].program.isEmpty());
}

void TestProgramNames::looksUpOnce()
{
    ProgramNames names;
    TunnelSnapshot snapshot = snapshotWith({flow(1, source())});
    names.fillIn(snapshot);
    QTRY_COMPARE(names.known(), 1);
    m_client.reset(); // nobody could find it any more
    TunnelSnapshot later = snapshotWith({flow(1, snapshot.forwards[0].flows[0].source)});
    names.fillIn(later);
    QVERIFY(!later.forwards[0].flows[0].program.isEmpty());
}

void TestProgramNames::leavesRemoteSourcesAlone()
{
    ProgramNames names;
    for (const auto kind : {ForwardSpec::Kind::ReverseTcp, ForwardSpec::Kind::StdioTcp}) {
        TunnelSnapshot snapshot = snapshotWith({flow(1, source())}, kind);
        names.fillIn(snapshot);
    }
    TunnelSnapshot odd = snapshotWith({flow(2, u"not an address"_s)});
    names.fillIn(odd);
    TunnelSnapshot local = snapshotWith({flow(3, source())});
    names.fillIn(local);
    QTRY_COMPARE(names.known(), 1);
}

void TestProgramNames::forgetsEndedFlows()
{
    ProgramNames names;
    QList<FlowSnapshot> many;
    for (quint64 id = 1; id <= 1000; ++id)
        many += flow(id, source());
    TunnelSnapshot snapshot = snapshotWith(many);
    names.fillIn(snapshot);
    QTRY_COMPARE(names.known(), 1000);
    TunnelSnapshot few = snapshotWith(many.first(3));
    names.fillIn(few);
    QCOMPARE(names.known(), 3);
    names.clear();
    QCOMPARE(names.known(), 0);
}

void TestProgramNames::canEndWhileItLooks()
{
    for (int i = 0; i < 20; ++i) {
        ProgramNames names;
        TunnelSnapshot snapshot = snapshotWith({flow(1, source())});
        names.fillIn(snapshot);
    }
    ProgramNames names;
    TunnelSnapshot snapshot = snapshotWith({flow(1, source())});
    names.fillIn(snapshot);
    names.clear();
    // Those before may still be out, and there is a bound; it is asked again at the next tick.
    const auto isKnown = [&] {
        names.fillIn(snapshot);
        return names.known() == 1;
    };
    QTRY_VERIFY(isKnown());
}

ROOKERY_TEST(TestProgramNames)
#include "tst_program_names.moc"
