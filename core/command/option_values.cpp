// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/option_values.h"

#include <QCoreApplication>

#include <cmath>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::OptionValues)
};

/// The most that a QTimer can wait, less some room to add to it.
constexpr double MostSeconds = 1'000'000;

tl::unexpected<Error> wrong(const QString &message, const QString &hint = {})
{
    return failure(ErrorCode::BadInput, message, hint);
}

} // namespace

Expected<std::chrono::milliseconds> secondsFromText(const QString &text)
{
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber);
    if (!isNumber || !std::isfinite(seconds) || seconds < 0)
        return wrong(Say::tr("“%1” is not a number of seconds.").arg(text));
    if (seconds > MostSeconds)
        return wrong(Say::tr("%1 seconds are too many.").arg(text), Say::tr("0 turns the limit off."));
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

Expected<std::chrono::milliseconds> minutesFromText(const QString &text)
{
    constexpr double SecondsEach = 60;
    bool isNumber = false;
    const double seconds = text.toDouble(&isNumber) * SecondsEach;
    if (!isNumber || !std::isfinite(seconds) || seconds < 1 || seconds > MostSeconds)
        return wrong(Say::tr("“%1” is not a number of minutes.").arg(text), Say::tr("A right one: 5"));
    return std::chrono::milliseconds(std::llround(seconds * 1000));
}

Expected<int> numberFromText(const QString &text, int least, int most)
{
    bool isNumber = false;
    const int number = text.toInt(&isNumber);
    if (isNumber && number >= least && number <= most)
        return number;
    return wrong(Say::tr("“%1” is not a whole number from %2 to %3.").arg(text).arg(least).arg(most));
}

Expected<WebSocketKind> webSocketFromText(const QString &text)
{
    for (const auto &[kind, word] : WebSocketWords) {
        if (text == word)
            return kind;
    }
    return failure(ErrorCode::BadInput, Say::tr("There is no WebSocket implementation “%1”.").arg(text),
                   Say::tr("A right one: native or qt"));
}

} // namespace rookery
