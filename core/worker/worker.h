// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>
#include <utility>

namespace rookery {

/// Work that may take long, or for ever, beside an event loop that must not wait for it: files, /proc, D-Bus.
class Worker final
{
public:
    /// Threads at a time in this process. More than that hang only where something is broken.
    static constexpr int Most = 16;

    Worker() = delete;

    /// Runs `work()` in a thread of its own and then `done(result)` in the thread of `context`, which is the
    /// calling one, from its event loop; nothing more happens once `context` is gone. `work` may touch only
    /// what it owns. False, and neither is ever called, where Most are out already.
    template <class Work, class Done> [[nodiscard]] static bool run(QObject *context, Work work, Done done)
    {
        using Result = decltype(work());
        const auto result = std::make_shared<std::unique_ptr<Result>>();
        return start(
            context, [work = std::move(work), result] { *result = std::make_unique<Result>(work()); },
            [done = std::move(done), result] { done(std::move(**result)); });
    }

private:
    static bool start(QObject *context, std::function<void()> work, std::function<void()> done);
};

} // namespace rookery
