// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/log_ring.h"

#include <QAbstractTableModel>
#include <QSortFilterProxyModel>
#include <QStringList>

#include <deque>
#include <functional>

namespace rookery {

/// The last lines of the log. Lines only come at the end and go at the start, so that a view can stay where
/// it is.
class LogModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TimeColumn, LevelColumn, TunnelColumn, TextColumn, ColumnCount };
    enum Role {
        LevelRole = Qt::UserRole + 1, ///< int of LogLevel
        TunnelRole,                   ///< QString
        LineRole,                     ///< the whole line, as it is saved and copied
    };
    /// As LogRing::since().
    using Reader = std::function<QList<LogEntry>(quint64)>;
    static constexpr size_t MaxLines = 10'000;

    explicit LogModel(Reader reader, QObject *parent = nullptr);

    /// Takes what is new.
    void refresh();
    /// Leaves out what is there now.
    void clear();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

    [[nodiscard]] static QString levelText(LogLevel level);

private:
    [[nodiscard]] static QString line(const LogEntry &entry);

    Reader m_reader;
    std::deque<LogEntry> m_entries;
    quint64 m_newest = 0;
};

/// Lines of at least a level, about one tunnel or none, that hold every word.
class LogFilterModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void setLevel(LogLevel least);
    /// Lines about no tunnel in particular stay; an empty name: every line.
    void setTunnel(const QString &name);
    void setText(const QString &text);

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    LogLevel m_least = LogLevel::Info;
    QString m_tunnel;
    QStringList m_words;
};

} // namespace rookery
