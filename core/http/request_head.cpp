// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/request_head.h"

#include <algorithm>

namespace rookery::http {

namespace {

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool isRawTarget(QByteArrayView target)
{
    return std::all_of(target.begin(), target.end(), [](char c) { return c != ' ' && !isControl(c); });
}

/// Where the path of an absolute-form target begins (RFC 9112 §3.2.2); 0 in the other forms.
qsizetype pathBegin(QByteArrayView target)
{
    const qsizetype scheme = target.indexOf("://");
    // Every byte of a scheme may stand in a token; no slash and no question mark may.
    if (scheme <= 0 || !isToken(target.first(scheme)))
        return 0;
    const qsizetype authority = scheme + 3;
    for (qsizetype i = authority; i < target.size(); ++i) {
        if (target[i] == '/' || target[i] == '?')
            return i;
    }
    return target.size();
}

/// What may stand in Host: a name or an address and a port (RFC 9110 §7.2); who it is for is decided by
/// nobody here.
bool isHost(QByteArrayView value)
{
    static constexpr QByteArrayView Others = "-._~!$&'()*+,;=%:[]";
    return std::all_of(value.begin(), value.end(), [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || isDigit(c) || Others.contains(c) ||
               static_cast<signed char>(c) < 0;
    });
}

} // namespace

QList<QByteArray> RequestHead::values(QByteArrayView name) const
{
    return http::values(headers, name);
}

QList<QByteArray> RequestHead::listMembers(QByteArrayView name) const
{
    return http::members(headers, name);
}

QByteArray RequestHead::resource() const
{
    const QByteArrayView inServer = QByteArrayView(target).sliced(pathBegin(target));
    // RFC 9112 §3.2.1: an empty path is sent as "/".
    const bool hasPath = inServer.startsWith('/') || inServer == "*" || pathBegin(target) == 0;
    return hasPath ? inServer.toByteArray() : '/' + inServer.toByteArray();
}

QByteArray RequestHead::path() const
{
    const QByteArray whole = resource();
    const qsizetype query = whole.indexOf('?');
    return query < 0 ? whole : whole.first(query);
}

bool RequestHead::announcesBody() const
{
    return !values("Transfer-Encoding").isEmpty() || contentLength(headers).bytes.value_or(0) != 0;
}

RequestHeadReader::Status RequestHeadReader::read(QByteArrayView soFar)
{
    if (m_status == Status::NeedMore)
        m_status = scan(soFar.first(std::min(soFar.size(), m_limits.size)));
    return m_status;
}

RequestHeadReader::Status RequestHeadReader::scan(QByteArrayView soFar)
{
    for (; m_scanned < soFar.size(); ++m_scanned) {
        const char c = soFar[m_scanned];
        if (m_scanned > m_lineStart && soFar[m_scanned - 1] == '\r') {
            if (c != '\n')
                return Status::Malformed;
            const auto line = soFar.sliced(m_lineStart, m_scanned - 1 - m_lineStart);
            m_lineStart = m_scanned + 1;
            const Status status = takeLine(line);
            if (status != Status::NeedMore) {
                m_head.size = m_lineStart;
                return status;
            }
        } else if (isControl(c) && c != '\r' && c != '\t') {
            // Anything that is not HTTP, a TLS greeting for one, is seen here and not only at the time limit.
            return Status::Malformed;
        }
    }
    return soFar.size() == m_limits.size ? Status::Malformed : Status::NeedMore;
}

RequestHeadReader::Status RequestHeadReader::takeLine(QByteArrayView line)
{
    if (!m_haveRequestLine) {
        // Some clients send one behind the request before (RFC 9112 §2.2).
        if (line.isEmpty())
            return Status::NeedMore;
        m_haveRequestLine = true;
        return takeRequestLine(line) ? Status::NeedMore : Status::Malformed;
    }
    if (line.isEmpty())
        return isWhole() ? Status::Complete : Status::Malformed;
    return takeHeader(line) ? Status::NeedMore : Status::Malformed;
}

bool RequestHeadReader::takeRequestLine(QByteArrayView line)
{
    const qsizetype first = line.indexOf(' ');
    const qsizetype last = line.lastIndexOf(' ');
    if (first < 0 || last <= first)
        return false;
    const QByteArrayView method = line.first(first);
    const QByteArrayView target = line.sliced(first + 1, last - first - 1);
    const QByteArrayView version = line.sliced(last + 1);
    const bool isTarget = m_limits.rawTargets ? isRawTarget(target) : isVisible(target);
    if (!isToken(method) || target.isEmpty() || !isTarget)
        return false;
    // A later minor version says nothing that the earlier ones do not understand (RFC 9110 §2.5).
    if (version.size() != 8 || !version.startsWith("HTTP/1.") || !isDigit(version.back()))
        return false;
    m_head.method = method.toByteArray();
    m_head.target = target.toByteArray();
    m_head.minorVersion = version.back() - '0';
    return true;
}

bool RequestHeadReader::takeHeader(QByteArrayView line)
{
    // A line that begins with a blank would be a folded one (RFC 9112 §5.2): its name is no token, so it ends
    // here.
    return m_head.headers.size() < m_limits.headers && addField(m_head.headers, line);
}

bool RequestHeadReader::isWhole() const
{
    const QList<QByteArray> hosts = m_head.values("Host");
    const bool hostFits =
        hosts.size() == 1 ? isHost(hosts.first()) : hosts.isEmpty() && m_head.minorVersion == 0;
    // Two that read this in two ways would take another part of it for the next request (RFC 9112 §6.1,
    // §6.3).
    const ContentLength length = contentLength(m_head.headers);
    const bool coded = !m_head.values("Transfer-Encoding").isEmpty();
    return hostFits && length.valid && !(coded && (length.bytes || m_head.minorVersion == 0));
}

} // namespace rookery::http
