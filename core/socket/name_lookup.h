// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/socket/name_service.h"
#include "core/time/clock.h"

#include <QHostAddress>
#include <QList>
#include <QObject>

#include <functional>
#include <memory>

namespace rookery {

/// One question to the NameService: which addresses does a name stand for. Destroying it cancels. Lives in
/// one thread, which needs an event loop.
class NameLookup final : public QObject
{
    Q_OBJECT

public:
    /// At least one address, in the order in which the system would try them. Errors: NameNotFound (there is
    /// none, or it took too long), TooMuch (this party has too many questions).
    using Answer = Expected<QList<QHostAddress>>;
    using Done = std::function<void(const Answer &)>;

    /// What any question may take; a resolver with three servers that are down takes a minute.
    static constexpr milliseconds Limit = std::chrono::seconds(20);

    /// Asks. `done` is called once, from the event loop of this thread; it may destroy the lookup.
    NameLookup(const QString &name, const LookupShare &share, Done done, Clock &clock = Clock::system());
    ~NameLookup() override;

private:
    friend class NameService;
    /// From the service's thread; nothing comes of it once the lookup is destroyed.
    static void post(NameLookup *lookup, const ResolvedName &found);
    void take(const ResolvedName &found);
    void finish(const Answer &answer);

    QString m_name;
    LookupShare m_share;
    std::shared_ptr<NameService::Question> m_question; ///< null once it has been answered
    Done m_done;
    std::unique_ptr<Timer> m_limit;
};

} // namespace rookery
