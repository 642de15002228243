// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/spec/forwards_file.h"
#include "support/room_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class ForwardsFileTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void comments_data();
    void comments();
    void reads();
    void saysWhichLineIsWrong();
    void isBounded();
    void readsFiles();
};

void ForwardsFileTest::comments_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("left");
    QTest::newRow("none") << u" 80:db:80 "_s << u"80:db:80"_s;
    QTest::newRow("whole") << u"# the orders"_s << QString();
    QTest::newRow("behind blanks") << u"  \t# the orders"_s << QString();
    QTest::newRow("at the end") << u"80:db:80  # the = orders"_s << u"80:db:80"_s;
    QTest::newRow("of a word") << u"a#1=80:db:80"_s << u"a#1=80:db:80"_s;
    QTest::newRow("in brackets") << u"[unix:/a #b]:80 # c"_s << u"[unix:/a #b]:80"_s;
    QTest::newRow("behind two brackets") << u"[[unix:/a]:80 # c"_s << u"[[unix:/a]:80"_s;
    const QString open(1024 * 1024, u'['); // not to be searched from each
    QTest::newRow("many open brackets") << QString(open + u" # c"_s) << open;
    QTest::newRow("an open bracket") << u"[unix:/a #b"_s << u"[unix:/a"_s;
}

void ForwardsFileTest::comments()
{
    QFETCH(QString, line);
    QTEST(withoutComment(line), "left");
}

void ForwardsFileTest::reads()
{
    const auto read = forwardsFromLines(u"# all of them\n\n the orders=5432:db:5432 # of 2024\r\n"
                                        "R:8000-8001:web:80-81\n\t\n[unix:/run/a b.sock]:db:80"_s);
    QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
    QStringList texts;
    QList<qsizetype> numbers;
    for (const auto &[forward, number] : *read) {
        texts += forward.toString();
        numbers += number;
    }
    QCOMPARE(numbers, QList<qsizetype>({3, 4, 4, 6}));
    QCOMPARE(texts, QStringList({u"the orders=127.0.0.1:5432:db:5432"_s, u"R:127.0.0.1:8000:web:80"_s,
                                 u"R:127.0.0.1:8001:web:81"_s, u"[unix:/run/a b.sock]:db:80"_s}));
    QCOMPARE(forwardsFromLines(u"# nothing\n"_s)->size(), 0);
}

void ForwardsFileTest::saysWhichLineIsWrong()
{
    const auto read = forwardsFromLines(u"80:db:80\n# one\n80:db:nothing\nworse"_s);
    QVERIFY(!read);
    QVERIFY2(read.error().message.startsWith(u"Line 3: "_s), qPrintable(read.error().message));
    QVERIFY(!read.error().hint.isEmpty());
}

void ForwardsFileTest::isBounded()
{
    const QString range = u"1-256:db:1-256\n"_s; // short to write, long to have
    QCOMPARE(forwardsFromLines(range.repeated(int(MostForwards / 256)))->size(), MostForwards);
    const auto read = forwardsFromLines(range.repeated(int(MostForwards / 256) + 1));
    QVERIFY(!read);
    QCOMPARE(read.error().code, ErrorCode::TooMuch);
}

void ForwardsFileTest::readsFiles()
{
    QTemporaryDir directory;
    const QString path = directory.filePath(u"forwards"_s);
    const auto write = [&path](const QByteArray &bytes) {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
    };
    QVERIFY(write("\xef\xbb\xbf\x80:db:80\r\n"));
    QVERIFY(!readForwardsFile(path)); // what is no UTF-8 is no digit
    QVERIFY(write("\xef\xbb\xbf"
                  "b\xc3\xbc"
                  "cher=80:db:80\r\n"));
    QCOMPARE(readForwardsFile(path).value().value(0).forward.name, u"bücher"_s);
    QVERIFY(write("80:db\n"));
    const auto wrong = readForwardsFile(path);
    QVERIFY(!wrong);
    QVERIFY2(wrong.error().message.contains(path + u": Line 1: "_s), qPrintable(wrong.error().message));
    QVERIFY(write(QByteArray(1024 * 1024 + 1, '\n')));
    QVERIFY(readForwardsFile(path).error().message.contains(u"too large"_s));
    QVERIFY(!readForwardsFile(directory.path()));
    QVERIFY(!readForwardsFile(directory.filePath(u"none"_s)));
}

ROOKERY_TEST(ForwardsFileTest)
#include "tst_forwards_file.moc"
