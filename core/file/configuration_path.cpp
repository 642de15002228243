// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/configuration_path.h"

#include <QStandardPaths>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

QString configurationPath(const QString &name)
{
    // Not AppConfigLocation, which has the name of the program in it.
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u"/rookery/"_s + name;
}

} // namespace rookery
