// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/legend.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QStyle>

namespace rookery {

namespace {

constexpr int Side = 9;
constexpr int Gap = 6;
constexpr int Between = 14;

} // namespace

Legend::Legend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAccessibleName(tr("Legend: download, upload"));
}

QSize Legend::sizeHint() const
{
    const int words = fontMetrics().horizontalAdvance(tr("download") + tr("upload"));
    return {words + 2 * (Side + Gap) + Between, fontMetrics().height()};
}

QSize Legend::minimumSizeHint() const
{
    return {0, sizeHint().height()};
}

void Legend::paintEvent(QPaintEvent *)
{
    if (width() < sizeHint().width())
        return; // half a legend says nothing
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    int x = 0;
    for (const auto &[text, color] :
         {std::pair(tr("download"), theme.downloadLine), std::pair(tr("upload"), theme.uploadLine)}) {
        const QRect mark(x, (height() - Side) / 2, Side, Side);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), mark), color);
        const QRect words(x + Side + Gap, 0, fontMetrics().horizontalAdvance(text) + 1, height());
        painter.setPen(theme.text);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignCenter, text);
        x = words.right() + Between;
    }
}

} // namespace rookery
