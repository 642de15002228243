// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/process_sockets.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <dirent.h>
#include <fcntl.h>
#include <memory>
#include <string_view>
#include <unistd.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::string_view SocketLink = "socket:[";

struct CloseDirectory
{
    void operator()(DIR *directory) const { ::closedir(directory); }
};
using Directory = std::unique_ptr<DIR, CloseDirectory>;

template <class Number> bool numberFrom(std::string_view text, Number &number)
{
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size();
}

/// The inode behind a descriptor, or 0 for what is no socket.
quint64 socketInode(int directory, const char *descriptor)
{
    std::array<char, 64> target; // NOLINT: filled by readlinkat()
    const ssize_t length = ::readlinkat(directory, descriptor, target.data(), target.size());
    if (length <= 0 || size_t(length) == target.size())
        return 0;
    const std::string_view link(target.data(), size_t(length));
    quint64 inode = 0;
    if (!link.starts_with(SocketLink) || !link.ends_with(']') ||
        !numberFrom(link.substr(SocketLink.size(), link.size() - SocketLink.size() - 1), inode))
        return 0;
    return inode;
}

/// A program chooses its name itself: it must not move a cursor or pretend to be several lines.
QString programName(qint64 pid)
{
    QFile file(u"/proc/%1/comm"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QString name = QString::fromUtf8(file.read(64).trimmed());
    std::replace_if(
        name.begin(), name.end(), [](QChar c) { return !c.isPrint(); }, u'?');
    return name;
}

Directory openDescriptors(const char *process)
{
    std::array<char, 64> path; // NOLINT: filled below
    const int length = std::snprintf(path.data(), path.size(), "/proc/%s/fd", process);
    if (length < 0 || size_t(length) >= path.size())
        return {};
    return Directory(::opendir(path.data()));
}

/// Of this thread: a machine that is busy with other things must not make a search give up early.
std::chrono::nanoseconds cpuTime()
{
    timespec used{};
    ::clock_gettime(CLOCK_THREAD_CPUTIME_ID, &used);
    return std::chrono::seconds(used.tv_sec) + std::chrono::nanoseconds(used.tv_nsec);
}

void searchProcess(const char *process, qint64 pid, const QSet<quint64> &inodes,
                   QHash<quint64, Program> &found)
{
    const Directory descriptors = openDescriptors(process);
    while (const dirent *descriptor = descriptors ? ::readdir(descriptors.get()) : nullptr) {
        const quint64 inode = socketInode(::dirfd(descriptors.get()), descriptor->d_name);
        if (inode != 0 && inodes.contains(inode) && !found.contains(inode))
            found.insert(inode, {pid, programName(pid)});
    }
}

} // namespace

QHash<quint64, Program> programsWithSockets(const QSet<quint64> &inodes, milliseconds limit)
{
    QHash<quint64, Program> found;
    if (inodes.isEmpty())
        return found;
    const std::chrono::nanoseconds deadline = cpuTime() + limit;
    searchProcess("self", ::getpid(), inodes, found);
    const Directory processes(::opendir("/proc"));
    while (const dirent *process = processes ? ::readdir(processes.get()) : nullptr) {
        qint64 pid = 0;
        if (!numberFrom(std::string_view(process->d_name), pid))
            continue;
        if (found.size() == inodes.size() || cpuTime() >= deadline)
            break;
        searchProcess(process->d_name, pid, inodes, found);
    }
    return found;
}

} // namespace rookery
