// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo_pattern.h"

#include <QRandomGenerator>

#include <algorithm>

namespace rookery {

namespace {

constexpr qsizetype Period = 1048573; // the largest prime below 1 MiB

} // namespace

DemoPattern::DemoPattern() : m_block(Period, Qt::Uninitialized)
{
    QRandomGenerator random(20240229);
    std::generate(m_block.begin(), m_block.end(), [&random] { return char(random.generate() & 0xff); });
}

QByteArrayView DemoPattern::at(qint64 offset, qsizetype most) const
{
    const qsizetype start = qsizetype(offset % Period);
    return QByteArrayView(m_block).sliced(start, std::min(most, Period - start));
}

bool DemoPattern::matches(qint64 offset, QByteArrayView bytes) const
{
    while (!bytes.isEmpty()) {
        const QByteArrayView expected = at(offset, bytes.size());
        if (bytes.first(expected.size()) != expected)
            return false;
        bytes = bytes.sliced(expected.size());
        offset += expected.size();
    }
    return true;
}

} // namespace rookery
