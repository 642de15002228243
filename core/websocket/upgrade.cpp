// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/upgrade.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <algorithm>
#include <array>

namespace rookery::websocket {

QByteArray newKey()
{
    std::array<quint32, 4> nonce{};
    QRandomGenerator::system()->fillRange(nonce.data(), qsizetype(nonce.size()));
    return QByteArray(reinterpret_cast<const char *>(nonce.data()), sizeof nonce).toBase64();
}

QByteArray acceptFor(QByteArrayView key)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(key);
    hash.addData("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    return hash.result().toBase64();
}

const char *upgradeFault(const http::AnswerHead &answer, QByteArrayView key)
{
    const QList<QByteArray> protocols = http::members(answer.fields, "Upgrade");
    const bool onlyWebSocket =
        std::all_of(protocols.begin(), protocols.end(),
                    [](const QByteArray &protocol) { return http::sameText(protocol, "websocket"); });
    if (protocols.isEmpty() || !onlyWebSocket)
        return "the answer does not upgrade to a WebSocket";
    if (!http::hasMember(answer.fields, "Connection", "upgrade"))
        return "the answer's Connection header does not upgrade";
    if (!key.isEmpty() && http::values(answer.fields, "Sec-WebSocket-Accept") != QList{acceptFor(key)})
        return "the answer does not fit the request's key";
    if (!http::members(answer.fields, "Sec-WebSocket-Extensions").isEmpty())
        return "the answer names an extension that nobody asked for";
    return nullptr;
}

} // namespace rookery::websocket
