// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/network_rule_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Kind = NetworkCondition::Kind;
using Mode = NetworkRule::Mode;

/// For whoever wants to know by what it is known again.
QString detailsOf(const NetworkCondition &network)
{
    return network.hardware.isEmpty() ? NetworkRuleEdit::tr("Known again by its name.")
                                      : NetworkRuleEdit::tr("Known again by its gateway: %1, %2")
                                            .arg(network.gateway, network.hardware);
}

} // namespace

NetworkRuleEdit::NetworkRuleEdit(QWidget *parent)
    : QWidget(parent)
    , m_mode(new QComboBox)
    , m_networks(new QListWidget)
    , m_add(new QPushButton)
    , m_remove(new QPushButton(tr("Remove")))
{
    m_mode->setObjectName(u"networkMode"_s);
    m_mode->setAccessibleName(tr("Networks"));
    m_mode->addItem(tr("On in any network"), int(Mode::None));
    m_mode->addItem(tr("On in these networks only"), int(Mode::Only));
    m_mode->addItem(tr("Off in these networks"), int(Mode::Not));
    m_conditions = makeConditions();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->addWidget(m_mode);
    column->addWidget(m_conditions);
    connect(m_mode, &QComboBox::activated, this, [this] {
        showState();
        Q_EMIT edited();
    });
    connect(m_add, &QPushButton::clicked, this, &NetworkRuleEdit::addHere);
    connect(m_remove, &QPushButton::clicked, this, &NetworkRuleEdit::removeChosen);
    connect(m_networks, &QListWidget::currentRowChanged, this, &NetworkRuleEdit::showState);
    setHere({});
    showState();
}

QWidget *NetworkRuleEdit::makeConditions()
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins({});
    auto *kinds = new QHBoxLayout;
    for (const NetworkConditionKind &row : networkConditionKinds()) {
        if (row.kind == Kind::Network)
            continue;
        auto *check = new QCheckBox(NetworkCondition{row.kind, {}, {}, {}}.text());
        check->setObjectName(QString::fromLatin1(row.word));
        connect(check, &QCheckBox::toggled, this, &NetworkRuleEdit::edited);
        m_kinds.insert(row.kind, check);
        kinds->addWidget(check);
    }
    kinds->addStretch();
    column->addLayout(kinds);
    m_networks->setObjectName(u"networks"_s);
    m_networks->setAccessibleName(tr("Networks"));
    m_networks->setFixedHeight(m_networks->fontMetrics().lineSpacing() * 3 + 14);
    m_add->setObjectName(u"addNetwork"_s);
    m_remove->setObjectName(u"removeNetwork"_s);
    auto *row = new QHBoxLayout;
    row->addWidget(m_networks, 1, Qt::AlignTop);
    auto *buttons = new QVBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_remove);
    buttons->addStretch();
    row->addLayout(buttons);
    column->addLayout(row);
    return box;
}

void NetworkRuleEdit::present(const NetworkRule &rule)
{
    const QSignalBlocker quiet(this);
    m_mode->setCurrentIndex(m_mode->findData(int(rule.mode)));
    m_networks->clear();
    m_known.clear();
    for (QCheckBox *check : std::as_const(m_kinds))
        check->setChecked(false);
    for (const NetworkCondition &condition : rule.conditions) {
        if (condition.kind == Kind::Network)
            addNetwork(condition);
        else
            m_kinds.value(condition.kind)->setChecked(true);
    }
    showState();
}

NetworkRule NetworkRuleEdit::rule() const
{
    NetworkRule rule;
    rule.mode = Mode(m_mode->currentData().toInt());
    rule.conditions = m_known;
    for (const NetworkConditionKind &row : networkConditionKinds()) {
        const QCheckBox *check = m_kinds.value(row.kind);
        if (check && check->isChecked())
            rule.conditions.append({row.kind, {}, {}, {}});
    }
    return rule;
}

void NetworkRuleEdit::setHere(const std::optional<NetworkFacts> &here)
{
    m_here.reset();
    if (here && here->isOnline && !(here->name.isEmpty() && here->hardware.isEmpty()))
        m_here = NetworkCondition::of(*here);
    // Buttons take & for a shortcut.
    m_add->setText(m_here ? tr("Add “%1”").arg(m_here->text().left(30).replace(u'&', u"&&"_s))
                          : tr("Add this network"));
    m_add->setToolTip(m_here ? detailsOf(*m_here)
                             : tr("This network cannot be told from others, or there is none."));
    showState();
}

void NetworkRuleEdit::addNetwork(const NetworkCondition &network)
{
    m_known.append(network);
    auto *item = new QListWidgetItem(network.text(), m_networks);
    item->setToolTip(detailsOf(network));
}

void NetworkRuleEdit::addHere()
{
    if (!m_here || m_known.contains(*m_here))
        return;
    addNetwork(*m_here);
    showState();
    Q_EMIT edited();
}

void NetworkRuleEdit::removeChosen()
{
    const int row = m_networks->currentRow();
    if (row < 0)
        return;
    m_known.removeAt(row);
    delete m_networks->takeItem(row);
    showState();
    Q_EMIT edited();
}

void NetworkRuleEdit::showState()
{
    m_conditions->setVisible(Mode(m_mode->currentData().toInt()) != Mode::None);
    m_add->setEnabled(m_here && !m_known.contains(*m_here));
    m_remove->setEnabled(m_networks->currentRow() >= 0);
}

} // namespace rookery
