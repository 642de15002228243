// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace rookery {

class ForwardsModel;
class TableView;

/// Makes `table` show forwards: columns, colours, names for assistive technology.
void setUpForwardTable(TableView &table, ForwardsModel &model);

} // namespace rookery
