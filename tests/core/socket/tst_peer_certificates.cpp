// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/peer_certificates.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestPeerCertificates final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /// However many a server sends, and however large they are.
    void isBounded()
    {
        PeerCertificates many;
        for (int i = 0; i < 100; ++i)
            many.add(QByteArray(100, 'x'));
        QCOMPARE(many.chain.size(), PeerCertificates::MostCertificates);

        PeerCertificates large;
        QVERIFY(large.add(QByteArray(PeerCertificates::MostBytes - 1, 'x')));
        QVERIFY(!large.add(QByteArray(2, 'x')));
        QVERIFY(large.add(QByteArray(1, 'x')));
        QCOMPARE(large.chain.size(), 2);
    }
};

ROOKERY_TEST(TestPeerCertificates)
#include "tst_peer_certificates.moc"
