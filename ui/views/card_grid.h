// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QGridLayout;

namespace rookery {

/// Cards side by side, in as few rows as the width allows; every row is full.
class CardGrid final : public QWidget
{
    Q_OBJECT

public:
    /// The number of cards should be a power of two.
    explicit CardGrid(const QList<QWidget *> &cards, QWidget *parent = nullptr);

    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void arrange(int columns);

    QList<QWidget *> m_cards;
    QGridLayout *m_layout;
    int m_columns = 0;
};

} // namespace rookery
