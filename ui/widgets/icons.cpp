// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/icons.h"

#include "ui/widgets/symbolic_icon_engine.h"

#include <QFile>
#include <QPainter>
#include <QSvgRenderer>

// Outside the namespace, as the macro wants it. A static library's resources are not there by themselves.
static void loadResources()
{
    Q_INIT_RESOURCE(rookery);
}

namespace rookery::icons {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Up to here a drawing of its own, on whole pixels.
constexpr int LargestSmallIcon = 24;

QString nameOf(Mood mood)
{
    switch (mood) {
    case Mood::Good:
        return u"connected"_s;
    case Mood::Working:
        return u"waiting"_s;
    case Mood::Trouble:
        return u"attention"_s;
    case Mood::Off:
        break;
    }
    return u"stopped"_s;
}

QIcon make(const QString &name, QPalette::ColorRole role, SymbolicIconEngine::Halo halo)
{
    loadResources();
    const QString path = u":/icons/symbolic/%1.svg"_s.arg(name);
    return QFile::exists(path) ? QIcon(new SymbolicIconEngine(path, role, halo)) : QIcon();
}

} // namespace

QIcon program()
{
    loadResources();
    QIcon icon;
    for (const int size : {16, 22, 24, 32, 48, 64, 128, 256}) {
        // Not through QIcon, which needs a plugin for SVG.
        QSvgRenderer drawing(size <= LargestSmallIcon ? u":/icons/rookery-small.svg"_s
                                                      : u":/icons/rookery.svg"_s);
        QPixmap pixmap(size, size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        drawing.render(&painter);
        painter.end();
        icon.addPixmap(pixmap);
    }
    return icon;
}

QIcon symbolic(const QString &name)
{
    return symbolic(name, QPalette::WindowText);
}

QIcon symbolic(const QString &name, QPalette::ColorRole role)
{
    return make(name, role, SymbolicIconEngine::Halo::None);
}

QIcon tray(Mood mood)
{
    return make(u"tray-"_s + nameOf(mood), QPalette::WindowText, SymbolicIconEngine::Halo::Opposite);
}

} // namespace rookery::icons
