// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/log/log.h"
#include "core/log/log_ring.h"
#include "core/log/log_scope.h"
#include "support/room_test.h"

#include <QTest>

#include <thread>
#include <vector>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

QStringList s_passedOn; // what the handler before the ring was given

void noteMessage(QtMsgType, const QMessageLogContext &, const QString &text)
{
    s_passedOn += text;
}

LogRing &ring()
{
    return LogRing::instance();
}

void put(const QString &text)
{
    ring().append({0, {}, LogLevel::Info, "rookery.test", {}, text});
}

QStringList texts(const QList<LogEntry> &entries)
{
    QStringList result;
    for (const LogEntry &entry : entries)
        result += entry.text;
    return result;
}

} // namespace

class TestLogRing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void numbersItsEntries();
    void givesWhatIsNew();
    void forgetsTheOldestByLines();
    void forgetsTheOldestByBytes();
    void cutsOneLongLine();
    void keepsNoRoomBehindTheText();
    void goesOnCountingWhenItIsEmpty();
    void takesQtsMessages_data();
    void takesQtsMessages();
    void knowsTheTunnel();
    void survivesManyThreads();
};

void TestLogRing::init()
{
    ring().setLimits(0, 0);
    ring().setLimits(100, 1 << 20);
}

void TestLogRing::numbersItsEntries()
{
    const quint64 before = ring().newest();
    put(u"one"_s);
    put(u"two"_s);
    QCOMPARE(ring().newest(), before + 2);
    const QList<LogEntry> entries = ring().since(before);
    QCOMPARE(texts(entries), (QStringList{u"one"_s, u"two"_s}));
    QCOMPARE(entries[0].number, before + 1);
    QCOMPARE(entries[1].number, before + 2);
    QVERIFY(entries[0].time.isValid());
    QCOMPARE(entries[0].level, LogLevel::Info);
    QCOMPARE(entries[0].category, "rookery.test");
}

void TestLogRing::givesWhatIsNew()
{
    put(u"one"_s);
    const quint64 seen = ring().newest();
    QVERIFY(ring().since(seen).isEmpty());
    QVERIFY(ring().since(seen + 1000).isEmpty());
    put(u"two"_s);
    QCOMPARE(texts(ring().since(seen)), QStringList{u"two"_s});
    QCOMPARE(ring().since(0).size(), 2);
}

void TestLogRing::forgetsTheOldestByLines()
{
    ring().setLimits(3, 1 << 20);
    for (int i = 0; i < 5; ++i)
        put(QString::number(i));
    QCOMPARE(texts(ring().since(0)), (QStringList{u"2"_s, u"3"_s, u"4"_s}));
    ring().setLimits(1, 1 << 20);
    QCOMPARE(texts(ring().since(0)), QStringList{u"4"_s});
    ring().setLimits(0, 1 << 20);
    put(u"5"_s);
    QVERIFY(ring().since(0).isEmpty());
}

void TestLogRing::forgetsTheOldestByBytes()
{
    ring().setLimits(1000, 20000);
    for (int i = 0; i < 50; ++i)
        put(QString(1000, u'a'));
    put(u"last"_s);
    const QList<LogEntry> entries = ring().since(0);
    QVERIFY(entries.size() >= 5 && entries.size() <= 10);
    QCOMPARE(entries.last().text, u"last"_s);
    QCOMPARE(entries.last().number, entries.first().number + quint64(entries.size()) - 1);
}

void TestLogRing::cutsOneLongLine()
{
    put(u"short"_s);
    put(QString(1 << 20, u'a'));
    const QList<LogEntry> entries = ring().since(0);
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries[1].text.size() < 10000);
}

/// The bound is one of memory.
void TestLogRing::keepsNoRoomBehindTheText()
{
    QString text = u"short"_s;
    text.reserve(1 << 20);
    ring().append({0, {}, LogLevel::Info, "rookery.test", {}, std::move(text)});
    QString cut(1 << 20, u'a');
    ring().append({0, {}, LogLevel::Info, "rookery.test", {}, std::move(cut)});
    const QList<LogEntry> entries = ring().since(0);
    QCOMPARE(entries.size(), 2);
    QVERIFY(entries[0].text.capacity() < 100);
    QVERIFY(entries[1].text.capacity() < 10000);
}

void TestLogRing::goesOnCountingWhenItIsEmpty()
{
    put(u"one"_s);
    const quint64 seen = ring().newest();
    ring().setLimits(0, 0);
    ring().setLimits(100, 1 << 20);
    QVERIFY(ring().since(0).isEmpty());
    QCOMPARE(ring().newest(), seen);
    put(u"two"_s);
    QCOMPARE(texts(ring().since(seen)), QStringList{u"two"_s});
}

void TestLogRing::takesQtsMessages_data()
{
    QTest::addColumn<QtMsgType>("type");
    QTest::addColumn<LogLevel>("level");
    QTest::newRow("debug") << QtDebugMsg << LogLevel::Debug;
    QTest::newRow("info") << QtInfoMsg << LogLevel::Info;
    QTest::newRow("warning") << QtWarningMsg << LogLevel::Warning;
    QTest::newRow("critical") << QtCriticalMsg << LogLevel::Error;
}

void TestLogRing::takesQtsMessages()
{
    QFETCH(QtMsgType, type);
    QFETCH(LogLevel, level);
    s_passedOn.clear();
    const QtMessageHandler usual = qInstallMessageHandler(noteMessage);
    ring().install();
    ring().install(); // a second time changes nothing: no message twice, no endless loop
    QLoggingCategory category("rookery.test", QtDebugMsg);
    category.setEnabled(type, true);
    const QMessageLogger logger(nullptr, 0, nullptr, category.categoryName());
    switch (type) {
    case QtDebugMsg:
        logger.debug("news");
        break;
    case QtInfoMsg:
        logger.info("news");
        break;
    case QtWarningMsg:
        logger.warning("news");
        break;
    default:
        logger.critical("news");
    }
    qInstallMessageHandler(usual);
    const QList<LogEntry> entries = ring().since(0);
    QCOMPARE(texts(entries), QStringList{u"news"_s});
    QCOMPARE(entries[0].level, level);
    QCOMPARE(entries[0].category, "rookery.test");
    QCOMPARE(s_passedOn, QStringList{u"news"_s});
}

void TestLogRing::knowsTheTunnel()
{
    {
        const LogScope scope(u"work"_s);
        put(u"inside"_s);
        ring().append({0, {}, LogLevel::Info, {}, u"other"_s, u"its own"_s});
    }
    put(u"outside"_s);
    const QList<LogEntry> entries = ring().since(0);
    QCOMPARE(entries[0].tunnel, u"work"_s);
    QCOMPARE(entries[1].tunnel, u"other"_s);
    QCOMPARE(entries[2].tunnel, QString());
}

void TestLogRing::survivesManyThreads()
{
    ring().setLimits(500, 1 << 20);
    const quint64 before = ring().newest();
    std::vector<std::thread> threads;
    for (int i = 0; i < 4; ++i) {
        threads.emplace_back([] {
            for (int line = 0; line < 1000; ++line) {
                put(QString::number(line));
                if (line % 100 == 0)
                    (void)ring().since(0);
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(ring().newest(), before + 4000);
    const QList<LogEntry> entries = ring().since(0);
    QCOMPARE(entries.size(), 500);
    for (qsizetype i = 1; i < entries.size(); ++i)
        QCOMPARE(entries[i].number, entries[i - 1].number + 1);
}

ROOKERY_TEST(TestLogRing)
#include "tst_log_ring.moc"
