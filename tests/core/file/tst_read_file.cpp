// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/read_file.h"
#include "support/room_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <sys/stat.h>
#include <unistd.h>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestReadFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsAll();
    void knowsTooMuch_data();
    void knowsTooMuch();
    void readsAPipeToItsEnd();
    void doesNotWaitForAWriterForEver();
    void refusesWhatIsNoFile_data();
    void refusesWhatIsNoFile();

private:
    QString put(const QByteArray &content)
    {
        QFile file(m_directory.filePath(u"file"_s));
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size() ? file.fileName()
                                                                                        : QString();
    }

    QTemporaryDir m_directory;
};

void TestReadFile::readsAll()
{
    for (const QByteArray &content : {QByteArray(), QByteArray("key\n"), QByteArray(200'000, 'x')}) {
        const auto read = readFile(put(content), 200'000);
        QVERIFY(read);
        QCOMPARE(*read, content);
    }
}

void TestReadFile::knowsTooMuch_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("one byte more") << put("12345");
    QTest::newRow("no end") << u"/dev/zero"_s;
}

void TestReadFile::knowsTooMuch()
{
    QFETCH(QString, path);
    const auto read = readFile(path, 4);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TooMuch);
    QVERIFY(read.error().message.contains(path));
}

/// As a shell hands over the output of a command: `<(pass show key)`.
void TestReadFile::readsAPipeToItsEnd()
{
    std::array<int, 2> ends{};
    QCOMPARE(::pipe(ends.data()), 0);
    QCOMPARE(::write(ends[1], "sesame\n", 7), 7);
    ::close(ends[1]);
    const auto read = readFile(u"/dev/fd/%1"_s.arg(ends[0]), 100);
    ::close(ends[0]);
    QVERIFY(read);
    QCOMPARE(*read, QByteArray("sesame\n"));
}

void TestReadFile::doesNotWaitForAWriterForEver()
{
    const QString path = m_directory.filePath(u"pipe"_s);
    QCOMPARE(::mkfifo(QFile::encodeName(path).constData(), 0600), 0);
    const auto read = readFile(path, 100, 1ms);
    // Some systems call a pipe without a writer empty.
    QVERIFY(read ? read->isEmpty() : read.error().code == ErrorCode::Timeout);
}

void TestReadFile::refusesWhatIsNoFile_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("a directory") << m_directory.path();
    QTest::newRow("nothing") << m_directory.filePath(u"nothing"_s);
}

void TestReadFile::refusesWhatIsNoFile()
{
    QFETCH(QString, path);
    const auto read = readFile(path, 100);
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::LocalIo);
    QVERIFY(read.error().message.contains(path));
}

ROOKERY_TEST(TestReadFile)
#include "tst_read_file.moc"
