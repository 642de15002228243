// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/name_service.h"

#include "core/socket/name_lookup.h"
#include "core/socket/name_service_state.h"

#include <cerrno>
#include <csignal>
#include <pthread.h>
#include <tuple>
#include <utility>

namespace rookery {

namespace {

using Kind = LookupShare::Kind;

} // namespace

bool NameService::State::ServedFirst::operator()(const Share *a, const Share *b) const
{
    return std::tuple(a->kind != Kind::OwnGateway, a->underWay, a->turn, a) <
           std::tuple(b->kind != Kind::OwnGateway, b->underWay, b->turn, b);
}

template <class Alter> void NameService::State::change(Share &share, Alter &&alter)
{
    m_ready.erase(&share);
    alter();
    if (!share.queue.empty() && share.underWay < m_limits.perShare)
        m_ready.insert(&share);
}

std::shared_ptr<NameService::Question> NameService::State::ask(const std::shared_ptr<Share> &share,
                                                               const QString &name, NameLookup *waiting)
{
    const Lock lock(m_mutex);
    if (const auto known = share->byName.constFind(name); known != share->byName.cend()) {
        (*known)->waiting.push_back(waiting);
        return *known;
    }
    if (qsizetype(share->queue.size()) >= m_limits.queue)
        return nullptr;
    auto question = std::make_shared<Question>(Question{name, share, {waiting}});
    share->byName.insert(name, question);
    change(*share, [&] { share->queue.push_back(question); });
    dispatch();
    return question;
}

void NameService::State::cancel(const std::shared_ptr<Question> &question, NameLookup *waiting)
{
    const Lock lock(m_mutex);
    std::erase(question->waiting, waiting);
    if (!question->waiting.empty())
        return;
    Share &share = *question->share;
    // Who asks again asks afresh: what hangs now may have begun before the network was there. An answer that
    // came meanwhile has taken the question out already.
    if (share.byName.value(question->name) == question)
        share.byName.remove(question->name);
    if (!question->isUnderWay)
        change(share, [&] { share.queue.remove(question); });
}

bool NameService::State::mayBegin(const Share &share) const
{
    int most = m_limits.threads;
    if (share.underWay == 0 || share.kind == Kind::OwnGateway)
        most += m_limits.newcomers;
    if (share.kind == Kind::OwnGateway)
        most += m_limits.gateway;
    return m_underWay < most;
}

void NameService::State::dispatch()
{
    // Whom the first may not, nobody may.
    while (!m_ready.empty() && mayBegin(**m_ready.begin()))
        begin(**m_ready.begin());
}

void NameService::State::begin(Share &share)
{
    const std::shared_ptr<Question> question = share.queue.front();
    change(share, [&] {
        share.queue.pop_front();
        ++share.underWay;
        share.turn = ++m_turn;
    });
    question->isUnderWay = true;
    ++m_underWay;
    m_handedOut.push_back(question);
    if (m_underWay <= m_threads) {
        m_begun.notify_one();
        return;
    }
    // Without a further thread those that are there take it later; without any, nobody ever would.
    if (startThread() || m_threads > 0)
        return;
    m_handedOut.pop_back();
    end(*question, {{}, qt_error_string(errno)});
}

bool NameService::State::startThread()
{
    pthread_attr_t attributes;
    ::pthread_attr_init(&attributes);
    ::pthread_attr_setdetachstate(&attributes, PTHREAD_CREATE_DETACHED);
    // Signals are for the threads that listen for them.
    sigset_t all;
    sigset_t before;
    ::sigfillset(&all);
    ::pthread_sigmask(SIG_SETMASK, &all, &before);
    auto own = std::make_unique<std::shared_ptr<State>>(shared_from_this());
    pthread_t thread{};
    const int error = ::pthread_create(
        &thread, &attributes,
        [](void *state) -> void * {
            const std::unique_ptr<std::shared_ptr<State>> kept(static_cast<std::shared_ptr<State> *>(state));
            (*kept)->work();
            return nullptr;
        },
        own.get());
    ::pthread_sigmask(SIG_SETMASK, &before, nullptr);
    ::pthread_attr_destroy(&attributes);
    if (error != 0) {
        errno = error;
        return false;
    }
    Q_UNUSED(own.release()); // the thread's
    ++m_threads;
    return true;
}

void NameService::State::work()
{
    Lock lock(m_mutex);
    const auto handedOut = [this] { return !m_handedOut.empty(); };
    // The system's clock, because waiting by the other one is unknown to GCC's thread sanitizer. Where it
    // jumps, a thread ends early or late.
    while (m_begun.wait_until(lock, std::chrono::system_clock::now() + m_limits.idle, handedOut)) {
        const std::shared_ptr<Question> question = m_handedOut.front();
        m_handedOut.pop_front();
        lock.unlock();
        const ResolvedName found = m_resolver(question->name);
        lock.lock();
        end(*question, found);
        dispatch();
    }
    --m_threads;
}

void NameService::State::end(Question &question, const ResolvedName &found)
{
    Share &share = *question.share;
    --m_underWay;
    change(share, [&] { --share.underWay; });
    if (!question.waiting.empty())
        share.byName.remove(question.name);
    // Under the lock that cancel() takes, so everybody in the list still lives.
    for (NameLookup *waiting : std::exchange(question.waiting, {}))
        NameLookup::post(waiting, found);
}

int NameService::State::threads() const
{
    const Lock lock(m_mutex);
    return m_threads;
}

NameService::NameService(Resolver resolver, const Limits &limits)
    : m_state(std::make_shared<State>(std::move(resolver), limits))
{
}

NameService::~NameService() = default;

NameService &NameService::system()
{
    // Never destroyed: a thread may come back from the system after main() has ended.
    static NameService *const service = new NameService(resolveBySystem);
    return *service;
}

int NameService::threads() const
{
    return m_state->threads();
}

LookupShare::LookupShare()
{
    static LookupShare *const common = new LookupShare(Kind::Ordinary);
    *this = *common;
}

LookupShare::LookupShare(Kind kind, NameService &service)
    : m_state(service.m_state), m_share(std::make_shared<NameService::Share>(NameService::Share{kind}))
{
}

} // namespace rookery
