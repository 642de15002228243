// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/help_layout.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype MeaningAt = 31;
constexpr qsizetype Width = 80;

bool isWide(QChar c)
{
    const char16_t code = c.unicode();
    return (code >= 0x2e80 && code <= 0xd7a3) || (code >= 0xf900 && code <= 0xfaff) ||
           (code >= 0xff01 && code <= 0xff60);
}

qsizetype columns(const QString &text)
{
    qsizetype count = text.size();
    for (const QChar c : text)
        count += isWide(c) ? 1 : 0;
    return count;
}

/// What stays together in a line.
struct Piece
{
    QString text;
    bool hasSpace; ///< in front of it
};

QList<Piece> piecesOf(const QString &text)
{
    QList<Piece> pieces;
    bool hasSpace = false;
    QChar before;
    for (const QChar c : text) {
        if (c == u' ') {
            hasSpace = true;
            continue;
        }
        const bool between =
            (isWide(c) || isWide(before)) && !u"，。；、：）！？"_s.contains(c) && before != u'（';
        if (pieces.isEmpty() || hasSpace || between)
            pieces.append({c, hasSpace});
        else
            pieces.last().text += c;
        hasSpace = false;
        before = c;
    }
    return pieces;
}

} // namespace

QStringList helpLines(const QString &head, const QString &meaning)
{
    QStringList lines{u"  "_s + head};
    if (columns(lines.constLast()) + 2 > MeaningAt)
        lines += QString();
    for (const Piece &piece : piecesOf(meaning)) {
        const qsizetype space = piece.hasSpace ? 1 : 0;
        if (columns(lines.constLast()) > MeaningAt &&
            columns(lines.constLast()) + space + columns(piece.text) > Width)
            lines += QString();
        QString &line = lines.last();
        const qsizetype missing = MeaningAt - columns(line);
        line += QString(missing >= 0 ? missing : space, u' ') + piece.text;
    }
    return lines;
}

} // namespace rookery
