// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QHash>

#include <functional>
#include <list>
#include <memory>
#include <utility>

namespace rookery {

/// UDP mappings: entries that are dropped once they were idle for a while, and the longest idle one when
/// there are too many (docs/protocol.md §3.3, §6.3). One timer for all of them; looking one up and using it
/// cost the same however many there are. One thread.
template <class Key, class Value> class IdleTable final
{
public:
    struct Limits
    {
        milliseconds idle{0};
        qsizetype most = 0;
    };
    /// Told before an entry goes, whatever the reason.
    using Dropped = std::function<void(Value &)>;

    IdleTable(Clock &clock, const Limits &limits, Dropped dropped)
        : m_clock(clock)
        , m_limits(limits)
        , m_dropped(std::move(dropped))
        , m_timer(clock.createTimer([this] { dropIdle(); }))
    {
    }
    ~IdleTable() { clear(); }
    IdleTable(const IdleTable &) = delete;
    IdleTable &operator=(const IdleTable &) = delete;

    /// Finds one and counts that as use; null when there is none. Good until the next insert().
    [[nodiscard]] Value *use(const Key &key)
    {
        const auto it = m_index.constFind(key);
        if (it == m_index.cend())
            return nullptr;
        (*it)->lastUse = m_clock.now();
        m_entries.splice(m_entries.end(), m_entries, *it);
        return &(*it)->value;
    }
    /// The key must not be there yet.
    Value &insert(const Key &key, Value value)
    {
        if (m_index.size() >= m_limits.most)
            drop(m_entries.begin());
        m_entries.push_back({key, std::move(value), m_clock.now()});
        m_index.insert(key, std::prev(m_entries.end()));
        if (!m_timer->isActive())
            m_timer->start(m_limits.idle);
        return m_entries.back().value;
    }
    /// Drops the first entry that `wanted` holds for; false where there is none.
    template <class Wanted> bool dropFirst(Wanted &&wanted)
    {
        for (auto entry = m_entries.begin(); entry != m_entries.end(); ++entry) {
            if (wanted(std::as_const(entry->value))) {
                drop(entry);
                return true;
            }
        }
        return false;
    }
    /// Drops every entry that `wanted` holds for.
    template <class Wanted> void dropAll(Wanted &&wanted)
    {
        for (auto entry = m_entries.begin(); entry != m_entries.end();) {
            const auto next = std::next(entry);
            if (wanted(std::as_const(entry->value)))
                drop(entry);
            entry = next;
        }
    }
    void clear()
    {
        while (!m_entries.empty())
            drop(m_entries.begin());
        m_timer->stop();
    }
    [[nodiscard]] int size() const { return int(m_index.size()); }
    /// Longest idle first.
    template <class Visit> void forEach(Visit &&visit)
    {
        for (Entry &entry : m_entries)
            visit(entry.value);
    }
    template <class Visit> void forEach(Visit &&visit) const
    {
        for (const Entry &entry : m_entries)
            visit(entry.value);
    }

private:
    struct Entry
    {
        Key key;
        Value value;
        TimePoint lastUse;
    };
    using Entries = std::list<Entry>;

    void drop(typename Entries::iterator entry)
    {
        m_dropped(entry->value);
        m_index.remove(entry->key);
        m_entries.erase(entry);
    }
    void dropIdle()
    {
        while (!m_entries.empty() && m_entries.front().lastUse + m_limits.idle <= m_clock.now())
            drop(m_entries.begin());
        if (!m_entries.empty())
            m_timer->start(
                std::chrono::ceil<milliseconds>(m_entries.front().lastUse + m_limits.idle - m_clock.now()));
    }

    Clock &m_clock;
    Limits m_limits;
    Dropped m_dropped;
    Entries m_entries; ///< in the order of their last use
    QHash<Key, typename Entries::iterator> m_index;
    std::unique_ptr<Timer> m_timer;
};

} // namespace rookery
