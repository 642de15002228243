// SPDX-License-Identifier: GPL-3.0-or-later
// Attacks the table of bounds (docs/architecture.md, Bounds) from outside: a real rookery-cli, strangers with
// plain sockets, and somebody honest who wants to be served meanwhile.
//   bounds_attack [--cli PATH] [--list] [--quick] [ROW…]
#include "attack/table.h"
#include "support/certificates.h"

#include <QCoreApplication>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>
#include <sys/resource.h>

using namespace rookery;
using namespace rookery::attack;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Attackers need more descriptors than those whom they attack.
void takeAllDescriptors()
{
    rlimit limit{};
    ::getrlimit(RLIMIT_NOFILE, &limit);
    limit.rlim_cur = limit.rlim_max;
    ::setrlimit(RLIMIT_NOFILE, &limit);
}

QList<Row> chosen(const QStringList &names, bool quick)
{
    QList<Row> rows;
    for (const Row &row : allRows()) {
        const bool named = names.contains(QLatin1String(row.name));
        if (named || (names.isEmpty() && (row.quick || !quick)))
            rows += row;
    }
    return rows;
}

QString taken(QStringList &words, const QString &option, const QString &otherwise)
{
    const qsizetype at = words.indexOf(option);
    if (at < 0 || at + 1 >= words.size())
        return otherwise;
    words.removeAt(at);
    return words.takeAt(at);
}

int attackAll(const QList<Row> &rows, const Setting &setting)
{
    int failed = 0;
    printHead();
    for (const Row &row : rows) {
        Outcome outcome;
        if (row.attack) {
            Scene scene(setting);
            row.attack(scene);
            outcome = scene.finish();
        }
        printRow(row, outcome);
        failed += outcome.complaints.isEmpty() ? 0 : 1;
    }
    std::printf("%d of %d rows fail\n", failed, int(rows.size()));
    return failed == 0 ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    ::signal(SIGPIPE, SIG_IGN);
    takeAllDescriptors();

    QStringList words = application.arguments().mid(1);
    const QString program = taken(words, u"--cli"_s, QStringLiteral(ROOKERY_CLI_PATH));
    const bool list = words.removeAll(u"--list"_s) > 0;
    const bool quick = words.removeAll(u"--quick"_s) > 0;
    const QList<Row> rows = chosen(words, quick);
    if (rows.isEmpty() || (!words.isEmpty() && rows.size() != words.size())) {
        std::fprintf(stderr, "no such row; --list shows them\n");
        return 2;
    }
    if (list) {
        printList(rows);
        return 0;
    }

    const QTemporaryDir directory;
    const test::Certificates certificates;
    if (!certificates.error().isEmpty()) {
        std::fprintf(stderr, "%s\n", qPrintable(certificates.error()));
        return 2;
    }
    constexpr bool Sanitized = ROOKERY_SANITIZED;
    const Setting setting{program,
                          Sanitized ? QString() : QStringLiteral(SLOW_NAMES_PATH),
                          directory.path(),
                          certificates.certFile(),
                          certificates.keyFile(),
                          !Sanitized,
                          Sanitized ? std::chrono::seconds(20) : std::chrono::seconds(10)};
    if (Sanitized)
        std::printf("A sanitizer's build: memory is shown and not judged.\n");
    return attackAll(rows, setting);
}
