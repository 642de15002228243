// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/upgrade_answer.h"
#include "core/websocket/upgrade.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using State = UpgradeAnswer::State;

namespace {

const QByteArray Key = "dGhlIHNhbXBsZSBub25jZQ==";
const ConnectTarget Target{QStringLiteral("gw.example"), 443, true, QStringLiteral("gw.example"), {}, {}};

UpgradeAnswer answerTo(const QByteArray &key = Key)
{
    QNetworkRequest request(QUrl(QStringLiteral("wss://gw.example/a/ws?token=hush")));
    request.setRawHeader("X-Penguin-PSK", "s3same");
    return {Target, request, key};
}

QByteArray switching(const QByteArray &lines)
{
    return "HTTP/1.1 101 Switching Protocols\r\nSec-WebSocket-Accept: " + websocket::acceptFor(Key) + "\r\n" +
           lines + "\r\n";
}

const QByteArray Upgrade = "Upgrade: websocket\r\n";
const QByteArray Connection = "Connection: Upgrade\r\n";
const QByteArray Penguin = "Sec-WebSocket-Protocol: penguin-v7\r\n";

} // namespace

class TestUpgradeAnswer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void upgrades_data()
    {
        QTest::addColumn<QByteArray>("head");
        QTest::newRow("plain") << switching(Upgrade + Connection + Penguin);
        QTest::newRow("two lines") << switching(Upgrade + "Connection: keep-alive\r\n" + Connection +
                                                Penguin);
        QTest::newRow("two lines, the other way")
            << switching(Upgrade + Connection + "Connection: keep-alive\r\n" + Penguin);
        QTest::newRow("a list") << switching(Upgrade + "connection: keep-alive , UPGRADE\r\n" + Penguin);
        QTest::newRow("Upgrade twice")
            << switching(Upgrade + "upgrade: WebSocket\r\n" + Connection + Penguin);
        QTest::newRow("folded") << switching(Upgrade + "Connection: keep-alive,\r\n  Upgrade\r\n" + Penguin);
        QTest::newRow("interim") << "HTTP/1.1 103 Early Hints\r\nLink: </x>\r\n\r\n" +
                                        switching(Upgrade + Connection + Penguin);
        QTest::newRow("no extension")
            << switching(Upgrade + Connection + Penguin + "Sec-WebSocket-Extensions:\r\n");
    }

    void upgrades()
    {
        QFETCH(QByteArray, head);
        UpgradeAnswer whole = answerTo();
        QByteArray bytes = head + "frames";
        QCOMPARE(whole.read(bytes), State::Upgraded);
        QCOMPARE(bytes, QByteArray("frames"));
        // What QWebSocket is given is as good.
        UpgradeAnswer plain = answerTo();
        QByteArray again = whole.plainHead();
        QCOMPARE(again.count("Connection:"), 1);
        QCOMPARE(plain.read(again), State::Upgraded);

        UpgradeAnswer slow = answerTo({});
        QByteArray waiting;
        for (const char byte : head.chopped(1)) {
            waiting += byte;
            QCOMPARE(slow.read(waiting), State::NeedMore);
        }
        waiting += head.last(1);
        QCOMPARE(slow.read(waiting), State::Upgraded);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<ErrorCode>("code");
        QTest::addColumn<QString>("part");
        const auto row = [](const char *name, const QByteArray &bytes, ErrorCode code, const char *part) {
            QTest::newRow(name) << bytes << code << QString::fromLatin1(part);
        };
        const auto http = ErrorCode::HttpRefused;
        row("no Upgrade", switching(Connection + Penguin), http, "WebSocket");
        row("another protocol", switching("Upgrade: h2c, websocket\r\n" + Connection + Penguin), http,
            "WebSocket");
        row("no Connection", switching(Upgrade + Penguin), http, "WebSocket");
        row("Accept twice", switching("Sec-WebSocket-Accept: x\r\n" + Upgrade + Connection + Penguin), http,
            "WebSocket");
        row("extension", switching(Upgrade + Connection + Penguin + "Sec-WebSocket-Extensions: x\r\n"), http,
            "WebSocket");
        row("no subprotocol", switching(Upgrade + Connection), ErrorCode::NotPenguin, "penguin-v7");
        row("two subprotocols", switching(Upgrade + Connection + Penguin + Penguin), ErrorCode::NotPenguin,
            "penguin-v7");
        row("page", "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nhi", http, "200 OK");
        row("page without a size", "HTTP/1.1 200 OK\r\n\r\nhi", http, "200 OK");
        row("other", "220 mail.example ESMTP\r\n", http, "WebSocket");
        row("no end", "HTTP/1.1 101 S\r\nX: " + QByteArray(40000, 'x'), http, "WebSocket");
        row("no end of interim answers", QByteArray("HTTP/1.1 102 P\r\n\r\n").repeated(3000), http,
            "WebSocket");
    }

    void refuses()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, part);
        UpgradeAnswer answer = answerTo();
        QCOMPARE(answer.read(bytes), State::Refused);
        QTEST(answer.failure().code, "code");
        QVERIFY2(answer.failure().message.contains(part), qPrintable(answer.failure().message));
    }

    void showsTheStartOfTheBody_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("shown");
        QTest::newRow("length") << QByteArray("Content-Length: 3\r\n\r\nwhy") << ": why";
        QTest::newRow("chunked") << QByteArray(
                                        "Transfer-Encoding: chunked\r\n\r\n2\r\nwh\r\n1\r\ny\r\n0\r\n\r\n")
                                 << ": why";
        QTest::newRow("long") << "Content-Length: 1000000\r\n\r\n" + QByteArray(5000, 'y')
                              << QStringLiteral(": ") + QString(200, u'y');
        QTest::newRow("none") << QByteArray("Content-Length: 0\r\n\r\n") << QString();
    }

    void showsTheStartOfTheBody()
    {
        QFETCH(QByteArray, body);
        QFETCH(QString, shown);
        UpgradeAnswer answer = answerTo();
        QByteArray bytes = "HTTP/1.1 503 Busy\r\n" + body;
        QCOMPARE(answer.read(bytes), State::Refused);
        QCOMPARE(answer.failure().detail, QStringLiteral("503 (Busy)") + shown);
        QCOMPARE(answer.failure().httpStatus, 503);
    }

    void doesNotInsistOnTheBody()
    {
        UpgradeAnswer answer = answerTo();
        QByteArray bytes = "HTTP/1.1 503 Busy\r\nContent-Length: 100\r\n\r\nwh";
        QCOMPARE(answer.read(bytes), State::NeedMore);
        QVERIFY(answer.isRefusal());
        QCOMPARE(answer.failure().detail, QStringLiteral("503 (Busy): wh"));
    }

    void doesNotSayBackOurSecrets_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray request = "GET /a/ws?token=hush HTTP/1.1\r\nx-penguin-psk: s3same\r\n\r\n";
        const auto page = [](const QByteArray &text) -> QByteArray {
            return "HTTP/1.1 400 Bad\r\nContent-Length: " + QByteArray::number(text.size()) + "\r\n\r\n" +
                   text;
        };
        QTest::newRow("an echo") << request;
        QTest::newRow("a page with the request") << page("You said: " + request);
        QTest::newRow("its parts") << page("{\"args\": {\"token\": \"hush\"}}");
        QTest::newRow("the key") << page("{\"headers\": {\"X-Penguin-Psk\": \"s3same\"}}");
        QTest::newRow("the key in words") << page("Not the key: S3SAME");
        // The start that is kept may end in the middle of it.
        QTest::newRow("cut") << page(QByteArray(180, ' ') + "X-Penguin-Psk: s3same");
    }

    void doesNotSayBackOurSecrets()
    {
        QFETCH(QByteArray, bytes);
        UpgradeAnswer answer = answerTo();
        QCOMPARE(answer.read(bytes), State::Refused);
        const Error why = answer.failure();
        for (const QString &secret : {QStringLiteral("hush"), QStringLiteral("s3s")}) {
            QVERIFY2(!QString(why.sentence() + why.detail).contains(secret, Qt::CaseInsensitive),
                     qPrintable(why.detail));
        }
    }

    void saysWhereItIsSentTo_data()
    {
        QTest::addColumn<QByteArray>("location");
        QTest::addColumn<QString>("shown"); ///< empty: no address
        QTest::newRow("https") << QByteArray("https://new.example/ws") << "wss://new.example/ws";
        QTest::newRow("http") << QByteArray("http://new.example:8080/ws") << "ws://new.example:8080/ws";
        QTest::newRow("path") << QByteArray("/b/ws") << "wss://gw.example/b/ws";
        QTest::newRow("relative") << QByteArray("b") << "wss://gw.example/a/b";
        QTest::newRow("no scheme") << QByteArray("//new.example/ws") << "wss://new.example/ws";
        QTest::newRow("secrets") << QByteArray("https://me:hush@new.example/ws?token=hush#hush")
                                 << "wss://new.example/ws";
        QTest::newRow("another kind") << QByteArray("mailto:me@example.com") << QString();
        QTest::newRow("script") << QByteArray("javascript:alert(1)") << QString();
        QTest::newRow("nothing") << QByteArray() << QString();
        QTest::newRow("long") << "https://new.example/" + QByteArray(1000, 'x') << QString();
        QTest::newRow("nonsense") << QByteArray("https://[/") << QString();
    }

    void saysWhereItIsSentTo()
    {
        QFETCH(QByteArray, location);
        QFETCH(QString, shown);
        UpgradeAnswer answer = answerTo();
        QByteArray bytes = "HTTP/1.1 301 Moved\r\nLocation: " + location + "\r\nContent-Length: 0\r\n\r\n";
        QCOMPARE(answer.read(bytes), State::Refused);
        const QString hint = answer.failure().hint;
        QVERIFY2(shown.isEmpty() ? hint.contains(u"to another address")
                                 : hint.contains(QString(shown + u';')),
                 qPrintable(hint));
        QVERIFY2(!hint.contains(u"hush"), qPrintable(hint));
    }
};

ROOKERY_TEST(TestUpgradeAnswer)
#include "tst_upgrade_answer.moc"
