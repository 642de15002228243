// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/endpoint/unix_listener.h"

#include "core/endpoint/listener.h"
#include "core/socket/descriptor.h"
#include "core/socket/unix_address.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::UnixListener)
};

/// Whether nobody has a socket file any more, as after a crash. What cannot be told is taken for alive. Asked
/// with a socket of another type, which is told apart and never connected: whoever lives hears nothing of it.
bool isStale(const UnixAddress &address)
{
    const int probe = makeSocket(AF_UNIX, SOCK_DGRAM);
    if (probe < 0)
        return false;
    const bool refused = ::connect(probe, address.get(), address.size()) != 0 && errno == ECONNREFUSED;
    ::close(probe);
    return refused;
}

/// Keeps others who look at socket files of the folder of `path` as we do out, without leaving a file there.
class FolderLock final
{
public:
    explicit FolderLock(const QByteArray &path)
        : m_folder(::open(QFile::encodeName(QFileInfo(QFile::decodeName(path)).path()).constData(),
                          O_RDONLY | O_DIRECTORY | O_CLOEXEC))
    {
        m_isHeld = m_folder >= 0 && ::flock(m_folder, LOCK_EX | LOCK_NB) == 0;
    }
    ~FolderLock() { closeDescriptor(m_folder); }
    FolderLock(const FolderLock &) = delete;
    FolderLock &operator=(const FolderLock &) = delete;
    [[nodiscard]] bool isHeld() const { return m_isHeld; }

private:
    int m_folder = -1;
    bool m_isHeld = false;
};

#ifdef Q_OS_LINUX
ucred peerOf(int descriptor)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    if (::getsockopt(descriptor, SOL_SOCKET, SO_PEERCRED, &peer, &size) != 0)
        peer = {0, uid_t(-1), gid_t(-1)};
    return peer;
}
#endif

} // namespace

UnixListener::UnixListener(Accepted accepted, Exhausted exhausted, Clock &clock)
    : m_accepted(std::move(accepted))
    , m_acceptor([this](int descriptor, const sockaddr_storage &,
                        DescriptorLease lease) { handOut(descriptor, std::move(lease)); },
                 [this, tell = std::move(exhausted)](int error) {
                     tell({ErrorCode::TooMuch,
                           TcpListener::tr(
                               "Too many files and connections are open to take another connection on %1.")
                               .arg(m_path),
                           TcpListener::tr("Close some, or raise the limit of open files."),
                           qt_error_string(error)});
                 },
                 clock)
{
}

UnixListener::~UnixListener()
{
    close();
}

bool UnixListener::isAbstract() const
{
    return UnixAddress::isAbstract(m_path);
}

Expected<void> UnixListener::listen(const QString &path)
{
    close();
    m_path = path;
    m_descriptor = makeSocket(AF_UNIX, SOCK_STREAM);
    const Expected<void> begun = m_descriptor < 0 ? tl::unexpected(whyNot(errno)) : begin();
    if (!begun)
        close();
    return begun;
}

Expected<void> UnixListener::begin()
{
    if (const int error = bindToPath(); error != 0)
        return tl::unexpected(whyNot(error));
    if (!isAbstract()) {
        m_file = fileAtPath();
        // Nobody can connect before listen(), whatever the mode was until here.
        if (::chmod(QFile::encodeName(m_path).constData(), S_IRUSR | S_IWUSR) != 0)
            return tl::unexpected(whyNot(errno));
    }
    if (::listen(m_descriptor, Acceptor::Backlog) != 0 || !m_acceptor.start(m_descriptor))
        return tl::unexpected(whyNot(errno));
    return {};
}

/// 0, or an errno.
int UnixListener::bindToPath() const
{
    const UnixAddress address(m_path);
    if (!address.fits())
        return ENAMETOOLONG;
    if (::bind(m_descriptor, address.get(), address.size()) == 0)
        return 0;
    const int error = errno;
    const QByteArray path = QFile::encodeName(m_path);
    struct stat there = {};
    if (error != EADDRINUSE || isAbstract() || ::lstat(path.constData(), &there) != 0)
        return error;
    if (!S_ISSOCK(there.st_mode))
        return EEXIST;
    // Of two that find it so, one must not take away what the other has put there meanwhile.
    const FolderLock lock(path);
    if (!lock.isHeld() || !isStale(address))
        return error;
    if (::unlink(path.constData()) != 0 || ::bind(m_descriptor, address.get(), address.size()) != 0)
        return errno;
    return 0;
}

UnixListener::FileId UnixListener::fileAtPath() const
{
    struct stat there = {};
    if (::lstat(QFile::encodeName(m_path).constData(), &there) != 0)
        return {};
    return {quint64(there.st_dev), quint64(there.st_ino)};
}

void UnixListener::close()
{
    m_acceptor.stop();
    // Before the descriptor is closed: until then nobody takes the file for stale and puts another in its
    // place.
    if (m_file != FileId() && m_file == fileAtPath())
        ::unlink(QFile::encodeName(m_path).constData());
    m_file = {};
    closeDescriptor(std::exchange(m_descriptor, -1));
}

void UnixListener::handOut(int descriptor, DescriptorLease lease)
{
    QString peer = m_path;
#ifdef Q_OS_LINUX
    const ucred program = peerOf(descriptor);
    if (isAbstract() && program.uid != ::geteuid() && program.uid != 0) {
        closeDescriptor(descriptor);
        return;
    }
    peer = QStringLiteral("pid %1").arg(program.pid);
#endif
    m_accepted(descriptor, peer, std::move(lease));
}

Error UnixListener::whyNot(int error) const
{
    const QString detail = qt_error_string(error);
    switch (error) {
    case EADDRINUSE:
        return {ErrorCode::PortBusy,
                TcpListener::tr("Another program is already listening on %1.").arg(m_path),
                Say::tr("Stop it, or choose another path."), detail};
    case EEXIST:
        return {ErrorCode::BadInput,
                Say::tr("Where the unix socket %1 should be there is a file.").arg(m_path),
                Say::tr("Remove it, or choose another path."), detail};
    case ENOENT:
    case ENOTDIR:
        return {ErrorCode::BadInput,
                Say::tr("The unix socket %1 is in a folder that is not there.").arg(m_path),
                Say::tr("Make the folder, or choose another path."), detail};
    case EACCES:
    case EPERM:
    case EROFS:
        return {ErrorCode::NotPermitted,
                TcpListener::tr("The system does not allow listening on %1.").arg(m_path),
                Say::tr("Choose another path."), detail};
    case EMFILE:
    case ENFILE:
    case ENOBUFS:
    case ENOMEM:
        return {ErrorCode::TooMuch,
                TcpListener::tr("Too many files and connections are open to listen on %1.").arg(m_path),
                TcpListener::tr("Close some, or raise the limit of open files."), detail};
    default:
        return {ErrorCode::LocalIo, TcpListener::tr("Listening on %1 failed.").arg(m_path), {}, detail};
    }
}

} // namespace rookery
