// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/forward_arguments.h"

#include "core/spec/forward_place.h"
#include "core/spec/forward_range.h"
#include "core/spec/forward_support.h"
#include "core/spec/forwards_file.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <optional>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ClientArguments)
};

class ForwardCollector final
{
public:
    Expected<void> take(const QString &text);
    Expected<void> takeFile(const QString &path);
    QList<ForwardSpec> forwards;

private:
    Expected<void> add(const ForwardSpec &spec, const QString &text);
    Expected<void> addFromFile(const ForwardSpec &spec);
    [[nodiscard]] Expected<void> checkPlace(const ForwardSpec &spec, const QString &text) const;

    // Only those with the same port are worth a look.
    QHash<quint16, QList<ForwardSpec>> m_byPort;
};

Expected<void> ForwardCollector::checkPlace(const ForwardSpec &spec, const QString &text) const
{
    const QList<ForwardSpec> taken = m_byPort.value(spec.listenPort);
    const bool any = std::any_of(taken.begin(), taken.end(),
                                 [&](const ForwardSpec &other) { return needSamePlace(spec, other); });
    if (!any)
        return {};
    return failure(ErrorCode::BadInput,
                   spec.isStdio() ? Say::tr("Only one forward can use stdio.")
                                  : Say::tr("“%1” listens where another forward listens already.").arg(text));
}

Expected<void> ForwardCollector::add(const ForwardSpec &spec, const QString &text)
{
    if (const std::optional<Error> why = whyNotHere(spec, ForwardPlace::CommandLine))
        return failure(why->code, Say::tr("“%1”: %2").arg(text, why->message), why->hint);
    if (const Expected<void> fine = checkPlace(spec, text); !fine)
        return fine;
    if (forwards.size() >= MostForwards)
        return failure(ErrorCode::TooMuch, Say::tr("These are more than %1 forwards.").arg(MostForwards));
    m_byPort[spec.listenPort] += spec;
    forwards += spec;
    return {};
}

Expected<void> ForwardCollector::take(const QString &text)
{
    const Expected<QList<ForwardSpec>> read = forwardsFromText(text);
    if (!read)
        return tl::unexpected<Error>(read.error());
    for (const ForwardSpec &spec : *read) {
        if (const Expected<void> fine = add(spec, text); !fine)
            return fine;
    }
    return {};
}

Expected<void> ForwardCollector::addFromFile(const ForwardSpec &spec)
{
    if (spec.isStdio())
        return failure(ErrorCode::BadInput,
                       Say::tr("stdio can be given on the command line, not in a file of forwards."));
    return add(spec, spec.toString());
}

Expected<void> ForwardCollector::takeFile(const QString &path)
{
    const Expected<QList<ForwardLine>> read = readForwardsFile(path);
    if (!read)
        return tl::unexpected<Error>(read.error());
    // An editor empties a file before it writes it.
    if (read->isEmpty())
        return failure(ErrorCode::BadInput, Say::tr("There is no forward in the file %1.").arg(path),
                       Say::tr("Each has a line of its own, such as 5432:db.internal:5432."));
    for (const ForwardLine &line : *read) {
        if (const Expected<void> fine = addFromFile(line.forward); !fine)
            return tl::unexpected<Error>(wrongForward(path, line, fine.error()));
    }
    return {};
}

} // namespace

Expected<QList<ForwardSpec>> ForwardArguments::read() const
{
    ForwardCollector collector;
    for (const QString &text : typed) {
        if (const Expected<void> taken = collector.take(text); !taken)
            return tl::unexpected<Error>(taken.error());
    }
    if (const Expected<void> taken = file.isEmpty() ? Expected<void>() : collector.takeFile(file); !taken)
        return tl::unexpected<Error>(taken.error());
    return collector.forwards;
}

} // namespace rookery
