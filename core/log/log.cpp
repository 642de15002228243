// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log.h"

namespace rookery {

Q_LOGGING_CATEGORY(logChannel, "rookery.channel", QtWarningMsg)
Q_LOGGING_CATEGORY(logLink, "rookery.link", QtWarningMsg)
Q_LOGGING_CATEGORY(logMux, "rookery.mux", QtWarningMsg)
Q_LOGGING_CATEGORY(logEndpoint, "rookery.endpoint", QtWarningMsg)
Q_LOGGING_CATEGORY(logForward, "rookery.forward", QtWarningMsg)
Q_LOGGING_CATEGORY(logTunnel, "rookery.tunnel", QtWarningMsg)
Q_LOGGING_CATEGORY(logHook, "rookery.hook", QtWarningMsg)
Q_LOGGING_CATEGORY(logGateway, "rookery.gateway", QtWarningMsg)
Q_LOGGING_CATEGORY(logWindow, "rookery.window", QtWarningMsg)

} // namespace rookery
