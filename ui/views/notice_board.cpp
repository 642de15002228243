// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/notice_board.h"

#include "core/log/log.h"

#include <algorithm>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

NoticeBoard::NoticeBoard(QObject *parent) : QObject(parent) {}

void NoticeBoard::post(const Error &what, const QString &button, std::function<void()> clicked,
                       std::function<void()> dismissed)
{
    const QString detail = what.detail.isEmpty() ? QString() : u" ("_s + what.detail + u')';
    qCWarning(logWindow).noquote() << what.sentence() + detail;
    if (const qsizetype at = find(what.message); at >= 0)
        m_entries.removeAt(at);
    m_entries.append({what, button, std::move(clicked), std::move(dismissed)});
    if (m_entries.size() > Most)
        m_entries.removeFirst();
    Q_EMIT changed();
}

void NoticeBoard::withdraw(const QString &message)
{
    const qsizetype at = find(message);
    if (at < 0)
        return;
    m_entries.removeAt(at);
    Q_EMIT changed();
}

void NoticeBoard::dismiss(const QString &message)
{
    take(message, &Entry::dismissed);
}

void NoticeBoard::click(const QString &message)
{
    take(message, &Entry::clicked);
}

void NoticeBoard::take(const QString &message, std::function<void()> Entry::*then)
{
    const qsizetype at = find(message);
    if (at < 0)
        return;
    const Entry entry = m_entries.takeAt(at);
    Q_EMIT changed();
    // Last: it may post again.
    if (entry.*then)
        (entry.*then)();
}

qsizetype NoticeBoard::find(const QString &message) const
{
    const auto at = std::find_if(m_entries.begin(), m_entries.end(),
                                 [&message](const Entry &entry) { return entry.what.message == message; });
    return at == m_entries.end() ? -1 : at - m_entries.begin();
}

} // namespace rookery
