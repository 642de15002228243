// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_client.h"
#include "support/control_question.h"
#include "support/room_test.h"

#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

using Verb = ControlRequest::Verb;

/// What it makes of servers that are not what they should be; how it talks with ours is in
/// tst_control_server.
class TestControlClient : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysThatNobodyRuns();
    void saysThatNobodyAnswers();
    void survivesOddServers_data();
    void survivesOddServers();
    void boundsAnAnswerInBytes();
    void saysThatTheChangesBrokeOff();
};

void TestControlClient::saysThatNobodyRuns()
{
    const QTemporaryDir directory;
    const Question question(directory.filePath(u"control"_s), request(Verb::List));
    QCOMPARE(question.answers, 0); // not before ask() has returned
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(question.error);
    QVERIFY(question.client.isNotRunning());
    QVERIFY(!question.error->message.isEmpty());
    QVERIFY(!question.error->hint.isEmpty());
}

void TestControlClient::saysThatNobodyAnswers()
{
    const QTemporaryDir directory;
    QLocalServer hung;
    QVERIFY(hung.listen(directory.filePath(u"control"_s)));
    Question question(hung.fullServerName(), request(Verb::List));
    QTRY_VERIFY(hung.hasPendingConnections());
    question.clock.advance(ControlClient::AnswerLimit);
    QCOMPARE(question.answers, 1);
    QCOMPARE(question.error->code, ErrorCode::Timeout);
    QVERIFY(!question.client.isNotRunning());
}

void TestControlClient::survivesOddServers_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("nonsense") << QByteArray("hello\n");
    QTest::newRow("another version") << QByteArray("{\"rookery\":9,\"ok\":true}\n");
    QTest::newRow("half a line") << QByteArray("{\"rookery\":1,\"ok\"");
    QTest::newRow("an item and no end") << ControlReply{itemOf(u"work"_s), {}}.toLine();
    QTest::newRow("a line that never ends") << QByteArray(ControlLine::Longest + 1, 'a');
}

void TestControlClient::survivesOddServers()
{
    QFETCH(QByteArray, answer);
    const QTemporaryDir directory;
    QLocalServer odd;
    QVERIFY(odd.listen(directory.filePath(u"control"_s)));
    QObject::connect(&odd, &QLocalServer::newConnection, &odd, [&] {
        QLocalSocket *const socket = odd.nextPendingConnection();
        QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket, answer] {
            socket->write(answer);
            socket->disconnectFromServer();
        });
    });
    const Question question(odd.fullServerName(), request(Verb::List));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(question.error);
    QVERIFY(!question.error->message.isEmpty());
    QVERIFY(!question.client.isNotRunning());
}

void TestControlClient::boundsAnAnswerInBytes()
{
    constexpr qsizetype Name = 50'000;
    static_assert(ControlClient::MaxSize / Name < ControlClient::MaxItems);
    const QByteArray item = ControlReply{itemOf(QString(Name, u'n')), {}}.toLine();
    const QTemporaryDir directory;
    QLocalServer odd;
    QVERIFY(odd.listen(directory.filePath(u"control"_s)));
    QObject::connect(&odd, &QLocalServer::newConnection, &odd, [&] {
        QLocalSocket *const socket = odd.nextPendingConnection();
        QObject::connect(socket, &QLocalSocket::readyRead, socket,
                         [socket, item] { socket->write(item.repeated(ControlClient::MaxSize / Name + 1)); });
    });
    const Question question(odd.fullServerName(), request(Verb::List));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(question.error);
    QCOMPARE(question.error->code, ErrorCode::TooMuch);
}

void TestControlClient::saysThatTheChangesBrokeOff()
{
    const QTemporaryDir directory;
    QLocalServer server;
    QVERIFY(server.listen(directory.filePath(u"control"_s)));
    QObject::connect(&server, &QLocalServer::newConnection, &server, [&] {
        QLocalSocket *const socket = server.nextPendingConnection();
        QObject::connect(socket, &QLocalSocket::readyRead, socket, [socket] {
            socket->write(ControlReply().toLine() + ControlReply{itemOf(u"work"_s), {}}.toLine());
            socket->disconnectFromServer();
        });
    });
    const Question question(server.fullServerName(), request(Verb::Watch));
    QTRY_COMPARE(question.answers, 2);
    QCOMPARE(question.changes, (Items{itemOf(u"work"_s)}));
    QCOMPARE(question.ends, 0);
    QVERIFY(question.error);
    QVERIFY(!question.client.isNotRunning());
}

ROOKERY_TEST(TestControlClient)
#include "tst_control_client.moc"
