// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>
#include <QUuid>

class QPushButton;
class QTreeWidget;

namespace rookery {

class ProfileStore;

/// The gateways that were saved, and which tunnels have them. Follows the store, which must outlive it; what
/// is to be done is a signal. Main thread.
class GatewaysDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit GatewaysDialog(const ProfileStore &profiles, QWidget *parent = nullptr);

Q_SIGNALS:
    void newRequested();
    void editRequested(const QUuid &gateway);
    void deleteRequested(const QUuid &gateway);

private:
    void present();
    void presentLater();
    void updateButtons();
    [[nodiscard]] QUuid selected() const;

    const ProfileStore &m_profiles;
    QTreeWidget *m_list;
    QPushButton *m_edit;
    QPushButton *m_delete;
    bool m_isDue = false; ///< present()
};

} // namespace rookery
