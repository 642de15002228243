// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/frame_reader.h"
#include "support/room_test.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>
#include <wslay/wslay.h>

using namespace rookery;
using namespace rookery::websocket;

// The same bytes to our reader and to libwslay, which knows nothing of us: both have to hear the same.

namespace {

/// What came, one entry a message: a letter for its kind, then the payload.
class OurEnd final : public FrameReader::Sink
{
public:
    void binaryMessage(const ByteSlice &message) override { events.append("B" + message.toByteArray()); }
    void binaryBegan(const ByteSlice &part, qint64) override { m_joined = part.toByteArray(); }
    void binaryContinued(const ByteSlice &part, bool last) override
    {
        m_joined += part.view();
        if (last)
            events.append("B" + m_joined);
    }
    void textMessage() override { events.append("T"); }
    void pingArrived(QByteArrayView payload) override { events.append("i" + payload.toByteArray()); }
    void pongArrived(QByteArrayView payload) override { events.append("o" + payload.toByteArray()); }
    void closeArrived(quint16 code, const QString &reason) override
    {
        events.append("C" + QByteArray::number(code) + reason.toUtf8());
    }
    void protocolBroken(quint16 closeCode, const char *) override
    {
        events.append("F" + QByteArray::number(closeCode));
    }

    QByteArrayList events;

private:
    QByteArray m_joined;
};

class Wslay
{
public:
    Wslay(Role role, quint64 maxMessage)
    {
        const wslay_event_callbacks callbacks{receive, send, mask, nullptr, nullptr, nullptr, heard};
        if (role == Role::Server)
            wslay_event_context_server_init(&m_context, &callbacks, this);
        else
            wslay_event_context_client_init(&m_context, &callbacks, this);
        wslay_event_config_set_max_recv_msg_length(m_context, maxMessage);
    }
    ~Wslay() { wslay_event_context_free(m_context); }
    Wslay(const Wslay &) = delete;
    Wslay &operator=(const Wslay &) = delete;

    void feed(const QByteArray &bytes)
    {
        m_in = bytes;
        if (wslay_event_recv(m_context) != 0) {
            // A header that it could not even take apart.
            events.append("F");
            return;
        }
        // It answers a broken frame with a close of its own instead of telling.
        if (!wslay_event_get_read_enabled(m_context) &&
            (events.isEmpty() || !events.last().startsWith('C'))) {
            while (wslay_event_want_write(m_context) && wslay_event_send(m_context) == 0) {
            }
            events.append("F" + QByteArray::number(wslay_event_get_status_code_sent(m_context)));
        }
    }
    [[nodiscard]] QByteArray frame(Opcode opcode, const QByteArray &payload)
    {
        m_out.clear();
        const wslay_event_msg message{uint8_t(opcode), reinterpret_cast<const uint8_t *>(payload.constData()),
                                      size_t(payload.size())};
        if (wslay_event_queue_msg(m_context, &message) != 0 || wslay_event_send(m_context) != 0)
            qFatal("wslay does not send");
        return m_out;
    }

    QByteArrayList events;

private:
    static Wslay &of(void *user) { return *static_cast<Wslay *>(user); }
    static ssize_t receive(wslay_event_context_ptr context, uint8_t *to, size_t size, int, void *user)
    {
        QByteArray &in = of(user).m_in;
        const auto n = std::min<qsizetype>(qsizetype(size), in.size());
        if (n == 0) {
            wslay_event_set_error(context, WSLAY_ERR_WOULDBLOCK);
            return -1;
        }
        std::memcpy(to, in.constData(), size_t(n));
        in.remove(0, n);
        return n;
    }
    static ssize_t send(wslay_event_context_ptr, const uint8_t *data, size_t size, int, void *user)
    {
        of(user).m_out.append(reinterpret_cast<const char *>(data), qsizetype(size));
        return ssize_t(size);
    }
    static int mask(wslay_event_context_ptr, uint8_t *to, size_t size, void *)
    {
        for (size_t i = 0; i < size; ++i)
            to[i] = uint8_t(QRandomGenerator::global()->bounded(256));
        return 0;
    }
    static void heard(wslay_event_context_ptr, const wslay_event_on_msg_recv_arg *what, void *user)
    {
        const QByteArray payload(reinterpret_cast<const char *>(what->msg), qsizetype(what->msg_length));
        QByteArrayList &events = of(user).events;
        switch (what->opcode) {
        case WSLAY_TEXT_FRAME:
            events.append("T");
            break;
        case WSLAY_PING:
            events.append("i" + payload);
            break;
        case WSLAY_PONG:
            events.append("o" + payload);
            break;
        case WSLAY_CONNECTION_CLOSE:
            events.append("C" + QByteArray::number(what->status_code ? what->status_code : CloseNoStatus) +
                          payload.mid(2));
            break;
        default:
            events.append("B" + payload);
        }
    }

    wslay_event_context_ptr m_context = nullptr;
    QByteArray m_in;
    QByteArray m_out;
};

constexpr qint64 MaxMessage = 200000;

QByteArray frameOf(Opcode opcode, const QByteArray &payload, bool final, QRandomGenerator &random)
{
    const quint32 bits = random.generate();
    const auto key = std::bit_cast<MaskKey>(bits);
    QByteArray bytes(headerSize(quint64(payload.size()), true), Qt::Uninitialized);
    writeHeader(bytes.data(), final, opcode, quint64(payload.size()), key);
    QByteArray body = payload;
    applyMask(body.data(), body.size(), key);
    return bytes + body;
}

QByteArray someBytes(QRandomGenerator &random)
{
    static constexpr std::array<int, 10> sizes{0, 1, 125, 126, 127, 4096, 65535, 65536, 65537, 100000};
    QByteArray bytes(random.bounded(3) == 0 ? random.bounded(300)
                                            : sizes[size_t(random.bounded(int(sizes.size())))],
                     Qt::Uninitialized);
    for (char &byte : bytes)
        byte = char(random.bounded(256));
    return bytes;
}

/// A few messages, with control frames between the fragments.
QByteArray conversation(QRandomGenerator &random)
{
    QByteArray bytes;
    const auto control = [&] {
        const QByteArray payload = someBytes(random).first(0) + QByteArray(random.bounded(126), 'c');
        bytes += frameOf(random.bounded(2) ? Opcode::Ping : Opcode::Pong, payload, true, random);
    };
    for (int i = random.bounded(6); i >= 0; --i) {
        if (random.bounded(3) == 0)
            control();
        if (random.bounded(6) == 0) {
            bytes += frameOf(Opcode::Text, QByteArray(random.bounded(200), 't'), true, random);
            continue;
        }
        const int fragments = random.bounded(3) == 0 ? 1 + int(random.bounded(4)) : 1;
        for (int part = 0; part < fragments; ++part) {
            const QByteArray payload = fragments > 1 ? someBytes(random).left(30000) : someBytes(random);
            bytes += frameOf(part == 0 ? Opcode::Binary : Opcode::Continuation, payload,
                             part == fragments - 1, random);
            if (part < fragments - 1 && random.bounded(2))
                control();
        }
    }
    static constexpr std::array<quint16, 9> codes{1000, 1001, 1002, 1003, 1007, 1011, 3000, 4999, 999};
    const quint16 code = codes[size_t(random.bounded(int(codes.size())))];
    if (random.bounded(2)) {
        const QByteArray reason =
            code != 999 && random.bounded(4) == 0 ? QByteArray("\xff\xfe") : QByteArray("gr\xc3\xbc\xc3\x9f");
        bytes +=
            frameOf(Opcode::Close, QByteArray(1, char(code >> 8)) + char(code & 0xff) + reason, true, random);
    }
    return bytes;
}

void feed(FrameReader &reader, const QByteArray &bytes, QRandomGenerator &random)
{
    const int most = 1 << random.bounded(18);
    for (qsizetype at = 0; at < bytes.size() && !reader.isOver();) {
        const auto room = reader.room();
        const qsizetype n =
            std::min({qsizetype(1 + random.bounded(most)), bytes.size() - at, qsizetype(room.size())});
        std::memcpy(room.data(), bytes.constData() + at, size_t(n));
        reader.commit(n);
        at += n;
    }
}

/// Both break off at the same place; with which code may differ where two rules are broken at once.
bool agree(const QByteArrayList &ours, const QByteArrayList &theirs, bool exactly)
{
    if (exactly)
        return ours == theirs;
    // We see the fault of a header that is not whole yet, and it waits for the rest.
    if (theirs.isEmpty() || !theirs.last().startsWith('F'))
        return ours == theirs ||
               (!ours.isEmpty() && ours.last().startsWith('F') && ours.first(ours.size() - 1) == theirs);
    const qsizetype before = theirs.size() - 1;
    if (ours.first(std::min(before, ours.size())) != theirs.first(before))
        return false;
    // Texts are thrown away here whatever is in them, so what is in them does not end anything.
    return theirs.last() == "F1007" || (ours.size() == theirs.size() && ours.last().startsWith('F'));
}

QByteArray shown(const QByteArrayList &events)
{
    QByteArray text;
    for (const QByteArray &event : events)
        text += event.left(8).toPercentEncoding() + '(' + QByteArray::number(event.size()) + ") ";
    return text;
}

} // namespace

class TestAgainstWslay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsTheSame_data() { addSeeds(300); }
    void readsTheSame()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        compare(conversation(random), random, true);
    }

    void refusesTheSame_data() { addSeeds(1500); }
    void refusesTheSame()
    {
        QFETCH(quint32, seed);
        QRandomGenerator random(seed);
        QByteArray bytes = conversation(random);
        // In the first header or anywhere, one byte or one bit.
        const qsizetype at = random.bounded(2) ? random.bounded(4) : random.bounded(int(bytes.size()));
        if (at < bytes.size())
            bytes[at] = char(random.bounded(2) ? random.bounded(256) : bytes[at] ^ (1 << random.bounded(8)));
        compare(bytes, random, false);
    }

    void readsWhatItWrites_data()
    {
        QTest::addColumn<bool>("fromClient");
        QTest::newRow("client") << true;
        QTest::newRow("server") << false;
    }
    void readsWhatItWrites()
    {
        QFETCH(bool, fromClient);
        QRandomGenerator random(7);
        Wslay writer(fromClient ? Role::Client : Role::Server, MaxMessage);
        QByteArray bytes;
        QByteArrayList expected;
        for (const int size : {0, 1, 125, 126, 127, 65535, 65536, 65537, 150000}) {
            const QByteArray payload(size, char('a' + size % 26));
            bytes += writer.frame(Opcode::Binary, payload);
            expected += "B" + payload;
        }
        bytes += writer.frame(Opcode::Ping, "hello");
        expected += "ihello";
        for (int round = 0; round < 20; ++round) {
            OurEnd ours;
            FrameReader reader(ours, fromClient ? Role::Server : Role::Client, MaxMessage);
            feed(reader, bytes, random);
            QVERIFY2(ours.events == expected, shown(ours.events).constData());
        }
    }

private:
    static void addSeeds(quint32 count)
    {
        QTest::addColumn<quint32>("seed");
        for (quint32 seed = 1; seed <= count; ++seed)
            QTest::addRow("%u", seed) << seed;
    }

    static void compare(const QByteArray &bytes, QRandomGenerator &random, bool exactly)
    {
        OurEnd ours;
        FrameReader reader(ours, Role::Server, MaxMessage);
        feed(reader, bytes, random);
        Wslay theirs(Role::Server, MaxMessage);
        theirs.feed(bytes);
        QVERIFY2(agree(ours.events, theirs.events, exactly),
                 QByteArray("ours: " + shown(ours.events) + "\ntheirs: " + shown(theirs.events)).constData());
    }
};

ROOKERY_TEST(TestAgainstWslay)
#include "tst_against_wslay.moc"
