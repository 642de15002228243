// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/upgrade.h"

#include <QCryptographicHash>
#include <QRandomGenerator>

#include <array>

namespace rookery::websocket {

namespace {

constexpr QByteArrayView EndOfHead = "\r\n\r\n";

bool sameName(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool hasMember(const QByteArray &list, QByteArrayView member)
{
    const auto parts = list.split(',');
    return std::any_of(parts.begin(), parts.end(),
                       [member](const QByteArray &part) { return sameName(part.trimmed(), member); });
}

bool readStatusLine(QByteArrayView line, UpgradeAnswer &answer)
{
    if (!line.startsWith("HTTP/1.") || line.size() < 12 || line[8] != ' ')
        return false;
    bool isNumber = false;
    answer.status = line.sliced(9, 3).toByteArray().toInt(&isNumber);
    answer.reason = line.size() > 13 ? line.sliced(13).toByteArray() : QByteArray();
    return isNumber && answer.status >= 100;
}

} // namespace

QByteArray newKey()
{
    std::array<quint32, 4> nonce{};
    QRandomGenerator::system()->fillRange(nonce.data(), qsizetype(nonce.size()));
    return QByteArray(reinterpret_cast<const char *>(nonce.data()), sizeof nonce).toBase64();
}

QByteArray acceptFor(QByteArrayView key)
{
    QCryptographicHash hash(QCryptographicHash::Sha1);
    hash.addData(key);
    hash.addData("258EAFA5-E914-47DA-95CA-C5AB0DC85B11");
    return hash.result().toBase64();
}

QByteArray UpgradeAnswer::value(QByteArrayView name) const
{
    for (const auto &[field, text] : headers) {
        if (sameName(field, name))
            return text;
    }
    return {};
}

AnswerState readAnswer(QByteArrayView soFar, UpgradeAnswer &answer)
{
    const qsizetype end = soFar.first(std::min(soFar.size(), MaxAnswerHead)).indexOf(EndOfHead);
    if (end < 0)
        return soFar.size() >= MaxAnswerHead ? AnswerState::Malformed : AnswerState::NeedMore;
    answer = {};
    answer.size = end + EndOfHead.size();
    const auto lines = soFar.first(end).toByteArray().split('\n');
    if (!readStatusLine(QByteArrayView(lines.first()).trimmed(), answer))
        return AnswerState::Malformed;
    for (const QByteArray &line : lines.sliced(1)) {
        const qsizetype colon = line.indexOf(':');
        if (colon <= 0)
            return AnswerState::Malformed;
        answer.headers.append({line.first(colon), line.sliced(colon + 1).trimmed()});
    }
    return AnswerState::Complete;
}

const char *upgradeFault(const UpgradeAnswer &answer, QByteArrayView key)
{
    if (!sameName(answer.value("Upgrade"), "websocket"))
        return "the answer does not upgrade to a WebSocket";
    if (!hasMember(answer.value("Connection"), "upgrade"))
        return "the answer's Connection header does not upgrade";
    if (answer.value("Sec-WebSocket-Accept") != acceptFor(key))
        return "the answer does not fit the request's key";
    if (!answer.value("Sec-WebSocket-Extensions").isEmpty())
        return "the answer names an extension that nobody asked for";
    return nullptr;
}

} // namespace rookery::websocket
