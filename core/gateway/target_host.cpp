// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/target_host.h"

#include <QStringDecoder>

#include <algorithm>

namespace rookery {

Expected<QString> TargetHost::check(QByteArrayView host, quint16 port)
{
    if (port == 0)
        return failure(ErrorCode::BadInput,
                       tr("The peer asked for port 0, which nothing can be reached at."));
    if (host.startsWith('[') && host.endsWith(']') && host.size() > 2)
        host = host.sliced(1, host.size() - 2);
    if (host.isEmpty() || host.size() > MaxLength)
        return failure(ErrorCode::BadInput, tr("The peer asked for a host name that is empty or too long."));

    QStringDecoder decoder(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = decoder.decode(host);
    const auto unfit = [](QChar c) { return c.isSpace() || c.category() == QChar::Other_Control; };
    if (decoder.hasError() || std::any_of(text.begin(), text.end(), unfit))
        return failure(ErrorCode::BadInput, tr("The peer asked for a host name that is no text."));
    return text;
}

} // namespace rookery
