// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/hello.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestHello : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oursIsUnderstood()
    {
        const auto hello = Hello::parse(Hello::ours());
        QVERIFY(hello);
        QVERIFY(hello->abilities.contains(Hello::ShortDatagrams));
        QVERIFY(hello->abilities.contains(Hello::EarlyAcks));
        QVERIFY(hello->abilities.contains(Hello::TimelyAcks));
        QVERIFY(hello->abilities.contains(Hello::Unbind));
        QVERIFY(hello->abilities.contains(Hello::ConnectResult));
        QVERIFY(hello->identity.isEmpty());
        QVERIFY(Hello::ours().size() + 5 <= 256);
    }
    void tellsWhatElseItCan()
    {
        const auto hello = Hello::parse(Hello::ours({}, 0, {"any-port", "unix-targets"}));
        QVERIFY(hello);
        QVERIFY(hello->abilities.contains(Hello::AnyPort));
        QVERIFY(hello->abilities.contains(Hello::UnixTargets));
        QVERIFY(!Hello::parse(Hello::ours())->abilities.contains(Hello::AnyPort));
        // All that there is, in one.
        const QByteArray identity(Hello::IdentitySize, 'x');
        QVERIFY(Hello::ours(identity, 1 << 30, {"any-port", "unix-targets"}).size() + 5 <= 256);
    }
    void unknownNamesAreSkipped()
    {
        const auto hello = Hello::parse("rookery/1 a  b ");
        QVERIFY(hello);
        QCOMPARE(hello->abilities, (QByteArrayList{"a", "b"}));
        QVERIFY(Hello::parse("rookery/1"));
    }
    void tellsAnIdentity()
    {
        const QByteArray identity = QByteArray::fromHex("00112233445566778899aabbccddeeff");
        const QByteArray text = Hello::ours(identity);
        QVERIFY(text.endsWith(" client=00112233445566778899aabbccddeeff"));
        QVERIFY(text.size() + 5 <= 256);
        const auto hello = Hello::parse(text);
        QVERIFY(hello);
        QCOMPARE(hello->identity, identity);
        // Not where it could be shown by chance.
        QCOMPARE(hello->abilities, Hello::parse(Hello::ours())->abilities);
    }
    void tellsTheLargestFrame()
    {
        QCOMPARE(Hello::parse(Hello::ours())->largestFrame, 0);
        const QByteArray identity(Hello::IdentitySize, 'x');
        const QByteArray text = Hello::ours(identity, 32768);
        QVERIFY(text.endsWith(" frames=32768"));
        QVERIFY(text.size() + 5 <= 256);
        QCOMPARE(Hello::parse(text)->largestFrame, 32768);
        QCOMPARE(Hello::parse(text)->identity, identity);
    }
    void takesNoOtherLargestFrame_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::addColumn<qsizetype>("bytes");
        QTest::newRow("none") << QByteArray("frames=") << qsizetype(0);
        QTest::newRow("zero") << QByteArray("frames=0") << Hello::LeastFrame;
        QTest::newRow("too small") << QByteArray("frames=1") << Hello::LeastFrame;
        QTest::newRow("negative") << QByteArray("frames=-1") << qsizetype(0);
        QTest::newRow("no number") << QByteArray("frames=many") << qsizetype(0);
        QTest::newRow("beyond 32 bits") << QByteArray("frames=99999999999") << qsizetype(0);
        QTest::newRow("zeros before it") << QByteArray("frames=032768") << qsizetype(0);
    }
    void takesNoOtherLargestFrame()
    {
        QFETCH(QByteArray, word);
        QFETCH(qsizetype, bytes);
        const QByteArray text = "rookery/1 " + word;
        QCOMPARE(Hello::parse(text)->largestFrame, bytes);
    }
    void takesNoOtherIdentity_data()
    {
        QTest::addColumn<QByteArray>("word");
        QTest::newRow("none") << QByteArray("client=");
        QTest::newRow("short") << QByteArray("client=00112233445566778899aabbccddee");
        QTest::newRow("long") << QByteArray("client=00112233445566778899aabbccddeeff00");
        QTest::newRow("capitals") << QByteArray("client=00112233445566778899AABBCCDDEEFF");
        QTest::newRow("no hex") << QByteArray("client=00112233445566778899aabbccddeefg");
        QTest::newRow("another word") << QByteArray("clients=00112233445566778899aabbccddeeff");
    }
    void takesNoOtherIdentity()
    {
        QFETCH(QByteArray, word);
        const QByteArray text = "rookery/1 " + word;
        const auto hello = Hello::parse(text);
        QVERIFY(hello);
        QVERIFY(hello->identity.isEmpty());
    }
    void otherTextIsNoHello_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("short") << QByteArray("rookery/");
        QTest::newRow("other version") << QByteArray("rookery/2 x");
        QTest::newRow("longer") << QByteArray("rookery/10");
        QTest::newRow("too long") << QByteArray("rookery/1 ") + QByteArray(242, 'x');
    }
    void otherTextIsNoHello()
    {
        QFETCH(QByteArray, text);
        QVERIFY(!Hello::parse(text));
    }
    void longestHello()
    {
        const QByteArray longest = "rookery/1 " + QByteArray(241, 'x');
        QVERIFY(Hello::parse(longest));
    }
};

ROOKERY_TEST(TestHello)
#include "tst_hello.moc"
