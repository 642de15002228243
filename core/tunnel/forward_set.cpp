// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/forward_set.h"

#include "core/forward/forward_factory.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/tunnel/snapshot.h"

#include <algorithm>

namespace rookery {

ForwardSet::ForwardSet(const QList<ForwardSpec> &specs, const QSet<int> &switchedOff,
                       const ForwardSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    for (const ForwardSpec &spec : specs)
        m_slots.push_back({spec, nullptr, {}, !switchedOff.contains(int(m_slots.size()))});
}

ForwardSet::~ForwardSet() = default;

void ForwardSet::make(int index)
{
    Slot &slot = m_slots[size_t(index)];
    Expected<std::unique_ptr<Forward>> made = createForward(slot.spec, m_settings);
    if (!made) {
        slot.error = made.error();
        const LogScope scope(m_settings.tunnel);
        qCWarning(logTunnel).noquote() << slot.error.sentence();
        Q_EMIT changed(index);
        return;
    }
    slot.forward = std::move(*made);
    connect(slot.forward.get(), &Forward::changed, this, [this, index] { Q_EMIT changed(index); });
    connect(slot.forward.get(), &Forward::finished, this, &ForwardSet::finished);
    connect(slot.forward.get(), &Forward::wanted, this, &ForwardSet::wanted);
    connect(slot.forward.get(), &Forward::idle, this, [this] {
        if (liveFlows() == 0)
            Q_EMIT idle();
    });
    if (m_uplink)
        slot.forward->attach(*m_uplink);
}

void ForwardSet::begin(int index)
{
    const Slot &slot = m_slots[size_t(index)];
    if (!slot.forward && slot.error.message.isEmpty())
        make(index);
    if (slot.forward)
        slot.forward->start();
}

void ForwardSet::start()
{
    m_started = true;
    for (int i = 0; i < int(m_slots.size()); ++i) {
        if (m_slots[size_t(i)].wanted)
            begin(i);
    }
}

void ForwardSet::stop()
{
    m_started = false;
    for (const Slot &slot : m_slots) {
        if (slot.forward)
            slot.forward->stop();
    }
}

void ForwardSet::abortFlows()
{
    for (const Slot &slot : m_slots) {
        if (slot.forward)
            slot.forward->abortFlows();
    }
}

void ForwardSet::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    for (const Slot &slot : m_slots) {
        if (slot.forward)
            slot.forward->attach(uplink);
    }
}

void ForwardSet::detach()
{
    for (const Slot &slot : m_slots) {
        if (slot.forward)
            slot.forward->detach();
    }
    m_uplink = nullptr;
}

ForwardSet::Slot *ForwardSet::slotAt(int index)
{
    return index >= 0 && size_t(index) < m_slots.size() ? &m_slots[size_t(index)] : nullptr;
}

void ForwardSet::setRunning(int index, bool running)
{
    Slot *const slot = slotAt(index);
    if (!slot || slot->wanted == running)
        return;
    slot->wanted = running;
    if (running && m_started) {
        begin(index);
    } else if (!running && slot->forward) {
        slot->forward->stop();
        slot->forward->abortFlows();
    }
}

bool ForwardSet::listenOn(int index, quint16 port)
{
    Slot *const slot = slotAt(index);
    if (!slot)
        return false;
    // One that never ran has no object yet that could keep the port.
    if (!slot->forward && slot->error.message.isEmpty())
        make(index);
    return slot->forward && slot->forward->listenOn(port);
}

void ForwardSet::closeFlow(quint64 flow)
{
    for (const Slot &slot : m_slots) {
        if (slot.forward && slot.forward->closeFlow(flow))
            return;
    }
}

int ForwardSet::liveFlows() const
{
    int flows = 0;
    for (const Slot &slot : m_slots)
        flows += slot.forward ? slot.forward->liveFlows() : 0;
    return flows;
}

bool ForwardSet::hasWaiting() const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const Slot &slot) { return slot.forward && slot.forward->hasWaiting(); });
}

void ForwardSet::addTo(TunnelSnapshot &snapshot, bool withFlows) const
{
    for (const Slot &slot : m_slots) {
        ForwardSnapshot part;
        if (slot.forward) {
            part = slot.forward->snapshot(withFlows);
        } else {
            part.spec = slot.spec;
            part.error = slot.error;
            part.state = slot.error.message.isEmpty() ? ForwardState::Off : ForwardState::Refused;
        }
        snapshot.liveFlows += part.liveFlows;
        snapshot.totalFlows += part.totalFlows;
        snapshot.bytesIn += part.bytesIn;
        snapshot.bytesOut += part.bytesOut;
        snapshot.forwards.append(part);
    }
}

} // namespace rookery
