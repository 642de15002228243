// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/sent_messages.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

namespace {

MessageBuffer message(char what, qsizetype size = 10)
{
    return MessageBuffer::copyOf(QByteArray(size, what));
}

/// Gives it to a connection, which is through with it at once.
void sendOne(SentMessages &sent, char what)
{
    sent.noteGiven(true);
    sent.messageReturned(message(what), nullptr);
}

QByteArray takeAll(SentMessages &sent)
{
    QByteArray all;
    while (sent.hasWaiting()) {
        MessageBuffer next = sent.takeWaiting();
        all += next.view()[0];
        sent.messageReturned(std::move(next), nullptr);
    }
    return all;
}

} // namespace

class TestSentMessages final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sendsAgainWhatIsNotAcknowledged();
    void goesOnBehindWhatWaits();
    void refusesNumbersThatCannotBe();
    void joinsOnlyWhereThePeerCanBe();
    void whatThePeerHasGoesOutAgainWhereItWasAskedFor();
    void datagramsAreNotKept();
    void anAcknowledgementMayComeBeforeTheReturn();
    void isNotDetachedBeforeEverythingIsReturned();
    void countsWhatItKeeps();
    void smallMessagesGiveLargeBlocksBack();
};

void TestSentMessages::sendsAgainWhatIsNotAcknowledged()
{
    SentMessages sent;
    for (const char c : {'a', 'b', 'c'})
        sendOne(sent, c);
    QVERIFY(sent.acknowledge(1));
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(2));
    QCOMPARE(takeAll(sent), QByteArray("c"));
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(2));
    QCOMPARE(takeAll(sent), QByteArray("c"));
    QVERIFY(sent.acknowledge(3));
    QCOMPARE(sent.cost(), 0);
}

void TestSentMessages::goesOnBehindWhatWaits()
{
    SentMessages sent;
    sendOne(sent, 'a');
    QVERIFY(sent.detach());
    sent.wait(message('b'));
    QVERIFY(sent.attach(0));
    QCOMPARE(char(sent.takeWaiting().view()[0]), 'a');
    sent.wait(message('c'));
    sent.messageReturned(message('a'), nullptr);
    // Cut again in the middle of it.
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(0));
    QCOMPARE(takeAll(sent), QByteArray("abc"));
}

void TestSentMessages::refusesNumbersThatCannotBe()
{
    SentMessages sent;
    QVERIFY(!sent.acknowledge(1));
    for (const char c : {'a', 'b', 'c'})
        sendOne(sent, c);
    QVERIFY(!sent.acknowledge(4));
    QVERIFY(sent.acknowledge(2));
    QVERIFY(!sent.acknowledge(1));
    QVERIFY(sent.acknowledge(2));
    // What waits was not sent.
    sent.wait(message('d'));
    QVERIFY(!sent.acknowledge(4));
    QVERIFY(sent.acknowledge(3));
}

void TestSentMessages::joinsOnlyWhereThePeerCanBe()
{
    SentMessages sent;
    for (const char c : {'a', 'b', 'c'})
        sendOne(sent, c);
    QVERIFY(sent.acknowledge(1));
    QVERIFY(sent.detach());
    sent.wait(message('d'));
    QVERIFY(!sent.attach(0));
    QVERIFY(!sent.attach(4));
    QVERIFY(sent.attach(2));
    QVERIFY(!sent.acknowledge(4));
}

/// Over the connection before, after it had asked for the next.
void TestSentMessages::whatThePeerHasGoesOutAgainWhereItWasAskedFor()
{
    SentMessages sent;
    for (const char c : {'a', 'b', 'c'})
        sendOne(sent, c);
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(0));
    QVERIFY(sent.acknowledge(2));
    QCOMPARE(char(sent.takeWaiting().view()[0]), 'a');
    sent.messageReturned(message('a'), nullptr);
    QVERIFY(sent.detach());
    QVERIFY(!sent.attach(1));
    QVERIFY(sent.attach(2));
    QCOMPARE(takeAll(sent), QByteArray("c"));
    QVERIFY(sent.acknowledge(3));
    QCOMPARE(sent.cost(), 0);
}

void TestSentMessages::datagramsAreNotKept()
{
    SentMessages sent;
    sendOne(sent, 'a');
    sent.noteGiven(false);
    sent.messageReturned(message('x'), nullptr);
    sendOne(sent, 'b');
    QVERIFY(!sent.acknowledge(3));
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(0));
    QCOMPARE(takeAll(sent), QByteArray("ab"));
}

void TestSentMessages::anAcknowledgementMayComeBeforeTheReturn()
{
    SentMessages sent;
    sent.noteGiven(true);
    sent.noteGiven(true);
    QVERIFY(sent.acknowledge(1));
    sent.messageReturned(message('a'), nullptr);
    QCOMPARE(sent.cost(), 0);
    sent.messageReturned(message('b'), nullptr);
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(1));
    QCOMPARE(takeAll(sent), QByteArray("b"));
}

void TestSentMessages::isNotDetachedBeforeEverythingIsReturned()
{
    SentMessages sent;
    sent.noteGiven(true);
    QVERIFY(!sent.detach());
}

void TestSentMessages::countsWhatItKeeps()
{
    SentMessages sent;
    for (const char c : {'a', 'b', 'c'})
        sendOne(sent, c);
    const qint64 three = sent.cost();
    QCOMPARE_GE(three, 3 * (SentMessages::CostOfOne + 10));
    QVERIFY(sent.acknowledge(2));
    QCOMPARE(sent.cost(), three / 3);
    QVERIFY(sent.detach());
    QCOMPARE(sent.cost(), three / 3);
    sent.clear();
    QCOMPARE(sent.cost(), 0);
    // What the connection had still comes back, and is nobody's.
    sent.messageReturned(message('x'), nullptr);
    QCOMPARE(sent.cost(), 0);
}

void TestSentMessages::smallMessagesGiveLargeBlocksBack()
{
    SentMessages sent;
    MessageBuffer large(512 * 1024);
    large.truncate(10);
    sent.noteGiven(true);
    sent.messageReturned(std::move(large), nullptr);
    QCOMPARE_LT(sent.cost(), 1024);
    // Where there is room, copying is not worth it.
    MessageBuffer half(512 * 1024);
    half.truncate(100 * 1024);
    sent.noteGiven(true);
    sent.messageReturned(std::move(half), nullptr);
    QCOMPARE_GT(sent.cost(), 512 * 1024);
    for (int i = 0; i < 100; ++i) {
        MessageBuffer more(512 * 1024);
        more.truncate(100 * 1024);
        sent.noteGiven(true);
        sent.messageReturned(std::move(more), nullptr);
    }
    QCOMPARE_LT(sent.cost(), 30 * 1024 * 1024);
}

ROOKERY_TEST(TestSentMessages)
#include "tst_sent_messages.moc"
