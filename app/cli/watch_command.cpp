// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/watch_command.h"

#include "app/cli/console.h"
#include "app/cli/program.h"
#include "app/cli/standard_streams.h"
#include "app/cli/status_text.h"

#include <QSocketNotifier>
#include <QTime>

#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

WatchCommand::WatchCommand(const ManageArguments &arguments, Console &) : m_arguments(arguments)
{
    connect(&m_client, &ControlClient::answered, this, [this](const QList<QJsonObject> &items) {
        for (const QJsonObject &item : items)
            show(item);
    });
    connect(&m_client, &ControlClient::changed, this, &WatchCommand::show);
    connect(&m_client, &ControlClient::failed, this, &WatchCommand::fail);
    connect(&m_client, &ControlClient::ended, this, [this] {
        if (m_arguments.verbosity >= 0)
            complain(tr("Rookery has ended."));
        end(CleanEnd);
    });
}

WatchCommand::~WatchCommand() = default;

void WatchCommand::start()
{
    ControlRequest request;
    request.verb = ControlRequest::Verb::Watch;
    request.names = m_arguments.words;
    m_client.ask(request);
    listenToReader();
}

void WatchCommand::stop()
{
    end(CleanEnd);
}

/// A pipe whose reader is gone is writable for ever, and the next change may be hours away.
void WatchCommand::listenToReader()
{
    struct stat what
    {
    };
    if (::fstat(STDOUT_FILENO, &what) != 0 || !S_ISFIFO(what.st_mode))
        return;
    m_reader = std::make_unique<QSocketNotifier>(STDOUT_FILENO, QSocketNotifier::Read);
    connect(m_reader.get(), &QSocketNotifier::activated, this, &WatchCommand::stop);
}

void WatchCommand::show(const QJsonObject &item)
{
    if (m_over)
        return;
    if (!print(m_arguments.json ? jsonLine(item) : linesFor(item)))
        end(Failed);
}

QString WatchCommand::linesFor(const QJsonObject &item)
{
    const QString id = item.value("id"_L1).toString();
    const QString text = changeText(std::exchange(m_shown[id], item), item);
    if (item.contains("removed"_L1))
        m_shown.remove(id);
    const QString time = QTime::currentTime().toString(u"HH:mm:ss  "_s);
    QString lines;
    for (const QString &line : text.split(u'\n', Qt::SkipEmptyParts))
        lines += time + line + u'\n';
    return lines;
}

void WatchCommand::fail(const Error &why)
{
    if (!m_over)
        complain(why);
    end(why.code == ErrorCode::BadInput ? NotUnderstood : Failed);
}

void WatchCommand::end(int exitCode)
{
    if (m_reader)
        m_reader->setEnabled(false);
    if (!std::exchange(m_over, true))
        Q_EMIT finished(exitCode);
}

} // namespace rookery
