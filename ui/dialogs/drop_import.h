// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QMimeData;
class QWidget;

namespace rookery {

/// Lets a window take files of profiles and commands that are dropped on it.
class DropImport final : public QObject
{
    Q_OBJECT

public:
    explicit DropImport(QWidget &window);

    /// The text to import: of the one local file, or what was dragged itself. Empty: nothing for us.
    [[nodiscard]] static QByteArray contentOf(const QMimeData &data);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QByteArray &content);
};

} // namespace rookery
