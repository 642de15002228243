// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTreeView>

namespace rookery {

/// How wide a column wants to be.
struct ColumnPlan
{
    QString widest;        ///< a text that has to fit
    int stretch = 0;       ///< its share of what is left over
    int dropWhenTight = 0; ///< columns with larger numbers go first; 0: never
};

/// A plain table of whole rows. Columns share the width, so that there is no horizontal scroll bar; what does
/// not fit drops the columns that matter least. A person who sets a width by hand is left alone. The first
/// click on a column of numbers puts the largest first. Ctrl+C copies the selected rows.
class TableView final : public QTreeView
{
    Q_OBJECT

public:
    explicit TableView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// One for each column of the model; after setModel().
    void setPlan(const QList<ColumnPlan> &plan);
    /// Long texts of this column take several lines; -1: none does, and every row has the same height.
    void setWrapped(int column);
    [[nodiscard]] int wrapped() const { return m_wrapped; }
    /// A column that says nothing for now.
    void setOmitted(int column, bool omitted);
    /// What setColumnState() brings back: sizes, order and visibility. Empty while nothing was set by hand.
    [[nodiscard]] QByteArray columnState();
    void setColumnState(const QByteArray &state);
    void copySelection() const;
    /// Rows that are selected, from the top down.
    [[nodiscard]] QList<int> selectedRows() const;
    /// Shown over an empty table.
    void setPlaceholder(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void fit();
    /// Hides of the columns that a person arranged those for which there is no room, as long as there is
    /// none.
    void squeeze();
    [[nodiscard]] QList<int> columnsThatFit(const QList<int> &widths) const;
    [[nodiscard]] int leastWidth(int column, const QList<int> &widths) const;
    /// Which of them matters least; -1: each has to stay.
    [[nodiscard]] int leastImportant(const QList<int> &columns) const;
    void largestFirst(int clicked);
    void showHeaderMenu(const QPoint &at);
    [[nodiscard]] int wantedWidth(int column) const;

    QList<ColumnPlan> m_plan;
    QString m_placeholder;
    QList<int> m_omitted;
    QList<int> m_squeezed;
    int m_wrapped = -1;
    int m_largestFirst = -1; ///< the column of numbers that is sorted; its order goes down, up, off
    bool m_byHand = false;
    bool m_fitting = false;
};

} // namespace rookery
