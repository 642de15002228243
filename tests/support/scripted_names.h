// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/name_service.h"

#include <QStringList>

#include <algorithm>
#include <condition_variable>
#include <map>
#include <memory>
#include <mutex>
#include <set>

namespace rookery::test {

/// A name service that answers out of a table; a name can be held, then its thread hangs until it is let go,
/// as a thread hangs that asks a name server which is down.
class ScriptedNames
{
public:
    explicit ScriptedNames(const NameService::Limits &limits = {})
        : m_book(std::make_shared<Book>())
        , m_service([book = m_book](const QString &name) { return book->answer(name); }, limits)
    {
    }
    ~ScriptedNames() { releaseAll(); }

    void set(const QString &name, const QList<QHostAddress> &addresses)
    {
        const std::lock_guard lock(m_book->mutex);
        m_book->addresses[name] = addresses;
    }
    void hold(const QString &name)
    {
        const std::lock_guard lock(m_book->mutex);
        m_book->held.insert(name);
    }
    void release(const QString &name)
    {
        const std::lock_guard lock(m_book->mutex);
        m_book->held.erase(name);
        m_book->released.notify_all();
    }
    void releaseAll()
    {
        const std::lock_guard lock(m_book->mutex);
        m_book->held.clear();
        m_book->released.notify_all();
    }
    /// In the order in which threads began to ask.
    [[nodiscard]] QStringList asked() const
    {
        const std::lock_guard lock(m_book->mutex);
        return m_book->asked;
    }
    /// Threads that are asking now.
    [[nodiscard]] int underWay() const
    {
        const std::lock_guard lock(m_book->mutex);
        return m_book->underWay;
    }
    [[nodiscard]] NameService &service() { return m_service; }
    [[nodiscard]] LookupShare share(LookupShare::Kind kind = LookupShare::Kind::Ordinary)
    {
        return LookupShare(kind, m_service);
    }

private:
    // Shared with threads that may outlive the test.
    struct Book
    {
        ResolvedName answer(const QString &name)
        {
            std::unique_lock lock(mutex);
            asked.append(name);
            ++underWay;
            released.wait(lock, [&] { return !held.contains(name); });
            --underWay;
            const auto found = addresses.find(name);
            return found == addresses.end() ? ResolvedName{{}, QStringLiteral("no such name")}
                                            : ResolvedName{found->second, {}};
        }
        std::mutex mutex;
        std::condition_variable released;
        std::map<QString, QList<QHostAddress>> addresses;
        std::set<QString> held;
        QStringList asked;
        int underWay = 0;
    };

    std::shared_ptr<Book> m_book;
    NameService m_service;
};

} // namespace rookery::test
