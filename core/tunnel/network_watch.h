// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/time/clock.h"

#include <QObject>

#include <memory>

namespace rookery {

/// Notices that this computer was asleep or that its network is another one, as far as the system tells
/// (login1 over D-Bus, the back ends of QNetworkInformation; neither has to be there). Several such news in a
/// row are told once. Main thread.
class NetworkWatch final : public QObject
{
    Q_OBJECT

public:
    /// News within this time belong together: a network comes up in steps.
    static constexpr milliseconds Settle{500};

    explicit NetworkWatch(Clock &clock = Clock::system(), QObject *parent = nullptr);
    ~NetworkWatch() override;

    /// True where nobody tells.
    [[nodiscard]] bool isOnline() const { return m_online; }

Q_SIGNALS:
    /// Connections may be dead without knowing it.
    void changed();
    /// At once; changed() follows.
    void wokeUp();
    void onlineChanged(bool online);

private Q_SLOTS:
    /// login1 says so before the computer falls asleep (true) and after it woke up (false).
    void prepareForSleep(bool goingToSleep);
    void networkChanged();
    void setOnline(bool online);

private:
    void watchNetwork();

    std::unique_ptr<Timer> m_settle;
    bool m_online = true;
};

} // namespace rookery
