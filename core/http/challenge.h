// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/fields.h"

namespace rookery::http {

/// One way to prove who we are that an answer offers (RFC 9110 §11.3).
struct Challenge
{
    QByteArray scheme;
    QByteArray token; ///< what schemes such as NTLM say instead of parameters
    Fields parameters;

    /// Of the first parameter of that name, unquoted; null where there is none.
    [[nodiscard]] QByteArray parameter(QByteArrayView name) const;
};

/// All of them, out of every line of a WWW-Authenticate or Proxy-Authenticate field: a comma may part two
/// challenges, or two parameters of one (RFC 9110 §11.6.1). What cannot be read ends its line.
[[nodiscard]] QList<Challenge> readChallenges(const QList<QByteArray> &lines);

} // namespace rookery::http
