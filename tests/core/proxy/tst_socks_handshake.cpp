// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/proxy/socks4_handshake.h"
#include "core/proxy/socks_handshake.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using State = ClientHandshake::State;
using Udp = Socks5Handshake::Udp;

namespace {

struct Heard
{
    State state = State::Reading;
    QByteArray answers;
    QByteArray left;
};

/// What a handshake makes of these bytes, which come in pieces of `piece` bytes.
Heard hear(ClientHandshake &socks, const QByteArray &said, qsizetype piece)
{
    Heard heard;
    qsizetype at = 0;
    while (heard.state == State::Reading && at < said.size()) {
        const qsizetype size = std::min(piece, said.size() - at);
        heard.left += said.sliced(at, size);
        at += size;
        heard.state = socks.advance(heard.left);
        heard.answers += socks.takeOutput();
    }
    heard.left += said.sliced(at);
    return heard;
}

QByteArray hex(const char *text)
{
    return QByteArray::fromHex(text);
}

} // namespace

Q_DECLARE_METATYPE(ClientHandshake::State)

class TestSocksHandshake final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void understands_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<QByteArray>("host");
        const auto row = [](const char *name, const QByteArray &said, const char *answers,
                            const QByteArray &host) { QTest::newRow(name) << said << hex(answers) << host; };
        row("SOCKS4", hex("04011f90c0000207") + hex("00"), "", "192.0.2.7");
        row("SOCKS4 with a user", hex("04011f90c0000207") + "ann" + hex("00"), "", "192.0.2.7");
        row("SOCKS4 with the longest user", hex("04011f90c0000207") + QByteArray(255, 'u') + hex("00"), "",
            "192.0.2.7");
        row("SOCKS4a", hex("04011f9000000001") + hex("00") + "db.example" + hex("00"), "", "db.example");
        row("SOCKS4a with a user", hex("04011f90000000ff") + "ann" + hex("00") + "db" + hex("00"), "", "db");
        row("SOCKS4a with the longest name", hex("04011f900000000100") + QByteArray(255, 'n') + hex("00"), "",
            QByteArray(255, 'n'));
        row("SOCKS4 to 0.0.0.0", hex("04011f900000000000"), "", "0.0.0.0");
        row("SOCKS4 to 0.0.1.1", hex("04011f900000010100"), "", "0.0.1.1");
        row("SOCKS5, IPv4", hex("050100") + hex("05010001c00002071f90"), "0500", "192.0.2.7");
        row("SOCKS5, IPv6", hex("050100") + hex("0501000420010db80000000000000000000000071f90"), "0500",
            "2001:db8::7");
        row("SOCKS5, a name", hex("050100") + hex("05010003") + '\x0a' + "db.example" + hex("1f90"), "0500",
            "db.example");
        row("SOCKS5, the longest name",
            hex("050100") + hex("05010003ff") + QByteArray(255, 'n') + hex("1f90"), "0500",
            QByteArray(255, 'n'));
        row("SOCKS5, a name beyond ASCII", hex("050100") + hex("0501000304") + "dü." + hex("1f90"), "0500",
            "dü.");
        row("SOCKS5 with other methods", hex("0503000102") + hex("05010001c00002071f90"), "0500",
            "192.0.2.7");
        row("SOCKS5 with the most methods",
            hex("05ff") + QByteArray(254, '\x80') + hex("00") + hex("05010001c00002071f90"), "0500",
            "192.0.2.7");
        row("SOCKS5 with a password that nobody needs",
            hex("050102") + hex("0103") + "ann" + hex("04") + "hush" + hex("05010001c00002071f90"),
            "05020100", "192.0.2.7");
    }
    void understands()
    {
        QFETCH(const QByteArray, said);
        for (const qsizetype piece : {said.size() + 5, qsizetype(1), qsizetype(7)}) {
            SocksHandshake socks({}, Udp::No);
            const Heard heard = hear(socks, said + "hello", piece);
            QCOMPARE(heard.state, State::Connects);
            QTEST(heard.answers, "answers");
            QTEST(socks.target().host, "host");
            QCOMPARE(socks.target().port, quint16(8080));
            // What comes behind the request is the target's.
            QCOMPARE(heard.left, QByteArray("hello"));
        }
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("answers");
        const auto row = [](const char *name, const QByteArray &said, const char *answers) {
            QTest::newRow(name) << said << hex(answers);
        };
        const char *const rejected4 = "005b000000000000";
        row("HTTP", "GET / HTTP/1.1\r\n", "");
        row("version 6", hex("060100"), "");
        row("version 0", hex("000100"), "");
        row("SOCKS4 BIND", hex("04021f90c000020700"), rejected4);
        row("SOCKS4 with a command of its own", hex("04f01f90c000020700"), rejected4);
        row("SOCKS4 with a longer user", hex("04011f90c0000207") + QByteArray(256, 'u'), rejected4);
        row("SOCKS4a with a longer name", hex("04011f900000000100") + QByteArray(256, 'n'), rejected4);
        row("SOCKS4a without a name", hex("04011f90000000010000"), rejected4);
        row("SOCKS4a with a blank in the name", hex("04011f900000000100") + "a b" + hex("00"), rejected4);
        row("SOCKS5 without a method", hex("0500"), "05ff");
        row("SOCKS5 with GSSAPI alone", hex("050101"), "05ff");
        row("SOCKS5 BIND", hex("050100") + hex("05020001c00002071f90"), "050005070001000000000000");
        row("SOCKS5 UDP ASSOCIATE where there is no UDP", hex("050100") + hex("05030001c00002071f90"),
            "050005070001000000000000");
        row("SOCKS5 with a command of its own", hex("050100") + hex("05f00001c00002071f90"),
            "050005070001000000000000");
        row("SOCKS5 with an address of another kind", hex("050100") + hex("05010002"),
            "050005080001000000000000");
        row("SOCKS5 with an empty name", hex("050100") + hex("05010003001f90"), "050005040001000000000000");
        row("SOCKS5 with NUL in the name", hex("050100") + hex("0501000303610062") + hex("1f90"),
            "050005040001000000000000");
        row("SOCKS5, then another version", hex("050100") + hex("04010001"), "0500");
        row("SOCKS5 with a password of another version", hex("050102") + hex("05"), "0502");
    }
    void refuses()
    {
        QFETCH(const QByteArray, said);
        for (const qsizetype piece : {said.size(), qsizetype(1)}) {
            SocksHandshake socks({}, Udp::No);
            const Heard heard = hear(socks, said, piece);
            QCOMPARE(heard.state, State::Refused);
            QTEST(heard.answers, "answers");
        }
    }

    void wantsThePassword_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QByteArray>("answers");
        QTest::addColumn<State>("state");
        const QByteArray request = hex("05010001c00002071f90");
        QTest::newRow("right") << hex("05020002") + hex("0103616e6e0468757368") + request << hex("05020100")
                               << State::Connects;
        QTest::newRow("wrong") << hex("05020002") + hex("0103616e6e0468617368") + request << hex("05020101")
                               << State::Denied;
        QTest::newRow("empty") << hex("05020002") + hex("010000") + request << hex("05020101")
                               << State::Denied;
        QTest::newRow("not offered") << hex("050100") << hex("05ff") << State::Refused;
        QTest::newRow("SOCKS4") << hex("04011f90c0000207") + "ann:hush" + hex("00") << hex("005b000000000000")
                                << State::Refused;
    }
    void wantsThePassword()
    {
        QFETCH(const QByteArray, said);
        for (const qsizetype piece : {said.size(), qsizetype(1)}) {
            SocksHandshake socks(ProxyPassword::fromText("ann:hush"), Udp::No);
            const Heard heard = hear(socks, said, piece);
            QTEST(heard.state, "state");
            QTEST(heard.answers, "answers");
        }
    }

    void answers_data()
    {
        QTest::addColumn<ConnectResult>("result");
        QTest::addColumn<int>("socks5");
        const auto row = [](const char *name, ConnectResult result, int socks5) {
            QTest::newRow(name) << result << socks5;
        };
        row("connected", ConnectResult::Connected, 0);
        row("failed", ConnectResult::Failed, 1);
        row("not allowed", ConnectResult::NotAllowed, 2);
        row("no way to the network", ConnectResult::NetworkUnreachable, 3);
        row("no way to the host", ConnectResult::HostUnreachable, 4);
        row("no such name", ConnectResult::NoSuchName, 4);
        row("refused", ConnectResult::Refused, 5);
        row("too late", ConnectResult::TimedOut, 6);
        row("no tunnel", ConnectResult::TunnelDown, 1);
    }
    void answers()
    {
        QFETCH(const ConnectResult, result);
        QFETCH(const int, socks5);
        SocksHandshake five({}, Udp::No);
        hear(five, hex("050100") + hex("05010001c00002071f90"), 100);
        QCOMPARE(five.answer(result), hex("05") + char(socks5) + hex("0001000000000000"));
        SocksHandshake four({}, Udp::No);
        hear(four, hex("04011f90c000020700"), 100);
        QCOMPARE(four.answer(result),
                 hex(result == ConnectResult::Connected ? "005a000000000000" : "005b000000000000"));
    }

    void handsAssociationsOver()
    {
        SocksHandshake socks({}, Udp::Yes);
        const Heard heard = hear(socks, hex("050100") + hex("05030001000000000000"), 1);
        QCOMPARE(heard.state, State::HandsOver);
        QCOMPARE(heard.answers, hex("0500"));
        QCOMPARE(socks.target().port, quint16(0));
        QCOMPARE(Socks5Handshake::associated(QHostAddress(QStringLiteral("127.0.0.1")), 0x1f90),
                 hex("050000017f0000011f90"));
        QCOMPARE(Socks5Handshake::associated(QHostAddress(QStringLiteral("::1")), 0x1f90),
                 hex("05000004000000000000000000000000000000011f90"));
    }
};

ROOKERY_TEST(TestSocksHandshake)

#include "tst_socks_handshake.moc"
