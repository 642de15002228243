// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/request_head.h"

#include <algorithm>
#include <cstring>

namespace rookery {

namespace {

bool isTokenByte(char c)
{
    // RFC 9110 §5.6.2
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (c != '\0' && std::strchr("!#$%&'*+-.^_`|~", c) != nullptr);
}

bool isToken(QByteArrayView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), isTokenByte);
}

bool isControl(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 || byte == 0x7f;
}

bool isVisibleAscii(char c)
{
    return c > 0x20 && c < 0x7f;
}

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

// Not QByteArrayView::trimmed(): only these two count as optional white space (RFC 9110 §5.6.3).
QByteArrayView withoutBlanks(QByteArrayView text)
{
    while (!text.isEmpty() && isBlank(text.front()))
        text = text.sliced(1);
    while (!text.isEmpty() && isBlank(text.back()))
        text.chop(1);
    return text;
}

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && qstrnicmp(a.data(), a.size(), b.data(), b.size()) == 0;
}

} // namespace

bool isHeaderValue(QByteArrayView value)
{
    if (value.size() != withoutBlanks(value).size())
        return false;
    return std::none_of(value.begin(), value.end(), [](char c) { return isControl(c) && c != '\t'; });
}

QList<QByteArray> RequestHead::values(QByteArrayView name) const
{
    QList<QByteArray> found;
    for (const auto &[key, value] : headers) {
        if (sameName(key, name))
            found.append(value);
    }
    return found;
}

QList<QByteArray> RequestHead::listMembers(QByteArrayView name) const
{
    QList<QByteArray> members;
    for (const QByteArray &value : values(name)) {
        for (const QByteArray &part : value.split(',')) {
            const QByteArrayView member = withoutBlanks(part);
            if (!member.isEmpty())
                members.append(member.toByteArray());
        }
    }
    return members;
}

QByteArrayView RequestHead::path() const
{
    const qsizetype query = target.indexOf('?');
    return query < 0 ? QByteArrayView(target) : QByteArrayView(target).first(query);
}

bool RequestHead::announcesBody() const
{
    if (!values("transfer-encoding").isEmpty())
        return true;
    const QList<QByteArray> lengths = values("content-length");
    return std::any_of(lengths.begin(), lengths.end(),
                       [](const QByteArray &length) { return length != "0"; });
}

RequestHeadReader::Status RequestHeadReader::read(QByteArrayView soFar)
{
    if (m_status == Status::NeedMore)
        m_status = scan(soFar.first(std::min(soFar.size(), MaxSize)));
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
    return soFar.size() == MaxSize ? Status::Malformed : Status::NeedMore;
}

RequestHeadReader::Status RequestHeadReader::takeLine(QByteArrayView line)
{
    if (!m_haveRequestLine) {
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
    if (!isToken(method) || target.isEmpty() || !std::all_of(target.begin(), target.end(), isVisibleAscii))
        return false;
    if (version != "HTTP/1.1" && version != "HTTP/1.0")
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
    const qsizetype colon = line.indexOf(':');
    if (colon < 0 || !isToken(line.first(colon)) || m_head.headers.size() == MaxHeaders)
        return false;
    m_head.headers.emplaceBack(line.first(colon).toByteArray(),
                               withoutBlanks(line.sliced(colon + 1)).toByteArray());
    return true;
}

bool RequestHeadReader::isWhole() const
{
    const qsizetype hosts = m_head.values("host").size();
    return hosts == 1 || (hosts == 0 && m_head.minorVersion == 0);
}

} // namespace rookery
