// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/name_service.h"

#include <QHash>

#include <condition_variable>
#include <deque>
#include <list>
#include <mutex>
#include <set>
#include <vector>

namespace rookery {

/// A name that one party wants to know, for everyone of the party who asks at the same time.
struct NameService::Question
{
    QString name;
    std::shared_ptr<Share> share;
    std::vector<NameLookup *> waiting; ///< empty: nobody wants to know any more
    bool isUnderWay = false;
};

struct NameService::Share
{
    LookupShare::Kind kind = LookupShare::Kind::Ordinary;
    std::list<std::shared_ptr<Question>> queue{};
    /// Those that somebody waits for, in the queue or under way.
    QHash<QString, std::shared_ptr<Question>> byName{};
    int underWay = 0;
    quint64 turn = 0; ///< when it was last served
};

/// What threads and parties share. Everything in here is under its one lock, which is never held while a
/// question is asked.
class NameService::State final : public std::enable_shared_from_this<State>
{
public:
    State(Resolver resolver, const Limits &limits) : m_resolver(std::move(resolver)), m_limits(limits) {}

    /// Null: the party's queue is full. `waiting` hears the answer as an event.
    [[nodiscard]] std::shared_ptr<Question> ask(const std::shared_ptr<Share> &share, const QString &name,
                                                NameLookup *waiting);
    /// `waiting` hears nothing any more.
    void cancel(const std::shared_ptr<Question> &question, NameLookup *waiting);
    /// A thread's whole life.
    void work();
    [[nodiscard]] int threads() const;

private:
    using Lock = std::unique_lock<std::mutex>;
    /// Who is next: our own gateway, else the party with the fewest under way, else whose turn is longest
    /// ago.
    struct ServedFirst
    {
        bool operator()(const Share *a, const Share *b) const;
    };

    [[nodiscard]] bool mayBegin(const Share &share) const;
    void dispatch();
    void begin(Share &share);
    void end(Question &question, const ResolvedName &found);
    /// False: the system gives no thread.
    [[nodiscard]] bool startThread();
    /// Changes what the order of m_ready depends on.
    template <class Alter> void change(Share &share, Alter &&alter);

    const Resolver m_resolver;
    const Limits m_limits;
    mutable std::mutex m_mutex;
    std::condition_variable m_begun;
    std::set<Share *, ServedFirst>
        m_ready; ///< parties that may begin a question as far as they go themselves
    std::deque<std::shared_ptr<Question>> m_handedOut; ///< begun, and no thread has them yet
    int m_underWay = 0;
    int m_threads = 0;
    quint64 m_turn = 0;
};

} // namespace rookery
