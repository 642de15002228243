// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/client_connector.h"

#include "moc_client_connector.cpp"
