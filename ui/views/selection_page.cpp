// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/selection_page.h"

#include "core/describe/units.h"
#include "ui/views/tunnel_actions.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/scaled_font.h"
#include "ui/widgets/wrap_layout.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using Verb = TunnelActions::Verb;

SelectionPage::SelectionPage(TunnelActions &actions, QWidget *parent)
    : QWidget(parent), m_title(new ElidedLabel(this)), m_state(new QLabel(this))
{
    QFont large = scaled(font(), 1.55);
    large.setWeight(QFont::DemiBold);
    m_title->setFont(large);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    auto *buttons = new WrapLayout(8);
    for (const Verb verb :
         {Verb::Start, Verb::Stop, Verb::Reconnect, Verb::Group, Verb::Export, Verb::Delete})
        buttons->addWidget(actions.button(verb, this));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(12, 10, 14, 8);
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_state);
    column->addLayout(buttons);
    column->addStretch();
}

void SelectionPage::showSum(const Sum &sum)
{
    const QString count = tr("%n tunnel(s) chosen", nullptr, sum.tunnels);
    m_title->setText(sum.group.isEmpty() ? count : sum.group);
    const QStringList parts{tr("%1 of %2 tunnels connected").arg(sum.connected).arg(sum.tunnels),
                            flowsText(sum.flows),
                            u"↓ "_s + rateText(sum.rateIn) + u"  ↑ "_s + rateText(sum.rateOut)};
    m_state->setText(parts.join(u"  ·  "_s));
}

} // namespace rookery
