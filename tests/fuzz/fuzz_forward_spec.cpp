// SPDX-License-Identifier: GPL-3.0-or-later
// A forward as a person, a profile or an imported command line writes it.
#include "core/spec/forward_range.h"
#include "fuzz_target.h"

using namespace rookery;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto all = forwardsFromText(text);
    const auto one = ForwardSpec::parse(text);
    if (!all) {
        require(!all.error().message.isEmpty(), "every refusal has a reason");
        require(!one, "what is no forward is not one");
        return 0;
    }
    require(!all->isEmpty() && all->size() <= PortRange::Most, "a text stands for some, and not for many");
    require(one.has_value() == (all->size() == 1), "one forward is one");
    for (const ForwardSpec &spec : *all) {
        const auto again = ForwardSpec::parse(spec.toString());
        require(again && *again == spec, "what is written reads back the same");
    }
    return 0;
}
