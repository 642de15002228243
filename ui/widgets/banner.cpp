// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/banner.h"

#include "ui/widgets/shapes.h"
#include "ui/widgets/theme.h"
#include "ui/widgets/wrap_layout.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>

namespace rookery {

namespace {

constexpr int Margin = 12;
constexpr int ShapeSide = 14;
constexpr int TextStart = 2 * Margin + ShapeSide;

QLabel *makeLine(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setTextFormat(Qt::PlainText);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

} // namespace

Banner::Banner(QWidget *parent)
    : Card(parent), m_sentence(makeLine(this)), m_hint(makeLine(this)), m_buttons(new WrapLayout(8))
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    m_sentence->setFont(bold);
    auto *texts = new QVBoxLayout;
    texts->setSpacing(2);
    texts->addWidget(m_sentence);
    texts->addWidget(m_hint);
    texts->addLayout(m_buttons);
    m_buttons->setContentsMargins(0, 6, 0, 0);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(TextStart, Margin, Margin, Margin);
    layout->addLayout(texts);
    // As high as its words and buttons are at this width, whatever it would be with more room.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QPushButton *Banner::addButton(const QString &text)
{
    auto *button = new QPushButton(text, this);
    m_buttons->addWidget(button);
    return button;
}

void Banner::setContent(Mood mood, const QString &sentence, const QString &hint)
{
    if (mood != m_mood)
        update();
    m_mood = mood;
    if (sentence != m_sentence->text()) {
        m_sentence->setText(sentence);
        m_sentence->setAccessibleName(sentence);
    }
    if (hint != m_hint->text()) {
        m_hint->setText(hint);
        m_hint->setAccessibleName(hint);
    }
    m_hint->setVisible(!hint.isEmpty());
}

QString Banner::sentence() const
{
    return m_sentence->text();
}

void Banner::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    const QColor tint = theme.shapeOf(m_mood);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(mixed(tint, theme.window, 0.45));
    painter.setBrush(mixed(tint, theme.card, theme.dark ? 0.10 : 0.06));
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    const int top = m_sentence->y() + (QFontMetrics(m_sentence->font()).height() - ShapeSide) / 2;
    const QRect box(Margin, top, ShapeSide, ShapeSide);
    paintMood(painter, QStyle::visualRect(layoutDirection(), rect(), box), m_mood, tint);
}

} // namespace rookery
