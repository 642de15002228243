// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rookery {

/// Where a person changes what an error is about, so that its hint names something that is in front of them.
enum class SettingsPlace {
    CommandLine, ///< options, such as --tls-ca
    Editor,      ///< the fields of a saved tunnel in the window
};

} // namespace rookery
