// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/frame/frame.h"
#include "core/link/link_message.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestLinkMessage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsKinds();
    void readsWhatItWrites();
    void refusesEverythingElse();
};

void TestLinkMessage::knowsKinds()
{
    auto push = MessageBuffer::copyOf("data");
    frame::prependPushHeader(push, 1);
    QVERIFY(link::kindOf(push.view()) == link::Kind::Data);
    QVERIFY(link::kindOf(frame::encodeDatagram(1, "h", 2, "x").view()) == link::Kind::Datagram);
    QVERIFY(link::kindOf(frame::encodeConnect(1, 2, "h", 3).view()) == link::Kind::Control);
    QVERIFY(link::kindOf(frame::encodeReset(0, "rookery/1 resume").view()) == link::Kind::Control);
    QVERIFY(link::kindOf(frame::encodeReset(1, "link/1 have 1").view()) == link::Kind::Control);
    QVERIFY(link::kindOf(frame::encodeReset(0, "link/2 have 1").view()) == link::Kind::Control);
    QVERIFY(link::kindOf(QByteArray()) == link::Kind::Control);
    QVERIFY(link::kindOf(link::encodeHave(1).view()) == link::Kind::Own);
}

/// docs/protocol.md §10.2 has the same bytes.
void TestLinkMessage::readsWhatItWrites()
{
    const MessageBuffer have = link::encodeHave(4711);
    QCOMPARE(have.view().toByteArray(), QByteArray::fromHex("7200000000") + "link/1 have 4711");
    const auto read = link::parse(have.view());
    QVERIFY(read);
    QCOMPARE(std::get<link::Have>(*read).count, quint64(4711));

    const SessionToken token = SessionToken::random();
    const auto session = link::parse(link::encodeSession(token).view());
    QVERIFY(session);
    QCOMPARE(std::get<link::Session>(*session).token.text(), token.text());
}

void TestLinkMessage::refusesEverythingElse()
{
    for (const char *text : {"link/1 ", "link/1 have", "link/1 have ", "link/1 have -1", "link/1 have 1 ",
                             "link/1 session ", "link/1 session 12", "link/1 goaway"}) {
        const MessageBuffer message = frame::encodeReset(0, text);
        QVERIFY2(link::kindOf(message.view()) == link::Kind::Own, text);
        QVERIFY2(!link::parse(message.view()), text);
    }
}

ROOKERY_TEST(TestLinkMessage)
#include "tst_link_message.moc"
