// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_check.h"

#include <QSet>
#include <QWidget>

class QComboBox;
class QLabel;
class QLineEdit;

namespace rookery {

class FieldNote;
class ForwardsEditor;
class GatewayChoice;
class SecretEdit;

/// The editor's page for the common case: name, group, server, key and forwards.
class BasicsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit BasicsPage(const QStringList &groups, QWidget *parent = nullptr);

    void present(const Profile &profile);
    /// Writes what the fields say. Where a text cannot be read at all, mark() says so.
    void read(Profile &profile);
    /// Marks the fields that something is wrong with; the first fault, or empty. That a name or a server is
    /// missing is a fault, but not marked before anything was typed there, or the field was left.
    QString mark(const QList<ProfileFinding> &findings);
    /// The first fault that mark() has marked, or empty.
    [[nodiscard]] QString marked() const { return m_marked; }
    [[nodiscard]] SecretEdit &key() { return *m_key; }
    [[nodiscard]] ForwardsEditor &forwards() { return *m_forwards; }
    [[nodiscard]] GatewayChoice &gateway() { return *m_gateway; }
    /// What belongs to the connection is somebody else's, whose name that is; empty: the tunnel's own.
    void presentConnection(const Profile &profile, const QString &owner);
    /// For a gateway: a name, a server and a key.
    void leaveConnectionOnly();
    /// The first field that has to be filled, or else the first.
    [[nodiscard]] QWidget *firstToFill() const;

Q_SIGNALS:
    void edited();

private:
    [[nodiscard]] bool isWaiting(const QLineEdit *field) const;
    void watchLeaving(QLineEdit *field);

    QLineEdit *m_name;
    QComboBox *m_group;
    GatewayChoice *m_gateway;
    QLineEdit *m_server;
    SecretEdit *m_key;
    ForwardsEditor *m_forwards;
    FieldNote *m_nameNote;
    QLabel *m_gatewayNote;
    QLabel *m_forwardsTitle;
    FieldNote *m_serverNote;
    FieldNote *m_keyNote;
    QString m_serverFault; ///< of the text
    QString m_keyFault;
    QString m_marked;
    QSet<const QLineEdit *> m_left; ///< fields that somebody was in
};

} // namespace rookery
