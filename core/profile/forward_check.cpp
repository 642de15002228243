// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/host_text.h"
#include "core/profile/finding_list.h"
#include "core/spec/forward_place.h"
#include "core/spec/forward_support.h"
#include "core/spec/open_proxy.h"
#include "core/spec/unix_path.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ProfileCheck)
};

/// What cannot run takes no place; that only one has standard streams is said once, of all of them.
bool clash(const ForwardSpec &a, const ForwardSpec &b)
{
    return runsSomewhere(a) && runsSomewhere(b) && !a.isStdio() && needSamePlace(a, b);
}

class ForwardChecker final
{
public:
    ForwardChecker(const Profile &profile, int row, const CheckEnvironment &environment,
                   FindingList &findings)
        : m_profile(profile)
        , m_forward(profile.forwards[row])
        , m_spec(m_forward.spec)
        , m_row(row)
        , m_environment(environment)
        , m_findings(findings)
    {
    }

    void check()
    {
        checkName();
        checkKind();
        // What cannot run has no port to be reached at; the rest will be said by the version that runs it.
        if (!runsSomewhere(m_spec))
            return;
        if (m_spec.kind.local == ForwardKind::Local::Port)
            checkListening();
        if (m_spec.kind.local == ForwardKind::Local::UnixSocket)
            checkPath();
        if (m_spec.hasTarget())
            checkTarget();
        if (m_spec.leadsToUnixSocket())
            checkTargetPath();
    }

private:
    void checkName();
    void checkKind();
    void checkListening();
    void checkReach();
    void checkPath();
    void checkTarget();
    void checkTargetPath();
    bool checkHost(const QString &field, const QString &host);

    const Profile &m_profile;
    const ProfileForward &m_forward;
    const ForwardSpec &m_spec;
    const int m_row;
    const CheckEnvironment &m_environment;
    FindingList &m_findings;
};

bool ForwardChecker::checkHost(const QString &field, const QString &host)
{
    if (host.isEmpty()) {
        m_findings.error(field, m_row, Say::tr("The host is missing."),
                         Say::tr("A right one: 127.0.0.1 or db.internal"));
        return false;
    }
    const Expected<QString> read = host.contains(u':') ? ipv6FromText(host) : hostFromText(host);
    if (!read)
        m_findings.error(field, m_row, read.error());
    return read.has_value();
}

void ForwardChecker::checkName()
{
    if (m_spec.name.isEmpty())
        return;
    if (const Expected<QString> name = forwardNameFromText(m_spec.name); !name)
        m_findings.error(u"name"_s, m_row, name.error());
}

/// One that is switched off, or that another program of ours can run, does no harm.
void ForwardChecker::checkKind()
{
    const std::optional<Error> why = whyNotHere(m_spec, ForwardPlace::Window);
    if (why && m_forward.enabled && !runsSomewhere(m_spec))
        m_findings.error(u"kind"_s, m_row, *why);
    else if (why)
        m_findings.warn(u"kind"_s, m_row, why->message, why->hint);
}

void ForwardChecker::checkListening()
{
    const bool reachable = checkHost(u"listenHost"_s, m_spec.listenHost);
    if (m_spec.isReverse())
        return;
    if (m_spec.listenPort != 0 && m_spec.listenPort < m_environment.firstOpenPort)
        m_findings.warn(u"listenPort"_s, m_row,
                        Say::tr("Port %1 needs the rights of an administrator.").arg(m_spec.listenPort),
                        Say::tr("Ports from %1 on do not.").arg(m_environment.firstOpenPort));
    if (reachable)
        checkReach();
}

/// Beyond this computer everybody in the network comes in.
void ForwardChecker::checkReach()
{
    if (isLoopbackHost(m_spec.listenHost))
        return;
    if (isOpenProxy(m_spec) && !m_profile.usesForwardAuth && !m_profile.openProxy && m_forward.enabled) {
        m_findings.error(u"listenHost"_s, m_row, openProxyError(SettingsPlace::Editor));
        return;
    }
    m_findings.warn(u"listenHost"_s, m_row, Say::tr("Other computers in the network can use this forward."),
                    Say::tr("With 127.0.0.1 only this computer can."));
}

void ForwardChecker::checkPath()
{
    const bool anchored = m_spec.unixPath.startsWith(u'/') || m_spec.unixPath.startsWith(u'@');
    if (const Expected<QString> path = unixPathFromText(m_spec.unixPath); !path)
        m_findings.error(u"unixPath"_s, m_row, path.error());
    else if (!anchored)
        m_findings.warn(u"unixPath"_s, m_row,
                        Say::tr("Where the unix socket is depends on the folder that Rookery is started in."),
                        Say::tr("A path from “/” on does not."));
}

void ForwardChecker::checkTarget()
{
    checkHost(u"targetHost"_s, m_spec.targetHost);
    if (m_spec.targetPort == 0)
        m_findings.error(u"targetPort"_s, m_row, Say::tr("The target has no port."),
                         Say::tr("A port is a number from 1 to 65535."));
}

void ForwardChecker::checkTargetPath()
{
    if (const Expected<QString> path = unixTargetFromText(m_spec.targetPath); !path)
        m_findings.error(u"targetPath"_s, m_row, path.error());
}

/// The first forward before `row` that listens at the same place.
std::optional<int> clashInside(const Profile &profile, int row)
{
    for (int i = 0; i < row; ++i) {
        if (profile.forwards[i].enabled && clash(profile.forwards[i].spec, profile.forwards[row].spec))
            return i;
    }
    return std::nullopt;
}

const Profile *clashOutside(const Profile &profile, const ForwardSpec &spec, const QList<Profile> &others)
{
    const auto at = std::find_if(others.cbegin(), others.cend(), [&](const Profile &other) {
        // Ports at two gateways have nothing to do with each other.
        if (other.id == profile.id || (spec.isReverse() && other.server != profile.server))
            return false;
        return std::any_of(
            other.forwards.cbegin(), other.forwards.cend(),
            [&](const ProfileForward &forward) { return forward.enabled && clash(forward.spec, spec); });
    });
    return at == others.cend() ? nullptr : &*at;
}

void checkPlaces(const Profile &profile, const QList<Profile> &others, int row, FindingList &findings)
{
    const ForwardSpec &spec = profile.forwards[row].spec;
    const QString field = spec.kind.local == ForwardKind::Local::UnixSocket ? u"unixPath"_s : u"listenPort"_s;
    if (const auto other = clashInside(profile, row))
        findings.error(field, row, Say::tr("Forward %1 listens there already.").arg(*other + 1),
                       spec.kind.local == ForwardKind::Local::UnixSocket
                           ? Say::tr("Choose another path, or switch one of them off.")
                           : Say::tr("Choose another port, or switch one of them off."));
    else if (const Profile *outside = clashOutside(profile, spec, others))
        findings.warn(
            field, row,
            Say::tr("The tunnel “%1” listens there too; both cannot run at once.").arg(outside->name));
}

} // namespace

void checkForwards(const Profile &profile, const QList<Profile> &others, const CheckEnvironment &environment,
                   FindingList &findings)
{
    for (qsizetype row = 0; row < profile.forwards.size(); ++row) {
        ForwardChecker(profile, int(row), environment, findings).check();
        if (profile.forwards[row].enabled)
            checkPlaces(profile, others, int(row), findings);
    }
    const bool any = std::any_of(profile.forwards.cbegin(), profile.forwards.cend(),
                                 [](const ProfileForward &forward) { return forward.enabled; });
    if (!any)
        findings.warn(u"forwards"_s, -1,
                      Say::tr("No forward is switched on: the tunnel would connect and carry nothing."));
    const auto stdio =
        std::count_if(profile.forwards.cbegin(), profile.forwards.cend(), [](const ProfileForward &forward) {
            return forward.enabled && forward.spec.isStdio();
        });
    if (stdio > 1)
        findings.error(u"forwards"_s, -1, Say::tr("Only one forward can use standard input and output."));
}

} // namespace rookery
