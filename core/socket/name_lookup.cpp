// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/name_lookup.h"

#include "core/socket/name_service_state.h"

#include <utility>

namespace rookery {

namespace {

Error tooLate(const QString &name)
{
    return {ErrorCode::NameNotFound,
            NameLookup::tr("Looking up the name %1 took too long.").arg(name),
            NameLookup::tr("Check that this machine can look up names."),
            {}};
}

Error tooMany(const QString &name)
{
    return {ErrorCode::TooMuch,
            NameLookup::tr("Too many names are being looked up to ask for %1.").arg(name),
            NameLookup::tr("Try again later, and check that this machine can look up names."),
            {}};
}

} // namespace

void NameLookup::post(NameLookup *lookup, const ResolvedName &found)
{
    QMetaObject::invokeMethod(
        lookup, [lookup, found] { lookup->take(found); }, Qt::QueuedConnection);
}

NameLookup::NameLookup(const QString &name, const LookupShare &share, Done done, Clock &clock)
    : m_name(name)
    , m_share(share)
    , m_done(std::move(done))
    , m_limit(clock.createTimer([this] { finish(tl::unexpected(tooLate(m_name))); }))
{
    m_limit->start(Limit);
    m_question = m_share.m_state->ask(m_share.m_share, name, this);
    if (!m_question)
        QMetaObject::invokeMethod(
            this, [this] { finish(tl::unexpected(tooMany(m_name))); }, Qt::QueuedConnection);
}

NameLookup::~NameLookup()
{
    if (m_question)
        m_share.m_state->cancel(m_question, this);
}

void NameLookup::take(const ResolvedName &found)
{
    if (found.addresses.isEmpty())
        finish(tl::unexpected(Error{ErrorCode::NameNotFound, tr("The name %1 was not found.").arg(m_name),
                                    tr("Check its spelling, and that this machine can look up names."),
                                    found.detail}));
    else
        finish(found.addresses);
}

void NameLookup::finish(const Answer &answer)
{
    m_limit->stop();
    if (m_question)
        m_share.m_state->cancel(std::exchange(m_question, nullptr), this);
    // Not a member any more: the callee may destroy this object. An answer that is late finds nobody.
    if (const Done done = std::exchange(m_done, {}))
        done(answer);
}

} // namespace rookery
