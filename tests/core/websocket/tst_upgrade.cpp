// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/websocket/upgrade.h"

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
    void readsAnAnswerCutAnywhere()
    {
        const QByteArray key = newKey();
        const QByteArray whole = goodAnswer(key) + "frames";
        UpgradeAnswer answer;
        for (qsizetype cut = 0; cut < whole.size() - 6; ++cut)
            QCOMPARE(int(readAnswer(QByteArrayView(whole).first(cut), answer)), int(AnswerState::NeedMore));
        QCOMPARE(int(readAnswer(whole, answer)), int(AnswerState::Complete));
        QCOMPARE(answer.status, 101);
        QCOMPARE(answer.reason, QByteArray("Switching Protocols"));
        QCOMPARE(answer.size, whole.size() - 6);
        QVERIFY(!upgradeFault(answer, key));
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
        UpgradeAnswer answer;
        QCOMPARE(int(readAnswer(head, answer)), int(AnswerState::Complete));
        QVERIFY(upgradeFault(answer, "k"));
    }
    void refusesNonsense_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("not HTTP") << QByteArray("SSH-2.0-OpenSSH_9.2\r\n\r\n");
        QTest::newRow("no status") << QByteArray("HTTP/1.1 abc x\r\n\r\n");
        QTest::newRow("header without colon") << QByteArray("HTTP/1.1 200 OK\r\nnonsense\r\n\r\n");
        QTest::newRow("endless") << QByteArray(MaxAnswerHead, 'x');
        QTest::newRow("empty") << QByteArray("\r\n\r\n");
    }
    void refusesNonsense()
    {
        QFETCH(QByteArray, head);
        UpgradeAnswer answer;
        QCOMPARE(int(readAnswer(head, answer)), int(AnswerState::Malformed));
    }
};

QTEST_APPLESS_MAIN(TestUpgrade)
#include "tst_upgrade.moc"
