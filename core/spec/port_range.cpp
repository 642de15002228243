// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/port_range.h"

#include "core/address/host_text.h"

#include <QCoreApplication>

#include <algorithm>

namespace rookery {

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::PortRange)
};

bool isDigits(QStringView text)
{
    return !text.isEmpty() &&
           std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

} // namespace

bool PortRange::isMeant(const QString &text)
{
    const qsizetype dash = text.indexOf(u'-');
    return dash > 0 && isDigits(QStringView(text).first(dash)) &&
           isDigits(QStringView(text).sliced(dash + 1));
}

Expected<PortRange> PortRange::fromText(const QString &text)
{
    if (!isMeant(text)) {
        const Expected<quint16> port = portFromText(text);
        if (!port)
            return tl::unexpected<Error>(port.error());
        return PortRange{*port, *port};
    }
    const Expected<quint16> first = portFromText(text.section(u'-', 0, 0));
    const Expected<quint16> last = portFromText(text.section(u'-', 1));
    if (!first || !last)
        return tl::unexpected<Error>((first ? last : first).error());
    if (*first == 0)
        return failure(ErrorCode::BadInput, Say::tr("A range of ports cannot begin with 0."));
    if (*first > *last)
        return failure(ErrorCode::BadInput,
                       Say::tr("The range of ports %1 ends before it begins.").arg(text));
    const PortRange range{*first, *last};
    if (range.size() > Most)
        return failure(ErrorCode::BadInput, Say::tr("The range %1 has %2 ports; one forward can have %3.")
                                                .arg(text)
                                                .arg(range.size())
                                                .arg(Most));
    return range;
}

} // namespace rookery
