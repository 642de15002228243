// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_spec.h"

#include "core/address/host_port.h"
#include "core/address/host_text.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <array>
#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = ForwardSpec::Kind;

constexpr qsizetype MaxText = 4096;
constexpr quint16 SocksPort = 1080;
constexpr quint16 HttpPort = 8080;
constexpr quint16 TransparentProxyPort = 8081;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardSpec)
};

QString loopback()
{
    return u"127.0.0.1"_s;
}

/// `right` is a correct example; every refusal shows one.
tl::unexpected<Error> wrong(const QString &message, const QString &right)
{
    return failure(ErrorCode::BadInput, message, Say::tr("A right one: %1").arg(right));
}

struct Token
{
    QString text;
    bool bracketed = false;

    [[nodiscard]] bool is(QLatin1StringView word) const
    {
        return !bracketed && text.compare(word, Qt::CaseInsensitive) == 0;
    }
    [[nodiscard]] bool isNumber() const
    {
        return !bracketed &&
               std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    }
    [[nodiscard]] bool isUnix() const
    {
        return bracketed && text.startsWith("unix:"_L1, Qt::CaseInsensitive);
    }
};

/// Reads one text from left to right. Each step takes its part and leaves the rest.
class SpecReader final
{
public:
    // The path of a unix socket is what it is.
    explicit SpecReader(const QString &text)
        : m_text(text.contains("unix:"_L1, Qt::CaseInsensitive) ? text.trimmed() : meantText(text))
    {
    }

    Expected<ForwardSpec> read();

private:
    Expected<void> checkText();
    Expected<void> takeReverse();
    Expected<void> takeProtocol();
    Expected<void> takeTokens();
    Expected<void> takeToken(qsizetype &at);
    Expected<void> takeLocalEnd();
    Expected<void> takeProxyWord();
    Expected<void> readProxy();
    Expected<void> checkProxy() const;
    Expected<void> readForward();
    Expected<void> readPorts();
    Expected<void> setListen(const Token *listenHost, const Token &port);
    Expected<void> setTarget(const Token *targetHost, const Token &port);
    [[nodiscard]] Kind forwardKind() const;
    [[nodiscard]] QString example() const;

    QString m_text;
    QList<Token> m_tokens;
    ForwardSpec m_spec;
    bool m_reverse = false;
    bool m_udp = false;
    bool m_stdio = false;
    bool m_unix = false;
    std::optional<Kind> m_proxy;
};

Expected<ForwardSpec> SpecReader::read()
{
    using Step = Expected<void> (SpecReader::*)();
    constexpr std::array<Step, 7> Steps{&SpecReader::checkText,    &SpecReader::takeReverse,
                                        &SpecReader::takeProtocol, &SpecReader::takeTokens,
                                        &SpecReader::takeLocalEnd, &SpecReader::takeProxyWord,
                                        &SpecReader::readForward};
    for (const Step step : Steps) {
        if (const Expected<void> done = (this->*step)(); !done)
            return tl::unexpected<Error>(done.error());
    }
    return m_spec;
}

Expected<void> SpecReader::checkText()
{
    if (m_text.isEmpty())
        return wrong(Say::tr("A forward is empty."), u"5432:db.internal:5432"_s);
    if (m_text.size() > MaxText)
        return wrong(Say::tr("A forward is too long."), u"5432:db.internal:5432"_s);
    if (m_text.contains("://"_L1))
        return wrong(Say::tr("“%1” is a URL, not a forward.").arg(m_text), u"8080:example.com:80"_s);
    if (m_text.startsWith("unix:"_L1, Qt::CaseInsensitive))
        return wrong(Say::tr("A unix socket is written in brackets."),
                     u"[unix:/run/db.sock]:db.internal:5432"_s);
    return {};
}

/// `R:` is a capital letter as in chisel; a small one would be a host with a very short name, so it is asked
/// about.
Expected<void> SpecReader::takeReverse()
{
    const auto isMarked = [this] {
        return m_text.contains(u':') &&
               meantText(m_text.section(u':', 0, 0)).compare("R"_L1, Qt::CaseInsensitive) == 0;
    };
    // As it is meant, with a blank behind it, too: read as a host, it would not come back as one.
    m_reverse = isMarked() && meantText(m_text.section(u':', 0, 0)) == "R"_L1;
    if (m_reverse)
        m_text.remove(0, m_text.indexOf(u':') + 1);
    if (isMarked())
        return wrong(Say::tr("A reverse forward starts with one capital “R:”."), u"R:2222:127.0.0.1:22"_s);
    return {};
}

Expected<void> SpecReader::takeProtocol()
{
    // A unix path has slashes too: only what follows the last bracket can be a protocol.
    const qsizetype slash = m_text.lastIndexOf(u'/');
    if (slash < 0 || slash < m_text.lastIndexOf(u']'))
        return {};
    const QString protocol = m_text.mid(slash + 1);
    m_text.truncate(slash);
    m_udp = protocol.compare("udp"_L1, Qt::CaseInsensitive) == 0;
    if (m_udp || protocol.compare("tcp"_L1, Qt::CaseInsensitive) == 0)
        return {};
    return wrong(Say::tr("“/%1” is not a protocol; there are /tcp and /udp.").arg(protocol),
                 u"53:1.1.1.1:53/udp"_s);
}

Expected<void> SpecReader::takeTokens()
{
    qsizetype at = 0;
    do {
        if (const Expected<void> done = takeToken(at); !done)
            return done;
    } while (at <= m_text.size());
    if (m_tokens.size() <= 4)
        return {};
    return wrong(
        Say::tr("“%1” has more than four parts.").arg(m_text) +
            (m_text.contains("::"_L1) ? u' ' + Say::tr("An IPv6 address goes in brackets.") : QString()),
        u"127.0.0.1:5432:[2001:db8::7]:5432"_s);
}

/// One part, up to the next colon; `at` ends behind that colon, or behind the end of the text after the last
/// part.
Expected<void> SpecReader::takeToken(qsizetype &at)
{
    const bool bracketed = at < m_text.size() && m_text[at] == u'[';
    const qsizetype start = bracketed ? at + 1 : at;
    qsizetype end = m_text.indexOf(bracketed ? u']' : u':', start);
    if (bracketed && end < 0)
        return wrong(Say::tr("A closing bracket “]” is missing."), u"5432:[2001:db8::7]:5432"_s);
    if (end < 0)
        end = m_text.size();
    const QString part = m_text.mid(start, end - start);
    if (part.isEmpty() && m_text.contains("::"_L1) && !m_text.contains(u'['))
        return wrong(Say::tr("An IPv6 address goes in brackets."), u"5432:[2001:db8::7]:5432"_s);
    if (part.isEmpty())
        return wrong(Say::tr("A host or port is missing in “%1”.").arg(m_text), example());
    const qsizetype next = bracketed ? end + 1 : end;
    if (next < m_text.size() && m_text[next] != u':')
        return wrong(Say::tr("After “]” comes a colon, not “%1”.").arg(m_text[next]),
                     u"5432:[2001:db8::7]:5432"_s);
    m_tokens.append({part, bracketed});
    at = next + 1;
    return {};
}

Expected<void> SpecReader::takeLocalEnd()
{
    const Token first = m_tokens.constFirst();
    m_stdio = first.is("stdio"_L1);
    m_unix = first.isUnix();
    if (!m_stdio && !m_unix)
        return {};
    m_tokens.removeFirst();
    if (m_reverse)
        return wrong(
            Say::tr("A reverse forward listens at the gateway on a port, not on stdio or a unix socket."),
            u"R:2222:127.0.0.1:22"_s);
    if (m_tokens.isEmpty())
        return wrong(Say::tr("“%1” does not say where to connect to.").arg(m_text),
                     m_stdio ? u"stdio:db.internal:22"_s : u"[unix:/run/db.sock]:db.internal:5432"_s);
    if (!m_unix)
        return {};
    m_spec.unixPath = first.text.mid(5);
    if (m_spec.unixPath.isEmpty())
        return wrong(Say::tr("The unix socket has no path."), u"[unix:/run/db.sock]:db.internal:5432"_s);
    if (m_udp)
        return wrong(Say::tr("A unix socket cannot be combined with /udp."),
                     u"[unix:/run/db.sock]:db.internal:5432"_s);
    return {};
}

Expected<void> SpecReader::takeProxyWord()
{
    if (m_tokens.isEmpty())
        return {};
    const Token last = m_tokens.constLast();
    if (last.is("socks"_L1))
        m_proxy = Kind::Socks;
    else if (last.is("http"_L1))
        m_proxy = Kind::Http;
    else if (last.is("tproxy"_L1))
        m_proxy = m_udp ? Kind::TransparentProxyUdp : Kind::TransparentProxy;
    if (m_proxy)
        m_tokens.removeLast();
    return {};
}

Expected<void> SpecReader::checkProxy() const
{
    const bool transparent = m_proxy == Kind::TransparentProxy || m_proxy == Kind::TransparentProxyUdp;
    const QString word = transparent ? u"tproxy"_s : m_proxy == Kind::Socks ? u"socks"_s : u"http"_s;
    if (m_reverse)
        return wrong(Say::tr("A reverse forward cannot lead to “%1”.").arg(word), u"R:2222:127.0.0.1:22"_s);
    if (m_udp && !transparent)
        return wrong(Say::tr("“%1” cannot be combined with /udp.").arg(word), u"1080:"_s + word);
    if (transparent && m_stdio)
        return wrong(Say::tr("“tproxy” cannot be combined with stdio."), u"127.0.0.1:8081:tproxy"_s);
    if (transparent && m_unix)
        return wrong(Say::tr("“tproxy” cannot be combined with a unix socket."), u"127.0.0.1:8081:tproxy"_s);
    if (m_tokens.size() > ((m_stdio || m_unix) ? 0 : 2))
        return wrong(Say::tr("There are too many parts before “%1”.").arg(word), u"127.0.0.1:1080:"_s + word);
    return {};
}

Expected<void> SpecReader::readProxy()
{
    if (const Expected<void> fine = checkProxy(); !fine)
        return fine;
    m_spec.kind = *m_proxy;
    if (m_stdio || m_unix)
        return {};
    if (!m_tokens.isEmpty())
        return setListen(m_tokens.size() == 2 ? &m_tokens.constFirst() : nullptr, m_tokens.constLast());
    m_spec.listenHost = loopback();
    m_spec.listenPort = m_proxy == Kind::Socks  ? SocksPort
                        : m_proxy == Kind::Http ? HttpPort
                                                : TransparentProxyPort;
    return {};
}

Expected<void> SpecReader::readForward()
{
    if (m_proxy)
        return readProxy();
    m_spec.kind = forwardKind();
    if (!m_stdio && !m_unix)
        return readPorts();
    if (m_tokens.size() > 2)
        return wrong(Say::tr("There are too many parts in “%1”.").arg(m_text), example());
    return setTarget(m_tokens.size() == 2 ? &m_tokens.constFirst() : nullptr, m_tokens.constLast());
}

Expected<void> SpecReader::readPorts()
{
    const qsizetype count = m_tokens.size();
    // chisel reads two numbers as two ports, penguin the first as a host named so: only where penguin has no
    // say is it clear.
    const bool twoPorts = count == 2 && m_tokens[0].isNumber() && m_tokens[1].isNumber();
    if (twoPorts && !m_reverse)
        return wrong(Say::tr("“%1” has two ports and no host to connect to.").arg(m_text),
                     m_tokens[0].text + u":127.0.0.1:"_s + m_tokens[1].text);
    const Token *targetHost = count >= 2 && !twoPorts ? &m_tokens[count - 2] : nullptr;
    if (const Expected<void> done = setTarget(targetHost, m_tokens.constLast()); !done)
        return done;
    if (count >= 3)
        return setListen(count == 4 ? &m_tokens[0] : nullptr, m_tokens[count - 3]);
    return setListen(nullptr, twoPorts ? m_tokens.constFirst() : m_tokens.constLast());
}

Expected<QString> hostFromToken(const Token &token)
{
    return token.bracketed ? ipv6FromText(token.text) : hostFromText(token.text);
}

Expected<quint16> portFromToken(const Token &token, const QString &right)
{
    if (token.bracketed)
        return wrong(Say::tr("Where a port belongs there is “[%1]”.").arg(token.text), right);
    const Expected<quint16> port = portFromText(token.text);
    if (port)
        return port;
    return wrong(port.error().sentence(), right);
}

Expected<void> SpecReader::setListen(const Token *listenHost, const Token &port)
{
    const Expected<quint16> number = portFromToken(port, example());
    if (!number)
        return tl::unexpected<Error>(number.error());
    if (*number == 0 && m_reverse)
        return wrong(
            Say::tr(
                "A reverse forward needs a port at the gateway: it has no way to tell which one it chose."),
            u"R:2222:127.0.0.1:22"_s);
    const Expected<QString> address = listenHost ? hostFromToken(*listenHost) : loopback();
    if (!address)
        return wrong(address.error().sentence(), example());
    m_spec.listenPort = *number;
    m_spec.listenHost = *address;
    return {};
}

Expected<void> SpecReader::setTarget(const Token *targetHost, const Token &port)
{
    const Expected<quint16> number = portFromToken(port, example());
    if (!number)
        return tl::unexpected<Error>(number.error());
    if (*number == 0)
        return wrong(Say::tr("Nothing can be reached at port 0."), example());
    const Expected<QString> address = targetHost ? hostFromToken(*targetHost) : loopback();
    if (!address)
        return wrong(address.error().sentence(), example());
    m_spec.targetPort = *number;
    m_spec.targetHost = *address;
    return {};
}

Kind SpecReader::forwardKind() const
{
    if (m_unix)
        return Kind::UnixTcp;
    if (m_stdio)
        return m_udp ? Kind::StdioUdp : Kind::StdioTcp;
    if (m_reverse)
        return m_udp ? Kind::ReverseUdp : Kind::ReverseTcp;
    return m_udp ? Kind::Udp : Kind::Tcp;
}

QString SpecReader::example() const
{
    if (m_reverse)
        return m_udp ? u"R:5353:127.0.0.1:53/udp"_s : u"R:2222:127.0.0.1:22"_s;
    if (m_stdio)
        return m_udp ? u"stdio:1.1.1.1:53/udp"_s : u"stdio:db.internal:22"_s;
    if (m_unix)
        return u"[unix:/run/db.sock]:db.internal:5432"_s;
    if (m_proxy)
        return u"127.0.0.1:1080:socks"_s;
    return m_udp ? u"53:1.1.1.1:53/udp"_s : u"5432:db.internal:5432"_s;
}

QString proxyText(const ForwardSpec &spec)
{
    const bool transparent = spec.kind == Kind::TransparentProxy || spec.kind == Kind::TransparentProxyUdp;
    const QString word = transparent ? u"tproxy"_s : spec.kind == Kind::Socks ? u"socks"_s : u"http"_s;
    if (spec.isStdio())
        return u"stdio:"_s + word;
    if (!spec.unixPath.isEmpty())
        return u"[unix:"_s + spec.unixPath + u"]:"_s + word;
    const QString protocol = spec.kind == Kind::TransparentProxyUdp ? u"/udp"_s : QString();
    if (spec.listenHost != loopback())
        return hostPort(spec.listenHost, spec.listenPort) + u':' + word + protocol;
    // penguin's default port for tproxy changed between versions: written out. The others agree.
    const quint16 usual = spec.kind == Kind::Socks ? SocksPort : spec.kind == Kind::Http ? HttpPort : 0;
    if (usual != 0 && spec.listenPort == usual)
        return word;
    return QString::number(spec.listenPort) + u':' + word + protocol;
}

/// Host and port of the target; the host goes without saying where it is penguin's default too.
QString targetText(const ForwardSpec &spec)
{
    return spec.targetHost == loopback() ? QString::number(spec.targetPort)
                                         : hostPort(spec.targetHost, spec.targetPort);
}

} // namespace

Expected<ForwardSpec> ForwardSpec::parse(const QString &text)
{
    return SpecReader(text).read();
}

QString ForwardSpec::toString() const
{
    const QString protocol = isUdp() ? u"/udp"_s : QString();
    switch (kind) {
    case Kind::Socks:
    case Kind::Http:
    case Kind::TransparentProxy:
    case Kind::TransparentProxyUdp:
        return proxyText(*this);
    case Kind::StdioTcp:
    case Kind::StdioUdp:
        return u"stdio:"_s + targetText(*this) + protocol;
    case Kind::UnixTcp:
        return u"[unix:"_s + unixPath + u"]:"_s + targetText(*this);
    case Kind::Tcp:
    case Kind::Udp:
    case Kind::ReverseTcp:
    case Kind::ReverseUdp:
        break;
    }
    return (isReverse() ? u"R:"_s : QString()) + hostPort(listenHost, listenPort) + u':' +
           hostPort(targetHost, targetPort) + protocol;
}

} // namespace rookery
