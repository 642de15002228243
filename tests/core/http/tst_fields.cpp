// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/fields.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;

class TestFields final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void joinsTheLinesOfAList()
    {
        const http::Fields fields{{"Connection", "keep-alive"}, {"X", "y"}, {"connection", ",\tUpgrade , "}};
        QCOMPARE(http::values(fields, "CONNECTION"), (QList<QByteArray>{"keep-alive", ",\tUpgrade , "}));
        QCOMPARE(http::members(fields, "Connection"), (QList<QByteArray>{"keep-alive", "Upgrade"}));
        QVERIFY(http::hasMember(fields, "Connection", "upgrade"));
        QVERIFY(!http::hasMember(fields, "Connection", "up"));
        QVERIFY(http::values(fields, "Z").isEmpty());
    }

    void knowsWhatAValueIs_data()
    {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<bool>("expected");

        QTest::newRow("plain") << QByteArray("hunter2 \t~") << true;
        QTest::newRow("empty") << QByteArray() << true;
        QTest::newRow("UTF-8") << QByteArray("sch\xc3\xb6n") << true;
        QTest::newRow("newline") << QByteArray("a\nb") << false;
        QTest::newRow("NUL") << QByteArray("a\0b", 3) << false;
        QTest::newRow("outer blank") << QByteArray("a ") << false;
        QTest::newRow("leading tab") << QByteArray("\ta") << false;
    }

    void knowsWhatAValueIs()
    {
        QFETCH(const QByteArray, value);
        QTEST(http::isFieldValue(value), "expected");
    }

    void knowsWhatIsVisible()
    {
        QVERIFY(http::isVisible("/path?~"));
        QVERIFY(!http::isVisible("a b"));
        QVERIFY(!http::isVisible("a\x7f"));
        QVERIFY(!http::isVisible("sch\xc3\xb6n"));
    }

    void addsALine()
    {
        http::Fields fields;
        QVERIFY(http::addField(fields, "Name:\t a : b "));
        QVERIFY(http::addField(fields, "Empty:"));
        for (const char *line : {"no colon", " Folded: 1", "Blank : 1", ": 1", ""})
            QVERIFY(!http::addField(fields, line));
        QCOMPARE(fields, (http::Fields{{"Name", "a : b"}, {"Empty", ""}}));
    }

    void readsALength_data()
    {
        QTest::addColumn<QByteArrayList>("lines");
        QTest::addColumn<bool>("valid");
        QTest::addColumn<qint64>("bytes");
        const auto row = [](const char *name, const QByteArrayList &lines, bool valid, qint64 bytes) {
            QTest::newRow(name) << lines << valid << bytes;
        };
        row("none", {}, true, -1);
        row("one", {"12"}, true, 12);
        row("twice the same", {"12", "12"}, true, 12);
        row("twice in one line", {"0, 0"}, true, 0);
        row("two", {"12", "13"}, false, -1);
        row("two in one line", {"12, 13"}, false, -1);
        row("sign", {"+1"}, false, -1);
        row("negative", {"-1"}, false, -1);
        row("hex", {"0x1"}, false, -1);
        row("empty", {""}, false, -1);
        row("too large", {"99999999999999999999"}, false, -1);
    }

    void readsALength()
    {
        QFETCH(QByteArrayList, lines);
        http::Fields fields;
        for (const QByteArray &line : lines)
            fields.emplaceBack("content-length", line);
        const http::ContentLength length = http::contentLength(fields);
        QTEST(length.valid, "valid");
        QTEST(length.bytes.value_or(-1), "bytes");
    }
};

ROOKERY_TEST(TestFields)
#include "tst_fields.moc"
