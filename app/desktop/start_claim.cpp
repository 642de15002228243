// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/start_claim.h"

#include "core/control/control_client.h"
#include "core/control/session_display.h"

#include <QTimer>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Verb = ControlRequest::Verb;

namespace {

constexpr milliseconds LookAgain = 100ms;

} // namespace

StartClaim::StartClaim(Options options, QObject *parent)
    : QObject(parent), m_options(std::move(options)), m_instance(m_options.directory)
{
}

void StartClaim::begin()
{
    QMetaObject::invokeMethod(this, &StartClaim::claim, Qt::QueuedConnection);
}

void StartClaim::move()
{
    ControlRequest request;
    request.verb = Verb::Quit;
    ask(request);
}

void StartClaim::claim()
{
    const Expected<bool> first = m_instance.acquire();
    if (!first)
        return Q_EMIT failed(first.error());
    if (*first)
        return Q_EMIT claimed();
    ControlRequest request;
    // Anything that it answers tells that it is there.
    request.verb = m_options.manner == Manner::Seen ? Verb::Raise : Verb::List;
    request.token = qEnvironmentVariable("XDG_ACTIVATION_TOKEN", qEnvironmentVariable("DESKTOP_STARTUP_ID"));
    request.display = SessionDisplay::here();
    request.open = m_options.open;
    ask(request);
}

void StartClaim::ask(ControlRequest request)
{
    auto *client = new ControlClient(Clock::system(), this);
    connect(client, &ControlClient::answered, this, [this, client, request](const QList<QJsonObject> &items) {
        client->deleteLater();
        heard(request, items);
    });
    connect(client, &ControlClient::failed, this, [this, client](const Error &why) {
        client->deleteLater();
        // Its socket goes first when it ends, and its lock last.
        if (why.code == ErrorCode::ConnectionFailed)
            waitForEnd();
        else
            Q_EMIT failed(why);
    });
    client->ask(request, m_options.controlPath);
}

void StartClaim::heard(const ControlRequest &request, const QList<QJsonObject> &items)
{
    if (request.verb == Verb::Quit)
        return waitForEnd();
    const QString where = items.isEmpty() ? QString() : items[0].value(u"elsewhere"_s).toString();
    if (request.verb == Verb::Raise && !where.isEmpty())
        Q_EMIT elsewhere(where);
    else
        Q_EMIT leftToOther();
}

void StartClaim::waitForEnd()
{
    m_waited += LookAgain;
    if (m_waited >= m_options.patience)
        Q_EMIT failed({ErrorCode::Timeout,
                       tr("Another Rookery has not ended, and does not answer."),
                       tr("Wait a moment and try again."),
                       {}});
    else
        QTimer::singleShot(LookAgain, this, &StartClaim::claim);
}

} // namespace rookery
