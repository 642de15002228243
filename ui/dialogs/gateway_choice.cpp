// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/gateway_choice.h"

#include <utility>

namespace rookery {

namespace {

/// What a line is, beside the gateway that its data names.
enum class Line { Choice, Save, Manage };

constexpr int LineRole = Qt::UserRole + 1;

} // namespace

GatewayChoice::GatewayChoice(QWidget *parent) : QComboBox(parent)
{
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(12);
    connect(this, &QComboBox::activated, this, &GatewayChoice::take);
}

void GatewayChoice::present(const QList<SharedGateway> &gateways, const QUuid &gateway)
{
    const auto add = [this](const QString &text, const QUuid &id, Line line) {
        addItem(text, id);
        setItemData(count() - 1, int(line), LineRole);
    };
    clear();
    add(tr("Own settings"), {}, Line::Choice);
    for (const SharedGateway &one : gateways)
        add(one.name(), one.id(), Line::Choice);
    insertSeparator(count());
    if (gateway.isNull())
        add(tr("Save these settings as a gateway…"), {}, Line::Save);
    add(tr("Manage gateways…"), {}, Line::Manage);
    m_current = gateway.isNull() ? 0 : std::max(findData(gateway), 0);
    setCurrentIndex(m_current);
}

void GatewayChoice::take(int index)
{
    const auto line = Line(itemData(index, LineRole).toInt());
    const QUuid id = itemData(index).toUuid();
    if (line != Line::Choice)
        setCurrentIndex(m_current);
    if (line == Line::Save)
        Q_EMIT saveRequested();
    else if (line == Line::Manage)
        Q_EMIT manageRequested();
    else if (std::exchange(m_current, index) != index)
        Q_EMIT chosen(id);
}

} // namespace rookery
