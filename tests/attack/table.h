// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "attack/rows.h"
#include "attack/scene.h"

namespace rookery::attack {

void printHead();
/// At once, so that a table that is cut off shows what there was.
void printRow(const Row &row, const Outcome &outcome);
void printList(const QList<Row> &rows);

} // namespace rookery::attack
