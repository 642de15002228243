// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/answer_head.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using http::AnswerHead;
using http::HeadState;

class TestAnswerHead final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("reason");
        QTest::addColumn<QByteArray>("a"); ///< values of "A", with bars between them
        const auto row = [](const char *name, const QByteArray &head, int status, const char *reason,
                            const char *a) {
            QTest::newRow(name) << head << status << QByteArray(reason) << QByteArray(a);
        };
        row("plain", "HTTP/1.1 200 OK\r\nA: b\r\n\r\n", 200, "OK", "b");
        row("no reason", "HTTP/1.1 404 \r\n\r\n", 404, "", "");
        row("no blank either", "HTTP/1.1 404\r\n\r\n", 404, "", "");
        row("1.0", "HTTP/1.0 200 Connection established\r\n\r\n", 200, "Connection established", "");
        row("repeated", "HTTP/1.1 200 OK\r\nA: b\r\nX: y\r\na:\tc d \r\n\r\n", 200, "OK", "b|c d");
        row("folded", "HTTP/1.1 200 OK\r\nA: b\r\n\tc: d\r\n e\r\nX: y\r\n\r\n", 200, "OK", "b c: d e");
        row("LF alone", "HTTP/1.1 200 OK\nA: b\n\n", 200, "OK", "b");
        row("no blank behind the colon", "HTTP/1.1 200 OK\r\nA:b\r\n\r\n", 200, "OK", "b");
        row("empty value", "HTTP/1.1 200 OK\r\nA:\r\n\r\n", 200, "OK", "");
        row("interim",
            "HTTP/1.1 100 Continue\r\nA: x\r\n\r\nHTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\nA: "
            "b\r\n\r\n",
            200, "OK", "b");
        row("the most interim answers",
            QByteArray("HTTP/1.1 102 P\r\n\r\n").repeated(http::MaxInterimAnswers) +
                "HTTP/1.1 200 OK\r\nA: b\r\n\r\n",
            200, "OK", "b");
        row("switching is none", "HTTP/1.1 101 Switching Protocols\r\nA: b\r\n\r\n", 101,
            "Switching Protocols", "b");
    }

    void reads()
    {
        QFETCH(QByteArray, head);
        AnswerHead read;
        for (qsizetype cut = 0; cut < head.size(); ++cut)
            QCOMPARE(http::readAnswerHead(QByteArrayView(head).first(cut), read), HeadState::NeedMore);
        QCOMPARE(http::readAnswerHead(QByteArray(head + "rest"), read), HeadState::Complete);
        QCOMPARE(read.size, head.size());
        QTEST(read.status, "status");
        QTEST(read.reason, "reason");
        QTEST(http::values(read.fields, "A").join('|'), "a");
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("another protocol") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n");
        QTest::newRow("TLS") << QByteArray("\x15\x03\x01");
        QTest::newRow("empty line first") << QByteArray("\r\nHTTP/1.1 200 OK\r\n\r\n");
        QTest::newRow("HTTP/2") << QByteArray("HTTP/2 200\r\n\r\n");
        QTest::newRow("status no number") << QByteArray("HTTP/1.1 abc x\r\n\r\n");
        QTest::newRow("status signed") << QByteArray("HTTP/1.1 +20 x\r\n\r\n");
        QTest::newRow("status long") << QByteArray("HTTP/1.1 2000 x\r\n\r\n");
        QTest::newRow("status 0") << QByteArray("HTTP/1.1 000 x\r\n\r\n");
        QTest::newRow("two blanks") << QByteArray("HTTP/1.1  200 x\r\n\r\n");
        QTest::newRow("no colon") << QByteArray("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n");
        QTest::newRow("no name") << QByteArray("HTTP/1.1 200 OK\r\n: b\r\n\r\n");
        QTest::newRow("blank before the colon") << QByteArray("HTTP/1.1 200 OK\r\nA : b\r\n\r\n");
        QTest::newRow("folded from nothing") << QByteArray("HTTP/1.1 200 OK\r\n A: b\r\n\r\n");
        QTest::newRow("CR in a line") << QByteArray("HTTP/1.1 200 OK\r\nA: b\rC: d\r\n\r\n");
        QTest::newRow("NUL") << QByteArray("HTTP/1.1 200 OK\r\nA: ") + '\0' + "b\r\n\r\n";
        QTest::newRow("no end") << "HTTP/1.1 200 OK\r\nA: " + QByteArray(http::MaxAnswerHead, 'b');
        QTest::newRow("no end of fields")
            << "HTTP/1.1 200 OK\r\n" + QByteArray("A: b\r\n").repeated(300) + "\r\n";
        QTest::newRow("one interim answer too many")
            << QByteArray("HTTP/1.1 102 P\r\n\r\n").repeated(http::MaxInterimAnswers + 1);
        QTest::newRow("no end of interim answers") << QByteArray("HTTP/1.1 100 C\r\n\r\n").repeated(3000);
    }

    void refuses()
    {
        QFETCH(QByteArray, head);
        AnswerHead read;
        QCOMPARE(http::readAnswerHead(head, read), HeadState::Malformed);
    }

    void knowsWhetherTheConnectionLasts_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::addColumn<bool>("lasts");
        QTest::newRow("1.1") << QByteArray("HTTP/1.1 407 x\r\n\r\n") << true;
        QTest::newRow("1.1 close") << QByteArray("HTTP/1.1 407 x\r\nConnection: x, Close\r\n\r\n") << false;
        QTest::newRow("proxy's own") << QByteArray("HTTP/1.1 407 x\r\nProxy-Connection: close\r\n\r\n")
                                     << false;
        QTest::newRow("1.0") << QByteArray("HTTP/1.0 407 x\r\n\r\n") << false;
        QTest::newRow("1.0 kept") << QByteArray("HTTP/1.0 407 x\r\nProxy-Connection: Keep-Alive\r\n\r\n")
                                  << true;
    }

    void knowsWhetherTheConnectionLasts()
    {
        QFETCH(QByteArray, head);
        AnswerHead read;
        QCOMPARE(http::readAnswerHead(head, read), HeadState::Complete);
        QTEST(read.keepsConnection(), "lasts");
    }
};

ROOKERY_TEST(TestAnswerHead)
#include "tst_answer_head.moc"
