// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/worker/worker.h"

#include "core/worker/detached_thread.h"
#include "core/worker/mailbox.h"

#include <atomic>

namespace rookery {

namespace {

std::atomic<int> s_out{0};

} // namespace

bool Worker::start(QObject *context, std::function<void()> work, std::function<void()> done)
{
    if (s_out.fetch_add(1) >= Most) {
        s_out.fetch_sub(1);
        return false;
    }
    auto *box = new Mailbox(context);
    const auto answer = [box, done = std::move(done)] {
        box->deleteLater();
        done();
    };
    const bool started = DetachedThread::start(
        "aside", [work = std::move(work), post = box->post(), answer = std::function(answer)]() mutable {
            work();
            work = nullptr;
            s_out.fetch_sub(1);
            post(std::move(answer));
        });
    if (started)
        return true;
    s_out.fetch_sub(1);
    delete box;
    return false;
}

} // namespace rookery
