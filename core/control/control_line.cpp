// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/control_line.h"

namespace rookery {

bool ControlLine::isTooLong() const
{
    const qsizetype end = m_buffer.indexOf('\n');
    return (end < 0 ? m_buffer.size() : end) > Longest;
}

bool ControlLine::feed(const QByteArray &bytes)
{
    if (m_broken)
        return false;
    m_buffer += bytes;
    if (isTooLong()) {
        m_broken = true;
        m_buffer.clear();
    }
    return !m_broken;
}

std::optional<QByteArray> ControlLine::next()
{
    const qsizetype end = m_buffer.indexOf('\n');
    if (end < 0)
        return std::nullopt;
    const QByteArray line = m_buffer.first(end);
    m_buffer.remove(0, end + 1);
    if (isTooLong()) {
        m_broken = true;
        m_buffer.clear();
    }
    return line;
}

} // namespace rookery
