// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/snapshot.h"
#include "ui/settings/app_settings.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>

namespace rookery {

class NetworkWatch;

/// What stands on the screen as one notice, however many tunnels it is about.
enum class NoticeSlot { Outage, Attention, Forward };

/// Something worth telling a person who is doing something else.
struct Notice
{
    NoticeKind kind = NoticeKind::Lost;
    NoticeSlot slot = NoticeSlot::Outage;
    QList<QUuid> tunnels;
    QString title;
    QString text;
    bool canRetry = false;
    bool quiet = false; ///< brings what stands up to date: nothing to look up for

    /// The tunnel, where it is about one only.
    [[nodiscard]] QUuid tunnel() const { return tunnels.size() == 1 ? tunnels.constFirst() : QUuid(); }
    friend bool operator==(const Notice &, const Notice &) = default;
};

/// Decides what is worth telling: nothing before it has lasted for HoldOff, since most lost connections are
/// back by then; nothing of connections while the network is gone, which its desktop says itself, nor just
/// after the start, waking up or its return; one notice for all that is out, at most one each Pause, however
/// often it is tried again; "it is back" only where "it is lost" was told, and once for all. Knows no desktop
/// and draws nothing. Main thread.
class NotificationPolicy final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds HoldOff = std::chrono::seconds(5);
    /// Whoever is out for so long when another one is told goes with it.
    static constexpr milliseconds Together = HoldOff / 2;
    /// Between two notices of one slot.
    static constexpr milliseconds Pause = std::chrono::seconds(10);
    /// How long nothing is told after the start of the program and after waking up, and after the network is
    /// back: that is what a network and the tunnels in it take to come up.
    static constexpr milliseconds AfterStart = std::chrono::seconds(30);
    static constexpr milliseconds AfterNetwork = std::chrono::seconds(15);

    explicit NotificationPolicy(Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~NotificationPolicy() override;

    void setKinds(NoticeKinds kinds) { m_kinds = kinds; }
    /// Hears of sleep and of the network from now on.
    void follow(const NetworkWatch &network);
    /// What a tunnel is like now; to be called at each change of its state or of a forward.
    void update(const TunnelSnapshot &tunnel);
    void forget(const QUuid &tunnel);

    void wokeUp() { hold(AfterStart); }
    void setOnline(bool online);

Q_SIGNALS:
    void notice(const rookery::Notice &notice);
    /// What was told there is no longer so.
    void withdrawn(rookery::NoticeSlot slot);

private:
    struct Watch
    {
        TunnelSnapshot last;
        std::unique_ptr<Timer> outage; ///< runs while an outage is too young to tell
        std::unique_ptr<Timer> forward;
        std::optional<TimePoint> outSince;
        std::optional<NoticeSlot> outageSlot; ///< where its outage counts
        bool forwardCounts = false;
        bool wasUp = false;
        bool rested = false; ///< before it began to connect
    };
    /// The tunnels of one slot.
    struct Group
    {
        QList<QUuid> now;
        QList<QUuid> told; ///< of whom the notice that stands tells
        QList<QUuid> back; ///< of them: who is connected again
        std::unique_ptr<Timer> pause;
    };

    Watch &watchFor(const QUuid &tunnel);
    Group &groupFor(NoticeSlot slot);
    void hold(milliseconds time);
    void updateOutage(Watch &watch);
    void updateForward(Watch &watch);
    void outageLasts(const QUuid &tunnel);
    void forwardLasts(const QUuid &tunnel);
    void join(NoticeSlot slot, const QUuid &tunnel);
    void leave(NoticeSlot slot, const QUuid &tunnel, bool up);
    void tellChange(NoticeSlot slot);
    void tell(const Notice &notice);
    [[nodiscard]] Notice noticeOf(NoticeSlot slot, const QList<QUuid> &tunnels);
    [[nodiscard]] Notice backNotice(NoticeSlot slot, const QList<QUuid> &tunnels);
    [[nodiscard]] QString reason(NoticeSlot slot, const QUuid &tunnel);
    [[nodiscard]] QString reasonOfAll(NoticeSlot slot, const QList<QUuid> &tunnels);
    [[nodiscard]] QString names(const QList<QUuid> &tunnels);

    Clock &m_clock;
    NoticeKinds m_kinds = AllNotices;
    std::map<QUuid, Watch> m_watches;
    std::map<NoticeSlot, Group> m_groups;
    TimePoint m_quietUntil;
    bool m_online = true;
};

} // namespace rookery

Q_DECLARE_METATYPE(rookery::Notice)
Q_DECLARE_METATYPE(rookery::NoticeSlot)
