// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/stderr_log.h"
#include "support/room_test.h"

#include <QTest>

#include <array>
#include <csignal>
#include <fcntl.h>
#include <unistd.h>

using namespace rookery;

class TestStderrLog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAndWaitsForNobody();
};

void TestStderrLog::writesAndWaitsForNobody()
{
    std::signal(SIGPIPE, SIG_IGN); // as every program of ours does
    std::array<int, 2> ends{};
    QCOMPARE(::pipe2(ends.data(), O_CLOEXEC), 0);
    const int before = ::dup(STDERR_FILENO);
    QVERIFY(::dup2(ends[1], STDERR_FILENO) >= 0);
    const QtMessageHandler handler = qInstallMessageHandler(nullptr);
    {
        const StderrLog log;
        for (int i = 0; i < 5000; ++i) // nobody reads, and a pipe has room for 64 KiB
            qCritical() << "a line of the log that fills a pipe soon enough";
    }
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    ::close(ends[1]);
    QByteArray text(65536, '\0');
    text.truncate(::read(ends[0], text.data(), size_t(text.size())));
    ::close(ends[0]);
    qInstallMessageHandler(handler);
    QVERIFY2(text.startsWith("a line of the log"), text.first(100).constData());
}

ROOKERY_TEST(TestStderrLog)
#include "tst_stderr_log.moc"
