// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/screen_pictures.h"

#include "core/file/read_file.h"

#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QFile>
#include <QGuiApplication>
#include <QPixmap>
#include <QScreen>
#include <QUrl>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

// XDG Desktop Portal, org.freedesktop.portal.Screenshot and .Request.
const QString Service = u"org.freedesktop.portal.Desktop"_s;
const QString Path = u"/org/freedesktop/portal/desktop"_s;
const QString Interface = u"org.freedesktop.portal.Screenshot"_s;
const QString RequestInterface = u"org.freedesktop.portal.Request"_s;
const QString Token = u"rookery"_s;

constexpr qint64 MaxPicture = 256LL * 1024 * 1024;

QList<QImage> grabScreens()
{
    QList<QImage> pictures;
    const QList<QScreen *> screens = QGuiApplication::screens();
    for (QScreen *screen : screens) {
        if (const QImage picture = screen->grabWindow(0).toImage(); !picture.isNull())
            pictures.append(picture);
    }
    return pictures;
}

} // namespace

ScreenPictures::ScreenPictures(QObject *parent)
    : ScreenPictures(QDBusConnection::sessionBus(), grabScreens, parent)
{
}

ScreenPictures::ScreenPictures(const QDBusConnection &bus, Grab grab, QObject *parent)
    : QObject(parent), m_bus(bus), m_grab(std::move(grab))
{
    m_limit.setSingleShot(true);
    m_limit.setInterval(AnswerLimit);
    connect(&m_limit, &QTimer::timeout, this, [this] { fail({}); });
}

void ScreenPictures::take()
{
    if (!m_request.isEmpty())
        return;
    if (const QList<QImage> pictures = m_grab(); !pictures.isEmpty())
        Q_EMIT taken(pictures);
    else
        askPortal();
}

void ScreenPictures::askPortal()
{
    if (!m_bus.isConnected())
        return fail({});
    // Listening before asking: the answer may come before the call's own.
    const QString sender = m_bus.baseService().mid(1).replace(u'.', u'_');
    follow(Path + u"/request/"_s + sender + u'/' + Token);
    QDBusMessage call = QDBusMessage::createMethodCall(Service, Path, Interface, u"Screenshot"_s);
    call << QString() << QVariantMap{{u"handle_token"_s, Token}};
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher] {
        watcher->deleteLater();
        const QDBusPendingReply<QDBusObjectPath> reply = *watcher;
        if (m_request.isEmpty())
            return; // it is over already
        if (reply.isError())
            fail(reply.error().message());
        else if (reply.value().path() != m_request)
            follow(reply.value().path()); // an old portal names it by itself
    });
}

void ScreenPictures::follow(const QString &request)
{
    const QString before = std::exchange(m_request, request);
    if (request.isEmpty())
        m_limit.stop();
    else
        m_limit.start();
    if (!before.isEmpty())
        m_bus.disconnect(Service, before, RequestInterface, u"Response"_s, this,
                         SLOT(portalAnswered(uint, QVariantMap)));
    if (!request.isEmpty())
        m_bus.connect(Service, request, RequestInterface, u"Response"_s, this,
                      SLOT(portalAnswered(uint, QVariantMap)));
}

void ScreenPictures::portalAnswered(uint response, const QVariantMap &results)
{
    const QUrl url(results.value(u"uri"_s).toString());
    if (response != 0 || !url.isLocalFile())
        return fail({});
    const Expected<QByteArray> bytes = readFile(url.toLocalFile(), MaxPicture);
    // It was made for us, and shows all that was on the screen.
    QFile::remove(url.toLocalFile());
    const QImage picture = bytes ? QImage::fromData(*bytes) : QImage();
    if (picture.isNull())
        return fail(bytes ? QString() : bytes.error().sentence());
    follow({});
    Q_EMIT taken({picture});
}

void ScreenPictures::fail(const QString &detail)
{
    follow({});
    Q_EMIT failed({ErrorCode::NotPermitted, tr("This desktop does not show the screen to programs."),
                   tr("Take a screenshot, and open the picture or paste it."), detail});
}

} // namespace rookery
