// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/hello.h"

#include "core/frame/frame.h"

namespace rookery {

namespace {
constexpr QByteArrayView Greeting = "rookery/1";
constexpr QByteArrayView ClientWord = "client=";

/// The bytes of a word such as client=0123…; empty where it is written in any other way than ours.
QByteArray identityIn(const QByteArray &word)
{
    const QByteArray hex = word.sliced(ClientWord.size());
    const QByteArray bytes = QByteArray::fromHex(hex);
    return bytes.size() == Hello::IdentitySize && bytes.toHex() == hex ? bytes : QByteArray();
}
} // namespace

QByteArray Hello::ours(const QByteArray &identity)
{
    QByteArray hello = Greeting.toByteArray();
    for (const QByteArrayView ability : {ShortDatagrams, EarlyAcks, Unbind})
        hello += ' ' + ability.toByteArray();
    if (!identity.isEmpty())
        hello += ' ' + ClientWord.toByteArray() + identity.toHex();
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
        else if (!name.isEmpty())
            hello.abilities.append(name);
    }
    return hello;
}

} // namespace rookery
