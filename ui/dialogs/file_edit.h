// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLineEdit;

namespace rookery {

/// A path with a button that chooses a file.
class FileEdit final : public QWidget
{
    Q_OBJECT

public:
    /// `title` and `filter` are for the file dialog.
    FileEdit(const QString &title, const QString &filter, QWidget *parent = nullptr);

    [[nodiscard]] QString path() const;
    void setPath(const QString &path);
    [[nodiscard]] QLineEdit &line() { return *m_line; }

Q_SIGNALS:
    void edited();

private:
    void choose();

    QString m_title;
    QString m_filter;
    QLineEdit *m_line;
};

} // namespace rookery
