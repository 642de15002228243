// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/unix_dialer.h"

#include "core/socket/descriptor.h"
#include "core/socket/unix_address.h"
#include "core/worker/worker.h"

#include <QFile>
#include <QPointer>

#include <array>
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

} // namespace

struct UnixDialer::Answer
{
    quint64 number = 0;
    OwnDescriptor socket;
    int error = 0;
    bool forbidden = false;
};

UnixDialer::UnixDialer(Clock &clock) : m_rest(clock.createTimer([this] { askNext(); })) {}

UnixDialer::~UnixDialer() = default;

quint64 UnixDialer::dial(const QString &path, const Check &mayReach, Done done)
{
    m_jobs[++m_last] = {path, mayReach, std::move(done)};
    askNext();
    return m_last;
}

void UnixDialer::cancel(quint64 number)
{
    m_jobs.erase(number);
}

void UnixDialer::askNext()
{
    if (m_asking || m_rest->isActive())
        return;
    std::vector<Question> questions;
    for (auto &[number, job] : m_jobs) {
        if (questions.size() == MostAtOnce)
            break;
        if (!job.asked)
            questions.push_back({number, job.path, job.mayReach});
    }
    if (questions.empty())
        return;
    std::vector<quint64> numbers;
    for (const Question &question : questions)
        numbers.push_back(question.number);
    m_asking = Worker::run(
        this, [questions = std::move(questions)] { return ask(questions); },
        [this](std::vector<Answer> answers) { take(std::move(answers)); });
    for (const quint64 number : numbers)
        m_jobs[number].asked = m_asking;
    if (!m_asking)
        m_rest->start(Rest);
}

std::vector<UnixDialer::Answer> UnixDialer::ask(const std::vector<Question> &questions)
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

void UnixDialer::take(std::vector<Answer> answers)
{
    m_asking = false;
    const QPointer<UnixDialer> self(this);
    for (Answer &answer : answers) {
        const auto at = m_jobs.find(answer.number);
        if (at == m_jobs.end())
            continue;
        // There is no waiting for room in the queue of a unix socket, but to ask again.
        if (answer.error == EAGAIN) {
            at->second.asked = false;
            m_rest->start(Rest);
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
