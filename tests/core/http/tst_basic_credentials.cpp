// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/basic_credentials.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestBasicCredentials final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void reads_data();
    void reads();
};

void TestBasicCredentials::reads_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("fits");
    QTest::addColumn<QByteArray>("user");
    QTest::addColumn<QByteArray>("password");

    const auto basic = [](const QByteArray &text) -> QByteArray { return "Basic " + text.toBase64(); };
    QTest::newRow("usual") << basic("ann:hush") << true << QByteArray("ann") << QByteArray("hush");
    QTest::newRow("colon in the password")
        << basic("ann:a:b") << true << QByteArray("ann") << QByteArray("a:b");
    QTest::newRow("empty") << basic(":") << true << QByteArray() << QByteArray();
    QTest::newRow("any case, many blanks") << QByteArray("bASIC \t " + QByteArray("a:b").toBase64()) << true
                                           << QByteArray("a") << QByteArray("b");
    QTest::newRow("no colon") << basic("ann") << false << QByteArray() << QByteArray();
    QTest::newRow("not base64") << QByteArray("Basic !!!!") << false << QByteArray() << QByteArray();
    QTest::newRow("nothing") << QByteArray("Basic") << false << QByteArray() << QByteArray();
    QTest::newRow("nothing but a blank") << QByteArray("Basic ") << false << QByteArray() << QByteArray();
    QTest::newRow("without a blank") << QByteArray("Basic" + QByteArray("a:b").toBase64()) << false
                                     << QByteArray() << QByteArray();
    QTest::newRow("another scheme") << QByteArray("Bearer " + QByteArray("a:b").toBase64()) << false
                                    << QByteArray() << QByteArray();
    QTest::newRow("empty value") << QByteArray() << false << QByteArray() << QByteArray();
}

void TestBasicCredentials::reads()
{
    QFETCH(const QByteArray, value);
    QFETCH(const bool, fits);
    const std::optional<http::BasicCredentials> read = http::basicCredentials(value);
    QCOMPARE(read.has_value(), fits);
    if (read) {
        QTEST(read->user, "user");
        QTEST(read->password, "password");
    }
}

ROOKERY_TEST(TestBasicCredentials)
#include "tst_basic_credentials.moc"
