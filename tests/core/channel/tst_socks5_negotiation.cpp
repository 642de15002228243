// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/socks5_negotiation.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using State = Socks5Negotiation::State;

class TestSocks5Negotiation : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void says_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("IPv4") << u"192.0.2.1"_s << QByteArray("01c0000201");
        QTest::newRow("IPv6") << u"2001:db8::7"_s << QByteArray("0420010db8000000000000000000000007");
        QTest::newRow("name") << u"a.example"_s << QByteArray("0309612e6578616d706c65");
        QTest::newRow("name beyond ASCII")
            << u"bücher.example"_s << "0315" + QByteArray("xn--bcher-kva.example").toHex();
    }
    void says()
    {
        QFETCH(const QString, host);
        QFETCH(const QByteArray, address);
        Socks5Negotiation socks(proxyFor({}, {}), host, 0x1f90);
        QCOMPARE(hear(socks, ""), State::Going);
        QCOMPARE(socks.takeOutput().toHex(), QByteArray("050100"));
        QCOMPARE(hear(socks, "0500"), State::Going);
        QCOMPARE(socks.takeOutput().toHex(), "050100" + address + "1f90");
        QCOMPARE(hear(socks, "05000001000000000000"), State::Open);
        QVERIFY(socks.takeOutput().isEmpty());
    }

    void provesItself()
    {
        Socks5Negotiation socks(proxyFor(u"ann"_s, u"s3cret"_s), u"192.0.2.1"_s, 80);
        hear(socks, "");
        QCOMPARE(socks.takeOutput().toHex(), QByteArray("05020002"));
        QCOMPARE(hear(socks, "0502"), State::Going);
        QCOMPARE(socks.takeOutput(), QByteArray("\x01\x03"
                                                "ann"
                                                "\x06"
                                                "s3cret"));
        QCOMPARE(hear(socks, "0100"), State::Going);
        QCOMPARE(socks.takeOutput().toHex(), QByteArray("05010001c00002010050"));
    }

    void keepsThePasswordWhereNoneIsWanted()
    {
        Socks5Negotiation socks(proxyFor(u"ann"_s, u"s3cret"_s), u"192.0.2.1"_s, 80);
        hear(socks, "");
        (void)socks.takeOutput();
        QCOMPARE(hear(socks, "0500"), State::Going);
        QVERIFY(!socks.takeOutput().contains("s3cret"));
    }

    void readsAnswersOfEverySize_data()
    {
        QTest::addColumn<QByteArray>("answer");
        QTest::newRow("IPv4") << QByteArray("05000001c0000201d431");
        QTest::newRow("IPv6") << QByteArray("0500000420010db8000000000000000000000007d431");
        QTest::newRow("name") << QByteArray("0500000304686f6d65d431");
        QTest::newRow("empty name") << QByteArray("0500000300d431");
        QTest::newRow("longest name") << "05000003ff" + QByteArray(255, 'n').toHex() + "d431";
    }
    void readsAnswersOfEverySize()
    {
        QFETCH(const QByteArray, answer);
        const QByteArray all = QByteArray::fromHex(answer) + "from the server";
        const qsizetype size = answer.size() / 2;
        // In one piece, and byte by byte.
        for (const qsizetype piece : {all.size(), qsizetype(1)}) {
            Socks5Negotiation socks(proxyFor(u"u"_s, u"p"_s), u"h"_s, 1);
            QVERIFY(!socks.hasAsked());
            for (const char *step : {"", "05", "02", "01", "00"})
                QCOMPARE(hear(socks, step, m_received), State::Going);
            QVERIFY(socks.hasAsked());
            for (qsizetype at = 0; at < all.size(); at += piece) {
                m_received += all.sliced(at, std::min(piece, all.size() - at));
                QCOMPARE(socks.advance(m_received), at + piece >= size ? State::Open : State::Going);
            }
            QCOMPARE(std::exchange(m_received, {}), QByteArray("from the server"));
        }
    }

    /// Else the request would still be on its way when the connection is taken for open.
    void nothingIsAnsweredBeforeItWasAsked_data()
    {
        QTest::addColumn<QString>("user");
        QTest::addColumn<QByteArrayList>("said");
        QTest::newRow("with the method") << QString() << QByteArrayList{"050005000001000000000000"};
        QTest::newRow("verdict with the method") << u"ann"_s << QByteArrayList{"05020100"};
        QTest::newRow("with the verdict") << u"ann"_s << QByteArrayList{"0502", "010005"};
    }
    void nothingIsAnsweredBeforeItWasAsked()
    {
        QFETCH(const QString, user);
        QFETCH(const QByteArrayList, said);
        Socks5Negotiation socks(proxyFor(user, u"p"_s), u"h"_s, 1);
        hear(socks, "");
        for (const QByteArray &step : said.first(said.size() - 1))
            QCOMPARE(hear(socks, step), State::Going);
        QCOMPARE(hear(socks, said.last()), State::Failed);
        QCOMPARE(socks.error(), QAbstractSocket::ProxyProtocolError);
    }

    void explainsARefusal_data()
    {
        QTest::addColumn<QByteArray>("said");
        QTest::addColumn<QAbstractSocket::SocketError>("error");
        const auto protocol = QAbstractSocket::ProxyProtocolError;
        const auto credentials = QAbstractSocket::ProxyAuthenticationRequiredError;
        QTest::newRow("a web server") << QByteArray("HTTP/1.1 400").toHex() << protocol;
        QTest::newRow("SOCKS4") << QByteArray("005a") << protocol;
        QTest::newRow("no method") << QByteArray("05ff") << credentials;
        QTest::newRow("a method nobody offered") << QByteArray("0501") << credentials;
        QTest::newRow("password not offered") << QByteArray("0502") << credentials;
        QTest::newRow("general failure") << QByteArray("0500 0501") << protocol;
        QTest::newRow("rules") << QByteArray("0500 0502") << QAbstractSocket::SocketAccessError;
        QTest::newRow("network") << QByteArray("0500 0503") << QAbstractSocket::NetworkError;
        QTest::newRow("host") << QByteArray("0500 0504") << QAbstractSocket::NetworkError;
        QTest::newRow("refused") << QByteArray("0500 0505") << QAbstractSocket::ConnectionRefusedError;
        QTest::newRow("too far") << QByteArray("0500 0506") << QAbstractSocket::NetworkError;
        QTest::newRow("unknown reply") << QByteArray("0500 05ee") << protocol;
        QTest::newRow("another version") << QByteArray("0500 0400") << protocol;
        QTest::newRow("unknown address") << QByteArray("0500 0500000900000000") << protocol;
    }
    void explainsARefusal()
    {
        QFETCH(const QByteArray, said);
        Socks5Negotiation socks(proxyFor({}, {}), u"192.0.2.1"_s, 80);
        hear(socks, "");
        // One step after the other: nothing is answered before it was asked.
        const QByteArrayList steps = said.split(' ');
        for (const QByteArray &step : steps.first(steps.size() - 1))
            QCOMPARE(hear(socks, step), State::Going);
        QCOMPARE(hear(socks, steps.last()), State::Failed);
        QTEST(socks.error(), "error");
        QVERIFY(!socks.errorString().isEmpty());
    }

    void aWrongPasswordIsNoSecretInTheLog()
    {
        Socks5Negotiation socks(proxyFor(u"ann"_s, u"gue55ed"_s), u"192.0.2.1"_s, 80);
        hear(socks, "");
        hear(socks, "0502");
        QCOMPARE(hear(socks, "0101"), State::Failed);
        QCOMPARE(socks.error(), QAbstractSocket::ProxyAuthenticationRequiredError);
        QVERIFY(!socks.errorString().contains(u"gue55ed"));
    }

    void anEndInPlaceOfAVerdictIsOne()
    {
        Socks5Negotiation socks(proxyFor(u"ann"_s, u"s3cret"_s), u"192.0.2.1"_s, 80);
        hear(socks, "");
        hear(socks, "0502");
        QCOMPARE(socks.ended(), State::Failed);
        QCOMPARE(socks.error(), QAbstractSocket::ProxyAuthenticationRequiredError);
        // Anywhere else it says nothing of the password.
        for (const QByteArrayList &said : {QByteArrayList{}, QByteArrayList{"0502", "0100"}}) {
            Socks5Negotiation other(proxyFor(u"ann"_s, u"s3cret"_s), u"192.0.2.1"_s, 80);
            hear(other, "");
            for (const QByteArray &step : said)
                hear(other, step);
            QCOMPARE(other.ended(), State::Failed);
            QCOMPARE(other.error(), QAbstractSocket::ProxyConnectionClosedError);
        }
    }

    void refusesWhatDoesNotFit()
    {
        const QString longText(256, u'x');
        for (const auto &[user, password] : {std::pair(u"ann"_s, longText), std::pair(longText, u"pw"_s)}) {
            Socks5Negotiation socks(proxyFor(user, password), u"192.0.2.1"_s, 80);
            QCOMPARE(hear(socks, ""), State::Failed);
            QVERIFY(socks.takeOutput().isEmpty());
        }
        // No label is too long, but all of them are; and one that is.
        const QString longName = QStringList(5, QString(60, u'x')).join(u'.');
        for (const QString &name : {longName, longText}) {
            Socks5Negotiation socks(proxyFor({}, {}), name, 80);
            hear(socks, "");
            QCOMPARE(hear(socks, "0500"), State::Failed);
            QCOMPARE(socks.error(), QAbstractSocket::HostNotFoundError);
        }
    }

private:
    static QNetworkProxy proxyFor(const QString &user, const QString &password)
    {
        return {QNetworkProxy::Socks5Proxy, u"proxy.example"_s, 1080, user, password};
    }

    static State hear(Socks5Negotiation &socks, const QByteArray &hex, QByteArray &received)
    {
        received += QByteArray::fromHex(hex);
        return socks.advance(received);
    }
    static State hear(Socks5Negotiation &socks, const QByteArray &hex)
    {
        QByteArray received;
        return hear(socks, hex, received);
    }

    QByteArray m_received;
};

ROOKERY_TEST(TestSocks5Negotiation)
#include "tst_socks5_negotiation.moc"
