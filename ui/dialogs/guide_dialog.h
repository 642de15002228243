// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

class QListWidget;
class QTextBrowser;

namespace rookery {

/// The user guide, which is in the program: nothing is fetched. Its headings are beside it. Main thread.
class GuideDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit GuideDialog(QWidget *parent = nullptr);

    /// F1 in `window` shows it over that window.
    static void offerIn(QWidget &window);
    /// Not modal: what it tells about can be done beside it.
    static void showOver(QWidget *window);

private:
    void load();
    void listHeadings();
    void goTo(int heading);
    void openLink(const QUrl &link);

    QTextBrowser *m_text;
    QListWidget *m_headings;
};

} // namespace rookery
