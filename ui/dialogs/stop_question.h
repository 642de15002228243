// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMessageBox>

class QPushButton;

namespace rookery {

/// Whether these tunnels shall stop though connections go through them. Cancel is its default.
class StopQuestion final : public QMessageBox
{
    Q_OBJECT

public:
    StopQuestion(const QStringList &names, int flows, QWidget *parent);

Q_SIGNALS:
    /// Yes; and whether to ask the next time.
    void answered(bool askAgain);

private:
    const QPushButton *m_yes;
};

} // namespace rookery
