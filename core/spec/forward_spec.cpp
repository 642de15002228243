// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_spec.h"

#include "core/address/host_port.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Local = ForwardKind::Local;

/// Where an omitted host is, here and at penguin's.
bool goesWithoutSaying(const QString &host)
{
    return host == "127.0.0.1"_L1;
}

/// With its colon; nothing where it need not be said.
QString localText(const ForwardSpec &spec, const ForwardKindRow &row)
{
    switch (spec.kind.local) {
    case Local::Stdio:
        return u"stdio:"_s;
    case Local::UnixSocket:
        return u"[unix:"_s + spec.unixPath + u"]:"_s;
    case Local::Port:
        break;
    }
    if (row.remoteWord.isEmpty() || !goesWithoutSaying(spec.listenHost))
        return hostPort(spec.listenHost, spec.listenPort) + u':';
    if (row.penguinHasPort && spec.listenPort == row.defaultPort)
        return {};
    return QString::number(spec.listenPort) + u':';
}

/// What stands in a text with others, quoted by nobody.
bool isPlain(const QString &path)
{
    return std::all_of(path.begin(), path.end(),
                       [](QChar c) { return c.isLetterOrNumber() || u"/._-@+~"_s.contains(c); });
}

QString pathText(const QString &path)
{
    const QString text = u"unix:"_s + path;
    return isPlain(path) ? text : QString(u'[' + text + u']');
}

QString remoteText(const ForwardSpec &spec, const ForwardKindRow &row)
{
    if (spec.leadsToUnixSocket())
        return pathText(spec.targetPath);
    if (!spec.hasTarget())
        return row.remoteWord;
    const bool hostIsSaid = spec.kind.local == Local::Port || !goesWithoutSaying(spec.targetHost);
    return hostIsSaid ? hostPort(spec.targetHost, spec.targetPort) : QString::number(spec.targetPort);
}

} // namespace

QString ForwardSpec::targetText() const
{
    if (leadsToUnixSocket())
        return u"unix:"_s + targetPath;
    return hasTarget() ? hostPort(targetHost, targetPort) : QString();
}

QString ForwardSpec::toString() const
{
    return name.isEmpty() ? endsText() : name + u'=' + endsText();
}

bool ForwardSpec::isSameForward(const ForwardSpec &other) const
{
    ForwardSpec renamed = other;
    renamed.name = name;
    return *this == renamed;
}

QString ForwardSpec::endsText() const
{
    const ForwardKindRow *const row = forwardKindRow(kind);
    if (!row)
        return {};
    return (isReverse() ? u"R:"_s : QString()) + localText(*this, *row) + remoteText(*this, *row) +
           (isUdp() ? u"/udp"_s : QString());
}

} // namespace rookery
