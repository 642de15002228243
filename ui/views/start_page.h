// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QPushButton;

namespace rookery {

/// Where there is no tunnel yet: what to do first. Return does the first of it.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void newRequested();
    void pasteRequested();
    void demoRequested();

protected:
    void showEvent(QShowEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    [[nodiscard]] QWidget *makeChoice(const QString &button, const QString &why, void (StartPage::*chosen)(),
                                      bool first = false);

    QPushButton *m_first = nullptr;
};

} // namespace rookery
