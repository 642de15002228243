// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/app_settings.h"

#include <QStringList>
#include <QVariant>

#include <algorithm>
#include <functional>
#include <initializer_list>
#include <type_traits>
#include <variant>
#include <vector>

namespace rookery {

/// What this desktop and this build can do: not every setting makes sense everywhere.
struct DesktopAbilities
{
    bool tray = false;
    bool keychain = true;
    QStringList languages; ///< as Language::available()
};

/// One setting, as settings_table.cpp declares it: what it is called in the file and in the dialog, and of
/// which kind it is, which decides how it is written and what widget shows it. Its default is that of its
/// member of AppSettings. Made once and never changed; texts are the source's, SettingsTable::tr() translates
/// them.
struct Setting
{
    /// One of what a Choice or Flags has.
    struct Option
    {
        QLatin1StringView word; ///< in the file: people read it, and an enum may get new values in between
        const char *text;
        bool (*offered)(const DesktopAbilities &) = nullptr; ///< none: everywhere
    };
    /// The same with the value that it stands for.
    template <class T> struct Valued
    {
        T value;
        QLatin1StringView word;
        const char *text;
        bool (*offered)(const DesktopAbilities &) = nullptr;
    };
    template <class T> using Options = std::initializer_list<Valued<std::type_identity_t<T>>>;
    template <class T> static std::vector<Option> optionsOf(Options<T> options)
    {
        std::vector<Option> plain;
        for (const auto &one : options)
            plain.push_back({one.word, one.text, one.offered});
        return plain;
    }
    template <class T> static std::vector<T> valuesOf(Options<T> options)
    {
        std::vector<T> values;
        for (const auto &one : options)
            values.push_back(one.value);
        return values;
    }

    /// Yes or no: a check box.
    struct Switch
    {
        bool AppSettings::*member;

        [[nodiscard]] QVariant written(const AppSettings &from) const { return from.*member; }
        void read(const QVariant &value, AppSettings &into) const;
    };

    /// A number that is kept within bounds: a spin box.
    struct Number
    {
        int AppSettings::*member;
        int least;
        int most;
        int step;

        [[nodiscard]] QVariant written(const AppSettings &from) const { return from.*member; }
        void read(const QVariant &value, AppSettings &into) const;
    };

    /// One of a few values: a word in the file, a combo box.
    class Choice
    {
    public:
        template <class T>
        Choice(T AppSettings::*member, Options<T> options) : m_options(optionsOf<T>(options))
        {
            std::vector<T> values = valuesOf<T>(options);
            m_choose = [member, values](AppSettings &into, size_t index) { into.*member = values[index]; };
            m_chosen = [member, values = std::move(values)](const AppSettings &from) {
                const auto at = std::find(values.begin(), values.end(), from.*member);
                return at == values.end() ? 0 : size_t(at - values.begin());
            };
        }

        [[nodiscard]] const std::vector<Option> &options() const { return m_options; }
        /// An index into options().
        [[nodiscard]] size_t chosen(const AppSettings &from) const { return m_chosen(from); }
        void choose(AppSettings &into, size_t index) const { m_choose(into, index); }

        [[nodiscard]] QVariant written(const AppSettings &from) const;
        void read(const QVariant &value, AppSettings &into) const;

    private:
        std::vector<Option> m_options;
        std::function<size_t(const AppSettings &)> m_chosen;
        std::function<void(AppSettings &, size_t)> m_choose;
    };

    /// Any number of a few values: a list of words in the file, a check box each under the label.
    class Flags
    {
    public:
        template <class T>
        Flags(QFlags<T> AppSettings::*member, Options<T> options) : m_options(optionsOf<T>(options))
        {
            std::vector<T> values = valuesOf<T>(options);
            m_set = [member, values](AppSettings &into, size_t index, bool on) {
                (into.*member).setFlag(values[index], on);
            };
            m_has = [member, values = std::move(values)](const AppSettings &from, size_t index) {
                return (from.*member).testFlag(values[index]);
            };
        }

        [[nodiscard]] const std::vector<Option> &options() const { return m_options; }
        /// `index` into options().
        [[nodiscard]] bool has(const AppSettings &from, size_t index) const { return m_has(from, index); }
        void set(AppSettings &into, size_t index, bool on) const { m_set(into, index, on); }

        [[nodiscard]] QVariant written(const AppSettings &from) const;
        void read(const QVariant &value, AppSettings &into) const;

    private:
        std::vector<Option> m_options;
        std::function<bool(const AppSettings &, size_t)> m_has;
        std::function<void(AppSettings &, size_t, bool)> m_set;
    };

    /// One of what only this desktop or build knows, or none of it: a combo box.
    struct Pick
    {
        QString AppSettings::*member; ///< empty: none
        const char *none;
        QStringList (*offered)(const DesktopAbilities &);
        QString (*text)(const QString &value);

        [[nodiscard]] QVariant written(const AppSettings &from) const { return from.*member; }
        void read(const QVariant &value, AppSettings &into) const;
    };

    /// What a note under the widget may depend on.
    struct View
    {
        const AppSettings &shown;
        const AppSettings &before;
        const DesktopAbilities &abilities;
    };

    QLatin1StringView key;
    const char *label;
    std::variant<Switch, Number, Choice, Flags, Pick> kind;
    /// What to think of, translated; empty: nothing.
    QString (*note)(const View &) = nullptr;
    /// Whether it can be changed at all.
    bool (*possible)(const DesktopAbilities &) = nullptr;

    [[nodiscard]] QVariant written(const AppSettings &from) const;
    /// What is missing (an invalid value) or makes no sense leaves what was there.
    void read(const QVariant &value, AppSettings &into) const;
};

} // namespace rookery
