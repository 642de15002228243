// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a WebSocket connection, as a server and as a client read them: however they are cut into
// pieces, the same things arrive. The first byte of the input says how large the pieces are.
#include "core/websocket/frame_reader.h"
#include "fuzz_target.h"

#include <QList>

#include <algorithm>
#include <cstring>

using namespace rookery;
using fuzz::require;

namespace {

constexpr qint64 MaxMessage = 100 * 1024;

/// Writes down what arrived; a message in parts counts as one.
class Record final : public websocket::FrameReader::Sink
{
public:
    void binaryMessage(const ByteSlice &message) override
    {
        require(!m_inParts, "a message does not begin inside another");
        note('b', message.view());
    }
    void binaryBegan(const ByteSlice &part, qint64 total) override
    {
        require(!m_inParts && part.size() < total && total <= MaxMessage, "parts belong to a legal message");
        m_inParts = true;
        m_parts = part.toByteArray();
        m_total = total;
    }
    void binaryContinued(const ByteSlice &part, bool last) override
    {
        require(m_inParts, "parts come after a beginning");
        m_parts += part.view();
        require(m_parts.size() <= m_total && last == (m_parts.size() == m_total), "the last part ends it");
        if (last)
            note('b', m_parts);
        m_inParts = !last;
    }
    void textMessage() override { note('t', {}); }
    void pingArrived(QByteArrayView payload) override { note('p', payload); }
    void pongArrived(QByteArrayView payload) override { note('q', payload); }
    void closeArrived(quint16 code, const QString &reason) override
    {
        note('c', reason.toUtf8().append(QByteArray::number(code)));
    }
    void protocolBroken(quint16 closeCode, const char *what) override
    {
        note('x', QByteArray(what).append(QByteArray::number(closeCode)));
    }

    [[nodiscard]] const QList<QByteArray> &events() const { return m_events; }
    [[nodiscard]] bool isInParts() const { return m_inParts; }

private:
    void note(char kind, QByteArrayView what)
    {
        require(!m_over, "nothing follows the end");
        m_over = kind == 'c' || kind == 'x';
        m_events.append(kind + what.toByteArray());
    }

    QList<QByteArray> m_events;
    QByteArray m_parts;
    qint64 m_total = 0;
    bool m_inParts = false;
    bool m_over = false;
};

void feed(QByteArrayView bytes, qsizetype piece, websocket::Role role, Record &record)
{
    websocket::FrameReader reader(record, role, MaxMessage);
    while (!bytes.isEmpty() && !reader.isOver()) {
        const auto room = reader.room();
        require(room.size() >= 4096, "there is always room to read");
        const qsizetype n = std::min({bytes.size(), piece, qsizetype(room.size())});
        std::memcpy(room.data(), bytes.data(), size_t(n));
        reader.commit(n);
        bytes = bytes.sliced(n);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    for (const websocket::Role role : {websocket::Role::Server, websocket::Role::Client}) {
        Record whole;
        feed(bytes, bytes.size(), role, whole);
        Record pieces;
        feed(bytes, 1 + data[0], role, pieces);
        require(whole.events() == pieces.events(), "the same arrives, however the bytes are cut");
    }
    return 0;
}
