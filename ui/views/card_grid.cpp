// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/card_grid.h"

#include <QGridLayout>

namespace rookery {

namespace {

constexpr int NarrowestCard = 128;

} // namespace

CardGrid::CardGrid(const QList<QWidget *> &cards, QWidget *parent)
    : QWidget(parent), m_cards(cards), m_layout(new QGridLayout(this))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(12);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
    arrange(int(m_cards.size()));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize CardGrid::minimumSizeHint() const
{
    return {2 * NarrowestCard + m_layout->spacing(), m_layout->minimumSize().height()};
}

void CardGrid::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    int columns = int(m_cards.size());
    while (columns > 1 && columns * NarrowestCard + (columns - 1) * m_layout->spacing() > width())
        columns /= 2;
    arrange(columns);
}

void CardGrid::arrange(int columns)
{
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_cards.size(); ++i)
        m_layout->addWidget(m_cards.at(i), i / columns, i % columns);
    for (int column = 0; column < m_cards.size(); ++column)
        m_layout->setColumnStretch(column, column < columns ? 1 : 0);
    updateGeometry();
}

} // namespace rookery
