// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/penguin_care.h"

#include "core/mux/hello.h"

namespace rookery {

void PenguinCare::meet(const Hello &hello)
{
    m_met = true;
    m_takesShort = hello.abilities.contains(Hello::ShortDatagrams);
    m_acksEarly = hello.abilities.contains(Hello::EarlyAcks);
    m_acksInTime = hello.abilities.contains(Hello::TimelyAcks);
    m_tellsResults = hello.abilities.contains(Hello::ConnectResult);
    m_missed.clear();
}

bool PenguinCare::remind(quint32 flowId, Watch &watch, const ReceiveWindow &window)
{
    if (!DelayedFlows::unwatch(watch.mark) || !window.lastGrantUntouched() || watch.reminders >= MaxReminders)
        return false;
    ++watch.reminders;
    watchForMiss(flowId, watch, window);
    return true;
}

} // namespace rookery
