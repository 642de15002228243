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
    setAccessibleName(tr("Legend: download, upload, round trip"));
}

QList<Legend::Entry> Legend::entries() const
{
    const Theme theme = Theme::of(palette());
    return {{tr("download"), theme.downloadLine},
            {tr("upload"), theme.uploadLine},
            {tr("round trip"), theme.roundTripLine}};
}

QSize Legend::sizeHint() const
{
    int width = -Between;
    for (const Entry &entry : entries())
        width += Side + Gap + fontMetrics().horizontalAdvance(entry.text) + Between + 1;
    return {width, fontMetrics().height()};
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
    for (const Entry &entry : entries()) {
        const QRect mark(x, (height() - Side) / 2, Side, Side);
        painter.fillRect(QStyle::visualRect(layoutDirection(), rect(), mark), entry.color);
        const QRect words(x + Side + Gap, 0, fontMetrics().horizontalAdvance(entry.text) + 1, height());
        painter.setPen(theme.text);
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), words), Qt::AlignCenter, entry.text);
        x = words.right() + Between;
    }
}

} // namespace rookery
