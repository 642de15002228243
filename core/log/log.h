// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLoggingCategory>

namespace rookery {

// One category a room. Warnings are for people who run the program, info for the curious (-v), debug for us
// (-vv).
Q_DECLARE_LOGGING_CATEGORY(logChannel)
Q_DECLARE_LOGGING_CATEGORY(logLink)
Q_DECLARE_LOGGING_CATEGORY(logMux)
Q_DECLARE_LOGGING_CATEGORY(logEndpoint)
Q_DECLARE_LOGGING_CATEGORY(logForward)
Q_DECLARE_LOGGING_CATEGORY(logTunnel)
Q_DECLARE_LOGGING_CATEGORY(logHook)
Q_DECLARE_LOGGING_CATEGORY(logGateway)
Q_DECLARE_LOGGING_CATEGORY(logWindow)

} // namespace rookery
