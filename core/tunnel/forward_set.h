// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward.h"

#include <QList>
#include <QObject>
#include <QSet>

#include <memory>
#include <vector>

namespace rookery {

class Uplink;
struct TunnelSnapshot;

/// The forwards of one tunnel, in the order of its configuration. One that cannot be made keeps its place and
/// says why. One thread.
class ForwardSet final : public QObject
{
    Q_OBJECT

public:
    /// Those whose index is in `switchedOff` stay off until setRunning().
    ForwardSet(const QList<ForwardSpec> &specs, const QSet<int> &switchedOff, const ForwardSettings &settings,
               QObject *parent);
    ~ForwardSet() override;

    /// Makes the forwards at the first call, so that their timers and sockets belong to the calling thread.
    void start();
    void stop();
    void abortFlows();
    void attach(Uplink &uplink);
    void detach();
    /// Switches one on or off; off ends its flows too. A bad index does nothing, here and below.
    void setRunning(int index, bool running);
    /// Another local port, for as long as this object lives. False where that forward has none.
    bool listenOn(int index, quint16 port);
    void closeFlow(quint64 flow);
    [[nodiscard]] int liveFlows() const;
    /// Whether something local waits for a connection.
    [[nodiscard]] bool hasWaiting() const;
    /// Adds the forwards and their sums.
    void addTo(TunnelSnapshot &snapshot, bool withFlows) const;

Q_SIGNALS:
    void changed(int index);
    /// No forward has a live flow any more.
    void idle();
    void finished(const rookery::Error &why);
    /// Forward::wanted()
    void wanted();

private:
    struct Slot
    {
        ForwardSpec spec;
        std::unique_ptr<Forward> forward; ///< null before start() and where `error` says why
        Error error;
        bool wanted = true;
    };

    void make(int index);
    void begin(int index);
    [[nodiscard]] Slot *slotAt(int index);

    std::vector<Slot> m_slots;
    ForwardSettings m_settings;
    Uplink *m_uplink = nullptr;
    bool m_started = false;
};

} // namespace rookery
