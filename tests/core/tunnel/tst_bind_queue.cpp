// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/bind_queue.h"
#include "support/fake_clock.h"
#include "support/linked_muxes.h"
#include "support/penguin_link.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestBindQueue : public QObject
{
    Q_OBJECT

private:
    /// Collects what the server is asked and what the asker is told.
    struct Rig
    {
        explicit Rig(Clock &clock = Clock::system()) : link(clock), queue(*link.client)
        {
            connect(link.server.get(), &Multiplexor::bindRequested, link.server.get(),
                    [this](const BindRequest &request) { asked.append(request); });
        }
        void ask(quint16 port)
        {
            queue.ask(frame::BindType::Tcp, u"127.0.0.1"_s, port, &context,
                      [this, port](const Expected<quint32> &answer) {
                          answers.append({port, answer ? std::optional<Error>() : answer.error()});
                      });
        }

        LinkedMuxes link;
        BindQueue queue;
        QObject context;
        QList<BindRequest> asked;
        QList<std::pair<quint16, std::optional<Error>>> answers;
    };

private Q_SLOTS:
    void tellsWhatTheServerAnswered();
    void keepsEightUnanswered();
    void asksNoMoreAfterASilence();
    void forgetsAContextThatIsGone();
    void saysNothingWhenTheConnectionIsOver();
    void takesALateAnswer_data();
    void takesALateAnswer();
    void goesOnAskingARookery();
    void givesBackWhatNobodyWaitsFor();
};

void TestBindQueue::tellsWhatTheServerAnswered()
{
    Rig rig;
    rig.ask(1001);
    rig.ask(1002);
    QTRY_COMPARE(rig.asked.size(), 2);
    QCOMPARE(rig.asked[0].host, "127.0.0.1");
    QCOMPARE(rig.asked[0].port, 1001);
    rig.link.server->answerBind(rig.asked[1].flowId, false);
    rig.link.server->answerBind(rig.asked[0].flowId, true);
    QTRY_COMPARE(rig.answers.size(), 2);
    QCOMPARE(rig.answers[0].first, 1002);
    QVERIFY(rig.answers[0].second);
    QCOMPARE(rig.answers[0].second->code, ErrorCode::BindRefused);
    QVERIFY(rig.answers[0].second->message.contains(u"1002"_s));
    QCOMPARE(rig.answers[1].first, 1001);
    QVERIFY(!rig.answers[1].second);
}

void TestBindQueue::keepsEightUnanswered()
{
    Rig rig;
    for (quint16 port = 1; port <= 20; ++port)
        rig.ask(port);
    QCOMPARE(rig.queue.unanswered(), 8);
    QCOMPARE(rig.queue.waiting(), 12);
    QTRY_COMPARE(rig.asked.size(), 8);
    for (int answered = 0; answered < 20; ++answered) {
        QTRY_VERIFY(rig.asked.size() > answered);
        QVERIFY(rig.queue.unanswered() <= 8);
        rig.link.server->answerBind(rig.asked[answered].flowId, true);
        QTRY_COMPARE(rig.answers.size(), answered + 1);
    }
    QCOMPARE(rig.queue.unanswered(), 0);
    QCOMPARE(rig.queue.waiting(), 0);
}

void TestBindQueue::asksNoMoreAfterASilence()
{
    FakeClock clock;
    const PenguinLink link(clock);
    QList<Error> answers;
    const auto ask = [&](quint16 port) {
        link.uplink->bind(frame::BindType::Tcp, u"127.0.0.1"_s, port, this,
                          [&answers](const Expected<quint32> &answer) { answers += answer.error(); });
    };
    for (quint16 port = 1; port <= 12; ++port)
        ask(port);
    QTRY_COMPARE(link.peer->countAny<frame::Bind>(), 8);
    clock.advance(10s);
    QTRY_COMPARE(answers.size(), 12);
    for (const Error &why : std::as_const(answers)) {
        QCOMPARE(why.code, ErrorCode::Timeout);
        QVERIFY(why.hint.contains(u"penguin"_s));
    }
    ask(13);
    QCOMPARE(answers.size(), 13);
    QCoreApplication::processEvents();
    QCOMPARE(link.peer->countAny<frame::Bind>(), 8);
}

void TestBindQueue::forgetsAContextThatIsGone()
{
    Rig rig;
    auto gone = std::make_unique<QObject>();
    bool called = false;
    rig.queue.ask(frame::BindType::Tcp, u"127.0.0.1"_s, 7, gone.get(),
                  [&called](const Expected<quint32> &) { called = true; });
    rig.ask(8);
    QTRY_COMPARE(rig.asked.size(), 2);
    gone.reset();
    rig.link.server->answerBind(rig.asked[0].flowId, true);
    rig.link.server->answerBind(rig.asked[1].flowId, true);
    QTRY_COMPARE(rig.answers.size(), 1);
    QVERIFY(!called);
}

void TestBindQueue::saysNothingWhenTheConnectionIsOver()
{
    Rig rig;
    for (quint16 port = 1; port <= 12; ++port)
        rig.ask(port);
    QTRY_COMPARE(rig.asked.size(), 8);
    rig.link.cut();
    QTRY_COMPARE(rig.queue.unanswered(), 0);
    QCOMPARE(rig.queue.waiting(), 0);
    rig.ask(13);
    QCOMPARE(rig.queue.waiting(), 0);
    QCOMPARE(rig.answers.size(), 0);
}

void TestBindQueue::takesALateAnswer_data()
{
    QTest::addColumn<bool>("accepted");
    QTest::newRow("yes") << true;
    QTest::newRow("no") << false;
}

void TestBindQueue::takesALateAnswer()
{
    QFETCH(bool, accepted);
    FakeClock clock;
    Rig rig(clock);
    rig.ask(1);
    QTRY_COMPARE(rig.asked.size(), 1);
    clock.advance(10s);
    QCOMPARE(rig.answers.size(), 1);
    QCOMPARE(rig.answers[0].second->code, ErrorCode::Timeout);
    rig.link.server->answerBind(rig.asked[0].flowId, accepted);
    QTRY_COMPARE(rig.answers.size(), 2);
    QCOMPARE(!rig.answers[1].second, accepted);
}

void TestBindQueue::goesOnAskingARookery()
{
    FakeClock clock;
    Rig rig(clock);
    QTRY_VERIFY(rig.link.client->peerIsRookery());
    for (quint16 port = 1; port <= 12; ++port)
        rig.ask(port);
    QTRY_COMPARE(rig.asked.size(), 8);
    clock.advance(10s);
    // Those that waited have their turn.
    QTRY_COMPARE(rig.asked.size(), 12);
    QCOMPARE(rig.answers.size(), 8);
    QVERIFY(!rig.answers[0].second->hint.contains(u"penguin"_s));
}

void TestBindQueue::givesBackWhatNobodyWaitsFor()
{
    Rig rig;
    QSignalSpy released(rig.link.server.get(), &Multiplexor::bindReleased);
    auto gone = std::make_unique<QObject>();
    rig.queue.ask(frame::BindType::Tcp, u"127.0.0.1"_s, 7, gone.get(), [](const Expected<quint32> &) {});
    QTRY_COMPARE(rig.asked.size(), 1);
    gone.reset();
    rig.link.server->answerBind(rig.asked[0].flowId, true);
    QTRY_COMPARE(released.size(), 1);
    QCOMPARE(released[0][0].toUInt(), rig.asked[0].flowId);
}

ROOKERY_TEST(TestBindQueue)
#include "tst_bind_queue.moc"
