// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_store.h"

#include <QDialog>

class QCheckBox;
class QLineEdit;

namespace rookery {

class SecretEdit;

/// Asks for a secret that a tunnel needs and that is not kept anywhere. Does not block: tunnels that need
/// none go on.
class AskSecretDialog final : public QDialog
{
    Q_OBJECT

public:
    /// `why` is a sentence of the manager's, or empty. `canRemember`: there is a place to keep it.
    AskSecretDialog(const QString &tunnel, SecretKind kind, const QString &why, bool canRemember,
                    QWidget *parent = nullptr);

    [[nodiscard]] QByteArray secret() const;
    [[nodiscard]] bool remember() const;

private:
    SecretEdit *m_secret;
    QCheckBox *m_remember;
};

} // namespace rookery
