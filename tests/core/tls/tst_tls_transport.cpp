// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/client_tls.h"
#include "core/socket/stream_socket.h"
#include "core/tls/tls_transport.h"
#include "support/descriptor_pair.h"
#include "support/room_test.h"
#include "support/test_certificates.h"

#include <QTest>

#include <vector>

namespace rookery {

/// Sees what a TlsTransport keeps.
struct TlsTransportMemory
{
    static qsizetype of(const TlsTransport &transport)
    {
        return transport.m_in.capacity() + transport.m_out.capacity() + transport.m_gathered.capacity();
    }
};

} // namespace rookery

using namespace rookery;
using namespace rookery::test;
using Outcome = ByteTransport::Outcome;

namespace {

constexpr qsizetype Much = 4 * 1024 * 1024;
/// What a buffer may grow to (docs/architecture.md, Bounds).
constexpr qsizetype MostBuffered = 320 * 1024;

QByteArray pattern(qsizetype size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    for (qsizetype i = 0; i < size; ++i)
        bytes[i] = char(i * 131 >> 3);
    return bytes;
}

/// What came of writing all of `bytes` so far; true when it is gone.
bool writeOn(TlsTransport &to, QByteArray &bytes)
{
    while (!bytes.isEmpty()) {
        const QByteArrayView rest = bytes;
        const auto result = to.write(std::span(&rest, 1));
        bytes.remove(0, result.bytes);
        if (result.outcome != Outcome::Ok)
            break;
    }
    return bytes.isEmpty() && to.bytesToWrite() == 0;
}

/// Reads at most `most` more.
void readOn(TlsTransport &from, QByteArray &got, qsizetype most = Much)
{
    std::vector<char> block(static_cast<size_t>(std::min<qsizetype>(most, 64 * 1024)));
    for (qsizetype left = most; left > 0;) {
        const auto result =
            from.read(std::span(block).first(size_t(std::min(left, qsizetype(block.size())))));
        got.append(block.data(), result.bytes);
        left -= result.bytes;
        if (result.outcome != Outcome::Ok)
            return;
    }
}

} // namespace

class TestTlsTransport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();

    void growsUnderLoadAndGivesItBack();
    void keepsWhatIsNotRead();
    void keepsWhatIsNotSent();
    void namesTheServerUnlessToldNotTo_data();
    void namesTheServerUnlessToldNotTo();

private:
    TestCertificates m_certificates;
    std::optional<TlsContext> m_serverContext;
    std::optional<TlsContext> m_clientContext;
    std::unique_ptr<TlsTransport> m_server;
    std::unique_ptr<TlsTransport> m_client;
};

void TestTlsTransport::initTestCase()
{
    QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log()));
    QSslConfiguration server;
    server.setLocalCertificate(m_certificates.good().certificate());
    server.setPrivateKey(m_certificates.good().key());
    m_serverContext = *TlsContext::server(server);
    QSslConfiguration client;
    client.setPeerVerifyMode(QSslSocket::VerifyNone);
    m_clientContext = *TlsContext::client(client, TlsContext::Trust::Configuration);
}

void TestTlsTransport::init()
{
    auto [near, far] = tcpPair();
    m_client = std::make_unique<TlsTransport>(near.release(), *m_clientContext, QStringLiteral("localhost"));
    m_server = std::make_unique<TlsTransport>(far.release(), *m_serverContext);
    QTRY_VERIFY((static_cast<void>(m_client->handshake()), m_server->handshake() == Outcome::Ok));
    QTRY_VERIFY(m_client->handshake() == Outcome::Ok);
}

void TestTlsTransport::namesTheServerUnlessToldNotTo_data()
{
    QTest::addColumn<bool>("noSni");
    QTest::newRow("named") << false;
    QTest::newRow("not named") << true;
}

/// In the first thing that the client sends, the name is to be read in the clear.
void TestTlsTransport::namesTheServerUnlessToldNotTo()
{
    QFETCH(bool, noSni);
    TlsOptions options;
    options.noSni = noSni;
    const auto tls = makeClientTls(options);
    QVERIFY(tls);
    auto [near, far] = tcpPair();
    TlsTransport client(near.release(), *TlsContext::client(*tls, TlsContext::Trust::Configuration),
                        QStringLiteral("hidden.example.com"));
    StreamSocket server(far.release());
    QByteArray hello(64 * 1024, Qt::Uninitialized);
    qsizetype size = 0;
    QTRY_VERIFY((static_cast<void>(client.handshake()),
                 size += server.read(hello.data() + size, hello.size() - size).bytes, size > 200));
    QCOMPARE(hello.first(size).contains("hidden.example.com"), !noSni);
}

void TestTlsTransport::growsUnderLoadAndGivesItBack()
{
    for (int round = 0; round < 2; ++round) {
        const QByteArray sent = pattern(Much);
        QByteArray left = sent;
        QByteArray got;
        qsizetype mostOut = 0;
        qsizetype mostIn = 0;
        QTRY_VERIFY2((static_cast<void>(writeOn(*m_server, left)), readOn(*m_client, got),
                      mostOut = std::max(mostOut, TlsTransportMemory::of(*m_server)),
                      mostIn = std::max(mostIn, TlsTransportMemory::of(*m_client)), got.size() >= Much),
                     qPrintable(QString::number(got.size())));
        QVERIFY(got == sent);
        QVERIFY2(mostOut >= 256 * 1024, qPrintable(QString::number(mostOut)));
        QVERIFY2(mostIn > 32 * 1024, qPrintable(QString::number(mostIn)));
        QVERIFY2(std::max(mostOut, mostIn) <= 2 * MostBuffered, qPrintable(QString::number(mostOut)));

        m_server->releaseMemory();
        m_client->releaseMemory();
        QCOMPARE(TlsTransportMemory::of(*m_server), 0);
        QCOMPARE(TlsTransportMemory::of(*m_client), 0);
    }
}

void TestTlsTransport::keepsWhatIsNotRead()
{
    const QByteArray sent = pattern(100'000);
    QByteArray left = sent;
    QTRY_VERIFY(writeOn(*m_server, left));
    QByteArray got;
    QTRY_VERIFY((readOn(*m_client, got, 10), !got.isEmpty()));
    m_client->releaseMemory();
    QVERIFY(TlsTransportMemory::of(*m_client) > 0);
    QTRY_VERIFY((readOn(*m_client, got), got.size() >= sent.size()));
    QVERIFY(got == sent);
}

void TestTlsTransport::keepsWhatIsNotSent()
{
    const QByteArray sent = pattern(8 * Much);
    QByteArray left = sent;
    QVERIFY(!writeOn(*m_server, left));
    QVERIFY(m_server->bytesToWrite() > 0);
    const qint64 before = m_server->bytesToWrite();
    m_server->releaseMemory();
    QCOMPARE(m_server->bytesToWrite(), before);
    QByteArray got;
    QTRY_VERIFY_WITH_TIMEOUT((static_cast<void>(writeOn(*m_server, left)), readOn(*m_client, got, 8 * Much),
                              got.size() >= sent.size()),
                             20000);
    QVERIFY(got == sent);
}

ROOKERY_TEST(TestTlsTransport)
#include "tst_tls_transport.moc"
