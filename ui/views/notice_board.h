// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QList>
#include <QObject>

#include <functional>

namespace rookery {

/// What went wrong and a person should know of, whether or not somebody is looking: kept until it has been
/// put away or is no longer so. What is posted is in the log too. Outlives the windows that show it. Main
/// thread.
class NoticeBoard final : public QObject
{
    Q_OBJECT

public:
    struct Entry
    {
        Error what;
        QString button; ///< the way out; empty: there is none but reading it
        std::function<void()> clicked;
        std::function<void()> dismissed; ///< a person has put it away
    };

    /// At a time; the oldest makes room, and is still in the log.
    static constexpr qsizetype Most = 3;

    explicit NoticeBoard(QObject *parent = nullptr);

    /// The same message again takes the place of the one that is there.
    void post(const Error &what, const QString &button = {}, std::function<void()> clicked = {},
              std::function<void()> dismissed = {});
    /// By the message; nothing where there is none.
    void withdraw(const QString &message);
    /// Withdraws it because a person has seen it.
    void dismiss(const QString &message);
    /// Withdraws it and does what its button says.
    void click(const QString &message);
    /// Oldest first.
    [[nodiscard]] const QList<Entry> &entries() const { return m_entries; }

Q_SIGNALS:
    void changed();

private:
    void take(const QString &message, std::function<void()> Entry::*then);
    [[nodiscard]] qsizetype find(const QString &message) const;

    QList<Entry> m_entries;
};

} // namespace rookery
