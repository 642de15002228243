// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tunnel_source.h"

#include <QHash>
#include <QStringList>

#include <algorithm>

namespace rookery {

/// Tunnels that do what a test writes into them: change a snapshot with edit(), then tick(). Commands are
/// noted in `calls`, and start() and stop() change the state as the engine would at first.
class FakeTunnelSource final : public TunnelSource
{
public:
    QStringList calls;
    Pace pace = Pace::Hidden;
    QUuid watched;
    int refreshes = 0;

    /// Forwards as a person writes them.
    QUuid add(const QString &name, const QString &group = {}, const QStringList &forwards = {})
    {
        const QUuid id = append(name, group, forwards);
        Q_EMIT profilesAdded({id});
        return id;
    }
    /// At once, as an import does.
    QList<QUuid> addAll(const QStringList &names)
    {
        QList<QUuid> ids;
        for (const QString &name : names)
            ids.append(append(name, {}, {}));
        Q_EMIT profilesAdded(ids);
        return ids;
    }
    void remove(const QUuid &id) { removeAll({id}); }
    void removeAll(const QList<QUuid> &ids)
    {
        m_profiles.removeIf([&ids](const Profile &profile) { return ids.contains(profile.id); });
        for (const QUuid &id : ids)
            m_snapshots.remove(id);
        Q_EMIT profilesRemoved(ids);
    }
    /// Replaces the profile with this id.
    void replace(const Profile &changed)
    {
        std::replace_if(
            m_profiles.begin(), m_profiles.end(),
            [&changed](const Profile &profile) { return profile.id == changed.id; }, changed);
        Q_EMIT profileChanged(changed.id);
    }
    void move(int from, int to)
    {
        m_profiles.move(from, to);
        Q_EMIT profilesReordered();
    }

    TunnelSnapshot &edit(const QUuid &id) { return m_snapshots[id]; }
    void setSamples(const QUuid &id, ThroughputHistory::Span span, const Samples &samples)
    {
        m_samples[id][int(span)] = samples;
    }
    /// A null id: of all together.
    void setTraffic(const QUuid &id, const Traffic &today, const Traffic &thisMonth)
    {
        m_today[id] = today;
        m_thisMonth[id] = thisMonth;
    }
    void tick(const QList<QUuid> &ids) { Q_EMIT updated(ids); }
    void tickAll() { Q_EMIT updated(m_snapshots.keys()); }
    void setState(const QUuid &id, TunnelState state)
    {
        m_snapshots[id].state = state;
        Q_EMIT stateChanged(id, state);
    }

    QList<Profile> profiles() const override { return m_profiles; }
    std::optional<Profile> profile(const QUuid &id) const override
    {
        for (const Profile &profile : m_profiles)
            if (profile.id == id)
                return profile;
        return std::nullopt;
    }
    TunnelSnapshot snapshot(const QUuid &id) const override { return m_snapshots.value(id); }
    Samples samples(const QUuid &id, ThroughputHistory::Span span) const override
    {
        return m_samples.value(id).value(int(span));
    }
    Traffic today(const QUuid &id) const override { return m_today.value(id); }
    Traffic thisMonth(const QUuid &id) const override { return m_thisMonth.value(id); }

    void start(const QUuid &id) override
    {
        note("start", id);
        setState(id, TunnelState::Connecting);
    }
    void stop(const QUuid &id) override
    {
        note("stop", id);
        setState(id, TunnelState::Stopped);
    }
    void startSome(const QList<QUuid> &ids) override
    {
        for (const QUuid &id : ids)
            start(id);
    }
    void stopSome(const QList<QUuid> &ids) override
    {
        for (const QUuid &id : ids)
            stop(id);
    }
    void startAll() override { calls.append(QStringLiteral("startAll")); }
    void stopAll() override { calls.append(QStringLiteral("stopAll")); }
    void reconnect(const QUuid &id) override { note("reconnect", id); }
    void retryNow(const QUuid &id) override { note("retryNow", id); }
    void closeFlow(const QUuid &id, quint64 flow) override { note("closeFlow", id, QString::number(flow)); }
    void setForwardRunning(const QUuid &id, int index, bool running) override
    {
        note("setForwardRunning", id, QStringLiteral("%1 %2").arg(index).arg(int(running)));
    }
    void retryForward(const QUuid &id, int index) override
    {
        note("retryForward", id, QString::number(index));
    }
    void useOtherPort(const QUuid &id, int index, quint16 port) override
    {
        note("useOtherPort", id, QStringLiteral("%1 %2").arg(index).arg(port));
    }
    void keepPort(const QUuid &id, int index) override { note("keepPort", id, QString::number(index)); }
    void setPace(Pace to) override { pace = to; }
    void refresh() override { ++refreshes; }
    void watchFlows(const QUuid &id) override { watched = id; }

private:
    QUuid append(const QString &name, const QString &group, const QStringList &forwards)
    {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = name;
        profile.group = group;
        profile.server = QUrl(QStringLiteral("wss://gate.example.com/ws"));
        TunnelSnapshot snapshot;
        for (const QString &text : forwards) {
            const ForwardSpec spec = ForwardSpec::parse(text).value();
            profile.forwards.append({spec, true, {}, {}});
            ForwardSnapshot forward;
            forward.spec = spec;
            snapshot.forwards.append(forward);
        }
        snapshot.id = profile.id;
        snapshot.name = name;
        m_profiles.append(profile);
        m_snapshots.insert(profile.id, snapshot);
        return profile.id;
    }
    void note(const char *what, const QUuid &id, const QString &more = {})
    {
        const QString name = m_snapshots.value(id).name;
        calls.append(QStringList{QString::fromLatin1(what), name, more}.join(QLatin1Char(' ')).trimmed());
    }

    QList<Profile> m_profiles;
    QHash<QUuid, TunnelSnapshot> m_snapshots;
    QHash<QUuid, QHash<int, Samples>> m_samples;
    QHash<QUuid, Traffic> m_today;
    QHash<QUuid, Traffic> m_thisMonth;
};

} // namespace rookery
