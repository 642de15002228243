// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/backend_heads.h"

#include "core/channel/penguin_version.h"
#include "core/http/hop_by_hop.h"
#include "core/link/session_join.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

using http::sameText;

/// Of what Connection says, what is about the connection itself.
QByteArray persistence(QByteArrayView value, bool upgrades)
{
    QByteArray kept;
    for (const QByteArray &part : value.toByteArray().split(',')) {
        const QByteArrayView member = http::withoutBlanks(part);
        const bool counts = sameText(member, "close") || sameText(member, "keep-alive") ||
                            (upgrades && sameText(member, "upgrade"));
        if (counts)
            kept += (kept.isEmpty() ? "" : ", ") + member.toByteArray();
    }
    return kept;
}

/// The tunnel's own, and of no business to a site. What only looks like it goes through, as without a
/// gateway.
bool isSecret(const QByteArray &name, const QByteArray &value, const UpgradeGuard &guard)
{
    return (sameText(name, "X-Penguin-PSK") && guard.isKey(value)) ||
           (sameText(name, SessionHeader) && SessionJoin::parse(value));
}

/// The lengths in `fields` may be several that say the same: one is passed on.
class FieldCopy final
{
public:
    FieldCopy(const http::Fields &fields, bool upgrades) : m_hops(fields), m_upgrades(upgrades) {}

    void copy(QByteArray &to, const QByteArray &name, const QByteArray &value)
    {
        if (sameText(name, "Connection")) {
            if (const QByteArray kept = persistence(value, m_upgrades); !kept.isEmpty())
                http::appendField(to, name, kept);
        } else if (sameText(name, "Upgrade") ? m_upgrades : !m_hops.has(name)) {
            if (!sameText(name, "Content-Length"))
                http::appendField(to, name, value);
            else if (!std::exchange(m_hasLength, true))
                http::appendField(to, name, http::withoutBlanks(value.split(',').constFirst()));
        }
    }

private:
    http::HopByHop m_hops;
    bool m_upgrades;
    bool m_hasLength = false;
};

/// The authority of a target in absolute form; none in the others.
std::optional<QByteArray> authorityOf(const http::RequestHead &head)
{
    const qsizetype scheme = head.target.indexOf("://");
    if (scheme <= 0 || !http::isToken(QByteArrayView(head.target).first(scheme)))
        return {};
    const QByteArrayView rest = QByteArrayView(head.target).sliced(scheme + 3);
    const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
    return QByteArray(rest.data(), end - rest.begin());
}

/// A name or an address, and a port; without user and password, which nobody sends to a server.
bool isAuthority(QByteArrayView text)
{
    static constexpr QByteArrayView Others = "-._~%:[]";
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || http::isDigit(c) || Others.contains(c);
    });
}

bool isOfVisitor(QByteArrayView name)
{
    return sameText(name, "X-Forwarded-For") || sameText(name, "X-Forwarded-Host") ||
           sameText(name, "X-Forwarded-Proto");
}

void appendVisitor(QByteArray &to, const http::RequestHead &head, const QByteArray &host,
                   const BackendHeads::Visitor &visitor)
{
    QList<QByteArray> way = head.listMembers("X-Forwarded-For");
    way += visitor.address;
    http::appendField(to, "X-Forwarded-For", way.join(", "));
    http::appendField(to, "X-Forwarded-Proto", visitor.usesTls ? "https" : "http");
    if (!host.isEmpty())
        http::appendField(to, "X-Forwarded-Host", host);
}

} // namespace

bool BackendHeads::hasHost(const http::RequestHead &head)
{
    const std::optional<QByteArray> authority = authorityOf(head);
    return !authority || isAuthority(*authority);
}

QByteArray BackendHeads::request(const http::RequestHead &head, const BackendAddress &address,
                                 const std::optional<Visitor> &visitor, const UpgradeGuard &guard)
{
    QByteArray text = head.method + ' ' + address.targetFor(head.resource()) + " HTTP/1." +
                      char('0' + std::min(head.minorVersion, 1)) + "\r\n";
    const QByteArray authority = authorityOf(head).value_or(QByteArray());
    if (!authority.isEmpty())
        http::appendField(text, "Host", authority);
    FieldCopy copy(head.headers, wantsUpgrade(head));
    for (const auto &[name, value] : head.headers) {
        const bool isReplaced =
            (sameText(name, "Host") && !authority.isEmpty()) || (visitor && isOfVisitor(name));
        if (!isReplaced && !isSecret(name, value, guard))
            copy.copy(text, name, value);
    }
    if (visitor)
        appendVisitor(text, head, authority.isEmpty() ? head.values("Host").value(0) : authority, *visitor);
    return text + "\r\n";
}

QByteArray BackendHeads::answer(const http::AnswerHead &head, const http::BodyFraming &framing)
{
    // 426 says what it wants in Upgrade (RFC 9110 §15.5.22).
    FieldCopy copy(head.fields, head.status == 101 || head.status == 426);
    QByteArray text = "HTTP/1." + QByteArray::number(head.minorVersion) + ' ' +
                      QByteArray::number(head.status) + ' ' + head.reason + "\r\n";
    const bool isUnchunked = framing.kind == http::BodyFraming::Kind::UntilClose;
    for (const auto &[name, value] : head.fields) {
        if (!isUnchunked || !sameText(name, "Transfer-Encoding"))
            copy.copy(text, name, value);
    }
    return text + "\r\n";
}

QByteArray BackendHeads::refusedRequest(QByteArrayView received)
{
    constexpr QByteArrayView Name = " HTTP/";
    const qsizetype end = received.indexOf("\r\n");
    const QByteArrayView line = received.first(std::max<qsizetype>(end, 0));
    // Of a target that is none a server complains first.
    const bool hasPath = line.indexOf(" /") > 0 && line.indexOf(" /") == line.indexOf(' ');
    const QByteArrayView version = hasPath && line.size() > 3 ? line.last(3) : QByteArrayView();
    const bool isOther = version.size() == 3 && line.chopped(3).endsWith(Name) && http::isDigit(version[0]) &&
                         version[1] == '.' && http::isDigit(version[2]) && version[0] > '1';
    if (isOther)
        return "GET / HTTP/" + version.toByteArray() + "\r\nHost: localhost\r\nConnection: close\r\n\r\n";
    return "GET / HTTP/1.1\r\nConnection: close\r\n\r\n";
}

QByteArray BackendHeads::refusedCoding()
{
    return "POST / HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: unknown\r\nConnection: close\r\n\r\n";
}

bool BackendHeads::wantsUpgrade(const http::RequestHead &head)
{
    return head.minorVersion > 0 && http::hasMember(head.headers, "Connection", "upgrade") &&
           !head.values("Upgrade").isEmpty() && !http::hasMember(head.headers, "Upgrade", "h2c");
}

bool BackendHeads::wantsToGoOn(const http::RequestHead &head)
{
    return !http::hasMember(head.headers, "Connection", "close") &&
           (head.minorVersion > 0 || http::hasMember(head.headers, "Connection", "keep-alive"));
}

} // namespace rookery
