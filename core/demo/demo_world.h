// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/demo/demo_traffic.h"
#include "core/error/error.h"
#include "core/profile/profile.h"

#include <QObject>
#include <QThread>

#include <memory>

namespace rookery {

class DemoEcho;
class DemoPage;
class Gateway;
struct TunnelSnapshot;

/// "Open the demo": everything that a tunnel needs at its other end, in this process and on loopback: a
/// gateway with a random key, a web page and an echo behind it, and programs that use the tunnel. Lives in
/// the main thread; pages, echo and traffic have a thread of their own.
class DemoWorld final : public QObject
{
    Q_OBJECT

public:
    explicit DemoWorld(QObject *parent = nullptr);
    /// Ends at once.
    ~DemoWorld() override;

    /// Errors: LocalIo (no free port).
    [[nodiscard]] Expected<void> start();
    /// The profile of a tunnel to it; not to be started by itself, since the next demo is another one.
    [[nodiscard]] Profile profile() const { return m_profile; }
    [[nodiscard]] QByteArray psk() const { return m_psk; }
    /// The tunnel's news: traffic runs while it is connected and listens.
    void follow(const TunnelSnapshot &tunnel);

private:
    void makeProfile(quint16 port);

    QThread m_thread;
    // These three live in m_thread.
    DemoPage *m_page;
    DemoEcho *m_echo;
    DemoTraffic *m_traffic;
    std::unique_ptr<Gateway> m_gateway;
    Profile m_profile;
    QByteArray m_psk;
    DemoTraffic::Ports m_targets;
    DemoTraffic::Ports m_used;
};

} // namespace rookery
