// SPDX-License-Identifier: GPL-3.0-or-later
// A server's address as a person or an imported command line writes it.
#include "core/address/server_url.h"
#include "fuzz_target.h"

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto url = parseServerUrl(text);
    if (!url) {
        require(!url.error().message.isEmpty(), "every refusal has a reason");
        return 0;
    }
    require(url->scheme() == "ws"_L1 || url->scheme() == "wss"_L1, "an address is one of a WebSocket");
    require(!url->host().isEmpty() && !url->path().isEmpty(), "an address has a host and a path");
    require(url->userInfo().isEmpty() && !url->hasFragment(), "no credentials come through");
    const auto again = parseServerUrl(url->toString(QUrl::FullyEncoded));
    require(again && *again == *url, "an address reads back the same");
    return 0;
}
