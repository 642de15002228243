// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/server_dial.h"
#include "core/socket/name_lookup.h"
#include "support/fake_clock.h"
#include "support/room_test.h"
#include "support/scripted_names.h"

#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <sys/socket.h>
#include <unistd.h>

using namespace rookery;
using namespace std::chrono_literals;

/// What the proxies say is in the tests of their negotiations; both connectors' are in tst_client_connector.
class TestServerDial final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { QVERIFY(m_server.listen(QHostAddress::LocalHost)); }
    void cleanup()
    {
        m_dial.reset();
        m_server.close();
        QCOMPARE(m_clock.runningTimers(), size_t(0));
    }

    void connects()
    {
        make(QNetworkProxy::NoProxy, QStringLiteral("127.0.0.1"));
        QVERIFY(m_connected->isEmpty()); // from the event loop
        QTRY_COMPARE(m_connected->size(), 1);
        QCOMPARE(m_resolved->size(), 1);
        const int descriptor = m_dial->takeDescriptor();
        QVERIFY(descriptor >= 0);
        QCOMPARE(m_dial->takeDescriptor(), -1);
        m_dial.reset();
        QTRY_VERIFY(m_server.hasPendingConnections());
        QTcpSocket *far = m_server.nextPendingConnection();
        QCOMPARE(::send(descriptor, "hello", 5, MSG_NOSIGNAL), ssize_t(5)); // it lives on
        QTRY_COMPARE(far->bytesAvailable(), 5);
        ::close(descriptor);
    }

    /// A name of this machine has an address at which nobody listens; it is not the only one.
    void triesEveryAddress()
    {
        make(QNetworkProxy::NoProxy, QStringLiteral("localhost"));
        QTRY_COMPARE(m_connected->size(), 1);
    }

    void asksWithItsOwnParty_data()
    {
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        QTest::newRow("server") << QNetworkProxy::NoProxy;
        QTest::newRow("proxy") << QNetworkProxy::HttpProxy;
    }

    /// Names that hang take every thread but those that are kept for the way to the gateway.
    void asksWithItsOwnParty()
    {
        QFETCH(QNetworkProxy::ProxyType, type);
        test::ScriptedNames names({.threads = 1, .newcomers = 0, .gateway = 1});
        names.set(QStringLiteral("gate.test"), {QHostAddress(QHostAddress::LocalHost)});
        names.hold(QStringLiteral("hangs.test"));
        const NameLookup hanging(
            QStringLiteral("hangs.test"), names.share(), [](const auto &) {}, m_clock);
        QTRY_COMPARE(names.underWay(), 1);

        m_lookups = names.share(LookupShare::Kind::OwnGateway);
        make(type, QStringLiteral("gate.test"), false, QStringLiteral("gate.test"));
        QTRY_VERIFY(m_server.hasPendingConnections());
        m_lookups = {};
    }

    void aProxyResolvesItself()
    {
        make(QNetworkProxy::HttpProxy, QStringLiteral("nowhere.invalid"));
        QTRY_VERIFY(m_server.hasPendingConnections());
        QTcpSocket *far = m_server.nextPendingConnection();
        QTRY_VERIFY(far->peek(4096).startsWith("CONNECT nowhere.invalid:7 HTTP/1.1\r\n"));
        far->write("HTTP/1.1 200 OK\r\n\r\n");
        QTRY_COMPARE(m_connected->size(), 1);
        QCOMPARE(m_resolved->size(), 0);
    }

    void refusesWhatComesTooEarly_data()
    {
        QTest::addColumn<bool>("tls");
        QTest::newRow("ws") << false;
        QTest::newRow("wss") << true;
    }

    /// Bytes in front of the server's come from the proxy or from whoever sits in between.
    void refusesWhatComesTooEarly()
    {
        QFETCH(bool, tls);
        make(QNetworkProxy::HttpProxy, QStringLiteral("h.example"), tls);
        QTRY_VERIFY(m_server.hasPendingConnections());
        m_server.nextPendingConnection()->write(
            "HTTP/1.1 200 OK\r\n\r\nHTTP/1.1 101 Switching Protocols\r\n");
        QTRY_COMPARE(m_failed->size(), 1);
        QCOMPARE(why().code, tls ? ErrorCode::TlsFailed : ErrorCode::HttpRefused);
        QCOMPARE(m_connected->size(), 0);
    }

    void aResetUponThePasswordRefusesIt_data()
    {
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        QTest::addColumn<QByteArray>("asks");
        QTest::newRow("http") << QNetworkProxy::HttpProxy
                              << QByteArray("HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=x\r\n"
                                            "Connection: close\r\nContent-Length: 0\r\n\r\n");
        QTest::newRow("socks5") << QNetworkProxy::Socks5Proxy << QByteArray::fromHex("0502");
    }

    /// To try on as after any lost connection could lock an account.
    void aResetUponThePasswordRefusesIt()
    {
        QFETCH(QNetworkProxy::ProxyType, type);
        QFETCH(QByteArray, asks);
        int said = 0;
        connect(&m_server, &QTcpServer::pendingConnectionAvailable, this, [&] {
            QTcpSocket *near = m_server.nextPendingConnection();
            connect(near, &QTcpSocket::readyRead, near, [near, asks, &said] {
                near->readAll();
                if (++said == 1) {
                    near->write(asks);
                    return;
                }
                const linger now{1, 0};
                ::setsockopt(int(near->socketDescriptor()), SOL_SOCKET, SO_LINGER, &now, sizeof now);
                near->abort();
            });
        });
        m_password = QStringLiteral("s3cret");
        make(type, QStringLiteral("h.example"));
        QTRY_COMPARE(m_failed->size(), 1);
        QCOMPARE(said, 2);
        QCOMPARE(why().code, ErrorCode::ProxyRefused);
        m_password.clear();
        m_server.disconnect(this);
    }

    void saysWhoRefuses_data()
    {
        QTest::addColumn<QNetworkProxy::ProxyType>("type");
        QTest::addColumn<bool>("named"); ///< the server
        QTest::newRow("none") << QNetworkProxy::NoProxy << true;
        QTest::newRow("http") << QNetworkProxy::HttpProxy << false;
        QTest::newRow("socks5") << QNetworkProxy::Socks5Proxy << false;
    }

    void saysWhoRefuses()
    {
        QFETCH(QNetworkProxy::ProxyType, type);
        QFETCH(bool, named);
        m_port = m_server.serverPort();
        m_server.close();
        make(type, QStringLiteral("127.0.0.1"));
        QTRY_COMPARE(m_failed->size(), 1);
        QCOMPARE(why().code, ErrorCode::ConnectionFailed);
        QVERIFY2(why().message.contains(u"refused"), qPrintable(why().message));
        QCOMPARE(!why().message.contains(u"proxy"), named);
    }

    void saysWhatWasTooLate()
    {
        make(QNetworkProxy::NoProxy, QStringLiteral("127.0.0.1"));
        QVERIFY(m_dial->tooLate(3s).message.contains(u"not resolved"));
        QTRY_COMPARE(m_connected->size(), 1);
        QVERIFY(m_dial->tooLate(3s).message.contains(u"did not answer"));

        make(QNetworkProxy::HttpProxy, QStringLiteral("h.example"));
        QVERIFY(m_dial->tooLate(3s).message.contains(u"proxy"));
        QVERIFY(m_dial->tooLate(3s).message.contains(u"did not answer"));
        QTRY_VERIFY(m_dial->tooLate(3s).message.contains(u"has not opened a connection to h.example"));
    }

    void givesUpANameThatIsNot()
    {
        make(QNetworkProxy::NoProxy, QString());
        QTRY_COMPARE(m_failed->size(), 1);
        QCOMPARE(why().code, ErrorCode::BadInput);
    }

private:
    void make(QNetworkProxy::ProxyType type, const QString &host, bool tls = false,
              const QString &proxy = QStringLiteral("127.0.0.1"))
    {
        const quint16 listening = m_server.isListening() ? m_server.serverPort() : m_port;
        const QString user = m_password.isEmpty() ? QString() : QStringLiteral("ann");
        const bool direct = type == QNetworkProxy::NoProxy;
        const ConnectTarget target{host,
                                   direct ? listening : quint16(7),
                                   tls,
                                   host,
                                   direct ? QString() : QStringLiteral("proxy:1"),
                                   SettingsPlace::CommandLine};
        m_dial = std::make_unique<ServerDial>(QNetworkProxy(type, proxy, listening, user, m_password), target,
                                              m_lookups, m_clock);
        m_connected = std::make_unique<QSignalSpy>(m_dial.get(), &ServerDial::connected);
        m_resolved = std::make_unique<QSignalSpy>(m_dial.get(), &ServerDial::resolved);
        m_failed = std::make_unique<QSignalSpy>(m_dial.get(), &ServerDial::failed);
        m_dial->start();
    }
    [[nodiscard]] Error why() const { return m_failed->value(0).value(0).value<Error>(); }

    QTcpServer m_server;
    quint16 m_port = 0;
    test::FakeClock m_clock;
    LookupShare m_lookups;
    QString m_password; ///< for the proxy, of ann; empty: nobody
    std::unique_ptr<ServerDial> m_dial;
    std::unique_ptr<QSignalSpy> m_connected;
    std::unique_ptr<QSignalSpy> m_resolved;
    std::unique_ptr<QSignalSpy> m_failed;
};

ROOKERY_TEST(TestServerDial)
#include "tst_server_dial.moc"
