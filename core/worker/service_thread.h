// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <memory>

namespace rookery {

/// A thread with Qt's own event loop for what talks to a service of the desktop: the calls of D-Bus wait for
/// the other side, some for 25 s. It has no end (a service may have none either), and nobody waits for it.
class ServiceThread final
{
public:
    explicit ServiceThread(const char *name);

    /// Runs `work` in there, in the order of the calls. Any thread. Dropped where there is no thread to be
    /// had.
    void post(std::function<void()> work);

private:
    struct Shared;
    const std::shared_ptr<Shared> m_shared;
};

} // namespace rookery
