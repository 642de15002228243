// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/state_path.h"

#include <QDir>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

QString statePath(const QString &name)
{
    // QStandardPaths knows it since Qt 6.7. What is no absolute path is to be ignored (XDG Base Directory).
    QString place = qEnvironmentVariable("XDG_STATE_HOME");
    if (!QDir::isAbsolutePath(place))
        place = QDir::homePath() + u"/.local/state"_s;
    return place + u"/rookery/"_s + name;
}

} // namespace rookery
