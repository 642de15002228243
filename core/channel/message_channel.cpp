// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/message_channel.h"

#include "moc_message_channel.cpp"
