// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_rule.h"

#include <QHash>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QListWidget;
class QPushButton;

namespace rookery {

/// In which networks a tunnel is on: in any, only in these, not in these; and which those are. Main thread.
class NetworkRuleEdit final : public QWidget
{
    Q_OBJECT

public:
    explicit NetworkRuleEdit(QWidget *parent = nullptr);

    void present(const NetworkRule &rule);
    [[nodiscard]] NetworkRule rule() const;
    /// The network that this computer is in, which can be added; nothing: not known.
    void setHere(const std::optional<NetworkFacts> &here);

Q_SIGNALS:
    void edited();

private:
    QWidget *makeConditions();
    void addNetwork(const NetworkCondition &network);
    void addHere();
    void removeChosen();
    void showState();

    QComboBox *m_mode;
    QWidget *m_conditions;
    QListWidget *m_networks;
    QPushButton *m_add;
    QPushButton *m_remove;
    QHash<NetworkCondition::Kind, QCheckBox *> m_kinds; ///< all but networks
    QList<NetworkCondition> m_known;                    ///< as they stand in the list
    std::optional<NetworkCondition> m_here;
};

} // namespace rookery
