// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_server.h"
#include "support/control_question.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QFile>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <cerrno>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <vector>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Verb = ControlRequest::Verb;

namespace {

/// A server whose handler answers with an item for each name, or with an error for "no".
struct Rig
{
    Rig()
    {
        if (const auto listening = server.listen(path()); !listening)
            qFatal("%s", qUtf8Printable(listening.error().sentence()));
    }

    [[nodiscard]] QString path() const { return directory.filePath(u"control"_s); }
    [[nodiscard]] Expected<Items> handle(const ControlRequest &request)
    {
        requests += request;
        Items items;
        for (const QString &name : request.names) {
            if (name == u"no"_s)
                return failure(ErrorCode::BadInput, u"There is no “no”."_s, u"Try another."_s);
            items += idsAreNames ? QJsonObject{{u"id"_s, name}} : itemOf(name);
        }
        return items;
    }

    QTemporaryDir directory;
    FakeClock clock;
    QList<ControlRequest> requests;
    bool idsAreNames = false;
    ControlServer server{[this](const ControlRequest &request) { return handle(request); }, clock};
};

/// Somebody who connects and says what it likes.
class Guest
{
public:
    explicit Guest(const Rig &rig)
    {
        QObject::connect(&m_socket, &QLocalSocket::readyRead, &m_socket,
                         [this] { m_heard += m_socket.readAll(); });
        m_socket.connectToServer(rig.path());
    }

    void say(const QByteArray &bytes)
    {
        m_socket.write(bytes);
        m_socket.flush();
    }
    [[nodiscard]] QByteArray heard() const { return m_heard; }
    [[nodiscard]] bool isGone() const { return m_socket.state() == QLocalSocket::UnconnectedState; }
    [[nodiscard]] bool isConnected() const { return m_socket.state() == QLocalSocket::ConnectedState; }
    QLocalSocket &socket() { return m_socket; }

private:
    QLocalSocket m_socket;
    QByteArray m_heard;
};

} // namespace

class TestControlServer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersWithItems();
    void answersWithAnError();
    void tellsOfRaise();
    void isNotRaisedFromAnotherSession();
    void answersBeforeItTellsOfQuit();
    void isGoneOnceItIsClosed();
    void answersSeveralRequestsOfOneClient();
    void answersMuch();
    void isForThisUserOnly();
    void takesThePlaceOfACrashedOne();
    void saysWhereItCannotListen();
    void closesOnNonsense_data();
    void closesOnNonsense();
    void closesOnALineThatNeverEnds();
    void boundsItsClients();
    void closesClientsThatSayNothing();
    void closesClientsThatDoNotRead();
    void tellsWhoeverWatches();
    void tellsOfTheTunnelsThatAreWatched();
    void saysWhetherAnybodyWatches();
    void saysGoodbyeToWhoeverWatches();
    void letsWatchersBeSilent();
    void boundsItsWatchers();
    void closesWatchersThatDoNotRead();
    void closesWatchersThatAskMore();
    void survivesClientsThatLeave();
    void survivesEndingWithClients();
};

void TestControlServer::answersWithItems()
{
    Rig rig;
    const Question question(rig.path(), request(Verb::Up, {u"work"_s, u"home"_s}));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(!question.error);
    QCOMPARE(question.items, (Items{itemOf(u"work"_s), itemOf(u"home"_s)}));
    QCOMPARE(rig.requests.size(), 1);
    QCOMPARE(rig.requests[0].verb, Verb::Up);
}

void TestControlServer::answersWithAnError()
{
    Rig rig;
    const Question question(rig.path(), request(Verb::Down, {u"no"_s}));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(question.error);
    QCOMPARE(question.error->code, ErrorCode::BadInput);
    QCOMPARE(question.error->sentence(), u"There is no “no”. Try another."_s);
    QVERIFY(!question.client.isNotRunning());
}

void TestControlServer::tellsOfRaise()
{
    Rig rig;
    QSignalSpy raised(&rig.server, &ControlServer::raiseRequested);
    QSignalSpy opened(&rig.server, &ControlServer::openRequested);
    ControlRequest raise = request(Verb::Raise);
    raise.token = u"activation"_s;
    const Question question(rig.path(), raise);
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(!question.error);
    QCOMPARE(raised.size(), 1);
    QCOMPARE(raised[0][0].toString(), u"activation"_s);
    QVERIFY(rig.requests.isEmpty());
    QCOMPARE(opened.size(), 0);
    raise.open = {u"/tmp/a.json"_s};
    const Question withFile(rig.path(), raise);
    QTRY_COMPARE(withFile.answers, 1);
    QCOMPARE(opened.size(), 1);
    QCOMPARE(opened[0][0].toStringList(), raise.open);
}

void TestControlServer::isNotRaisedFromAnotherSession()
{
    Rig rig;
    rig.server.setDisplay({u":0"_s, {}});
    QSignalSpy raised(&rig.server, &ControlServer::raiseRequested);
    ControlRequest raise = request(Verb::Raise);
    raise.display = {u":1"_s, u"wayland-1"_s};
    const Question question(rig.path(), raise);
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(!question.error);
    QCOMPARE(question.items, (Items{QJsonObject{{u"elsewhere"_s, u":0"_s}}}));
    QCOMPARE(raised.size(), 0);
}

void TestControlServer::answersBeforeItTellsOfQuit()
{
    Rig rig;
    QSignalSpy quit(&rig.server, &ControlServer::quitRequested);
    connect(&rig.server, &ControlServer::quitRequested, &rig.server, &ControlServer::close);
    const Question question(rig.path(), request(Verb::Quit));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(!question.error);
    QCOMPARE(quit.size(), 1);
    QVERIFY(rig.requests.isEmpty());
}

/// For whoever starts the application while it ends.
void TestControlServer::isGoneOnceItIsClosed()
{
    Rig rig;
    Guest guest(rig);
    QTRY_COMPARE(rig.server.clients(), 1);
    rig.server.close();
    QTRY_VERIFY(guest.isGone());
    const Question question(rig.path(), request(Verb::Status));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(question.client.isNotRunning());
}

void TestControlServer::answersSeveralRequestsOfOneClient()
{
    Rig rig;
    Guest guest(rig);
    guest.say(request(Verb::Status, {u"one"_s}).toLine() + request(Verb::Status, {u"two"_s}).toLine());
    const QByteArray end = ControlReply().toLine();
    const QByteArray expected =
        ControlReply{itemOf(u"one"_s), {}}.toLine() + end + ControlReply{itemOf(u"two"_s), {}}.toLine() + end;
    QTRY_COMPARE(guest.heard(), expected);
    QVERIFY(guest.isConnected());
    QCOMPARE(rig.server.clients(), 1);
}

void TestControlServer::answersMuch()
{
    Rig rig;
    QStringList names;
    for (int i = 0; i < 5000; ++i)
        names += QString::number(i);
    const Question question(rig.path(), request(Verb::Status, names));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(!question.error);
    QCOMPARE(question.items.size(), 5000);
    QCOMPARE(question.items.last(), itemOf(u"4999"_s));
}

void TestControlServer::isForThisUserOnly()
{
    Rig rig;
    const QFileDevice::Permissions permissions = QFile::permissions(rig.path());
    QVERIFY(!permissions.testAnyFlags(QFileDevice::ReadGroup | QFileDevice::WriteGroup |
                                      QFileDevice::ReadOther | QFileDevice::WriteOther));
}

void TestControlServer::takesThePlaceOfACrashedOne()
{
    const QTemporaryDir directory;
    const QString path = directory.filePath(u"control"_s);
    QFile left(path);
    QVERIFY(left.open(QIODevice::WriteOnly));
    left.close();
    ControlServer server([](const ControlRequest &) { return Items(); });
    const Expected<void> listening = server.listen(path);
    QVERIFY2(listening, listening ? "" : qPrintable(listening.error().detail));
    const Question question(path, request(Verb::List));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(!question.error);
}

void TestControlServer::saysWhereItCannotListen()
{
    ControlServer server([](const ControlRequest &) { return Items(); });
    const Expected<void> listening = server.listen(u"/nonexistent/directory/control"_s);
    QVERIFY(!listening);
    QVERIFY(!listening.error().message.isEmpty());
}

void TestControlServer::closesOnNonsense_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("HTTP") << QByteArray("GET / HTTP/1.1\r\n\r\n");
    QTest::newRow("binary") << QByteArray("\0\xff\xfe\1\n", 5);
    QTest::newRow("empty line") << QByteArray("\n");
    QTest::newRow("another version") << QByteArray("{\"rookery\":99,\"request\":\"up\"}\n");
    QTest::newRow("unknown request") << QByteArray("{\"rookery\":1,\"request\":\"rm\"}\n");
    QTest::newRow("many") << QByteArray("{}\n").repeated(20000);
}

void TestControlServer::closesOnNonsense()
{
    QFETCH(QByteArray, bytes);
    Rig rig;
    Guest guest(rig);
    guest.say(bytes);
    QTRY_COMPARE(rig.server.clients(), 0);
    QTRY_VERIFY(guest.isGone());
    QVERIFY(rig.requests.isEmpty());
    // It is told why, once.
    const Expected<ControlReply> told = ControlReply::parse(guest.heard().trimmed());
    QVERIFY(told && told->error);
    // Others are served.
    const Question question(rig.path(), request(Verb::List));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(!question.error);
}

void TestControlServer::closesOnALineThatNeverEnds()
{
    Rig rig;
    Guest guest(rig);
    guest.say(QByteArray(ControlLine::Longest + 1, 'a'));
    QTRY_VERIFY(guest.isGone());
    QCOMPARE(rig.server.clients(), 0);
    QVERIFY(rig.requests.isEmpty());
}

void TestControlServer::boundsItsClients()
{
    Rig rig;
    std::vector<std::unique_ptr<Guest>> guests;
    for (int i = 0; i < ControlServer::MaxClients; ++i)
        guests.push_back(std::make_unique<Guest>(rig));
    QTRY_COMPARE(rig.server.clients(), ControlServer::MaxClients);
    const Guest tooMany(rig);
    QTRY_VERIFY(tooMany.isGone());
    QCOMPARE(rig.server.clients(), ControlServer::MaxClients);
    guests.pop_back();
    QTRY_COMPARE(rig.server.clients(), ControlServer::MaxClients - 1);
    const Question question(rig.path(), request(Verb::List));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(!question.error);
}

void TestControlServer::closesClientsThatSayNothing()
{
    Rig rig;
    Guest silent(rig);
    Guest slow(rig);
    QTRY_COMPARE(rig.server.clients(), 2);
    rig.clock.advance(ControlServer::IdleLimit - 1s);
    slow.say(request(Verb::List).toLine());
    QTRY_COMPARE(rig.requests.size(), 1);
    rig.clock.advance(1s);
    QTRY_VERIFY(silent.isGone());
    QCOMPARE(rig.server.clients(), 1);
    // Half a line is no request.
    slow.say("{\"rookery\":");
    rig.clock.advance(ControlServer::IdleLimit);
    QTRY_VERIFY(slow.isGone());
    QCOMPARE(rig.server.clients(), 0);
}

/// Answers that nobody takes are bounded, however many are asked for.
void TestControlServer::closesClientsThatDoNotRead()
{
    Rig rig;
    QStringList names;
    for (int i = 0; i < 500; ++i)
        names += QString::number(i) + QString(40, u'x');
    const QByteArray line = request(Verb::Status, names).toLine();
    const int deaf = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(rig.path());
    QVERIFY(size_t(path.size()) < sizeof address.sun_path);
    std::copy(path.begin(), path.end(), address.sun_path);
    QCOMPARE(::connect(deaf, reinterpret_cast<const sockaddr *>(&address), sizeof address), 0);
    QTRY_COMPARE(rig.server.clients(), 1);
    const qint64 answer = qint64(names.size()) * ControlReply{itemOf(names[0]), {}}.toLine().size();
    for (int i = 0; i < 2000 && rig.server.clients() > 0; ++i) {
        if (::send(deaf, line.constData(), size_t(line.size()), MSG_NOSIGNAL) < 0 && errno != EAGAIN)
            break;
        QCoreApplication::processEvents();
    }
    QTRY_COMPARE(rig.server.clients(), 0);
    // One answer above the bound, and what the system keeps itself.
    QVERIFY(rig.requests.size() * answer < ControlServer::MaxUnread + answer + (1 << 20));
    ::close(deaf);
}

void TestControlServer::tellsWhoeverWatches()
{
    Rig rig;
    Question watcher(rig.path(), request(Verb::Watch));
    const Question other(rig.path(), request(Verb::List));
    QTRY_COMPARE(watcher.answers, 1);
    QVERIFY(!watcher.error);
    rig.server.tell(itemOf(u"one"_s));
    rig.server.tell(itemOf(u"two"_s));
    QTRY_COMPARE(watcher.changes, (Items{itemOf(u"one"_s), itemOf(u"two"_s)}));
    // There is no limit to how long nothing changes.
    watcher.clock.advance(100 * ControlClient::AnswerLimit);
    QVERIFY(!watcher.error);
    QCOMPARE(watcher.answers, 1);
    QVERIFY(other.changes.isEmpty());
}

void TestControlServer::tellsOfTheTunnelsThatAreWatched()
{
    Rig rig;
    rig.idsAreNames = true;
    const Question watcher(rig.path(), request(Verb::Watch, {u"work"_s}));
    QTRY_COMPARE(watcher.answers, 1);
    const auto change = [](const QString &id) { return QJsonObject{{u"id"_s, id}, {u"state"_s, u"new"_s}}; };
    rig.server.tell(change(u"play"_s));
    rig.server.tell(change(u"work"_s));
    QTRY_COMPARE(watcher.changes, (Items{change(u"work"_s)}));
}

void TestControlServer::saysWhetherAnybodyWatches()
{
    Rig rig;
    QSignalSpy watched(&rig.server, &ControlServer::watched);
    {
        const Question list(rig.path(), request(Verb::List));
        QTRY_COMPARE(list.answers, 1);
        const Question wrong(rig.path(), request(Verb::Watch, {u"no"_s}));
        QTRY_COMPARE(wrong.answers, 1);
        QVERIFY(wrong.error);
        QCOMPARE(watched.size(), 2); // for the moment of the question
        const Question first(rig.path(), request(Verb::Watch));
        const Question second(rig.path(), request(Verb::Watch));
        QTRY_COMPARE(second.answers, 1);
        QTRY_COMPARE(first.answers, 1);
        QCOMPARE(watched.size(), 3);
        QCOMPARE(watched.last()[0].toBool(), true);
    }
    QTRY_COMPARE(rig.server.clients(), 0);
    QCOMPARE(watched.size(), 4);
    QCOMPARE(watched.last()[0].toBool(), false);
}

void TestControlServer::saysGoodbyeToWhoeverWatches()
{
    Rig rig;
    const Question watcher(rig.path(), request(Verb::Watch));
    QTRY_COMPARE(watcher.answers, 1);
    rig.server.tell(itemOf(u"last"_s));
    rig.server.close();
    QTRY_COMPARE(watcher.ends, 1);
    QCOMPARE(watcher.changes, (Items{itemOf(u"last"_s)}));
    QVERIFY(!watcher.error);
}

void TestControlServer::letsWatchersBeSilent()
{
    Rig rig;
    const Question watcher(rig.path(), request(Verb::Watch));
    QTRY_COMPARE(watcher.answers, 1);
    rig.server.tell(itemOf(u"one"_s));
    QTRY_COMPARE(watcher.changes.size(), 1);
    rig.clock.advance(10 * ControlServer::IdleLimit);
    QCOMPARE(rig.server.clients(), 1);
}

/// Nobody who watches keeps others from asking, or a second start from raising the window.
void TestControlServer::boundsItsWatchers()
{
    Rig rig;
    std::vector<std::unique_ptr<Question>> watchers;
    for (int i = 0; i < ControlServer::MaxWatchers; ++i)
        watchers.push_back(std::make_unique<Question>(rig.path(), request(Verb::Watch)));
    QTRY_COMPARE(rig.requests.size(), ControlServer::MaxWatchers);
    const Question tooMany(rig.path(), request(Verb::Watch));
    QTRY_COMPARE(tooMany.answers, 1);
    QCOMPARE(tooMany.error->code, ErrorCode::TooMuch);
    const Question list(rig.path(), request(Verb::List));
    QTRY_COMPARE(list.answers, 1);
    QVERIFY(!list.error);
    watchers.pop_back();
    QTRY_COMPARE(rig.server.clients(), ControlServer::MaxWatchers + 2 - 1);
    const Question next(rig.path(), request(Verb::Watch));
    QTRY_COMPARE(next.answers, 1);
    QVERIFY(!next.error);
}

void TestControlServer::closesWatchersThatDoNotRead()
{
    Rig rig;
    QLocalSocket deaf;
    deaf.setReadBufferSize(1);
    deaf.connectToServer(rig.path());
    deaf.write(request(Verb::Watch).toLine());
    const Question listening(rig.path(), request(Verb::Watch));
    QTRY_COMPARE(listening.answers, 1);
    QTRY_COMPARE(rig.requests.size(), 2);
    const QJsonObject large = itemOf(QString(100000, u'x'));
    qint64 sent = 0;
    while (rig.server.clients() == 2 && sent < 2 * ControlServer::MaxUnread) {
        rig.server.tell(large);
        sent += 100000;
        QTRY_COMPARE(listening.changes.size(), sent / 100000);
    }
    QCOMPARE(rig.server.clients(), 1);
    QVERIFY(sent > ControlServer::MaxUnread);
}

void TestControlServer::closesWatchersThatAskMore()
{
    Rig rig;
    Guest guest(rig);
    guest.say(request(Verb::Watch).toLine() + request(Verb::List).toLine());
    QTRY_VERIFY(guest.isGone());
    QCOMPARE(rig.requests.size(), 1);
}

void TestControlServer::survivesClientsThatLeave()
{
    Rig rig;
    for (int i = 0; i < 50; ++i) {
        Guest guest(rig);
        guest.say(request(Verb::Status, {u"work"_s}).toLine());
        guest.socket().abort();
    }
    QTRY_COMPARE(rig.server.clients(), 0);
    const Question question(rig.path(), request(Verb::List));
    QTRY_COMPARE(question.answers, 1);
    QVERIFY(!question.error);
}

void TestControlServer::survivesEndingWithClients()
{
    auto rig = std::make_unique<Rig>();
    Guest guest(*rig);
    QTRY_COMPARE(rig->server.clients(), 1);
    rig.reset();
    QTRY_VERIFY(guest.isGone());
}

ROOKERY_TEST(TestControlServer)
#include "tst_control_server.moc"
