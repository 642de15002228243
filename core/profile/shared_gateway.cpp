// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/shared_gateway.h"

#include "core/profile/profile_fields.h"

#include <algorithm>

namespace rookery {

void copyConnection(const Profile &from, Profile &to)
{
    for (const ProfileField &field : profileFields()) {
        if (field.ofGateway)
            std::visit([&](const auto &member) { member.of(to) = member.of(from); }, field.member);
    }
}

SharedGateway SharedGateway::of(const Profile &tunnel, const QString &name)
{
    SharedGateway gateway;
    gateway.profile.id = QUuid::createUuid();
    gateway.profile.name = name;
    copyConnection(tunnel, gateway.profile);
    return gateway;
}

void SharedGateway::giveTo(Profile &tunnel) const
{
    tunnel.gateway = id();
    copyConnection(profile, tunnel);
}

const SharedGateway *findGateway(const QList<SharedGateway> &gateways, const QUuid &id)
{
    const auto at = std::find_if(gateways.cbegin(), gateways.cend(),
                                 [&id](const SharedGateway &gateway) { return gateway.id() == id; });
    return at == gateways.cend() ? nullptr : &*at;
}

QStringList resolveGateways(QList<Profile> &profiles, const QList<SharedGateway> &gateways)
{
    QStringList without;
    for (Profile &profile : profiles) {
        if (profile.gateway.isNull())
            continue;
        if (const SharedGateway *const gateway = findGateway(gateways, profile.gateway)) {
            gateway->giveTo(profile);
        } else {
            profile.gateway = {};
            without += profile.name;
        }
    }
    return without;
}

} // namespace rookery
