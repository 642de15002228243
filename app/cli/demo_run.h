// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <chrono>

namespace rookery {

/// What one part of the demo came to.
struct DemoResult
{
    QString problem;     ///< empty: everything arrived as it should
    qint64 sent = 0;     ///< bytes or datagrams
    qint64 received = 0; ///< the same, come back and identical
    std::chrono::milliseconds took{0};
};

} // namespace rookery

Q_DECLARE_METATYPE(rookery::DemoResult)
