// SPDX-License-Identifier: GPL-3.0-or-later
// A library that is loaded before the C library (LD_PRELOAD): a name server that does not answer for names
// that begin with "slow", and says 127.0.0.1 at once for those that begin with "honest".
#include <chrono>
#include <cstring>
#include <dlfcn.h>
#include <netdb.h>
#include <thread>

extern "C" __attribute__((visibility("default"))) int getaddrinfo(const char *node, const char *service,
                                                                  const addrinfo *hints, addrinfo **result)
{
    using Function = int (*)(const char *, const char *, const addrinfo *, addrinfo **);
    static const auto real = reinterpret_cast<Function>(::dlsym(RTLD_NEXT, "getaddrinfo"));
    if (node && std::strncmp(node, "slow", 4) == 0) {
        std::this_thread::sleep_for(std::chrono::seconds(30));
        return EAI_AGAIN;
    }
    const bool honest = node && std::strncmp(node, "honest", 6) == 0;
    return real(honest ? "127.0.0.1" : node, service, hints, result);
}
