// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_entries.h"

#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "core/profile/profile_order.h"
#include "ui/models/tunnel_source.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = TrayEntry::Kind;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::TrayMenu)
};

// Menus are as wide as their longest entry.
constexpr qsizetype LongestName = 40;
constexpr qsizetype LongestEnds = 60;

QString shortened(const QString &text, qsizetype longest)
{
    return text.size() > longest ? QString(text.left(longest - 1) + u'…') : text;
}

/// Menus take & for a shortcut.
QString menuText(QString text)
{
    return text.replace(u'&', u"&&"_s);
}

bool sameShapes(const QList<TrayEntry> &some, const QList<TrayEntry> &others)
{
    return std::equal(some.cbegin(), some.cend(), others.cbegin(), others.cend(),
                      [](const TrayEntry &a, const TrayEntry &b) { return a.hasShapeOf(b); });
}

struct Row
{
    Profile profile;
    TunnelSnapshot tunnel;

    [[nodiscard]] bool isOn() const { return tunnel.state != TunnelState::Stopped; }
};

QString tunnelText(const Row &row, const TrayRatesOf &ratesOf)
{
    QString text = shortened(row.profile.name, LongestName);
    if (!row.isOn())
        return menuText(text);
    const bool isTrouble = mood(row.tunnel) == Mood::Trouble;
    const QString waiting = waitingFlowsText(row.tunnel);
    text +=
        u" — "_s +
        (waiting.isEmpty() ? stateText(isTrouble ? TunnelState::NeedsAttention : row.tunnel.state) : waiting);
    const TrayRates rates = ratesOf ? ratesOf(row.profile.id) : TrayRates();
    if (rates.in + rates.out >= 1)
        text += u" · ↓ "_s + rateText(rates.in) + u" · ↑ "_s + rateText(rates.out);
    return menuText(text);
}

TrayEntry tunnelEntry(const Row &row, const TrayRatesOf &ratesOf)
{
    return {Kind::Tunnel, tunnelText(row, ratesOf), row.profile.id, row.isOn(), {}, {}};
}

TrayEntry more(qsizetype left)
{
    return {Kind::More, Say::tr("%n more in the window…", nullptr, int(left)), {}, false, {}, {}};
}

void keepInBounds(QList<TrayEntry> &entries)
{
    const qsizetype left = entries.size() - TrayEntries::MaxInSubmenu;
    if (left <= 0)
        return;
    entries.resize(TrayEntries::MaxInSubmenu);
    entries.append(more(left));
}

/// Where they are too many, those that run come first.
TrayEntry submenu(const QString &name, QList<const Row *> rows, const TrayRatesOf &ratesOf)
{
    const auto isOn = [](const Row *row) { return row->isOn(); };
    const qsizetype all = rows.size();
    const auto on = std::count_if(rows.cbegin(), rows.cend(), isOn);
    if (all > TrayEntries::MaxInSubmenu) {
        std::stable_partition(rows.begin(), rows.end(), isOn);
        rows.resize(TrayEntries::MaxInSubmenu);
    }
    TrayEntry entry{Kind::Submenu, {}, {}, false, {}, {}};
    entry.text = menuText(Say::tr("%1 (%2 of %3 on)")
                              .arg(shortened(name, LongestName), QString::number(on), QString::number(all)));
    for (const Row *row : std::as_const(rows))
        entry.entries.append(tunnelEntry(*row, ratesOf));
    if (all > rows.size())
        entry.entries.append(more(all - rows.size()));
    return entry;
}

/// Of rows as they are shown.
QList<std::pair<QString, QList<const Row *>>> inGroups(const QList<Row> &rows)
{
    QList<std::pair<QString, QList<const Row *>>> groups;
    for (const Row &row : rows) {
        const QString &group = row.profile.group;
        if (groups.isEmpty() || groups.constLast().first != group)
            groups.append({group, {}});
        groups.last().second.append(&row);
    }
    return groups;
}

QList<TrayEntry> tunnelEntries(const QList<Row> &rows, const TrayRatesOf &ratesOf)
{
    const bool isFew = rows.size() <= TrayEntries::MaxInline;
    QList<TrayEntry> entries;
    QList<TrayEntry> submenus;
    for (const auto &[group, members] : inGroups(rows)) {
        if (isFew || (group.isEmpty() && members.size() <= TrayEntries::MaxInline)) {
            if (!group.isEmpty())
                entries.append({Kind::Heading, menuText(shortened(group, LongestName)), {}, false, {}, {}});
            for (const Row *row : members)
                entries.append(tunnelEntry(*row, ratesOf));
        } else {
            submenus.append(submenu(group.isEmpty() ? Say::tr("Tunnels") : group, members, ratesOf));
        }
    }
    keepInBounds(submenus);
    return entries + submenus;
}

QString forwardEntryText(const Row &row, const ForwardSnapshot &forward)
{
    const ForwardSpec &spec = forward.spec;
    const QString ends = localText(spec, forward.boundPort) + u" → "_s + remoteText(spec, forward.boundPort);
    const QString name = spec.name.isEmpty() ? QString() : QString(spec.name + u" · "_s);
    return menuText(shortened(row.profile.name, LongestName) + u": "_s + shortened(name + ends, LongestEnds));
}

QList<TrayEntry> forwardEntries(const QList<Row> &rows)
{
    TrayEntry copy{Kind::Submenu, Say::tr("Copy address"), {}, false, {}, {}};
    TrayEntry open{Kind::Submenu, Say::tr("Open in browser"), {}, false, {}, {}};
    for (const Row &row : rows) {
        for (const ForwardSnapshot &forward : row.tunnel.forwards) {
            const bool works =
                forward.state == ForwardState::Listening || forward.state == ForwardState::Bound;
            if (!row.isOn() || !works || forward.spec.isStdio())
                continue;
            const QString text = forwardEntryText(row, forward);
            copy.entries.append({Kind::Copy, text, row.profile.id, false, addressText(forward), {}});
            if (const std::optional<QUrl> page = pageOf(forward))
                open.entries.append({Kind::Open, text, row.profile.id, false, page->toString(), {}});
        }
    }
    QList<TrayEntry> entries;
    for (TrayEntry *submenu : {&copy, &open}) {
        keepInBounds(submenu->entries);
        if (!submenu->entries.isEmpty())
            entries.append(*submenu);
    }
    return entries;
}

} // namespace

bool TrayEntry::hasShapeOf(const TrayEntry &other) const
{
    return kind == other.kind && tunnel == other.tunnel && sameShapes(entries, other.entries);
}

TrayEntries TrayEntries::of(const TunnelSource &source, const TrayRatesOf &rates)
{
    QList<Row> rows;
    TrayEntries all;
    const QList<Profile> profiles = source.profiles();
    QHash<QUuid, qsizetype> known;
    for (qsizetype i = 0; i < profiles.size(); ++i)
        known.insert(profiles[i].id, i);
    for (const ProfilePlace &place : shownOrder(profiles)) {
        rows.append({profiles[known.value(place.id)], source.snapshot(place.id)});
        (rows.constLast().isOn() ? all.anyOn : all.anyOff) = true;
    }
    all.tunnels = tunnelEntries(rows, rates);
    all.forwards = forwardEntries(rows);
    return all;
}

bool TrayEntries::haveShapeOf(const TrayEntries &other) const
{
    return sameShapes(tunnels, other.tunnels) && sameShapes(forwards, other.forwards);
}

} // namespace rookery
