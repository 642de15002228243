// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/close_frame.h"

#include <QRandomGenerator>
#include <QtEndian>

#include <array>

namespace rookery {

namespace {

constexpr qsizetype MaxControlPayload = 125;

QByteArray cutToFit(const QString &reason, qsizetype room)
{
    QByteArray utf8 = reason.toUtf8();
    if (utf8.size() <= room)
        return utf8;
    // Never inside a character: bytes 10xxxxxx continue one.
    while (room > 0 && (quint8(utf8[room]) & 0xC0U) == 0x80U)
        --room;
    utf8.truncate(room);
    return utf8;
}

} // namespace

QByteArray closeFrame(CloseCode code, const QString &reason, bool masked)
{
    QByteArray payload(2, Qt::Uninitialized);
    qToBigEndian(quint16(code), payload.data());
    payload += cutToFit(reason, MaxControlPayload - payload.size());

    QByteArray frame;
    frame += char(0x88);
    frame += char(payload.size() | (masked ? 0x80 : 0));
    if (masked) {
        std::array<char, 4> key{};
        qToBigEndian(QRandomGenerator::system()->generate(), key.data());
        frame.append(key.data(), qsizetype(key.size()));
        for (qsizetype i = 0; i < payload.size(); ++i)
            payload[i] = char(payload[i] ^ key[size_t(i) % key.size()]);
    }
    return frame + payload;
}

} // namespace rookery
