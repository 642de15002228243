// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/answer_head.h"
#include "core/proxy/http_own_answer.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using Persistence = HttpOwnAnswer::Persistence;

class TestHttpOwnAnswer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsHowItWent_data();
    void tellsHowItWent();
    void tellsWhatIsKnown();
    void asksForAPassword();
    void leavesTheContentOut();
};

namespace {

http::AnswerHead headOf(const QByteArray &text)
{
    http::AnswerHead head;
    qsizetype scanned = 0;
    if (http::readEachAnswerHead(text, scanned, head) != http::HeadState::Complete)
        qFatal("not an answer: %s", text.constData());
    return head;
}

} // namespace

void TestHttpOwnAnswer::tellsHowItWent_data()
{
    QTest::addColumn<ConnectResult>("result");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<bool>("namesTarget");

    QTest::newRow("refused") << ConnectResult::Refused << 502 << QByteArray("connection_refused") << true;
    QTest::newRow("network") << ConnectResult::NetworkUnreachable << 502
                             << QByteArray("destination_ip_unroutable") << true;
    QTest::newRow("host") << ConnectResult::HostUnreachable << 502 << QByteArray("destination_unavailable")
                          << true;
    QTest::newRow("name") << ConnectResult::NoSuchName << 502 << QByteArray("dns_error") << true;
    QTest::newRow("not allowed") << ConnectResult::NotAllowed << 403 << QByteArray("http_request_denied")
                                 << true;
    QTest::newRow("time") << ConnectResult::TimedOut << 504 << QByteArray("connection_timeout") << true;
    QTest::newRow("tunnel") << ConnectResult::TunnelDown << 503 << QByteArray("proxy_internal_error")
                            << false;
    QTest::newRow("unknown") << ConnectResult::Failed << 502 << QByteArray("destination_unavailable") << true;
}

void TestHttpOwnAnswer::tellsHowItWent()
{
    QFETCH(const ConnectResult, result);
    QFETCH(const bool, namesTarget);
    const QString target = QStringLiteral("db.internal:5432");
    const QByteArray text = HttpOwnAnswer::notReached(result, target, {}).text(Persistence::Close, true);
    const http::AnswerHead head = headOf(text);
    QTEST(head.status, "status");
    QVERIFY(!head.reason.isEmpty());
    QFETCH(const QByteArray, error);
    QCOMPARE(http::values(head.fields, "Proxy-Status"), QList<QByteArray>{"rookery; error=" + error});
    QCOMPARE(http::values(head.fields, "Content-Type"), QList<QByteArray>{"text/plain; charset=utf-8"});
    QVERIFY(!head.keepsConnection());
    const QByteArray content = text.sliced(head.size);
    QCOMPARE(http::contentLength(head.fields).bytes, content.size());
    QCOMPARE(content.contains(target.toUtf8()), namesTarget);
    QVERIFY(content.endsWith(".\n"));
}

void TestHttpOwnAnswer::tellsWhatIsKnown()
{
    const QString why = QStringLiteral("There was no connection in time.");
    const auto content = [&](ConnectResult result) {
        return HttpOwnAnswer::notReached(result, QStringLiteral("h:1"), why).text(Persistence::Unsaid, true);
    };
    QVERIFY(content(ConnectResult::TunnelDown).contains(why.toUtf8()));
    QVERIFY(content(ConnectResult::Failed).contains(why.toUtf8()));
    // The sentence says it already.
    QVERIFY(!content(ConnectResult::Refused).contains(why.toUtf8()));
}

void TestHttpOwnAnswer::asksForAPassword()
{
    const http::AnswerHead head = headOf(HttpOwnAnswer::passwordWanted().text(Persistence::Unsaid, true));
    QCOMPARE(head.status, 407);
    QCOMPARE(http::values(head.fields, "Proxy-Authenticate"),
             QList<QByteArray>{"Basic realm=\"Rookery\", charset=\"UTF-8\""});
    QVERIFY(head.keepsConnection());
}

void TestHttpOwnAnswer::leavesTheContentOut()
{
    const QByteArray text = HttpOwnAnswer(404, QStringLiteral("No.")).text(Persistence::KeepAlive, false);
    const http::AnswerHead head = headOf(text);
    QCOMPARE(head.size, text.size());
    QCOMPARE(http::contentLength(head.fields).bytes, 4);
    QVERIFY(http::hasMember(head.fields, "Connection", "keep-alive"));
}

ROOKERY_TEST(TestHttpOwnAnswer)
#include "tst_http_own_answer.moc"
