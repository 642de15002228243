// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/text_file.h"
#include "support/room_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestTextFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void takesTextAsEditorsLeaveIt_data();
    void takesTextAsEditorsLeaveIt();
    void saysWhatIsNoText_data();
    void saysWhatIsNoText();
    void readsFiles();
};

void TestTextFile::takesTextAsEditorsLeaveIt_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QByteArray>("meant");
    QTest::newRow("plain") << QByteArray("key\n") << QByteArray("key\n");
    QTest::newRow("a mark and CR LF")
        << QByteArray("\xef\xbb\xbfkey\r\nmore\r\n") << QByteArray("key\nmore\n");
    QTest::newRow("a mark alone") << QByteArray("\xef\xbb\xbf") << QByteArray();
    QTest::newRow("a CR of its own") << QByteArray("a\rb") << QByteArray("a\rb");
    QTest::newRow("no UTF-8") << QByteArray("caf\xe9") << QByteArray("caf\xe9");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
}

void TestTextFile::takesTextAsEditorsLeaveIt()
{
    QFETCH(QByteArray, written);
    QFETCH(QByteArray, meant);
    const auto text = plainText(written, u"it"_s);
    QVERIFY(text);
    QCOMPARE(*text, meant);
}

void TestTextFile::saysWhatIsNoText_data()
{
    QTest::addColumn<QByteArray>("written");
    QTest::addColumn<QString>("says");
    const auto bytes = [](const char *text, int size) { return QByteArray(text, size); };
    QTest::newRow("UTF-16, little") << bytes("\xff\xfek\0", 4) << u"UTF-16"_s;
    QTest::newRow("UTF-16, big") << bytes("\xfe\xff\0k", 4) << u"UTF-16"_s;
    QTest::newRow("UTF-16 without a mark") << bytes("k\0e\0y\0", 6) << u"NUL"_s;
    QTest::newRow("a program") << bytes("\x7f\x45LF\0\0", 6) << u"NUL"_s;
}

void TestTextFile::saysWhatIsNoText()
{
    QFETCH(QByteArray, written);
    QFETCH(QString, says);
    const auto text = plainText(written, u"the file “key”"_s);
    QVERIFY(!text);
    QCOMPARE(text.error().code, ErrorCode::BadInput);
    QVERIFY2(text.error().sentence().contains(says), qPrintable(text.error().sentence()));
    QVERIFY(text.error().message.contains(u"the file “key”"_s));
}

void TestTextFile::readsFiles()
{
    QTemporaryDir directory;
    QFile file(directory.filePath(u"key"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("\xef\xbb\xbfsesame\r\n");
    file.close();
    QCOMPARE(readTextFile(file.fileName(), 100).value_or("?"), QByteArray("sesame\n"));
    QCOMPARE(readTextFile(file.fileName(), 3).error().code, ErrorCode::TooMuch);
}

ROOKERY_TEST(TestTextFile)
#include "tst_text_file.moc"
