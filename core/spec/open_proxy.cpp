// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/open_proxy.h"

#include "core/address/host_text.h"

#include <QCoreApplication>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::OpenProxy)
};

} // namespace

bool isOpenProxy(const ForwardSpec &spec)
{
    return spec.leadsAnywhere() && spec.kind.local == ForwardKind::Local::Port && !spec.isReverse() &&
           !spec.listenHost.isEmpty() && !isLoopbackHost(spec.listenHost);
}

Error openProxyError(SettingsPlace place)
{
    return {ErrorCode::NotPermitted,
            Say::tr("A proxy that others in the network can reach needs a password."),
            place == SettingsPlace::CommandLine
                ? Say::tr("Give it with --forward-auth-file FILE, or say --open-proxy to let everybody in.")
                : Say::tr("Set a user and password for its proxies, or allow them without one."),
            {}};
}

} // namespace rookery
