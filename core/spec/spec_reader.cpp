// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the text of a forward.
#include "core/address/host_text.h"
#include "core/spec/forward_range.h"
#include "core/spec/unix_path.h"

#include <QCoreApplication>
#include <QList>

#include <algorithm>
#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Local = ForwardKind::Local;

constexpr qsizetype MaxText = 4096;
constexpr qsizetype LongestName = 100;
constexpr qsizetype LongestPortInName = 6; // " 65535"

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
    /// One, or a range of them.
    [[nodiscard]] bool isPorts() const
    {
        const bool isNumber =
            std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
        return !bracketed && (isNumber || PortRange::isMeant(text));
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
    explicit SpecReader(const QString &text) : m_text(text) {}

    Expected<ForwardRange> read();

private:
    Expected<void> takeName();
    Expected<void> checkText();
    Expected<void> takeReverse();
    Expected<void> takeRemotePath();
    Expected<void> takeProtocol();
    Expected<void> takeTokens();
    Expected<void> takeToken(qsizetype &at);
    Expected<void> takeLocalEnd();
    Expected<void> takeRemoteWord();
    Expected<void> checkKind();
    Expected<void> readEnds();
    Expected<void> readListenBeforeWord();
    Expected<void> readPorts();
    Expected<void> setListen(const Token *listenHost, const Token &port);
    Expected<void> setTarget(const Token *targetHost, const Token &port);
    Expected<void> checkRanges();
    [[nodiscard]] QString example() const;

    QString m_text;
    QList<Token> m_tokens;
    ForwardRange m_result;
    ForwardSpec &m_spec = m_result.first;
    ForwardKind &m_kind = m_spec.kind;
    QString m_remoteWord;
    const ForwardKindRow *m_row = nullptr; ///< once the kind is known
};

Expected<ForwardRange> SpecReader::read()
{
    using Step = Expected<void> (SpecReader::*)();
    constexpr std::array<Step, 11> Steps{
        &SpecReader::takeName,       &SpecReader::checkText,      &SpecReader::takeReverse,
        &SpecReader::takeRemotePath, &SpecReader::takeProtocol,   &SpecReader::takeTokens,
        &SpecReader::takeLocalEnd,   &SpecReader::takeRemoteWord, &SpecReader::checkKind,
        &SpecReader::readEnds,       &SpecReader::checkRanges};
    for (const Step step : Steps) {
        if (const Expected<void> done = (this->*step)(); !done)
            return tl::unexpected<Error>(done.error());
    }
    return m_result;
}

/// The path of a unix socket may have a “=”, and so may a URL that was meant for something else.
bool beginsWithName(QStringView text)
{
    const qsizetype sign = text.indexOf(u'=');
    if (sign < 0)
        return false;
    const QStringView name = text.first(sign);
    return !name.contains(u'[') && !name.contains("://"_L1) &&
           !name.contains(":unix:"_L1, Qt::CaseInsensitive);
}

Expected<void> SpecReader::takeName()
{
    if (beginsWithName(m_text)) {
        const qsizetype sign = m_text.indexOf(u'=');
        const Expected<QString> name = forwardNameFromText(m_text.first(sign));
        if (!name)
            return wrong(name.error().message, u"db=5432:db.internal:5432"_s);
        m_spec.name = *name;
        m_text.remove(0, sign + 1);
    }
    // The path of a unix socket is what it is.
    m_text = m_text.contains("unix:"_L1, Qt::CaseInsensitive) ? m_text.trimmed() : meantText(m_text);
    return {};
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
        return wrong(Say::tr("A unix socket to listen on is written in brackets."),
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
    m_kind.reverse = isMarked() && meantText(m_text.section(u':', 0, 0)) == "R"_L1;
    if (m_kind.reverse)
        m_text.remove(0, m_text.indexOf(u':') + 1);
    if (isMarked())
        return wrong(Say::tr("A reverse forward starts with one capital “R:”."), u"R:2222:127.0.0.1:22"_s);
    return {};
}

/// A path has colons and slashes of its own, so it goes first. Without brackets it is all the rest.
Expected<void> SpecReader::takeRemotePath()
{
    const qsizetype at = unixTargetAt(m_text);
    if (isUnixTarget(m_text))
        return wrong(Say::tr("A port to listen on is missing in front of the unix socket."), example());
    if (at < 0)
        return {};
    m_kind.remote = ForwardKind::Remote::UnixSocket;
    m_remoteWord = u"unix:PATH"_s;
    const bool bracketed = m_text[at] == u'[';
    const qsizetype end = bracketed ? m_text.indexOf(u']', at) : m_text.size();
    if (end < 0)
        return wrong(Say::tr("A closing bracket “]” is missing."), example());
    const qsizetype start = at + (bracketed ? 6 : 5); // "[unix:"
    const Expected<QString> path = unixTargetFromText(m_text.mid(start, end - start));
    if (!path)
        return wrong(path.error().message, example());
    m_spec.targetPath = *path;
    const QString behind = bracketed ? m_text.mid(end + 1) : QString();
    if (!behind.isEmpty() && !behind.startsWith(u'/'))
        return wrong(Say::tr("Behind a unix socket as a target there is nothing more."), example());
    m_text = m_text.left(at - 1) + behind;
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
    if (protocol.compare("udp"_L1, Qt::CaseInsensitive) == 0)
        m_kind.transport = Transport::Udp;
    if (m_spec.isUdp() || protocol.compare("tcp"_L1, Qt::CaseInsensitive) == 0)
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
    if (first.is("stdio"_L1))
        m_kind.local = Local::Stdio;
    else if (first.isUnix())
        m_kind.local = Local::UnixSocket;
    else
        return {};
    m_tokens.removeFirst();
    if (m_tokens.isEmpty() && !m_spec.leadsToUnixSocket())
        return wrong(Say::tr("“%1” does not say where to connect to.").arg(m_text), example());
    if (m_kind.local != Local::UnixSocket)
        return {};
    const Expected<QString> path = unixPathFromText(first.text.mid(5));
    if (!path)
        return wrong(path.error().message, example());
    m_spec.unixPath = *path;
    return {};
}

Expected<void> SpecReader::takeRemoteWord()
{
    if (m_spec.leadsToUnixSocket())
        return {};
    const Token last = m_tokens.constLast();
    for (const ForwardKindRow &row : forwardKinds()) {
        if (row.remoteWord.isEmpty() || !last.is(row.remoteWord))
            continue;
        m_kind.remote = row.kind.remote;
        m_remoteWord = row.remoteWord;
        m_tokens.removeLast();
        break;
    }
    return {};
}

/// Where there is no such kind: the part of it without which there would be one is what is wrong.
Expected<void> SpecReader::checkKind()
{
    m_row = forwardKindRow(m_kind);
    if (m_row)
        return {};
    if (m_kind.reverse && m_kind.local != Local::Port)
        return wrong(
            Say::tr("A reverse forward listens at the gateway on a port, not on stdio or a unix socket."),
            example());
    ForwardKind overTcp = m_kind;
    overTcp.transport = Transport::Tcp;
    const bool isUnix = m_kind.local == Local::UnixSocket || m_spec.leadsToUnixSocket();
    if (forwardKindRow(overTcp))
        return wrong(isUnix ? Say::tr("A unix socket cannot be combined with /udp.")
                            : Say::tr("“%1” cannot be combined with /udp.").arg(m_remoteWord),
                     example());
    if (m_kind.reverse)
        return wrong(Say::tr("A reverse forward cannot lead to “%1”.").arg(m_remoteWord), example());
    return wrong(isUnix ? Say::tr("“%1” cannot be combined with a unix socket.").arg(m_remoteWord)
                        : Say::tr("“%1” cannot be combined with stdio.").arg(m_remoteWord),
                 example());
}

Expected<void> SpecReader::readEnds()
{
    if (!m_spec.hasTarget())
        return readListenBeforeWord();
    if (m_kind.local == Local::Port)
        return readPorts();
    if (m_tokens.size() > 2)
        return wrong(Say::tr("There are too many parts in “%1”.").arg(m_text), example());
    return setTarget(m_tokens.size() == 2 ? &m_tokens.constFirst() : nullptr, m_tokens.constLast());
}

Expected<void> SpecReader::readListenBeforeWord()
{
    const bool listens = m_kind.local == Local::Port;
    if (m_tokens.size() > (listens ? 2 : 0))
        return wrong(Say::tr("There are too many parts before “%1”.").arg(m_remoteWord), example());
    if (!m_tokens.isEmpty())
        return setListen(m_tokens.size() == 2 ? &m_tokens.constFirst() : nullptr, m_tokens.constLast());
    if (listens) {
        m_spec.listenHost = loopback();
        m_spec.listenPort = m_row->defaultPort;
        m_result.listen = {m_spec.listenPort, m_spec.listenPort};
    }
    return {};
}

Expected<void> SpecReader::readPorts()
{
    const qsizetype count = m_tokens.size();
    // chisel reads two numbers as two ports, penguin the first as a host named so: only where penguin has no
    // say is it clear.
    const bool twoPorts = count == 2 && m_tokens[0].isPorts() && m_tokens[1].isPorts();
    if (twoPorts && !m_kind.reverse)
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

Expected<PortRange> portsFromToken(const Token &token, const QString &right)
{
    if (token.bracketed)
        return wrong(Say::tr("Where a port belongs there is “[%1]”.").arg(token.text), right);
    const Expected<PortRange> ports = PortRange::fromText(token.text);
    if (ports)
        return ports;
    return wrong(ports.error().sentence(), right);
}

Expected<void> SpecReader::setListen(const Token *listenHost, const Token &port)
{
    const Expected<PortRange> ports = portsFromToken(port, example());
    if (!ports)
        return tl::unexpected<Error>(ports.error());
    const Expected<QString> address = listenHost ? hostFromToken(*listenHost) : loopback();
    if (!address)
        return wrong(address.error().sentence(), example());
    m_result.listen = *ports;
    m_spec.listenPort = ports->first;
    m_spec.listenHost = *address;
    return {};
}

Expected<void> SpecReader::setTarget(const Token *targetHost, const Token &port)
{
    const Expected<PortRange> ports = portsFromToken(port, example());
    if (!ports)
        return tl::unexpected<Error>(ports.error());
    if (ports->first == 0)
        return wrong(Say::tr("Nothing can be reached at port 0."), example());
    const Expected<QString> address = targetHost ? hostFromToken(*targetHost) : loopback();
    if (!address)
        return wrong(address.error().sentence(), example());
    m_result.target = *ports;
    m_spec.targetPort = ports->first;
    m_spec.targetHost = *address;
    return {};
}

/// The first port leads to the first, and so on: one that leads to none, or many that lead to the same, is
/// more likely a slip. Any free port (0) does for each.
Expected<void> SpecReader::checkRanges()
{
    const int count = m_result.size();
    if (count == 1)
        return {};
    const bool listens = m_kind.local == Local::Port && m_spec.listenPort != 0;
    if (m_kind.local != Local::Port)
        return wrong(Say::tr("A range of ports needs as many ports to listen on."),
                     u"8000-8010:db.internal:8000-8010"_s);
    if (m_spec.leadsToUnixSocket())
        return wrong(Say::tr("One unix socket has many ports that lead to it: these are several forwards."),
                     example());
    const bool isEven = (!listens || m_result.listen.size() == count) &&
                        (!m_row->remoteWord.isEmpty() || m_result.target.size() == count);
    if (!isEven)
        return wrong(Say::tr("The two ranges of ports in “%1” are not of the same size: %2 and %3.")
                         .arg(m_text)
                         .arg(m_result.listen.size())
                         .arg(m_result.target.size()),
                     u"8000-8010:db.internal:8000-8010"_s);
    if (m_spec.name.size() > LongestName - LongestPortInName)
        return wrong(Say::tr("The name of a forward is too long."), u"db=5432:db.internal:5432"_s);
    return {};
}

/// A right one of the kind that it seems to be, as far as it has been read.
QString SpecReader::example() const
{
    ForwardKind kind = m_kind;
    // What it has too much of goes first.
    if (!forwardKindRow(kind))
        kind.transport = Transport::Tcp;
    if (!forwardKindRow(kind))
        kind.remote = ForwardKind::Remote::Target;
    if (!forwardKindRow(kind))
        kind.local = Local::Port;
    return QString::fromLatin1(forwardKindRow(kind)->example);
}

} // namespace

Expected<QString> forwardNameFromText(const QString &text)
{
    const QString name = text.simplified();
    if (name.isEmpty())
        return failure(ErrorCode::BadInput, Say::tr("The forward has no name in front of “=”."));
    if (name.size() > LongestName)
        return failure(ErrorCode::BadInput, Say::tr("The name of a forward is too long."));
    if (name.startsWith(u'-') || !beginsWithName(QString(name + u'=')) || name.contains(u'='))
        return failure(
            ErrorCode::BadInput,
            Say::tr("The name of a forward has no “=”, “[”, “://” or “:unix:” in it and does not begin with "
                    "“-”."));
    if (name.startsWith(u'#') || name.contains(" #"_L1))
        return failure(ErrorCode::BadInput,
                       Say::tr("The name of a forward has no “#” in front or behind a blank: a comment "
                               "begins so."));
    return name;
}

Expected<ForwardRange> ForwardRange::read(const QString &text)
{
    return SpecReader(text).read();
}

Expected<ForwardSpec> ForwardSpec::parse(const QString &text)
{
    const Expected<ForwardRange> range = ForwardRange::read(text);
    if (!range)
        return tl::unexpected<Error>(range.error());
    if (range->size() > 1)
        return wrong(Say::tr("“%1” are several forwards, where one belongs.").arg(text),
                     u"8000:db.internal:8000"_s);
    return range->first;
}

} // namespace rookery
