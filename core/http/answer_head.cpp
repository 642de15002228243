// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/answer_head.h"

#include <algorithm>

namespace rookery::http {

namespace {

constexpr QByteArrayView Protocol = "HTTP/1.";

bool beginsLikeHttp(QByteArrayView text)
{
    const qsizetype n = std::min(text.size(), Protocol.size());
    return text.first(n) == Protocol.first(n);
}

/// Bytes up to and including the empty line; 0 where there is none yet. Looks at what is behind `scanned`
/// only.
qsizetype headSize(QByteArrayView text, qsizetype &scanned)
{
    for (qsizetype end = text.indexOf('\n', scanned); end >= 0; end = text.indexOf('\n', end + 1)) {
        const QByteArrayView next = text.sliced(end + 1);
        if (next.startsWith('\n'))
            return end + 2;
        if (next.startsWith("\r\n"))
            return end + 3;
        // What comes next may make an empty line of it.
        scanned = end;
    }
    return 0;
}

bool takeStatusLine(QByteArrayView line, AnswerHead &head)
{
    // "HTTP/1.1 200 OK", where the reason may be empty and the blank before it missing.
    constexpr qsizetype Version = 7;
    constexpr qsizetype Status = 9;
    constexpr qsizetype Reason = 12;
    if (line.size() < Reason || !beginsLikeHttp(line) || !isDigit(line[Version]) || line[Version + 1] != ' ')
        return false;
    const QByteArrayView status = line.sliced(Status, 3);
    if (!std::all_of(status.begin(), status.end(), isDigit) || status[0] == '0')
        return false;
    if (line.size() > Reason && line[Reason] != ' ')
        return false;
    head.minorVersion = line[Version] - '0';
    head.status = status.toByteArray().toInt();
    head.reason = withoutBlanks(line.sliced(Reason)).toByteArray();
    return true;
}

bool takeFieldLine(QByteArrayView line, AnswerHead &head)
{
    if (isBlank(line.front())) {
        if (head.fields.isEmpty())
            return false;
        head.fields.last().second += ' ' + withoutBlanks(line).toByteArray();
        return true;
    }
    return head.fields.size() < MaxAnswerFields && addField(head.fields, line);
}

/// `text` ends with the empty line.
bool parse(QByteArrayView text, AnswerHead &head)
{
    head = {};
    bool first = true;
    while (!text.isEmpty()) {
        const qsizetype end = text.indexOf('\n');
        QByteArrayView line = text.first(end);
        text = text.sliced(end + 1);
        if (line.endsWith('\r'))
            line.chop(1);
        // Whoever reads one of these as the end of a line would see other fields.
        if (line.contains('\r') || line.contains('\0'))
            return false;
        if (line.isEmpty() && !first)
            return true;
        if (!(first ? takeStatusLine(line, head) : takeFieldLine(line, head)))
            return false;
        first = false;
    }
    return false;
}

} // namespace

bool isInterim(int status)
{
    return status < 200 && status != 101;
}

bool AnswerHead::keepsConnection() const
{
    constexpr QByteArrayView Names[] = {"Connection", "Proxy-Connection"};
    const auto anySays = [&](QByteArrayView what) {
        return std::any_of(std::begin(Names), std::end(Names),
                           [&](QByteArrayView name) { return hasMember(fields, name, what); });
    };
    return !anySays("close") && (minorVersion > 0 || anySays("keep-alive"));
}

HeadState readEachAnswerHead(QByteArrayView soFar, qsizetype &scanned, AnswerHead &head)
{
    const QByteArrayView bounded = soFar.first(std::min(soFar.size(), MaxAnswerHead));
    if (!beginsLikeHttp(bounded))
        return HeadState::Malformed;
    const qsizetype size = headSize(bounded, scanned);
    if (size == 0)
        return bounded.size() == MaxAnswerHead ? HeadState::Malformed : HeadState::NeedMore;
    if (!parse(bounded.first(size), head))
        return HeadState::Malformed;
    head.size = size;
    return HeadState::Complete;
}

HeadState readAnswerHead(QByteArrayView soFar, AnswerHead &head)
{
    const QByteArrayView bounded = soFar.first(std::min(soFar.size(), MaxAnswerHead));
    qsizetype begin = 0;
    for (int interim = 0; interim <= MaxInterimAnswers; ++interim) {
        const QByteArrayView rest = bounded.sliced(begin);
        qsizetype scanned = 0;
        const HeadState state = readEachAnswerHead(rest, scanned, head);
        // The bound is for all of them together.
        if (state == HeadState::NeedMore && bounded.size() == MaxAnswerHead)
            return HeadState::Malformed;
        if (state != HeadState::Complete)
            return state;
        begin += head.size;
        head.size = begin;
        if (!isInterim(head.status))
            return HeadState::Complete;
    }
    return HeadState::Malformed;
}

} // namespace rookery::http
