// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

#include <memory>

namespace rookery {

enum class LogLevel { Debug, Info, Warning, Error };

/// One line of the log.
struct LogEntry
{
    quint64 number = 0; ///< counts up from 1; a gap means that the ring was full
    QDateTime time;
    LogLevel level = LogLevel::Info;
    QByteArray category; ///< "rookery.tunnel"
    QString tunnel;      ///< name of the tunnel it is about, or empty
    QString text;
};

/// The last lines of the log of this process, bounded in lines and bytes. Any thread; the only mutex of core.
class LogRing final
{
public:
    static LogRing &instance();

    /// Takes over Qt's message handler and passes messages on to the one before.
    void install();
    void setLimits(int lines, qint64 bytes);
    void append(LogEntry entry);
    /// Entries after this number, oldest first.
    [[nodiscard]] QList<LogEntry> since(quint64 number) const;
    /// The number of the last one there was.
    [[nodiscard]] quint64 newest() const;

private:
    LogRing();
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
