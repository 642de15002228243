// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forward_list.h"

#include "core/spec/forward_range.h"
#include "core/spec/forwards_file.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ForwardList)
};

/// Marks that people and programs put around what they quote.
QString bare(const QString &text)
{
    static const QString Marks = u"\"'`“”„‘’‚"_s;
    qsizetype begin = 0;
    qsizetype end = text.size();
    while (begin < end && (Marks.contains(text[begin]) || text[begin].isSpace()))
        ++begin;
    while (end > begin && (Marks.contains(text[end - 1]) || text[end - 1].isSpace()))
        --end;
    return text.mid(begin, end - begin);
}

class ListReader final
{
public:
    ForwardList read(const QString &text)
    {
        // A line edit has another sign where a line ends.
        static const QRegularExpression LineEnd(u"[\\r\\n\\x{2028}\\x{2029}]+"_s);
        const QStringList lines = text.split(LineEnd, Qt::SkipEmptyParts);
        for (const QString &line : lines)
            readLine(bare(withoutComment(line)));
        m_list.left = m_left.join(u'\n');
        return std::move(m_list);
    }

private:
    /// A name may have blanks in it, and a path a comma: what makes sense as a whole is not split.
    void readLine(const QString &line)
    {
        static const QRegularExpression Blank(u"\\s+"_s);
        static const QRegularExpression Between(u"[\\s,;]+"_s);
        const QStringList words = line.split(Blank, Qt::SkipEmptyParts);
        const bool eachIsOne = std::all_of(words.cbegin(), words.cend(), [](const QString &word) {
            return forwardsFromText(bare(word)).has_value();
        });
        const bool isOne = !eachIsOne && forwardsFromText(line).has_value();
        const QStringList parts = eachIsOne ? words
                                  : isOne   ? QStringList{line}
                                            : line.split(Between, Qt::SkipEmptyParts);
        for (const QString &part : parts)
            take(bare(part));
    }

    void take(const QString &text)
    {
        if (text.isEmpty())
            return;
        const Expected<QList<ForwardSpec>> read = forwardsFromText(text);
        if (read && m_list.forwards.size() + read->size() <= ForwardList::Most) {
            m_list.forwards.append(*read);
            return;
        }
        m_left.append(text);
        if (!m_list.why)
            m_list.why = read ? tooMany() : read.error();
    }

    static Error tooMany()
    {
        return {
            ErrorCode::TooMuch, Say::tr("These are more than %1 forwards.").arg(ForwardList::Most), {}, {}};
    }

    ForwardList m_list;
    QStringList m_left;
};

} // namespace

ForwardList ForwardList::read(const QString &text)
{
    return ListReader().read(text);
}

} // namespace rookery
