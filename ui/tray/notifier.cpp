// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QHash>

#include <algorithm>
#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

// org.freedesktop.Notifications, Desktop Notifications Specification 1.2.
const QString Service = u"org.freedesktop.Notifications"_s;
const QString Path = u"/org/freedesktop/Notifications"_s;

enum Urgency : uchar { Low = 0, Normal = 1, Critical = 2 };

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(Service, Path, Service, method);
}

/// What stands on the screen for one tunnel. The service's answer to a notice brings its number, and until it
/// is here the notice can neither be replaced nor taken back: what is wanted meanwhile waits for it.
struct Standing
{
    uint id = 0; ///< the service's number; 0 where nothing stands
    bool asked = false;
    bool withdrawn = false;
    std::optional<Notice> next;
};

} // namespace

class Notifier::Private
{
public:
    explicit Private(const QDBusConnection &connection) : bus(connection) {}

    [[nodiscard]] QUuid tunnelOf(uint id) const
    {
        const auto at = std::find_if(standing.cbegin(), standing.cend(),
                                     [id](const Standing &candidate) { return candidate.id == id; });
        return id == 0 || at == standing.cend() ? QUuid() : at.key();
    }

    QDBusConnection bus;
    QHash<QUuid, Standing> standing;
};

Notifier::Notifier(QObject *parent) : Notifier(QDBusConnection::sessionBus(), parent) {}

Notifier::Notifier(const QDBusConnection &bus, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(bus))
{
    d->bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)));
    d->bus.connect(Service, Path, Service, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
}

Notifier::~Notifier() = default;

void Notifier::show(const Notice &notice)
{
    if (!d->bus.isConnected()) {
        Q_EMIT bubble(notice);
        return;
    }
    Standing &standing = d->standing[notice.tunnel];
    standing.withdrawn = false;
    if (standing.asked)
        standing.next = notice;
    else
        ask(notice);
}

void Notifier::ask(const Notice &notice)
{
    QStringList actions{u"default"_s, tr("Open"), u"open"_s, tr("Open")};
    if (notice.canRetry)
        actions = QStringList{u"retry"_s, tr("Retry")} + actions;
    const bool bad = notice.kind == NoticeKind::NeedsAttention || notice.kind == NoticeKind::ForwardBroken;
    const QVariantMap hints{
        {u"desktop-entry"_s, u"rookery"_s},
        {u"category"_s, notice.kind == NoticeKind::Back ? u"network.connected"_s : u"network.disconnected"_s},
        {u"urgency"_s, QVariant::fromValue(uchar(bad ? Normal : Low))}};
    Standing &standing = d->standing[notice.tunnel];
    standing.asked = true;
    QDBusMessage call = callOf(u"Notify"_s);
    // The body is markup: names and errors may hold anything.
    call << u"Rookery"_s << standing.id << u"rookery"_s << notice.title << notice.text.toHtmlEscaped()
         << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(d->bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        answered(notice, reply.isError() ? 0 : reply.value());
    });
}

void Notifier::answered(const Notice &notice, uint id)
{
    const Standing was = d->standing.take(notice.tunnel);
    if (id != 0)
        d->standing[notice.tunnel].id = id;
    if (was.withdrawn)
        withdraw(notice.tunnel);
    else if (was.next)
        ask(*was.next);
    else if (id == 0)
        Q_EMIT bubble(notice);
}

void Notifier::withdraw(const QUuid &tunnel)
{
    const auto standing = d->standing.find(tunnel);
    if (standing == d->standing.end())
        return;
    if (standing->asked) {
        standing->next.reset();
        standing->withdrawn = true;
        return;
    }
    QDBusMessage call = callOf(u"CloseNotification"_s);
    call << standing->id;
    d->standing.erase(standing);
    d->bus.asyncCall(call);
}

void Notifier::onAction(uint id, const QString &action)
{
    const QUuid tunnel = d->tunnelOf(id);
    if (tunnel.isNull())
        return; // another program's
    if (action == "retry"_L1)
        Q_EMIT retryRequested(tunnel);
    else
        Q_EMIT openRequested(tunnel);
}

void Notifier::onClosed(uint id, uint reason)
{
    Q_UNUSED(reason)
    const auto standing = d->standing.find(d->tunnelOf(id));
    if (standing == d->standing.end())
        return;
    if (standing->asked)
        standing->id = 0;
    else
        d->standing.erase(standing);
}

} // namespace rookery
