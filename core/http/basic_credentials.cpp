// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/basic_credentials.h"

#include "core/http/fields.h"

namespace rookery::http {

std::optional<BasicCredentials> basicCredentials(QByteArrayView value)
{
    constexpr QByteArrayView Scheme = "Basic";
    if (value.size() <= Scheme.size() || !sameText(value.first(Scheme.size()), Scheme) ||
        !isBlank(value[Scheme.size()]))
        return std::nullopt;
    const auto decoded = QByteArray::fromBase64Encoding(
        withoutBlanks(value.sliced(Scheme.size())).toByteArray(), QByteArray::AbortOnBase64DecodingErrors);
    const qsizetype colon = decoded ? (*decoded).indexOf(':') : -1;
    if (colon < 0)
        return std::nullopt;
    return BasicCredentials{(*decoded).first(colon), (*decoded).sliced(colon + 1)};
}

} // namespace rookery::http
