// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/file_look.h"

#include "core/worker/worker.h"

#include <QMutex>
#include <QStringList>

#include <utility>

namespace rookery {

/// One look, which may never come back.
struct FileLook::Errand
{
    const QString path;
    // Guarded by LostPaths::mutex.
    bool isBack = false;
    std::optional<QString> lostAs;
};

namespace {

/// A person types a path letter by letter: what is kept is bounded all the same.
constexpr qsizetype MostAnswers = 1000;

/// Where looks are that have not come back in time. Of the whole process, because all take their threads
/// from the same few, and the editor that is opened next names the same dead drive.
struct LostPaths
{
    QMutex mutex;
    QStringList paths; ///< once for each look; empty: nobody waited long enough to call the place silent

    static LostPaths &all()
    {
        // Looks may still come back while static objects are taken apart.
        static auto *const all = new LostPaths;
        return *all;
    }
    bool contains(const QString &path)
    {
        const QMutexLocker lock(&mutex);
        return paths.contains(path);
    }
    bool isFull()
    {
        const QMutexLocker lock(&mutex);
        return paths.size() >= FileLook::MostLost;
    }
};

} // namespace

FileLook::FileLook(Clock &clock, Look look, QObject *parent)
    : QObject(parent)
    , m_clock(clock)
    , m_look(std::move(look))
    , m_limit(clock.createTimer([this] { giveUp(); }))
{
}

FileLook::~FileLook()
{
    if (m_asked)
        lose(*m_asked, {});
}

FileFacts FileLook::facts(const QString &path)
{
    if (!path.isEmpty() && LostPaths::all().contains(path))
        return {FileFacts::Kind::Silent, false};
    const auto known = m_answers.constFind(path);
    const bool isKnown = known != m_answers.constEnd();
    const FileFacts facts = isKnown ? known->facts : FileFacts();
    if (!isKnown || known->at + Fresh < m_clock.now())
        want(path);
    return facts;
}

void FileLook::want(const QString &path)
{
    if (!m_asked)
        return ask(path);
    // What is only to be looked at again is asked for again; what nobody knows yet might not be.
    const bool nextIsUnknown = m_next && !m_answers.contains(*m_next);
    if (m_asked->path != path && !(nextIsUnknown && m_answers.contains(path)))
        m_next = path;
}

void FileLook::ask(const QString &path)
{
    if (LostPaths::all().isFull())
        return;
    const auto errand = std::make_shared<Errand>(path);
    const bool asked = Worker::run(
        this,
        [look = m_look, errand] {
            const FileFacts facts = look(errand->path);
            LostPaths &lost = LostPaths::all();
            const QMutexLocker lock(&lost.mutex);
            if (errand->lostAs)
                lost.paths.removeOne(*errand->lostAs);
            errand->isBack = true;
            return facts;
        },
        [this, errand](const FileFacts &facts) { take(errand, facts); });
    if (!asked)
        return;
    m_asked = errand;
    m_limit->start(Limit);
}

void FileLook::take(const std::shared_ptr<Errand> &errand, const FileFacts &facts)
{
    if (m_asked == errand) {
        m_asked.reset();
        m_limit->stop();
    }
    note(errand->path, facts);
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

void FileLook::lose(Errand &errand, const QString &as)
{
    LostPaths &lost = LostPaths::all();
    const QMutexLocker lock(&lost.mutex);
    if (errand.isBack)
        return;
    errand.lostAs = as;
    lost.paths.append(as);
}

void FileLook::giveUp()
{
    const std::shared_ptr<Errand> errand = std::exchange(m_asked, nullptr);
    lose(*errand, errand->path);
    note(errand->path, {FileFacts::Kind::Silent, false});
    goOn();
}

void FileLook::goOn()
{
    if (!m_asked && m_next)
        ask(*std::exchange(m_next, {}));
}

} // namespace rookery
