// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QVBoxLayout;

namespace rookery {

class NoticeBoard;

/// The notices of a board one below the other, each whole, with its way out and a button that puts it away.
/// Hidden while there is none. The board must outlive it.
class NoticeList final : public QWidget
{
    Q_OBJECT

public:
    explicit NoticeList(NoticeBoard &board, QWidget *parent = nullptr);

private:
    void fill();

    NoticeBoard &m_board;
    QVBoxLayout *m_column;
};

} // namespace rookery
