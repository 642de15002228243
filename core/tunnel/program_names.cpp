// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/program_names.h"

#include "core/tunnel/snapshot.h"
#include "core/worker/worker.h"

namespace rookery {

namespace {

/// For one round of lookups; a machine that is so busy shows flows without names.
constexpr milliseconds LookupLimit(500);

} // namespace

void ProgramNames::fillIn(TunnelSnapshot &snapshot)
{
    QHash<quint64, Wanted> unknown;
    qsizetype flows = 0;
    for (ForwardSnapshot &forward : snapshot.forwards) {
        if (!forward.spec.kind.listensHere())
            continue;
        const Transport transport = forward.spec.kind.transport;
        flows += forward.flows.size();
        for (FlowSnapshot &flow : forward.flows) {
            if (const auto name = m_names.constFind(flow.id); name != m_names.cend())
                flow.program = *name;
            else if (const auto end = LocalEnd::parse(flow.source))
                unknown.insert(flow.id, {transport, *end});
        }
    }
    forgetAllBut(snapshot, flows);
    if (!unknown.isEmpty() && !m_running)
        lookUp(unknown);
}

void ProgramNames::forgetAllBut(const TunnelSnapshot &snapshot, qsizetype flows)
{
    // Not at every tick: names of ended flows may wait until they are more than those of live ones.
    if (m_names.size() < 2 * flows + 64)
        return;
    Names kept;
    for (const ForwardSnapshot &forward : snapshot.forwards) {
        for (const FlowSnapshot &flow : forward.flows) {
            if (const auto name = m_names.constFind(flow.id); name != m_names.cend())
                kept.insert(flow.id, *name);
        }
    }
    m_names = kept;
}

void ProgramNames::clear()
{
    m_names.clear();
    m_running.reset();
}

void ProgramNames::lookUp(const QHash<quint64, Wanted> &flows)
{
    m_running = std::make_unique<QObject>();
    const bool started = Worker::run(
        m_running.get(), [flows] { return namesOf(flows); },
        [this](const Names &names) {
            m_names.insert(names);
            m_running.release()->deleteLater();
        });
    if (!started)
        m_running.reset();
}

ProgramNames::Names ProgramNames::namesOf(const QHash<quint64, Wanted> &flows)
{
    QSet<LocalEnd> tcp;
    QSet<LocalEnd> udp;
    for (const Wanted &wanted : flows)
        (wanted.transport == Transport::Tcp ? tcp : udp).insert(wanted.end);
    QHash<LocalEnd, Program> tcpOwners;
    QHash<LocalEnd, Program> udpOwners;
    if (!tcp.isEmpty())
        tcpOwners = ownersOf(Transport::Tcp, tcp, LookupLimit);
    if (!udp.isEmpty())
        udpOwners = ownersOf(Transport::Udp, udp, LookupLimit);
    Names names;
    for (auto it = flows.cbegin(); it != flows.cend(); ++it) {
        const auto &owners = it->transport == Transport::Tcp ? tcpOwners : udpOwners;
        const auto owner = owners.constFind(it->end);
        names.insert(it.key(), owner == owners.cend() ? QString() : owner->text());
    }
    return names;
}

} // namespace rookery
