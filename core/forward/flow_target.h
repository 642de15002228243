// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/spec/forward_spec.h"

#include <optional>

namespace rookery {

class Multiplexor;

/// Where the flows of a forward lead to, as a Connect says it. A plain value.
struct FlowTarget
{
    QByteArray host;
    quint16 port = 0;
    QString text; ///< "db.internal:5432"
    bool isUnixSocket = false;

    [[nodiscard]] static FlowTarget of(const ForwardSpec &spec);

    /// What was wrong with a flow that ended so, where the gateway has not said that it reaches such targets;
    /// none: that is not the reason.
    [[nodiscard]] std::optional<Error> lackOf(const Multiplexor &mux, const Error &ended) const;
};

} // namespace rookery
