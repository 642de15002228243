// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/backend_exchange.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Ending = BackendExchange::Ending;

/// A visitor, a web site and what is between them, without a network.
class TestBackendExchange final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void answersInOrder();
    void theSiteDecidesHowLongItGoesOn_data();
    void theSiteDecidesHowLongItGoesOn();
    void givesHeadNoBody();
    void passesBodiesOn_data();
    void passesBodiesOn();
    void passesInterimAnswersOn();
    void unchunksForHttp10();
    void speaksAnotherProtocol();
    void oneEndOfATunnelIsGone();
    void refusesWhatCanBeReadTwice_data();
    void refusesWhatCanBeReadTwice();
    void refusesABodyThatIsNone();
    void holdsNoMoreThanItsBound();
    void asksForTheNextAfterTheBody();
    void theSiteIsWrong_data();
    void theSiteIsWrong();
    void anEndInTheMiddleIsSeen();
    void theSiteLeaves();
    void givesUp();
    void showsAPageOfOurs();

private:
    /// The visitor says it, and what is asked is passed on; the site is there at once.
    void ask(const QByteArray &bytes);
    [[nodiscard]] QByteArray takeForSite();
    [[nodiscard]] QByteArray takeForVisitor();

    std::unique_ptr<BackendExchange> m_exchange;
    int m_connections = 0;
};

namespace {

const QByteArray Get = "GET / HTTP/1.1\r\nHost: h\r\n\r\n";
const QByteArray Ok = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";
const QByteArray Refused = "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";

} // namespace

void TestBackendExchange::init()
{
    m_connections = 0;
    m_exchange = std::make_unique<BackendExchange>(*BackendAddress::fromText(u"http://site"_s), std::nullopt,
                                                   UpgradeGuard("/ws", "sesame"));
}

void TestBackendExchange::ask(const QByteArray &bytes)
{
    m_exchange->visitorSaid(bytes);
    if (m_exchange->isJudging())
        m_exchange->passOn();
    if (m_exchange->takeWish()) {
        ++m_connections;
        m_exchange->opened();
    }
}

QByteArray TestBackendExchange::takeForSite()
{
    const QByteArray bytes = m_exchange->toSite().toByteArray();
    m_exchange->siteTook(bytes.size());
    return bytes;
}

QByteArray TestBackendExchange::takeForVisitor()
{
    const QByteArray bytes = m_exchange->toVisitor().toByteArray();
    m_exchange->visitorTook(bytes.size());
    return bytes;
}

void TestBackendExchange::answersInOrder()
{
    ask("GET /1 HTTP/1.1\r\nHost: h\r\n\r\nGET /2 HTTP/1.1\r\nHost: h\r\n\r\n");
    QCOMPARE(takeForSite(), QByteArray("GET /1 HTTP/1.1\r\nHost: h\r\n\r\n"));
    QVERIFY(!m_exchange->isJudging());
    m_exchange->siteSaid(Ok);
    QVERIFY(m_exchange->isJudging());
    ask({});
    QCOMPARE(takeForSite(), QByteArray("GET /2 HTTP/1.1\r\nHost: h\r\n\r\n"));
    m_exchange->siteSaid(Ok);
    QCOMPARE(takeForVisitor(), Ok + Ok);
    QCOMPARE(m_connections, 1);
    QCOMPARE(m_exchange->ending(), Ending::None);
}

void TestBackendExchange::theSiteDecidesHowLongItGoesOn_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("answer");
    QTest::addColumn<bool>("goesOn");
    const auto row = [](const char *name, const QByteArray &request, const QByteArray &answer, bool goesOn) {
        QTest::newRow(name) << request << answer << goesOn;
    };
    row("kept", Get, Ok, true);
    row("closed by the site", Get, "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
        false);
    row("by its version", Get, "HTTP/1.0 200 OK\r\nContent-Length: 0\r\n\r\n", false);
    row("asked to close", "GET / HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n", Ok, false);
    row("HTTP/1.0", "GET / HTTP/1.0\r\n\r\n", Ok, false);
    row("HTTP/1.0 kept", "GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n",
        "HTTP/1.1 200 OK\r\nConnection: keep-alive\r\nContent-Length: 0\r\n\r\n", true);
}

void TestBackendExchange::theSiteDecidesHowLongItGoesOn()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, answer);
    QFETCH(const bool, goesOn);
    ask(request);
    (void)takeForSite();
    m_exchange->siteSaid(answer);
    QCOMPARE(takeForVisitor(), answer);
    QCOMPARE(m_exchange->ending(), goesOn ? Ending::None : Ending::Gentle);
    QCOMPARE(m_exchange->hasSite(), goesOn);
    QVERIFY(!m_exchange->isSiteOwed());
}

void TestBackendExchange::givesHeadNoBody()
{
    ask("HEAD / HTTP/1.1\r\nHost: h\r\n\r\n" + Get);
    (void)takeForSite();
    const QByteArray head = "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n";
    m_exchange->siteSaid(head);
    QCOMPARE(takeForVisitor(), head);
    QVERIFY(m_exchange->isJudging());
}

void TestBackendExchange::passesBodiesOn_data()
{
    QTest::addColumn<QByteArray>("framing");
    QTest::addColumn<QByteArray>("sent");
    QTest::addColumn<QByteArray>("passed");
    QTest::newRow("length") << QByteArray("Content-Length: 5") << QByteArray("hello") << QByteArray("hello");
    QTest::newRow("chunks") << QByteArray("Transfer-Encoding: chunked")
                            << QByteArray("5;x=y\r\nhello\r\n0\r\nX-T: 1\r\nHost: evil\r\n\r\n")
                            << QByteArray("5\r\nhello\r\n0\r\n\r\n");
}

void TestBackendExchange::passesBodiesOn()
{
    QFETCH(const QByteArray, framing);
    QFETCH(const QByteArray, sent);
    QFETCH(const QByteArray, passed);
    const QByteArray head = "POST / HTTP/1.1\r\nHost: h\r\n" + framing + "\r\n\r\n";
    ask(head + sent + Get);
    QCOMPARE(takeForSite(), head + passed);
    // And the same as an answer.
    const QByteArray answer = "HTTP/1.1 200 OK\r\n" + framing + "\r\n\r\n";
    for (const char c : QByteArray(answer + sent))
        m_exchange->siteSaid({&c, 1});
    QByteArray got = takeForVisitor();
    QVERIFY(got.startsWith(answer));
    // A chunk that comes in pieces goes in pieces.
    QCOMPARE(got.sliced(answer.size()).replace("1\r\n", "").replace("\r\n", "").left(5), QByteArray("hello"));
    QVERIFY(m_exchange->isJudging());
}

void TestBackendExchange::passesInterimAnswersOn()
{
    ask("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(takeForSite().contains("Expect: 100-continue\r\n"));
    m_exchange->siteSaid("HTTP/1.1 100 Continue\r\n\r\n");
    QCOMPARE(takeForVisitor(), QByteArray("HTTP/1.1 100 Continue\r\n\r\n"));
    ask("ok");
    QCOMPARE(takeForSite(), QByteArray("ok"));
    m_exchange->siteSaid(Ok);
    QCOMPARE(takeForVisitor(), Ok);
    // One that sends nothing else is not listened to for ever.
    ask(Get);
    (void)takeForSite();
    m_exchange->siteSaid(QByteArray("HTTP/1.1 103 Hints\r\n\r\n").repeated(http::MaxInterimAnswers + 1));
    QVERIFY(takeForVisitor().contains("HTTP/1.1 502 "));
}

void TestBackendExchange::unchunksForHttp10()
{
    ask("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
    (void)takeForSite();
    m_exchange->siteSaid("HTTP/1.1 103 Hints\r\n\r\n");
    m_exchange->siteSaid("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n0\r\n\r\n");
    QCOMPARE(takeForVisitor(), QByteArray("HTTP/1.1 200 OK\r\n\r\nok"));
    QCOMPARE(m_exchange->ending(), Ending::Gentle);
}

void TestBackendExchange::speaksAnotherProtocol()
{
    ask("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\nearly");
    QVERIFY(!takeForSite().contains("early"));
    const QByteArray yes = "HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n";
    m_exchange->siteSaid(QByteArray(yes + "hello"));
    QCOMPARE(takeForVisitor(), yes + "hello");
    QCOMPARE(takeForSite(), QByteArray("early"));
    QCOMPARE(m_exchange->waiting(), BackendExchange::Waiting::ForNobody);
    m_exchange->visitorEnded();
    QVERIFY(m_exchange->endsSite() && !m_exchange->endsVisitor());
    m_exchange->siteSaid("more");
    QCOMPARE(takeForVisitor(), QByteArray("more"));
    m_exchange->siteEnded(true);
    QCOMPARE(m_exchange->ending(), Ending::Gentle);
}

void TestBackendExchange::oneEndOfATunnelIsGone()
{
    using Waiting = BackendExchange::Waiting;
    const auto begin = [this] {
        init();
        ask("GET / HTTP/1.1\r\nHost: h\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
        (void)takeForSite();
        m_exchange->siteSaid("HTTP/1.1 101 X\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
        (void)takeForVisitor();
    };
    // The site has closed, and a reset is its answer to what the visitor says still.
    begin();
    m_exchange->siteEnded(true);
    QCOMPARE(m_exchange->waiting(), Waiting::ForVisitor);
    ask("a");
    m_exchange->siteRefused();
    QCOMPARE(m_exchange->ending(), Ending::Gentle);

    // It takes nothing and still says something.
    begin();
    ask("a");
    m_exchange->siteRefused();
    QCOMPARE(takeForSite(), QByteArray());
    m_exchange->siteSaid("last");
    QCOMPARE(takeForVisitor(), QByteArray("last"));
    QCOMPARE(m_exchange->ending(), Ending::None);

    // The visitor has left, and the site does nothing.
    begin();
    m_exchange->visitorEnded();
    QCOMPARE(m_exchange->waiting(), Waiting::ForSite);
    m_exchange->giveUp();
    QCOMPARE(m_exchange->ending(), Ending::Cut);
    QCOMPARE(takeForVisitor(), QByteArray());

    // He may have left, and nobody can know.
    begin();
    while (m_exchange->wantsVisitor())
        ask(QByteArray(1024, 'x'));
    QCOMPARE(m_exchange->waiting(), Waiting::ForSite);
    (void)takeForSite();
    QCOMPARE(m_exchange->waiting(), Waiting::ForNobody);
    while (m_exchange->wantsSite())
        m_exchange->siteSaid(QByteArray(1024, 'x'));
    QCOMPARE(m_exchange->waiting(), Waiting::ForVisitor);
}

void TestBackendExchange::refusesWhatCanBeReadTwice_data()
{
    QTest::addColumn<QByteArray>("request");
    const QByteArray post = "POST /evil HTTP/1.1\r\nHost: h\r\n";
    const QByteArray chunked = "Transfer-Encoding: chunked\r\n";
    QTest::newRow("both lengths") << post + "Content-Length: 5\r\n" + chunked + "\r\n0\r\n\r\nGET /evil";
    QTest::newRow("two lengths") << post + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nevil";
    QTest::newRow("odd length") << post + "Content-Length: +5\r\n\r\nevil!";
    QTest::newRow("folded") << post + "X: a\r\n evil: b\r\n\r\n";
    QTest::newRow("bare LF") << QByteArray("GET /evil HTTP/1.1\nHost: h\n\n");
    QTest::newRow("bare LF in a field") << post + "X: a\nevil: b\r\n\r\n";
    QTest::newRow("bare CR in a field") << post + "X: a\revil: b\r\n\r\n";
    QTest::newRow("a blank before the colon") << post + "evil : b\r\n\r\n";
    QTest::newRow("two hosts") << post + "Host: evil\r\n\r\n";
    QTest::newRow("no host") << QByteArray("GET /evil HTTP/1.1\r\n\r\n");
    QTest::newRow("HTTP/1.0 chunked") << "POST /evil HTTP/1.0\r\n" + chunked + "\r\n0\r\n\r\n";
    QTest::newRow("nonsense") << QByteArray("evil\r\n\r\n");
    QTest::newRow("TLS") << QByteArray("\x16\x03\x01evil");
    QTest::newRow("too long") << post + "X: " + QByteArray(BackendExchange::HeadLimits.size, 'x');
    QTest::newRow("a user in the target") << QByteArray("GET http://evil@h/ HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("nobody in the target") << QByteArray("GET http:///evil HTTP/1.1\r\nHost: h\r\n\r\n");
    QTest::newRow("CONNECT with a body")
        << QByteArray("CONNECT evil:1 HTTP/1.1\r\nHost: h\r\nContent-Length: 5\r\n\r\nevil!");
}

void TestBackendExchange::refusesWhatCanBeReadTwice()
{
    QFETCH(const QByteArray, request);
    ask(request);
    QCOMPARE(takeForSite(), Refused);
    QCOMPARE(m_connections, 1);
    // Whatever comes behind it is not heard.
    ask(Get);
    QCOMPARE(takeForSite(), QByteArray());
    const QByteArray bad = "HTTP/1.1 400 No\r\nConnection: close\r\nContent-Length: 2\r\n\r\nno";
    m_exchange->siteSaid(bad);
    QCOMPARE(takeForVisitor(), bad);
    QCOMPARE(m_exchange->ending(), Ending::Gentle);
}

void TestBackendExchange::refusesABodyThatIsNone()
{
    ask("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nok\r\n");
    QVERIFY(takeForSite().endsWith("2\r\nok\r\n"));
    QVERIFY(m_exchange->isSiteOwed());
    ask("zz\r\nGET /evil");
    // Over another connection: that one is cut, and never gets the end of a body.
    QCOMPARE(m_connections, 2);
    QCOMPARE(takeForSite(), Refused);

    init();
    ask("POST / HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: unheard-of\r\n\r\n");
    QVERIFY(takeForSite().contains("Transfer-Encoding: unknown\r\n"));
}

void TestBackendExchange::holdsNoMoreThanItsBound()
{
    ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 1000000\r\n\r\n");
    int blocks = 0;
    for (; m_exchange->wantsVisitor(); ++blocks)
        m_exchange->visitorSaid(QByteArray(1024, 'x'));
    QVERIFY(blocks <= BackendExchange::MaxBuffered / 1024 + 1);
    (void)takeForSite();
    QVERIFY(m_exchange->wantsVisitor());

    m_exchange->siteSaid("HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n");
    for (blocks = 0; m_exchange->wantsSite(); ++blocks)
        m_exchange->siteSaid(QByteArray(1024, 'x'));
    QVERIFY(blocks <= BackendExchange::MaxBuffered / 1024 + 1);
    (void)takeForVisitor();
    QVERIFY(m_exchange->wantsSite());

    // Whoever asks and does not read.
    init();
    ask(Get);
    (void)takeForSite();
    for (blocks = 0; m_exchange->wantsVisitor(); ++blocks)
        m_exchange->visitorSaid(Get);
    QVERIFY(blocks * Get.size() <= BackendExchange::HeadLimits.size + Get.size());
}

void TestBackendExchange::asksForTheNextAfterTheBody()
{
    ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 4\r\n\r\nab");
    (void)takeForSite();
    // It is answered before it is whole.
    m_exchange->siteSaid(Ok);
    QCOMPARE(takeForVisitor(), Ok);
    QVERIFY(!m_exchange->isJudging());
    ask("cd" + Get);
    QCOMPARE(takeForSite(), QByteArray("cd"));
    QVERIFY(m_exchange->isJudging());
}

void TestBackendExchange::theSiteIsWrong_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("another protocol") << QByteArray("SSH-2.0-x\r\n");
    QTest::newRow("both lengths") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\nok");
    QTest::newRow("two lengths") << QByteArray(
        "HTTP/1.1 200 OK\r\nContent-Length: 2\r\nContent-Length: 3\r\n\r\nok");
    QTest::newRow("a protocol that nobody wants") << QByteArray("HTTP/1.1 101 X\r\nUpgrade: x\r\n\r\n");
    QTest::newRow("endless head") << "HTTP/1.1 200 OK\r\nX: " + QByteArray(http::MaxAnswerHead, 'x');
}

void TestBackendExchange::theSiteIsWrong()
{
    QFETCH(const QByteArray, answer);
    ask(Get);
    (void)takeForSite();
    m_exchange->siteSaid(answer);
    QVERIFY(takeForVisitor().startsWith("HTTP/1.1 502 Bad Gateway\r\n"));
    QCOMPARE(m_exchange->ending(), Ending::Gentle);
    QVERIFY(!m_exchange->hasSite());
}

void TestBackendExchange::anEndInTheMiddleIsSeen()
{
    ask(Get);
    (void)takeForSite();
    m_exchange->siteSaid("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nok");
    m_exchange->siteEnded(true);
    QCOMPARE(m_exchange->ending(), Ending::Cut);

    init();
    ask(Get);
    (void)takeForSite();
    m_exchange->siteSaid("HTTP/1.1 200 OK\r\n\r\nok");
    m_exchange->siteEnded(true);
    QCOMPARE(m_exchange->ending(), Ending::Gentle);

    // A request that is never whole.
    init();
    ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nok");
    m_exchange->visitorEnded();
    QCOMPARE(m_exchange->ending(), Ending::Cut);
}

void TestBackendExchange::theSiteLeaves()
{
    // Between two requests the visitor's connection ends with it.
    ask(Get);
    (void)takeForSite();
    m_exchange->siteSaid(Ok);
    m_exchange->siteEnded(true);
    QCOMPARE(takeForVisitor(), Ok);
    QCOMPARE(m_exchange->ending(), Ending::Gentle);

    // Without an answer to the first.
    init();
    ask(Get);
    (void)takeForSite();
    m_exchange->siteEnded(true);
    QVERIFY(takeForVisitor().startsWith("HTTP/1.1 502 "));

    // What nobody has asked for.
    init();
    ask(Get);
    (void)takeForSite();
    m_exchange->siteSaid(QByteArray(Ok + Ok));
    QCOMPARE(takeForVisitor(), Ok);
    QCOMPARE(m_exchange->ending(), Ending::Gentle);
}

void TestBackendExchange::givesUp()
{
    using Waiting = BackendExchange::Waiting;
    ask("GET / HT");
    QCOMPARE(m_exchange->waiting(), Waiting::ForRequest);
    m_exchange->giveUp();
    QCOMPARE(takeForVisitor(), QByteArray());
    QCOMPARE(m_exchange->ending(), Ending::Gentle);

    init();
    ask(Get);
    (void)takeForSite();
    QCOMPARE(m_exchange->waiting(), Waiting::ForSite);
    m_exchange->giveUp();
    QVERIFY(takeForVisitor().startsWith("HTTP/1.1 504 Gateway Timeout\r\n"));

    init();
    ask("POST / HTTP/1.1\r\nHost: h\r\nContent-Length: 10\r\n\r\nok");
    (void)takeForSite();
    QCOMPARE(m_exchange->waiting(), Waiting::ForVisitor);
    m_exchange->giveUp();
    QCOMPARE(m_exchange->ending(), Ending::Gentle);

    // The visitor does not read the last answer.
    init();
    ask("GET / HTTP/1.0\r\n\r\n");
    (void)takeForSite();
    m_exchange->siteSaid(Ok);
    QCOMPARE(m_exchange->waiting(), Waiting::ForVisitor);
    m_exchange->giveUp();
    QCOMPARE(m_exchange->ending(), Ending::Cut);
}

void TestBackendExchange::showsAPageOfOurs()
{
    m_exchange->visitorSaid(Get);
    QVERIFY(m_exchange->isJudging());
    QCOMPARE(m_exchange->received(), Get);
    m_exchange->show("HTTP/1.1 200 OK\r\n\r\nours");
    QCOMPARE(takeForVisitor(), QByteArray("HTTP/1.1 200 OK\r\n\r\nours"));
    QCOMPARE(m_exchange->ending(), Ending::Gentle);
    QVERIFY(!m_exchange->takeWish());
}

ROOKERY_TEST(TestBackendExchange)
#include "tst_backend_exchange.moc"
