// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/theme.h"

#include <QHash>
#include <QList>

#include <algorithm>
#include <cmath>

namespace rookery {

namespace {

constexpr double TextContrast = 4.5;
constexpr double ShapeContrast = 3;
constexpr qsizetype MaxKnown = 64;

constexpr QColor Green(0x1f, 0xa0, 0x5a);
constexpr QColor Amber(0xd0, 0x8a, 0x0c);
constexpr QColor Red(0xdc, 0x36, 0x2c);
constexpr QColor Teal(0x16, 0x9c, 0x8c);
constexpr QColor Orange(0xd8, 0x74, 0x1c);
constexpr QColor Violet(0x8a, 0x63, 0xd2);

double linear(double channel)
{
    return channel <= 0.03928 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &color)
{
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
}

/// As near to `wanted` as every one of `grounds` lets it be: the same hue, lighter or darker.
QColor readable(const QColor &wanted, const QList<QColor> &grounds, bool dark, double ratio)
{
    float hue = 0;
    float saturation = 0;
    float lightness = 0;
    wanted.getHslF(&hue, &saturation, &lightness);
    for (float value = lightness; value >= 0 && value <= 1; value += dark ? 0.01F : -0.01F) {
        const QColor candidate = QColor::fromHslF(std::max(hue, 0.0F), saturation, value);
        if (std::all_of(grounds.begin(), grounds.end(),
                        [&](const QColor &ground) { return contrast(candidate, ground) >= ratio; }))
            return candidate;
    }
    return dark ? Qt::white : Qt::black;
}

QPalette paletteOf(const QColor &window, const QColor &base, const QColor &button, const QColor &text,
                   const QColor &accent)
{
    QPalette palette(button, window);
    const QColor faint = mixed(text, window, 0.45);
    for (const auto role :
         {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText})
        palette.setColor(role, text);
    palette.setColor(QPalette::Base, base);
    palette.setColor(QPalette::AlternateBase, mixed(text, base, 0.03));
    palette.setColor(QPalette::ToolTipBase, mixed(text, base, 0.06));
    palette.setColor(QPalette::PlaceholderText, mixed(text, base, 0.62));
    palette.setColor(QPalette::Highlight, accent);
    palette.setColor(QPalette::HighlightedText, Qt::white);
    palette.setColor(QPalette::Link, accent);
    palette.setColor(QPalette::BrightText, Qt::white);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, mixed(text, window, 0.2));
    return palette;
}

} // namespace

Theme Theme::of(const QPalette &palette)
{
    // Every cell that is painted asks, and there are only a few palettes.
    static QHash<qint64, Theme> known;
    const auto found = known.constFind(palette.cacheKey());
    if (found != known.constEnd())
        return *found;
    if (known.size() >= MaxKnown)
        known.clear();
    return *known.insert(palette.cacheKey(), make(palette));
}

Theme Theme::make(const QPalette &palette)
{
    Theme theme;
    theme.window = palette.color(QPalette::Active, QPalette::Window);
    theme.text = palette.color(QPalette::Active, QPalette::WindowText);
    theme.dark = luminance(theme.window) < luminance(theme.text);
    const QColor base = palette.color(QPalette::Active, QPalette::Base);
    const QColor accent = palette.color(QPalette::Active, QPalette::Highlight);
    theme.card = theme.dark ? mixed(Qt::white, theme.window, 0.035) : base;
    theme.grid = mixed(theme.text, theme.card, 0.09);
    theme.hover = mixed(theme.text, theme.window, 0.05);
    theme.selected = mixed(accent, theme.window, theme.dark ? 0.24 : 0.14);
    const QList<QColor> grounds{theme.window,   theme.card,
                                theme.selected, theme.hover,
                                base,           palette.color(QPalette::Active, QPalette::AlternateBase)};
    const auto text = [&](const QColor &wanted) {
        return readable(wanted, grounds, theme.dark, TextContrast);
    };
    const auto shape = [&](const QColor &wanted) {
        return readable(wanted, grounds, theme.dark, ShapeContrast);
    };
    theme.track = shape(mixed(theme.text, theme.window, 0.3));
    theme.border = shape(mixed(theme.text, theme.window, 0.3));
    theme.muted = text(mixed(theme.text, theme.window, 0.62));
    theme.good = text(Green);
    theme.working = text(Amber);
    theme.trouble = text(Red);
    theme.download = text(Teal);
    theme.upload = text(Orange);
    theme.roundTrip = text(Violet);
    theme.goodShape = shape(Green);
    theme.workingShape = shape(Amber);
    theme.troubleShape = shape(Red);
    theme.downloadLine = shape(Teal);
    theme.uploadLine = shape(Orange);
    theme.roundTripLine = shape(Violet);
    theme.accent = accent;
    return theme;
}

QColor Theme::of(Mood mood) const
{
    switch (mood) {
    case Mood::Off:
        return muted;
    case Mood::Working:
        return working;
    case Mood::Good:
        return good;
    case Mood::Trouble:
        return trouble;
    }
    return muted;
}

QColor Theme::shapeOf(Mood mood) const
{
    switch (mood) {
    case Mood::Off:
        return muted;
    case Mood::Working:
        return workingShape;
    case Mood::Good:
        return goodShape;
    case Mood::Trouble:
        return troubleShape;
    }
    return muted;
}

double contrast(const QColor &a, const QColor &b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

QColor mixed(const QColor &top, const QColor &bottom, double part)
{
    const auto channel = [part](float above, float below) {
        return float(part) * above + float(1 - part) * below;
    };
    return QColor::fromRgbF(channel(top.redF(), bottom.redF()), channel(top.greenF(), bottom.greenF()),
                            channel(top.blueF(), bottom.blueF()));
}

QPalette lightPalette()
{
    return paletteOf(QColor(0xf6, 0xf7, 0xf9), Qt::white, QColor(0xfb, 0xfc, 0xfd), QColor(0x1c, 0x20, 0x26),
                     QColor(0x2b, 0x6c, 0xc4));
}

QPalette darkPalette()
{
    return paletteOf(QColor(0x1d, 0x21, 0x26), QColor(0x19, 0x1c, 0x21), QColor(0x31, 0x36, 0x3d),
                     QColor(0xe7, 0xea, 0xee), QColor(0x35, 0x7b, 0xd8));
}

} // namespace rookery
