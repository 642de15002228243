// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/gateways_dialog.h"

#include "core/profile/profile_store.h"
#include "ui/widgets/screen_fit.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList tunnelsOf(const ProfileStore &profiles, const QUuid &gateway)
{
    QStringList names;
    for (const Profile &profile : profiles.profiles()) {
        if (profile.gateway == gateway)
            names += profile.name;
    }
    return names;
}

} // namespace

GatewaysDialog::GatewaysDialog(const ProfileStore &profiles, QWidget *parent)
    : QDialog(parent), m_profiles(profiles), m_list(new QTreeWidget)
{
    setWindowTitle(tr("Gateways"));
    auto *what = new QLabel(tr("A gateway is a server with its key, TLS and proxy, saved once for several "
                               "tunnels. A change here changes all of them."));
    what->setWordWrap(true);
    m_list->setRootIsDecorated(false);
    m_list->setAllColumnsShowFocus(true);
    m_list->setAccessibleName(tr("Gateways"));
    m_list->setHeaderLabels({tr("Name"), tr("Server"), tr("Tunnels")});
    m_list->header()->setSectionResizeMode(0, QHeaderView::ResizeToContents);
    m_list->header()->setStretchLastSection(true);
    m_list->setColumnWidth(1, 220);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    const QPushButton *add = buttons->addButton(tr("&New…"), QDialogButtonBox::ActionRole);
    m_edit = buttons->addButton(tr("&Edit…"), QDialogButtonBox::ActionRole);
    m_delete = buttons->addButton(tr("&Delete…"), QDialogButtonBox::ActionRole);
    auto *column = new QVBoxLayout(this);
    column->addWidget(what);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(add, &QPushButton::clicked, this, &GatewaysDialog::newRequested);
    connect(m_edit, &QPushButton::clicked, this, [this] { Q_EMIT editRequested(selected()); });
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(selected()); });
    connect(m_list, &QTreeWidget::itemSelectionChanged, this, &GatewaysDialog::updateButtons);
    connect(m_list, &QTreeWidget::itemActivated, this, [this] { Q_EMIT editRequested(selected()); });
    connect(&profiles, &ProfileStore::gatewaysChanged, this, &GatewaysDialog::present);
    // Which tunnels have one.
    connect(&profiles, &ProfileStore::changed, this, &GatewaysDialog::presentLater);
    connect(&profiles, &ProfileStore::added, this, &GatewaysDialog::presentLater);
    connect(&profiles, &ProfileStore::removed, this, &GatewaysDialog::presentLater);
    present();
    resize(fittedToScreen(*this, {560, 320}));
}

QUuid GatewaysDialog::selected() const
{
    const QTreeWidgetItem *item = m_list->currentItem();
    return item && item->isSelected() ? item->data(0, Qt::UserRole).toUuid() : QUuid();
}

/// Once for all that come together: a gateway that changes changes all of its tunnels.
void GatewaysDialog::presentLater()
{
    if (!std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &GatewaysDialog::present, Qt::QueuedConnection);
}

void GatewaysDialog::present()
{
    m_isDue = false;
    const QUuid before = selected();
    m_list->clear();
    for (const SharedGateway &gateway : m_profiles.gateways()) {
        const QStringList tunnels = tunnelsOf(m_profiles, gateway.id());
        auto *item = new QTreeWidgetItem({gateway.name(), gateway.profile.server.toString(),
                                          tunnels.isEmpty() ? tr("none") : tunnels.join(u", "_s)});
        item->setData(0, Qt::UserRole, gateway.id());
        item->setToolTip(2, tunnels.join(u'\n'));
        m_list->addTopLevelItem(item);
        if (gateway.id() == before)
            m_list->setCurrentItem(item);
    }
    if (!m_list->currentItem() && m_list->topLevelItemCount() > 0)
        m_list->setCurrentItem(m_list->topLevelItem(0));
    updateButtons();
}

void GatewaysDialog::updateButtons()
{
    const bool any = !selected().isNull();
    m_edit->setEnabled(any);
    m_delete->setEnabled(any);
}

} // namespace rookery
