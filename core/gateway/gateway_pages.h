// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rookery {

namespace http {
struct RequestHead;
}

/// The pages that a gateway has for whoever watches over it, as penguin has them (docs/protocol.md §8.5):
/// whether it runs, and its version. Pure.
class GatewayPages final
{
public:
    GatewayPages() = delete;

    /// The answer; empty: there is no such page. The method does not matter.
    [[nodiscard]] static QByteArray answerTo(const http::RequestHead &head);
};

} // namespace rookery
