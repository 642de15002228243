// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secret_headers.h"

#include <algorithm>
#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

bool isSecretHeader(const QString &name)
{
    // Rather one too many: what is left out of an export can be entered again, what got out cannot be taken
    // back.
    constexpr std::array Signs{"auth"_L1,  "cookie"_L1,     "token"_L1,   "key"_L1,       "secret"_L1,
                               "passw"_L1, "credential"_L1, "session"_L1, "signature"_L1, "psk"_L1};
    return std::any_of(Signs.begin(), Signs.end(),
                       [&](QLatin1StringView sign) { return name.contains(sign, Qt::CaseInsensitive); });
}

} // namespace rookery
