// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_message.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

using Verb = ControlRequest::Verb;

class TestControlMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void requestsComeBack_data();
    void requestsComeBack();
    void repliesComeBack();
    void refusesOtherRequests_data();
    void refusesOtherRequests();
    void refusesOtherReplies_data();
    void refusesOtherReplies();
    void takesNoErrorCodeForGranted();
    void isOneLine();
};

void TestControlMessage::requestsComeBack_data()
{
    QTest::addColumn<Verb>("verb");
    QTest::newRow("up") << Verb::Up;
    QTest::newRow("down") << Verb::Down;
    QTest::newRow("list") << Verb::List;
    QTest::newRow("status") << Verb::Status;
    QTest::newRow("import") << Verb::Import;
    QTest::newRow("raise") << Verb::Raise;
}

void TestControlMessage::requestsComeBack()
{
    QFETCH(Verb, verb);
    ControlRequest request;
    request.verb = verb;
    request.names = {u"work"_s, u"zu Hause ü \n \""_s};
    request.profiles = {QJsonObject{{u"name"_s, u"x"_s}}};
    request.replace = true;
    request.token = u"token"_s;
    request.open = {u"/tmp/a b.json"_s, u"rookery://import?server=ws://a"_s};
    const Expected<ControlRequest> read = ControlRequest::parse(request.toLine());
    QVERIFY2(read, read ? "" : qPrintable(read.error().sentence()));
    QCOMPARE(read->verb, verb);
    QCOMPARE(read->names, request.names);
    QCOMPARE(read->profiles, request.profiles);
    QCOMPARE(read->replace, true);
    QCOMPARE(read->token, request.token);
    QCOMPARE(read->open, request.open);
}

void TestControlMessage::repliesComeBack()
{
    const QJsonObject item{{u"name"_s, u"work"_s}};
    const auto asItem = ControlReply::parse(ControlReply{item, {}}.toLine());
    QVERIFY(asItem && asItem->item && !asItem->error);
    QCOMPARE(*asItem->item, item);
    const auto asEnd = ControlReply::parse(ControlReply().toLine());
    QVERIFY(asEnd && !asEnd->item && !asEnd->error);
    const Error why{ErrorCode::TooMuch, u"Too much."_s, u"Take less."_s, u"not for others"_s};
    const auto asError = ControlReply::parse(ControlReply{{}, why}.toLine());
    QVERIFY(asError && !asError->item && asError->error);
    QCOMPARE(asError->error->code, why.code);
    QCOMPARE(asError->error->sentence(), why.sentence());
    QCOMPARE(asError->error->detail, QString());
}

void TestControlMessage::refusesOtherRequests_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("no JSON") << QByteArray("GET / HTTP/1.1");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe\1", 4);
    QTest::newRow("an array") << QByteArray("[1]");
    QTest::newRow("no version") << QByteArray(R"({"request":"up"})");
    QTest::newRow("another version") << QByteArray(R"({"rookery":2,"request":"up"})");
    QTest::newRow("version as text") << QByteArray(R"({"rookery":"1","request":"up"})");
    QTest::newRow("no request") << QByteArray(R"({"rookery":1})");
    QTest::newRow("unknown request") << QByteArray(R"({"rookery":1,"request":"rm"})");
    QTest::newRow("request is a number") << QByteArray(R"({"rookery":1,"request":1})");
    QTest::newRow("a name is a number") << QByteArray(R"({"rookery":1,"request":"up","names":[1]})");
    QTest::newRow("deep") << QByteArray(R"({"rookery":1,"request":"up","names":)") + QByteArray(30000, '[') +
                                 QByteArray(30000, ']') + '}';
}

void TestControlMessage::refusesOtherRequests()
{
    QFETCH(QByteArray, line);
    const auto read = ControlRequest::parse(line);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::ProtocolError);
    QVERIFY(!read.error().message.isEmpty());
}

void TestControlMessage::refusesOtherReplies_data()
{
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("nothing in it") << QByteArray(R"({"rookery":1})");
    QTest::newRow("another version") << QByteArray(R"({"rookery":7,"ok":true})");
    QTest::newRow("ok is a number") << QByteArray(R"({"rookery":1,"ok":1})");
    QTest::newRow("item is a text") << QByteArray(R"({"rookery":1,"item":"x"})");
}

void TestControlMessage::refusesOtherReplies()
{
    QFETCH(QByteArray, line);
    QVERIFY(!ControlReply::parse(line));
}

void TestControlMessage::takesNoErrorCodeForGranted()
{
    for (const QByteArray code : {"-1", "9999", "\"x\"", "1e300"}) {
        const auto read =
            ControlReply::parse("{\"rookery\":1,\"ok\":false,\"error\":{\"code\":" + code + "}}");
        QVERIFY(read && read->error);
        QCOMPARE(read->error->code, ErrorCode::ProtocolError);
    }
}

void TestControlMessage::isOneLine()
{
    ControlRequest request;
    request.names = {u"a\nb\r\n"_s};
    QCOMPARE(request.toLine().count('\n'), 1);
    QVERIFY(request.toLine().endsWith('\n'));
    QCOMPARE((ControlReply{QJsonObject{{u"x"_s, u"a\nb"_s}}, {}}.toLine().count('\n')), 1);
}

ROOKERY_TEST(TestControlMessage)
#include "tst_control_message.moc"
