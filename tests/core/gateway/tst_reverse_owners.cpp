// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/reverse_owners.h"
#include "support/room_test.h"

#include <QTest>
#include <QThread>

#include <atomic>

using namespace rookery;

namespace {

const QHostAddress Local(QHostAddress::LocalHost);
const ReverseOwners::Port Asked{frame::BindType::Tcp, 8080, {Local}};

/// A session in a thread of its own.
struct Owner
{
    Owner(std::shared_ptr<ReverseOwners> owners, const QByteArray &identity) : m_owners(std::move(owners))
    {
        m_object->moveToThread(&thread);
        ticket = m_owners->enter(identity, m_object.get(), [this](const ReverseOwners::Claim &claim) {
            wasInItsThread = QThread::currentThread() == &thread;
            bySameClient = claim.bySameClient;
            if (thinks)
                open = claim.open;
            given = claim.port.port;
        });
    }
    ~Owner()
    {
        end();
        thread.quit();
        thread.wait();
    }
    Owner(const Owner &) = delete;
    Owner &operator=(const Owner &) = delete;

    /// As a session does that is over.
    void end()
    {
        m_owners->leave(ticket);
        if (thread.isRunning() && m_object)
            m_object.release()->deleteLater();
        m_object.reset();
    }
    /// Counts the answers.
    [[nodiscard]] bool claims()
    {
        return m_owners->claim(ticket, Asked, [this] { ++answers; });
    }

    QThread thread;
    ReverseOwners::Ticket ticket = 0;
    std::atomic<int> given = 0;
    std::atomic<bool> wasInItsThread = false;
    std::atomic<int> answers = 0;
    std::atomic<bool> bySameClient = false;
    std::atomic<bool> thinks = false; ///< before it answers
    std::shared_ptr<void> open;

private:
    std::shared_ptr<ReverseOwners> m_owners;
    std::unique_ptr<QObject> m_object = std::make_unique<QObject>();
};

} // namespace

class TestReverseOwners : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theOlderOneGivesUpInItsThread();
    void theYoungerOneDoesNot();
    void othersAreNotAsked();
    void isAnsweredWhenTheOlderOneEnds();
    void isNotAnsweredWhenItEnded();
    void remembersAFewOfEachClient();
    void whoOffersIsAskedByAnybody();
    void whoOffersNoMoreIsNotAsked();
    void whoHasItElsewhereIsNotAsked_data();
    void whoHasItElsewhereIsNotAsked();
    void allAreAskedThatHaveIt();
    void nobodyIsAClientOfNoName();
    void survivesComingAndGoing();

private:
    std::shared_ptr<ReverseOwners> m_owners = std::make_shared<ReverseOwners>();
};

void TestReverseOwners::theOlderOneGivesUpInItsThread()
{
    Owner old(m_owners, "client");
    Owner young(m_owners, "client");
    old.thread.start();
    young.thread.start();
    QVERIFY(young.claims());
    QTRY_COMPARE(young.answers, 1);
    QCOMPARE(old.given, 8080);
    QVERIFY(old.wasInItsThread);
    QCOMPARE(young.given, 0);
}

void TestReverseOwners::theYoungerOneDoesNot()
{
    Owner old(m_owners, "client");
    const Owner young(m_owners, "client");
    QVERIFY(!old.claims());
}

void TestReverseOwners::othersAreNotAsked()
{
    const Owner other(m_owners, "other");
    Owner young(m_owners, "client");
    QVERIFY(!young.claims());
}

void TestReverseOwners::isAnsweredWhenTheOlderOneEnds()
{
    Owner old(m_owners, "client");
    Owner young(m_owners, "client");
    young.thread.start();
    // Its thread is stuck, and then it is over.
    QVERIFY(young.claims());
    QCOMPARE(young.answers, 0);
    old.end();
    QTRY_COMPARE(young.answers, 1);
    QCOMPARE(old.given, 0);
    QVERIFY(!young.claims());
}

void TestReverseOwners::isNotAnsweredWhenItEnded()
{
    Owner old(m_owners, "client");
    Owner young(m_owners, "client");
    QVERIFY(young.claims());
    young.end();
    old.thread.start();
    QTRY_COMPARE(old.given, 8080);
    QCOMPARE(young.answers, 0);
}

void TestReverseOwners::remembersAFewOfEachClient()
{
    std::vector<std::unique_ptr<Owner>> owners;
    for (qsizetype i = 0; i <= ReverseOwners::MaxOfOneClient; ++i)
        owners.push_back(std::make_unique<Owner>(m_owners, "client"));
    for (const auto &owner : owners)
        owner->thread.start();
    QVERIFY(owners.back()->claims());
    QTRY_COMPARE(owners.back()->answers, 1);
    QCOMPARE(owners[0]->given, 0);
    QCOMPARE(owners[1]->given, 8080);
}

void TestReverseOwners::whoOffersIsAskedByAnybody()
{
    Owner gone(m_owners, "client");
    Owner other(m_owners, "other");
    gone.thinks = true;
    gone.thread.start();
    other.thread.start();
    m_owners->offer(gone.ticket, {{frame::BindType::Tcp, 8081, {Local}}, Asked});
    QVERIFY(other.claims());
    QTRY_COMPARE(gone.given, 8080);
    QVERIFY(!gone.bySameClient);
    // It is answered when the one that was asked has done with it.
    QCOMPARE(other.answers, 0);
    gone.open.reset();
    QTRY_COMPARE(other.answers, 1);
    // Another port is nobody's.
    m_owners->offer(gone.ticket, {{frame::BindType::Udp, Asked.port, {Local}}});
    QVERIFY(!other.claims());
}

void TestReverseOwners::whoOffersNoMoreIsNotAsked()
{
    Owner back(m_owners, "client");
    Owner ended(m_owners, "ended");
    Owner other(m_owners, "other");
    m_owners->offer(back.ticket, {Asked});
    m_owners->retract(back.ticket);
    QVERIFY(!other.claims());
    m_owners->offer(ended.ticket, {Asked});
    ended.end();
    QVERIFY(!other.claims());
}

void TestReverseOwners::whoHasItElsewhereIsNotAsked_data()
{
    QTest::addColumn<QString>("has");
    QTest::addColumn<QString>("wants");
    QTest::addColumn<bool>("isAsked");
    QTest::newRow("the same") << "127.0.0.1"
                              << "127.0.0.1" << true;
    QTest::newRow("another") << "127.0.0.2"
                             << "127.0.0.1" << false;
    QTest::newRow("the other family") << "::1"
                                      << "127.0.0.1" << false;
    QTest::newRow("has all of IPv4") << "0.0.0.0"
                                     << "127.0.0.1" << true;
    QTest::newRow("wants all of IPv4") << "127.0.0.1"
                                       << "0.0.0.0" << true;
    QTest::newRow("wants all of IPv4, has IPv6") << "::1"
                                                 << "0.0.0.0" << false;
    QTest::newRow("has all") << "::"
                             << "127.0.0.1" << true;
    QTest::newRow("wants all") << "::1"
                               << "::" << true;
    QTest::newRow("both want all") << "0.0.0.0"
                                   << "::" << true;
    QTest::newRow("mapped") << "::ffff:127.0.0.1"
                            << "127.0.0.1" << true;
}

void TestReverseOwners::whoHasItElsewhereIsNotAsked()
{
    QFETCH(QString, has);
    QFETCH(QString, wants);
    QFETCH(bool, isAsked);
    const Owner gone(m_owners, "client");
    const Owner other(m_owners, "other");
    m_owners->offer(gone.ticket, {{frame::BindType::Tcp, 8080, {QHostAddress(has)}}});
    QCOMPARE(m_owners->claim(other.ticket, {frame::BindType::Tcp, 8080, {QHostAddress(wants)}}, [] {}),
             isAsked);
}

/// Whichever of them offered it last, or is gone since.
void TestReverseOwners::allAreAskedThatHaveIt()
{
    const QHostAddress elsewhere(QStringLiteral("127.0.0.2"));
    const ReverseOwners::Port there{frame::BindType::Tcp, 8080, {elsewhere}};
    Owner one(m_owners, "one");
    auto two = std::make_unique<Owner>(m_owners, "two");
    Owner other(m_owners, "other");
    other.thread.start();
    m_owners->offer(one.ticket, {Asked});
    m_owners->offer(two->ticket, {there});
    const auto claimBoth = [&] {
        return m_owners->claim(other.ticket, {frame::BindType::Tcp, 8080, {Local, elsewhere}},
                               [&] { ++other.answers; });
    };
    one.thread.start();
    two->thread.start();
    QVERIFY(claimBoth());
    QTRY_COMPARE(other.answers, 1);
    QCOMPARE(one.given, 8080);
    QCOMPARE(two->given, 8080);
    two.reset();
    one.given = 0;
    QVERIFY(other.claims());
    QTRY_COMPARE(one.given, 8080);
}

void TestReverseOwners::nobodyIsAClientOfNoName()
{
    std::vector<std::unique_ptr<Owner>> owners;
    for (qsizetype i = 0; i < 2 * ReverseOwners::MaxOfOneClient; ++i)
        owners.push_back(std::make_unique<Owner>(m_owners, QByteArray()));
    QVERIFY(!owners.back()->claims());
    owners.back()->thread.start();
    m_owners->offer(owners.front()->ticket, {Asked});
    owners.front()->thread.start();
    QVERIFY(owners.back()->claims());
    QTRY_COMPARE(owners.back()->answers, 1);
}

void TestReverseOwners::survivesComingAndGoing()
{
    // Each claims from the one before, which ends at the same time.
    auto before = std::make_unique<Owner>(m_owners, "client");
    before->thread.start();
    for (int i = 0; i < 200; ++i) {
        auto next = std::make_unique<Owner>(m_owners, "client");
        next->thread.start();
        QVERIFY(next->claims());
        before.reset();
        QTRY_COMPARE(next->answers, 1);
        before = std::move(next);
    }
}

ROOKERY_TEST(TestReverseOwners)
#include "tst_reverse_owners.moc"
