// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/manage_arguments.h"

#include <QObject>

namespace rookery {

class Console;

/// `rookery-cli export`: prints saved tunnels as a file of profiles, or as commands. Secrets are left out.
class ExportCommand final : public QObject
{
    Q_OBJECT

public:
    ExportCommand(const ManageArguments &arguments, Console &console);

    void start();
    void stop();

Q_SIGNALS:
    void finished(int exitCode);

private:
    const ManageArguments m_arguments;
};

} // namespace rookery
