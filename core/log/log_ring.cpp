// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log_ring.h"

#include "core/log/log_scope.h"

#include <QMutex>

#include <algorithm>
#include <atomic>
#include <deque>

namespace rookery {

namespace {

constexpr int UsualLines = 10000;
constexpr qint64 UsualBytes = 8 << 20;
/// A peer has a say in what some lines quote, so none may take the place of all others.
constexpr qsizetype LongestText = 8192;

std::atomic<QtMessageHandler> s_before{nullptr};

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg:
        return LogLevel::Debug;
    case QtInfoMsg:
        return LogLevel::Info;
    case QtWarningMsg:
        return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg:
        break;
    }
    return LogLevel::Error;
}

/// What the system keeps beside each allocation, and Qt in front of what it holds.
constexpr qint64 PerAllocation = 32;

/// Of memory. The tunnel's name is shared with the tunnel, but may outlive it.
qint64 bytesOf(const LogEntry &entry)
{
    return qint64(sizeof(LogEntry)) + 3 * PerAllocation + entry.category.capacity() +
           (entry.tunnel.size() + entry.text.capacity()) * qint64(sizeof(QChar));
}

void toRing(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    LogRing::instance().append({0, {}, levelOf(type), context.category, {}, text});
    if (const QtMessageHandler before = s_before)
        before(type, context, text);
}

} // namespace

class LogRing::Private
{
public:
    void shrink()
    {
        while (!entries.empty() && (qsizetype(entries.size()) > maxLines || bytes > maxBytes)) {
            bytes -= bytesOf(entries.front());
            entries.pop_front();
        }
    }

    QMutex mutex; ///< guards all below
    std::deque<LogEntry> entries;
    quint64 newest = 0;
    qint64 bytes = 0;
    qsizetype maxLines = UsualLines;
    qint64 maxBytes = UsualBytes;
};

LogRing::LogRing() : d(std::make_unique<Private>()) {}

LogRing &LogRing::instance()
{
    // Never destroyed: threads and static objects may log to the very end.
    static auto *const ring = new LogRing;
    return *ring;
}

void LogRing::install()
{
    const QtMessageHandler before = qInstallMessageHandler(toRing);
    if (before != toRing)
        s_before = before;
}

void LogRing::setLimits(int lines, qint64 bytes)
{
    const QMutexLocker lock(&d->mutex);
    d->maxLines = std::max(lines, 0);
    d->maxBytes = std::max<qint64>(bytes, 0);
    d->shrink();
}

void LogRing::append(LogEntry entry)
{
    if (!entry.time.isValid())
        entry.time = QDateTime::currentDateTimeUtc();
    if (entry.tunnel.isEmpty())
        entry.tunnel = LogScope::tunnel();
    if (entry.text.size() > LongestText) {
        entry.text.truncate(LongestText);
        entry.text += QChar(0x2026);
    }
    // A stream that wrote it has up to as much room again behind the text.
    entry.text.squeeze();
    const QMutexLocker lock(&d->mutex);
    entry.number = ++d->newest;
    d->bytes += bytesOf(entry);
    d->entries.push_back(std::move(entry));
    d->shrink();
}

QList<LogEntry> LogRing::since(quint64 number) const
{
    const QMutexLocker lock(&d->mutex);
    const quint64 fresh = d->newest - std::min(number, d->newest);
    const qsizetype count =
        std::min(qsizetype(d->entries.size()), qsizetype(std::min<quint64>(fresh, INT_MAX)));
    return {d->entries.end() - count, d->entries.end()};
}

quint64 LogRing::newest() const
{
    const QMutexLocker lock(&d->mutex);
    return d->newest;
}

} // namespace rookery
