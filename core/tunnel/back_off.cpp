// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/back_off.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cmath>

namespace rookery {

namespace {

constexpr double Jitter = 0.2;

} // namespace

BackOff::BackOff(milliseconds maximum, Random random)
    : m_maximum(std::max(maximum, milliseconds(1)))
    , m_step(std::min(First, m_maximum))
    , m_random(random ? std::move(random) : [] { return QRandomGenerator::global()->generateDouble(); })
{
}

milliseconds BackOff::next()
{
    const auto step = double(m_step.count());
    const double low = step * (1 - Jitter);
    // Cutting the range, not the result, keeps clients apart at the maximum too.
    const double high = std::min(step * (1 + Jitter), double(m_maximum.count()));
    m_step = m_step > m_maximum / 2 ? m_maximum : m_step * 2;
    return milliseconds(std::llround(low + m_random() * (high - low)));
}

void BackOff::reset()
{
    m_step = std::min(First, m_maximum);
}

} // namespace rookery
