// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "support/setting_values.h"

#include <QSet>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Stands for a value of whatever a member is.
struct Anything
{
    template <class T> operator T() const;
};

/// How many members an aggregate has: as many as can be initialised.
template <class T, class... Given> constexpr size_t memberCount()
{
    if constexpr (requires { T{Given{}..., Anything{}}; })
        return memberCount<T, Given..., Anything>();
    else
        return sizeof...(Given);
}

} // namespace

class TestSettingsTable final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// What is not in the table is neither kept nor shown.
    void hasEveryMemberOnce()
    {
        QSet<QString> keys;
        size_t count = 0;
        for (const SettingsPage &page : SettingsTable::pages()) {
            for (const Setting &setting : page.settings) {
                keys.insert(setting.key);
                ++count;
            }
        }
        QCOMPARE(size_t(keys.size()), count);
        QCOMPARE(count, memberCount<AppSettings>());
    }

    /// Two that share a member would undo each other, and one with one value is no setting.
    void eachChangesSomethingOfItsOwn()
    {
        QList<AppSettings> changed;
        for (const SettingsPage &page : SettingsTable::pages()) {
            for (const Setting &setting : page.settings) {
                const QList<AppSettings> all = test::valuesOf(setting);
                QVERIFY2(all.contains(AppSettings()) || std::holds_alternative<Setting::Number>(setting.kind),
                         setting.key.data());
                QList<AppSettings> others = all;
                others.removeAll(AppSettings());
                QVERIFY2(!others.isEmpty(), setting.key.data());
                for (const AppSettings &one : std::as_const(others))
                    QVERIFY2(!changed.contains(one), setting.key.data());
                changed += others;
            }
        }
    }

    void noTwoOfAPageShareAShortcut()
    {
        for (const SettingsPage &page : SettingsTable::pages()) {
            QStringList texts;
            for (const Setting &setting : page.settings) {
                texts.append(QString::fromUtf8(setting.label));
                if (const auto *flags = std::get_if<Setting::Flags>(&setting.kind)) {
                    for (const Setting::Option &option : flags->options())
                        texts.append(QString::fromUtf8(option.text));
                }
            }
            QString keys;
            for (const QString &text : std::as_const(texts)) {
                const QString key = text.section(u'&', 1, 1).left(1).toLower();
                QVERIFY2(key.isEmpty() || !keys.contains(key), qUtf8Printable(text));
                keys += key;
            }
        }
    }
};

ROOKERY_TEST(TestSettingsTable)
#include "tst_settings_table.moc"
