// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/file_look.h"

#include "core/worker/worker.h"

#include <utility>

namespace rookery {

namespace {

/// A person types a path letter by letter: what is kept is bounded all the same.
constexpr qsizetype MostAnswers = 1000;

} // namespace

FileLook::FileLook(Clock &clock, Look look, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_look(std::move(look))
    , m_limit(clock.createTimer([this] { giveUp(); }))
{
}

FileLook::~FileLook() = default;

FileFacts FileLook::facts(const QString &path)
{
    const auto known = m_answers.constFind(path);
    if (known == m_answers.constEnd() || known->at + Fresh < m_clock.now()) {
        if (!m_asked)
            ask(path);
        else if (*m_asked != path)
            m_next = path;
    }
    return known == m_answers.constEnd() ? FileFacts() : m_answers.value(path).facts;
}

void FileLook::ask(const QString &path)
{
    if (m_lost >= MostLost)
        return;
    const bool asked = Worker::run(
        this, [look = m_look, path] { return look(path); },
        [this, path](const FileFacts &facts) { take(path, facts); });
    if (!asked)
        return;
    m_asked = path;
    m_limit->start(Limit);
}

void FileLook::take(const QString &path, const FileFacts &facts)
{
    if (m_asked == path) {
        m_asked.reset();
        m_limit->stop();
    } else {
        --m_lost;
    }
    note(path, facts);
    goOn();
}

void FileLook::note(const QString &path, const FileFacts &facts)
{
    if (m_answers.size() >= MostAnswers)
        m_answers.clear();
    const bool isNew = !m_answers.contains(path) || m_answers.value(path).facts != facts;
    m_answers.insert(path, {facts, m_clock.now()});
    if (isNew)
        Q_EMIT learned();
}

void FileLook::giveUp()
{
    ++m_lost;
    note(*std::exchange(m_asked, {}), {FileFacts::Kind::Silent, false});
    goOn();
}

void FileLook::goOn()
{
    if (!m_asked && m_next)
        ask(*std::exchange(m_next, {}));
}

} // namespace rookery
