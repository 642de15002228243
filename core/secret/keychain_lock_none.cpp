// SPDX-License-Identifier: GPL-3.0-or-later
// For builds without D-Bus.
#include "core/secret/keychain_lock.h"

namespace rookery {

KeychainLock *makeKeychainLock()
{
    return nullptr;
}

} // namespace rookery
