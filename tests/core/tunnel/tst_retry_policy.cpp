// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/retry_policy.h"

#include <QTest>

using namespace rookery;
using namespace std::chrono_literals;
using namespace Qt::Literals::StringLiterals;

class TestRetryPolicy : public QObject
{
    Q_OBJECT

private:
    static Error error(ErrorCode code, int httpStatus = 0)
    {
        return {code, u"It failed."_s, {}, u"404 (Not Found)"_s, httpStatus};
    }
    static RetryPolicy policy(int maxRetries = 0, milliseconds maximum = 300s)
    {
        return RetryPolicy(maxRetries, maximum, [] { return 0.5; });
    }

private Q_SLOTS:
    void tellsWhatNeedsAttention_data();
    void tellsWhatNeedsAttention();
    void givesUpAfterTheLastRetry();
    void triesForEverWithoutALimit();
    void startsOverAfterAGoodConnection();
    void countsAConnectionThatDidNotLast();
    void isSlowWithWhatNeedsAttention();
};

void TestRetryPolicy::tellsWhatNeedsAttention_data()
{
    QTest::addColumn<ErrorCode>("code");
    QTest::addColumn<int>("httpStatus");
    QTest::addColumn<bool>("attention");
    QTest::newRow("name") << ErrorCode::NameNotFound << 0 << false;
    QTest::newRow("refused") << ErrorCode::ConnectionFailed << 0 << false;
    QTest::newRow("certificate") << ErrorCode::TlsFailed << 0 << true;
    QTest::newRow("401") << ErrorCode::HttpRefused << 401 << true;
    QTest::newRow("403") << ErrorCode::HttpRefused << 403 << true;
    QTest::newRow("404") << ErrorCode::HttpRefused << 404 << true;
    QTest::newRow("502") << ErrorCode::HttpRefused << 502 << false;
    QTest::newRow("no status") << ErrorCode::HttpRefused << 0 << false;
    QTest::newRow("not a penguin") << ErrorCode::NotPenguin << 0 << true;
    QTest::newRow("bad setting") << ErrorCode::BadInput << 0 << true;
    QTest::newRow("clean close") << ErrorCode::ClosedByPeer << 0 << false;
    QTest::newRow("no pong") << ErrorCode::KeepaliveTimeout << 0 << false;
    QTest::newRow("protocol") << ErrorCode::ProtocolError << 0 << false;
}

void TestRetryPolicy::tellsWhatNeedsAttention()
{
    QFETCH(ErrorCode, code);
    QFETCH(int, httpStatus);
    QTEST(RetryPolicy::needsAttention(error(code, httpStatus)), "attention");
}

void TestRetryPolicy::givesUpAfterTheLastRetry()
{
    RetryPolicy retries = policy(3);
    for (int i = 0; i < 3; ++i)
        QVERIFY(!retries.failed(error(ErrorCode::ConnectionFailed)).giveUp);
    QVERIFY(retries.failed(error(ErrorCode::ConnectionFailed)).giveUp);
    QCOMPARE(retries.failedAttempts(), 4);
}

void TestRetryPolicy::triesForEverWithoutALimit()
{
    RetryPolicy retries = policy(0);
    for (int i = 0; i < 1000; ++i)
        QVERIFY(!retries.failed(error(ErrorCode::ConnectionFailed)).giveUp);
}

void TestRetryPolicy::startsOverAfterAGoodConnection()
{
    RetryPolicy retries = policy(1);
    QCOMPARE(retries.failed(error(ErrorCode::ConnectionFailed)).wait, 200ms);
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

void TestRetryPolicy::isSlowWithWhatNeedsAttention()
{
    QCOMPARE(policy().failed(error(ErrorCode::TlsFailed)).wait, 30s);
    QCOMPARE(policy(0, 2s).failed(error(ErrorCode::TlsFailed)).wait, 2s);
}

QTEST_GUILESS_MAIN(TestRetryPolicy)
#include "tst_retry_policy.moc"
