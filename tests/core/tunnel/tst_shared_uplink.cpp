// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/mux_stream.h"
#include "core/tunnel/shared_uplink.h"
#include "support/penguin_link.h"
#include "support/room_test.h"

#include <QTest>

#include <algorithm>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

struct NoReceiver final : Uplink::StreamReceiver
{
    void takeStream(std::unique_ptr<MuxStream>) override {}
};

/// Somebody who asks for port 2222 of a gateway that takes no port back.
struct Asker
{
    explicit Asker(PenguinLink &link) : context(std::make_unique<QObject>())
    {
        link.uplink->bind(frame::BindType::Tcp, u"127.0.0.1"_s, 2222, context.get(),
                          [this](const Expected<quint32> &result) { answer = result; });
    }
    std::unique_ptr<QObject> context;
    std::optional<Expected<quint32>> answer;
};

QList<quint32> binds(const PenguinLink &link)
{
    QList<quint32> ids;
    for (const RawPeer::Received &one : link.peer->frames) {
        if (std::holds_alternative<frame::Bind>(one.frame.payload))
            ids += one.frame.flowId;
    }
    return ids;
}

} // namespace

/// Ports at a gateway, and who has them.
class TestSharedUplink final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesOverAPortThatCannotBeGivenBack();
    void asksAnewForAPortThatIsInUse();
    void takesOverAnAnswerThatIsOnItsWay();
    void asksAnewAfterARefusal();
};

void TestSharedUplink::takesOverAPortThatCannotBeGivenBack()
{
    PenguinLink link;
    Asker first(link);
    QTRY_COMPARE(binds(link).size(), 1);
    link.peer->send(frame::encodeFinish(binds(link)[0]));
    QTRY_VERIFY(first.answer && *first.answer);
    QVERIFY(!link.uplink->unbind(**first.answer));
    Asker second(link);
    QVERIFY(!second.answer); // from the event loop
    QTRY_VERIFY(second.answer && *second.answer);
    QCOMPARE(**second.answer, **first.answer);
    QCOMPARE(binds(link).size(), 1);
}

void TestSharedUplink::asksAnewForAPortThatIsInUse()
{
    PenguinLink link;
    const Asker first(link);
    QTRY_COMPARE(binds(link).size(), 1);
    link.peer->send(frame::encodeFinish(binds(link)[0]));
    QTRY_VERIFY(first.answer && *first.answer);
    NoReceiver user;
    link.uplink->routeStreams(u"127.0.0.1"_s, 2222, &user);
    const Asker second(link);
    QTRY_COMPARE(binds(link).size(), 2);
    link.peer->send(frame::encodeReset(binds(link)[1]));
    QTRY_VERIFY(second.answer);
    QVERIFY(!*second.answer);
}

void TestSharedUplink::takesOverAnAnswerThatIsOnItsWay()
{
    PenguinLink link;
    Asker first(link);
    QTRY_COMPARE(binds(link).size(), 1);
    first.context.reset();
    const Asker second(link);
    link.peer->send(frame::encodeFinish(binds(link)[0]));
    QTRY_VERIFY(second.answer && *second.answer);
    QVERIFY(!first.answer);
    QCOMPARE(binds(link).size(), 1);
}

void TestSharedUplink::asksAnewAfterARefusal()
{
    PenguinLink link;
    const Asker first(link);
    QTRY_COMPARE(binds(link).size(), 1);
    link.peer->send(frame::encodeReset(binds(link)[0]));
    QTRY_VERIFY(first.answer && !*first.answer);
    const Asker second(link);
    QTRY_COMPARE(binds(link).size(), 2);
}

ROOKERY_TEST(TestSharedUplink)
#include "tst_shared_uplink.moc"
