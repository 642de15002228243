// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace rookery {

/// Where there is no tunnel yet: what to do first.
class StartPage final : public QWidget
{
    Q_OBJECT

public:
    explicit StartPage(QWidget *parent = nullptr);

Q_SIGNALS:
    void newRequested();
    void pasteRequested();
    void demoRequested();

private:
    [[nodiscard]] QWidget *makeChoice(const QString &button, const QString &why, void (StartPage::*chosen)(),
                                      bool first = false);
};

} // namespace rookery
