// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/detached_thread.h"
#include "core/worker/worker.h"
#include "support/room_test.h"

#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestWorker : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QTRY_COMPARE(DetachedThread::running(), 0); }
    void worksBesideAndAnswersHere();
    void answersNobodyWhoIsGone();
    void hasABound();
};

void TestWorker::worksBesideAndAnswersHere()
{
    QObject context;
    const QThread *const here = QThread::currentThread();
    QString answer;
    bool answeredHere = false;
    QVERIFY(Worker::run(
        &context, [here] { return QThread::currentThread() == here ? u"here"_s : u"beside"_s; },
        [&, here](const QString &result) {
            answer = result;
            answeredHere = QThread::currentThread() == here;
        }));
    QTRY_COMPARE(answer, u"beside"_s);
    QVERIFY(answeredHere);
    // Nothing of it stays with the one who asked.
    QTRY_VERIFY(context.children().isEmpty());
}

void TestWorker::answersNobodyWhoIsGone()
{
    auto context = std::make_unique<QObject>();
    const auto mayEnd = std::make_shared<QSemaphore>();
    bool answered = false;
    QVERIFY(Worker::run(
        context.get(),
        [mayEnd] {
            mayEnd->acquire();
            return 1;
        },
        [&answered](int) { answered = true; }));
    context.reset();
    mayEnd->release();
    QTRY_COMPARE(DetachedThread::running(), 0);
    QCoreApplication::processEvents();
    QVERIFY(!answered);
}

void TestWorker::hasABound()
{
    QObject context;
    const auto mayEnd = std::make_shared<QSemaphore>();
    int answers = 0;
    const auto hang = [&] {
        return Worker::run(
            &context,
            [mayEnd] {
                mayEnd->acquire();
                return 1;
            },
            [&answers](int) { ++answers; });
    };
    for (int i = 0; i < Worker::Most; ++i)
        QVERIFY(hang());
    QVERIFY(!hang());
    mayEnd->release(Worker::Most);
    QTRY_COMPARE(answers, Worker::Most);
    mayEnd->release();
    QVERIFY(hang());
    QTRY_COMPARE(answers, Worker::Most + 1);
}

ROOKERY_TEST(TestWorker)
#include "tst_worker.moc"
