// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/shapes.h"

#include "ui/widgets/theme.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <numeric>

namespace rookery {

namespace {

class PainterState final
{
public:
    explicit PainterState(QPainter &painter) : m_painter(painter)
    {
        m_painter.save();
        m_painter.setRenderHint(QPainter::Antialiasing);
    }
    ~PainterState() { m_painter.restore(); }
    Q_DISABLE_COPY_MOVE(PainterState)

private:
    QPainter &m_painter;
};

} // namespace

void paintMood(QPainter &painter, const QRectF &box, Mood mood, const QColor &color)
{
    const PainterState state(painter);
    const qreal line = box.width() / 7;
    const QRectF inner = box.adjusted(line / 2, line / 2, -line / 2, -line / 2);
    switch (mood) {
    case Mood::Good:
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawEllipse(box);
        break;
    case Mood::Working:
        painter.setPen(QPen(color, line / 1.5));
        painter.drawEllipse(inner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(color);
        painter.drawPie(box, 90 * 16, 270 * 16);
        break;
    case Mood::Trouble:
        painter.setPen(QPen(color, line, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(color);
        painter.drawPolygon(
            QPolygonF{QPointF(inner.center().x(), inner.top()), inner.bottomRight(), inner.bottomLeft()});
        break;
    case Mood::Off:
        painter.setPen(QPen(color, line));
        painter.drawEllipse(inner);
        break;
    }
}

void paintSwitch(QPainter &painter, const QRectF &box, bool on, bool mirrored, const Theme &theme)
{
    const PainterState state(painter);
    const qreal radius = box.height() / 2;
    painter.setPen(Qt::NoPen);
    painter.setBrush(on ? theme.accent : theme.track);
    painter.drawRoundedRect(box, radius, radius);
    const qreal gap = box.height() / 9;
    const qreal side = box.height() - 2 * gap;
    QRectF knob(box.left() + gap, box.top() + gap, side, side);
    if (on != mirrored)
        knob.moveRight(box.right() - gap);
    painter.setBrush(Qt::white);
    painter.drawEllipse(knob);
}

void paintSparkLine(QPainter &painter, const QRectF &box, const QList<double> &values, const QColor &color)
{
    const QList<double> points = thinned(values, std::max<qsizetype>(2, qsizetype(box.width() / 2)));
    if (points.size() < 2)
        return;
    const double top = std::max(1.0, *std::max_element(points.begin(), points.end()));
    QPolygonF line;
    for (qsizetype i = 0; i < points.size(); ++i)
        line.append({box.left() + box.width() * double(i) / double(points.size() - 1),
                     box.bottom() - box.height() * points.at(i) / top});
    const PainterState state(painter);
    QPainterPath area;
    area.addPolygon(line);
    area.lineTo(box.bottomRight());
    area.lineTo(box.bottomLeft());
    QColor faint = color;
    faint.setAlphaF(0.14F);
    painter.fillPath(area, faint);
    painter.setPen(QPen(color, 1.3, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawPolyline(line);
}

QList<double> thinned(const QList<double> &values, qsizetype count)
{
    if (values.size() <= count || count <= 0)
        return values;
    QList<double> result;
    result.reserve(count);
    for (qsizetype i = 0; i < count; ++i) {
        const qsizetype begin = i * values.size() / count;
        const qsizetype end = (i + 1) * values.size() / count;
        result.append(std::accumulate(values.begin() + begin, values.begin() + end, 0.0) /
                      double(end - begin));
    }
    return result;
}

} // namespace rookery
