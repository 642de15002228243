// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/widgets/plot_scale.h"

#include <QWidget>

#include <optional>
#include <vector>

class QPainter;

namespace rookery {

struct Theme;

/// Download and upload over a span of time. Pointing at it, or the arrow keys, show the values of one moment.
/// Time goes from left to right in every language. Paints only what it is given, and only where it is seen.
class ThroughputPlot final : public QWidget
{
    Q_OBJECT

public:
    using Samples = std::vector<ThroughputHistory::Sample>;

    explicit ThroughputPlot(QWidget *parent = nullptr);

    /// Bytes a second, oldest first, evenly over the span.
    void setSamples(ThroughputHistory::Span span, Samples samples);
    [[nodiscard]] const Samples &samples() const { return m_samples; }
    /// The sample that is pointed at.
    [[nodiscard]] std::optional<size_t> marked() const { return m_marked; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;

private:
    [[nodiscard]] QRectF area() const;
    [[nodiscard]] QPointF pointAt(size_t index, double value) const;
    [[nodiscard]] milliseconds agoAt(size_t index) const;
    void mark(std::optional<size_t> index);
    void paintAxes(QPainter &painter, const Theme &theme) const;
    void paintCurve(QPainter &painter, double ThroughputHistory::Sample::*way, const QColor &color) const;
    void paintMark(QPainter &painter, const Theme &theme) const;
    void describe();

    ThroughputHistory::Span m_span = ThroughputHistory::Span::OneMinute;
    Samples m_samples;
    ValueScale m_scale;
    std::optional<size_t> m_marked;
};

} // namespace rookery
