// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "ui/models/log_model.h"

#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;

namespace rookery {

class TableView;

/// The log, by level, text and tunnel. Reads it only while it can be seen.
class LogTab final : public QWidget
{
    Q_OBJECT

public:
    explicit LogTab(LogModel::Reader reader, QWidget *parent = nullptr);

    /// Whose lines to show, where only those of the chosen tunnel are asked for.
    void setTunnelName(const QString &name);
    enum class What { All, Filtered };
    /// The lines that are selected, or all that are shown where none is.
    void copy() const;
    /// Shows only what comes from now on.
    void clear();
    Expected<void> save(const QString &path, What what) const;
    [[nodiscard]] TableView *table() const { return m_table; }

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void setUpTable();
    [[nodiscard]] QWidget *makeSaveButton();
    void refresh();
    void follow();
    void applyFilter();
    void askAndSave(What what);

    LogModel m_model;
    LogFilterModel m_filtered;
    QTimer m_timer;
    QString m_tunnelName;
    QComboBox *m_level;
    QLineEdit *m_text;
    QCheckBox *m_thisTunnel;
    QCheckBox *m_follow;
    QCheckBox *m_wrap;
    TableView *m_table;
};

} // namespace rookery
