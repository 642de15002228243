// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/network/network_facts.h"

#include <QObject>

namespace rookery {

/// Tells in which network this computer is. Main thread.
class NetworkSource : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    /// What is known now; nothing until changed() came once.
    [[nodiscard]] virtual std::optional<NetworkFacts> facts() const = 0;

Q_SIGNALS:
    void changed();
};

} // namespace rookery
