// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_check.h"

#include "core/address/host_text.h"
#include "core/address/proxy_url.h"
#include "core/address/server_url.h"
#include "core/profile/finding_list.h"
#include "core/profile/header_text.h"
#include "core/profile/profile_fields.h"
#include "core/secret/secret_headers.h"
#include "core/tls/certificate_pin.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>

#include <algorithm>
#include <limits>

#ifdef Q_OS_UNIX
#include <unistd.h>
#endif

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProfileCheck)
};

constexpr qsizetype LongestName = 200;

class ProfileChecker final
{
public:
    ProfileChecker(const Profile &profile, const QList<Profile> &others, const CheckEnvironment &environment)
        : m_profile(profile), m_others(others), m_environment(environment)
    {
    }

    QList<ProfileFinding> check()
    {
        checkName({Say::tr("The tunnel has no name."), Say::tr("Give it one, such as “Office database”."),
                   Say::tr("Another tunnel is called “%1” already."),
                   Say::tr("Choose another name; the command line finds tunnels by it.")});
        checkConnection();
        checkKeepalive();
        checkDemand();
        checkCommands();
        checkNetworks();
        checkForwards(m_profile, m_others, m_environment, m_findings);
        return m_findings.all();
    }

    QList<ProfileFinding> checkAsGateway()
    {
        checkName({Say::tr("The gateway has no name."), Say::tr("Give it one, such as “Office”."),
                   Say::tr("Another gateway is called “%1” already."), Say::tr("Choose another name.")});
        checkConnection();
        return m_findings.all();
    }

private:
    /// What is said about a name that is missing or taken.
    struct NameWords
    {
        QString missing;
        QString missingHint;
        QString taken;
        QString takenHint;
    };

    void checkName(const NameWords &words);
    void checkConnection();
    void checkServer();
    void checkSecrecy();
    void checkHttp();
    void checkTls();
    void checkTlsPair();
    void checkFields();
    void checkField(const ProfileField &field, const QString &text);
    void checkField(const ProfileField &field, milliseconds time);
    void checkField(const ProfileField &field, int number);
    template <class T> void checkField(const ProfileField &, const T &) {} // has a check of its own
    void checkFile(const QString &field, const QString &path);
    void checkKeepalive();
    void checkDemand();
    void checkCommands();
    void checkNetworks();

    [[nodiscard]] bool usesTls() const { return m_profile.server.scheme() == "wss"_L1; }
    [[nodiscard]] bool isPlain() const { return m_profile.server.scheme() == "ws"_L1; }

    const Profile &m_profile;
    const QList<Profile> &m_others;
    const CheckEnvironment &m_environment;
    FindingList m_findings;
};

void ProfileChecker::checkConnection()
{
    checkServer();
    checkSecrecy();
    checkHttp();
    checkTls();
    checkFields();
    checkTlsPair();
}

void ProfileChecker::checkName(const NameWords &words)
{
    const QString name = m_profile.name.trimmed();
    if (name.isEmpty())
        return m_findings.error(u"name"_s, -1, words.missing, words.missingHint);
    if (name.size() > LongestName)
        m_findings.error(u"name"_s, -1, Say::tr("The name is longer than %1 characters.").arg(LongestName));
    const bool control =
        std::any_of(name.begin(), name.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
    if (control)
        m_findings.error(u"name"_s, -1, Say::tr("The name has a line break or another control character."));
    const bool taken = std::any_of(m_others.cbegin(), m_others.cend(), [&](const Profile &other) {
        return other.id != m_profile.id && other.name.trimmed().compare(name, Qt::CaseInsensitive) == 0;
    });
    if (taken)
        m_findings.error(u"name"_s, -1, words.taken.arg(name), words.takenHint);
}

void ProfileChecker::checkServer()
{
    if (m_profile.server.isEmpty())
        return m_findings.error(u"server"_s, -1, Say::tr("The server's address is empty."),
                                Say::tr("A right one: wss://example.com"));
    const QString text = m_profile.server.toString(QUrl::FullyEncoded);
    if (const Expected<QUrl> url = parseServerUrl(text, SettingsPlace::Editor); !url)
        m_findings.error(u"server"_s, -1, url.error());
}

/// What everybody on the way could read.
void ProfileChecker::checkSecrecy()
{
    if (!isPlain() || isLoopbackHost(m_profile.server.host()))
        return;
    const QString hint = Say::tr("Use wss:// if the server has TLS.");
    const auto before = m_findings.all().size();
    if (m_profile.usesPsk)
        m_findings.warn(
            u"server"_s, -1,
            Say::tr("The key is sent unencrypted, because the address does not start with wss://."), hint);
    for (qsizetype i = 0; i < m_profile.headers.size(); ++i) {
        if (isSecretHeader(m_profile.headers[i].first))
            m_findings.warn(
                u"headers"_s, int(i),
                Say::tr("The header %1 is sent unencrypted, because the address does not start with wss://.")
                    .arg(m_profile.headers[i].first),
                hint);
    }
    if (m_findings.all().size() == before)
        m_findings.warn(u"server"_s, -1,
                        Say::tr("Without TLS everyone on the way can read and change what goes through."),
                        hint);
}

void ProfileChecker::checkHttp()
{
    if (!m_profile.hostHeader.isEmpty()) {
        const Expected<QByteArray> host = headerValueFromText(m_profile.hostHeader.toUtf8());
        if (!host)
            m_findings.error(u"hostHeader"_s, -1, host.error());
        else if (host->contains(' ') || host->contains('/'))
            m_findings.error(u"hostHeader"_s, -1, Say::tr("“%1” is not a host.").arg(m_profile.hostHeader),
                             Say::tr("A right one: example.com or example.com:8443"));
    }
    for (qsizetype i = 0; i < m_profile.headers.size(); ++i) {
        const auto &[name, value] = m_profile.headers[i];
        const auto header = headerFromText(name + u':' + value, SettingsPlace::Editor);
        if (name.contains(u':'))
            m_findings.error(u"headers"_s, int(i), Say::tr("The name of a header has no colon."));
        else if (!header)
            m_findings.error(u"headers"_s, int(i), header.error());
    }
    if (m_profile.proxy.isEmpty())
        return;
    if (const auto proxy = proxyUrlFromText(m_profile.proxy.toString(QUrl::FullyEncoded)); !proxy)
        m_findings.error(u"proxy"_s, -1, proxy.error());
}

void ProfileChecker::checkTls()
{
    const TlsOptions &tls = m_profile.tls;
    if (tls.skipVerify && usesTls())
        m_findings.warn(
            u"tlsSkipVerify"_s, -1,
            Say::tr(
                "The server's certificate is not checked: anyone on the way can read and change everything."),
            Say::tr("Better give the certificate of the authority that signed it."));
    if (!isPlain())
        return;
    const Profile usual;
    for (const ProfileField &field : profileFields()) {
        const bool given = std::visit(
            [&](const auto &member) { return member.of(m_profile) != member.of(usual); }, field.member);
        if (field.onlyTls && given)
            m_findings.warn(
                field.key, -1,
                Say::tr("This has no effect, because the server's address does not start with wss://."));
    }
}

void ProfileChecker::checkTlsPair()
{
    const TlsOptions &tls = m_profile.tls;
    if (tls.certFile.isEmpty() != tls.keyFile.isEmpty())
        m_findings.error(tls.certFile.isEmpty() ? u"tlsCertFile"_s : u"tlsKeyFile"_s, -1,
                         Say::tr("A certificate of our own needs its key, and a key its certificate."),
                         Say::tr("Give both files."));
    if (!tls.keyFile.isEmpty() && m_environment.file(tls.keyFile).forOthers)
        m_findings.warn(u"tlsKeyFile"_s, -1, Say::tr("Other users of this computer can read the key."),
                        Say::tr("“chmod 600” prevents it."));
}

void ProfileChecker::checkFile(const QString &field, const QString &path)
{
    if (path.isEmpty())
        return;
    switch (m_environment.file(path).kind) {
    case FileFacts::Kind::Missing:
        return m_findings.error(field, -1, Say::tr("The file %1 does not exist.").arg(path));
    case FileFacts::Kind::Directory:
        return m_findings.error(field, -1, Say::tr("%1 is a directory, not a file.").arg(path));
    case FileFacts::Kind::Unreadable:
        return m_findings.error(field, -1, Say::tr("The file %1 cannot be read.").arg(path),
                                Say::tr("Check that you may read it."));
    case FileFacts::Kind::Silent:
        return m_findings.warn(field, -1, Say::tr("The drive with the file %1 does not answer.").arg(path),
                               Say::tr("Until it does, the tunnel cannot connect."));
    case FileFacts::Kind::Unknown:
    case FileFacts::Kind::Readable:
        break;
    }
    if (QDir::isRelativePath(path))
        m_findings.warn(field, -1,
                        Say::tr("The file %1 is looked for where the program was started.").arg(path),
                        Say::tr("Give the whole path."));
}

void ProfileChecker::checkField(const ProfileField &field, const QString &text)
{
    if (field.form == ProfileField::Form::File)
        checkFile(field.key, text);
    if (field.form == ProfileField::Form::Fingerprint && !text.isEmpty() &&
        !CertificatePin::isFingerprint(text))
        m_findings.error(field.key, -1, Say::tr("This is no SHA-256 fingerprint."),
                         Say::tr("It has 64 digits, 0 to 9 and A to F."));
}

void ProfileChecker::checkField(const ProfileField &field, milliseconds time)
{
    if (time.count() < field.least)
        m_findings.error(field.key, -1, Say::tr("The time is too short."),
                         Say::tr("At least %1 ms.").arg(field.least));
    if (time.count() > std::numeric_limits<int>::max())
        m_findings.error(field.key, -1, Say::tr("The time is too long."), Say::tr("At most 24 days."));
}

void ProfileChecker::checkField(const ProfileField &field, int number)
{
    if (number < field.least)
        m_findings.error(field.key, -1, Say::tr("The number of retries is below zero."),
                         Say::tr("0 tries for ever."));
}

/// What each field says by itself.
void ProfileChecker::checkFields()
{
    for (const ProfileField &field : profileFields())
        std::visit([&](const auto &member) { checkField(field, member.of(m_profile)); }, field.member);
}

void ProfileChecker::checkKeepalive()
{
    const Profile &p = m_profile;
    if (p.keepaliveInterval.count() == 0 || p.keepaliveTimeout.count() == 0)
        m_findings.warn(p.keepaliveInterval.count() == 0 ? u"keepaliveIntervalMs"_s : u"keepaliveTimeoutMs"_s,
                        -1, Say::tr("A connection that is dead is not noticed without keepalive."));
    else if (p.keepaliveTimeout < p.keepaliveInterval)
        m_findings.warn(
            u"keepaliveTimeoutMs"_s, -1,
            Say::tr("The keepalive timeout is shorter than the interval and will be raised to it."));
}

void ProfileChecker::checkNetworks()
{
    const NetworkRule &rule = m_profile.networkRule;
    if (rule.mode != NetworkRule::Mode::None && rule.conditions.isEmpty())
        m_findings.warn(u"networkRule"_s, -1, Say::tr("No network is chosen, so it is on in any."),
                        Say::tr("Choose one, or add the one that you are in."));
}

void ProfileChecker::checkDemand()
{
    const bool needed =
        std::any_of(m_profile.forwards.begin(), m_profile.forwards.end(), [](const ProfileForward &forward) {
            return forward.enabled && forward.spec.needsConnection();
        });
    if (m_profile.onDemand && needed)
        m_findings.warn(
            u"onDemand"_s, -1,
            Say::tr("This has no effect, because a reverse forward or stdio needs the connection always."));
}

void ProfileChecker::checkCommands()
{
    if (m_profile.hasCommands() && !m_profile.runsCommands)
        m_findings.warn(u"runsCommands"_s, -1, Say::tr("The commands are not run until this is switched on."),
                        Say::tr("Read them first: they run as you."));
}

} // namespace

CheckEnvironment CheckEnvironment::current()
{
    CheckEnvironment environment;
#ifdef Q_OS_UNIX
    QFile setting(u"/proc/sys/net/ipv4/ip_unprivileged_port_start"_s);
    if (setting.open(QIODevice::ReadOnly))
        environment.firstOpenPort = setting.read(16).trimmed().toInt();
    if (geteuid() == 0)
        environment.firstOpenPort = 0;
#else
    environment.firstOpenPort = 0;
#endif
    return environment;
}

QList<ProfileFinding> checkProfile(const Profile &profile, const QList<Profile> &others,
                                   const CheckEnvironment &environment)
{
    return ProfileChecker(profile, others, environment).check();
}

QList<ProfileFinding> checkGateway(const SharedGateway &gateway, const QList<SharedGateway> &others,
                                   const CheckEnvironment &environment)
{
    QList<Profile> profiles;
    for (const SharedGateway &other : others)
        profiles.append(other.profile);
    return ProfileChecker(gateway.profile, profiles, environment).checkAsGateway();
}

QList<ProfileFinding> checkForwards(const Profile &profile, const QList<Profile> &others,
                                    const CheckEnvironment &environment)
{
    FindingList findings;
    checkForwards(profile, others, environment, findings);
    return findings.all();
}

} // namespace rookery
