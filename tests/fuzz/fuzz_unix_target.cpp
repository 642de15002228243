// SPDX-License-Identifier: GPL-3.0-or-later
// The host of a Connect that names a unix socket, as a hostile client writes it, against what a gateway
// allows.
#include "core/address/unix_target.h"
#include "core/gateway/unix_rules.h"
#include "fuzz_target.h"

using namespace rookery;
using fuzz::require;
using namespace Qt::Literals::StringLiterals;

namespace {

const UnixRules &rules()
{
    static const UnixRules rules =
        UnixRules::fromGlobs({u"/nowhere/app/*.sock"_s, u"/nowhere/*/one"_s, u"@app-*"_s}).value();
    return rules;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView host(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto path = unixTargetPath(host, UnixTargetPort);
    require(!unixTargetPath(host, 80), "a host with a port is a host");
    if (!path)
        return 0;
    require(unixTargetHost(*path) == host, "what is read is what was written");
    if (!rules().mayAsk(*path)) {
        return 0;
    }
    require(path->startsWith(u"/nowhere/"_s) || path->startsWith(u"@app-"_s), "only what is allowed");
    require(!path->startsWith(u'/') ||
                (!path->contains(u"/../"_s) && !path->contains(u"//"_s) && path->count(u'/') == 3),
            "a wildcard is one name, and there is no way around");
    require(!path->contains(QChar(0)), "a path has no end in the middle");
    return 0;
}
