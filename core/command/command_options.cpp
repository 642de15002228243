// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/command_options.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

class OptionReader final
{
public:
    OptionReader(const QStringList &words, const QList<CommandOption> &known, LongNames dashes)
        : m_words(words), m_known(known), m_dashes(dashes)
    {
    }

    GivenOptions read()
    {
        while (m_at < m_words.size()) {
            const QString word = m_words[m_at++];
            if (word == "--"_L1) {
                m_given.words += m_words.mid(m_at);
                break;
            }
            const qsizetype unknown = m_given.unknown.size();
            if (word.size() < 2 || !word.startsWith(u'-'))
                takeWord(word);
            else if (isLong(word))
                takeLong(word);
            else
                takeShort(word);
            m_behindUnknown = m_given.unknown.size() > unknown && !word.contains(u'=');
        }
        return m_given;
    }

private:
    void takeWord(const QString &word)
    {
        if (m_behindUnknown)
            m_given.strays += m_given.words.size();
        m_given.words += word;
    }

    [[nodiscard]] const CommandOption *find(const QString &name) const
    {
        const auto at = std::find_if(m_known.cbegin(), m_known.cend(), [&](const CommandOption &option) {
            return option.names.contains(name);
        });
        return at == m_known.cend() ? nullptr : &*at;
    }

    [[nodiscard]] bool isLong(const QString &word) const
    {
        return word.startsWith("--"_L1) ||
               (m_dashes == LongNames::OneDashToo && find(word.mid(1).section(u'=', 0, 0)));
    }

    void takeLong(const QString &word)
    {
        const QString bare = word.mid(word.startsWith("--"_L1) ? 2 : 1);
        const qsizetype equals = bare.indexOf(u'=');
        const CommandOption *option = find(equals < 0 ? bare : bare.left(equals));
        if (!option)
            m_given.unknown += word.section(u'=', 0, 0);
        else if (!option->takesValue)
            takeFlag(*option, word, equals >= 0);
        else if (equals >= 0)
            m_given.options.append({option->name(), bare.mid(equals + 1)});
        else
            takeNext(*option);
    }

    /// -k, -kv, -H value, -Hvalue, -H=value
    void takeShort(const QString &word)
    {
        for (qsizetype i = 1; i < word.size(); ++i) {
            const CommandOption *option = find(word.mid(i, 1));
            if (!option) {
                m_given.unknown += i == 1 ? word : QString(u'-' + word.mid(i, 1));
                return;
            }
            if (!option->takesValue) {
                const bool hasValue = i + 1 < word.size() && word[i + 1] == u'=';
                takeFlag(*option, word, hasValue);
                if (hasValue)
                    return;
                continue;
            }
            const QString rest = word.mid(i + 1);
            if (rest.isEmpty())
                takeNext(*option);
            else
                m_given.options.append({option->name(), rest.startsWith(u'=') ? rest.mid(1) : rest});
            return;
        }
    }

    void takeFlag(const CommandOption &option, const QString &word, bool hasValue)
    {
        // "--flag=false" is meant to switch off: never taken for the flag.
        if (hasValue)
            m_given.unexpected += word.section(u'=', 0, 0);
        else
            m_given.options.append({option.name(), QString()});
    }

    void takeNext(const CommandOption &option)
    {
        if (m_at < m_words.size())
            m_given.options.append({option.name(), m_words[m_at++]});
        else
            m_given.incomplete += option.name();
    }

    const QStringList &m_words;
    const QList<CommandOption> &m_known;
    const LongNames m_dashes;
    qsizetype m_at = 0;
    bool m_behindUnknown = false;
    GivenOptions m_given;
};

} // namespace

bool GivenOptions::isSet(const QString &name) const
{
    return value(name).has_value();
}

std::optional<QString> GivenOptions::value(const QString &name) const
{
    const QStringList all = values(name);
    return all.isEmpty() ? std::nullopt : std::optional(all.constLast());
}

QStringList GivenOptions::values(const QString &name) const
{
    QStringList all;
    for (const auto &[given, value] : options) {
        if (given == name)
            all += value;
    }
    return all;
}

GivenOptions readOptions(const QStringList &words, const QList<CommandOption> &known, LongNames dashes)
{
    return OptionReader(words, known, dashes).read();
}

} // namespace rookery
