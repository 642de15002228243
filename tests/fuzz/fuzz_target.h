// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>

/// The entry point that libFuzzer calls, and replay.cpp where there is no libFuzzer. Each target defines it,
/// keeps no state from one call to the next, and aborts where the parser broke a promise.
extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

namespace rookery::fuzz {

/// Ends the program where the parser broke a promise; a fuzzer keeps the input that did it.
inline void require(bool holds, const char *promise)
{
    if (holds)
        return;
    std::fprintf(stderr, "broken promise: %s\n", promise);
    std::abort();
}

} // namespace rookery::fuzz
