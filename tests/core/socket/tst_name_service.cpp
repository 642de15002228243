// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/name_lookup.h"
#include "core/socket/name_service.h"
#include "support/room_test.h"
#include "support/scripted_names.h"

#include <QTest>

#include <list>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Questions of one party whose names do not answer, until they are let go.
struct Party
{
    Party(ScriptedNames &itsNames, const QString &itsLabel,
          LookupShare::Kind kind = LookupShare::Kind::Ordinary)
        : names(itsNames), label(itsLabel), share(itsNames.share(kind))
    {
    }
    [[nodiscard]] QString name(int number) const { return u"%1%2"_s.arg(label).arg(number); }
    void ask(const QString &what)
    {
        lookups.push_back(std::make_unique<NameLookup>(what, share, [this](const NameLookup::Answer &answer) {
            ++answers;
            tooMany += !answer && answer.error().code == ErrorCode::TooMuch;
        }));
    }
    void askHanging(int count)
    {
        for (int i = 0; i < count; ++i) {
            names.hold(name(hanging));
            ask(name(hanging++));
        }
    }

    ScriptedNames &names;
    QString label;
    LookupShare share;
    int hanging = 0;
    int answers = 0;
    int tooMany = 0;
    std::list<std::unique_ptr<NameLookup>> lookups;
};

} // namespace

class TestNameService final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void namesThatHangDoNotStopOtherParties();
    void everyPartyHasItsShareOfThreads();
    void threadsAreKeptForNewcomers();
    void threadsAreKeptForOurOwnGateway();
    void whoHasTheFewestUnderWayIsNext();
    void asksOnceForAllOfAParty();
    void asksOnceMoreForAnotherParty();
    void queueIsBounded();
    void cancelledQuestionsAreNotAsked();
    void threadsEndWhenThereIsNothingToDo();
    void destroyingWaitsForNobody();
};

void TestNameService::namesThatHangDoNotStopOtherParties()
{
    ScriptedNames names;
    Party bad(names, u"slow"_s);
    bad.askHanging(100);
    QTRY_COMPARE(names.underWay(), NameService::Limits().perShare);
    Party good(names, u"good"_s);
    good.ask(u"good"_s);
    QTRY_COMPARE(good.answers, 1);
    QCOMPARE(bad.answers, 0);
}

void TestNameService::everyPartyHasItsShareOfThreads()
{
    ScriptedNames names({.threads = 10, .newcomers = 0, .gateway = 0, .perShare = 3});
    Party a(names, u"a"_s);
    Party b(names, u"b"_s);
    a.askHanging(10);
    b.askHanging(10);
    QTRY_COMPARE(names.underWay(), 6);
    const QStringList asked = names.asked();
    QCOMPARE(asked.filter(u"a"_s).size(), 3);
    QCOMPARE(asked.filter(u"b"_s).size(), 3);
    // One that is answered makes room for the next of its own party.
    names.release(a.name(0));
    QTRY_COMPARE(names.asked().filter(u"a"_s).size(), 4);
    QCOMPARE(names.underWay(), 6);
    QTRY_COMPARE(a.answers, 1);
    QCOMPARE(names.asked().filter(u"b"_s).size(), 3);
}

void TestNameService::threadsAreKeptForNewcomers()
{
    ScriptedNames names({.threads = 4, .newcomers = 1, .gateway = 0, .perShare = 4});
    Party bad(names, u"slow"_s);
    Party worse(names, u"dead"_s);
    bad.askHanging(10);
    worse.askHanging(10);
    // Four of the first, and the other's first on the one that is kept.
    QTRY_COMPARE(names.underWay(), 5);
    worse.lookups.clear();
    names.release(worse.name(0));
    QTRY_COMPARE(names.underWay(), 4);
    Party good(names, u"good"_s);
    for (int i = 0; i < 3; ++i)
        good.ask(good.name(i));
    QTRY_COMPARE(good.answers, 3);
}

void TestNameService::threadsAreKeptForOurOwnGateway()
{
    ScriptedNames names({.threads = 1, .newcomers = 1, .gateway = 1, .perShare = 6});
    Party a(names, u"a"_s);
    Party b(names, u"b"_s);
    Party c(names, u"c"_s);
    for (Party *party : {&a, &b, &c})
        party->askHanging(3);
    QTRY_COMPARE(names.underWay(), 2);
    Party gateway(names, u"gateway"_s, LookupShare::Kind::OwnGateway);
    gateway.ask(u"gateway"_s);
    QTRY_COMPARE(gateway.answers, 1);
    QCOMPARE(c.answers, 0);
}

void TestNameService::whoHasTheFewestUnderWayIsNext()
{
    ScriptedNames names({.threads = 3, .newcomers = 0, .gateway = 0, .perShare = 3});
    Party many(names, u"many"_s);
    many.askHanging(6);
    QTRY_COMPARE(names.underWay(), 3);
    Party late(names, u"late"_s);
    late.askHanging(2);
    // Two are under way for the first, none for the second; then one of each is left and it takes turns.
    names.release(many.name(0));
    QTRY_COMPARE(names.asked().size(), 4);
    QCOMPARE(names.asked().constLast(), late.name(0));
    names.release(many.name(1));
    QTRY_COMPARE(names.asked().size(), 5);
    QCOMPARE(names.asked().constLast(), many.name(3));
}

void TestNameService::asksOnceForAllOfAParty()
{
    ScriptedNames names;
    names.hold(u"same"_s);
    Party party(names, u"party"_s);
    for (int i = 0; i < 5; ++i)
        party.ask(u"same"_s);
    QTRY_COMPARE(names.underWay(), 1);
    names.release(u"same"_s);
    QTRY_COMPARE(party.answers, 5);
    QCOMPARE(names.asked(), QStringList{u"same"_s});
    // What was answered is asked again: addresses change.
    party.ask(u"same"_s);
    QTRY_COMPARE(party.answers, 6);
    QCOMPARE(names.asked().size(), 2);
}

void TestNameService::asksOnceMoreForAnotherParty()
{
    ScriptedNames names;
    names.hold(u"same"_s);
    Party a(names, u"a"_s);
    Party b(names, u"b"_s);
    a.ask(u"same"_s);
    b.ask(u"same"_s);
    QTRY_COMPARE(names.underWay(), 2);
}

void TestNameService::queueIsBounded()
{
    ScriptedNames names({.perShare = 2, .queue = 3});
    Party party(names, u"party"_s);
    party.askHanging(7);
    // The same names again need no room.
    party.ask(party.name(0));
    party.ask(party.name(4));
    QTRY_COMPARE(party.answers, 2);
    QCOMPARE(party.tooMany, 2);
    names.releaseAll();
    QTRY_COMPARE(party.answers, 9);
    QCOMPARE(party.tooMany, 2);
    QCOMPARE(names.asked().size(), 5);
}

void TestNameService::cancelledQuestionsAreNotAsked()
{
    ScriptedNames names({.perShare = 1});
    Party party(names, u"party"_s);
    party.askHanging(3);
    QTRY_COMPARE(names.underWay(), 1);
    party.lookups.clear();
    party.ask(u"wanted"_s);
    names.releaseAll();
    QTRY_COMPARE(party.answers, 1);
    QCOMPARE(names.asked(), (QStringList{party.name(0), u"wanted"_s}));
}

void TestNameService::threadsEndWhenThereIsNothingToDo()
{
    ScriptedNames names({.idle = std::chrono::milliseconds(0)});
    Party party(names, u"party"_s);
    QCOMPARE(names.service().threads(), 0);
    party.askHanging(3);
    QTRY_COMPARE(names.underWay(), 3);
    QCOMPARE(names.service().threads(), 3);
    names.releaseAll();
    QTRY_COMPARE(names.service().threads(), 0);
    QTRY_COMPARE(party.answers, 3);
    party.ask(u"again"_s);
    QTRY_COMPARE(party.answers, 4);
}

void TestNameService::destroyingWaitsForNobody()
{
    auto service = std::make_unique<ScriptedNames>();
    service->hold(u"slow"_s);
    auto party = std::make_unique<Party>(*service, u"party"_s);
    party->ask(u"slow"_s);
    party->ask(u"slow"_s);
    QTRY_COMPARE(service->underWay(), 1);
    // A service that goes while a thread hangs, and a lookup that goes after its service.
    service.reset();
    party.reset();
}

ROOKERY_TEST(TestNameService)
#include "tst_name_service.moc"
