// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"

#include <QWidget>

class QComboBox;
class QLineEdit;

namespace rookery {

class FieldNote;
class ForwardsEditor;
class SecretEdit;

/// The editor's page for the common case: name, group, server, key and forwards.
class BasicsPage final : public QWidget
{
    Q_OBJECT

public:
    /// `takenNames`: of the other tunnels.
    BasicsPage(const QStringList &takenNames, const QStringList &groups, QWidget *parent = nullptr);

    void present(const Profile &profile);
    /// Writes what the fields say and marks those that are wrong; the first fault, or empty.
    QString read(Profile &profile);
    [[nodiscard]] SecretEdit &key() { return *m_key; }
    [[nodiscard]] ForwardsEditor &forwards() { return *m_forwards; }

Q_SIGNALS:
    void edited();

private:
    QString readName(Profile &profile);
    QString readServer(Profile &profile);

    QStringList m_takenNames;
    QLineEdit *m_name;
    QComboBox *m_group;
    QLineEdit *m_server;
    SecretEdit *m_key;
    ForwardsEditor *m_forwards;
    FieldNote *m_nameNote;
    FieldNote *m_serverNote;
    FieldNote *m_keyNote;
};

} // namespace rookery
