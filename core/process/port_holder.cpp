// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/port_holder.h"

#include <QCoreApplication>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::PortHolder)
};

} // namespace

Error portBusyError(const std::optional<Program> &holder, const QString &where)
{
    if (!holder)
        return {ErrorCode::PortBusy,
                Say::tr("Another program already uses %1.").arg(where),
                Say::tr("Stop that program or choose another port."),
                {}};
    if (holder->pid == QCoreApplication::applicationPid())
        return {ErrorCode::PortBusy,
                Say::tr("Another forward of this program already uses %1.").arg(where),
                Say::tr("Switch that one off or choose another port."),
                {}};
    return {ErrorCode::PortBusy,
            Say::tr("%1 already uses %2.").arg(holder->text(), where),
            Say::tr("Stop that program or choose another port."),
            {}};
}

} // namespace rookery
