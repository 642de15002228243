// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/notifier.h"

#include "ui/settings/application_id.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QHash>
#include <QPointer>

#include <algorithm>
#include <optional>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

// org.freedesktop.Notifications, Desktop Notifications Specification 1.2.
const QString Service = u"org.freedesktop.Notifications"_s;
const QString Path = u"/org/freedesktop/Notifications"_s;

enum Urgency : uchar { Low = 0, Normal = 1 };

QDBusMessage callOf(const QString &method)
{
    return QDBusMessage::createMethodCall(Service, Path, Service, method);
}

void close(const QDBusConnection &bus, uint id)
{
    QDBusMessage call = callOf(u"CloseNotification"_s);
    call << id;
    bus.asyncCall(call);
}

/// What stands on the screen in one slot. The service's answer to a notice brings its number, and until it is
/// here the notice can neither be replaced nor taken back: what is wanted meanwhile waits for it.
struct Standing
{
    uint id = 0; ///< the service's number; 0 where nothing stands
    bool asked = false;
    bool withdrawn = false;
    std::optional<Notice> next;
    QList<QUuid> tunnels;
};

} // namespace

class Notifier::Private
{
public:
    explicit Private(const QDBusConnection &connection) : bus(connection) {}

    /// The end where it is another program's.
    [[nodiscard]] QHash<NoticeSlot, Standing>::iterator find(uint id)
    {
        return std::find_if(standing.begin(), standing.end(),
                            [id](const Standing &one) { return id != 0 && one.id == id; });
    }

    QDBusConnection bus;
    QHash<NoticeSlot, Standing> standing;
    std::pair<uint, QString> token; ///< for what was just clicked
};

Notifier::Notifier(QObject *parent) : Notifier(QDBusConnection::sessionBus(), parent) {}

Notifier::Notifier(const QDBusConnection &bus, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(bus))
{
    d->bus.connect(Service, Path, Service, u"ActivationToken"_s, this,
                   SLOT(onActivationToken(uint, QString)));
    d->bus.connect(Service, Path, Service, u"ActionInvoked"_s, this, SLOT(onAction(uint, QString)));
    d->bus.connect(Service, Path, Service, u"NotificationClosed"_s, this, SLOT(onClosed(uint, uint)));
}

Notifier::~Notifier()
{
    for (const Standing &standing : std::as_const(d->standing)) {
        if (standing.id != 0)
            close(d->bus, standing.id);
    }
}

void Notifier::show(const Notice &notice)
{
    if (!d->bus.isConnected()) {
        if (!notice.quiet)
            Q_EMIT bubble(notice);
        return;
    }
    // Whoever dismissed it does not get it back for that.
    if (notice.quiet && !d->standing.contains(notice.slot))
        return;
    Standing &standing = d->standing[notice.slot];
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
    // GNOME shows nothing of low urgency: right for what only brings a notice up to date.
    QVariantMap hints{
        {u"desktop-entry"_s, QString(ApplicationId)},
        {u"category"_s, notice.kind == NoticeKind::Back ? u"network.connected"_s : u"network.disconnected"_s},
        {u"urgency"_s, QVariant::fromValue(uchar(notice.quiet ? Low : Normal))}};
    if (notice.kind == NoticeKind::Back)
        hints.insert(u"transient"_s, true); // nothing to come back to
    Standing &standing = d->standing[notice.slot];
    standing.asked = true;
    standing.tunnels = notice.tunnels;
    QDBusMessage call = callOf(u"Notify"_s);
    // The body is markup: names and errors may hold anything.
    call << u"Rookery"_s << standing.id << QString(ApplicationId) << notice.title
         << notice.text.toHtmlEscaped() << actions << hints << -1;
    // Its answer is waited for even beyond the end of this.
    auto *watcher = new QDBusPendingCallWatcher(d->bus.asyncCall(call));
    connect(watcher, &QDBusPendingCallWatcher::finished, watcher,
            [self = QPointer(this), bus = d->bus, watcher, notice] {
                const QDBusPendingReply<uint> reply = *watcher;
                watcher->deleteLater();
                const uint id = reply.isError() ? 0 : reply.value();
                if (self)
                    self->answered(notice, id);
                else if (id != 0)
                    close(bus, id);
            });
}

void Notifier::answered(const Notice &notice, uint id)
{
    Standing was = d->standing.take(notice.slot);
    if (id != 0) {
        Standing &standing = d->standing[notice.slot];
        standing.id = id;
        standing.tunnels = std::move(was.tunnels);
    }
    if (was.withdrawn)
        withdraw(notice.slot);
    else if (was.next)
        ask(*was.next);
    else if (id == 0)
        Q_EMIT bubble(notice);
}

void Notifier::withdraw(NoticeSlot slot)
{
    const auto standing = d->standing.find(slot);
    if (standing == d->standing.end())
        return;
    if (standing->asked) {
        standing->next.reset();
        standing->withdrawn = true;
        return;
    }
    const uint id = standing->id;
    d->standing.erase(standing);
    close(d->bus, id);
}

void Notifier::onActivationToken(uint id, const QString &token)
{
    if (d->find(id) != d->standing.end())
        d->token = {id, token};
}

void Notifier::onAction(uint id, const QString &action)
{
    const auto standing = d->find(id);
    if (standing == d->standing.end())
        return; // another program's
    const QList<QUuid> tunnels = standing->tunnels;
    const auto [clicked, token] = std::exchange(d->token, {});
    if (action == "retry"_L1) {
        for (const QUuid &tunnel : tunnels)
            Q_EMIT retryRequested(tunnel);
        return;
    }
    if (clicked == id && !token.isEmpty())
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
    Q_EMIT openRequested(tunnels.size() == 1 ? tunnels.constFirst() : QUuid());
}

void Notifier::onClosed(uint id, uint reason)
{
    Q_UNUSED(reason)
    const auto standing = d->find(id);
    if (standing == d->standing.end())
        return;
    if (standing->asked)
        standing->id = 0;
    else
        d->standing.erase(standing);
}

} // namespace rookery
