// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/plot_scale.h"

#include "core/describe/units.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::PlotScale)
};

milliseconds markDistance(ThroughputHistory::Span span)
{
    switch (span) {
    case ThroughputHistory::Span::OneMinute:
        return 15s;
    case ThroughputHistory::Span::TenMinutes:
        return 2min;
    case ThroughputHistory::Span::OneHour:
        return 15min;
    case ThroughputHistory::Span::OneDay:
        return 6h;
    }
    return 15s;
}

} // namespace

ValueScale ValueScale::fitting(double largest, int lines, double least)
{
    const double atLeast = std::max(largest, least * lines) / lines;
    const double power = std::pow(10.0, std::floor(std::log10(atLeast)));
    ValueScale scale;
    scale.step = 10 * power;
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * power >= atLeast * (1 - 1e-9)) {
            scale.step = factor * power;
            break;
        }
    }
    scale.top = scale.step * std::max(1.0, std::ceil(largest / scale.step - 1e-9));
    return scale;
}

void SteadyScale::fit(double largest, TimePoint now)
{
    const ValueScale wanted = ValueScale::fitting(largest, m_lines, m_least);
    if (m_fresh || wanted.top >= m_scale.top) {
        m_scale = wanted;
        m_fresh = false;
        m_roomySince.reset();
        return;
    }
    if (!m_roomySince) {
        m_roomySince = now;
        m_largestSince = 0;
    }
    m_largestSince = std::max(m_largestSince, largest);
    if (now - *m_roomySince >= Patience) {
        m_scale = ValueScale::fitting(m_largestSince, m_lines, m_least);
        m_roomySince.reset();
    }
}

void SteadyScale::startOver()
{
    m_fresh = true;
}

QString axisText(double bytesPerSecond)
{
    QString text = rateText(bytesPerSecond);
    return text.remove(QString(QLocale().decimalPoint() + u"0"_s));
}

QList<TimeMark> timeMarks(ThroughputHistory::Span span)
{
    const milliseconds whole = ThroughputHistory::length(span);
    QList<TimeMark> marks;
    for (milliseconds ago = whole; ago > 0ms; ago -= markDistance(span))
        marks.append({ago, ago == whole ? spanText(span) : ageText(ago)});
    marks.append({0ms, Say::tr("now")});
    return marks;
}

QString spanText(ThroughputHistory::Span span)
{
    switch (span) {
    case ThroughputHistory::Span::OneMinute:
        return numberFirst(Say::tr("1 min"));
    case ThroughputHistory::Span::TenMinutes:
        return numberFirst(Say::tr("10 min"));
    case ThroughputHistory::Span::OneHour:
        return numberFirst(Say::tr("1 h"));
    case ThroughputHistory::Span::OneDay:
        return numberFirst(Say::tr("24 h"));
    }
    return {};
}

} // namespace rookery
