// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward.h"

#include <QList>
#include <QObject>

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
    ForwardSet(const QList<ForwardSpec> &specs, const ForwardSettings &settings, QObject *parent);
    ~ForwardSet() override;

    /// Makes the forwards at the first call, so that their timers and sockets belong to the calling thread.
    void start();
    void stop();
    void abortFlows();
    void attach(Uplink &uplink);
    void detach();
    [[nodiscard]] int liveFlows() const;
    /// Adds the forwards and their sums.
    void addTo(TunnelSnapshot &snapshot, bool withFlows) const;

Q_SIGNALS:
    void changed(int index);
    /// No forward has a live flow any more.
    void idle();
    void finished(const rookery::Error &why);

private:
    struct Slot
    {
        ForwardSpec spec;
        std::unique_ptr<Forward> forward; ///< null before start() and where `error` says why
        Error error;
    };

    void make(int index);

    std::vector<Slot> m_slots;
    ForwardSettings m_settings;
};

} // namespace rookery
