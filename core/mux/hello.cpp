// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/hello.h"

#include "core/frame/frame.h"

namespace rookery {

namespace {
constexpr QByteArrayView Greeting = "rookery/1";
} // namespace

QByteArray Hello::ours()
{
    QByteArray hello = Greeting.toByteArray();
    for (const QByteArrayView ability : {ShortDatagrams, EarlyAcks, Unbind})
        hello += ' ' + ability.toByteArray();
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
        if (!name.isEmpty())
            hello.abilities.append(name);
    }
    return hello;
}

} // namespace rookery
