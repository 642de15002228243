// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/output_writer.h"

#include "core/worker/detached_thread.h"

#include <QCoreApplication>

#include <array>
#include <atomic>
#include <cerrno>
#include <condition_variable>
#include <ctime>
#include <mutex>
#include <poll.h>
#include <unistd.h>
#include <utility>

namespace rookery {

namespace {

using std::chrono::milliseconds;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::OutputWriter)
};

/// Back to the beginning of the terminal's line, and the rest of it empty.
constexpr QByteArrayView EraseLine = "\r\x1b[K";

/// How many bytes went out: fewer only where the descriptor takes no more.
qsizetype writeAll(int descriptor, const QByteArray &bytes)
{
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written = ::write(descriptor, bytes.constData() + done, size_t(bytes.size() - done));
        if (written > 0) {
            done += written;
        } else if (written < 0 && errno == EAGAIN) {
            // Somebody else made the shared open file non-blocking.
            pollfd waiting{descriptor, POLLOUT, 0};
            (void)::poll(&waiting, 1, -1);
        } else if (written == 0 || errno != EINTR) {
            break;
        }
    }
    return done;
}

thread_local bool t_writes = false;

/// Queues that have not written everything; read in the handler of a signal, where no lock may be taken.
std::atomic<int> s_busy{0};

} // namespace

/// Shared with the thread, which may be left behind in a write.
class OutputWriter::Queue final
{
public:
    explicit Queue(int descriptor)
        : m_descriptor(descriptor)
        , m_gap(Say::tr("… %1 lines were dropped here, because nobody took them.").toUtf8() + '\n')
    {
    }

    void addLine(QByteArray line)
    {
        if (line.size() > LongestLine)
            line = line.first(LongestLine) + "…";
        line += '\n';
        const std::lock_guard lock(m_mutex);
        // Once a line is missing, so are those behind it: the gap is in one place.
        if (m_dropped > 0 || m_lines.size() + line.size() > MostWaiting) {
            ++m_dropped;
            return;
        }
        m_lines += line;
        setBusy(true);
    }

    void setStatus(const QByteArray &status)
    {
        const std::lock_guard lock(m_mutex);
        if (status == m_wanted)
            return;
        m_wanted = status;
        setBusy(true);
    }

    bool waitUntilWritten(milliseconds limit)
    {
        std::unique_lock lock(m_mutex);
        return m_changed.wait_for(lock, limit, [this] { return !m_busy; });
    }

    /// The thread's: until the end, or for ever in a write.
    void run()
    {
        t_writes = true;
        std::unique_lock lock(m_mutex);
        for (;;) {
            writeWaiting(lock);
            if (m_ending)
                return;
            m_changed.wait(lock);
        }
    }

    /// Where there is no thread to be had.
    void runHere()
    {
        std::unique_lock lock(m_mutex);
        writeWaiting(lock);
    }

    void end()
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
        m_changed.notify_all();
    }

    [[nodiscard]] bool isBusy()
    {
        const std::lock_guard lock(m_mutex);
        return m_busy;
    }

private:
    void setBusy(bool busy)
    {
        if (std::exchange(m_busy, busy) != busy)
            s_busy += busy ? 1 : -1;
        m_changed.notify_all();
    }

    void writeWaiting(std::unique_lock<std::mutex> &lock)
    {
        for (QByteArray bytes = take(); !bytes.isEmpty(); bytes = take()) {
            lock.unlock();
            const qsizetype done = writeAll(m_descriptor, bytes);
            lock.lock();
            if (done < bytes.size())
                lose(bytes.sliced(done));
        }
        setBusy(false);
    }

    /// A full disk, a terminal that is gone: said where the next line can be written.
    void lose(const QByteArray &rest)
    {
        m_lost += rest.count('\n');
        // What was said of lines that were lost before counts as those lines.
        for (const qint64 told : std::exchange(m_told, {})) {
            if (told > 0 && rest.contains(gap(told)))
                m_lost += told - 1;
        }
    }

    /// What is to be written next. The status line makes room for lines and comes back below them.
    QByteArray take()
    {
        QByteArray lines;
        lines.swap(m_lines);
        if (m_dropped == 0 && lines.isEmpty() && m_wanted == m_shown)
            return {};
        m_told = {std::exchange(m_lost, 0), std::exchange(m_dropped, 0)};
        if (m_told[0] > 0)
            lines.prepend(gap(m_told[0]));
        if (m_told[1] > 0)
            lines += gap(m_told[1]);
        if (!m_shown.isEmpty() || lines.isEmpty())
            lines.prepend(EraseLine.data(), EraseLine.size());
        m_shown = m_wanted;
        return lines + m_shown;
    }

    [[nodiscard]] QByteArray gap(qint64 lines) const
    {
        return QByteArray(m_gap).replace("%1", QByteArray::number(lines));
    }

    const int m_descriptor;
    const QByteArray m_gap; ///< made by who may translate, with %1 for the number
    std::mutex m_mutex;     ///< guards all below
    std::condition_variable m_changed;
    QByteArray m_lines;
    qint64 m_dropped = 0;           ///< behind m_lines
    qint64 m_lost = 0;              ///< before them
    std::array<qint64, 2> m_told{}; ///< of them, in what is being written
    QByteArray m_wanted;
    QByteArray m_shown;
    bool m_ending = false;
    bool m_busy = false;
};

OutputWriter::OutputWriter(int descriptor) : m_queue(std::make_shared<Queue>(descriptor)) {}

OutputWriter::~OutputWriter()
{
    m_queue->setStatus({});
    start();
    (void)m_queue->waitUntilWritten(EndLimit);
    m_queue->end();
}

/// Not before there is something to write: most commands have nothing.
void OutputWriter::start()
{
    if (!m_queue->isBusy())
        return;
    std::call_once(m_started, [this] {
        m_hasThread = DetachedThread::start("output", [queue = m_queue] { queue->run(); });
    });
    if (!m_hasThread)
        m_queue->runHere();
}

void OutputWriter::addLine(QByteArray line)
{
    m_queue->addLine(std::move(line));
    start();
}

void OutputWriter::setStatus(const QByteArray &status)
{
    m_queue->setStatus(status);
    start();
}

bool OutputWriter::waitUntilWritten(std::chrono::milliseconds limit)
{
    return m_queue->waitUntilWritten(limit);
}

void OutputWriter::settle(std::chrono::milliseconds limit)
{
    constexpr timespec Step{0, 5'000'000};
    for (auto waited = std::chrono::milliseconds(0); waited < limit && s_busy.load() > 0 && !t_writes;
         waited += std::chrono::milliseconds(5))
        ::nanosleep(&Step, nullptr);
}

} // namespace rookery
