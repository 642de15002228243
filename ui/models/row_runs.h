// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>

namespace rookery {

/// Calls `run(first, last)` for each run of neighbours in `rows`, which must be sorted and without
/// duplicates. So a tick becomes few signals of a model.
template <class Run> void forEachRun(const QList<int> &rows, Run run)
{
    for (qsizetype i = 0; i < rows.size();) {
        qsizetype end = i + 1;
        while (end < rows.size() && rows.at(end) == rows.at(end - 1) + 1)
            ++end;
        run(rows.at(i), rows.at(end - 1));
        i = end;
    }
}

/// From the last run to the first, for removing.
template <class Run> void forEachRunBackward(const QList<int> &rows, Run run)
{
    for (qsizetype end = rows.size(); end > 0;) {
        qsizetype begin = end - 1;
        while (begin > 0 && rows.at(begin - 1) == rows.at(begin) - 1)
            --begin;
        run(rows.at(begin), rows.at(end - 1));
        end = begin;
    }
}

} // namespace rookery
