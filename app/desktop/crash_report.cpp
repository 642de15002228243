// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/crash_report.h"

#include "core/log/output_writer.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QFile>

#include <array>
#include <csignal>
#include <cstring>
#include <execinfo.h>
#include <fcntl.h>
#include <unistd.h>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::array Signals{SIGSEGV, SIGABRT, SIGBUS, SIGFPE, SIGILL};
constexpr int MaxFrames = 64;
constexpr qint64 MaxReport = 64 * 1024;
constexpr size_t AlternateStack = 64 * 1024;
/// What the log's last lines have to come out.
constexpr std::chrono::milliseconds LastWords{200};

// Written before there is a crash: in the handler nothing may allocate.
std::array<char, 4096> g_path{};
std::array<char, 512> g_head{};
std::array<char, AlternateStack> g_stack{};

// NOLINTNEXTLINE(bugprone-signal-handler): backtrace() allocates only at its first call, which install()
// makes.
void writeReport(int signal)
{
    const int file = ::open(g_path.data(), O_CREAT | O_WRONLY | O_EXCL | O_CLOEXEC, 0600);
    if (file >= 0) {
        std::array<void *, MaxFrames> frames{};
        const int count = backtrace(frames.data(), MaxFrames);
        ssize_t written = ::write(file, g_head.data(), std::strlen(g_head.data()));
        const std::array<char, 12> line{
            's',  'i',  'g', 'n', 'a', 'l', ' ', char('0' + signal / 10), char('0' + signal % 10),
            '\n', '\n', '\0'};
        written += ::write(file, line.data(), line.size() - 1);
        static_cast<void>(written);
        backtrace_symbols_fd(frames.data(), count, file);
        ::close(file);
    }
    OutputWriter::settle(LastWords);
    // As if we had not been here: a core file, and the right status for whoever started us.
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

template <size_t N> void copyTo(std::array<char, N> &to, const QByteArray &from)
{
    std::memcpy(to.data(), from.constData(), std::min(size_t(from.size()), N - 1));
}

} // namespace

void CrashReport::install(const QString &directory)
{
    if (g_path[0] != '\0' || !QDir().mkpath(directory))
        return;
    const QString name =
        u"%1/crash-%2-%3.txt"_s.arg(directory, QDateTime::currentDateTime().toString(u"yyyyMMdd-HHmmss"))
            .arg(QCoreApplication::applicationPid());
    copyTo(g_path, QFile::encodeName(name));
    copyTo(g_head,
           u"Rookery %1, Qt %2\n"_s.arg(QCoreApplication::applicationVersion(), QLatin1StringView(qVersion()))
               .toUtf8());
    std::array<void *, 1> warm{};
    backtrace(warm.data(), 1);
    stack_t stack{};
    stack.ss_sp = g_stack.data();
    stack.ss_size = g_stack.size();
    // Running out of stack is a crash too.
    sigaltstack(&stack, nullptr);
    for (const int signal : Signals) {
        struct sigaction action
        {
        };
        action.sa_handler = writeReport;
        action.sa_flags = SA_ONSTACK | int(SA_RESETHAND) | SA_NODEFER;
        sigemptyset(&action.sa_mask);
        sigaction(signal, &action, nullptr);
    }
}

QString CrashReport::take(const QString &directory)
{
    QString newest;
    const QStringList files = directory.isEmpty() ? QStringList() : found(directory);
    for (const QString &file : files) {
        if (newest.isEmpty())
            newest = read(file);
        QFile::remove(file);
    }
    return newest;
}

QStringList CrashReport::found(const QString &directory)
{
    const QDir dir(directory);
    QStringList files;
    for (const QString &name : dir.entryList({u"crash-*.txt"_s}, QDir::Files, QDir::Time))
        files.append(dir.filePath(name));
    return files;
}

QString CrashReport::read(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(MaxReport)) : QString();
}

} // namespace rookery
