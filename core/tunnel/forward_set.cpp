// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/forward_set.h"

#include "core/forward/forward_factory.h"
#include "core/log/log.h"
#include "core/tunnel/snapshot.h"

namespace rookery {

ForwardSet::ForwardSet(const QList<ForwardSpec> &specs, const ForwardSettings &settings, QObject *parent)
    : QObject(parent), m_settings(settings)
{
    for (const ForwardSpec &spec : specs)
        m_slots.push_back({spec, nullptr, {}});
}

ForwardSet::~ForwardSet() = default;

void ForwardSet::make(int index)
{
    Slot &slot = m_slots[size_t(index)];
    Expected<std::unique_ptr<Forward>> made = createForward(slot.spec, m_settings);
    if (!made) {
        slot.error = made.error();
        qCWarning(logTunnel).noquote() << slot.error.sentence();
        Q_EMIT changed(index);
        return;
    }
    slot.forward = std::move(*made);
    connect(slot.forward.get(), &Forward::changed, this, [this, index] { Q_EMIT changed(index); });
    connect(slot.forward.get(), &Forward::finished, this, &ForwardSet::finished);
    connect(slot.forward.get(), &Forward::idle, this, [this] {
        if (liveFlows() == 0)
            Q_EMIT idle();
    });
}

void ForwardSet::start()
{
    for (int i = 0; i < int(m_slots.size()); ++i) {
        Slot &slot = m_slots[size_t(i)];
        if (!slot.forward && slot.error.message.isEmpty())
            make(i);
        if (slot.forward)
            slot.forward->start();
    }
}

void ForwardSet::stop()
{
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
}

int ForwardSet::liveFlows() const
{
    int flows = 0;
    for (const Slot &slot : m_slots)
        flows += slot.forward ? slot.forward->liveFlows() : 0;
    return flows;
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
