// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/diagnostics_text.h"

#include "core/secret/secret_headers.h"
#include "ui/settings/settings_table.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QSslSocket>
#include <QSysInfo>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QLatin1StringView stateName(TunnelState state)
{
    switch (state) {
    case TunnelState::Stopped:
        return "stopped"_L1;
    case TunnelState::Connecting:
        return "connecting"_L1;
    case TunnelState::Connected:
        return "connected"_L1;
    case TunnelState::Stalled:
        return "stalled"_L1;
    case TunnelState::Waiting:
        return "waiting"_L1;
    case TunnelState::NeedsAttention:
        return "needs attention"_L1;
    case TunnelState::WaitingForKeychain:
        return "waiting for the keychain"_L1;
    case TunnelState::Resting:
        return "resting"_L1;
    }
    return "?"_L1;
}

QLatin1StringView levelName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug:
        return "debug"_L1;
    case LogLevel::Info:
        return "info"_L1;
    case LogLevel::Warning:
        return "warning"_L1;
    case LogLevel::Error:
        return "error"_L1;
    }
    return "?"_L1;
}

QString shown(const QVariant &value)
{
    return value.typeId() == QMetaType::QStringList ? value.toStringList().join(u", "_s) : value.toString();
}

QString yesNo(bool yes)
{
    return yes ? u"yes"_s : u"no"_s;
}

// A query may hold a token, and so may a user name.
QString plainUrl(const QUrl &url)
{
    return url.toString(QUrl::RemoveQuery | QUrl::RemoveUserInfo | QUrl::RemoveFragment);
}

void addProfile(QStringList &lines, const Profile &profile, const TunnelSnapshot &tunnel)
{
    lines << u"- %1: %2, %3"_s.arg(profile.name, plainUrl(profile.server), stateName(tunnel.state));
    if (!tunnel.error.message.isEmpty())
        lines << u"    error: %1 [%2]"_s.arg(tunnel.error.message, tunnel.error.detail);
    lines << u"    key: %1, verify: %2, CA file: %3, pin: %4, own certificate: %5, proxy: %6"_s.arg(
        yesNo(profile.usesPsk), yesNo(!profile.tls.skipVerify), yesNo(!profile.tls.caFile.isEmpty()),
        yesNo(!profile.tls.pinnedCertificate.isEmpty()), yesNo(!profile.tls.certFile.isEmpty()),
        profile.proxy.isEmpty() ? u"none"_s : plainUrl(profile.proxy));
    lines << u"    on demand: %1, commands: %2"_s.arg(yesNo(profile.onDemand),
                                                      !profile.hasCommands() ? u"none"_s
                                                      : profile.runsCommands ? u"on"_s
                                                                             : u"off"_s);
    lines << u"    connections %1, flows %2 of %3, in %4, out %5"_s.arg(tunnel.connections)
                 .arg(tunnel.liveFlows)
                 .arg(tunnel.totalFlows)
                 .arg(tunnel.bytesIn)
                 .arg(tunnel.bytesOut);
    for (const auto &[name, value] : profile.headers)
        lines << u"    header %1: %2"_s.arg(name, isSecretHeader(name) ? u"(secret)"_s : value);
    for (const ProfileForward &forward : profile.forwards)
        lines << u"    %1%2"_s.arg(forward.spec.toString(), forward.enabled ? QString() : u" (off)"_s);
}

} // namespace

QString Diagnostics::text() const
{
    QStringList lines;
    lines << u"Rookery %1, Qt %2 (built with %3), %4"_s.arg(
        QCoreApplication::applicationVersion(), QLatin1StringView(qVersion()),
        QLatin1StringView(QT_VERSION_STR), QSslSocket::sslLibraryVersionString());
    lines << u"%1, %2 %3, %4, platform %5, desktop %6"_s.arg(
        QSysInfo::prettyProductName(), QSysInfo::kernelType(), QSysInfo::kernelVersion(),
        QSysInfo::currentCpuArchitecture(), QGuiApplication::platformName(),
        qEnvironmentVariable("XDG_CURRENT_DESKTOP", u"unknown"_s));
    lines << u"tray: %1, secrets: %2"_s.arg(yesNo(tray), secretStore);
    lines << u"\nSettings"_s;
    for (const SettingsPage &page : SettingsTable::pages()) {
        for (const Setting &setting : page.settings)
            lines << u"- %1: %2"_s.arg(setting.key, shown(setting.written(settings)));
    }
    lines << u"\nTunnels"_s;
    for (qsizetype i = 0; i < profiles.size(); ++i)
        addProfile(lines, profiles[i], tunnels.value(i));
    lines << u"\nLog"_s;
    for (const LogEntry &entry : log.mid(std::max<qsizetype>(0, log.size() - LogLines)))
        lines << u"%1 %2 %3 %4"_s.arg(
            entry.time.toString(Qt::ISODateWithMs), levelName(entry.level),
            QString::fromLatin1(entry.category),
            entry.tunnel.isEmpty() ? entry.text : QString(u"["_s + entry.tunnel + u"] "_s + entry.text));
    return lines.join(u'\n') + u'\n';
}

} // namespace rookery
