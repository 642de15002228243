// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/answer_body.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using http::AnswerBody;
using State = http::AnswerBody::State;

class TestAnswerBody final : public QObject
{
    Q_OBJECT

    static http::AnswerHead headWith(const QByteArray &lines, int status = 407)
    {
        http::AnswerHead head;
        const QByteArray text = "HTTP/1.1 " + QByteArray::number(status) + " x\r\n" + lines + "\r\n";
        if (http::readAnswerHead(text, head) != http::HeadState::Complete)
            qFatal("not a head");
        return head;
    }

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<State>("state");
        QTest::addColumn<QByteArray>("start");
        QTest::addColumn<QByteArray>("left");
        const auto row = [](const char *name, const char *lines, const QByteArray &bytes, State state,
                            const QByteArray &start, const char *left) {
            QTest::newRow(name) << QByteArray(lines) << bytes << state << start << QByteArray(left);
        };
        row("none", "Content-Length: 0\r\n", "HTTP", State::Done, "", "HTTP");
        row("length", "Content-Length: 5\r\n", "12345HTTP", State::Done, "12345", "HTTP");
        row("length twice", "Content-Length: 5\r\nContent-Length: 5\r\n", "12345H", State::Done, "12345",
            "H");
        row("not whole", "Content-Length: 5\r\n", "1234", State::NeedMore, "1234", "");
        row("until the end", "", "abc", State::NeedMore, "abc", "");
        row("two lengths", "Content-Length: 5\r\nContent-Length: 6\r\n", "abcdefg", State::NeedMore,
            "abcdefg", "");
        row("chunked", "Transfer-Encoding: chunked\r\n",
            "3\r\nabc\r\n0A;x=y\r\n0123456789\r\n0\r\nT: u\r\n\r\nHTTP", State::Done, "abc0123456789",
            "HTTP");
        row("chunked beats length", "Content-Length: 1\r\nTransfer-Encoding: gzip, chunked\r\n",
            "1\r\na\r\n0\r\n\r\n", State::Done, "a", "");
        row("another coding", "Transfer-Encoding: gzip\r\n", "abc", State::NeedMore, "abc", "");
        row("no size", "Transfer-Encoding: chunked\r\n", "x\r\nabc", State::Unending, "", "abc");
        row("huge size", "Transfer-Encoding: chunked\r\n", "ffffffffffffffff\r\nabc", State::Unending, "",
            "abc");
        row("wrong end of chunk", "Transfer-Encoding: chunked\r\n", "1\r\nabc\r\n", State::Unending, "a", "");
        row("no end of a line", "Transfer-Encoding: chunked\r\n", QByteArray(2000, '0'), State::Unending, "",
            QByteArray(2000, '0'));
        row("too long", "Content-Length: 100000\r\n", QByteArray(5000, 'x'), State::Unending,
            QByteArray(200, 'x'), QByteArray(904, 'x'));
    }

    void reads()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QByteArray, bytes);
        QFETCH(State, state);
        constexpr qsizetype Limit = 4096;
        QByteArray left = bytes;
        AnswerBody whole(headWith(lines), Limit);
        QCOMPARE(whole.read(left), state);
        QTEST(whole.start(), "start");
        QTEST(left, "left");

        AnswerBody slow(headWith(lines), Limit);
        QByteArray waiting;
        for (const char byte : std::as_const(bytes)) {
            waiting += byte;
            (void)slow.read(waiting);
        }
        QCOMPARE(slow.state(), state);
        QTEST(slow.start(), "start");
    }

    void someHaveNone_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {101, 204, 304})
            QTest::addRow("%d", status) << status;
    }

    void someHaveNone()
    {
        QFETCH(int, status);
        QByteArray bytes = "next";
        AnswerBody body(headWith("Content-Length: 4\r\n", status), 100);
        QCOMPARE(body.read(bytes), State::Done);
        QCOMPARE(bytes, QByteArray("next"));
    }
};

ROOKERY_TEST(TestAnswerBody)
#include "tst_answer_body.moc"
