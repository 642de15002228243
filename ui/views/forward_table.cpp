// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/forward_table.h"

#include "ui/models/forwards_model.h"
#include "ui/widgets/cell_delegate.h"
#include "ui/widgets/table_view.h"

#include <QCoreApplication>
#include <QHeaderView>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardTable)
};

} // namespace

void setUpForwardTable(TableView &table, ForwardsModel &model)
{
    using Kind = CellDelegate::Kind;
    table.setModel(&model);
    table.setItemDelegate(new CellDelegate({{ForwardsModel::StateColumn, Kind::Mood},
                                            {ForwardsModel::RateInColumn, Kind::Download},
                                            {ForwardsModel::RateOutColumn, Kind::Upload}},
                                           {ForwardsModel::MoodRole, -1, -1}, &table));
    table.setAccessibleName(Say::tr("Forwards"));
    table.setPlaceholder(Say::tr("This tunnel has no forwards."));
    table.setSelectionMode(QAbstractItemView::SingleSelection);
    table.setPlan({{u"Reverse TCP"_s, 1, 0},
                   {u"127.0.0.1:50000"_s, 2, 0},
                   {u"db.internal:5432"_s, 3, 0},
                   {u"Bound to port 8443xx"_s, 2, 0},
                   {u"1000"_s, 0, 4},
                   {u"888.8 kB/s"_s, 0, 1},
                   {u"888.8 kB/s"_s, 0, 2},
                   {u"888.8 MB"_s, 0, 3}});
}

} // namespace rookery
