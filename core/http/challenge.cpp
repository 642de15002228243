// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/challenge.h"

namespace rookery::http {

namespace {

/// Walks over one line.
class Reader
{
public:
    explicit Reader(QByteArrayView line) : m_rest(line) {}

    [[nodiscard]] bool atEnd() const { return m_rest.isEmpty(); }
    [[nodiscard]] bool isAt(char c) const { return !atEnd() && m_rest.front() == c; }

    void skipBlanks()
    {
        while (!atEnd() && isBlank(m_rest.front()))
            skip(1);
    }
    void skipSeparators()
    {
        while (!atEnd() && (isBlank(m_rest.front()) || m_rest.front() == ','))
            skip(1);
    }
    bool skipIf(char c)
    {
        if (!isAt(c))
            return false;
        skip(1);
        return true;
    }

    QByteArray takeToken()
    {
        qsizetype n = 0;
        while (n < m_rest.size() && isTokenByte(m_rest[n]))
            ++n;
        return take(n);
    }

    /// What stands alone up to a comma or the end and is no parameter; empty where there is none.
    QByteArray takeToken68()
    {
        qsizetype n = 0;
        while (n < m_rest.size() && (isTokenByte(m_rest[n]) || m_rest[n] == '/'))
            ++n;
        while (n < m_rest.size() && m_rest[n] == '=')
            ++n;
        const QByteArrayView behind = withoutBlanks(m_rest.sliced(n));
        return behind.isEmpty() || behind.startsWith(',') ? take(n) : QByteArray();
    }

    /// False where there is neither a token nor a whole quoted string. One with a control character is none
    /// (RFC 9110 §5.6.4): a nonce or a realm goes back into our request as it is.
    bool takeValue(QByteArray &value)
    {
        if (!skipIf('"')) {
            value = takeToken();
            return !value.isEmpty();
        }
        value = QByteArray("");
        while (!atEnd() && !isAt('"')) {
            if (isAt('\\'))
                skip(1);
            if (!atEnd())
                value += take(1);
        }
        return skipIf('"') && isFieldText(value);
    }

    /// "name = value", if that is what comes next.
    bool takeParameter(QByteArray &name, QByteArray &value)
    {
        const QByteArrayView before = m_rest;
        name = takeToken();
        skipBlanks();
        if (!name.isEmpty() && skipIf('=')) {
            skipBlanks();
            if (takeValue(value))
                return true;
        }
        m_rest = before;
        return false;
    }

private:
    void skip(qsizetype n) { m_rest = m_rest.sliced(n); }
    QByteArray take(qsizetype n)
    {
        const QByteArray taken = m_rest.first(n).toByteArray();
        skip(n);
        return taken;
    }

    QByteArrayView m_rest;
};

void readLine(QByteArrayView line, QList<Challenge> &challenges)
{
    Reader reader(line);
    bool any = false;
    for (reader.skipSeparators(); !reader.atEnd(); reader.skipSeparators()) {
        QByteArray name;
        QByteArray value;
        if (any && reader.takeParameter(name, value)) {
            challenges.last().parameters.emplaceBack(name, value);
            continue;
        }
        Challenge challenge;
        challenge.scheme = reader.takeToken();
        if (challenge.scheme.isEmpty())
            return;
        reader.skipBlanks();
        if (!reader.isAt(','))
            challenge.token = reader.takeToken68();
        challenges.append(challenge);
        any = true;
        if (challenge.token.isEmpty() && !reader.atEnd() && !reader.isAt(',')) {
            if (!reader.takeParameter(name, value))
                return;
            challenges.last().parameters.emplaceBack(name, value);
        }
    }
}

} // namespace

QByteArray Challenge::parameter(QByteArrayView name) const
{
    return values(parameters, name).value(0);
}

QList<Challenge> readChallenges(const QList<QByteArray> &lines)
{
    QList<Challenge> challenges;
    for (const QByteArray &line : lines)
        readLine(line, challenges);
    return challenges;
}

} // namespace rookery::http
