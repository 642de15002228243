// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"
#include "support/room_test.h"

#include <QRandomGenerator>
#include <QTest>

using namespace rookery;
using namespace rookery::frame;

Q_DECLARE_METATYPE(DecodeError)

namespace {

constexpr FlowId Id = 0x0000abcd;

QByteArray bytesOf(const MessageBuffer &message)
{
    return message.view().toByteArray();
}

template <class Payload> const Payload *as(const tl::expected<Frame, DecodeError> &frame)
{
    return frame ? std::get_if<Payload>(&frame->payload) : nullptr;
}

QByteArray randomBytes(qsizetype most)
{
    QByteArray bytes(QRandomGenerator::global()->bounded(int(most) + 1), Qt::Uninitialized);
    for (char &c : bytes)
        c = char(QRandomGenerator::global()->bounded(256));
    return bytes;
}

} // namespace

// docs/protocol.md §2: vectors, round trips, and every way in which a message is not a frame.
class TestFrame : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void encodesTheContractsVectors_data()
    {
        QTest::addColumn<QByteArray>("encoded");
        QTest::addColumn<QByteArray>("hex");
        const auto row = [](const char *name, const MessageBuffer &message, const char *hex) {
            QTest::newRow(name) << message.view().toByteArray() << QByteArray(hex);
        };
        row("Connect", encodeConnect(Id, 512, "example.com", 443),
            "700000abcd0000020001bb6578616d706c652e636f6d");
        row("Acknowledge", encodeAcknowledge(Id, 512), "710000abcd00000200");
        row("Reset", encodeReset(Id), "720000abcd");
        row("Finish", encodeFinish(Id), "730000abcd");
        row("Finish with a port", encodeFinish(Id, 0x1f90), "730000abcd1f90");
        auto push = MessageBuffer::copyOf("hi");
        prependPushHeader(push, Id);
        row("Push", push, "740000abcd6869");
        row("Bind TCP", encodeBind(Id, BindType::Tcp, "127.0.0.1", 8080),
            "750000abcd011f903132372e302e302e31");
        row("Bind UDP", encodeBind(Id, BindType::Udp, "::", 53), "750000abcd0300353a3a");
        row("Datagram", encodeDatagram(Id, "8.8.8.8", 53, "query"),
            "760000abcd070035382e382e382e387175657279");
    }
    void encodesTheContractsVectors()
    {
        QFETCH(QByteArray, encoded);
        QFETCH(QByteArray, hex);
        QCOMPARE(encoded.toHex(), hex);
    }

    void decodesTheContractsVectors()
    {
        const auto decodeHex = [this](const char *hex) {
            m_kept = QByteArray::fromHex(hex);
            return decode(m_kept);
        };
        auto frame = decodeHex("700000abcd0000020001bb6578616d706c652e636f6d");
        QVERIFY(as<Connect>(frame));
        QCOMPARE(frame->flowId, Id);
        QCOMPARE(as<Connect>(frame)->rwnd, 512u);
        QCOMPARE(as<Connect>(frame)->port, 443);
        QCOMPARE(as<Connect>(frame)->host.toByteArray(), QByteArray("example.com"));
        frame = decodeHex("710000abcd00000200");
        QVERIFY(as<Acknowledge>(frame));
        QCOMPARE(as<Acknowledge>(frame)->frames, 512u);
        frame = decodeHex("720000abcd");
        QVERIFY(as<Reset>(frame));
        frame = decodeHex("730000abcd");
        QVERIFY(as<Finish>(frame));
        frame = decodeHex("740000abcd6869");
        QVERIFY(as<Push>(frame));
        QCOMPARE(as<Push>(frame)->data.toByteArray(), QByteArray("hi"));
        frame = decodeHex("750000abcd0300353a3a");
        QVERIFY(as<Bind>(frame));
        QCOMPARE(as<Bind>(frame)->type, BindType::Udp);
        QCOMPARE(as<Bind>(frame)->port, 53);
        QCOMPARE(as<Bind>(frame)->host.toByteArray(), QByteArray("::"));
        frame = decodeHex("760000abcd070035382e382e382e387175657279");
        QVERIFY(as<Datagram>(frame));
        QCOMPARE(as<Datagram>(frame)->port, 53);
        QCOMPARE(as<Datagram>(frame)->host.toByteArray(), QByteArray("8.8.8.8"));
        QCOMPARE(as<Datagram>(frame)->data.toByteArray(), QByteArray("query"));
    }

    void refusesEachMalformedForm_data()
    {
        QTest::addColumn<QByteArray>("message");
        QTest::addColumn<DecodeError>("error");
        const auto row = [](const char *name, const char *hex, DecodeError error) {
            QTest::newRow(name) << QByteArray::fromHex(hex) << error;
        };
        row("empty", "", DecodeError::TooShortForHeader);
        row("one byte", "74", DecodeError::TooShortForHeader);
        row("four bytes", "740000ab", DecodeError::TooShortForHeader);
        row("version 0", "040000abcd6869", DecodeError::UnknownVersion);
        row("version 6", "640000abcd6869", DecodeError::UnknownVersion);
        row("version 8, short", "84", DecodeError::UnknownVersion);
        for (int opcode = 7; opcode < 16; ++opcode) {
            row(qPrintable(QStringLiteral("opcode %1").arg(opcode)),
                qPrintable(QStringLiteral("7%1").arg(opcode, 0, 16) + QStringLiteral("0000abcd")),
                DecodeError::UnknownOpcode);
        }
        row("Connect without a body", "700000abcd", DecodeError::TruncatedConnect);
        row("Connect with half a port", "700000abcd0000020001", DecodeError::TruncatedConnect);
        row("Acknowledge without a body", "710000abcd", DecodeError::TruncatedAcknowledge);
        row("Acknowledge, 3 bytes", "710000abcd000002", DecodeError::TruncatedAcknowledge);
        row("Bind without a body", "750000abcd", DecodeError::TruncatedBind);
        row("Bind, 2 bytes", "750000abcd011f", DecodeError::TruncatedBind);
        row("Bind type 0", "750000abcd001f90", DecodeError::UnknownBindType);
        row("Bind type 2", "750000abcd021f90", DecodeError::UnknownBindType);
        row("Bind type 4", "750000abcd041f90", DecodeError::UnknownBindType);
        row("Datagram without a body", "760000abcd", DecodeError::TruncatedDatagram);
        row("Datagram, 2 bytes", "760000abcd0700", DecodeError::TruncatedDatagram);
        row("Datagram, host beyond the end", "760000abcd080035382e382e382e38",
            DecodeError::DatagramHostOutOfRange);
    }
    void refusesEachMalformedForm()
    {
        QFETCH(QByteArray, message);
        QFETCH(DecodeError, error);
        const auto frame = decode(message);
        QVERIFY(!frame);
        QCOMPARE(int(frame.error()), int(error));
        QVERIFY(qstrlen(describe(error)) > 0);
        QVERIFY(qstrlen(describe(error)) <= 60);
    }

    void everyErrorHasItsOwnName()
    {
        QSet<QByteArray> names;
        for (int e = 0; e <= int(DecodeError::DatagramHostOutOfRange); ++e)
            names.insert(describe(DecodeError(e)));
        QCOMPARE(names.size(), int(DecodeError::DatagramHostOutOfRange) + 1);
    }

    void ignoresTrailingBytes()
    {
        QByteArray message = bytesOf(encodeAcknowledge(Id, 3)) + "tail";
        QCOMPARE(as<Acknowledge>(decode(message))->frames, 3u);
        message = bytesOf(encodeFinish(Id)) + "tail";
        QVERIFY(as<Finish>(decode(message)));
        message = bytesOf(encodeFinish(Id)) + "x";
        QCOMPARE(as<Finish>(decode(message))->port, 0);
        message = bytesOf(encodeFinish(Id, 8080)) + "tail";
        QCOMPARE(as<Finish>(decode(message))->port, 8080);
        message = bytesOf(encodeReset(Id, "tail"));
        QCOMPARE(as<Reset>(decode(message))->trailing.toByteArray(), QByteArray("tail"));
    }

    void takesEmptyPayloads()
    {
        MessageBuffer push(0);
        prependPushHeader(push, Id);
        QCOMPARE(as<Push>(decode(push.view()))->data.size(), 0);
        const auto datagram = encodeDatagram(Id, {}, 9, {});
        QCOMPARE(as<Datagram>(decode(datagram.view()))->data.size(), 0);
        const auto connect = encodeConnect(Id, 0, {}, 0);
        QCOMPARE(as<Connect>(decode(connect.view()))->host.size(), 0);
    }

    void payloadIsNotCopied()
    {
        const QByteArray message = QByteArray::fromHex("740000abcd6869");
        QVERIFY(as<Push>(decode(message))->data.data() == message.constData() + HeaderSize);
        auto payload = MessageBuffer(3);
        const char *before = payload.data();
        prependPushHeader(payload, Id);
        QVERIFY(payload.data() + HeaderSize == before);
    }

    void roundTripsGeneratedValues()
    {
        auto *random = QRandomGenerator::global();
        for (int i = 0; i < 2000; ++i) {
            const FlowId id = random->generate();
            const quint32 number = random->generate();
            const auto port = quint16(random->generate());
            const QByteArray host = randomBytes(MaxDatagramHost);
            const QByteArray data = randomBytes(4000);

            const auto connect = encodeConnect(id, number, host, port);
            const auto c = decode(connect.view());
            QVERIFY(as<Connect>(c));
            QVERIFY(c->flowId == id && as<Connect>(c)->rwnd == number && as<Connect>(c)->port == port &&
                    as<Connect>(c)->host == host);

            const auto bind = encodeBind(id, i % 2 ? BindType::Tcp : BindType::Udp, host, port);
            const auto b = decode(bind.view());
            QVERIFY(as<Bind>(b));
            QVERIFY(as<Bind>(b)->type == (i % 2 ? BindType::Tcp : BindType::Udp) &&
                    as<Bind>(b)->port == port && as<Bind>(b)->host == host);

            const auto datagram = encodeDatagram(id, host, port, data);
            const auto d = decode(datagram.view());
            QVERIFY(as<Datagram>(d));
            QVERIFY(as<Datagram>(d)->host == host && as<Datagram>(d)->port == port &&
                    as<Datagram>(d)->data == data);

            auto push = MessageBuffer::copyOf(data);
            prependPushHeader(push, id);
            const auto p = decode(push.view());
            QVERIFY(as<Push>(p));
            QVERIFY(p->flowId == id && as<Push>(p)->data == data);

            const auto acknowledge = encodeAcknowledge(id, number);
            QVERIFY(as<Acknowledge>(decode(acknowledge.view()))->frames == number);
        }
    }

    void noBytesMakeItReadBeyondTheEnd()
    {
        // Every prefix of every frame and random bytes; the sanitizers of the asan preset are the judge.
        for (int i = 0; i < 20000; ++i) {
            QByteArray bytes = randomBytes(40);
            if (!bytes.isEmpty() && i % 2)
                bytes[0] = char(0x70 | (bytes[0] & 0x07));
            bytes.squeeze();
            const auto frame = decode(bytes);
            if (const auto *datagram = as<Datagram>(frame))
                QVERIFY(datagram->host.size() + datagram->data.size() <= bytes.size());
        }
    }

private:
    QByteArray m_kept;
};

ROOKERY_TEST(TestFrame)
#include "tst_frame.moc"
