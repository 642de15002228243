// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/link/link_message.h"

#include "core/frame/frame.h"

#include <QString>

namespace rookery::link {

namespace {

constexpr QByteArrayView Start{"\x72\0\0\0\0link/1 ", 12}; // Reset of flow 0
constexpr QByteArrayView HaveWord = "have ";
constexpr QByteArrayView SessionWord = "session ";

MessageBuffer encode(QByteArrayView word, const QByteArray &value)
{
    const QByteArray text = "link/1 " + word.toByteArray() + value;
    return frame::encodeReset(0, text);
}

} // namespace

Kind kindOf(QByteArrayView message)
{
    constexpr quint8 Push = frame::Version << 4 | 4;
    constexpr quint8 Datagram = frame::Version << 4 | 6;
    const quint8 first = message.isEmpty() ? 0 : quint8(message[0]);
    if (first == Push)
        return Kind::Data;
    if (first == Datagram)
        return Kind::Datagram;
    return message.startsWith(Start) ? Kind::Own : Kind::Control;
}

std::optional<Message> parse(QByteArrayView message)
{
    const QByteArrayView text = message.sliced(Start.size());
    if (text.startsWith(HaveWord)) {
        if (const auto count = countIn(text.sliced(HaveWord.size())))
            return Have{*count};
    } else if (text.startsWith(SessionWord)) {
        if (const auto token = SessionToken::parse(text.sliced(SessionWord.size())))
            return Session{*token};
    }
    return std::nullopt;
}

MessageBuffer encodeHave(quint64 count)
{
    return encode(HaveWord, QByteArray::number(count));
}

MessageBuffer encodeSession(const SessionToken &token)
{
    return encode(SessionWord, token.text());
}

} // namespace rookery::link
