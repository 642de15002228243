// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace rookery::http {

/// A user and a password as somebody shows them (RFC 7617).
struct BasicCredentials
{
    QByteArray user; ///< bytes that should be UTF-8, but nobody has checked them
    QByteArray password;
};

/// Reads the value of Authorization or Proxy-Authorization; none where it is not Basic, or not whole.
[[nodiscard]] std::optional<BasicCredentials> basicCredentials(QByteArrayView value);

} // namespace rookery::http
