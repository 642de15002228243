// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/url_host.h"

#include "core/address/host_port.h"

#include <QUrl>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

QString hostToDial(const QUrl &url)
{
    const QString host = withoutBrackets(url.host(QUrl::FullyEncoded));
    const qsizetype zone = host.contains(u':') ? host.indexOf("%25"_L1) : -1;
    return zone < 0 ? host : QString(host.left(zone) + u'%' + host.mid(zone + 3));
}

} // namespace rookery
