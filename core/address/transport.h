// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rookery {

/// What carries the bytes between two addresses.
enum class Transport { Tcp, Udp };

} // namespace rookery
