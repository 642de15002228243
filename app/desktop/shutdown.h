// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace rookery {

class TunnelManager;

/// The one way to end, for whoever wants it: a person who has been asked before, a signal, the end of the
/// session. Asks nothing, closes every window and every question that is open, and ends the tunnels. Main
/// thread; the manager must outlive it.
class Shutdown final : public QObject
{
    Q_OBJECT

public:
    explicit Shutdown(TunnelManager &tunnels, QObject *parent = nullptr);

    /// Only the first call counts. began() comes from in here, finished() later.
    void begin();
    [[nodiscard]] bool hasBegun() const { return m_hasBegun; }

Q_SIGNALS:
    /// Whatever is to be saved is saved now; tunnels still run.
    void began();
    void finished();

private:
    TunnelManager &m_tunnels;
    bool m_hasBegun = false;
};

} // namespace rookery
