// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/forward/stdio_wait.h"
#include "support/fake_clock.h"
#include "support/room_test.h"

#include <QTest>

#include <array>
#include <fcntl.h>
#include <optional>
#include <sys/socket.h>
#include <unistd.h>
#include <utility>

using namespace rookery;
using namespace rookery::test;
using namespace std::chrono_literals;

namespace {

/// stdin and stdout with somebody at their other ends.
class Ends
{
public:
    enum class Kind { Pipes, Socket };

    explicit Ends(Kind kind = Kind::Pipes)
    {
        std::array<int, 2> in{};
        std::array<int, 2> out{};
        if (kind == Kind::Socket) {
            if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, in.data()) != 0)
                qFatal("no sockets");
            out = {::dup(in[1]), ::dup(in[0])};
            m_all = {in[0], out[1], in[1], out[0]};
        } else {
            if (::pipe2(in.data(), O_CLOEXEC) != 0 || ::pipe2(out.data(), O_CLOEXEC) != 0)
                qFatal("no pipes");
            m_all = {in[0], out[1], in[1], out[0]};
        }
    }
    ~Ends()
    {
        for (const int end : m_all) {
            if (end >= 0)
                ::close(end);
        }
    }
    Ends(const Ends &) = delete;
    Ends &operator=(const Ends &) = delete;

    [[nodiscard]] StdioDescriptors ours() const { return {m_all[0], m_all[1]}; }
    void say(QByteArrayView text) const
    {
        QCOMPARE(::write(m_all[2], text.data(), size_t(text.size())), text.size());
    }
    void endInput() { ::close(std::exchange(m_all[2], -1)); }
    void leave() { ::close(std::exchange(m_all[3], -1)); }

private:
    std::array<int, 4> m_all{}; ///< ours to read, ours to write, theirs to write, theirs to read
};

} // namespace

class TestStdioWait : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void lastsAsLongAsTheLimit();
    void lastsForEverWithoutALimit();
    void endsWithTheReader_data();
    void endsWithTheReader();
    void waitsLessForAnInputThatEnded();
    void leavesTheDescriptorsAlone();

private:
    FakeClock m_clock;
    std::optional<Error> m_why;
    StdioWait::GivenUp m_note = [this](const Error &why) { m_why = why; };

private Q_SLOTS:
    void init() { m_why.reset(); }
};

void TestStdioWait::lastsAsLongAsTheLimit()
{
    const Ends ends;
    const StdioWait wait(ends.ours(), m_clock, 10s, m_note);
    QCoreApplication::processEvents();
    m_clock.advance(9'999ms);
    QVERIFY(!m_why);
    m_clock.advance(1ms);
    QVERIFY(m_why);
    QCOMPARE(m_why->code, ErrorCode::Timeout);
    QVERIFY(!m_why->hint.isEmpty());
    QCOMPARE(m_clock.runningTimers(), size_t(0));
}

void TestStdioWait::lastsForEverWithoutALimit()
{
    const Ends ends;
    ends.say("early");
    const StdioWait wait(ends.ours(), m_clock, 0ms, m_note);
    QCoreApplication::processEvents();
    m_clock.advance(24h);
    QVERIFY(!m_why);
}

void TestStdioWait::endsWithTheReader_data()
{
    QTest::addColumn<Ends::Kind>("kind");
    QTest::addColumn<bool>("before");
    QTest::newRow("pipe") << Ends::Kind::Pipes << false;
    QTest::newRow("pipe, gone already") << Ends::Kind::Pipes << true;
    QTest::newRow("socket") << Ends::Kind::Socket << false;
}

void TestStdioWait::endsWithTheReader()
{
    QFETCH(Ends::Kind, kind);
    QFETCH(bool, before);
    Ends ends(kind);
    if (before)
        ends.leave();
    std::unique_ptr<StdioWait> wait;
    wait = std::make_unique<StdioWait>(ends.ours(), m_clock, 0ms, [&](const Error &why) {
        m_why = why;
        wait.reset(); // as a forward does
    });
    QVERIFY(!m_why); // not from inside a call
    if (!before) {
        QCoreApplication::processEvents();
        QVERIFY(!m_why);
        ends.leave();
        if (kind == Ends::Kind::Socket)
            ends.endInput();
    }
    QTRY_VERIFY(m_why);
    QCOMPARE(m_why->code, ErrorCode::LocalIo);
    QVERIFY(!wait);
}

/// `printf … | rookery-cli client …`: the answer may still be wanted.
void TestStdioWait::waitsLessForAnInputThatEnded()
{
    Ends ends;
    ends.say("GET /");
    const StdioWait wait(ends.ours(), m_clock, 0ms, m_note);
    ends.endInput();
    QTRY_COMPARE(m_clock.runningTimers(), size_t(1));
    m_clock.advance(StdioWait::EndedInputLimit - 1ms);
    QVERIFY(!m_why);
    m_clock.advance(1ms);
    QVERIFY(m_why);
    QCOMPARE(m_why->code, ErrorCode::Timeout);
}

void TestStdioWait::leavesTheDescriptorsAlone()
{
    const Ends ends;
    ends.say("early");
    const int flags = ::fcntl(ends.ours().read, F_GETFL);
    {
        const StdioWait wait(ends.ours(), m_clock, 0ms, m_note);
        QCoreApplication::processEvents();
        QCOMPARE(::fcntl(ends.ours().read, F_GETFL), flags);
    }
    std::array<char, 10> read{};
    QCOMPARE(::read(ends.ours().read, read.data(), read.size()), 5);
}

ROOKERY_TEST(TestStdioWait)
#include "tst_stdio_wait.moc"
