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
/// says why. A forward is the same one for as long as its specification is: another order or other
/// neighbours do not touch it. One thread.
class ForwardSet final : public QObject
{
    Q_OBJECT

public:
    /// Those whose index is in `switchedOff` stay off until setRunning().
    ForwardSet(const QList<ForwardSpec> &specs, const QSet<int> &switchedOff, const ForwardContext &context,
               QObject *parent);
    ~ForwardSet() override;

    /// Makes the forwards at the first call, so that their timers and sockets belong to the calling thread.
    void start();
    void stop();
    /// Other forwards from now on. Those that are in both lists keep their ports and flows, and where they
    /// were switched by hand, stay so; the others end before the new ones begin.
    void apply(const QList<ForwardSpec> &specs, const QSet<int> &switchedOff, const ForwardContext &context);
    void abortFlows();
    void attach(Uplink &uplink);
    void detach();
    /// Switches one on or off; off ends its flows too. A bad index does nothing, here and below.
    void setRunning(int index, bool running);
    /// Another local port, for as long as this object lives. False where that forward has none.
    bool listenOn(int index, quint16 port);
    void closeFlow(quint64 flow);
    /// Where the forward of this ForwardSnapshot::id is now; -1: nowhere.
    [[nodiscard]] int indexOf(quint64 id) const;
    [[nodiscard]] int liveFlows() const;
    /// Whether something local waits for a connection.
    [[nodiscard]] bool hasWaiting() const;
    /// Whether one needs a connection before anything local uses it: a reverse one, or stdio.
    [[nodiscard]] bool needsConnection() const;
    /// Adds the forwards and their sums.
    void addTo(TunnelSnapshot &snapshot, bool withFlows) const;

Q_SIGNALS:
    void changed(int index);
    /// No forward has a live flow any more, or nobody waits any more.
    void idle();
    void finished(const rookery::Error &why);
    /// Forward::wanted()
    void wanted();

private:
    struct Slot
    {
        quint64 id = 0;
        ForwardSpec spec;
        bool enabled = true;              ///< as configured
        bool wanted = true;               ///< as configured, or switched by hand since
        std::unique_ptr<Forward> forward; ///< null before start() and where `error` says why
        Error error;
    };
    using Slots = std::vector<std::unique_ptr<Slot>>;

    [[nodiscard]] static std::unique_ptr<Slot> newSlot(const ForwardSpec &spec);
    [[nodiscard]] std::unique_ptr<Slot> takeSlot(const ForwardSpec &spec);
    void make(Slot &slot);
    void begin(Slot &slot);
    void end(Slot &slot);
    void retire(std::unique_ptr<Slot> slot);
    void tell(quint64 id);
    [[nodiscard]] Slot *slotAt(int index);

    Slots m_slots;
    ForwardContext m_context;
    Uplink *m_uplink = nullptr;
    /// Of forwards that are gone, so that the sums of the tunnel never fall.
    quint64 m_goneFlows = 0;
    quint64 m_goneBytesIn = 0;
    quint64 m_goneBytesOut = 0;
    bool m_started = false;
};

} // namespace rookery
