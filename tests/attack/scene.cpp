// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/scene.h"

#include <QElapsedTimer>

#include <thread>

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What the victim may write about one attack: bad input is logged once per kind and connection.
constexpr qsizetype MostLogged = 1 << 20;

template <class Condition> bool waitUntil(Condition condition, milliseconds patience)
{
    QElapsedTimer passed;
    passed.start();
    while (!condition()) {
        if (passed.elapsed() > patience.count())
            return false;
        std::this_thread::sleep_for(milliseconds(20));
    }
    return true;
}

QString number(qint64 value)
{
    return QString::number(value);
}

} // namespace

Scene::~Scene()
{
    m_honest.reset();
}

bool Scene::gateway(const QStringList &options, const Victim::Options &victim)
{
    m_port = freePort();
    m_victim = std::make_unique<Victim>(victim);
    const bool works =
        m_victim->start(m_setting.program, QStringList{u"server"_s, u"--host"_s, u"127.0.0.1"_s, u"--port"_s,
                                                       number(m_port), u"--threads"_s, u"1"_s} +
                                               options) &&
        waitUntil([this] { return Wire::to(m_port).isValid(); }, std::chrono::seconds(20));
    must(works, u"the gateway did not start: "_s + m_victim->log());
    if (!works)
        return false;
    m_honest = std::make_unique<Honest>(
        Honest::Wish{m_port, echoPort(), m_tls, !victim.environment.isEmpty(), m_setting.patience});
    // Once served it has touched the memory that a gateway needs anyway.
    const bool served =
        waitUntil([this] { return m_honest->standing().tries > 3; }, std::chrono::seconds(20)) &&
        m_honest->standing().failures == 0 && m_honest->fresh().failures == 0;
    must(served, u"nobody was served even before the attack: "_s + m_victim->log());
    return served;
}

bool Scene::tlsGateway()
{
    m_tls = true;
    return gateway({u"--tls-cert"_s, m_setting.certificate, u"--tls-key"_s, m_setting.key});
}

bool Scene::client(const Door &server, const QStringList &forwards, const Victim::Options &victim)
{
    m_victim = std::make_unique<Victim>(victim);
    const bool works = m_victim->start(m_setting.program,
                                       QStringList{u"client"_s, u"--max-retry-interval"_s, u"500"_s,
                                                   u"ws://127.0.0.1:"_s + number(server.port()) + u"/ws"_s} +
                                           forwards);
    must(works, u"the client did not start"_s);
    return works;
}

bool Scene::command(const QStringList &words, const Victim::Options &victim, const Allowance &allowed)
{
    m_victim = std::make_unique<Victim>(victim);
    const bool works = m_victim->start(m_setting.program, words);
    must(works, u"it did not start"_s);
    m_endsItself = true;
    if (works)
        watch(allowed);
    return works;
}

quint16 Scene::echoPort()
{
    if (!m_echo)
        m_echo = std::make_unique<Target>(Target::Does::Echo);
    return m_echo->port();
}

void Scene::watch(const Allowance &allowed)
{
    m_outcome.allowed = allowed;
    m_outcome.before = m_victim->watch();
    if (m_honest)
        m_honest->startCounting();
    m_watched = true;
}

void Scene::hold(milliseconds least)
{
    std::this_thread::sleep_for(least);
    if (!m_honest)
        return;
    const int standing = m_honest->standing().tries;
    const int fresh = m_honest->fresh().tries;
    // One may have been under way before.
    waitUntil(
        [&] { return m_honest->standing().tries > standing + 1 && m_honest->fresh().tries > fresh + 1; },
        4 * (m_setting.patience + Wire::Patience));
}

bool Scene::slowNamesGateway(const QStringList &options)
{
    if (m_setting.slowNames.isEmpty()) {
        cannot(u"the library that makes names slow cannot be loaded before a sanitizer"_s);
        return false;
    }
    return gateway(options, slowNames());
}

Victim::Options Scene::slowNames() const
{
    Victim::Options options;
    options.environment.insert(u"LD_PRELOAD"_s, m_setting.slowNames);
    return options;
}

void Scene::mustFree(int descriptors, milliseconds patience, const QString &after)
{
    must(waitUntil([&] { return m_victim->now().descriptors <= descriptors; }, patience),
         u"%1 descriptors are open %2 ms after "_s.arg(m_victim->now().descriptors).arg(patience.count()) +
             after);
}

void Scene::mustHold(qint64 mostMiB, const QString &when)
{
    const qint64 held = (m_victim->now().rssKiB - m_outcome.before.rssKiB) / 1024;
    must(!m_setting.memoryCounts || held <= mostMiB,
         u"%1: RSS +%2 MiB of %3"_s.arg(when, number(held), number(mostMiB)));
}

void Scene::must(bool isSo, const QString &complaint)
{
    if (!isSo)
        m_outcome.complaints += complaint;
}

Outcome Scene::finish()
{
    if (!m_victim || !m_watched)
        return m_outcome;
    if (m_honest) {
        m_outcome.standing = m_honest->standing();
        m_outcome.fresh = m_honest->fresh();
        m_honest.reset();
    }
    const int least = m_outcome.before.descriptors + m_outcome.allowed.laterDescriptors;
    waitUntil([&] { return m_victim->now().descriptors <= least; }, std::chrono::seconds(5));
    std::this_thread::sleep_for(milliseconds(200));
    m_outcome.peak = m_victim->peak();
    must(m_endsItself || m_victim->isAlive(), u"it died: "_s + m_victim->log().right(400));
    m_outcome.after = m_victim->now();
    judgeMemory();
    judgeService("connected", m_outcome.standing);
    if (m_outcome.allowed.newServed)
        judgeService("new", m_outcome.fresh);
    const qsizetype logged = m_victim->log().size();
    must(logged <= MostLogged, u"it wrote "_s + number(logged / 1024) + u" KiB of log"_s);
    return m_outcome;
}

void Scene::judgeMemory()
{
    const Outcome &o = m_outcome;
    const qint64 peakMiB = (o.peak.rssKiB - o.before.rssKiB) / 1024;
    const qint64 laterMiB = (o.after.rssKiB - o.before.rssKiB) / 1024;
    const qint64 mostLater = o.allowed.laterMiB < 0 ? o.allowed.peakMiB : o.allowed.laterMiB;
    const int peak = o.peak.descriptors - o.before.descriptors;
    const int later = o.after.descriptors - o.before.descriptors;
    if (m_setting.memoryCounts) {
        must(peakMiB <= o.allowed.peakMiB,
             u"RSS +%1 MiB of %2"_s.arg(number(peakMiB), number(o.allowed.peakMiB)));
        must(laterMiB <= mostLater, u"RSS stays at +%1 MiB of %2"_s.arg(number(laterMiB), number(mostLater)));
    }
    must(peak <= o.allowed.peakDescriptors,
         u"descriptors +%1 of %2"_s.arg(number(peak), number(o.allowed.peakDescriptors)));
    must(later <= o.allowed.laterDescriptors,
         u"descriptors stay at +%1 of %2"_s.arg(number(later), number(o.allowed.laterDescriptors)));
}

void Scene::judgeService(const char *name, const std::optional<Honest::Served> &served)
{
    if (!served)
        return;
    must(served->failures == 0, u"%1 of %2 tries of an honest %3 client failed"_s.arg(
                                    number(served->failures), number(served->tries), QLatin1String(name)));
    must(served->tries > 0, u"an honest %1 client was never served"_s.arg(QLatin1String(name)));
}

} // namespace rookery::attack
