// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/answer_head.h"
#include "core/http/body_reader.h"
#include "core/http/request_head.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace rookery::http;
using Kind = BodyFraming::Kind;
using State = BodyReader::State;

class TestBodyReader final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void framesRequests_data();
    void framesRequests();
    void framesAnswers_data();
    void framesAnswers();
    void isTheSameAtEverySplit_data();
    void isTheSameAtEverySplit();
    void endsWithTheConnection();
    void boundsLines_data();
    void boundsLines();
    void leavesOutTrailersThatMayNotBe();
    void writesChunks();
};

namespace {

struct Run
{
    State state = State::Going;
    QByteArray data;
    qsizetype consumed = 0;
    Fields trailers;
};

Run readAll(const BodyFraming &framing, const QByteArray &bytes, qsizetype pieceSize)
{
    BodyReader reader(framing);
    Run run;
    while (reader.state() == State::Going && run.consumed < bytes.size()) {
        const QByteArrayView rest = QByteArrayView(bytes).sliced(run.consumed);
        const BodyReader::Piece piece = reader.take(rest.first(std::min(pieceSize, rest.size())));
        run.data += piece.data;
        run.consumed += piece.consumed;
        if (piece.consumed == 0)
            break;
    }
    run.state = reader.state();
    run.trailers = reader.trailers();
    return run;
}

const QByteArray Chunked = "3\r\nabc\r\nA;x=\"1\"\r\n0123456789\r\n0\r\n\r\n";

} // namespace

void TestBodyReader::framesRequests_data()
{
    QTest::addColumn<QByteArray>("fields");
    QTest::addColumn<int>("kind"); // -1: none
    QTest::addColumn<int>("bytes");

    QTest::newRow("nothing") << QByteArray() << int(Kind::None) << 0;
    QTest::newRow("length") << QByteArray("Content-Length: 12\r\n") << int(Kind::Length) << 12;
    QTest::newRow("no length") << QByteArray("Content-Length: 0\r\n") << int(Kind::None) << 0;
    QTest::newRow("the same length twice")
        << QByteArray("Content-Length: 12, 12\r\nContent-Length: 12\r\n") << int(Kind::Length) << 12;
    QTest::newRow("chunked") << QByteArray("Transfer-Encoding: Chunked\r\n") << int(Kind::Chunked) << 0;
    QTest::newRow("gzip") << QByteArray("Transfer-Encoding: gzip\r\n") << -1 << 0;
    QTest::newRow("gzip, chunked") << QByteArray("Transfer-Encoding: gzip, chunked\r\n") << -1 << 0;
    QTest::newRow("chunked twice") << QByteArray("Transfer-Encoding: chunked, chunked\r\n") << -1 << 0;
    QTest::newRow("on two lines") << QByteArray(
                                         "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n")
                                  << -1 << 0;
    QTest::newRow("an empty member") << QByteArray("Transfer-Encoding: ,chunked\r\n") << -1 << 0;
    QTest::newRow("an empty line before it")
        << QByteArray("Transfer-Encoding:\r\nTransfer-Encoding: chunked\r\n") << -1 << 0;
    QTest::newRow("like chunked") << QByteArray("Transfer-Encoding: xchunked\r\n") << -1 << 0;
    QTest::newRow("empty") << QByteArray("Transfer-Encoding:\r\n") << -1 << 0;
}

void TestBodyReader::framesRequests()
{
    QFETCH(const QByteArray, fields);
    QFETCH(const int, kind);
    RequestHeadReader reader;
    QCOMPARE(reader.read(QByteArray("POST / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n")),
             RequestHeadReader::Status::Complete);
    const std::optional<BodyFraming> framing = requestFraming(reader.head());
    QCOMPARE(framing.has_value(), kind >= 0);
    if (framing) {
        QCOMPARE(int(framing->kind), kind);
        QTEST(int(framing->bytes), "bytes");
    }
}

void TestBodyReader::framesAnswers_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<int>("kind"); // -1: none

    const QByteArray get("GET");
    QTest::newRow("until close") << get << QByteArray("200\r\n") << int(Kind::UntilClose);
    QTest::newRow("length") << get << QByteArray("200\r\nContent-Length: 3\r\n") << int(Kind::Length);
    QTest::newRow("no length") << get << QByteArray("200\r\nContent-Length: 0\r\n") << int(Kind::None);
    QTest::newRow("chunked") << get << QByteArray("200\r\nTransfer-Encoding: chunked\r\n")
                             << int(Kind::Chunked);
    QTest::newRow("HEAD") << QByteArray("HEAD") << QByteArray("200\r\nContent-Length: 3\r\n")
                          << int(Kind::None);
    QTest::newRow("HEAD, chunked") << QByteArray("HEAD")
                                   << QByteArray("200\r\nTransfer-Encoding: chunked\r\n") << int(Kind::None);
    QTest::newRow("head is no HEAD") << QByteArray("head") << QByteArray("200\r\nContent-Length: 3\r\n")
                                     << int(Kind::Length);
    QTest::newRow("204") << get << QByteArray("204\r\nContent-Length: 3\r\n") << int(Kind::None);
    QTest::newRow("304") << get << QByteArray("304\r\nContent-Length: 3\r\n") << int(Kind::None);
    QTest::newRow("103") << get << QByteArray("103\r\nContent-Length: 3\r\n") << int(Kind::None);
    QTest::newRow("both") << get << QByteArray("200\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n")
                          << -1;
    QTest::newRow("both to HEAD") << QByteArray("HEAD")
                                  << QByteArray("200\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n")
                                  << -1;
    QTest::newRow("two lengths") << get << QByteArray("200\r\nContent-Length: 3\r\nContent-Length: 4\r\n")
                                 << -1;
    QTest::newRow("negative") << get << QByteArray("200\r\nContent-Length: -3\r\n") << -1;
    QTest::newRow("plus") << get << QByteArray("200\r\nContent-Length: +3\r\n") << -1;
    QTest::newRow("too long") << get << QByteArray("200\r\nContent-Length: 9223372036854775808\r\n") << -1;
    QTest::newRow("gzip") << get << QByteArray("200\r\nTransfer-Encoding: gzip\r\n") << -1;
    QTest::newRow("gzip, chunked") << get << QByteArray("200\r\nTransfer-Encoding: gzip, chunked\r\n") << -1;
}

void TestBodyReader::framesAnswers()
{
    QFETCH(const QByteArray, method);
    QFETCH(const QByteArray, answer);
    QFETCH(const int, kind);
    AnswerHead head;
    qsizetype scanned = 0;
    QCOMPARE(readEachAnswerHead(QByteArray("HTTP/1.1 " + answer + "\r\n"), scanned, head),
             HeadState::Complete);
    const std::optional<BodyFraming> framing = answerFraming(head, method);
    QCOMPARE(framing.has_value(), kind >= 0);
    if (framing)
        QCOMPARE(int(framing->kind), kind);
}

void TestBodyReader::isTheSameAtEverySplit_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<int>("length");
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<State>("state");
    QTest::addColumn<QByteArray>("data");
    QTest::addColumn<QByteArray>("left");

    const auto row = [](const char *name, const QByteArray &bytes, State state, const QByteArray &data = {},
                        const QByteArray &left = {}) {
        QTest::newRow(name) << int(Kind::Chunked) << 0 << bytes << state << data << left;
    };
    QTest::newRow("none") << int(Kind::None) << 0 << QByteArray("abc") << State::Done << QByteArray()
                          << QByteArray("abc");
    QTest::newRow("length") << int(Kind::Length) << 3 << QByteArray("abcdef") << State::Done
                            << QByteArray("abc") << QByteArray("def");
    QTest::newRow("a part") << int(Kind::Length) << 9 << QByteArray("abcdef") << State::Going
                            << QByteArray("abcdef") << QByteArray();
    row("chunked", Chunked + "GET", State::Done, "abc0123456789", "GET");
    row("a part of a chunk", "5\r\nab", State::Going, "ab");
    row("upper and lower case", "a\r\n0123456789\r\nA\r\n0123456789\r\n0\r\n\r\n", State::Done,
        "01234567890123456789");
    row("zeros first", "0003\r\nabc\r\n000\r\n\r\n", State::Done, "abc");
    row("white space behind a size", "3 \t\r\nabc\r\n0\r\n\r\n", State::Done, "abc");
    row("white space before an extension", "3 ;a=b\r\nabc\r\n0\r\n\r\n", State::Done, "abc");
    row("trailers", "0\r\nA: b\r\nC: d\r\n\r\nx", State::Done, {}, "x");
    row("no size", "\r\nabc", State::Malformed);
    row("not hex", "g\r\n", State::Malformed);
    row("0x", "0x3\r\nabc\r\n", State::Malformed);
    row("negative", "-3\r\nabc\r\n", State::Malformed);
    row("plus", "+3\r\nabc\r\n", State::Malformed);
    row("white space first", " 3\r\nabc\r\n", State::Malformed);
    row("two numbers", "3 3\r\nabc\r\n", State::Malformed);
    row("too large", "8000000000000000\r\nabc\r\n", State::Malformed);
    row("size with LF", "3\nabc\r\n", State::Malformed);
    row("size with CR", "3\rabc\r\n", State::Malformed);
    row("LF in an extension", "3;a\nb\r\nabc\r\n", State::Malformed);
    row("NUL in an extension", QByteArray("3;a\0b\r\nabc\r\n", 12), State::Malformed);
    row("longer than its size", "3\r\nabcd\r\n", State::Malformed, "abc");
    row("shorter than its size", "3\r\nab\r\n0\r\n\r\n", State::Malformed, "ab\r");
    row("LF behind a chunk", "3\r\nabc\n0\r\n\r\n", State::Malformed, "abc");
    row("folded trailer", "0\r\nA: b\r\n c\r\n\r\n", State::Malformed);
    row("trailer without a colon", "0\r\nA\r\n\r\n", State::Malformed);
    row("trailer with a blank before the colon", "0\r\nA : b\r\n\r\n", State::Malformed);
    row("LF behind a trailer", "0\r\nA: b\n\r\n", State::Malformed);
    row("LF as the end", "0\r\n\n", State::Malformed);
}

void TestBodyReader::isTheSameAtEverySplit()
{
    QFETCH(const int, kind);
    QFETCH(const int, length);
    QFETCH(const QByteArray, bytes);
    for (qsizetype pieceSize = 1; pieceSize <= bytes.size(); ++pieceSize) {
        const Run run = readAll({Kind(kind), length}, bytes, pieceSize);
        QTEST(run.state, "state");
        QTEST(run.data, "data");
        if (run.state == State::Done)
            QTEST(bytes.sliced(run.consumed), "left");
    }
}

void TestBodyReader::endsWithTheConnection()
{
    BodyReader untilClose({Kind::UntilClose});
    QCOMPARE(untilClose.take("abc").data, QByteArrayView("abc"));
    QCOMPARE(untilClose.ended(), State::Done);
    BodyReader length({Kind::Length, 5});
    QCOMPARE(length.take("abc").consumed, 3);
    QCOMPARE(length.ended(), State::Malformed);
    BodyReader chunked({Kind::Chunked});
    QCOMPARE(chunked.ended(), State::Malformed);
    BodyReader none({});
    QCOMPARE(none.ended(), State::Done);
}

void TestBodyReader::boundsLines_data()
{
    QTest::addColumn<QByteArray>("bytes");

    QTest::newRow("an extension") << QByteArray("3;" + QByteArray(BodyReader::MaxChunkLine, 'x'));
    QTest::newRow("zeros") << QByteArray(64, '0');
    QTest::newRow("a trailer") << QByteArray("0\r\nA: " + QByteArray(BodyReader::MaxTrailers, 'x'));
    QTest::newRow("trailers") << QByteArray(
        "0\r\n" + QByteArray("A: b\r\n").repeated(BodyReader::MaxTrailerFields + 1));
    QTest::newRow("bytes of trailers")
        << QByteArray("0\r\n" + QByteArray("A: " + QByteArray(1000, 'x') + "\r\n").repeated(9));
}

void TestBodyReader::boundsLines()
{
    QFETCH(const QByteArray, bytes);
    // Zeros are no end: the line has to be one.
    QCOMPARE(readAll({Kind::Chunked}, bytes + "\r\n", 7).state, State::Malformed);
}

void TestBodyReader::leavesOutTrailersThatMayNotBe()
{
    const Run run = readAll({Kind::Chunked},
                            "0\r\nX-Sum: 1\r\nContent-Length: 5\r\ntransfer-encoding: chunked\r\nHost: x\r\n"
                            "Connection: close\r\nAuthorization: Basic x\r\nGrpc-Status: 0\r\n\r\n",
                            1000);
    QCOMPARE(run.state, State::Done);
    QCOMPARE(run.trailers, (Fields{{"X-Sum", "1"}, {"Grpc-Status", "0"}}));
}

void TestBodyReader::writesChunks()
{
    QByteArray text;
    appendChunk(text, "0123456789abcdef!");
    appendChunk(text, {});
    appendLastChunk(text, {{"A", "b"}});
    QCOMPARE(text, "11\r\n0123456789abcdef!\r\n0\r\nA: b\r\n\r\n");
    const Run run = readAll({Kind::Chunked}, text, 3);
    QCOMPARE(run.state, State::Done);
    QCOMPARE(run.data, "0123456789abcdef!");
}

ROOKERY_TEST(TestBodyReader)
#include "tst_body_reader.moc"
