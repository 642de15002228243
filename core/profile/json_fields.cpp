// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/json_fields.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::JsonFields)
};

bool isClean(const QString &text)
{
    return std::all_of(text.begin(), text.end(),
                       [](QChar c) { return c == u'\t' || (c.unicode() >= 0x20 && c.unicode() != 0x7f); });
}

/// JSON has only doubles: 80.5, 1e300 and the like are not numbers to us.
std::optional<qint64> wholeNumber(const QJsonValue &value, qint64 least, qint64 most)
{
    const double number = value.toDouble(std::numeric_limits<double>::quiet_NaN());
    if (!std::isfinite(number) || number != std::floor(number) || number < double(least) ||
        number > double(most))
        return std::nullopt;
    return qint64(number);
}

QString numberBetween(qint64 least, qint64 most)
{
    return Say::tr("a whole number from %1 to %2").arg(least).arg(most);
}

} // namespace

QJsonValue JsonFields::cut(QLatin1StringView key)
{
    const auto at = m_rest.find(key);
    if (at == m_rest.end())
        return QJsonValue::Undefined;
    const QJsonValue value = *at;
    m_rest.erase(at);
    return value;
}

void JsonFields::fail(const Error &why)
{
    if (!m_error)
        m_error = why;
}

void JsonFields::failType(QLatin1StringView key, const QString &wanted)
{
    fail({ErrorCode::BadInput, Say::tr("“%1” is not %2.").arg(key, wanted), {}, {}});
}

void JsonFields::failWord(QLatin1StringView key, const QString &word)
{
    fail({ErrorCode::BadInput,
          Say::tr("“%1” is “%2”, which this version does not know.").arg(key, word.left(40)),
          {},
          {}});
}

void JsonFields::take(QLatin1StringView key, QString &to)
{
    const QJsonValue value = cut(key);
    if (value.isUndefined())
        return;
    const QString text = value.toString();
    if (!value.isString())
        return failType(key, Say::tr("a text"));
    if (text.size() > LongestText)
        return failType(key, Say::tr("a text of at most %1 characters").arg(LongestText));
    if (!isClean(text))
        return failType(key, Say::tr("a text of one line without control characters"));
    to = text;
}

void JsonFields::take(QLatin1StringView key, bool &to)
{
    const QJsonValue value = cut(key);
    if (value.isUndefined())
        return;
    if (!value.isBool())
        return failType(key, Say::tr("true or false"));
    to = value.toBool();
}

void JsonFields::take(QLatin1StringView key, quint16 &to)
{
    int port = to;
    take(key, port, 0, std::numeric_limits<quint16>::max());
    to = quint16(port);
}

void JsonFields::take(QLatin1StringView key, int &to, int least, int most)
{
    const QJsonValue value = cut(key);
    if (value.isUndefined())
        return;
    const auto number = wholeNumber(value, least, most);
    if (!number)
        return failType(key, numberBetween(least, most));
    to = int(*number);
}

void JsonFields::take(QLatin1StringView key, milliseconds &to)
{
    int count = int(std::clamp<qint64>(to.count(), 0, std::numeric_limits<int>::max()));
    take(key, count, 0, std::numeric_limits<int>::max());
    to = milliseconds(count);
}

void JsonFields::take(QLatin1StringView key, QJsonArray &to)
{
    const QJsonValue value = cut(key);
    if (value.isUndefined())
        return;
    if (!value.isArray())
        return failType(key, Say::tr("a list"));
    to = value.toArray();
}

void JsonFields::take(QLatin1StringView key, QJsonObject &to)
{
    const QJsonValue value = cut(key);
    if (value.isUndefined())
        return;
    if (!value.isObject())
        return failType(key, Say::tr("an object"));
    to = value.toObject();
}

} // namespace rookery
