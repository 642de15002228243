// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls/openssl_error.h"

#include <QStringList>

#include <array>
#include <openssl/err.h>

namespace rookery {

QString takeOpensslErrors()
{
    constexpr qsizetype Most = 4;
    QStringList all;
    while (const unsigned long code = ERR_get_error()) {
        std::array<char, 256> text{};
        const char *reason = ERR_reason_error_string(code);
        if (!reason) {
            ERR_error_string_n(code, text.data(), text.size());
            reason = text.data();
        }
        if (all.size() < Most)
            all.append(QString::fromLatin1(reason));
    }
    return all.join(QStringLiteral("; "));
}

} // namespace rookery
