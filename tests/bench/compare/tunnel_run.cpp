// SPDX-License-Identifier: GPL-3.0-or-later
#include "tunnel_run.h"

#include <QFile>
#include <QThread>

#include <array>
#include <unistd.h>

namespace rookery::bench {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Tries = 200;
constexpr std::chrono::milliseconds Between{50};

QByteArray procFile(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1String(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

double cpuOf(qint64 pid)
{
    const QByteArray stat = procFile(pid, "stat");
    // The name comes in parentheses and may contain anything; what follows are numbers.
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    return fields.size() < 13
               ? 0
               : (fields[11].toDouble() + fields[12].toDouble()) / double(::sysconf(_SC_CLK_TCK));
}

double memoryOf(qint64 pid)
{
    for (const QByteArray &line : procFile(pid, "status").split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble();
    }
    return 0;
}

void stop(QProcess &process)
{
    if (process.state() == QProcess::NotRunning)
        return;
    process.kill();
    process.waitForFinished();
}

QString begin(QProcess &process, const QStringList &command)
{
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardOutputFile(QProcess::nullDevice());
    process.start(command.first(), command.mid(1));
    return process.waitForStarted() ? QString() : command.first() + u" does not start"_s;
}

} // namespace

TunnelRun::~TunnelRun()
{
    stop(m_client);
    stop(m_server);
}

QString TunnelRun::start(const System &system, const QMap<QString, QString> &programs,
                         const LoadTarget &target)
{
    if (system.server.isEmpty() || system.client.isEmpty())
        return u"it has no command lines"_s;
    // Free now, and most likely still when the programs take them.
    const quint16 port = Socket::tcpListener().localPort();
    m_tcpPort = Socket::tcpListener().localPort();
    m_udpPort = Socket::udpBound().localPort();
    QMap<QString, QString> values = programs;
    values[u"port"_s] = QString::number(port);
    values[u"tcp"_s] = QString::number(m_tcpPort);
    values[u"udp"_s] = QString::number(m_udpPort);
    values[u"tcpTarget"_s] = QString::number(target.tcpPort());
    values[u"udpTarget"_s] = QString::number(target.udpPort());

    if (const QString why = begin(m_server, filledIn(system.server, values)); !why.isEmpty())
        return why;
    if (!waitUntilListening(port))
        return u"its server does not listen"_s;
    if (const QString why = begin(m_client, filledIn(system.client, values)); !why.isEmpty())
        return why;
    if (!waitUntilListening(m_tcpPort))
        return u"its client does not listen"_s;
    for (int i = 0; i < Tries; ++i) {
        if (knock())
            return {};
        QThread::msleep(Between.count());
    }
    return u"nothing comes back through it"_s;
}

/// Looks at the table of sockets instead of connecting: a stray connection is work for some.
bool TunnelRun::waitUntilListening(quint16 port)
{
    const QByteArray local = ":" + QByteArray::number(port, 16).toUpper().rightJustified(4, '0') + ' ';
    for (int i = 0; i < Tries; ++i) {
        for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
            QFile file(QString::fromLatin1(table));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            for (const QByteArray &line : file.readAll().split('\n')) {
                const qsizetype at = line.indexOf(local);
                // The local address comes first, the state (0A: listening) third.
                if (at > 0 && at < 48 && line.mid(at).contains(" 0A "))
                    return true;
            }
        }
        QThread::msleep(Between.count());
    }
    return false;
}

Socket TunnelRun::open(LoadTarget::Command command) const
{
    Socket socket = Socket::tcpTo(m_tcpPort);
    const char first = command;
    if (socket.isValid() && !socket.writeAll({&first, 1}))
        return {};
    return socket;
}

bool TunnelRun::knock() const
{
    const Socket socket = open(LoadTarget::Echo);
    char byte = '!';
    return socket.isValid() && socket.writeAll({&byte, 1}) && socket.readAll({&byte, 1}) && byte == '!';
}

double TunnelRun::cpu() const
{
    return cpuOf(m_server.processId()) + cpuOf(m_client.processId());
}

double TunnelRun::memory() const
{
    return memoryOf(m_server.processId()) + memoryOf(m_client.processId());
}

} // namespace rookery::bench
