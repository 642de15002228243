// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/output_writer.h"
#include "core/worker/detached_thread.h"
#include "support/room_test.h"

#include <QElapsedTimer>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <fcntl.h>
#include <unistd.h>
#include <utility>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto Patience = 20s;

/// A pipe that is read only when the test says so.
class Pipe
{
public:
    Pipe()
    {
        if (::pipe2(m_ends.data(), O_CLOEXEC) != 0)
            qFatal("no pipe");
        ::fcntl(m_ends[0], F_SETFL, O_NONBLOCK);
    }
    ~Pipe()
    {
        for (const int end : m_ends)
            ::close(end);
    }
    Pipe(const Pipe &) = delete;
    Pipe &operator=(const Pipe &) = delete;
    [[nodiscard]] int end() const { return m_ends[1]; }
    /// Everything so far.
    QByteArray read()
    {
        std::array<char, 65536> some{};
        for (ssize_t got = 0; (got = ::read(m_ends[0], some.data(), some.size())) > 0;)
            m_text.append(some.data(), got);
        return m_text;
    }

private:
    std::array<int, 2> m_ends{};
    QByteArray m_text;
};

} // namespace

class TestOutputWriter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesLines();
    void keepsTheStatusBelowTheLines();
    void waitsForNobody();
    void endsWhileNobodyReads();
    void saysWhatAFullDiskCost();
    void cutsALongLine();
    void settles();
    void hasNoThreadWithoutAWord();
};

void TestOutputWriter::writesLines()
{
    Pipe pipe;
    {
        OutputWriter writer(pipe.end());
        writer.addLine("one");
        writer.addLine("two");
        QVERIFY(writer.waitUntilWritten(Patience));
        QCOMPARE(pipe.read(), QByteArray("one\ntwo\n"));
        writer.addLine("three");
    }
    QCOMPARE(pipe.read(), QByteArray("one\ntwo\nthree\n"));
}

void TestOutputWriter::keepsTheStatusBelowTheLines()
{
    Pipe pipe;
    OutputWriter writer(pipe.end());
    writer.setStatus("10 MB/s");
    QVERIFY(writer.waitUntilWritten(Patience));
    writer.addLine("a line");
    QVERIFY(writer.waitUntilWritten(Patience));
    QCOMPARE(pipe.read(), QByteArray("\r\x1b[K10 MB/s\r\x1b[Ka line\n10 MB/s"));
}

/// A log pipe that nobody reads, or a terminal after Ctrl-S.
void TestOutputWriter::waitsForNobody()
{
    Pipe pipe;
    OutputWriter writer(pipe.end());
    const QByteArray line(1000, 'x');
    constexpr int Lines = 2000; // 2 MB: more than a pipe and the queue have room for
    for (int i = 0; i < Lines; ++i)
        writer.addLine(QByteArray::number(i) + line);
    writer.setStatus("status");
    QVERIFY(!writer.waitUntilWritten(1ms));
    const auto isWritten = [&] {
        (void)pipe.read();
        return writer.waitUntilWritten(1ms);
    };
    QTRY_VERIFY_WITH_TIMEOUT(isWritten(), std::chrono::milliseconds(Patience).count());
    writer.addLine("again");
    QVERIFY(writer.waitUntilWritten(Patience));
    const QString text = QString::fromUtf8(pipe.read());
    // There may be two gaps: one from before the thread of the writer was there.
    int dropped = 0;
    const QRegularExpression gap(u"\n… (\\d+) lines were dropped here"_s);
    for (const QRegularExpressionMatch &match : gap.globalMatch(text))
        dropped += match.captured(1).toInt();
    QVERIFY(dropped > 0);
    const auto written = text.count(QString(u'x') + u'\n');
    QCOMPARE(written + dropped, Lines);
    QVERIFY(written * line.size() < OutputWriter::MostWaiting + (1 << 20));
    QVERIFY(text.endsWith("again\nstatus"_L1));
    QVERIFY2(text.indexOf("dropped"_L1) < text.indexOf("again"_L1), "the gap is where lines are missing");
}

void TestOutputWriter::endsWhileNobodyReads()
{
    auto pipe = std::make_unique<Pipe>();
    {
        OutputWriter writer(pipe->end());
        for (int i = 0; i < 200; ++i)
            writer.addLine(QByteArray(1000, 'x'));
    }
    QCOMPARE(DetachedThread::running(), 1); // left behind
    const auto isOver = [&] {
        (void)pipe->read();
        return DetachedThread::running() == 0;
    };
    QTRY_VERIFY(isOver());
}

void TestOutputWriter::saysWhatAFullDiskCost()
{
    const int full = ::open("/dev/full", O_WRONLY | O_CLOEXEC);
    if (full < 0)
        QSKIP("only Linux has a full disk at hand");
    Pipe pipe;
    OutputWriter writer(full);
    writer.addLine("lost");
    writer.addLine("lost");
    QVERIFY(writer.waitUntilWritten(Patience));
    QVERIFY(::dup2(pipe.end(), full) >= 0);
    writer.addLine("there is room again");
    QVERIFY(writer.waitUntilWritten(Patience));
    const QByteArray text = pipe.read();
    QVERIFY2(text.startsWith("… 2 lines were dropped") && text.endsWith("\nthere is room again\n"),
             text.constData());
    ::close(full);
}

void TestOutputWriter::cutsALongLine()
{
    Pipe pipe;
    OutputWriter writer(pipe.end());
    writer.addLine(QByteArray(OutputWriter::LongestLine + 100, 'x'));
    QVERIFY(writer.waitUntilWritten(Patience));
    QCOMPARE(pipe.read(), QByteArray(OutputWriter::LongestLine, 'x') + "…\n");
}

void TestOutputWriter::settles()
{
    Pipe pipe;
    OutputWriter writer(pipe.end());
    OutputWriter::settle(20s); // nothing to wait for
    writer.addLine("last words");
    OutputWriter::settle(20s);
    QCOMPARE(pipe.read(), QByteArray("last words\n"));
}

void TestOutputWriter::hasNoThreadWithoutAWord()
{
    QTRY_COMPARE(DetachedThread::running(), 0);
    OutputWriter writer(STDERR_FILENO);
    writer.setStatus({});
    QCOMPARE(DetachedThread::running(), 0);
}

ROOKERY_TEST(TestOutputWriter)
#include "tst_output_writer.moc"
