// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/hello.h"
#include "support/mux_world.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using World = MuxWorld;

// Reverse listeners (docs/protocol.md §5).

namespace {
constexpr quint32 PeerId = World::PeerId;
} // namespace

class TestMultiplexorBinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bindIsAcceptedByFinish_data()
    {
        QTest::addColumn<bool>("udp");
        QTest::newRow("TCP") << false;
        QTest::newRow("UDP") << true;
    }
    void bindIsAcceptedByFinish()
    {
        QFETCH(bool, udp);
        World w;
        QSignalSpy answered(w.mux.get(), &Multiplexor::bindAnswered);
        const auto id = w.mux->requestBind(udp ? frame::BindType::Udp : frame::BindType::Tcp, "0.0.0.0", 53);
        QVERIFY(id);
        w.settle();
        QCOMPARE(w.peer->count<frame::Bind>(*id), 1);
        w.peer->send(frame::encodeFinish(*id));
        // penguin's library sends a Reset after the Finish that accepts: it must not end anything.
        w.peer->send(frame::encodeReset(*id));
        w.settle();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][0].toUInt(), *id);
        QCOMPARE(answered[0][1].toBool(), true);
        // A second Finish says nothing new.
        w.peer->send(frame::encodeFinish(*id));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(*id), 0);
        // Its ID is taken.
        w.peer->send(frame::encodeConnect(*id, 8, "x", 1));
        w.settle();
        QVERIFY(!w.mux->hasPendingStreams());
        QCOMPARE(w.peer->count<frame::Reset>(*id), 1);
    }
    void tellsThePortThatWasChosen()
    {
        World w;
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 0);
        QVERIFY(id);
        w.settle();
        QCOMPARE(w.mux->boundPort(*id), 0);
        w.peer->send(frame::encodeFinish(*id, 43210));
        // Only the answer counts.
        w.peer->send(frame::encodeFinish(*id, 1));
        w.settle();
        QCOMPARE(w.mux->boundPort(*id), 43210);
        // Nobody asked.
        w.peer->send(frame::encodeFinish(PeerId, 2));
        w.settle();
        QCOMPARE(w.mux->boundPort(PeerId), 0);
    }
    void bindIsRefusedByReset()
    {
        World w;
        QSignalSpy answered(w.mux.get(), &Multiplexor::bindAnswered);
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "0.0.0.0", 80);
        w.peer->send(frame::encodeReset(*id));
        w.settle();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][1].toBool(), false);
    }
    void atMostEightBindsUnanswered()
    {
        World w;
        QList<quint32> ids;
        for (int i = 0; i < 8; ++i)
            ids.append(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000).value());
        const auto ninth = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        QVERIFY(!ninth);
        QCOMPARE(ninth.error().code, ErrorCode::TooMuch);
        w.peer->send(frame::encodeFinish(ids[0]));
        w.settle();
        QVERIFY(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000));
    }
    void unansweredBindTimesOutAndNoneIsAskedAgain()
    {
        World w;
        QSignalSpy failed(w.mux.get(), &Multiplexor::bindFailed);
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        w.clock.advance(10s);
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].toUInt(), *id);
        QVERIFY(failed[0][1].value<Error>().sentence().contains(QStringLiteral("penguin")));
        const auto again = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        QVERIFY(!again);
        QCOMPARE(again.error().code, ErrorCode::Timeout);
    }
    void lateAnswerToABindIsTold_data()
    {
        QTest::addColumn<bool>("accepted");
        QTest::newRow("yes") << true;
        QTest::newRow("no") << false;
    }
    void lateAnswerToABindIsTold()
    {
        QFETCH(bool, accepted);
        World w;
        QSignalSpy answered(w.mux.get(), &Multiplexor::bindAnswered);
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        w.clock.advance(10s);
        w.peer->send(accepted ? frame::encodeFinish(*id) : frame::encodeReset(*id));
        w.settle();
        QCOMPARE(answered.size(), 1);
        QCOMPARE(answered[0][0].toUInt(), *id);
        QCOMPARE(answered[0][1].toBool(), accepted);
        QCOMPARE(w.peer->count<frame::Reset>(*id), 0);
        // It does answer: more may be asked.
        QVERIFY(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9001));
    }
    void aRookeryIsAskedAgainAfterASilence()
    {
        World w;
        w.peer->send(frame::encodeReset(0, Hello::ours()));
        w.settle();
        QVERIFY(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000));
        w.clock.advance(10s);
        QVERIFY(w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000));
    }
    void bindIsGivenBackByReset_data()
    {
        QTest::addColumn<QByteArray>("hello");
        QTest::addColumn<bool>("understands");
        QTest::newRow("penguin") << QByteArray() << false;
        QTest::newRow("older") << QByteArray("rookery/1 short-datagrams early-acks") << false;
        QTest::newRow("ours") << Hello::ours() << true;
    }
    void bindIsGivenBackByReset()
    {
        QFETCH(QByteArray, hello);
        QFETCH(bool, understands);
        World w;
        if (!hello.isEmpty())
            w.peer->send(frame::encodeReset(0, hello));
        const auto id = w.mux->requestBind(frame::BindType::Tcp, "127.0.0.1", 9000);
        w.settle();
        QVERIFY(!w.mux->releaseBind(*id)); // it is not ours yet
        w.peer->send(frame::encodeFinish(*id));
        w.settle();
        QCOMPARE(w.mux->releaseBind(*id), understands);
        QVERIFY(!w.mux->releaseBind(*id + 1));
        w.settle();
        QCOMPARE(w.peer->count<frame::Reset>(*id), understands ? 1 : 0);
    }
    void peerGivesABindBack_data()
    {
        QTest::addColumn<bool>("answeredBefore");
        QTest::addColumn<bool>("saidHello");
        QTest::newRow("bound") << true << true;
        QTest::newRow("not answered yet") << false << true;
        QTest::newRow("by one who may mean nothing by it") << true << false;
    }
    void peerGivesABindBack()
    {
        QFETCH(bool, answeredBefore);
        QFETCH(bool, saidHello);
        MuxOptions options;
        options.acceptBinds = true;
        World w(options);
        QSignalSpy released(w.mux.get(), &Multiplexor::bindReleased);
        if (saidHello)
            w.peer->send(frame::encodeReset(0, Hello::ours()));
        w.peer->send(frame::encodeBind(1, frame::BindType::Tcp, "127.0.0.1", 8080));
        w.settle();
        if (answeredBefore)
            w.mux->answerBind(1, true);
        w.peer->send(frame::encodeReset(1));
        w.peer->send(frame::encodeReset(1));
        w.settle();
        QCOMPARE(released.size(), saidHello ? 1 : 0);
        w.mux->answerBind(1, true); // too late
        w.settle();
        QCOMPARE(w.peer->count<frame::Finish>(1), answeredBefore ? 1 : 0);
    }
    void bindFromThePeerIsResetUnlessAllowed()
    {
        World w;
        QSignalSpy asked(w.mux.get(), &Multiplexor::bindRequested);
        w.peer->send(frame::encodeBind(PeerId, frame::BindType::Tcp, "127.0.0.1", 8080));
        w.settle();
        QCOMPARE(asked.size(), 0);
        QCOMPARE(w.peer->count<frame::Reset>(PeerId), 1);
    }
    void bindFromThePeerIsTheApplicationsToAnswer()
    {
        MuxOptions options;
        options.acceptBinds = true;
        World w(options);
        QList<BindRequest> asked;
        connect(w.mux.get(), &Multiplexor::bindRequested, this,
                [&](const BindRequest &r) { asked.append(r); });
        w.peer->send(frame::encodeBind(1, frame::BindType::Tcp, "127.0.0.1", 8080));
        w.peer->send(frame::encodeBind(2, frame::BindType::Udp, "::", 53));
        w.settle();
        QCOMPARE(asked.size(), 2);
        QCOMPARE(asked[1].host, QByteArray("::"));
        QCOMPARE(asked[1].port, quint16(53));
        QCOMPARE(asked[1].type, frame::BindType::Udp);
        w.mux->answerBind(1, true);
        w.mux->answerBind(2, false);
        w.mux->answerBind(3, true); // nobody asked
        w.settle();
        QCOMPARE(w.peer->count<frame::Finish>(1), 1);
        QCOMPARE(w.peer->count<frame::Reset>(2), 1);
        QCOMPARE(w.peer->count<frame::Finish>(3), 0);
    }
    void manyBindsFromThePeerAreBounded()
    {
        MuxOptions options;
        options.acceptBinds = true;
        World w(options);
        QSignalSpy asked(w.mux.get(), &Multiplexor::bindRequested);
        for (quint32 id = 1; id <= 300; ++id)
            w.peer->send(frame::encodeBind(id, frame::BindType::Udp, "127.0.0.1", 9000));
        w.settle();
        QCOMPARE(asked.size(), 256);
        QCOMPARE(w.peer->countAny<frame::Reset>(), 44);
    }
};

ROOKERY_TEST(TestMultiplexorBinds)
#include "tst_multiplexor_binds.moc"
