// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/upgrade.h"
#include "support/room_test.h"

#include <QSet>
#include <QTest>

using namespace rookery::websocket;

class TestUpgrade : public QObject
{
    Q_OBJECT

    static QByteArray goodAnswer(const QByteArray &key)
    {
        return "HTTP/1.1 101 Switching Protocols\r\nupgrade: WebSocket\r\nConnection: keep-alive, "
               "Upgrade\r\nSec-WebSocket-Accept: " +
               acceptFor(key) + "\r\n\r\n";
    }

private Q_SLOTS:
    void rfcExample()
    {
        // RFC 6455 §1.3
        QCOMPARE(acceptFor("dGhlIHNhbXBsZSBub25jZQ=="), QByteArray("s3pPLMBiTxaQ9kYGzzhZRbK+xOo="));
    }
    void keysAreFreshAndSixteenBytes()
    {
        QSet<QByteArray> keys;
        for (int i = 0; i < 100; ++i) {
            keys.insert(newKey());
            QCOMPARE(QByteArray::fromBase64(newKey()).size(), 16);
        }
        QCOMPARE(keys.size(), 100);
    }
    void knowsAnUpgrade()
    {
        const QByteArray key = newKey();
        rookery::http::AnswerHead answer;
        QCOMPARE(rookery::http::readAnswerHead(goodAnswer(key), answer), rookery::http::HeadState::Complete);
        QVERIFY(!upgradeFault(answer, key));
        QVERIFY(!upgradeFault(answer, {}));
        QVERIFY(upgradeFault(answer, "another"));
    }
    void namesFaults_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("no Upgrade") << QByteArray("HTTP/1.1 101 x\r\nConnection: Upgrade\r\n\r\n");
        QTest::newRow("no Connection") << QByteArray("HTTP/1.1 101 x\r\nUpgrade: websocket\r\n\r\n");
        QTest::newRow("no Accept") << QByteArray(
            "HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n");
        QTest::newRow("extension") << QByteArray(
            "HTTP/1.1 101 x\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: " +
            acceptFor("k") + "\r\nSec-WebSocket-Extensions: permessage-deflate\r\n\r\n");
    }
    void namesFaults()
    {
        QFETCH(QByteArray, head);
        rookery::http::AnswerHead answer;
        QCOMPARE(rookery::http::readAnswerHead(head, answer), rookery::http::HeadState::Complete);
        QVERIFY(upgradeFault(answer, "k"));
    }
};

ROOKERY_TEST(TestUpgrade)
#include "tst_upgrade.moc"
