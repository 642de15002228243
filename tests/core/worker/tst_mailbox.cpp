// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/mailbox.h"
#include "support/room_test.h"

#include <QTest>
#include <QThread>

#include <thread>

using namespace rookery;

class TestMailbox : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsCallsHere();
    void dropsCallsForWhatIsGone();
};

void TestMailbox::bringsCallsHere()
{
    QObject owner;
    auto *box = new Mailbox(&owner);
    const QThread *where = nullptr;
    int calls = 0;
    std::thread other([post = box->post(), &where, &calls] {
        for (int i = 0; i < 3; ++i)
            post([&where, &calls] {
                where = QThread::currentThread();
                ++calls;
            });
    });
    other.join();
    QCOMPARE(calls, 0); // from the event loop
    QTRY_COMPARE(calls, 3);
    QCOMPARE(where, QThread::currentThread());
}

void TestMailbox::dropsCallsForWhatIsGone()
{
    auto owner = std::make_unique<QObject>();
    const Mailbox::Post post = (new Mailbox(owner.get()))->post();
    int calls = 0;
    post([&calls] { ++calls; });
    owner.reset();
    post([&calls] { ++calls; });
    QCoreApplication::processEvents();
    QCOMPARE(calls, 0);
}

ROOKERY_TEST(TestMailbox)
#include "tst_mailbox.moc"
