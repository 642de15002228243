// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/control/control_client.h"
#include "support/fake_clock.h"

#include <QJsonObject>

#include <optional>

namespace rookery::test {

using Items = QList<QJsonObject>;

inline QJsonObject itemOf(const QString &name)
{
    return {{QStringLiteral("name"), name}};
}

/// One question by a ControlClient, and what came of it.
struct Question
{
    Question(const QString &path, const ControlRequest &request) : client(clock)
    {
        QObject::connect(&client, &ControlClient::answered, &client, [this](const Items &got) {
            ++answers;
            items = got;
        });
        QObject::connect(&client, &ControlClient::failed, &client, [this](const Error &why) {
            ++answers;
            error = why;
        });
        QObject::connect(&client, &ControlClient::changed, &client,
                         [this](const QJsonObject &item) { changes += item; });
        QObject::connect(&client, &ControlClient::ended, &client, [this] { ++ends; });
        client.ask(request, path);
    }

    FakeClock clock;
    ControlClient client;
    int answers = 0;
    Items items;
    std::optional<Error> error;
    Items changes; ///< of a Watch
    int ends = 0;
};

inline ControlRequest request(ControlRequest::Verb verb, const QStringList &names = {})
{
    ControlRequest result;
    result.verb = verb;
    result.names = names;
    return result;
}

} // namespace rookery::test
