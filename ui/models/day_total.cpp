// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/day_total.h"

#include "core/describe/units.h"
#include "ui/models/tunnel_source.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::DayTotal)
};

} // namespace

DayTotal::DayTotal(const TunnelSource &source, Now now, QObject *parent)
    : QObject(parent)
    , m_source(source)
    , m_now(now ? std::move(now) : [] { return QDateTime::currentDateTime(); })
    , m_since(m_now())
{
    m_midnight.setSingleShot(true);
    connect(&m_midnight, &QTimer::timeout, this, [this] {
        // What came before the stroke belongs to the day that ends.
        gather();
        update();
        awaitMidnight();
    });
    awaitMidnight();
}

void DayTotal::update()
{
    if (const QDate today = m_now().date(); today != m_since.date()) {
        m_since = today.startOfDay();
        m_bytes = 0;
    }
    gather();
}

void DayTotal::gather()
{
    const QList<Profile> profiles = m_source.profiles();
    for (const Profile &profile : profiles) {
        const TunnelSnapshot tunnel = m_source.snapshot(profile.id);
        const quint64 total = tunnel.bytesIn + tunnel.bytesOut;
        quint64 &seen = m_seen[profile.id];
        // A tunnel that was started anew counts from zero.
        m_bytes += total >= seen ? total - seen : total;
        seen = total;
    }
}

void DayTotal::awaitMidnight()
{
    const QDateTime now = m_now();
    const qint64 left = now.msecsTo(now.date().addDays(1).startOfDay());
    // A clock that is a little early must not make it ring twice in a row.
    m_midnight.start(int(std::clamp<qint64>(left + 50, 1000, 25LL * 3600 * 1000)));
}

QString DayTotal::text() const
{
    const QString amount = amountText(double(m_bytes));
    if (m_since == m_since.date().startOfDay())
        return Say::tr("%1 today").arg(amount);
    return Say::tr("%1 since %2").arg(amount, QLocale().toString(m_since.time(), QLocale::ShortFormat));
}

} // namespace rookery
