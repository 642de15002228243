// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/log_ring.h"
#include "core/profile/profile.h"
#include "core/tunnel/snapshot.h"
#include "ui/settings/app_settings.h"

#include <QList>

namespace rookery {

/// What somebody who is to help needs to know, as text: versions, system, settings and tunnels without
/// secrets, the end of the log. In English, since it goes to a bug report. Names of servers and targets are
/// in it; the dialog says so.
struct Diagnostics
{
    QString secretStore; ///< SecretStore::kindName()
    bool tray = false;
    AppSettings settings;
    QList<Profile> profiles;
    QList<TunnelSnapshot> tunnels; ///< of the same profiles
    QList<LogEntry> log;

    static constexpr qsizetype LogLines = 200;

    [[nodiscard]] QString text() const;
};

} // namespace rookery
