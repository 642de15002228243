// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/process/socket_table.h"
#include "support/room_test.h"

#include <QTest>

#include <bit>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Head =
    "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode\n";

QByteArray line(const QByteArray &local, const QByteArray &remote, const QByteArray &inode)
{
    return "   0: " + local + ' ' + remote + " 01 00000000:00000000 00:00000000 00000000  1000        0 " +
           inode + " 1 0000000000000000 20 4 30 10 -1\n";
}

} // namespace

class TestSocketTable : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAnEntry_data();
    void readsAnEntry();
    void leavesOutOtherPorts();
    void leavesOutSocketsWithoutAnOwner();
    void survivesNonsense_data();
    void survivesNonsense();
};

void TestSocketTable::readsAnEntry_data()
{
    if (std::endian::native != std::endian::little)
        QSKIP("the lines below were written by a little-endian machine");
    QTest::addColumn<QByteArray>("local");
    QTest::addColumn<QString>("address");
    QTest::newRow("IPv4") << QByteArray("0100007F:1538") << u"127.0.0.1"_s;
    QTest::newRow("any IPv4") << QByteArray("00000000:1538") << u"0.0.0.0"_s;
    QTest::newRow("IPv6") << QByteArray("00000000000000000000000001000000:1538") << u"::1"_s;
    QTest::newRow("any IPv6") << QByteArray("00000000000000000000000000000000:1538") << u"::"_s;
    QTest::newRow("IPv4 in IPv6") << QByteArray("0000000000000000FFFF00000100007F:1538") << u"127.0.0.1"_s;
    QTest::newRow("2001:db8::7") << QByteArray("B80D0120000000000000000007000000:1538") << u"2001:db8::7"_s;
}

void TestSocketTable::readsAnEntry()
{
    QFETCH(QByteArray, local);
    QFETCH(QString, address);
    const QList<SocketEntry> entries = parseSocketTable(Head + line(local, "0100007F:0050", "4711"), {5432});
    QCOMPARE(entries.size(), 1);
    QCOMPARE(entries[0].local, QHostAddress(address));
    QCOMPARE(entries[0].localPort, quint16(5432));
    QCOMPARE(entries[0].remotePort, quint16(80));
    QCOMPARE(entries[0].inode, 4711u);
}

void TestSocketTable::leavesOutOtherPorts()
{
    const QByteArray text = Head + line("0100007F:1538", "00000000:0000", "1") +
                            line("0100007F:1539", "00000000:0000", "2") +
                            line("0100007F:1538", "0100007F:0050", "3");
    const QList<SocketEntry> entries = parseSocketTable(text, {5432});
    QCOMPARE(entries.size(), 2);
    QCOMPARE(entries[0].inode, 1u);
    QCOMPARE(entries[1].inode, 3u);
    QVERIFY(parseSocketTable(text, {}).isEmpty());
}

void TestSocketTable::leavesOutSocketsWithoutAnOwner()
{
    QVERIFY(parseSocketTable(line("0100007F:1538", "0100007F:0050", "0"), {5432}).isEmpty());
}

void TestSocketTable::survivesNonsense_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("blank lines") << QByteArray("\n\n   \n");
    QTest::newRow("cut") << QByteArray("   0: 0100007F:1538 0100007F:0050 01 0000");
    QTest::newRow("cut address") << QByteArray("   0: 0100007F:15");
    QTest::newRow("no colon") << line("0100007F1538", "0100007F:0050", "1");
    QTest::newRow("odd address") << line("0100007:1538", "0100007F:0050", "1");
    QTest::newRow("no address") << line(":1538", "0100007F:0050", "1");
    QTest::newRow("not hex") << line("0100007X:1538", "0100007F:0050", "1");
    QTest::newRow("bad remote") << line("0100007F:1538", "0100007F", "1");
    QTest::newRow("bad inode") << line("0100007F:1538", "0100007F:0050", "one");
}

void TestSocketTable::survivesNonsense()
{
    QFETCH(QByteArray, text);
    QVERIFY(parseSocketTable(text, {5432}).isEmpty());
}

ROOKERY_TEST(TestSocketTable)
#include "tst_socket_table.moc"
