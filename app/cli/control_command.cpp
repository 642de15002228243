// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/control_command.h"

#include "app/cli/console.h"
#include "app/cli/program.h"
#include "app/cli/saved_tunnels.h"
#include "app/cli/standard_streams.h"
#include "app/cli/status_text.h"
#include "core/control/status_json.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

ControlCommand::ControlCommand(const ManageArguments &arguments, Console &) : m_arguments(arguments)
{
    connect(&m_client, &ControlClient::answered, this, &ControlCommand::show);
    connect(&m_client, &ControlClient::failed, this, &ControlCommand::fail);
}

void ControlCommand::start()
{
    m_client.ask(request());
}

void ControlCommand::stop()
{
    Q_EMIT finished(Failed);
}

ControlRequest ControlCommand::request() const
{
    ControlRequest request;
    request.names = m_arguments.words;
    if (m_arguments.command == "up"_L1)
        request.verb = ControlRequest::Verb::Up;
    else if (m_arguments.command == "down"_L1)
        request.verb = ControlRequest::Verb::Down;
    else if (m_arguments.command == "list"_L1)
        request.verb = ControlRequest::Verb::List;
    return request;
}

void ControlCommand::show(const QList<QJsonObject> &items)
{
    const bool isList = m_arguments.command == "list"_L1;
    if (m_arguments.json) {
        print(jsonText(items));
    } else if (isList) {
        print(tunnelTable(items));
    } else if (m_arguments.command == "status"_L1) {
        for (const QJsonObject &item : items)
            print(statusText(item));
    } else if (m_arguments.verbosity >= 0) {
        for (const QJsonObject &item : items) {
            const QString name = item.value("name"_L1).toString();
            const bool up = m_arguments.command == "up"_L1;
            const bool changed = item.value("changed"_L1).toBool();
            print((up        ? changed ? tr("%1 is starting.") : tr("%1 is on already.")
                          : changed ? tr("%1 is stopping.")
                             : tr("%1 is off already."))
                      .arg(name) +
                  u'\n');
        }
    }
    if (items.isEmpty() && !m_arguments.json)
        complain(tr("There is no tunnel yet. “rookery-cli import” adds one."));
    Q_EMIT finished(CleanEnd);
}

void ControlCommand::fail(const Error &why)
{
    if (m_client.isNotRunning() && m_arguments.command == "list"_L1) {
        listSaved();
        return;
    }
    if (m_client.isNotRunning() && m_arguments.command == "up"_L1)
        complain(why.message + u' ' +
                 tr("Start it, or run the tunnel here: rookery-cli up NAME --foreground"));
    else
        complain(why);
    Q_EMIT finished(why.code == ErrorCode::BadInput ? NotUnderstood : Failed);
}

void ControlCommand::listSaved()
{
    const std::unique_ptr<ProfileStore> saved = openSavedTunnels();
    QList<QJsonObject> items;
    for (const Profile &profile : saved->profiles())
        items += tunnelToJson(profile, TunnelState::Stopped, saved->gateways());
    if (m_arguments.verbosity >= 0 && !items.isEmpty())
        complain(tr("Rookery is not running, so every tunnel is off."));
    show(items);
}

} // namespace rookery
