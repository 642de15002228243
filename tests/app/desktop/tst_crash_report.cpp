// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/crash_report.h"
#include "support/room_test.h"

#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestCrashReport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isTakenOnce()
    {
        const QTemporaryDir dir;
        QCOMPARE(CrashReport::take({}), QString());
        QCOMPARE(CrashReport::take(dir.path()), QString());
        const QDateTime now = QDateTime::currentDateTime();
        leave(dir.filePath(u"crash-1.txt"_s), "an older one", now.addDays(-1));
        leave(dir.filePath(u"crash-2.txt"_s), "the newest", now);
        leave(dir.filePath(u"crash-3.txt"_s), "the oldest", now.addDays(-2));
        leave(dir.filePath(u"notes.txt"_s), "no report", now);
        QCOMPARE(CrashReport::take(dir.path()), u"the newest"_s);
        QCOMPARE(CrashReport::take(dir.path()), QString());
        QVERIFY(QFile::exists(dir.filePath(u"notes.txt"_s)));
    }

    void leavesAReportAndDiesAsItWould_data()
    {
        QTest::addColumn<int>("signal");
        QTest::newRow("segmentation fault") << SIGSEGV;
        QTest::newRow("abort") << SIGABRT;
    }

    void leavesAReportAndDiesAsItWould()
    {
        QFETCH(int, signal);
        const QTemporaryDir dir;
        const QString place = dir.filePath(u"crashes"_s);
        QVERIFY(CrashReport::found(place).isEmpty());
        const pid_t child = ::fork();
        if (child == 0) {
            const rlimit none{};
            setrlimit(RLIMIT_CORE, &none);
            CrashReport::install(place);
            std::raise(signal);
            ::_exit(0);
        }
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        QCOMPARE(WTERMSIG(status), signal);
        const QStringList files = CrashReport::found(place);
        QCOMPARE(files.size(), 1);
        const QString text = CrashReport::read(files[0]);
        QVERIFY2(text.startsWith(u"Rookery "), qPrintable(text));
        QVERIFY2(text.contains(u"signal %1"_s.arg(signal, 2, 10, QLatin1Char('0'))), qPrintable(text));
        QVERIFY2(text.count(u"0x") > 3, qPrintable(text));
        QCOMPARE(QFile::permissions(files[0]) & (QFile::ReadOther | QFile::ReadGroup), QFile::Permissions());
    }

private:
    static void leave(const QString &path, const QByteArray &text, const QDateTime &time)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
        file.flush();
        QVERIFY(file.setFileTime(time, QFileDevice::FileModificationTime));
    }
};

ROOKERY_TEST(TestCrashReport)
#include "tst_crash_report.moc"
