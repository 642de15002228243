// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/retry_policy.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

using Kind = RetryPolicy::Kind;
using Reason = RetryPolicy::Reason;

Q_DECLARE_METATYPE(std::optional<milliseconds>)

namespace {

Error error(ErrorCode code, int httpStatus = 0)
{
    return {code, u"It failed."_s, {}, {}, httpStatus};
}

const Error Refused = error(ErrorCode::ConnectionFailed);
const Error Certificate = error(ErrorCode::TlsFailed);
const Error WrongKey = error(ErrorCode::HttpRefused, 404);

RetryPolicy policy(int maxRetries = 0, milliseconds maximum = 300s)
{
    return RetryPolicy(maxRetries, maximum, [] { return 0.5; });
}

/// The waits after failures that are all the same.
QList<milliseconds> waits(RetryPolicy &retries, const Error &why, int count)
{
    QList<milliseconds> result;
    for (int i = 0; i < count; ++i)
        result += retries.failed(why).wait;
    return result;
}

} // namespace

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsKindsApart_data();
    void tellsKindsApart();
    void givesUpAfterTheLastRetry();
    void triesForEverWithoutALimit();
    void startsOverAfterAGoodConnection();
    void countsAConnectionThatDidNotLast();
    void isSlowWithWhatNeverWorked();
    void isSoonAFewTimesWhereItHasWorked_data();
    void isSoonAFewTimesWhereItHasWorked();
    void anotherFailureIsAnotherStory();
    void anotherConfigurationHasNotWorked();
    void isEverSlowerWithAnAccount();
    void heedsReasons_data();
    void heedsReasons();
    void hurries_data();
    void hurries();
    void hurriesLessAndLess();
    void anExtraTryCostsNothing();
    void anExtraTryHasAWaitOfItsTime();
};

void TestRetryPolicy::tellsKindsApart_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<Kind>("kind");
    QTest::newRow("name") << ErrorCode::NameNotFound << 0 << Kind::Passing;
    QTest::newRow("refused") << ErrorCode::ConnectionFailed << 0 << Kind::Passing;
    QTest::newRow("silent") << ErrorCode::Timeout << 0 << Kind::Passing;
    QTest::newRow("certificate") << ErrorCode::TlsFailed << 0 << Kind::Lasting;
    QTest::newRow("401") << ErrorCode::HttpRefused << 401 << Kind::Lasting;
    QTest::newRow("403") << ErrorCode::HttpRefused << 403 << Kind::Lasting;
    QTest::newRow("404") << ErrorCode::HttpRefused << 404 << Kind::Lasting;
    QTest::newRow("429") << ErrorCode::HttpRefused << 429 << Kind::Passing;
    QTest::newRow("502") << ErrorCode::HttpRefused << 502 << Kind::Passing;
    QTest::newRow("503") << ErrorCode::HttpRefused << 503 << Kind::Passing;
    QTest::newRow("504") << ErrorCode::HttpRefused << 504 << Kind::Passing;
    QTest::newRow("no status") << ErrorCode::HttpRefused << 0 << Kind::Passing;
    QTest::newRow("not a penguin") << ErrorCode::NotPenguin << 0 << Kind::Lasting;
    QTest::newRow("bad setting") << ErrorCode::BadInput << 0 << Kind::Lasting;
    QTest::newRow("clean close") << ErrorCode::ClosedByPeer << 0 << Kind::Passing;
    QTest::newRow("no pong") << ErrorCode::KeepaliveTimeout << 0 << Kind::Passing;
    QTest::newRow("protocol") << ErrorCode::ProtocolError << 0 << Kind::Passing;
    QTest::newRow("proxy password") << ErrorCode::ProxyRefused << 0 << Kind::Account;
}

void TestRetryPolicy::tellsKindsApart()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, httpStatus);
    QTEST(RetryPolicy::kindOf(error(code, httpStatus)), "kind");
}

void TestRetryPolicy::givesUpAfterTheLastRetry()
{
    RetryPolicy retries = policy(3);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!retries.failed(Refused).giveUp);
    QVERIFY(retries.failed(Refused).giveUp);
    QCOMPARE(retries.failedAttempts(), 4);
}

void TestRetryPolicy::triesForEverWithoutALimit()
{
    RetryPolicy retries = policy(0);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!retries.failed(Refused).giveUp);
}

void TestRetryPolicy::startsOverAfterAGoodConnection()
{
    RetryPolicy retries = policy(1);
    QCOMPARE(retries.failed(Refused).wait, 200ms);
    const RetryPolicy::Verdict lost = retries.lost(error(ErrorCode::ClosedByPeer), 5s);
    QVERIFY(!lost.giveUp);
    QCOMPARE(lost.wait, 200ms);
    QCOMPARE(retries.failedAttempts(), 0);
}

void TestRetryPolicy::countsAConnectionThatDidNotLast()
{
    RetryPolicy retries = policy(3);
    QCOMPARE(retries.lost(error(ErrorCode::ClosedByPeer), 0s).wait, 200ms);
    QCOMPARE(retries.lost(error(ErrorCode::ClosedByPeer), 4s).wait, 400ms);
    QCOMPARE(retries.lost(error(ErrorCode::ClosedByPeer), 1s).wait, 800ms);
    QVERIFY(retries.lost(error(ErrorCode::ClosedByPeer), 1s).giveUp);
}

void TestRetryPolicy::isSlowWithWhatNeverWorked()
{
    QCOMPARE(policy().failed(Certificate).wait, 30s);
    QVERIFY(policy().failed(Certificate).needsAttention);
    QCOMPARE(policy(0, 2s).failed(Certificate).wait, 2s);
    QVERIFY(!policy().failed(Refused).needsAttention);
}

void TestRetryPolicy::isSoonAFewTimesWhereItHasWorked_data()
{
    QTest::addColumn<Error>("why");
    QTest::newRow("certificate") << Certificate;
    QTest::newRow("key or path") << WrongKey;
    QTest::newRow("not a penguin") << error(ErrorCode::NotPenguin);
}

void TestRetryPolicy::isSoonAFewTimesWhereItHasWorked()
{
    QFETCH(Error, why);
    RetryPolicy retries = policy();
    retries.connected();
    for (const milliseconds expected : {200ms, 400ms, 800ms}) {
        const RetryPolicy::Verdict verdict = retries.failed(why);
        QCOMPARE(verdict.wait, expected);
        QVERIFY(!verdict.needsAttention);
    }
    const RetryPolicy::Verdict verdict = retries.failed(why);
    QCOMPARE(verdict.wait, 30s);
    QVERIFY(verdict.needsAttention);
}

void TestRetryPolicy::anotherFailureIsAnotherStory()
{
    RetryPolicy retries = policy();
    retries.connected();
    Q_UNUSED(waits(retries, Certificate, 3));
    QVERIFY(!retries.failed(Refused).needsAttention);
    QVERIFY(!retries.failed(Certificate).needsAttention);
    QVERIFY(!retries.failed(WrongKey).needsAttention);
    QVERIFY(!retries.failed(error(ErrorCode::HttpRefused, 403)).needsAttention);
}

void TestRetryPolicy::anotherConfigurationHasNotWorked()
{
    RetryPolicy retries = policy();
    retries.connected();
    QVERIFY(!retries.failed(WrongKey).needsAttention);
    retries.forget();
    QVERIFY(retries.failed(WrongKey).needsAttention);
}

void TestRetryPolicy::isEverSlowerWithAnAccount()
{
    RetryPolicy retries = policy();
    // That it has worked says nothing about a password that was changed.
    retries.connected();
    const Error why = error(ErrorCode::ProxyRefused);
    QVERIFY(retries.failed(why).needsAttention);
    QCOMPARE(waits(retries, why, 5), (QList<milliseconds>{60s, 120s, 240s, 300s, 300s}));
}

void TestRetryPolicy::heedsReasons_data()
{
    QTest::addColumn<Error>("why");
    QTest::addColumn<Reason>("reason");
    QTest::addColumn<bool>("heeded");
    const auto rows = [](const char *name, const Error &why, bool local, bool look, bool network) {
        QTest::addRow("%s, local connection", name) << why << Reason::LocalConnection << local;
        QTest::addRow("%s, look", name) << why << Reason::Look << look;
        QTest::addRow("%s, network", name) << why << Reason::Network << network;
    };
    rows("refused", Refused, true, true, true);
    rows("key", WrongKey, false, false, true);
    rows("certificate", Certificate, false, false, true);
    rows("proxy password", error(ErrorCode::ProxyRefused), false, false, false);
}

void TestRetryPolicy::heedsReasons()
{
    QFETCH(Error, why);
    QFETCH(Reason, reason);
    QFETCH(bool, heeded);
    RetryPolicy retries = policy();
    QVERIFY(retries.heeds(reason));
    Q_UNUSED(retries.failed(why));
    QCOMPARE(retries.heeds(reason), heeded);
    QCOMPARE(retries.hurry(reason, 10s, 20s).has_value(), heeded);
}

void TestRetryPolicy::hurries_data()
{
    using Wait = std::optional<milliseconds>;
    QTest::addColumn<milliseconds>("waited");
    QTest::addColumn<milliseconds>("left");
    QTest::addColumn<Wait>("wait");
    QTest::newRow("long ago") << milliseconds(60s) << milliseconds(30s) << Wait(0ms);
    QTest::newRow("a second ago") << 1000ms << milliseconds(30s) << Wait(0ms);
    QTest::newRow("just now") << 100ms << milliseconds(30s) << Wait(900ms);
    QTest::newRow("sooner anyway") << 100ms << 300ms << Wait();
    QTest::newRow("hurried already") << 100ms << 900ms << Wait();
}

void TestRetryPolicy::hurries()
{
    QFETCH(milliseconds, waited);
    QFETCH(milliseconds, left);
    RetryPolicy retries = policy();
    Q_UNUSED(retries.failed(Refused));
    QTEST(retries.hurry(Reason::LocalConnection, waited, left), "wait");
}

void TestRetryPolicy::hurriesLessAndLess()
{
    RetryPolicy retries = policy();
    Q_UNUSED(retries.failed(Refused));
    for (const milliseconds least : {1000ms, 2000ms, 4000ms, 4000ms}) {
        QCOMPARE(retries.hurry(Reason::LocalConnection, 0ms, 100s), std::optional(least));
        Q_UNUSED(retries.failed(Refused));
    }
    retries.reset();
    Q_UNUSED(retries.failed(Refused));
    QCOMPARE(retries.hurry(Reason::LocalConnection, 0ms, 100s), std::optional(1000ms));
}

void TestRetryPolicy::anExtraTryCostsNothing()
{
    RetryPolicy retries = policy(3);
    QCOMPARE(waits(retries, Refused, 2), (QList<milliseconds>{200ms, 400ms}));
    for (int i = 0; i < 10; ++i) {
        QVERIFY(retries.hurry(Reason::LocalConnection, 10s, 20s));
        const RetryPolicy::Verdict verdict = retries.failed(Refused);
        QCOMPARE(verdict.wait, 400ms);
        QVERIFY(!verdict.giveUp);
    }
    QCOMPARE(retries.failed(Refused).wait, 800ms);
    QVERIFY(retries.failed(Refused).giveUp);
}

/// Also one that is there before there was a wait, and after those of another time are over.
void TestRetryPolicy::anExtraTryHasAWaitOfItsTime()
{
    RetryPolicy retries = policy(2);
    for (int i = 0; i < 10; ++i) {
        retries.noteExtra();
        const RetryPolicy::Verdict verdict = retries.failed(Refused);
        QCOMPARE(verdict.wait, 200ms);
        QVERIFY(!verdict.giveUp);
    }
    QCOMPARE(waits(retries, Refused, 2), (QList<milliseconds>{400ms, 800ms}));
    retries.reset();
    retries.noteExtra();
    QCOMPARE(retries.failed(Refused).wait, 200ms);
}

ROOKERY_TEST(TestRetryPolicy)
#include "tst_retry_policy.moc"
