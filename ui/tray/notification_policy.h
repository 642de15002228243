// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/snapshot.h"
#include "ui/settings/app_settings.h"

#include <QObject>

#include <map>
#include <memory>

namespace rookery {

/// Something worth telling a person who is doing something else.
struct Notice
{
    NoticeKind kind = NoticeKind::Lost;
    QUuid tunnel;
    QString title;
    QString text;
    bool canRetry = false;

    friend bool operator==(const Notice &, const Notice &) = default;
};

/// Decides what is worth telling: nothing before it has lasted for HoldOff, since most lost connections are
/// back by then; one notice an outage, however often it is tried again; "it is back" only where "it is lost"
/// was told. Knows no desktop and draws nothing. Main thread.
class NotificationPolicy final : public QObject
{
    Q_OBJECT

public:
    static constexpr milliseconds HoldOff = std::chrono::seconds(5);

    explicit NotificationPolicy(Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~NotificationPolicy() override;

    void setKinds(NoticeKinds kinds) { m_kinds = kinds; }
    /// What a tunnel is like now; to be called at each change of its state or of a forward.
    void update(const TunnelSnapshot &tunnel);
    void forget(const QUuid &tunnel);

Q_SIGNALS:
    void notice(const rookery::Notice &notice);
    /// What was told of this tunnel is no longer so.
    void withdrawn(const QUuid &tunnel);

private:
    struct Watch
    {
        TunnelSnapshot last;
        std::unique_ptr<Timer> outage; ///< runs while an outage is too young to tell
        std::unique_ptr<Timer> forward;
        bool wasUp = false;
        bool outageTold = false;
        bool forwardTold = false;
    };

    Watch &watchFor(const QUuid &tunnel);
    void updateOutage(Watch &watch);
    void updateForward(Watch &watch);
    void tellOutage(const QUuid &tunnel);
    void tellForward(const QUuid &tunnel);
    void tell(const Notice &notice);

    Clock &m_clock;
    NoticeKinds m_kinds = AllNotices;
    std::map<QUuid, Watch> m_watches;
};

} // namespace rookery

Q_DECLARE_METATYPE(rookery::Notice)
