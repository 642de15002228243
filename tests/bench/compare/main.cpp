// SPDX-License-Identifier: GPL-3.0-or-later
// Measures tunnels side by side on this machine: client, server, load and target all on loopback. Only what
// one run says about several systems can be compared. scripts/bench builds what it needs and runs it.
#include "measures.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>

#include <algorithm>
#include <csignal>
#include <cstdio>
#include <map>

using namespace rookery::bench;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Figures by measure and name, and in there by system.
class Table
{
public:
    void add(const QString &measure, const QString &system, const Result &result)
    {
        for (const Figure &figure : result.figures)
            cell(measure, figure.name, system).push_back(figure.value);
        if (!result.failed.isEmpty()) {
            std::fprintf(stderr, "    %s\n", qUtf8Printable(result.failed));
            m_complete = false;
            cell(measure, u"failed"_s, system).push_back(1);
        }
    }
    /// Whether every measure came to something.
    [[nodiscard]] bool isComplete() const { return m_complete; }
    void print(const QStringList &systems) const
    {
        std::printf("%-10s %-16s", "measure", "median");
        for (const QString &system : systems)
            std::printf(" %12s", qUtf8Printable(system));
        std::printf("\n");
        for (const QString &key : m_order) {
            const QStringList parts = key.split(u'\t');
            // Not by width: µ is two bytes.
            std::printf("%-10s %s%*s", qUtf8Printable(parts[0]), qUtf8Printable(parts[1]),
                        int(16 - parts[1].size()), "");
            for (const QString &system : systems)
                std::printf(" %12s", qUtf8Printable(median(key, system)));
            std::printf("\n");
        }
    }

private:
    std::vector<double> &cell(const QString &measure, const QString &name, const QString &system)
    {
        const QString key = measure + u'\t' + name;
        if (!m_cells.contains(key))
            m_order.append(key);
        return m_cells[key][system];
    }
    [[nodiscard]] QString median(const QString &key, const QString &system) const
    {
        const auto &row = m_cells.at(key);
        const auto found = row.find(system);
        if (found == row.end())
            return u"-"_s;
        std::vector<double> values = found->second;
        std::sort(values.begin(), values.end());
        const double value = values[values.size() / 2];
        return QString::number(value, 'f', value >= 1000 ? 0 : value >= 10 ? 1 : 2);
    }

    std::map<QString, std::map<QString, std::vector<double>>> m_cells;
    QStringList m_order;
    bool m_complete = true;
};

struct Options
{
    QList<System> systems;
    QList<Measure> measures;
    int repetitions = 3;
    std::chrono::duration<double> time{2};
};

QStringList listOf(const QString &text)
{
    return text.split(u',', Qt::SkipEmptyParts);
}

void keepOnly(QList<System> &systems, const QStringList &names)
{
    if (!names.isEmpty())
        systems.removeIf([&](const System &system) { return !names.contains(system.name); });
    systems.removeIf([](const System &system) {
        for (const QString &program : system.needs) {
            if (!programPath(program).isEmpty())
                continue;
            std::fprintf(stderr, "leaving out %s: there is no %s in PATH or PEERS\n",
                         qUtf8Printable(system.name), qUtf8Printable(program));
            return true;
        }
        return false;
    });
}

std::optional<Options> readOptions()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(u"Measures tunnels side by side on this machine."_s);
    parser.addHelpOption();
    const auto option = [&parser](const char *name, const QString &what, const char *value,
                                  const QString &byDefault = {}) {
        parser.addOption({QString::fromLatin1(name), what, QString::fromLatin1(value), byDefault});
    };
    option("systems", u"The systems there are"_s, "file", QStringLiteral(SYSTEMS_FILE));
    option("only", u"Some of them, separated by commas"_s, "names");
    option(
        "server",
        u"Measure this server command instead; {port}, {tcp}, {tcpTarget}, {udp} and {udpTarget} are filled in"_s,
        "command");
    option("client", u"The client command that goes with it"_s, "command");
    option(
        "measures",
        u"Some of: "_s +
            [] {
                QStringList names;
                for (const Measure &measure : allMeasures())
                    names.append(QString::fromLatin1(measure.name));
                return names.join(u' ');
            }(),
        "names");
    option("repetitions", u"How often; the median is shown"_s, "number", u"3"_s);
    option("seconds", u"How long each time"_s, "number", u"2"_s);
    parser.process(*QCoreApplication::instance());

    Options options;
    options.repetitions = std::max(1, parser.value(u"repetitions"_s).toInt());
    options.time = std::chrono::duration<double>(std::max(0.1, parser.value(u"seconds"_s).toDouble()));
    if (parser.isSet(u"server"_s)) {
        options.systems = {{u"yours"_s,
                            QProcess::splitCommand(parser.value(u"server"_s)),
                            QProcess::splitCommand(parser.value(u"client"_s)),
                            {}}};
    } else {
        const auto systems = readSystems(parser.value(u"systems"_s));
        if (!systems)
            return std::nullopt;
        options.systems = *systems;
        keepOnly(options.systems, listOf(parser.value(u"only"_s)));
    }
    const QStringList wanted = listOf(parser.value(u"measures"_s));
    for (const Measure &measure : allMeasures()) {
        if (wanted.isEmpty() || wanted.contains(QString::fromLatin1(measure.name)))
            options.measures.append(measure);
    }
    if (options.systems.isEmpty() || options.measures.isEmpty()) {
        std::fprintf(stderr, "there is nothing to measure\n");
        return std::nullopt;
    }
    return options;
}

Result measured(const System &system, const Measure &measure, const LoadTarget &target,
                std::chrono::duration<double> time)
{
    QMap<QString, QString> programs;
    for (const QString &program : system.needs)
        programs[program] = programPath(program);
    TunnelRun tunnel;
    if (const QString why = tunnel.start(system, programs, target); !why.isEmpty())
        return {{}, why};
    return measure.run({tunnel, target, time});
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    std::signal(SIGPIPE, SIG_IGN);
    const auto options = readOptions();
    if (!options)
        return 2;
    const LoadTarget target;
    Table table;
    QStringList names;
    for (const System &system : options->systems)
        names.append(system.name);
    // The systems in turn, so that what else the machine does hits all of them alike.
    for (int repetition = 1; repetition <= options->repetitions; ++repetition) {
        for (const Measure &measure : options->measures) {
            for (const System &system : options->systems) {
                std::fprintf(stderr, "%d/%d  %-10s %s\n", repetition, options->repetitions, measure.name,
                             qUtf8Printable(system.name));
                table.add(QString::fromLatin1(measure.name), system.name,
                          measured(system, measure, target, options->time));
            }
        }
    }
    table.print(names);
    return table.isComplete() ? 0 : 1;
}
