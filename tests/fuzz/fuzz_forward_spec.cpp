// SPDX-License-Identifier: GPL-3.0-or-later
// A forward as a person, a profile or an imported command line writes it.
#include "core/spec/forward_spec.h"
#include "fuzz_target.h"

using namespace rookery;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto spec = ForwardSpec::parse(text);
    if (!spec) {
        require(!spec.error().message.isEmpty(), "every refusal has a reason");
        return 0;
    }
    const auto again = ForwardSpec::parse(spec->toString());
    require(again && *again == *spec, "what is written reads back the same");
    return 0;
}
