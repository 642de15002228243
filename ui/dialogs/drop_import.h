// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/command/import_reading.h"

#include <QObject>

class QWidget;

namespace rookery {

/// Lets a window take what can be imported and is dropped on it: files, pictures, texts.
class DropImport final : public QObject
{
    Q_OBJECT

public:
    explicit DropImport(QWidget &window);

    bool eventFilter(QObject *watched, QEvent *event) override;

Q_SIGNALS:
    void dropped(const QList<rookery::ImportPiece> &pieces);
};

} // namespace rookery
