// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log_scope.h"
#include "support/room_test.h"

#include <QTest>

#include <thread>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestLogScope : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nests();
    void isOfOneThread();
};

void TestLogScope::nests()
{
    QCOMPARE(LogScope::tunnel(), QString());
    {
        const LogScope outer(u"outer"_s);
        QCOMPARE(LogScope::tunnel(), u"outer"_s);
        {
            const LogScope inner(u"inner"_s);
            QCOMPARE(LogScope::tunnel(), u"inner"_s);
        }
        QCOMPARE(LogScope::tunnel(), u"outer"_s);
    }
    QCOMPARE(LogScope::tunnel(), QString());
}

void TestLogScope::isOfOneThread()
{
    const LogScope here(u"here"_s);
    QString seen = u"nothing"_s;
    std::thread([&seen] { seen = LogScope::tunnel(); }).join();
    QCOMPARE(seen, QString());
}

ROOKERY_TEST(TestLogScope)
#include "tst_log_scope.moc"
