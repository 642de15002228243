// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/start_claim.h"
#include "core/control/control_server.h"
#include "support/room_test.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a start came to.
struct Start
{
    explicit Start(const QTemporaryDir &place, StartClaim::Manner manner = StartClaim::Manner::Seen,
                   milliseconds patience = 15s, const QStringList &open = {})
        : claim({manner, place.path(), place.filePath(u"control"_s), patience, open})
    {
        claim.begin();
    }

    StartClaim claim;
    QSignalSpy claimed{&claim, &StartClaim::claimed};
    QSignalSpy left{&claim, &StartClaim::leftToOther};
    QSignalSpy elsewhere{&claim, &StartClaim::elsewhere};
    QSignalSpy failed{&claim, &StartClaim::failed};
};

/// The one that runs.
struct Running
{
    explicit Running(const QTemporaryDir &place) : lock(place.path())
    {
        if (!lock.acquire().value_or(false) || !server.listen(place.filePath(u"control"_s)))
            qFatal("cannot run");
    }

    SingleInstance lock;
    ControlServer server{[](const ControlRequest &) { return QList<QJsonObject>{{{u"name"_s, u"a"_s}}}; }};
    QSignalSpy raised{&server, &ControlServer::raiseRequested};
    QSignalSpy opened{&server, &ControlServer::openRequested};
    QSignalSpy quit{&server, &ControlServer::quitRequested};
};

} // namespace

class TestStartClaim final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTheOneWhereNoneRuns()
    {
        const QTemporaryDir place;
        const Start start(place);
        QTRY_COMPARE(start.claimed.count(), 1);
    }

    void showsTheWindowOfTheOneThatRuns()
    {
        const QTemporaryDir place;
        const Running running(place);
        const Start start(place);
        QTRY_COMPARE(start.left.count(), 1);
        QCOMPARE(running.raised.count(), 1);
    }

    void handsOverWhatIsToBeOpened()
    {
        const QTemporaryDir place;
        const Running running(place);
        const QStringList words{u"/tmp/tunnels.json"_s, u"rookery://import?server=ws://a"_s};
        const Start start(place, StartClaim::Manner::Seen, 15s, words);
        QTRY_COMPARE(start.left.count(), 1);
        QCOMPARE(running.raised.count(), 1);
        QCOMPARE(running.opened.count(), 1);
        QCOMPARE(running.opened[0][0].toStringList(), words);
    }

    /// Autostart with --hidden, or a restored session.
    void anUnseenStartShowsNothing()
    {
        const QTemporaryDir place;
        const Running running(place);
        const Start start(place, StartClaim::Manner::Unseen);
        QTRY_COMPARE(start.left.count(), 1);
        QCOMPARE(running.raised.count(), 0);
    }

    void waitsForOneThatIsEnding_data()
    {
        QTest::addColumn<StartClaim::Manner>("manner");
        QTest::newRow("seen") << StartClaim::Manner::Seen;
        QTest::newRow("unseen") << StartClaim::Manner::Unseen;
    }

    void waitsForOneThatIsEnding()
    {
        QFETCH(StartClaim::Manner, manner);
        const QTemporaryDir place;
        auto running = std::make_unique<Running>(place);
        running->server.close();
        const Start start(place, manner);
        QCoreApplication::processEvents(); // it looks for the first time
        QCOMPARE(start.claimed.count(), 0);
        running.reset();
        QTRY_COMPARE(start.claimed.count(), 1);
        QCOMPARE(start.left.count() + start.failed.count(), 0);
    }

    void givesUpOneThatDoesNotEnd()
    {
        const QTemporaryDir place;
        Running running(place);
        running.server.close();
        const Start start(place, StartClaim::Manner::Seen, 300ms);
        QTRY_COMPARE(start.failed.count(), 1);
        QVERIFY(!start.failed[0][0].value<Error>().hint.isEmpty());
    }

    /// Of the same user, at another display.
    void saysThatItRunsElsewhereAndMoves()
    {
        const QTemporaryDir place;
        auto running = std::make_unique<Running>(place);
        running->server.setDisplay({u":77"_s, {}});
        qputenv("DISPLAY", ":78");
        Start start(place);
        QTRY_COMPARE(start.elsewhere.count(), 1);
        QCOMPARE(start.elsewhere[0][0].toString(), u":77"_s);
        QCOMPARE(running->raised.count(), 0);
        QObject::connect(&running->server, &ControlServer::quitRequested, &running->server,
                         &ControlServer::close);
        start.claim.move();
        QTRY_COMPARE(running->quit.count(), 1);
        running.reset();
        QTRY_COMPARE(start.claimed.count(), 1);
        QCOMPARE(start.elsewhere.count(), 1);
        QCOMPARE(start.failed.count(), 0);
    }

    void saysWhereNobodyCanTell()
    {
        StartClaim claim({StartClaim::Manner::Seen, u"/nonexistent/directory"_s, {}, 1s, {}});
        QSignalSpy failed(&claim, &StartClaim::failed);
        claim.begin();
        QTRY_COMPARE(failed.count(), 1);
    }
};

ROOKERY_TEST(TestStartClaim)
#include "tst_start_claim.moc"
