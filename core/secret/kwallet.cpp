// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/kwallet.h"

#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>

#include <limits>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

const QString Interface = u"org.kde.KWallet"_s;
/// As the wallet's own prompt names who wants it; QtKeychain opens it under the same name.
const QString Program = u"Rookery"_s;

} // namespace

KWallet::KWallet(const QDBusConnection &bus, int version, QObject *parent)
    : KeychainLock(parent)
    , m_bus(bus)
    , m_service(u"org.kde.kwalletd%1"_s.arg(version))
    , m_path(u"/modules/kwalletd%1"_s.arg(version))
{
    m_bus.connect(m_service, m_path, Interface, u"walletOpened"_s, this, SLOT(walletOpened(QString)));
    m_bus.connect(m_service, m_path, Interface, u"walletClosed"_s, this, SLOT(walletClosed(QString)));
}

template <class Done> void KWallet::ask(const QString &method, const QVariantList &arguments, Done done)
{
    QDBusMessage call = QDBusMessage::createMethodCall(m_service, m_path, Interface, method);
    call.setArguments(arguments);
    // open() is answered when its user has answered.
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(call, std::numeric_limits<int>::max()), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [watcher, done = std::move(done)] {
        watcher->deleteLater();
        done(*watcher);
    });
}

void KWallet::look(LookDone done)
{
    ask(u"networkWallet"_s, {}, [this, done = std::move(done)](const QDBusPendingReply<QString> &wallet) {
        if (wallet.isError()) {
            done(Lock::Unknown);
            return;
        }
        m_isAllowed &= m_wallet == wallet.value();
        m_wallet = wallet.value();
        // One that others have open still asks its user whether we may: that is theirs to answer, in their
        // time.
        ask(u"isOpen"_s, {m_wallet}, [this, done](const QDBusPendingReply<bool> &open) {
            done(open.isError() ? Lock::Unknown : open.value() && m_isAllowed ? Lock::Open : Lock::Locked);
        });
    });
}

void KWallet::unlock(UnlockDone done)
{
    m_asking.push_back(std::move(done));
    if (m_asking.size() > 1)
        return;
    ask(u"open"_s, {m_wallet, qlonglong(0), Program}, [this](const QDBusPendingReply<int> &handle) {
        m_isAllowed = !handle.isError() && handle.value() >= 0;
        answer(m_isAllowed);
        if (m_isAllowed)
            Q_EMIT opened();
    });
}

void KWallet::answer(bool opened)
{
    for (const UnlockDone &done : std::exchange(m_asking, {}))
        done(opened);
}

void KWallet::walletClosed(const QString &wallet)
{
    if (wallet == m_wallet)
        m_isAllowed = false;
}

void KWallet::walletOpened(const QString &wallet)
{
    if (wallet == m_wallet)
        Q_EMIT opened();
}

} // namespace rookery
