// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/forward_table_model.h"

#include <QWidget>

#include <functional>

class QToolButton;
class QTableView;

namespace rookery {

class FieldNote;

/// The table of forwards with its buttons, and the sentence about the row that is wrong.
class ForwardsEditor final : public QWidget
{
    Q_OBJECT

public:
    explicit ForwardsEditor(QWidget *parent = nullptr);
    ~ForwardsEditor() override;

    [[nodiscard]] ForwardTableModel &model() { return m_model; }
    [[nodiscard]] const ForwardTableModel &model() const { return m_model; }
    [[nodiscard]] QTableView &view() { return *m_view; }
    [[nodiscard]] const FieldNote &note() const { return *m_note; }
    /// The sentence of the first row that cannot be saved; empty: all can.
    [[nodiscard]] QString fault() const;

private:
    QToolButton *addButton(const QString &text, const QString &name, const QKeySequence &keys,
                           const std::function<void()> &action);
    void makeButtons();
    void makeView();
    void edit(int row, int column);
    void updateButtons();
    void updateNote();
    [[nodiscard]] QString warningFor(int row) const;
    [[nodiscard]] int currentRow() const;

    ForwardTableModel m_model;
    QTableView *m_view;
    FieldNote *m_note;
    QWidget *m_buttons;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
};

} // namespace rookery
