// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/setting.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

void Setting::Switch::read(const QVariant &value, AppSettings &into) const
{
    if (value.isValid())
        into.*member = value.toBool();
}

void Setting::Number::read(const QVariant &value, AppSettings &into) const
{
    bool isNumber = false;
    const int number = value.toInt(&isNumber);
    if (isNumber)
        into.*member = std::clamp(number, least, most);
}

QVariant Setting::Choice::written(const AppSettings &from) const
{
    return QString(m_options[chosen(from)].word);
}

void Setting::Choice::read(const QVariant &value, AppSettings &into) const
{
    const QString word = value.toString();
    for (size_t i = 0; i < m_options.size(); ++i) {
        if (m_options[i].word == word)
            choose(into, i);
    }
}

QVariant Setting::Flags::written(const AppSettings &from) const
{
    QStringList words;
    for (size_t i = 0; i < m_options.size(); ++i) {
        if (has(from, i))
            words.append(m_options[i].word);
    }
    // An empty list reads back as an invalid value, which would mean the default.
    return words.isEmpty() ? QStringList{u"none"_s} : words;
}

void Setting::Flags::read(const QVariant &value, AppSettings &into) const
{
    if (!value.isValid())
        return;
    const QStringList words = value.toStringList();
    for (size_t i = 0; i < m_options.size(); ++i)
        set(into, i, words.contains(m_options[i].word));
}

void Setting::Pick::read(const QVariant &value, AppSettings &into) const
{
    into.*member = value.toString();
}

QVariant Setting::written(const AppSettings &from) const
{
    return std::visit([&](const auto &one) { return one.written(from); }, kind);
}

void Setting::read(const QVariant &value, AppSettings &into) const
{
    std::visit([&](const auto &one) { one.read(value, into); }, kind);
}

} // namespace rookery
