// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/forward/forward_snapshot.h"
#include "core/process/socket_owner.h"

#include <QHash>
#include <QObject>

namespace rookery {

struct TunnelSnapshot;

/// Fills in which local program a flow belongs to (FlowSnapshot::program). Each flow is looked up once, many
/// at a time, beside (Worker); until its answer is there, a flow has no name. For one
/// tunnel that is watched. Main thread.
class ProgramNames final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    /// Puts the names in that are known, and asks for the others.
    void fillIn(TunnelSnapshot &snapshot);
    /// Forgets all of them: another tunnel is watched.
    void clear();
    [[nodiscard]] int known() const { return int(m_names.size()); }

private:
    struct Wanted
    {
        Transport transport = Transport::Tcp;
        LocalEnd end;
    };
    using Names = QHash<quint64, QString>;

    void lookUp(const QHash<quint64, Wanted> &flows);
    void forgetAllBut(const TunnelSnapshot &snapshot, qsizetype flows);
    [[nodiscard]] static Names namesOf(const QHash<quint64, Wanted> &flows);

    Names m_names;                      ///< by FlowSnapshot::id; empty where nothing was found
    std::unique_ptr<QObject> m_running; ///< a lookup is out, and this hears of it
};

} // namespace rookery
