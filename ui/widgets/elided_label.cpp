// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/elided_label.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace rookery {

ElidedLabel::ElidedLabel(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ElidedLabel::setText(const QString &text)
{
    if (text == m_text)
        return;
    m_text = text;
    setAccessibleName(text);
    setToolTip(text);
    updateGeometry();
    update();
}

void ElidedLabel::setMood(std::optional<Mood> mood)
{
    if (mood == m_mood)
        return;
    m_mood = mood;
    update();
}

void ElidedLabel::setMuted(bool muted)
{
    m_muted = muted;
    update();
}

QSize ElidedLabel::sizeHint() const
{
    return {shapeWidth() + fontMetrics().horizontalAdvance(m_text) + 2, fontMetrics().height()};
}

QSize ElidedLabel::minimumSizeHint() const
{
    return {shapeWidth() + fontMetrics().horizontalAdvance(QLatin1Char('x')) * 6, fontMetrics().height()};
}

void ElidedLabel::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    QRect place = rect();
    if (m_mood) {
        const int side = fontMetrics().height() * 3 / 5;
        const QRect box(0, (height() - side) / 2, side, side);
        paintMood(painter, QStyle::visualRect(layoutDirection(), rect(), box), *m_mood,
                  theme.shapeOf(*m_mood));
        place = QStyle::visualRect(layoutDirection(), rect(), rect().adjusted(shapeWidth(), 0, 0, 0));
    }
    painter.setPen(m_mood && *m_mood != Mood::Off ? theme.of(*m_mood)
                   : m_muted || m_mood            ? theme.muted
                                                  : theme.text);
    painter.drawText(place,
                     int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter) |
                         Qt::TextSingleLine,
                     fontMetrics().elidedText(m_text, Qt::ElideRight, place.width()));
}

int ElidedLabel::shapeWidth() const
{
    return m_mood ? fontMetrics().height() : 0;
}

} // namespace rookery
