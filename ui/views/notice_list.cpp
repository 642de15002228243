// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/notice_list.h"

#include "ui/views/notice_board.h"
#include "ui/widgets/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rookery {

NoticeList::NoticeList(NoticeBoard &board, QWidget *parent)
    : QWidget(parent), m_board(board), m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(12, 12, 12, 0);
    m_column->setSpacing(8);
    // Not at once: the button that was clicked goes with its banner.
    connect(&board, &NoticeBoard::changed, this, &NoticeList::fill, Qt::QueuedConnection);
    fill();
}

void NoticeList::fill()
{
    while (QLayoutItem *item = m_column->takeAt(0)) {
        // The button that was clicked may still be on the stack.
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const NoticeBoard::Entry &entry : m_board.entries()) {
        auto *banner = new Banner;
        banner->setContent(Mood::Trouble, entry.what.message, entry.what.hint);
        const QString message = entry.what.message;
        if (!entry.button.isEmpty())
            connect(banner->addButton(entry.button), &QPushButton::clicked, &m_board,
                    [&board = m_board, message] { board.click(message); });
        connect(banner->addButton(tr("Dismiss")), &QPushButton::clicked, &m_board,
                [&board = m_board, message] { board.dismiss(message); });
        m_column->addWidget(banner);
    }
    setVisible(!m_board.entries().isEmpty());
}

} // namespace rookery
