// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/drop_import.h"

#include "core/file/text_file.h"

#include <QDropEvent>
#include <QMimeData>
#include <QUrl>
#include <QWidget>

namespace rookery {

namespace {

constexpr qint64 MaxFile = 4 * 1024 * 1024;
/// What a pipe that was dropped has to come to its end: the window waits.
constexpr std::chrono::milliseconds NoRegularFile(1000);

} // namespace

DropImport::DropImport(QWidget &window) : QObject(&window)
{
    window.setAcceptDrops(true);
    window.installEventFilter(this);
}

QByteArray DropImport::contentOf(const QMimeData &data)
{
    const QList<QUrl> urls = data.urls();
    if (urls.size() == 1 && urls.constFirst().isLocalFile())
        return readTextFile(urls.constFirst().toLocalFile(), MaxFile, NoRegularFile).value_or(QByteArray());
    return urls.isEmpty() ? data.text().toUtf8() : QByteArray();
}

bool DropImport::eventFilter(QObject *watched, QEvent *event)
{
    Q_UNUSED(watched)
    if (event->type() == QEvent::DragEnter) {
        auto *drag = static_cast<QDragEnterEvent *>(event);
        if (drag->mimeData()->hasUrls() || drag->mimeData()->hasText())
            drag->acceptProposedAction();
        return drag->isAccepted();
    }
    if (event->type() != QEvent::Drop)
        return false;
    auto *drop = static_cast<QDropEvent *>(event);
    const QByteArray content = contentOf(*drop->mimeData());
    if (content.isEmpty())
        return false;
    drop->setDropAction(Qt::CopyAction);
    drop->accept();
    Q_EMIT dropped(content);
    return true;
}

} // namespace rookery
