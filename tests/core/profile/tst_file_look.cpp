// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/file_look.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QFile>
#include <QSemaphore>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <memory>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using Kind = FileFacts::Kind;

namespace {

/// A drive that answers when the test says so, as a shared value: looks may outlive the test.
struct SlowDrive
{
    QSemaphore answers;
    QSemaphore asked;

    static FileLook::Look of(const std::shared_ptr<SlowDrive> &drive)
    {
        return [drive](const QString &path) {
            drive->asked.release();
            if (path.startsWith(u"/far"_s))
                drive->answers.acquire();
            return FileFacts{Kind::Readable, false};
        };
    }
};

} // namespace

class TestFileLook final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void looksAtFiles()
    {
        const QTemporaryDir dir;
        QFile key(dir.filePath(u"key.pem"_s));
        QVERIFY(key.open(QIODevice::WriteOnly));
        key.close();
        QVERIFY(key.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner));
        QCOMPARE(FileFacts::of(key.fileName()), (FileFacts{Kind::Readable, false}));
        QVERIFY(key.setPermissions(QFileDevice::ReadOwner | QFileDevice::ReadOther));
        QCOMPARE(FileFacts::of(key.fileName()), (FileFacts{Kind::Readable, true}));
        QCOMPARE(FileFacts::of(dir.path()).kind, Kind::Directory);
        QCOMPARE(FileFacts::of(dir.filePath(u"none"_s)).kind, Kind::Missing);
    }

    void saysSoOnceItKnows()
    {
        FileLook look;
        QSignalSpy learned(&look, &FileLook::learned);
        QCOMPARE(look.facts(u"/nowhere/ca.pem"_s).kind, Kind::Unknown);
        QTRY_COMPARE(learned.count(), 1);
        QCOMPARE(look.facts(u"/nowhere/ca.pem"_s).kind, Kind::Missing);
    }

    void aSilentDriveHoldsNobodyUp()
    {
        const auto drive = std::make_shared<SlowDrive>();
        test::FakeClock clock;
        FileLook look(clock, SlowDrive::of(drive));
        QSignalSpy learned(&look, &FileLook::learned);
        QCOMPARE(look.facts(u"/far/ca.pem"_s).kind, Kind::Unknown);
        QCOMPARE(look.facts(u"/near/ca.pem"_s).kind, Kind::Unknown);
        QVERIFY(drive->asked.tryAcquire(1, 5000));
        clock.advance(FileLook::Limit);
        QCOMPARE(look.facts(u"/far/ca.pem"_s).kind, Kind::Silent);
        // Others are looked at beside it.
        QTRY_COMPARE(look.facts(u"/near/ca.pem"_s).kind, Kind::Readable);
        drive->answers.release();
        QTRY_COMPARE(look.facts(u"/far/ca.pem"_s).kind, Kind::Readable);
        QCOMPARE(learned.count(), 3);
    }

    void looksAgainAfterAWhile()
    {
        test::FakeClock clock;
        auto kind = std::make_shared<std::atomic<Kind>>(Kind::Missing);
        FileLook look(clock, [kind](const QString &) { return FileFacts{*kind, false}; });
        (void)look.facts(u"/a"_s);
        QTRY_COMPARE(look.facts(u"/a"_s).kind, Kind::Missing);
        *kind = Kind::Readable;
        clock.advance(FileLook::Fresh + milliseconds(1));
        QCOMPARE(look.facts(u"/a"_s).kind, Kind::Missing);
        QTRY_COMPARE(look.facts(u"/a"_s).kind, Kind::Readable);
    }

    /// Nor in several editors, one after the other: all take their threads from the same few.
    void losesFewThreads()
    {
        const auto drive = std::make_shared<SlowDrive>();
        test::FakeClock clock;
        FileLook last(clock, SlowDrive::of(drive));
        for (int i = 0; i < FileLook::MostLost + 3; ++i) {
            FileLook look(clock, SlowDrive::of(drive));
            (void)look.facts(u"/far/%1"_s.arg(i));
            clock.advance(FileLook::Limit);
        }
        QCOMPARE(last.facts(u"/far/0"_s).kind, Kind::Silent);
        QCOMPARE(last.facts(u"/near/0"_s).kind, Kind::Unknown);
        QVERIFY(drive->asked.tryAcquire(FileLook::MostLost, 5000));
        QVERIFY(!drive->asked.tryAcquire(1));
        // Once they are back it goes on.
        drive->answers.release(100);
        QTRY_COMPARE(last.facts(u"/near/0"_s).kind, Kind::Readable);
    }

    void asksADeadDriveOnce()
    {
        const auto drive = std::make_shared<SlowDrive>();
        test::FakeClock clock;
        FileLook look(clock, SlowDrive::of(drive));
        for (int i = 0; i < 3; ++i) {
            (void)look.facts(u"/far/once"_s);
            clock.advance(FileLook::Limit + FileLook::Fresh + milliseconds(1));
        }
        QCOMPARE(look.facts(u"/far/once"_s).kind, Kind::Silent);
        QVERIFY(drive->asked.tryAcquire(1, 5000));
        QTRY_COMPARE(look.facts(u"/near/once"_s).kind, Kind::Readable);
        QVERIFY(drive->asked.tryAcquire(1));
        QVERIFY(!drive->asked.tryAcquire(1));
        drive->answers.release(100);
        QTRY_COMPARE(look.facts(u"/far/once"_s).kind, Kind::Readable);
    }

    void whatNobodyKnowsComesFirst()
    {
        const auto drive = std::make_shared<SlowDrive>();
        test::FakeClock clock;
        FileLook look(clock, SlowDrive::of(drive));
        QSignalSpy learned(&look, &FileLook::learned);
        QTRY_COMPARE(look.facts(u"/near/old"_s).kind, Kind::Readable);
        clock.advance(FileLook::Fresh + milliseconds(1));
        (void)look.facts(u"/far/busy"_s);
        (void)look.facts(u"/near/fresh"_s);
        (void)look.facts(u"/near/old"_s);
        drive->answers.release(100);
        // Nobody asks again.
        QTRY_COMPARE(learned.count(), 3);
        QCOMPARE(look.facts(u"/near/fresh"_s).kind, Kind::Readable);
    }
};

ROOKERY_TEST(TestFileLook)
#include "tst_file_look.moc"
