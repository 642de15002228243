// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/unix_dialer.h"

#include "core/socket/descriptor.h"
#include "core/socket/unix_address.h"
#include "core/worker/worker.h"

#include <QFile>
#include <QPointer>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <climits>
#include <cstdlib>
#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Closed where nobody takes it.
class OwnDescriptor final
{
public:
    OwnDescriptor() = default;
    explicit OwnDescriptor(int number) : m_number(number) {}
    ~OwnDescriptor() { closeDescriptor(m_number); }
    OwnDescriptor(OwnDescriptor &&other) noexcept : m_number(other.take()) {}
    OwnDescriptor &operator=(OwnDescriptor &&) = delete;
    [[nodiscard]] int number() const { return m_number; }
    [[nodiscard]] int take() { return std::exchange(m_number, -1); }

private:
    int m_number = -1;
};

/// A socket in the file system that stays the same one, whatever is put at its path meanwhile.
struct FoundSocket
{
    explicit FoundSocket(const QString &path);

    int error = 0;
    QString path; ///< without links
    QString name; ///< to connect to

private:
    OwnDescriptor m_file;
};

#ifdef O_PATH
FoundSocket::FoundSocket(const QString &written)
    : m_file(::open(QFile::encodeName(written).constData(), O_PATH | O_CLOEXEC))
{
    struct stat there = {};
    if (m_file.number() < 0 || ::fstat(m_file.number(), &there) != 0) {
        error = errno;
        return;
    }
    if (!S_ISSOCK(there.st_mode)) {
        error = ENOTSOCK;
        return;
    }
    name = u"/proc/self/fd/%1"_s.arg(m_file.number());
    std::array<char, PATH_MAX> target{};
    const ssize_t size = ::readlink(QFile::encodeName(name).constData(), target.data(), target.size());
    if (size < 0 || size == ssize_t(target.size()))
        error = size < 0 ? errno : ENAMETOOLONG;
    else
        path = QFile::decodeName(QByteArray(target.data(), size));
}
#else
FoundSocket::FoundSocket(const QString &written)
{
    char *const real = ::realpath(QFile::encodeName(written).constData(), nullptr);
    error = real ? 0 : errno;
    path = name = QFile::decodeName(QByteArray(real));
    std::free(real);
}
#endif

/// One of a bounded number of threads of the process, for as long as it is out: one that hangs, for ever.
class ThreadShare final
{
public:
    /// None: as many as `most` are out.
    [[nodiscard]] static std::shared_ptr<ThreadShare> take(int most)
    {
        const std::shared_ptr<ThreadShare> share(new ThreadShare);
        return share->m_before < most ? share : nullptr;
    }
    ~ThreadShare() { s_out.fetch_sub(1); }
    ThreadShare(const ThreadShare &) = delete;
    ThreadShare &operator=(const ThreadShare &) = delete;

private:
    ThreadShare() = default;
    static inline std::atomic<int> s_out{0};
    const int m_before = s_out.fetch_add(1);
};

} // namespace

struct UnixDialer::Answer
{
    quint64 number = 0;
    OwnDescriptor socket;
    int error = 0;
    bool forbidden = false;
};

UnixDialer::UnixDialer(Clock &clock) : m_rest(clock.createTimer([this] { askAgain(); })) {}

UnixDialer::~UnixDialer() = default;

quint64 UnixDialer::dial(const QString &path, const Check &mayReach, Done done)
{
    m_jobs[++m_last] = {path, mayReach, std::move(done)};
    m_waiting.push_back(m_last);
    askNext();
    return m_last;
}

void UnixDialer::cancel(quint64 number)
{
    m_jobs.erase(number);
}

void UnixDialer::askNext()
{
    for (Questions questions = takeQuestions(); !questions.empty(); questions = takeQuestions()) {
        if (UnixAddress::isAbstract(questions.front().path)) {
            askHere(questions);
            continue;
        }
        if (askBeside(questions))
            continue;
        for (auto question = questions.rbegin(); question != questions.rend(); ++question)
            m_waiting.push_front(question->number);
        m_lacksThread = true;
        if (!m_rest->isActive())
            m_rest->start(Rest);
    }
}

bool UnixDialer::mayBeAsked(const QString &path) const
{
    return (UnixAddress::isAbstract(path) || (!m_lacksThread && m_threads < MostPaths)) &&
           std::find(m_pending.begin(), m_pending.end(), path) == m_pending.end();
}

/// Those who want the path of the first that can be asked for now.
UnixDialer::Questions UnixDialer::takeQuestions()
{
    std::erase_if(m_waiting, [this](quint64 number) { return !m_jobs.contains(number); });
    Questions questions;
    std::erase_if(m_waiting, [&](quint64 number) {
        const Job &job = m_jobs.at(number);
        const bool isNext = questions.empty()
                                ? mayBeAsked(job.path)
                                : questions.size() < MostAtOnce && job.path == questions.front().path;
        if (isNext)
            questions.push_back({number, job.path, job.mayReach});
        return isNext;
    });
    return questions;
}

bool UnixDialer::askBeside(const Questions &questions)
{
    const std::shared_ptr<ThreadShare> share =
        ThreadShare::take(m_threads == 0 ? MostThreads : MostThreads / 2);
    if (!share)
        return false;
    const QString path = questions.front().path;
    const bool isAsked = Worker::run(
        this, [questions, share] { return ask(questions); },
        [this, path](std::vector<Answer> answers) {
            --m_threads;
            m_lacksThread = false;
            take(path, std::move(answers));
        });
    if (!isAsked)
        return false;
    ++m_threads;
    m_pending.push_back(path);
    return true;
}

/// Nobody is called from inside a call.
void UnixDialer::askHere(const Questions &questions)
{
    const QString path = questions.front().path;
    const auto answers = std::make_shared<std::vector<Answer>>(ask(questions));
    m_pending.push_back(path);
    QMetaObject::invokeMethod(
        this, [this, path, answers] { take(path, std::move(*answers)); }, Qt::QueuedConnection);
}

std::vector<UnixDialer::Answer> UnixDialer::ask(const Questions &questions)
{
    std::vector<Answer> answers;
    for (const Question &question : questions)
        answers.push_back(connectTo(question));
    return answers;
}

UnixDialer::Answer UnixDialer::connectTo(const Question &question)
{
    Answer answer{question.number, {}, 0, false};
    const auto failed = [&answer](int error) {
        answer.error = error;
        return std::move(answer);
    };
    QString name = question.path;
    std::optional<FoundSocket> found;
    if (question.mayReach && !UnixAddress::isAbstract(question.path)) {
        found.emplace(question.path);
        if (found->error != 0)
            return failed(found->error);
        answer.forbidden = !question.mayReach(found->path);
        name = found->name;
    } else if (question.mayReach) {
        answer.forbidden = !question.mayReach(question.path);
    }
    if (answer.forbidden)
        return failed(EACCES);
    const UnixAddress address(name);
    if (!address.fits())
        return failed(ENAMETOOLONG);
    OwnDescriptor socket(makeSocket(AF_UNIX, SOCK_STREAM));
    if (socket.number() < 0 || ::connect(socket.number(), address.get(), address.size()) != 0)
        return failed(errno);
    return {question.number, std::move(socket), 0, false};
}

void UnixDialer::take(const QString &path, std::vector<Answer> answers)
{
    std::erase(m_pending, path);
    const QPointer<UnixDialer> self(this);
    for (Answer &answer : answers) {
        const auto at = m_jobs.find(answer.number);
        if (at == m_jobs.end())
            continue;
        // There is no waiting for room in the queue of a unix socket, but to ask again.
        if (answer.error == EAGAIN) {
            m_full.push_back(answer.number);
            continue;
        }
        const Job job = std::move(at->second);
        m_jobs.erase(at);
        if (answer.error == 0)
            job.done(answer.socket.take());
        else
            job.done(tl::unexpected(whyNot(job.path, answer.error, answer.forbidden)));
        if (!self)
            return;
    }
    if (!m_full.empty() && !m_rest->isActive())
        m_rest->start(Rest);
    askNext();
}

void UnixDialer::askAgain()
{
    m_waiting.insert(m_waiting.end(), m_full.begin(), m_full.end());
    m_full.clear();
    m_lacksThread = false;
    askNext();
}

Error UnixDialer::whyNot(const QString &path, int error, bool forbidden)
{
    const QString detail = qt_error_string(error);
    if (forbidden)
        return {ErrorCode::NotPermitted,
                tr("The unix socket %1 is not among those that are allowed.").arg(path),
                {},
                detail};
    switch (error) {
    case ENOENT:
    case ENOTDIR:
    case ELOOP:
        return {ErrorCode::ConnectionFailed, tr("There is no unix socket %1.").arg(path),
                tr("Check the path, and that the program behind it is running."), detail};
    case ECONNREFUSED:
        return {ErrorCode::ConnectionFailed, tr("Nobody listens on the unix socket %1.").arg(path),
                tr("Check the path, and that the program behind it is running."), detail};
    case ENOTSOCK:
    case EPROTOTYPE:
        return {ErrorCode::ConnectionFailed,
                tr("%1 is no unix socket that connections can be made to.").arg(path),
                {},
                detail};
    case EACCES:
    case EPERM:
        return {ErrorCode::NotPermitted, tr("The system does not allow a connection to %1.").arg(path),
                tr("Check who may write to the unix socket, and enter its folder."), detail};
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return {ErrorCode::TooMuch, tr("Too many files and connections are open to connect to %1.").arg(path),
                tr("Close some, or raise the limit of open files."), detail};
    default:
        return {
            ErrorCode::ConnectionFailed, tr("The unix socket %1 cannot be reached.").arg(path), {}, detail};
    }
}

} // namespace rookery
