// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/models/log_model.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class LogModelTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_entries.clear(); }
    void takesOnlyWhatIsNew();
    void isBounded();
    void filters();
    void aLineSaysEverything();

private:
    void say(const QString &text, LogLevel level = LogLevel::Info, const QString &tunnel = {})
    {
        m_entries.append({quint64(m_entries.size()) + 1, QDateTime::fromMSecsSinceEpoch(0), level,
                          "rookery.tunnel", tunnel, text});
    }
    [[nodiscard]] LogModel::Reader reader()
    {
        return [this](quint64 number) { return m_entries.mid(qsizetype(number)); };
    }

    QList<LogEntry> m_entries;
};

void LogModelTest::takesOnlyWhatIsNew()
{
    say(u"one"_s);
    LogModel model(reader());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(model.rowCount(), 1);
    say(u"two"_s);
    model.refresh();
    model.refresh();
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, LogModel::TextColumn).data().toString(), u"two"_s);
}

void LogModelTest::isBounded()
{
    say(u"first"_s);
    LogModel model(reader());
    for (size_t i = 0; i < LogModel::MaxLines; ++i)
        say(QString::number(i));
    model.refresh();
    QCOMPARE(size_t(model.rowCount()), LogModel::MaxLines);
    QCOMPARE(model.index(0, LogModel::TextColumn).data().toString(), u"0"_s);
    say(u"last"_s);
    model.refresh();
    QCOMPARE(size_t(model.rowCount()), LogModel::MaxLines);
    QCOMPARE(model.index(model.rowCount() - 1, LogModel::TextColumn).data().toString(), u"last"_s);
}

void LogModelTest::filters()
{
    say(u"noise"_s, LogLevel::Debug, u"Office"_s);
    say(u"connected"_s, LogLevel::Info, u"Office"_s);
    say(u"refused"_s, LogLevel::Error, u"NAS"_s);
    say(u"started"_s, LogLevel::Info);
    LogModel model(reader());
    LogFilterModel filtered;
    filtered.setSourceModel(&model);
    const QAbstractItemModelTester tester(&filtered, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QCOMPARE(filtered.rowCount(), 3);
    filtered.setTunnel(u"Office"_s);
    QCOMPARE(filtered.rowCount(), 2);
    filtered.setLevel(LogLevel::Debug);
    QCOMPARE(filtered.rowCount(), 3);
    filtered.setTunnel({});
    filtered.setLevel(LogLevel::Warning);
    QCOMPARE(filtered.rowCount(), 1);
    filtered.setLevel(LogLevel::Debug);
    filtered.setText(u"office CONN"_s);
    QCOMPARE(filtered.rowCount(), 1);
}

void LogModelTest::aLineSaysEverything()
{
    say(u"connected"_s, LogLevel::Warning, u"Office"_s);
    LogModel model(reader());
    QCOMPARE(model.index(0, 0).data(LogModel::LineRole).toString(),
             u"1970-01-01T00:00:00.000Z Warning rookery.tunnel [Office] connected"_s);
}

ROOKERY_TEST(LogModelTest)
#include "tst_log_model.moc"
