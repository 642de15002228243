// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/name_resolver.h"

#include <chrono>
#include <functional>
#include <memory>

namespace rookery {

class NameLookup;

/// How much a NameService does at a time.
struct NameServiceLimits
{
    int threads = 48;                      ///< questions under way, all together
    int newcomers = 16;                    ///< beyond those: for a party with none under way
    int gateway = 4;                       ///< beyond those: for LookupShare::Kind::OwnGateway
    int perShare = 6;                      ///< questions under way of one party
    qsizetype queue = 1024;                ///< names that wait, a party
    std::chrono::milliseconds idle{10000}; ///< a thread without a question ends after that
};

/// Looks names up in threads of its own, for the whole process. QHostInfo has five threads: five names that
/// do not answer stop every other name, and the end of the process waits for them (QTBUG-14092). Here
/// nobody ever waits for a thread: they are detached and their state outlives everybody.
///
/// Threads are started when there is a question and end when there was none for a while. Who asks belongs to
/// a party, a LookupShare: each has a bounded number of questions under way and in its queue, whoever has the
/// fewest under way is next, and some threads are kept for parties with none and for the way to a client's
/// own gateway. Any thread.
class NameService final
{
public:
    /// Answers one question; blocks in a thread of the service.
    using Resolver = std::function<ResolvedName(const QString &name)>;
    using Limits = NameServiceLimits;

    explicit NameService(Resolver resolver, const Limits &limits = {});
    /// Waits for nobody: questions under way go on, and lookups that live hear their answer.
    ~NameService();
    NameService(const NameService &) = delete;
    NameService &operator=(const NameService &) = delete;

    /// The process's, which asks the system.
    [[nodiscard]] static NameService &system();

    [[nodiscard]] int threads() const;

private:
    friend class LookupShare;
    friend class NameLookup;
    class State;
    struct Share;
    struct Question;
    std::shared_ptr<State> m_state;
};

/// A party of the name service: what a gateway's session, a tunnel or another owner of connections asks with.
/// A value; copies are the same party.
class LookupShare final
{
public:
    enum class Kind {
        Ordinary,
        OwnGateway, ///< a client's way to its gateway (or proxy), which nothing else may hold up
    };

    /// The party of everybody without one of his own.
    LookupShare();
    /// A new party.
    explicit LookupShare(Kind kind, NameService &service = NameService::system());

private:
    friend class NameLookup;
    std::shared_ptr<NameService::State> m_state;
    std::shared_ptr<NameService::Share> m_share;
};

} // namespace rookery
