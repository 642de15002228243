// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/request_head.h"
#include "support/room_test.h"

#include <QStringBuilder>
#include <QTest>

using namespace rookery;
using Status = http::RequestHeadReader::Status;

class TestRequestHead final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAHead();
    void findsThePath_data();
    void findsThePath();
    void isTheSameAtEverySplit_data();
    void isTheSameAtEverySplit();
    void seesNonsenseEarly_data();
    void seesNonsenseEarly();
    void boundsTheSize();
    void boundsTheNumberOfHeaders();
    void announcesBody_data();
    void announcesBody();
};

namespace {

const QByteArray Plain = "GET /ws?x=1 HTTP/1.1\r\nHost: h\r\nX-A: 1, 2\r\nx-a:\t 3 \r\nEmpty:\r\n\r\n";

Status readAll(const QByteArray &bytes)
{
    http::RequestHeadReader reader;
    return reader.read(bytes);
}

} // namespace

void TestRequestHead::readsAHead()
{
    http::RequestHeadReader reader;
    QCOMPARE(reader.read(QByteArray(Plain + "rest")), Status::Complete);
    const http::RequestHead &head = reader.head();
    QCOMPARE(head.method, "GET");
    QCOMPARE(head.target, "/ws?x=1");
    QCOMPARE(head.path(), "/ws");
    QCOMPARE(head.minorVersion, 1);
    QCOMPARE(head.size, Plain.size());
    QCOMPARE(head.values("HOST"), QList<QByteArray>{"h"});
    QCOMPARE(head.values("X-a"), (QList<QByteArray>{"1, 2", "3"}));
    QCOMPARE(head.listMembers("x-A"), (QList<QByteArray>{"1", "2", "3"}));
    QCOMPARE(head.values("empty"), QList<QByteArray>{QByteArray()});
    QVERIFY(head.values("x").isEmpty());
    QVERIFY(!head.announcesBody());
}

void TestRequestHead::findsThePath_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("resource");
    QTest::addColumn<QByteArray>("path");

    QTest::newRow("origin") << QByteArray("/ws?x=1") << QByteArray("/ws?x=1") << QByteArray("/ws");
    QTest::newRow("absolute") << QByteArray("http://h:80/ws?x=1") << QByteArray("/ws?x=1")
                              << QByteArray("/ws");
    QTest::newRow("ws") << QByteArray("ws://[::1]/ws") << QByteArray("/ws") << QByteArray("/ws");
    QTest::newRow("absolute without path") << QByteArray("http://h") << QByteArray("/") << QByteArray("/");
    QTest::newRow("absolute with a query alone")
        << QByteArray("http://h?x=1/2") << QByteArray("/?x=1/2") << QByteArray("/");
    QTest::newRow("address in a query")
        << QByteArray("/a?u=http://h/ws") << QByteArray("/a?u=http://h/ws") << QByteArray("/a");
    QTest::newRow("no scheme") << QByteArray("://h/ws") << QByteArray("://h/ws") << QByteArray("://h/ws");
    QTest::newRow("asterisk") << QByteArray("*") << QByteArray("*") << QByteArray("*");
    QTest::newRow("authority") << QByteArray("h:443") << QByteArray("h:443") << QByteArray("h:443");
}

void TestRequestHead::findsThePath()
{
    QFETCH(const QByteArray, target);
    http::RequestHeadReader reader;
    QCOMPARE(reader.read(QByteArray("GET " + target + " HTTP/1.1\r\nHost: h\r\n\r\n")), Status::Complete);
    QTEST(reader.head().resource(), "resource");
    QTEST(reader.head().path(), "path");
}

void TestRequestHead::isTheSameAtEverySplit_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<Status>("expected");

    QTest::newRow("plain") << Plain << Status::Complete;
    QTest::newRow("http 1.0 without host") << QByteArray("GET / HTTP/1.0\r\n\r\n") << Status::Complete;
    QTest::newRow("asterisk") << QByteArray("OPTIONS * HTTP/1.1\r\nHost: h\r\n\r\n") << Status::Complete;
    QTest::newRow("obs-text") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nA: \xe4\xff\r\n\r\n")
                              << Status::Complete;
    QTest::newRow("unfinished") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\r") << Status::NeedMore;
    QTest::newRow("nothing") << QByteArray() << Status::NeedMore;
    QTest::newRow("bare LF") << QByteArray("GET / HTTP/1.1\nHost: h\n\n") << Status::Malformed;
    QTest::newRow("bare LF in a header")
        << QByteArray("GET / HTTP/1.1\r\nHost: h\nA: b\r\n\r\n") << Status::Malformed;
    QTest::newRow("bare CR") << QByteArray("GET / HTTP/1.1\r\nHost: h\rA: b\r\n\r\n") << Status::Malformed;
    QTest::newRow("CR CR LF") << QByteArray("GET / HTTP/1.1\r\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("folded") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nA: b\r\n c: d\r\n\r\n")
                            << Status::Malformed;
    QTest::newRow("folded by tab") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\tA: d\r\n\r\n")
                                   << Status::Malformed;
    QTest::newRow("blank before colon")
        << QByteArray("GET / HTTP/1.1\r\nHost : h\r\n\r\n") << Status::Malformed;
    QTest::newRow("no colon") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nfoo\r\n\r\n") << Status::Malformed;
    QTest::newRow("no name") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n: x\r\n\r\n") << Status::Malformed;
    QTest::newRow("name not a token")
        << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nA(b): x\r\n\r\n") << Status::Malformed;
    QTest::newRow("name not ASCII") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n\xe4: x\r\n\r\n")
                                    << Status::Malformed;
    QTest::newRow("NUL in a value") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nA: \0x\r\n\r\n", 35)
                                    << Status::Malformed;
    QTest::newRow("no host") << QByteArray("GET / HTTP/1.1\r\nA: b\r\n\r\n") << Status::Malformed;
    QTest::newRow("two hosts") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nhost: h\r\n\r\n")
                               << Status::Malformed;
    QTest::newRow("two hosts in 1.0")
        << QByteArray("GET / HTTP/1.0\r\nHost: h\r\nHost: g\r\n\r\n") << Status::Malformed;
    QTest::newRow("HTTP/2.0") << QByteArray("GET / HTTP/2.0\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("HTTP/1.10") << QByteArray("GET / HTTP/1.10\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("lower case") << QByteArray("GET / http/1.1\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("no version") << QByteArray("GET /\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("no target") << QByteArray("GET  HTTP/1.1\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("two blanks") << QByteArray("GET  / HTTP/1.1\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("blank in target") << QByteArray("GET /a b HTTP/1.1\r\nHost: h\r\n\r\n")
                                     << Status::Malformed;
    QTest::newRow("target not ASCII")
        << QByteArray("GET /\xe4 HTTP/1.1\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("method not a token")
        << QByteArray("G@T / HTTP/1.1\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("empty line first")
        << QByteArray("\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n") << Status::Complete;
    QTest::newRow("empty lines first")
        << QByteArray("\r\n\r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n") << Status::Complete;
    QTest::newRow("blank line first")
        << QByteArray(" \r\nGET / HTTP/1.1\r\nHost: h\r\n\r\n") << Status::Malformed;
    QTest::newRow("only empty lines") << QByteArray("\r\n\r\n") << Status::NeedMore;
    QTest::newRow("HTTP/1.2") << QByteArray("GET / HTTP/1.2\r\nHost: h\r\n\r\n") << Status::Complete;
    QTest::newRow("absolute") << QByteArray("GET http://h/ HTTP/1.1\r\nHost: h\r\n\r\n") << Status::Complete;
    QTest::newRow("empty host") << QByteArray("GET / HTTP/1.1\r\nHost:\r\n\r\n") << Status::Complete;
    QTest::newRow("IPv6 host") << QByteArray("GET / HTTP/1.1\r\nHost: [::1]:80\r\n\r\n") << Status::Complete;
    QTest::newRow("host with a blank")
        << QByteArray("GET / HTTP/1.1\r\nHost: h g\r\n\r\n") << Status::Malformed;
    QTest::newRow("host with a path")
        << QByteArray("GET / HTTP/1.1\r\nHost: h/g\r\n\r\n") << Status::Malformed;
    QTest::newRow("one length twice")
        << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\ncontent-length: 1\r\n\r\n")
        << Status::Complete;
    QTest::newRow("two lengths")
        << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\ncontent-length: 1\r\n\r\n")
        << Status::Malformed;
    QTest::newRow("two lengths in a line")
        << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 0, 1\r\n\r\n") << Status::Malformed;
    QTest::newRow("no length") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: x\r\n\r\n")
                               << Status::Malformed;
    QTest::newRow("signed length") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: +0\r\n\r\n")
                                   << Status::Malformed;
    QTest::newRow("length and chunks")
        << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nContent-Length: 0\r\nTransfer-Encoding: chunked\r\n\r\n")
        << Status::Malformed;
    QTest::newRow("chunks in 1.0") << QByteArray(
                                          "GET / HTTP/1.0\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n")
                                   << Status::Malformed;
}

void TestRequestHead::isTheSameAtEverySplit()
{
    QFETCH(const QByteArray, bytes);
    QFETCH(const Status, expected);

    QCOMPARE(readAll(bytes), expected);
    for (qsizetype split = 0; split <= bytes.size(); ++split) {
        http::RequestHeadReader reader;
        Q_UNUSED(reader.read(QByteArrayView(bytes).first(split)));
        QCOMPARE(reader.read(bytes), expected);
    }
    http::RequestHeadReader slow;
    for (qsizetype size = 0; size <= bytes.size(); ++size)
        Q_UNUSED(slow.read(QByteArrayView(bytes).first(size)));
    QCOMPARE(slow.status(), expected);
    if (expected == Status::Complete)
        QCOMPARE(slow.head().size, bytes.size());
}

void TestRequestHead::seesNonsenseEarly_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("TLS greeting") << QByteArray("\x16\x03\x01", 3);
    QTest::newRow("NUL") << QByteArray("GET\0", 4);
    QTest::newRow("LF") << QByteArray("\n");
    QTest::newRow("DEL") << QByteArray("GET /\x7f");
    QTest::newRow("bad request line") << QByteArray("hello\r\n");
}

void TestRequestHead::seesNonsenseEarly()
{
    QFETCH(const QByteArray, bytes);
    QCOMPARE(readAll(bytes), Status::Malformed);
}

void TestRequestHead::boundsTheSize()
{
    const QByteArray begin = "GET / HTTP/1.1\r\nHost: h\r\nA: ";
    const QByteArray end = "\r\n\r\n";
    const auto fill = http::RequestHeadReader::MaxSize - begin.size() - end.size();

    QCOMPARE(readAll(begin + QByteArray(fill, 'x') + end), Status::Complete);
    QCOMPARE(readAll(begin + QByteArray(fill + 1, 'x') + end), Status::Malformed);
    QCOMPARE(readAll(QByteArray(http::RequestHeadReader::MaxSize - 1, 'x')), Status::NeedMore);
    QCOMPARE(readAll(QByteArray(http::RequestHeadReader::MaxSize, 'x')), Status::Malformed);
    QCOMPARE(readAll(QByteArray(http::RequestHeadReader::MaxSize * 3, 'x')), Status::Malformed);
}

void TestRequestHead::boundsTheNumberOfHeaders()
{
    QByteArray head = "GET / HTTP/1.1\r\nHost: h\r\n";
    for (qsizetype i = 1; i < http::RequestHeadReader::MaxHeaders; ++i)
        head += "A: b\r\n";
    QCOMPARE(readAll(head + "\r\n"), Status::Complete);
    QCOMPARE(readAll(head + "A: b\r\n\r\n"), Status::Malformed);
}

void TestRequestHead::announcesBody_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::addColumn<bool>("expected");

    QTest::newRow("length") << QByteArray("Content-Length: 3") << true;
    QTest::newRow("length 0") << QByteArray("content-length: 0") << false;
    QTest::newRow("0 twice") << QByteArray("Content-Length: 0\r\nContent-Length: 0") << false;
    QTest::newRow("0 and 0") << QByteArray("Content-Length: 0, 0") << false;
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: chunked") << true;
}

void TestRequestHead::announcesBody()
{
    QFETCH(const QByteArray, line);
    QFETCH(const bool, expected);

    http::RequestHeadReader reader;
    QCOMPARE(reader.read(QByteArray("POST / HTTP/1.1\r\nHost: h\r\n" + line + "\r\n\r\n")), Status::Complete);
    QCOMPARE(reader.head().announcesBody(), expected);
}

ROOKERY_TEST(TestRequestHead)
#include "tst_request_head.moc"
