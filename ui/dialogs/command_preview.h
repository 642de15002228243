// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"

#include <QWidget>

class QLabel;
class QPlainTextEdit;
class QPushButton;

namespace rookery {

/// The same tunnel as a command for penguin, as it is edited; without secrets. What the command cannot say
/// stands under it.
class CommandPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit CommandPreview(QWidget *parent = nullptr);

    void present(const Profile &profile);
    /// While there is nothing that could be shown.
    void clear();
    [[nodiscard]] QString command() const { return m_command; }

private:
    QString m_command;
    QPlainTextEdit *m_text;
    QLabel *m_notes;
    QPushButton *m_copy;
};

} // namespace rookery
