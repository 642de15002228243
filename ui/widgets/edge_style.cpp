// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/edge_style.h"

#include "ui/widgets/theme.h"

#include <QApplication>
#include <QHash>
#include <QStyleOption>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MaxKnown = 64;
constexpr int Darkening = 140; ///< of QFusionStylePrivate::outline()

/// The colour whose outline is the edge of the theme.
QColor windowFor(const QColor &edge)
{
    return edge.lighter(Darkening);
}

/// `palette` as Fusion has to see it. Once for each: every button that is painted asks.
QPalette edged(const QPalette &palette)
{
    static QHash<qint64, QPalette> known;
    const auto found = known.constFind(palette.cacheKey());
    if (found != known.constEnd())
        return *found;
    if (known.size() >= MaxKnown)
        known.clear();
    QPalette changed = palette;
    const QColor window = windowFor(Theme::of(palette).border);
    for (const auto group : {QPalette::Active, QPalette::Inactive})
        changed.setColor(group, QPalette::Window, window);
    return *known.insert(palette.cacheKey(), changed);
}

/// Changes an option while it is painted by; it is its caller's alone.
class Edged final
{
    Q_DISABLE_COPY_MOVE(Edged)

public:
    explicit Edged(const QStyleOption &option)
        : m_option(const_cast<QStyleOption &>(option)), m_palette(option.palette)
    {
        m_option.palette = edged(m_palette);
    }
    ~Edged() { m_option.palette = m_palette; }

private:
    QStyleOption &m_option;
    QPalette m_palette;
};

bool hasEdge(QStyle::PrimitiveElement element)
{
    switch (element) {
    case QStyle::PE_PanelButtonCommand:
    case QStyle::PE_FrameLineEdit:
    case QStyle::PE_PanelLineEdit:
    case QStyle::PE_IndicatorCheckBox:
    case QStyle::PE_IndicatorRadioButton:
    case QStyle::PE_FrameGroupBox:
    case QStyle::PE_Frame:
        return true;
    default:
        return false;
    }
}

bool hasEdge(QStyle::ComplexControl control)
{
    return control == QStyle::CC_ComboBox || control == QStyle::CC_SpinBox;
}

} // namespace

EdgeStyle::EdgeStyle() : QProxyStyle(u"fusion"_s) {}

void EdgeStyle::install()
{
    if (QApplication::style()->name() == "fusion"_L1)
        QApplication::setStyle(new EdgeStyle);
}

void EdgeStyle::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                              const QWidget *widget) const
{
    if (!hasEdge(element))
        return QProxyStyle::drawPrimitive(element, option, painter, widget);
    const Edged changed(*option);
    QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void EdgeStyle::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                            const QWidget *widget) const
{
    if (element != CE_PushButtonBevel && element != CE_ShapedFrame)
        return QProxyStyle::drawControl(element, option, painter, widget);
    const Edged changed(*option);
    QProxyStyle::drawControl(element, option, painter, widget);
}

void EdgeStyle::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option,
                                   QPainter *painter, const QWidget *widget) const
{
    if (!hasEdge(control))
        return QProxyStyle::drawComplexControl(control, option, painter, widget);
    const Edged changed(*option);
    QProxyStyle::drawComplexControl(control, option, painter, widget);
}

} // namespace rookery
