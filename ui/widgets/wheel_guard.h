// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace rookery {

/// The wheel turns pages: a number or a choice under the pointer changes with it only while it has the focus,
/// which the wheel does not give it. Main thread.
class WheelGuard final : public QObject
{
    Q_OBJECT

public:
    /// For every number and choice that is below `page` now.
    static void install(QWidget &page);
    /// For one of them, which owns the guard.
    static void guard(QWidget &field);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace rookery
