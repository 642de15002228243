// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/settings_table.h"

#include <QTest>

namespace rookery::test {

/// What a SettingsDialog can show that offers everything.
inline DesktopAbilities everyAbility()
{
    return {true, true, {QStringLiteral("de"), QStringLiteral("zh_CN")}};
}

/// The defaults, but for one member: with each of these values in turn.
template <class T> QList<AppSettings> settingsWith(T AppSettings::*member, const QList<T> &values)
{
    QList<AppSettings> all;
    for (const T &value : values)
        all.emplaceBack().*member = value;
    return all;
}

inline QList<AppSettings> valuesOf(const Setting::Switch &kind)
{
    return settingsWith(kind.member, {true, false});
}

inline QList<AppSettings> valuesOf(const Setting::Number &kind)
{
    return settingsWith(kind.member, {kind.least, kind.least + kind.step, kind.most});
}

inline QList<AppSettings> valuesOf(const Setting::Choice &kind)
{
    QList<AppSettings> all;
    for (size_t i = 0; i < kind.options().size(); ++i)
        kind.choose(all.emplaceBack(), i);
    return all;
}

inline QList<AppSettings> valuesOf(const Setting::Flags &kind)
{
    QList<AppSettings> all;
    const size_t count = kind.options().size();
    for (size_t bits = 0; bits < size_t(1) << count; ++bits) {
        AppSettings &settings = all.emplaceBack();
        for (size_t i = 0; i < count; ++i)
            kind.set(settings, i, (bits >> i) & 1);
    }
    return all;
}

inline QList<AppSettings> valuesOf(const Setting::Pick &kind)
{
    return settingsWith(kind.member, QStringList{QString()} + kind.offered(everyAbility()));
}

/// The values that a setting can have, each in settings that are at their defaults otherwise.
inline QList<AppSettings> valuesOf(const Setting &setting)
{
    return std::visit([](const auto &kind) { return valuesOf(kind); }, setting.kind);
}

/// A row for each value of each setting, in the column "settings".
inline void addEveryValue()
{
    QTest::addColumn<AppSettings>("settings");
    for (const SettingsPage &page : SettingsTable::pages()) {
        for (const Setting &setting : page.settings) {
            const QList<AppSettings> all = valuesOf(setting);
            for (qsizetype i = 0; i < all.size(); ++i)
                QTest::addRow("%s %lld", setting.key.data(), qlonglong(i)) << all[i];
        }
    }
}

} // namespace rookery::test
