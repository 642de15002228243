// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/units.h"

#include <QCoreApplication>
#include <QLocale>

#include <array>
#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::Describe)
};

std::optional<bool> g_rightToLeft;

/// Three digits at most, none after the point that says nothing.
QString shortNumber(double value, bool whole)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', whole || value >= 99.95 ? 0 : 1);
}

QString scaled(double value, const QString &unit)
{
    static constexpr std::array Prefixes{"", "k", "M", "G", "T", "P"};
    size_t prefix = 0;
    while (value >= 999.5 && prefix + 1 < Prefixes.size()) {
        value /= 1000;
        ++prefix;
    }
    return numberFirst(shortNumber(value, prefix == 0) + u' ' + QString::fromLatin1(Prefixes[prefix]) + unit);
}

} // namespace

QString numberFirst(const QString &text)
{
    const bool rightToLeft = g_rightToLeft.value_or(QLocale().textDirection() == Qt::RightToLeft);
    return rightToLeft ? QString(QChar(0x200e) + text) : text;
}

void setRightToLeft(bool rightToLeft)
{
    g_rightToLeft = rightToLeft;
}

QString durationText(std::chrono::milliseconds duration)
{
    if (duration < 10s)
        return numberFirst(Say::tr("%1 s").arg(QLocale().toString(double(duration.count()) / 1000, 'g', 2)));
    const auto seconds = std::chrono::round<std::chrono::seconds>(duration).count();
    if (seconds < 120)
        return numberFirst(Say::tr("%1 s").arg(seconds));
    const auto minutes = (seconds + 30) / 60;
    if (minutes < 60)
        return numberFirst(Say::tr("%1 min").arg(minutes));
    return numberFirst(Say::tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60));
}

QString flowsText(int flows)
{
    return flows == 1 ? Say::tr("1 flow") : Say::tr("%1 flows").arg(countText(flows));
}

QString countText(qint64 count)
{
    return QLocale().toString(count);
}

QString noValue()
{
    return u"–"_s;
}

QString bothWaysText(const QString &in, const QString &out)
{
    return u"↓ "_s + in + u"  ↑ "_s + out;
}

QString amountText(double bytes)
{
    return scaled(bytes, u"B"_s);
}

QString rateText(double bytesPerSecond)
{
    return scaled(bytesPerSecond, u"B/s"_s);
}

QString ageText(std::chrono::milliseconds age)
{
    const qint64 seconds = std::max<qint64>(0, age.count() / 1000);
    if (seconds < 60)
        return numberFirst(Say::tr("%1 s").arg(seconds));
    if (seconds < 3600)
        return numberFirst(Say::tr("%1 min").arg(seconds / 60));
    if (seconds < 86400)
        return numberFirst(Say::tr("%1 h").arg(seconds / 3600));
    return numberFirst(Say::tr("%1 d", "days").arg(seconds / 86400));
}

QString roundTripText(std::chrono::microseconds roundTrip)
{
    if (roundTrip <= 0us)
        return {};
    const double ms = std::max(0.1, double(roundTrip.count()) / 1000); // never "0.0 ms"
    return numberFirst(Say::tr("%1 ms").arg(shortNumber(ms, ms >= 9.95)));
}

} // namespace rookery
