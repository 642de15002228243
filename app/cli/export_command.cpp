// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/export_command.h"

#include "app/cli/console.h"
#include "app/cli/program.h"
#include "app/cli/saved_tunnels.h"
#include "app/cli/standard_streams.h"
#include "core/command/command_export.h"
#include "core/profile/profile_exchange.h"
#include "core/profile/profile_match.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

ExportCommand::ExportCommand(const ManageArguments &arguments, Console &) : m_arguments(arguments) {}

void ExportCommand::start()
{
    const std::unique_ptr<ProfileStore> saved = openSavedTunnels();
    const Expected<QList<Profile>> profiles = matchProfiles(saved->profiles(), m_arguments.words);
    if (!profiles) {
        complain(profiles.error());
        Q_EMIT finished(NotUnderstood);
        return;
    }
    if (!m_arguments.asCommand)
        print(QString::fromUtf8(exportProfiles(*profiles)));
    for (const Profile &profile : *profiles) {
        if (!m_arguments.asCommand)
            break;
        const ExportedCommand exported = exportCommand(profile, CommandStyle::Rookery);
        print(exported.command + u'\n');
        for (const QString &note : exported.notes)
            complain(u"%1: %2"_s.arg(profile.name, note));
    }
    Q_EMIT finished(CleanEnd);
}

void ExportCommand::stop()
{
    Q_EMIT finished(Failed);
}

} // namespace rookery
