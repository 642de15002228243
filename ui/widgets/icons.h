// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/tunnel_text.h"

#include <QIcon>
#include <QPalette>
#include <QString>

namespace rookery {

/// Icons of our own, from resources/rookery.qrc. The icon theme's are not used: they do not follow a palette
/// of ours (dark window, black icons), and a set that is half theirs and half ours looks like an accident.
/// Main thread.
namespace icons {

/// The program's icon, in every size that a desktop asks for.
[[nodiscard]] QIcon program();

/// A symbolic icon of resources/icons/symbolic by its name without suffix. It is painted in the palette's
/// text colour of that moment (disabled and selected too), so a switch between light and dark needs nothing.
/// An unknown name gives a null icon.
[[nodiscard]] QIcon symbolic(const QString &name);

/// The same in one of the palette's other roles.
[[nodiscard]] QIcon symbolic(const QString &name, QPalette::ColorRole role);

/// What the tray shows: hollow where no tunnel is on, with a clock or a triangle where one waits or is in
/// trouble. A panel may be light in a dark desktop and the other way round, and nobody tells us: so the shape
/// has an outline in the opposite colour.
[[nodiscard]] QIcon tray(Mood mood);

} // namespace icons

} // namespace rookery
