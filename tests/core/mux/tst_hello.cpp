// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/mux/hello.h"

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
        QVERIFY(hello->abilities.contains(Hello::Unbind));
        QVERIFY(Hello::ours().size() + 5 <= 256);
    }
    void unknownNamesAreSkipped()
    {
        const auto hello = Hello::parse("rookery/1 a  b ");
        QVERIFY(hello);
        QCOMPARE(hello->abilities, (QByteArrayList{"a", "b"}));
        QVERIFY(Hello::parse("rookery/1"));
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

QTEST_APPLESS_MAIN(TestHello)
#include "tst_hello.moc"
