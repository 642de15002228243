// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_store.h"
#include "support/room_test.h"

#include <QFile>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// The store among several processes, of which some die.
class ProfileStoreProcessesTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void killedWhileSaving();
    void twoWritersLoseNothing();

private:
    static bool waitForSaves(QProcess &writer, int count);
};

bool ProfileStoreProcessesTest::waitForSaves(QProcess &writer, int count)
{
    for (int seen = 0; seen < count;) {
        if (!writer.canReadLine() && !writer.waitForReadyRead(30'000))
            return false;
        while (writer.canReadLine() && writer.readLine().startsWith("saved"))
            ++seen;
    }
    return true;
}

void ProfileStoreProcessesTest::killedWhileSaving()
{
    QTemporaryDir dir;
    const QString path = dir.filePath(u"profiles.json"_s);
    QRandomGenerator random(7);
    for (int round = 0; round < 25; ++round) {
        QProcess writer;
        writer.start(QString::fromUtf8(PROFILE_WRITER), {path, u"forever"_s});
        // It goes on saving while we hear of it, so the kill falls anywhere in a save.
        QVERIFY2(waitForSaves(writer, 1 + random.bounded(12)), writer.readAllStandardError().constData());
        writer.kill();
        QVERIFY(writer.waitForFinished());

        ProfileStore store(path);
        const auto loaded = store.load();
        QVERIFY2(!loaded.notice, qPrintable(loaded.notice ? loaded.notice->sentence() : QString()));
        QCOMPARE(store.profiles().size(), 1);
        const Profile found = store.profiles().constFirst();
        QCOMPARE(found.group.size(), found.maxRetries % 2 == 0 ? 10 : 10'000);
        // The lock of the dead is no hindrance.
        const auto put = store.setWanted(found.id, round % 2 == 0);
        QVERIFY2(put, qPrintable(put ? QString() : put.error().sentence()));
    }
}

void ProfileStoreProcessesTest::twoWritersLoseNothing()
{
    constexpr int Each = 40;
    QTemporaryDir dir;
    const QString path = dir.filePath(u"profiles.json"_s);
    QProcess one;
    QProcess two;
    one.start(QString::fromUtf8(PROFILE_WRITER), {path, u"one"_s, QString::number(Each)});
    two.start(QString::fromUtf8(PROFILE_WRITER), {path, u"two"_s, QString::number(Each)});
    QVERIFY(one.waitForFinished(60'000) && two.waitForFinished(60'000));
    QCOMPARE(one.exitCode(), 0);
    QCOMPARE(two.exitCode(), 0);
    ProfileStore store(path);
    QVERIFY(!store.load().notice);
    QCOMPARE(store.profiles().size(), 2 * Each);
}

ROOKERY_TEST(ProfileStoreProcessesTest)
#include "tst_profile_store_processes.moc"
