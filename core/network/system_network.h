// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_source.h"
#include "core/time/clock.h"

#include <functional>
#include <memory>

class QSocketNotifier;

namespace rookery {

/// The network as the kernel's files and NetworkManager tell it, read again each time that the kernel says
/// that something changed. Nothing in here waits. Main thread.
class SystemNetwork final : public NetworkSource
{
    Q_OBJECT

public:
    /// A network comes up in steps.
    static constexpr milliseconds Settle{300};
    /// Who the gateway is, is known once something was sent to it.
    static constexpr milliseconds LookAgain = std::chrono::seconds(2);
    static constexpr int MostLooks = 10;

    /// Where it has it from; usually from the system.
    struct Sources
    {
        std::function<NetworkFacts()> files; ///< in another thread
        std::function<void(QObject *, std::function<void(const NetworkFacts &)>)>
            manager; ///< tells by itself

        [[nodiscard]] static Sources system();
    };

    explicit SystemNetwork(Clock &clock = Clock::system(), Sources sources = Sources::system(),
                           QObject *parent = nullptr);
    ~SystemNetwork() override;

    [[nodiscard]] std::optional<NetworkFacts> facts() const override { return m_facts; }

private Q_SLOTS:
    /// The kernel says so.
    void somethingChanged();

private:
    void listen();
    void look();
    void looked(const NetworkFacts &files);
    void managerTold(const NetworkFacts &manager);
    void tell();

    const Sources m_sources;
    std::unique_ptr<Timer> m_timer;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::optional<NetworkFacts> m_files;
    NetworkFacts m_manager;
    std::optional<NetworkFacts> m_facts; ///< both together
    int m_looks = 0;                     ///< since something changed
    bool m_looking = false;
    bool m_again = false;
};

} // namespace rookery
