// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/profile/profile.h"
#include "core/secret/secret_store.h"
#include "core/tunnel/snapshot.h"

#include <QObject>

#include <memory>

namespace rookery {

class ProfileStore;
class TrafficBook;

/// Every tunnel of this user: one Tunnel for each profile that was started, on a small pool of engine threads
/// (docs/architecture.md, Threads). What is saved in the store while one runs counts at once: ConfigChange
/// says what that means. Lives in the main thread, which only sends commands by queued calls and receives
/// snapshots as values. The store and the secrets must outlive it.
class TunnelManager final : public QObject
{
    Q_OBJECT

public:
    /// How often snapshots come.
    enum class Pace {
        Hidden, ///< none; states, forwards and failures are told as they change, and the history is sampled
                ///< twice a minute
        Calm,   ///< 1 Hz
        Live,   ///< 4 Hz
    };

    /// What is waited for at most.
    struct Limits
    {
        /// A keychain that is not locked, before its user is asked.
        milliseconds secrets = std::chrono::seconds(30);
        milliseconds shutDown = std::chrono::seconds(8);
        /// Between two samples of the history that nobody looks at.
        milliseconds hiddenSample = std::chrono::seconds(30);
    };

    TunnelManager(ProfileStore &store, SecretStore &secrets, QObject *parent = nullptr);
    TunnelManager(ProfileStore &store, SecretStore &secrets, const Limits &limits, QObject *parent = nullptr);
    /// Ends every tunnel, waiting at most some seconds for queued data.
    ~TunnelManager() override;

    /// Starts what should run: Always, and AsItWas where it was wanted. Not where a network rule decides.
    void restore();
    /// Saves the wish and starts it. A secret that has to be asked for comes as secretNeeded() first.
    void start(const QUuid &id);
    void stop(const QUuid &id);
    /// Several with one save.
    void startSome(const QList<QUuid> &ids);
    void stopSome(const QList<QUuid> &ids);
    /// The network decides (NetworkRules), and no wish is saved.
    void switchByRule(const QUuid &id, bool on);
    /// Leaves the connection, if any, and connects at once with what the profile and the secrets say now. The
    /// local ports stay open meanwhile.
    void reconnect(const QUuid &id);
    /// A person gave another secret, which is being saved: it counts even where that fails.
    void secretEdited(const QUuid &id, SecretKind kind, const QByteArray &secret);
    /// A secret of it was saved: what runs shall use it.
    void secretsChanged(const QUuid &id);
    /// Where it waits for a secret: looks in the store again.
    void retryNow(const QUuid &id);
    /// Back-off reset and probe of every tunnel: after sleep, or when the network is another one.
    void networkChanged();
    /// The answer to secretNeeded().
    void provideSecret(const QUuid &id, SecretKind kind, const QByteArray &secret, bool remember);
    /// The other answer, for several: cancels the start, and is saved once.
    void declineSecret(const QList<QUuid> &ids, SecretKind kind);

    void closeFlow(const QUuid &id, quint64 flow);
    /// Switches one forward on or off while the tunnel runs, without saving.
    void setForwardRunning(const QUuid &id, int index, bool running);
    /// Listens on another port for this session only; 0: any free one.
    void useOtherPort(const QUuid &id, int index, quint16 port);
    /// Saves the port that it has now as the one that it is to have.
    void keepPort(const QUuid &id, int index);

    void setPace(Pace pace);
    /// New snapshots as soon as the engines have answered, once; updated() follows at any pace. Nothing where
    /// no tunnel runs.
    void refresh();
    /// Snapshots of this tunnel carry its flows; a null id: of none.
    void watchFlows(const QUuid &id);

    /// The last known snapshot; state Stopped for a profile that was never started.
    [[nodiscard]] TunnelSnapshot snapshot(const QUuid &id) const;
    [[nodiscard]] QList<TunnelSnapshot> snapshots() const; ///< in the order of the store
    /// What they moved so far.
    [[nodiscard]] TrafficBook &traffic();
    [[nodiscard]] bool isRunning(const QUuid &id) const;

    /// Stops every tunnel without changing what is wanted; allStopped() follows.
    void shutDown();

Q_SIGNALS:
    /// It was started or stopped by hand.
    void personDecided(const QUuid &id);
    /// Once a tick: the tunnels whose snapshots are new.
    void updated(const QList<QUuid> &ids);
    /// At once, at any pace.
    void stateChanged(const QUuid &id, rookery::TunnelState state);
    void forwardChanged(const QUuid &id, int index);
    void secretNeeded(const QUuid &id, rookery::SecretKind kind, const QString &why);
    /// What was asked for last is no longer needed, or is looked for in the store again.
    void secretWithdrawn(const QUuid &id);
    /// Something failed that no snapshot tells: saving the wish, a secret. A null id: of all tunnels.
    void failed(const QUuid &id, const rookery::Error &why);
    void allStopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace rookery
