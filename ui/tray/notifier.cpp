// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

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

} // namespace

class Notifier::Private
{
public:
    explicit Private(const QDBusConnection &connection) : bus(connection) {}

    QDBusConnection bus;
    QHash<QUuid, uint> shown; ///< the service's number
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
    QStringList actions{u"default"_s, tr("Open"), u"open"_s, tr("Open")};
    if (notice.canRetry)
        actions = QStringList{u"retry"_s, tr("Retry")} + actions;
    const bool bad = notice.kind == NoticeKind::NeedsAttention || notice.kind == NoticeKind::ForwardBroken;
    const QVariantMap hints{
        {u"desktop-entry"_s, u"rookery"_s},
        {u"category"_s, notice.kind == NoticeKind::Back ? u"network.connected"_s : u"network.disconnected"_s},
        {u"urgency"_s, QVariant::fromValue(uchar(bad ? Normal : Low))}};
    QDBusMessage call = callOf(u"Notify"_s);
    // The body is markup: names and errors may hold anything.
    call << u"Rookery"_s << d->shown.value(notice.tunnel) << u"rookery"_s << notice.title
         << notice.text.toHtmlEscaped() << actions << hints << -1;
    auto *watcher = new QDBusPendingCallWatcher(d->bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, notice] {
        const QDBusPendingReply<uint> reply = *watcher;
        watcher->deleteLater();
        if (reply.isError())
            Q_EMIT bubble(notice);
        else
            shown(notice.tunnel, reply.value());
    });
}

void Notifier::withdraw(const QUuid &tunnel)
{
    if (!d->shown.contains(tunnel))
        return;
    QDBusMessage call = callOf(u"CloseNotification"_s);
    call << d->shown.take(tunnel);
    d->bus.asyncCall(call);
}

void Notifier::shown(const QUuid &tunnel, uint id)
{
    d->shown.insert(tunnel, id);
}

void Notifier::onAction(uint id, const QString &action)
{
    const QUuid tunnel = d->shown.key(id);
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
    d->shown.removeIf([id](const auto &entry) { return entry.value() == id; });
}

} // namespace rookery
