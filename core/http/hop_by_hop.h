// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/fields.h"

namespace rookery::http {

/// Which fields of a head belong to the connection that it came over, and are not passed on to another one
/// (RFC 9110 §7.6.1): those that always do, and those that its Connection names. What says where a message
/// ends, whom it is for and what becomes of its connection cannot be named away. Pure.
class HopByHop final
{
public:
    /// Of a head without a Connection.
    HopByHop() = default;
    explicit HopByHop(const Fields &fields);

    [[nodiscard]] bool has(QByteArrayView name) const;

private:
    QList<QByteArray> m_named;
};

} // namespace rookery::http
