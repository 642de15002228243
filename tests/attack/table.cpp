// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/table.h"

#include <cstdio>

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

QString three(qint64 before, qint64 peak, qint64 after)
{
    return u"%1/%2/%3"_s.arg(before).arg(peak).arg(after);
}

QString served(const std::optional<Honest::Served> &by)
{
    if (!by)
        return u"-"_s;
    const QString tries = by->failures == 0 ? QString::number(by->tries)
                                            : u"%1/%2"_s.arg(by->tries - by->failures).arg(by->tries);
    return tries + u" %1ms"_s.arg(by->longest.count());
}

void line(const QStringList &cells)
{
    static const int widths[] = {22, 15, 15, 15, 15, 8};
    QString text;
    for (qsizetype i = 0; i < cells.size(); ++i)
        text += i < 6 ? cells[i].leftJustified(widths[i]) + u' ' : cells[i];
    std::printf("%s\n", qPrintable(text));
    std::fflush(stdout);
}

} // namespace

void printHead()
{
    line({u"row"_s, u"RSS MiB b/p/a"_s, u"fds b/p/a"_s, u"connected"_s, u"new"_s, u"verdict"_s,
          u"what was done; the bound; complaints"_s});
}

void printRow(const Row &row, const Outcome &outcome)
{
    const QString name = QString::fromLatin1(row.name);
    const QString bound = QString::fromUtf8(row.what) + u": "_s + QString::fromUtf8(row.bound);
    if (!outcome.unreachable.isEmpty() || !row.attack) {
        line({name, u"-"_s, u"-"_s, u"-"_s, u"-"_s, u"not run"_s,
              (outcome.unreachable.isEmpty() ? bound : outcome.unreachable + u"; "_s + bound)});
        return;
    }
    const Allowance &allowed = outcome.allowed;
    line({name, three(outcome.before.rssKiB / 1024, outcome.peak.rssKiB / 1024, outcome.after.rssKiB / 1024),
          three(outcome.before.descriptors, outcome.peak.descriptors, outcome.after.descriptors),
          served(outcome.standing), served(outcome.fresh), outcome.complaints.isEmpty() ? u"ok"_s : u"FAIL"_s,
          outcome.done + u"; "_s + bound +
              u"; allowed +%1 MiB, +%2 descriptors"_s.arg(allowed.peakMiB).arg(allowed.peakDescriptors)});
    for (const QString &complaint : outcome.complaints)
        std::printf("%24s%s\n", "! ", qPrintable(complaint));
    std::fflush(stdout);
}

void printList(const QList<Row> &rows)
{
    for (const Row &row : rows)
        std::printf("%-24s%-7s%s: %s\n", row.name, row.quick ? "quick" : "", row.what, row.bound);
}

} // namespace rookery::attack
