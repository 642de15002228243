// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/session_relays.h"

#include "core/endpoint/relay.h"
#include "core/log/log.h"

namespace rookery {

SessionRelays::SessionRelays(QObject *parent) : QObject(parent) {}

SessionRelays::~SessionRelays() = default;

void SessionRelays::add(std::unique_ptr<MuxStream> stream, std::unique_ptr<StreamSocket> socket)
{
    const auto finished = [this](Relay *relay, const Relay::Outcome &outcome) {
        if (!outcome.clean)
            qCDebug(logGateway) << "a flow broke:" << outcome.error.message << outcome.error.detail;
        m_relays.erase(relay);
        if (m_relays.empty())
            Q_EMIT emptied();
    };
    auto relay = std::make_unique<Relay>(std::move(stream), std::move(socket), finished);
    Relay *const key = relay.get();
    m_relays.emplace(key, std::move(relay));
    key->start();
}

} // namespace rookery
