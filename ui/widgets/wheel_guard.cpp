// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/wheel_guard.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QEvent>

namespace rookery {

void WheelGuard::install(QWidget &page)
{
    const QList<QWidget *> fields = page.findChildren<QWidget *>();
    for (QWidget *field : fields) {
        if (qobject_cast<QAbstractSpinBox *>(field) || qobject_cast<QComboBox *>(field))
            guard(*field);
    }
}

void WheelGuard::guard(QWidget &field)
{
    field.setFocusPolicy(Qt::StrongFocus);
    field.installEventFilter(new WheelGuard(&field));
}

bool WheelGuard::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::Wheel || static_cast<const QWidget *>(watched)->hasFocus())
        return false;
    // Not taken, so that it goes on to the page.
    event->ignore();
    return true;
}

} // namespace rookery
