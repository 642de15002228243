// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/detached_thread.h"

#include <atomic>
#include <memory>
#include <pthread.h>
#include <thread>

namespace rookery {

namespace {

/// The usual 8 MiB of addresses each are too many where `ulimit -v` bounds them.
constexpr size_t StackSize = 1024 * 1024;

std::atomic<int> s_running{0};

struct Start
{
    const char *name;
    std::function<void()> work;
};

void *run(void *given)
{
    std::unique_ptr<Start> start(static_cast<Start *>(given));
#ifdef __linux__
    pthread_setname_np(pthread_self(), start->name);
#endif
    start->work();
    start.reset(); // what the work held is gone before it counts as back
    s_running.fetch_sub(1);
    return nullptr;
}

} // namespace

bool DetachedThread::start(const char *name, std::function<void()> work)
{
    auto start = std::make_unique<Start>(Start{name, std::move(work)});
    pthread_attr_t attributes;
    if (pthread_attr_init(&attributes) != 0)
        return false;
    pthread_attr_setstacksize(&attributes, StackSize);
    pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    s_running.fetch_add(1);
    pthread_t thread{};
    const bool started = pthread_create(&thread, &attributes, run, start.get()) == 0;
    pthread_attr_destroy(&attributes);
    if (started)
        (void)start.release(); // the thread's now
    else
        s_running.fetch_sub(1);
    return started;
}

int DetachedThread::running()
{
    return s_running.load();
}

bool DetachedThread::waitForAll(std::chrono::milliseconds limit)
{
    constexpr std::chrono::milliseconds Step{1};
    const auto until = std::chrono::steady_clock::now() + limit;
    while (running() > 0 && std::chrono::steady_clock::now() < until)
        std::this_thread::sleep_for(Step);
    return running() == 0;
}

} // namespace rookery
