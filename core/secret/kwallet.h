// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/keychain_lock.h"

#include <QDBusConnection>

#include <vector>

namespace rookery {

/// The lock of KDE's wallet (org.kde.KWallet), which QtKeychain uses in a Plasma session: that of the network
/// wallet, which applications share.
class KWallet final : public KeychainLock
{
    Q_OBJECT

public:
    /// `version` is that of the session: kwalletd5 and kwalletd6 are different services.
    KWallet(const QDBusConnection &bus, int version, QObject *parent = nullptr);

    void look(LookDone done) override;
    void unlock(UnlockDone done) override;

private Q_SLOTS:
    void walletOpened(const QString &wallet);
    void walletClosed(const QString &wallet);

private:
    template <class Done> void ask(const QString &method, const QVariantList &arguments, Done done);
    void answer(bool opened);

    QDBusConnection m_bus;
    const QString m_service;
    const QString m_path;
    QString m_wallet;
    bool m_isAllowed = false; ///< it is open for us, too, as far as was heard
    std::vector<UnlockDone> m_asking;
};

} // namespace rookery
