// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_line.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestControlLine : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void givesWholeLines();
    void joinsPieces();
    void takesTheLongestLine();
    void refusesALongerOne_data();
    void refusesALongerOne();
};

void TestControlLine::givesWholeLines()
{
    ControlLine lines;
    QVERIFY(!lines.next());
    QVERIFY(lines.feed("one\n\ntwo\nthr"));
    QCOMPARE(*lines.next(), "one");
    QCOMPARE(*lines.next(), "");
    QCOMPARE(*lines.next(), "two");
    QVERIFY(!lines.next());
    QCOMPARE(lines.buffered(), 3);
}

void TestControlLine::joinsPieces()
{
    ControlLine lines;
    for (const char c : QByteArray("hello\nworld\n")) {
        QVERIFY(lines.feed(QByteArray(1, c)));
    }
    QCOMPARE(*lines.next(), "hello");
    QCOMPARE(*lines.next(), "world");
}

void TestControlLine::takesTheLongestLine()
{
    ControlLine lines;
    const QByteArray longest(ControlLine::Longest, 'a');
    QVERIFY(lines.feed(longest + '\n' + longest + '\n'));
    QCOMPARE(lines.next()->size(), ControlLine::Longest);
    QCOMPARE(lines.next()->size(), ControlLine::Longest);
}

void TestControlLine::refusesALongerOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("without an end") << QByteArray(ControlLine::Longest + 1, 'a');
    QTest::newRow("with an end") << QByteArray(ControlLine::Longest + 1, 'a') + '\n';
}

void TestControlLine::refusesALongerOne()
{
    QFETCH(QByteArray, bytes);
    ControlLine lines;
    QVERIFY(!lines.feed(bytes));
    QVERIFY(!lines.next());
    QCOMPARE(lines.buffered(), 0);
    QVERIFY(!lines.feed("short\n"));
    QVERIFY(!lines.next());

    // The same behind a good one.
    ControlLine second;
    QVERIFY(second.feed("good\n" + bytes));
    QCOMPARE(*second.next(), "good");
    QVERIFY(!second.next());
    QVERIFY(!second.feed("short\n"));
}

ROOKERY_TEST(TestControlLine)
#include "tst_control_line.moc"
