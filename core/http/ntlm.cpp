// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ntlm.h"

#include <QCryptographicHash>
#include <QMessageAuthenticationCode>
#include <QtEndian>

#include <algorithm>

namespace rookery::ntlm {

namespace {

constexpr QByteArrayView Signature{"NTLMSSP\0", 8};
constexpr qsizetype NonceSize = 8;

/// [MS-NLMP] §2.2.2.5
enum Flag : quint32 {
    Unicode = 0x00000001,
    Oem = 0x00000002,
    RequestTarget = 0x00000004,
    Ntlm = 0x00000200,
    AlwaysSign = 0x00008000,
    ExtendedSecurity = 0x00080000,
    TargetInfo = 0x00800000,
};

/// [MS-NLMP] §2.2.2.1
enum AvId : quint16 { EndOfList = 0, Timestamp = 7 };

template <class Number> QByteArray littleEndian(Number number)
{
    QByteArray bytes(sizeof number, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray utf16(const QString &text)
{
    QByteArray bytes(text.size() * 2, '\0');
    qToLittleEndian<quint16>(text.utf16(), text.size(), bytes.data());
    return bytes;
}

QByteArray keyedHash(const QByteArray &key, const QByteArray &text)
{
    return QMessageAuthenticationCode::hash(text, key, QCryptographicHash::Md5);
}

/// What the three fields of a payload name: its length, twice, and where it begins. Null where it does not
/// lie in the message.
QByteArray payload(QByteArrayView message, qsizetype at)
{
    if (message.size() < at + 8)
        return {};
    const auto size = qFromLittleEndian<quint16>(message.data() + at);
    const auto begin = qFromLittleEndian<quint32>(message.data() + at + 4);
    if (qsizetype(begin) > message.size() || qsizetype(size) > message.size() - qsizetype(begin))
        return {};
    return message.sliced(begin, size).toByteArray();
}

QString fromUtf16(const QByteArray &bytes)
{
    QString text(bytes.size() / 2, Qt::Uninitialized);
    for (qsizetype i = 0; i < text.size(); ++i)
        text[i] = QChar(qFromLittleEndian<quint16>(bytes.constData() + 2 * i));
    return text;
}

/// The proxy's clock, where its target information has it.
std::optional<quint64> timestampIn(QByteArrayView info)
{
    while (info.size() >= 4) {
        const auto id = qFromLittleEndian<quint16>(info.data());
        const auto size = qFromLittleEndian<quint16>(info.data() + 2);
        if (id == EndOfList || info.size() < 4 + size)
            break;
        if (id == Timestamp && size == sizeof(quint64))
            return qFromLittleEndian<quint64>(info.data() + 4);
        info = info.sliced(4 + size);
    }
    return std::nullopt;
}

/// A message with a table of what its payload has in front of it.
class Message
{
public:
    Message(quint32 type, qsizetype headSize)
        : m_head(Signature.toByteArray() + littleEndian(type)), m_headSize(headSize)
    {
    }
    void addField(const QByteArray &bytes)
    {
        const auto size = quint16(bytes.size());
        m_head +=
            littleEndian(size) + littleEndian(size) + littleEndian(quint32(m_headSize + m_payload.size()));
        m_payload += bytes;
    }
    void addNumber(quint32 number) { m_head += littleEndian(number); }
    [[nodiscard]] QByteArray bytes() const { return m_head + m_payload; }

private:
    QByteArray m_head;
    QByteArray m_payload;
    qsizetype m_headSize;
};

} // namespace

QByteArray negotiate()
{
    Message message(1, 32);
    message.addNumber(Unicode | Oem | RequestTarget | Ntlm | AlwaysSign | ExtendedSecurity);
    message.addField({}); // our domain and
    message.addField({}); // workstation are nobody's business
    return message.bytes();
}

std::optional<Challenge> readChallenge(QByteArrayView message)
{
    constexpr qsizetype Least = 32;
    if (message.size() < Least || !message.startsWith(Signature) ||
        qFromLittleEndian<quint32>(message.data() + 8) != 2)
        return std::nullopt;
    Challenge challenge;
    challenge.flags = qFromLittleEndian<quint32>(message.data() + 20);
    challenge.nonce = message.sliced(24, NonceSize).toByteArray();
    const QByteArray target = payload(message, 12);
    challenge.targetName = challenge.flags & Unicode ? fromUtf16(target) : QString::fromLatin1(target);
    if (challenge.flags & TargetInfo)
        challenge.targetInfo = payload(message, 40);
    return challenge;
}

Identity Identity::of(const QString &name, const QString &password, const Challenge &challenge)
{
    const qsizetype slash = name.indexOf(u'\\');
    if (slash >= 0)
        return {name.mid(slash + 1), name.left(slash), password};
    return {name, name.contains(u'@') ? QString() : challenge.targetName, password};
}

Proof prove(const Challenge &challenge, const Identity &identity, const Moment &moment)
{
    const QByteArray passwordHash =
        QCryptographicHash::hash(utf16(identity.password), QCryptographicHash::Md4);
    const QByteArray key = keyedHash(passwordHash, utf16(identity.user.toUpper() + identity.domain));
    const std::optional<quint64> theirTime = timestampIn(challenge.targetInfo);

    const QByteArray temp = QByteArray::fromHex("0101000000000000") +
                            littleEndian(theirTime.value_or(moment.fileTime)) + moment.clientNonce +
                            QByteArray(4, '\0') + challenge.targetInfo + QByteArray(4, '\0');
    Proof proof;
    proof.nt = keyedHash(key, challenge.nonce + temp) + temp;
    // Who knows the time wants no other proof ([MS-NLMP] §3.1.5.1.2).
    proof.lm = theirTime
                   ? QByteArray(24, '\0')
                   : QByteArray(keyedHash(key, challenge.nonce + moment.clientNonce) + moment.clientNonce);
    return proof;
}

QByteArray authenticate(const Challenge &challenge, const Identity &identity, const Moment &moment)
{
    const bool unicode = challenge.flags & Unicode;
    const auto text = [&](const QString &one) { return unicode ? utf16(one) : one.toUpper().toLatin1(); };
    const Proof proof = prove(challenge, identity, moment);
    Message message(3, 64);
    message.addField(proof.lm);
    message.addField(proof.nt);
    message.addField(text(identity.domain));
    message.addField(text(identity.user));
    message.addField({}); // workstation
    message.addField({}); // session key
    message.addNumber((unicode ? Unicode : Oem) | RequestTarget | Ntlm |
                      (challenge.flags & (AlwaysSign | ExtendedSecurity | TargetInfo)));
    return message.bytes();
}

} // namespace rookery::ntlm
