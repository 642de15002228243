// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/screen_fit.h"

#include <QScreen>
#include <QScrollArea>
#include <QStyle>

namespace rookery {

namespace {

/// What a frame takes; nobody knows before the window has one.
constexpr QSize Frame(12, 40);

} // namespace

QSize fittedToScreen(const QWidget &window, const QSize &wanted)
{
    const QWidget *owner = window.parentWidget() ? window.parentWidget()->window() : &window;
    return wanted.boundedTo(owner->screen()->availableSize() - Frame);
}

QScrollArea *scrolling(QWidget *page)
{
    auto *area = new QScrollArea;
    area->setWidget(page);
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    const int bar = area->style()->pixelMetric(QStyle::PM_ScrollBarExtent, nullptr, area);
    area->setMinimumWidth(page->minimumSizeHint().width() + bar);
    return area;
}

} // namespace rookery
