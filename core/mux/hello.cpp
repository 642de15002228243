// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/hello.h"

#include "core/frame/frame.h"

#include <algorithm>

namespace rookery {

namespace {
constexpr QByteArrayView Greeting = "rookery/1";
constexpr QByteArrayView ClientWord = "client=";
constexpr QByteArrayView FrameWord = "frames=";

/// The bytes of a word such as client=0123…; empty where it is written in any other way than ours.
QByteArray identityIn(const QByteArray &word)
{
    const QByteArray hex = word.sliced(ClientWord.size());
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.size() == Hello::IdentitySize && bytes.toHex() == hex ? bytes : QByteArray();
}
/// The number of a word such as frames=32768; 0 where it is none.
qsizetype largestFrameIn(const QByteArray &word)
{
    bool isNumber = false;
    const quint32 bytes = word.sliced(FrameWord.size()).toUInt(&isNumber);
    const bool isOurs = isNumber && word == FrameWord.toByteArray() + QByteArray::number(bytes);
    return isOurs ? std::max<qsizetype>(bytes, Hello::LeastFrame) : 0;
}
} // namespace

QByteArray Hello::ours(const QByteArray &identity, qsizetype largestFrame, const QByteArrayList &more)
{
    QByteArray hello = Greeting.toByteArray();
    for (const QByteArrayView ability : {ShortDatagrams, EarlyAcks, TimelyAcks, Unbind, ConnectResult})
        hello += ' ' + ability.toByteArray();
    for (const QByteArray &ability : more)
        hello += ' ' + ability;
    if (!identity.isEmpty())
        hello += ' ' + ClientWord.toByteArray() + identity.toHex();
    if (largestFrame > 0)
        hello += ' ' + FrameWord.toByteArray() + QByteArray::number(largestFrame);
    return hello;
}

std::optional<Hello> Hello::parse(QByteArrayView trailing)
{
    // MaxHelloSize counts the whole message.
    if (trailing.size() > frame::MaxHelloSize - frame::HeaderSize || !trailing.startsWith(Greeting))
        return std::nullopt;
    const auto rest = trailing.sliced(Greeting.size());
    if (!rest.isEmpty() && rest[0] != ' ')
        return std::nullopt;
    Hello hello;
    const auto names = rest.toByteArray().split(' ');
    for (const QByteArray &name : names) {
        if (name.startsWith(ClientWord))
            hello.identity = identityIn(name);
        else if (name.startsWith(FrameWord))
            hello.largestFrame = largestFrameIn(name);
        else if (!name.isEmpty())
            hello.abilities.append(name);
    }
    return hello;
}

} // namespace rookery
