// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/shared_gateway.h"

#include <QComboBox>

namespace rookery {

/// Where a tunnel has its server, key, TLS and proxy from: settings of its own, or a gateway that was saved.
/// The last lines are no choices but things to do. Main thread.
class GatewayChoice final : public QComboBox
{
    Q_OBJECT

public:
    explicit GatewayChoice(QWidget *parent = nullptr);

    /// What there is to choose from, and what is chosen; a null id: own settings.
    void present(const QList<SharedGateway> &gateways, const QUuid &chosen);

Q_SIGNALS:
    /// A person chose something else; a null id: own settings.
    void chosen(const QUuid &gateway);
    /// What the fields say is to become a gateway.
    void saveRequested();
    void manageRequested();

private:
    void take(int index);

    int m_current = 0; ///< a choice, whatever is clicked on
};

} // namespace rookery
