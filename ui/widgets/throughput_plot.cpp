// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/throughput_plot.h"

#include "core/describe/units.h"
#include "ui/widgets/scaled_font.h"
#include "ui/widgets/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QFont smaller(const QFont &font)
{
    return scaled(font, 0.9);
}

} // namespace

ThroughputPlot::ThroughputPlot(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Throughput"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ThroughputPlot::setSamples(ThroughputHistory::Span span, Samples samples)
{
    m_span = span;
    m_samples = std::move(samples);
    if (m_marked && *m_marked >= m_samples.size())
        m_marked.reset();
    double largest = 0;
    for (const ThroughputHistory::Sample &sample : m_samples)
        largest = std::max({largest, sample.in, sample.out});
    m_scale = ValueScale::fitting(largest);
    describe();
    update();
}

QSize ThroughputPlot::sizeHint() const
{
    return {520, 200};
}

QSize ThroughputPlot::minimumSizeHint() const
{
    return {260, 110};
}

void ThroughputPlot::paintEvent(QPaintEvent *)
{
    const Theme theme = Theme::of(palette());
    QPainter painter(this);
    painter.setFont(smaller(font()));
    paintAxes(painter, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurve(painter, &ThroughputHistory::Sample::in, theme.downloadLine);
    paintCurve(painter, &ThroughputHistory::Sample::out, theme.uploadLine);
    paintMark(painter, theme);
    if (hasFocus()) {
        painter.setPen(QPen(theme.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
}

void ThroughputPlot::mouseMoveEvent(QMouseEvent *event)
{
    const QRectF plot = area();
    if (m_samples.size() < 2 || !plot.adjusted(-8, -8, 8, 8).contains(event->position())) {
        mark({});
        return;
    }
    const double part = (event->position().x() - plot.left()) / plot.width();
    const double last = double(m_samples.size() - 1);
    mark(size_t(std::clamp(part * last + 0.5, 0.0, last)));
}

void ThroughputPlot::leaveEvent(QEvent *)
{
    mark({});
}

void ThroughputPlot::keyPressEvent(QKeyEvent *event)
{
    const size_t count = m_samples.size();
    const size_t stride = std::max<size_t>(1, count / 60);
    if (count < 2 || (event->key() != Qt::Key_Left && event->key() != Qt::Key_Right)) {
        QWidget::keyPressEvent(event);
        return;
    }
    const size_t from = m_marked.value_or(count - 1);
    if (event->key() == Qt::Key_Left)
        mark(from >= stride ? from - stride : 0);
    else
        mark(std::min(from + stride, count - 1));
}

void ThroughputPlot::focusOutEvent(QFocusEvent *event)
{
    mark({});
    QWidget::focusOutEvent(event);
}

QRectF ThroughputPlot::area() const
{
    const QFontMetricsF metrics(smaller(font()));
    const double labels = metrics.horizontalAdvance(axisText(m_scale.top)) + 10;
    return QRectF(rect()).adjusted(std::max(labels, 66.0), metrics.height() / 2 + 2, -18,
                                   -metrics.height() - 8);
}

QPointF ThroughputPlot::pointAt(size_t index, double value) const
{
    const QRectF plot = area();
    return {plot.left() + plot.width() * double(index) / double(m_samples.size() - 1),
            plot.bottom() - plot.height() * std::min(value / m_scale.top, 1.0)};
}

milliseconds ThroughputPlot::agoAt(size_t index) const
{
    const milliseconds length = timeMarks(m_span).first().ago;
    return milliseconds(
        qint64(double(length.count()) * double(m_samples.size() - 1 - index) / double(m_samples.size() - 1)));
}

void ThroughputPlot::mark(std::optional<size_t> index)
{
    if (index == m_marked)
        return;
    m_marked = index;
    describe();
    update();
}

void ThroughputPlot::paintAxes(QPainter &painter, const Theme &theme) const
{
    const QRectF plot = area();
    const QFontMetricsF metrics(painter.font());
    for (double value = 0; value <= m_scale.top * 1.001; value += m_scale.step) {
        const double y = std::round(plot.bottom() - plot.height() * value / m_scale.top) + 0.5;
        painter.setPen(value > 0 ? theme.grid : theme.border);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme.muted);
        painter.drawText(QRectF(0, y - metrics.height() / 2, plot.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, value > 0 ? axisText(value) : u"0"_s);
    }
    const QList<TimeMark> marks = timeMarks(m_span);
    const double length = double(marks.first().ago.count());
    for (const TimeMark &mark : marks) {
        const double x = plot.right() - plot.width() * double(mark.ago.count()) / length;
        const double half = metrics.horizontalAdvance(mark.text) / 2 + 1;
        const double center = std::min(x, double(width()) - half);
        painter.drawText(QRectF(center - half, plot.bottom() + 5, 2 * half, metrics.height()),
                         Qt::AlignCenter, mark.text);
    }
}

void ThroughputPlot::paintCurve(QPainter &painter, double ThroughputHistory::Sample::*way,
                                const QColor &color) const
{
    if (m_samples.size() < 2)
        return;
    QPolygonF line;
    line.reserve(qsizetype(m_samples.size()));
    for (size_t i = 0; i < m_samples.size(); ++i)
        line.append(pointAt(i, m_samples[i].*way));
    const QRectF plot = area();
    QPainterPath ground;
    ground.addPolygon(line);
    ground.lineTo(plot.bottomRight());
    ground.lineTo(plot.bottomLeft());
    QLinearGradient fade(plot.topLeft(), plot.bottomLeft());
    QColor faint = color;
    faint.setAlphaF(0.26F);
    fade.setColorAt(0, faint);
    faint.setAlphaF(0.06F);
    fade.setColorAt(1, faint);
    painter.fillPath(ground, fade);
    painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPolyline(line);
}

void ThroughputPlot::paintMark(QPainter &painter, const Theme &theme) const
{
    if (!m_marked || m_samples.size() < 2)
        return;
    const ThroughputHistory::Sample &sample = m_samples[*m_marked];
    const QRectF plot = area();
    const double x = pointAt(*m_marked, 0).x();
    painter.setPen(QPen(theme.muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    painter.setPen(QPen(theme.card, 1.5));
    painter.setBrush(theme.downloadLine);
    painter.drawEllipse(pointAt(*m_marked, sample.in), 4, 4);
    painter.setBrush(theme.uploadLine);
    painter.drawEllipse(pointAt(*m_marked, sample.out), 4, 4);

    const QString when =
        *m_marked + 1 == m_samples.size() ? tr("now") : tr("%1 ago").arg(ageText(agoAt(*m_marked)));
    const QString in = u"↓ "_s + rateText(sample.in);
    const QString out = u"↑ "_s + rateText(sample.out);
    const QFontMetricsF metrics(painter.font());
    const double wide = std::max({metrics.horizontalAdvance(when), metrics.horizontalAdvance(in),
                                  metrics.horizontalAdvance(out)}) +
                        20;
    QRectF box(x + 12, plot.top() + 4, wide, metrics.height() * 3 + 12);
    if (box.right() > plot.right())
        box.moveRight(x - 12);
    painter.setPen(theme.border);
    painter.setBrush(theme.window);
    painter.drawRoundedRect(box, 5, 5);
    QRectF place = box.adjusted(10, 6, -10, 0);
    place.setHeight(metrics.height());
    for (const auto &[text, color] :
         {std::pair(when, theme.muted), std::pair(in, theme.download), std::pair(out, theme.upload)}) {
        painter.setPen(color);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
        place.translate(0, metrics.height());
    }
}

void ThroughputPlot::describe()
{
    if (m_samples.empty())
        return;
    const size_t index = m_marked.value_or(m_samples.size() - 1);
    const ThroughputHistory::Sample &sample = m_samples[index];
    const QString when = m_marked ? tr("%1 ago").arg(ageText(agoAt(index))) : tr("now");
    setAccessibleDescription(
        tr("%1: download %2, upload %3").arg(when, rateText(sample.in), rateText(sample.out)));
}

} // namespace rookery
