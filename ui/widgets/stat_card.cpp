// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/stat_card.h"

#include "core/describe/units.h"
#include "ui/widgets/scaled_font.h"
#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int Margin = 14;

} // namespace

StatCard::StatCard(const QString &title, Tint tint, QWidget *parent)
    : Card(parent), m_title(title), m_tint(tint)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setValue(noValue(), {});
}

void StatCard::setValue(const QString &value, const QString &note, const QString &more)
{
    if (value == m_value && note == m_note && more == m_more)
        return;
    m_more = more;
    setToolTip(more.isEmpty() ? note : more);
    setAccessibleDescription(more);
    m_value = value;
    m_note = note;
    setAccessibleName(m_title + u": "_s + value + (note.isEmpty() ? QString() : QString(u", "_s + note)));
    update();
}

QSize StatCard::sizeHint() const
{
    const int height =
        fontMetrics().height() + QFontMetrics(valueFont()).height() + QFontMetrics(noteFont()).height();
    return {170, height + 2 * Margin - 4};
}

QSize StatCard::minimumSizeHint() const
{
    return {120, sizeHint().height()};
}

void StatCard::paintEvent(QPaintEvent *event)
{
    Card::paintEvent(event);
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    QRect place = rect().adjusted(Margin, Margin - 3, -Margin, -Margin + 3);
    const auto line = [&](const QString &text, const QFont &font, const QColor &color) {
        const QFontMetrics metrics(font);
        painter.setFont(font);
        painter.setPen(color);
        painter.drawText(place,
                         int(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignTop) |
                             Qt::TextSingleLine,
                         metrics.elidedText(text, Qt::ElideRight, place.width()));
        place.setTop(place.top() + metrics.height());
    };
    line(m_title, font(), theme.muted);
    line(m_value, valueFont(),
         m_tint == Tint::Download ? theme.download
         : m_tint == Tint::Upload ? theme.upload
                                  : theme.text);
    line(m_note, noteFont(), theme.muted);
}

QFont StatCard::valueFont() const
{
    QFont large = scaled(font(), 1.6);
    large.setWeight(QFont::DemiBold);
    return large;
}

QFont StatCard::noteFont() const
{
    return scaled(font(), 0.9);
}

} // namespace rookery
