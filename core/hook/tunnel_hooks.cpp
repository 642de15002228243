// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/hook/tunnel_hooks.h"

#include "core/hook/hook_words.h"
#include "core/log/log.h"
#include "core/log/log_scope.h"
#include "core/profile/profile.h"

#include <QDir>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <unistd.h>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QProcessEnvironment environmentOf(const HookCommands &commands, bool up)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.remove(u"ROOKERY_PSK"_s);
    environment.insert(u"ROOKERY_EVENT"_s, up ? u"connected"_s : u"disconnected"_s);
    environment.insert(u"ROOKERY_TUNNEL"_s, commands.tunnel);
    // An address may have come with a key or a token in it.
    environment.insert(
        u"ROOKERY_SERVER"_s,
        commands.server.toDisplayString(QUrl::RemoveUserInfo | QUrl::RemoveQuery | QUrl::RemoveFragment));
    return environment;
}

} // namespace

HookCommands HookCommands::of(const Profile &profile)
{
    HookCommands commands{profile.name, profile.server, {}, {}};
    if (profile.runsCommands) {
        commands.afterConnect = profile.afterConnect;
        commands.afterDisconnect = profile.afterDisconnect;
    }
    return commands;
}

TunnelHooks::TunnelHooks(const HookCommands &commands, Clock &clock)
    : m_commands(commands), m_limit(clock.createTimer([this] { overdue(); }))
{
}

TunnelHooks::~TunnelHooks()
{
    // A QProcess kills what it has started, and waits for it.
    if (QProcess *const left = m_process.release()) {
        left->disconnect(this);
        connect(left, &QProcess::finished, left, &QObject::deleteLater);
    }
}

void TunnelHooks::follow(TunnelState state)
{
    m_up = state == TunnelState::Connected || state == TunnelState::Stalled;
    catchUp();
}

void TunnelHooks::catchUp()
{
    if (m_process || m_up == m_toldUp)
        return;
    m_toldUp = m_up;
    run(m_up ? m_commands.afterConnect : m_commands.afterDisconnect);
}

void TunnelHooks::run(const QString &command)
{
    const Expected<QStringList> words = hookWords(command);
    if (!words)
        tellFailure(words.error().sentence());
    else if (!words->isEmpty())
        start(*words);
}

void TunnelHooks::start(const QStringList &words)
{
    const LogScope scope(m_commands.tunnel);
    // Not its arguments: a person may have put a password there.
    qCInfo(logHook).noquote() << (m_toldUp ? "connected:" : "disconnected:") << "running"
                              << words.constFirst();
    m_tooLong = false;
    m_outputLeft = MaxOutput;
    m_process = std::make_unique<QProcess>();
    m_process->setProgram(words.constFirst());
    m_process->setArguments(words.sliced(1));
    m_process->setProcessEnvironment(environmentOf(m_commands, m_toldUp));
    m_process->setWorkingDirectory(QDir::homePath());
    m_process->setStandardInputFile(QProcess::nullDevice());
    m_process->setProcessChannelMode(QProcess::MergedChannels);
    m_process->setChildProcessModifier([] {
        ::setpgid(0, 0); // so that all that it starts can be ended with it
        // Where it outlives us, nobody reads what it prints.
        ::signal(SIGPIPE, SIG_IGN);
    });
    connect(m_process.get(), &QProcess::readyRead, this, &TunnelHooks::takeOutput);
    connect(m_process.get(), &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        takeOutput();
        ended(m_tooLong ? tr("It took longer than %n seconds.", nullptr, int(Limit / std::chrono::seconds(1)))
              : status == QProcess::CrashExit ? tr("It crashed.")
              : code != 0                     ? tr("It ended with code %1.").arg(code)
                                              : QString());
    });
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            ended(tr("It could not be started: %1").arg(m_process->errorString()));
    });
    m_limit->start(Limit);
    m_process->start();
}

/// All is read, so that it never waits for us; what is too much is dropped.
void TunnelHooks::takeOutput()
{
    const QByteArray bytes = m_process->readAll();
    m_line += bytes.first(std::min(bytes.size(), m_outputLeft));
    m_outputLeft -= std::min(bytes.size(), m_outputLeft);
    logLines(false);
}

void TunnelHooks::logLines(bool all)
{
    const LogScope scope(m_commands.tunnel);
    for (qsizetype end = m_line.indexOf('\n'); end >= 0 || (all && !m_line.isEmpty());
         end = m_line.indexOf('\n')) {
        const QByteArray line = m_line.first(end < 0 ? m_line.size() : end);
        m_line.remove(0, end < 0 ? m_line.size() : end + 1);
        // Quoted: it may print what comes from elsewhere.
        qCInfo(logHook) << "the command says" << QString::fromLocal8Bit(line);
    }
}

void TunnelHooks::overdue()
{
    const qint64 group = m_process ? m_process->processId() : 0;
    if (group <= 0)
        return;
    ::kill(-pid_t(group), m_tooLong ? SIGKILL : SIGTERM);
    if (!std::exchange(m_tooLong, true))
        m_limit->start(KillAfter);
}

void TunnelHooks::ended(const QString &trouble)
{
    m_limit->stop();
    logLines(true);
    // It is the one that calls us.
    QProcess *const process = m_process.release();
    process->disconnect(this);
    process->deleteLater();
    if (!trouble.isEmpty())
        tellFailure(trouble);
    catchUp();
}

void TunnelHooks::tellFailure(const QString &trouble)
{
    const Error why{ErrorCode::LocalIo,
                    (m_toldUp ? tr("The command of “%1” after connecting failed.")
                              : tr("The command of “%1” after disconnecting failed."))
                        .arg(m_commands.tunnel),
                    trouble,
                    {}};
    const LogScope scope(m_commands.tunnel);
    qCWarning(logHook).noquote() << why.sentence();
    Q_EMIT failed(why);
}

} // namespace rookery
