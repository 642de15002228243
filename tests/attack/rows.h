// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace rookery::attack {

class Scene;

/// One row of the table of bounds (docs/architecture.md, Bounds), or one way to attack it.
struct Row
{
    const char *name;
    const char *what;  ///< waits, as the table calls it
    const char *bound; ///< as the table says
    /// Null: cannot be attacked from outside, and `what` says why.
    void (*attack)(Scene &);
    bool quick = false; ///< part of the test that ctest runs
};

// By what is attacked. Those of one file know each other's numbers and nothing of the others.
[[nodiscard]] QList<Row> messageRows();
[[nodiscard]] QList<Row> controlFrameRows();
[[nodiscard]] QList<Row> streamRows();
[[nodiscard]] QList<Row> sessionRows();
[[nodiscard]] QList<Row> datagramRows();
[[nodiscard]] QList<Row> nameRows();
[[nodiscard]] QList<Row> reverseRows();
[[nodiscard]] QList<Row> handshakeRows();
[[nodiscard]] QList<Row> siteRows();
[[nodiscard]] QList<Row> tlsRows();
[[nodiscard]] QList<Row> descriptorRows();
[[nodiscard]] QList<Row> clientRows();
[[nodiscard]] QList<Row> localRows();
[[nodiscard]] QList<Row> unreachableRows();

[[nodiscard]] QList<Row> allRows();

} // namespace rookery::attack
