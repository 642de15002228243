// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;

namespace rookery {

class ElidedLabel;
class TunnelActions;

/// The right side where several tunnels are chosen: how many, how they are, and what can be done with them.
class SelectionPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SelectionPage(TunnelActions &actions, QWidget *parent = nullptr);

    /// `group`: the folded one that they are, or empty.
    struct Sum
    {
        QString group;
        int tunnels = 0;
        int connected = 0;
        int flows = 0;
        double rateIn = 0; ///< bytes a second
        double rateOut = 0;
    };
    void showSum(const Sum &sum);

private:
    ElidedLabel *m_title;
    QLabel *m_state;
};

} // namespace rookery
