// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QUrl;

namespace rookery {

/// A URL's host as it is dialed: a name in ASCII, or an address without brackets and with its zone as people
/// write it ("fe80::1%eth0"; in a URL it is "%25eth0").
[[nodiscard]] QString hostToDial(const QUrl &url);

} // namespace rookery
