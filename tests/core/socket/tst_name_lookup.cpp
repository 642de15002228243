// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/name_lookup.h"
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "support/scripted_names.h"

#include <QTest>
#include <QThread>

#include <optional>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

const QHostAddress One(u"192.0.2.1"_s);
const QHostAddress Two(u"2001:db8::2"_s);

/// A lookup and what came of it.
struct Question
{
    Question(const QString &name, const LookupShare &share, Clock &clock = Clock::system())
        : lookup(std::make_unique<NameLookup>(
              name, share,
              [this](const NameLookup::Answer &a) {
                  answer = a;
                  ++answers;
                  thread = QThread::currentThread();
              },
              clock))
    {
    }
    std::optional<NameLookup::Answer> answer;
    int answers = 0;
    QThread *thread = nullptr;
    std::unique_ptr<NameLookup> lookup;
};

} // namespace

class TestNameLookup final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void answersFromTheEventLoopOfItsThread();
    void tellsThatThereIsNone();
    void asksTheSystem_data();
    void asksTheSystem();
    void givesUpAtItsLimit();
    void hearsNothingOnceDestroyed();
    void hearsNothingWhenDestroyedBehindTheAnswer();
    void mayBeDestroyedInItsAnswer();
    void destroyingOneLeavesTheOtherOfThatName();
    void asksAfreshWhatNobodyWaitsFor();
    void worksInAnyThread();
};

void TestNameLookup::answersFromTheEventLoopOfItsThread()
{
    ScriptedNames names;
    names.set(u"two.test"_s, {One, Two});
    FakeClock clock;
    Question question(u"two.test"_s, names.share(), clock);
    QVERIFY(!question.answer);
    QTRY_VERIFY(question.answer);
    QCOMPARE(question.answer->value(), (QList<QHostAddress>{One, Two}));
    QCOMPARE(question.thread, QThread::currentThread());
    QCOMPARE(clock.runningTimers(), size_t(0));
}

void TestNameLookup::tellsThatThereIsNone()
{
    ScriptedNames names;
    Question question(u"nobody.test"_s, names.share());
    QTRY_VERIFY(question.answer);
    QCOMPARE(question.answer->error().code, ErrorCode::NameNotFound);
    QVERIFY(question.answer->error().message.contains(u"nobody.test"_s));
    QCOMPARE(question.answer->error().detail, u"no such name"_s);
}

void TestNameLookup::asksTheSystem_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isKnown");
    QTest::newRow("localhost") << u"localhost"_s << true;
    QTest::newRow("an address") << u"127.0.0.1"_s << true;
    QTest::newRow("nothing") << QString() << false;
    QTest::newRow("never a name") << u"no such name"_s << false;
    QTest::newRow("ends inside") << u"local\0host"_s << false;
    QTest::newRow("no domain name") << QString(300, QChar(u'\u00fc')) << false;
}

void TestNameLookup::asksTheSystem()
{
    QFETCH(const QString, name);
    QFETCH(const bool, isKnown);
    Question question(name, {});
    QTRY_VERIFY_WITH_TIMEOUT(question.answer, 30000);
    QCOMPARE(question.answer->has_value(), isKnown);
    if (isKnown)
        QVERIFY(question.answer->value().constFirst().isLoopback());
    else
        QCOMPARE(question.answer->error().code, ErrorCode::NameNotFound);
}

void TestNameLookup::givesUpAtItsLimit()
{
    ScriptedNames names;
    names.hold(u"slow.test"_s);
    FakeClock clock;
    Question question(u"slow.test"_s, names.share(), clock);
    QTRY_COMPARE(names.underWay(), 1);
    clock.advance(NameLookup::Limit - milliseconds(1));
    QVERIFY(!question.answer);
    clock.advance(milliseconds(1));
    QVERIFY(question.answer);
    QCOMPARE(question.answer->error().code, ErrorCode::NameNotFound);
    QVERIFY(question.answer->error().message.contains(u"too long"_s));
    names.releaseAll();
    QTRY_COMPARE(names.underWay(), 0);
    QCoreApplication::processEvents();
    QCOMPARE(question.answers, 1);
}

void TestNameLookup::hearsNothingOnceDestroyed()
{
    ScriptedNames names;
    names.hold(u"slow.test"_s);
    const LookupShare share = names.share();
    Question question(u"slow.test"_s, share);
    QTRY_COMPARE(names.underWay(), 1);
    question.lookup.reset();
    names.releaseAll();
    QTRY_COMPARE(names.underWay(), 0);
    // Another answer by the same road comes after the one that must not come.
    Question after(u"other.test"_s, share);
    QTRY_VERIFY(after.answer);
    QVERIFY(!question.answer);
}

void TestNameLookup::hearsNothingWhenDestroyedBehindTheAnswer()
{
    ScriptedNames names({.idle = std::chrono::milliseconds(0)});
    Question question(u"fast.test"_s, names.share());
    // Without the event loop: the answer is on its way, in this thread's queue.
    while (names.service().threads() > 0)
        QThread::yieldCurrentThread();
    question.lookup.reset();
    QCoreApplication::processEvents();
    QVERIFY(!question.answer);
}

void TestNameLookup::mayBeDestroyedInItsAnswer()
{
    ScriptedNames names;
    names.hold(u"slow.test"_s);
    FakeClock clock;
    for (const auto &name : {u"nobody.test"_s, u"slow.test"_s}) {
        bool over = false;
        std::unique_ptr<NameLookup> lookup;
        lookup = std::make_unique<NameLookup>(
            name, names.share(),
            [&](const NameLookup::Answer &) {
                lookup.reset();
                over = true;
            },
            clock);
        QTRY_VERIFY(names.asked().contains(name));
        if (name == u"slow.test"_s)
            clock.advance(NameLookup::Limit);
        QTRY_VERIFY(over);
    }
}

void TestNameLookup::destroyingOneLeavesTheOtherOfThatName()
{
    ScriptedNames names;
    names.hold(u"slow.test"_s);
    names.set(u"slow.test"_s, {One});
    const LookupShare share = names.share();
    Question gone(u"slow.test"_s, share);
    Question stays(u"slow.test"_s, share);
    QTRY_COMPARE(names.underWay(), 1);
    gone.lookup.reset();
    names.releaseAll();
    QTRY_VERIFY(stays.answer);
    QCOMPARE(stays.answer->value(), QList<QHostAddress>{One});
    QVERIFY(!gone.answer);
}

void TestNameLookup::asksAfreshWhatNobodyWaitsFor()
{
    // What hangs may have begun before the network was there.
    ScriptedNames names;
    names.hold(u"slow.test"_s);
    const LookupShare share = names.share();
    Question gone(u"slow.test"_s, share);
    QTRY_COMPARE(names.underWay(), 1);
    gone.lookup.reset();
    Question again(u"slow.test"_s, share);
    QTRY_COMPARE(names.underWay(), 2);
    names.releaseAll();
    QTRY_VERIFY(again.answer);
}

void TestNameLookup::worksInAnyThread()
{
    ScriptedNames names;
    names.set(u"one.test"_s, {One});
    const LookupShare share = names.share();
    std::vector<std::unique_ptr<QThread>> threads;
    std::atomic<int> right = 0;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back(QThread::create([&] {
            for (int round = 0; round < 50; ++round) {
                QEventLoop loop;
                const Question abandoned(u"one.test"_s, share);
                NameLookup lookup(u"one.test"_s, share, [&](const NameLookup::Answer &answer) {
                    right += answer && answer->constFirst() == One;
                    loop.quit();
                });
                loop.exec();
            }
        }));
        threads.back()->start();
    }
    for (const auto &thread : threads)
        QVERIFY(thread->wait(30000));
    QCOMPARE(right, 200);
}

ROOKERY_TEST(TestNameLookup)
#include "tst_name_lookup.moc"
