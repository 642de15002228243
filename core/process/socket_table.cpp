// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/socket_table.h"

#include <array>
#include <cstring>
#include <optional>

namespace rookery {

namespace {

constexpr qsizetype WordDigits = 8;

/// The next word of a line that has blanks between them; shortens `line`.
QByteArrayView nextWord(QByteArrayView &line)
{
    qsizetype from = 0;
    while (from < line.size() && line[from] == ' ')
        ++from;
    qsizetype to = from;
    while (to < line.size() && line[to] != ' ')
        ++to;
    const QByteArrayView word = line.sliced(from, to - from);
    line = line.sliced(to);
    return word;
}

/// "0100007F:1F90", an address as 32-bit numbers of this machine and a port.
struct Place
{
    QByteArrayView address;
    quint16 port = 0;
};

std::optional<Place> placeFromText(QByteArrayView text)
{
    const qsizetype colon = text.indexOf(':');
    bool isNumber = false;
    const quint16 port = colon < 0 ? 0 : text.sliced(colon + 1).toUShort(&isNumber, 16);
    if (!isNumber)
        return std::nullopt;
    return Place{text.first(colon), port};
}

std::optional<QHostAddress> addressFromHex(QByteArrayView hex)
{
    std::array<quint32, 4> words{};
    const qsizetype count = hex.size() / WordDigits;
    if (hex.size() % WordDigits != 0 || (count != 1 && count != qsizetype(words.size())))
        return std::nullopt;
    for (qsizetype i = 0; i < count; ++i) {
        bool isNumber = false;
        words[size_t(i)] = hex.sliced(i * WordDigits, WordDigits).toUInt(&isNumber, 16);
        if (!isNumber)
            return std::nullopt;
    }
    std::array<quint8, 16> bytes{};
    std::memcpy(bytes.data(), words.data(), sizeof words);
    if (count == 1)
        return QHostAddress(quint32(bytes[0]) << 24 | quint32(bytes[1]) << 16 | quint32(bytes[2]) << 8 |
                            bytes[3]);
    const QHostAddress address(bytes.data());
    bool isV4 = false;
    const quint32 v4 = address.toIPv4Address(&isV4);
    // Qt takes "::" for "0.0.0.0".
    return isV4 && v4 != 0 ? QHostAddress(v4) : address;
}

std::optional<SocketEntry> entryFromLine(QByteArrayView line, const QSet<quint16> &localPorts)
{
    nextWord(line); // its number
    const auto local = placeFromText(nextWord(line));
    if (!local || !localPorts.contains(local->port))
        return std::nullopt;
    const auto remote = placeFromText(nextWord(line));
    const auto address = addressFromHex(local->address);
    // State, queues, timer, retransmits, user, timeout.
    for (int skipped = 0; skipped < 6; ++skipped)
        nextWord(line);
    bool isNumber = false;
    const quint64 inode = nextWord(line).toULongLong(&isNumber);
    if (!remote || !address || !isNumber || inode == 0)
        return std::nullopt;
    return SocketEntry{*address, local->port, remote->port, inode};
}

} // namespace

QList<SocketEntry> parseSocketTable(const QByteArray &text, const QSet<quint16> &localPorts)
{
    QList<SocketEntry> entries;
    for (qsizetype at = 0; at < text.size();) {
        qsizetype end = text.indexOf('\n', at);
        if (end < 0)
            end = text.size();
        if (const auto entry = entryFromLine(QByteArrayView(text).sliced(at, end - at), localPorts))
            entries += *entry;
        at = end + 1;
    }
    return entries;
}

} // namespace rookery
