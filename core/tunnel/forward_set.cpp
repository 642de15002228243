// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/forward_set.h"

#include "core/forward/forward_factory.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/tunnel/snapshot.h"

#include <algorithm>
#include <utility>

namespace rookery {

ForwardSet::ForwardSet(const QList<ForwardSpec> &specs, const QSet<int> &switchedOff,
                       const ForwardContext &context, QObject *parent)
    : QObject(parent), m_context(context)
{
    for (const ForwardSpec &spec : specs) {
        auto slot = newSlot(spec);
        slot->enabled = slot->wanted = !switchedOff.contains(int(m_slots.size()));
        m_slots.push_back(std::move(slot));
    }
}

ForwardSet::~ForwardSet() = default;

std::unique_ptr<ForwardSet::Slot> ForwardSet::newSlot(const ForwardSpec &spec)
{
    auto slot = std::make_unique<Slot>();
    slot->id = nextFlowNumber();
    slot->spec = spec;
    return slot;
}

void ForwardSet::tell(quint64 id)
{
    // One that is not here is on its way out, and nobody's row any more.
    if (const int index = indexOf(id); index >= 0)
        Q_EMIT changed(index);
}

void ForwardSet::make(Slot &slot)
{
    Expected<std::unique_ptr<Forward>> made = createForward(slot.spec, m_context);
    if (!made) {
        slot.error = made.error();
        const LogScope scope(m_context.tunnel);
        qCWarning(logTunnel).noquote() << slot.error.sentence();
        tell(slot.id);
        return;
    }
    slot.forward = std::move(*made);
    connect(slot.forward.get(), &Forward::changed, this, [this, id = slot.id] { tell(id); });
    connect(slot.forward.get(), &Forward::finished, this, &ForwardSet::finished);
    connect(slot.forward.get(), &Forward::wanted, this, &ForwardSet::wanted);
    connect(slot.forward.get(), &Forward::idle, this, [this] {
        if (liveFlows() == 0)
            Q_EMIT idle();
    });
    if (m_uplink)
        slot.forward->attach(*m_uplink);
}

void ForwardSet::begin(Slot &slot)
{
    if (!slot.forward && slot.error.message.isEmpty())
        make(slot);
    if (slot.forward && slot.forward->state() == ForwardState::Off)
        slot.forward->start();
}

void ForwardSet::end(Slot &slot)
{
    if (!slot.forward)
        return;
    slot.forward->stop();
    slot.forward->abortFlows();
}

void ForwardSet::start()
{
    m_started = true;
    for (const auto &slot : m_slots) {
        if (slot->wanted)
            begin(*slot);
    }
}

std::unique_ptr<ForwardSet::Slot> ForwardSet::takeSlot(const ForwardSpec &spec)
{
    const auto at = std::find_if(m_slots.begin(), m_slots.end(),
                                 [&](const auto &slot) { return slot && slot->spec.isSameForward(spec); });
    return at == m_slots.end() ? nullptr : std::move(*at);
}

void ForwardSet::retire(std::unique_ptr<Slot> slot)
{
    if (!slot->forward)
        return;
    slot->forward->disconnect(this);
    end(*slot);
    const ForwardSnapshot last = slot->forward->snapshot();
    m_goneFlows += last.totalFlows;
    m_goneBytesIn += last.bytesIn;
    m_goneBytesOut += last.bytesOut;
    slot->forward->detach();
    // What has just ended may be on the way back to it in this turn.
    Forward *const forward = slot->forward.release();
    forward->setParent(this);
    forward->deleteLater();
}

void ForwardSet::apply(const QList<ForwardSpec> &specs, const QSet<int> &switchedOff,
                       const ForwardContext &context)
{
    const LookupShare lookups = m_context.lookups;
    m_context = context;
    m_context.lookups = lookups; // the tunnel is still the same one
    Slots next;
    for (const ForwardSpec &spec : specs) {
        const bool enabled = !switchedOff.contains(int(next.size()));
        std::unique_ptr<Slot> slot = takeSlot(spec);
        if (!slot)
            slot = newSlot(spec);
        slot->spec = spec;
        if (slot->forward) {
            slot->forward->setContext(context);
            slot->forward->setName(spec.name);
        }
        // Only a switch that was moved in the settings outdoes the one that was moved by hand.
        if (std::exchange(slot->enabled, enabled) != enabled)
            slot->wanted = enabled;
        next.push_back(std::move(slot));
    }
    Slots gone = std::exchange(m_slots, std::move(next));
    for (std::unique_ptr<Slot> &slot : gone) {
        if (slot)
            retire(std::move(slot));
    }
    for (const auto &slot : m_slots) {
        if (!slot->wanted)
            end(*slot);
    }
    if (m_started)
        start();
}

void ForwardSet::stop()
{
    m_started = false;
    for (const auto &slot : m_slots) {
        if (slot->forward)
            slot->forward->stop();
    }
}

void ForwardSet::abortFlows()
{
    for (const auto &slot : m_slots) {
        if (slot->forward)
            slot->forward->abortFlows();
    }
}

void ForwardSet::attach(Uplink &uplink)
{
    m_uplink = &uplink;
    for (const auto &slot : m_slots) {
        if (slot->forward)
            slot->forward->attach(uplink);
    }
}

void ForwardSet::detach()
{
    for (const auto &slot : m_slots) {
        if (slot->forward)
            slot->forward->detach();
    }
    m_uplink = nullptr;
}

ForwardSet::Slot *ForwardSet::slotAt(int index)
{
    return index >= 0 && size_t(index) < m_slots.size() ? m_slots[size_t(index)].get() : nullptr;
}

void ForwardSet::setRunning(int index, bool running)
{
    Slot *const slot = slotAt(index);
    if (!slot || slot->wanted == running)
        return;
    slot->wanted = running;
    if (running && m_started)
        begin(*slot);
    else if (!running)
        end(*slot);
}

bool ForwardSet::listenOn(int index, quint16 port)
{
    Slot *const slot = slotAt(index);
    if (!slot)
        return false;
    // One that never ran has no object yet that could keep the port.
    if (!slot->forward && slot->error.message.isEmpty())
        make(*slot);
    return slot->forward && slot->forward->listenOn(port);
}

void ForwardSet::closeFlow(quint64 flow)
{
    for (const auto &slot : m_slots) {
        if (slot->forward && slot->forward->closeFlow(flow))
            return;
    }
}

int ForwardSet::indexOf(quint64 id) const
{
    const auto at =
        std::find_if(m_slots.begin(), m_slots.end(), [&](const auto &slot) { return slot->id == id; });
    return at == m_slots.end() ? -1 : int(at - m_slots.begin());
}

int ForwardSet::liveFlows() const
{
    int flows = 0;
    for (const auto &slot : m_slots)
        flows += slot->forward ? slot->forward->liveFlows() : 0;
    return flows;
}

bool ForwardSet::hasWaiting() const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const auto &slot) { return slot->forward && slot->forward->hasWaiting(); });
}

bool ForwardSet::needsConnection() const
{
    return std::any_of(m_slots.begin(), m_slots.end(),
                       [](const auto &slot) { return slot->wanted && slot->spec.needsConnection(); });
}

void ForwardSet::addTo(TunnelSnapshot &snapshot, bool withFlows) const
{
    snapshot.totalFlows += m_goneFlows;
    snapshot.bytesIn += m_goneBytesIn;
    snapshot.bytesOut += m_goneBytesOut;
    for (const auto &slot : m_slots) {
        ForwardSnapshot part;
        if (slot->forward) {
            part = slot->forward->snapshot(withFlows);
        } else {
            part.spec = slot->spec;
            if (slot->wanted && !slot->error.message.isEmpty()) {
                part.error = slot->error;
                part.state = ForwardState::Refused;
            }
        }
        part.id = slot->id;
        snapshot.liveFlows += part.liveFlows;
        snapshot.totalFlows += part.totalFlows;
        snapshot.bytesIn += part.bytesIn;
        snapshot.bytesOut += part.bytesOut;
        snapshot.forwards.append(part);
    }
}

} // namespace rookery
