// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_store.h"

#include <QObject>
#include <QPointer>
#include <QWidget>

#include <deque>
#include <functional>

class QMessageBox;

namespace rookery {

class ReplaceableSecretStore;
class SecretMove;

/// Offers to move what is kept where a person has just decided to keep nothing any more. Without blocking;
/// one that says no finds it there again should they change their mind. Main thread; the store must outlive
/// it.
class SecretMoveOffer final : public QObject
{
    Q_OBJECT

public:
    /// Whose secrets there may be.
    using Profiles = std::function<QList<QUuid>()>;

    SecretMoveOffer(ReplaceableSecretStore &secrets, Profiles profiles, QObject *parent = nullptr);

    /// Over which to ask. It may go.
    void setWindow(QWidget *window) { m_window = window; }
    /// `before` is what the store was replaced for just now.
    void offer(rookery::SecretStore *before, rookery::SecretPlace from, rookery::SecretPlace to);

Q_SIGNALS:
    void failed(const rookery::Error &why);

private:
    struct Left
    {
        SecretStore *store;
        SecretPlace place;
    };

    void next();
    void goOn();
    void ask();
    void dropQuestion();

    ReplaceableSecretStore &m_secrets;
    const Profiles m_profiles;
    QPointer<QWidget> m_window;
    std::deque<Left> m_left; ///< where there may be some, and nobody has decided about them yet
    SecretPlace m_place = SecretPlace::Keychain;
    QPointer<SecretMove> m_move; ///< of the first of them
    QPointer<QMessageBox> m_box;
    bool m_isMoving = false; ///< the person has said yes
};

} // namespace rookery
