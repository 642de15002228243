// SPDX-License-Identifier: GPL-3.0-or-later
// How a session is joined, and what the links of its ends say to each other.
#include "core/link/link_message.h"
#include "fuzz_target.h"

#include <QByteArray>

using namespace rookery;
using fuzz::require;

namespace {

void readJoin(const QByteArray &text)
{
    if (const auto join = SessionJoin::parse(text))
        require(join->value() == text, "a join that is read is one that would have been written");
    if (const auto have = joinedHave(text))
        require(joinedValue(*have) == text, "so is an answer");
}

void readMessage(QByteArrayView bytes)
{
    if (link::kindOf(bytes) != link::Kind::Own)
        return;
    const auto message = link::parse(bytes);
    const auto *have = message ? std::get_if<link::Have>(&*message) : nullptr;
    const auto *session = message ? std::get_if<link::Session>(&*message) : nullptr;
    require(!have || link::encodeHave(have->count).view() == bytes, "so is a number");
    require(!session || link::encodeSession(session->token).view() == bytes, "so is a session");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    readJoin(bytes);
    readMessage(bytes);
    return 0;
}
