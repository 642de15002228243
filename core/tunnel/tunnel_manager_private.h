// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_store.h"
#include "core/tunnel/engine_pool.h"
#include "core/tunnel/program_names.h"
#include "core/tunnel/secret_collector.h"
#include "core/tunnel/traffic_book.h"
#include "core/tunnel/tunnel_config.h"
#include "core/tunnel/tunnel_manager.h"

#include <QSet>
#include <QTimer>

#include <map>

namespace rookery {

/// What is behind TunnelManager, in four files. No Q_OBJECT: it has no signals of its own.
class TunnelManager::Private final : public QObject
{
public:
    /// Off → Secrets → Running → Stopping → Off.
    enum class Phase { Off, Secrets, Running, Stopping };

    /// One profile that was started at least once.
    struct Entry
    {
        QUuid id;
        Phase phase = Phase::Off;
        TunnelRun run = 0;    ///< while Running and Stopping
        bool again = false;   ///< to be started when it has stopped
        bool byHand = false;  ///< started by a person, who may think better of it
        bool removed = false; ///< its profile is gone
        bool offByRule = false;
        /// What a person gave or the store had for this time; the store has the last word.
        ProfileSecrets known;
        QUuid secretsId;        ///< whose secrets it was told to get last (Profile::secretsId()),
        QUrl server;            ///< and to show them to whom
        TunnelConfig config;    ///< while Running: what the engine was told last
        bool settling = false;  ///< its profile changed in this turn
        bool reconnect = false; ///< while Running: asked for, and not done yet
        TunnelSnapshot last;
        /// In Secrets; while Running only where something was saved that may need others.
        std::unique_ptr<SecretCollector> collector;
    };

    Private(TunnelManager *manager, ProfileStore &profiles, SecretStore &secretStore, const Limits &waiting);

    // tunnel_manager.cpp: what runs.
    void begin(const QUuid &id, bool byHand);
    void halt(const QUuid &id);
    void switchByRule(const QUuid &id, bool on);
    void personDecided(const QUuid &id);
    void shutDown();
    [[nodiscard]] bool isActive() const;
    [[nodiscard]] Entry *find(const QUuid &id);
    [[nodiscard]] const Entry *find(const QUuid &id) const;
    void saveWish(const QUuid &id, bool wanted);
    /// The same for several with one save: each waits for the disk.
    void saveWishes(const QList<QUuid> &ids, bool wanted);
    void networkChanged();
    /// Sends a command to the tunnel of this profile, where it runs.
    void send(const QUuid &id, const std::function<void(TunnelSet &, TunnelRun)> &command);
    /// ForwardSnapshot::id of the forward that is at `index` for whoever looks at snapshot().
    [[nodiscard]] quint64 forwardAt(const QUuid &id, int index) const;

    // tunnel_manager_secrets.cpp: what it takes to start.
    void collectSecrets(Entry &entry);
    /// The same where it waits for an answer.
    void collectAgain(Entry &entry);
    void secretsOpened();
    void secretNeeded(Entry &entry, SecretKind kind, const QString &why);
    void provideSecret(const QUuid &id, SecretKind kind, const QByteArray &secret, bool remember);
    void declineSecret(const QList<QUuid> &ids, SecretKind kind);

    // tunnel_manager_changes.cpp: what is saved while it runs.
    void restart(const QUuid &id);
    void secretsChanged(const QUuid &id);
    void settleSoon(Entry &entry);

    // tunnel_manager_snapshots.cpp: what is known.
    void setPace(Pace pace);
    void refresh();
    void watchFlows(const QUuid &id);
    [[nodiscard]] TunnelSnapshot snapshot(const QUuid &id) const;
    void armTimer();

    ProfileStore &store;
    SecretStore &secrets;
    TrafficBook traffic;

private:
    void launch(Entry &entry);
    void waitForKeychain(Entry &entry, bool waits);
    void collected(Entry &entry);
    [[nodiscard]] static TunnelConfig configOf(const Profile &profile, const ProfileSecrets &secrets);
    void settle(Entry &entry);
    void deliver(Entry &entry, const TunnelConfig &config);
    void takeApplied(const TunnelSet::News &news, bool reconnected);
    void off(Entry &entry, const TunnelSnapshot &last);
    void forceOff();
    void tellIfAllStopped();
    void setState(Entry &entry, TunnelState state, const Error &why = {});
    void profileChanged(const QUuid &id);
    void profileRemoved(const QUuid &id);
    void profilesAdded(const QList<QUuid> &ids);

    void cancelChange(Entry &entry);
    void dropCollector(Entry &entry);

    [[nodiscard]] milliseconds interval() const;
    void tick();
    [[nodiscard]] Entry *take(const TunnelSet::News &news);
    void takeState(const TunnelSet::News &news);
    void takeForwards(const TunnelSet::News &news, const QList<int> &indexes);
    void takeEnd(const TunnelSet::News &news);
    void takeAll(const QList<TunnelSet::News> &all);
    void tellUpdated();
    void sendWatched();
    [[nodiscard]] static TunnelSnapshot stoppedSnapshot(const Profile &profile);

    TunnelManager *const q;
    const Limits m_limits;
    std::map<QUuid, Entry> m_entries;
    std::map<TunnelRun, QUuid> m_runs;
    EnginePool m_pool;
    ProgramNames m_programs;
    QTimer m_timer;
    QTimer m_shutDownTimer;
    Pace m_pace = Pace::Hidden;
    bool m_asked = false; ///< by refresh()
    QUuid m_watched;
    QSet<QUuid> m_fresh; ///< whose snapshots are new since updated()
    bool m_shuttingDown = false;
    bool m_toldAllStopped = false;
};

} // namespace rookery
