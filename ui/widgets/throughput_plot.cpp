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
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

using Sample = ThroughputHistory::Sample;

constexpr double Unknown = -1;

QFont smaller(const QFont &font)
{
    return scaled(font, 0.9);
}

double downloadOf(const Sample &sample)
{
    return sample.known ? sample.in : Unknown;
}

double uploadOf(const Sample &sample)
{
    return sample.known ? sample.out : Unknown;
}

/// In ms.
double roundTripOf(const Sample &sample)
{
    return sample.known && sample.roundTrip.count() > 0 ? double(sample.roundTrip.count()) / 1000 : Unknown;
}

QString roundTripAxisText(double ms)
{
    return roundTripText(std::chrono::microseconds(std::llround(ms * 1000)));
}

} // namespace

ThroughputPlot::ThroughputPlot(Clock &clock, QWidget *parent) : QWidget(parent), m_clock(clock)
{
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
    setAccessibleName(tr("Throughput and round trip"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void ThroughputPlot::setSamples(ThroughputHistory::Span span, Samples samples)
{
    const bool same = m_span == span && m_samples == samples;
    const std::pair scales(m_scale.scale(), m_roundTripScale.scale());
    if (std::exchange(m_span, span) != span)
        startOver();
    m_samples = std::move(samples);
    if (m_marked && *m_marked >= m_samples.size())
        m_marked.reset();
    double largest = 0;
    double longest = -1;
    for (const ThroughputHistory::Sample &sample : m_samples) {
        largest = std::max({largest, sample.in, sample.out});
        longest = std::max(longest, roundTripOf(sample));
    }
    m_scale.fit(largest, m_clock.now());
    m_hasRoundTrip = longest >= 0;
    m_roundTripScale.fit(std::max(longest, 0.0), m_clock.now());
    // It is asked to four times a second, and a curve with its ground is the most costly thing in the window.
    if (same && scales == std::pair(m_scale.scale(), m_roundTripScale.scale()))
        return;
    describe();
    update();
}

void ThroughputPlot::startOver()
{
    m_scale.startOver();
    m_roundTripScale.startOver();
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
    paintValueAxis(painter, theme);
    paintRoundTripAxis(painter, theme);
    paintTimeAxis(painter, theme);
    painter.setRenderHint(QPainter::Antialiasing);
    paintCurve(painter, downloadOf, theme.downloadLine);
    paintCurve(painter, uploadOf, theme.uploadLine);
    paintRoundTrip(painter, theme);
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
    const double left = metrics.horizontalAdvance(axisText(m_scale.scale().top)) + 10;
    const double right =
        m_hasRoundTrip ? metrics.horizontalAdvance(roundTripAxisText(m_roundTripScale.scale().top)) + 12 : 18;
    return QRectF(rect()).adjusted(std::max(left, 66.0), metrics.height() / 2 + 2, -std::max(right, 18.0),
                                   -metrics.height() - 8);
}

QPointF ThroughputPlot::pointAt(size_t index, double part) const
{
    const QRectF plot = area();
    return {plot.left() + plot.width() * double(index) / double(m_samples.size() - 1),
            plot.bottom() - plot.height() * std::min(part, 1.0)};
}

QList<QPolygonF> ThroughputPlot::linesOf(Value value, double top) const
{
    QList<QPolygonF> lines;
    bool goesOn = false;
    for (size_t i = 0; i < m_samples.size(); ++i) {
        const double now = value(m_samples[i]);
        if (now >= 0) {
            if (!goesOn)
                lines.append(QPolygonF());
            lines.last().append(pointAt(i, now / top));
        }
        goesOn = now >= 0;
    }
    const QRectF plot = area();
    // A single bucket is as wide as one, and wide enough to be seen.
    const double half = std::max(plot.width() / double(m_samples.size() - 1) / 2, 2.5);
    for (QPolygonF &line : lines) {
        if (line.size() > 1)
            continue;
        const QPointF only = line.first();
        line = {QPointF(std::max(only.x() - half, plot.left()), only.y()),
                QPointF(std::min(only.x() + half, plot.right()), only.y())};
    }
    return lines;
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

void ThroughputPlot::paintValueAxis(QPainter &painter, const Theme &theme) const
{
    const QRectF plot = area();
    const QFontMetricsF metrics(painter.font());
    const ValueScale &scale = m_scale.scale();
    for (double value = 0; value <= scale.top * 1.001; value += scale.step) {
        const double y = std::round(plot.bottom() - plot.height() * value / scale.top) + 0.5;
        painter.setPen(value > 0 ? theme.grid : theme.border);
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y));
        painter.setPen(theme.muted);
        painter.drawText(QRectF(0, y - metrics.height() / 2, plot.left() - 8, metrics.height()),
                         Qt::AlignRight | Qt::AlignVCenter, value > 0 ? axisText(value) : u"0"_s);
    }
}

void ThroughputPlot::paintRoundTripAxis(QPainter &painter, const Theme &theme) const
{
    if (!m_hasRoundTrip)
        return;
    const QRectF plot = area();
    const QFontMetricsF metrics(painter.font());
    const ValueScale &scale = m_roundTripScale.scale();
    painter.setPen(theme.roundTrip);
    for (double value = scale.step; value <= scale.top * 1.001; value += scale.step) {
        const double y = std::round(plot.bottom() - plot.height() * value / scale.top) + 0.5;
        painter.drawLine(QPointF(plot.right(), y), QPointF(plot.right() + 4, y));
        painter.drawText(
            QRectF(plot.right() + 7, y - metrics.height() / 2, width() - plot.right() - 7, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter, roundTripAxisText(value));
    }
}

void ThroughputPlot::paintTimeAxis(QPainter &painter, const Theme &theme) const
{
    const QRectF plot = area();
    const QFontMetricsF metrics(painter.font());
    const QList<TimeMark> marks = timeMarks(m_span);
    const double length = double(marks.first().ago.count());
    painter.setPen(theme.muted);
    for (const TimeMark &mark : marks) {
        const double x = plot.right() - plot.width() * double(mark.ago.count()) / length;
        const double half = metrics.horizontalAdvance(mark.text) / 2 + 1;
        const double center = std::min(x, double(width()) - half);
        painter.drawText(QRectF(center - half, plot.bottom() + 5, 2 * half, metrics.height()),
                         Qt::AlignCenter, mark.text);
    }
}

void ThroughputPlot::paintCurve(QPainter &painter, Value value, const QColor &color) const
{
    if (m_samples.size() < 2)
        return;
    const QRectF plot = area();
    QLinearGradient fade(plot.topLeft(), plot.bottomLeft());
    QColor faint = color;
    faint.setAlphaF(0.26F);
    fade.setColorAt(0, faint);
    faint.setAlphaF(0.06F);
    fade.setColorAt(1, faint);
    const QList<QPolygonF> lines = linesOf(value, m_scale.scale().top);
    for (const QPolygonF &line : lines) {
        QPainterPath ground;
        ground.addPolygon(line);
        ground.lineTo(line.last().x(), plot.bottom());
        ground.lineTo(line.first().x(), plot.bottom());
        painter.fillPath(ground, fade);
        painter.setPen(QPen(color, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(Qt::NoBrush);
        painter.drawPolyline(line);
    }
}

void ThroughputPlot::paintRoundTrip(QPainter &painter, const Theme &theme) const
{
    if (m_samples.size() < 2 || !m_hasRoundTrip)
        return;
    QPen pen(theme.roundTripLine, 1, Qt::CustomDashLine);
    pen.setDashPattern({4, 2});
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    const QList<QPolygonF> lines = linesOf(roundTripOf, m_roundTripScale.scale().top);
    for (const QPolygonF &line : lines)
        painter.drawPolyline(line);
}

void ThroughputPlot::paintMark(QPainter &painter, const Theme &theme) const
{
    if (!m_marked || m_samples.size() < 2)
        return;
    const Sample &sample = m_samples[*m_marked];
    const QRectF plot = area();
    const double x = pointAt(*m_marked, 0).x();
    painter.setPen(QPen(theme.muted, 1, Qt::DashLine));
    painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    if (sample.known) {
        const double top = m_scale.scale().top;
        painter.setPen(QPen(theme.card, 1.5));
        painter.setBrush(theme.downloadLine);
        painter.drawEllipse(pointAt(*m_marked, sample.in / top), 4, 4);
        painter.setBrush(theme.uploadLine);
        painter.drawEllipse(pointAt(*m_marked, sample.out / top), 4, 4);
    }
    paintValues(painter, theme, x);
}

void ThroughputPlot::paintValues(QPainter &painter, const Theme &theme, double x) const
{
    const Sample &sample = m_samples[*m_marked];
    QList<std::pair<QString, QColor>> texts{{whenText(*m_marked), theme.muted}};
    if (sample.known) {
        texts.append({u"↓ "_s + rateText(sample.in), theme.download});
        texts.append({u"↑ "_s + rateText(sample.out), theme.upload});
        if (sample.roundTrip.count() > 0)
            texts.append({tr("Round trip %1").arg(roundTripText(sample.roundTrip)), theme.roundTrip});
    } else {
        texts.append({tr("not known"), theme.text});
    }
    const QFontMetricsF metrics(painter.font());
    double wide = 0;
    for (const auto &[text, color] : std::as_const(texts))
        wide = std::max(wide, metrics.horizontalAdvance(text) + 20);
    const QRectF plot = area();
    QRectF box(x + 12, plot.top() + 4, wide, metrics.height() * double(texts.size()) + 12);
    if (box.right() > plot.right())
        box.moveRight(x - 12);
    painter.setPen(theme.border);
    painter.setBrush(theme.window);
    painter.drawRoundedRect(box, 5, 5);
    QRectF place = box.adjusted(10, 6, -10, 0);
    place.setHeight(metrics.height());
    for (const auto &[text, color] : std::as_const(texts)) {
        painter.setPen(color);
        painter.drawText(place, Qt::AlignLeft | Qt::AlignVCenter, text);
        place.translate(0, metrics.height());
    }
}

QString ThroughputPlot::whenText(size_t index) const
{
    return index + 1 == m_samples.size() ? tr("now") : tr("%1 ago").arg(ageText(agoAt(index)));
}

void ThroughputPlot::describe()
{
    if (m_samples.empty())
        return;
    const size_t index = m_marked.value_or(m_samples.size() - 1);
    const Sample &sample = m_samples[index];
    const QString when = whenText(index);
    if (!sample.known) {
        setAccessibleDescription(tr("%1: not known").arg(when));
        return;
    }
    QString text = tr("%1: download %2, upload %3").arg(when, rateText(sample.in), rateText(sample.out));
    if (sample.roundTrip.count() > 0)
        text += u", "_s + tr("round trip %1").arg(roundTripText(sample.roundTrip));
    setAccessibleDescription(text);
}

} // namespace rookery
