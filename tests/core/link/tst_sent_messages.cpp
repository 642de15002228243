// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"
#include "core/link/link_message.h"
#include "core/link/sent_messages.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

namespace {

MessageBuffer message(char what, qsizetype size = 10)
{
    return MessageBuffer::copyOf(QByteArray(size, what));
}

void giveBack(SentMessages &sent, MessageBuffer &&message)
{
    const QByteArray start = message.view().first(std::min<qsizetype>(message.size(), 16)).toByteArray();
    sent.messageReturned(std::move(message), start, nullptr);
}

/// Gives it to a connection, which is through with it at once.
void sendOne(SentMessages &sent, char what)
{
    sent.noteGiven();
    giveBack(sent, message(what));
}

QByteArray takeAll(SentMessages &sent)
{
    QByteArray all;
    while (sent.hasWaiting()) {
        MessageBuffer next = sent.takeWaiting();
        all += next.view()[0];
        giveBack(sent, std::move(next));
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
    void theOrderIsThatInWhichTheyGo();
    void nothingOvertakesWhatGoesAgain();
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
    giveBack(sent, message('a'));
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
    QVERIFY(sent.isOutdated(0) && !sent.canAttach(0));
    QVERIFY(!sent.isOutdated(4) && !sent.canAttach(4));
    QVERIFY(sent.canAttach(2) && sent.attach(2));
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
    giveBack(sent, message('a'));
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
    giveBack(sent, frame::encodeDatagram(1, "h", 2, "x"));
    giveBack(sent, link::encodeHave(7));
    sendOne(sent, 'b');
    QVERIFY(!sent.acknowledge(3));
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(0));
    QCOMPARE(takeAll(sent), QByteArray("ab"));
}

/// Some go ahead of others, which may be of those that do not count.
void TestSentMessages::theOrderIsThatInWhichTheyGo()
{
    SentMessages sent;
    for (int i = 0; i < 3; ++i)
        sent.noteGiven();
    giveBack(sent, message('c'));
    giveBack(sent, frame::encodeDatagram(1, "h", 2, "x"));
    giveBack(sent, message('a'));
    giveBack(sent, link::encodeHave(7));
    giveBack(sent, message('b'));
    QVERIFY(sent.acknowledge(1));
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(1));
    QCOMPARE(takeAll(sent), QByteArray("ab"));
}

/// Another end that has some of it knows them by their order.
void TestSentMessages::nothingOvertakesWhatGoesAgain()
{
    SentMessages sent;
    // Nor the first one, which is the hello.
    sent.noteGiven();
    QVERIFY(!sent.mayGoAhead());
    giveBack(sent, message('h'));
    QVERIFY(sent.mayGoAhead());
    sendOne(sent, 'a');
    sendOne(sent, 'b');
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(1));
    QVERIFY(!sent.mayGoAhead());
    MessageBuffer a = sent.takeWaiting();
    MessageBuffer b = sent.takeWaiting();
    QVERIFY(!sent.hasWaiting());
    giveBack(sent, std::move(a));
    QVERIFY(!sent.mayGoAhead());
    giveBack(sent, std::move(b));
    QVERIFY(sent.mayGoAhead());
}

void TestSentMessages::anAcknowledgementMayComeBeforeTheReturn()
{
    SentMessages sent;
    sent.noteGiven();
    sent.noteGiven();
    QVERIFY(sent.acknowledge(1));
    giveBack(sent, message('a'));
    QCOMPARE(sent.cost(), 0);
    giveBack(sent, message('b'));
    QVERIFY(sent.detach());
    QVERIFY(sent.attach(1));
    QCOMPARE(takeAll(sent), QByteArray("b"));
}

void TestSentMessages::isNotDetachedBeforeEverythingIsReturned()
{
    SentMessages sent;
    sent.noteGiven();
    QVERIFY(!sent.detach());
}

void TestSentMessages::countsWhatItKeeps()
{
    SentMessages sent;
    for (const char c : {'a', 'b', 'c'})
        sendOne(sent, c);
    const qint64 three = sent.cost();
    QCOMPARE_GE(three, 3 * (SentMessages::CostOfOne + 10));
    QCOMPARE(sent.costOfControl(), three);
    QVERIFY(sent.acknowledge(2));
    QCOMPARE(sent.cost(), three / 3);
    QVERIFY(sent.detach());
    QCOMPARE(sent.cost(), three / 3);
    sent.clear();
    QCOMPARE(sent.cost(), 0);
    QCOMPARE(sent.costOfControl(), 0);
    // What the connection had still comes back, and is nobody's.
    giveBack(sent, message('x'));
    QCOMPARE(sent.cost(), 0);
}

void TestSentMessages::smallMessagesGiveLargeBlocksBack()
{
    SentMessages sent;
    MessageBuffer large(512 * 1024);
    large.truncate(10);
    sent.noteGiven();
    giveBack(sent, std::move(large));
    QCOMPARE_LT(sent.cost(), 1024);
    // Where there is room, copying is not worth it.
    MessageBuffer half(512 * 1024);
    half.truncate(100 * 1024);
    sent.noteGiven();
    giveBack(sent, std::move(half));
    QCOMPARE_GT(sent.cost(), 512 * 1024);
    for (int i = 0; i < 100; ++i) {
        MessageBuffer more(512 * 1024);
        more.truncate(100 * 1024);
        sent.noteGiven();
        giveBack(sent, std::move(more));
    }
    QCOMPARE_LT(sent.cost(), 30 * 1024 * 1024);
}

ROOKERY_TEST(TestSentMessages)
#include "tst_sent_messages.moc"
