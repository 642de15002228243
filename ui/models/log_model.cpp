// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/log_model.h"

#include "ui/models/text_filter.h"

#include <QLocale>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

LogModel::LogModel(Reader reader, QObject *parent) : QAbstractTableModel(parent), m_reader(std::move(reader))
{
    refresh();
}

void LogModel::refresh()
{
    QList<LogEntry> fresh = m_reader(m_newest);
    if (fresh.isEmpty())
        return;
    m_newest = fresh.last().number;
    if (size_t(fresh.size()) > MaxLines)
        fresh.remove(0, fresh.size() - qsizetype(MaxLines));
    if (const size_t total = m_entries.size() + size_t(fresh.size()); total > MaxLines) {
        const auto surplus = qsizetype(total - MaxLines);
        beginRemoveRows({}, 0, int(surplus) - 1);
        m_entries.erase(m_entries.begin(), m_entries.begin() + surplus);
        endRemoveRows();
    }
    const int first = int(m_entries.size());
    beginInsertRows({}, first, first + int(fresh.size()) - 1);
    m_entries.insert(m_entries.end(), fresh.begin(), fresh.end());
    endInsertRows();
}

void LogModel::clear()
{
    beginResetModel();
    m_entries.clear();
    endResetModel();
}

int LogModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

int LogModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant LogModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LogEntry &entry = m_entries[size_t(index.row())];
    switch (role) {
    case LevelRole:
        return int(entry.level);
    case TunnelRole:
        return entry.tunnel;
    case LineRole:
        return line(entry);
    case Qt::ToolTipRole:
        return entry.text;
    case Qt::DisplayRole:
        break;
    default:
        return {};
    }
    switch (index.column()) {
    case TimeColumn:
        return entry.time.toLocalTime().toString(u"HH:mm:ss.zzz");
    case LevelColumn:
        return levelText(entry.level);
    case TunnelColumn:
        return entry.tunnel;
    case TextColumn:
        return entry.text;
    default:
        return {};
    }
}

QVariant LogModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TimeColumn:
        return tr("Time");
    case LevelColumn:
        return tr("Level");
    case TunnelColumn:
        return tr("Tunnel");
    case TextColumn:
        return tr("Message");
    default:
        return {};
    }
}

QString LogModel::levelText(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return tr("Debug");
    case LogLevel::Info:
        return tr("Info");
    case LogLevel::Warning:
        return tr("Warning");
    case LogLevel::Error:
        return tr("Error");
    }
    return {};
}

QString LogModel::line(const LogEntry &entry)
{
    const QString about = entry.tunnel.isEmpty() ? QString() : QString(u" ["_s + entry.tunnel + u']');
    return entry.time.toUTC().toString(Qt::ISODateWithMs) + u' ' + levelText(entry.level) + u' ' +
           QString::fromLatin1(entry.category) + about + u' ' + entry.text;
}

void LogFilterModel::setLevel(LogLevel least)
{
    m_least = least;
    invalidateFilter();
}

void LogFilterModel::setTunnel(const QString &name)
{
    m_tunnel = name;
    invalidateFilter();
}

void LogFilterModel::setText(const QString &text)
{
    m_words = wordsOf(text);
    invalidateFilter();
}

bool LogFilterModel::filterAcceptsRow(int row, const QModelIndex &parent) const
{
    const QModelIndex index = sourceModel()->index(row, 0, parent);
    if (index.data(LogModel::LevelRole).toInt() < int(m_least))
        return false;
    const QString tunnel = index.data(LogModel::TunnelRole).toString();
    if (!m_tunnel.isEmpty() && !tunnel.isEmpty() && tunnel != m_tunnel)
        return false;
    return m_words.isEmpty() || holdsAll(index.data(LogModel::LineRole).toString(), m_words);
}

} // namespace rookery
