// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/address/unix_target.h"

#include <QStringDecoder>

namespace rookery {

namespace {
constexpr QByteArrayView Mark = "unix:";
} // namespace

QByteArray unixTargetHost(const QString &path)
{
    return Mark.toByteArray() + path.toUtf8();
}

std::optional<QString> unixTargetPath(QByteArrayView host, quint16 port)
{
    if (port != UnixTargetPort || !host.startsWith(Mark))
        return std::nullopt;
    // A mark of the byte order is a part of a name like any other.
    QStringDecoder decoder(QStringDecoder::Utf8,
                           QStringDecoder::Flag::Stateless | QStringDecoder::Flag::ConvertInitialBom);
    const QString path = decoder.decode(host.sliced(Mark.size()));
    return decoder.hasError() ? std::nullopt : std::optional(path);
}

} // namespace rookery
