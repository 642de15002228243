// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/manage_arguments.h"
#include "core/control/control_client.h"

#include <QObject>

namespace rookery {

class Console;

/// `rookery-cli up|down|list|status`: asks the running application and prints what it says. `list` reads the
/// profiles itself where the application does not run.
class ControlCommand final : public QObject
{
    Q_OBJECT

public:
    ControlCommand(const ManageArguments &arguments, Console &console);

    void start();
    void stop();

Q_SIGNALS:
    void finished(int exitCode);

private:
    [[nodiscard]] ControlRequest request() const;
    void show(const QList<QJsonObject> &items);
    void fail(const Error &why);
    void listSaved();

    const ManageArguments m_arguments;
    ControlClient m_client;
};

} // namespace rookery
