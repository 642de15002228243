// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/demo_arguments.h"

#include "app/cli/option_set.h"

#include <QCoreApplication>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 MostBytes = qint64(1) << 40;

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::DemoArguments)
};

} // namespace

Expected<DemoArguments> parseDemoArguments(const QStringList &arguments)
{
    OptionSet options(u"demo"_s);
    options.addValue({u"bytes"_s});
    if (const Expected<void> parsed = options.parse(arguments); !parsed)
        return tl::unexpected<Error>(parsed.error());
    DemoArguments result;
    result.verbosity = options.verbosity();
    result.help = options.wantsHelp();
    if (result.help)
        return result;
    if (!options.words().isEmpty())
        return options.usageError(
            Say::tr("The demo takes options only; “%1” is none.").arg(options.words().constFirst()));
    if (const auto text = options.value(u"bytes"_s)) {
        bool isNumber = false;
        result.bytes = text->toLongLong(&isNumber);
        if (!isNumber || result.bytes < 1 || result.bytes > MostBytes)
            return options.usageError(
                Say::tr("--bytes: “%1” is not a number of bytes from 1 to %2.").arg(*text).arg(MostBytes));
    }
    return result;
}

} // namespace rookery
