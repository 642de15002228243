// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plot_scale.h"

#include <QList>
#include <QPolygonF>
#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace rookery {

struct Theme;

/// Download and upload over a span of time, and a thin line for the round trip, which has its axis at the
/// right. Pointing at it, or the arrow keys, show the values of one moment. What is not known is a gap. Time
/// goes from left to right in every language. Paints only what it is given, and only where it is seen.
class ThroughputPlot final : public QWidget
{
    Q_OBJECT

public:
    using Samples = std::vector<ThroughputHistory::Sample>;

    explicit ThroughputPlot(Clock &clock = Clock::system(), QWidget *parent = nullptr);

    /// Bytes a second, oldest first, evenly over the span.
    void setSamples(ThroughputHistory::Span span, Samples samples);
    /// Samples of another tunnel follow.
    void startOver();
    [[nodiscard]] const Samples &samples() const { return m_samples; }
    /// The sample that is pointed at.
    [[nodiscard]] std::optional<size_t> marked() const { return m_marked; }
    /// The largest value of the axis, in bytes a second.
    [[nodiscard]] double top() const { return m_scale.scale().top; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    using Value = double (*)(const ThroughputHistory::Sample &sample);

    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF pointAt(size_t index, double part) const;
    /// One line for each stretch of what is known; `value` gives a negative one where it is not. As parts of
    /// the axis.
    [[nodiscard]] QList<QPolygonF> linesOf(Value value, double top) const;
    [[nodiscard]] milliseconds agoAt(size_t index) const;
    void mark(std::optional<size_t> index);
    void paintValueAxis(QPainter &painter, const Theme &theme) const;
    void paintRoundTripAxis(QPainter &painter, const Theme &theme) const;
    void paintTimeAxis(QPainter &painter, const Theme &theme) const;
    void paintCurve(QPainter &painter, Value value, const QColor &color) const;
    void paintRoundTrip(QPainter &painter, const Theme &theme) const;
    void paintMark(QPainter &painter, const Theme &theme) const;
    void paintValues(QPainter &painter, const Theme &theme, double x) const;
    [[nodiscard]] QString whenText(size_t index) const;
    void describe();

    ThroughputHistory::Span m_span = ThroughputHistory::Span::OneMinute;
    Samples m_samples;
    Clock &m_clock;
    SteadyScale m_scale;
    SteadyScale m_roundTripScale{2, 1}; ///< ms
    bool m_hasRoundTrip = false;
    std::optional<size_t> m_marked;
};

} // namespace rookery
