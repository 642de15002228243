// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/upgrade_guard.h"

#include "core/http/request_head.h"

#include <QCryptographicHash>

namespace rookery {

namespace {

constexpr qsizetype KeyBytes = 16; // RFC 6455 §4.1

QByteArray digest(const QByteArray &secret)
{
    return QCryptographicHash::hash(secret, QCryptographicHash::Sha256);
}

bool hasKey(const http::RequestHead &head)
{
    const QList<QByteArray> keys = head.values("sec-websocket-key");
    if (keys.size() != 1)
        return false;
    const auto decoded =
        QByteArray::fromBase64Encoding(keys.first(), QByteArray::AbortOnBase64DecodingErrors);
    return decoded && decoded.decoded.size() == KeyBytes;
}

bool asksForWebSocket(const http::RequestHead &head)
{
    return head.method == "GET" && head.minorVersion >= 1 && !head.announcesBody() &&
           http::hasMember(head.headers, "Upgrade", "websocket") &&
           http::hasMember(head.headers, "Connection", "upgrade") &&
           head.values("sec-websocket-version") == QList<QByteArray>{"13"} && hasKey(head);
}

bool asksForPenguin(const http::RequestHead &head)
{
    // Subprotocol names are case-sensitive (RFC 6455 §4.1).
    return head.listMembers("sec-websocket-protocol").contains("penguin-v7");
}

} // namespace

UpgradeGuard::UpgradeGuard(const QByteArray &path, const QByteArray &psk)
    : m_path(path), m_pskDigest(psk.isEmpty() ? QByteArray() : digest(psk))
{
}

bool UpgradeGuard::admits(const http::RequestHead &head) const
{
    // Every part is computed before any counts: an answer that came sooner would say which part failed.
    const bool key = pskMatches(head);
    const bool path = head.path() == m_path;
    const bool webSocket = asksForWebSocket(head);
    const bool penguin = asksForPenguin(head);
    return (static_cast<unsigned>(key) & static_cast<unsigned>(path) & static_cast<unsigned>(webSocket) &
            static_cast<unsigned>(penguin)) != 0;
}

bool UpgradeGuard::pskMatches(const http::RequestHead &head) const
{
    const QList<QByteArray> given = head.values("x-penguin-psk");
    const bool matches = isKey(given.isEmpty() ? QByteArray() : given.first());
    return m_pskDigest.isEmpty() ||
           (static_cast<unsigned>(matches) & static_cast<unsigned>(given.size() == 1)) != 0;
}

bool UpgradeGuard::isKey(const QByteArray &value) const
{
    // Digests have one length, so the comparison tells neither the length nor how much of the key was right.
    const QByteArray presented = digest(value);
    volatile unsigned difference = m_pskDigest.isEmpty() ? 1U : 0U;
    for (qsizetype i = 0; i < m_pskDigest.size(); ++i)
        difference = difference | static_cast<unsigned char>(presented[i] ^ m_pskDigest[i]);
    return difference == 0;
}

} // namespace rookery
