// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_store.h"

#include <QDialog>

class QCheckBox;
class QLabel;

namespace rookery {

class SecretEdit;

/// Asks for a secret that tunnels need and that is not kept anywhere. Does not block: tunnels that need none
/// go on.
class AskSecretDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `owner` is what wants to see it: a server, a proxy, a file. `why` is a sentence of the manager's, or
    /// empty. `place` is where it is kept if the person wants it remembered.
    AskSecretDialog(SecretKind kind, const QString &owner, const QString &why, SecretPlace place,
                    QWidget *parent = nullptr);

    /// The names of those that need it.
    void setTunnels(const QStringList &names);
    [[nodiscard]] QByteArray secret() const;
    [[nodiscard]] bool remember() const;

private:
    const SecretKind m_kind;
    const QString m_owner;
    QLabel *m_question;
    SecretEdit *m_secret;
    QCheckBox *m_remember;
};

} // namespace rookery
