// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/tray/tray_host.h"

#include "ui/tray/embedding_tray.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QTimer>

#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The StatusNotifierItem specification, as KDE's, GNOME's and every other host has it.
const QString Service = u"org.kde.StatusNotifierWatcher"_s;
const QString Path = u"/StatusNotifierWatcher"_s;

/// X11 tells nobody but the owner's own when a tray goes.
constexpr auto Look = 5s;

enum class Kind { StatusNotifier, Embedding };

} // namespace

class TrayHost::Private
{
public:
    Private(const QDBusConnection &connection, HasEmbeddingTray embedding)
        : bus(connection)
        , hasEmbeddingTray(std::move(embedding))
        , services(Service, bus, QDBusServiceWatcher::WatchForOwnerChange)
    {
    }

    [[nodiscard]] bool isThere() const
    {
        if (!isKnown)
            return false;
        if (kind)
            return *kind == Kind::StatusNotifier ? hasNotifierHost : hasEmbeddingTray();
        // Qt asks some versions for a host, and others for its watcher alone: as long as there is one without
        // the other, the symbol could go where nobody shows it.
        return hasWatcher ? hasNotifierHost : hasEmbeddingTray();
    }

    QDBusConnection bus;
    HasEmbeddingTray hasEmbeddingTray;
    QDBusServiceWatcher services;
    QTimer look;
    std::optional<Kind> kind;
    quint64 asked = 0;
    bool isKnown = false;
    bool hasWatcher = false;
    bool hasNotifierHost = false;
    bool told = false;
};

TrayHost::TrayHost(QObject *parent)
    : TrayHost(QDBusConnection::sessionBus(), rookery::hasEmbeddingTray, parent)
{
}

TrayHost::TrayHost(const QDBusConnection &bus, HasEmbeddingTray hasEmbeddingTray, QObject *parent)
    : QObject(parent), d(std::make_unique<Private>(bus, std::move(hasEmbeddingTray)))
{
    connect(&d->services, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayHost::ask);
    d->bus.connect(Service, Path, Service, u"StatusNotifierHostRegistered"_s, this, SLOT(ask()));
    d->bus.connect(Service, Path, Service, u"StatusNotifierHostUnregistered"_s, this, SLOT(ask()));
    connect(&d->look, &QTimer::timeout, this, &TrayHost::tell);
    if (QGuiApplication::platformName() == "xcb"_L1)
        d->look.start(Look);
    ask();
}

TrayHost::~TrayHost() = default;

bool TrayHost::isThere() const
{
    return d->isThere();
}

void TrayHost::settle()
{
    if (!d->kind)
        d->kind = d->hasNotifierHost ? Kind::StatusNotifier : Kind::Embedding;
    if (d->kind == Kind::StatusNotifier)
        d->look.stop();
}

void TrayHost::ask()
{
    if (!d->bus.isConnected()) {
        d->isKnown = true;
        QMetaObject::invokeMethod(this, &TrayHost::tell, Qt::QueuedConnection);
        return;
    }
    const quint64 number = ++d->asked;
    QDBusMessage call =
        QDBusMessage::createMethodCall(Service, Path, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    call << Service << u"IsStatusNotifierHostRegistered"_s;
    call.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(d->bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, number] {
        watcher->deleteLater();
        if (number != d->asked)
            return;
        const QDBusPendingReply<QDBusVariant> reply = *watcher;
        d->isKnown = true;
        d->hasWatcher = !reply.isError();
        d->hasNotifierHost = d->hasWatcher && reply.value().variant().toBool();
        tell();
    });
}

void TrayHost::tell()
{
    const bool isThere = d->isThere();
    if (isThere != std::exchange(d->told, isThere))
        Q_EMIT changed(isThere);
}

} // namespace rookery
