// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dialogs/forward_table_model.h"

#include <QWidget>

#include <functional>

class QLineEdit;
class QToolButton;
class QTableView;

namespace rookery {

class FieldNote;

/// The table of forwards with its buttons, a line that takes one or several as their texts, and the sentence
/// about what is wrong.
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
    /// The sentence of the first row that cannot be saved, or of the line; empty: all can.
    [[nodiscard]] QString fault() const;
    /// The same, as far as it is shown: not of cells that wait for their first letter.
    [[nodiscard]] QString markedFault() const;
    /// Takes what is in the line, too.
    void finish() { takeLine(); }
    /// Something waits in the line.
    [[nodiscard]] bool hasUnread() const;
    /// Before that nobody is told that there is no forward.
    void setServerKnown(bool known);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QToolButton *addButton(const QString &text, const QString &name, const QKeySequence &keys,
                           const std::function<void()> &action);
    void makeButtons();
    void makeLine();
    void takeLine();
    void take(const QString &text);
    void paste();
    void goOn();
    void makeView();
    void edit(int row, int column);
    void updateButtons();
    void updateNote();
    [[nodiscard]] QString warningFor(int row) const;
    [[nodiscard]] int currentRow() const;

    ForwardTableModel m_model;
    QLineEdit *m_line;
    QTableView *m_view;
    FieldNote *m_note;
    QWidget *m_buttons;
    QToolButton *m_duplicate = nullptr;
    QToolButton *m_remove = nullptr;
    QToolButton *m_up = nullptr;
    QToolButton *m_down = nullptr;
    QString m_lineFault;
    bool m_serverKnown = false;
};

} // namespace rookery
