// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/drop_import.h"

#include "ui/dialogs/import_source.h"

#include <QDropEvent>
#include <QMimeData>
#include <QWidget>

namespace rookery {

DropImport::DropImport(QWidget &window) : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

bool DropImport::eventFilter(QObject *watched, QEvent *event)
{
    Q_UNUSED(watched)
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        const QMimeData &data = *drag->mimeData();
        if (data.hasUrls() || data.hasText() || data.hasImage())
            drag->acceptProposedAction();
        return drag->isAccepted();
    }
    if (event->type() != QEvent::Drop)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QList<ImportPiece> pieces = import_source::contained(*drop->mimeData());
    if (pieces.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    Q_EMIT dropped(pieces);
    return true;
}

} // namespace rookery
