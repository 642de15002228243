// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/views/log_tab.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QFile>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class LogTabTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_entries.clear(); }
    void showsWhatIsAboutTheTunnel();
    void followsUntilSomebodyReads();
    void savesAllOrWhatIsShown();
    void sayWhyItCannotSave();
    void copiesWholeLines();
    void clears();
    void wraps();

private:
    void say(const QString &text, const QString &tunnel = {})
    {
        m_entries.append({quint64(m_entries.size()) + 1, QDateTime::currentDateTime(), LogLevel::Info,
                          "rookery.tunnel", tunnel, text});
    }
    [[nodiscard]] LogModel::Reader reader()
    {
        return [this](quint64 number) { return m_entries.mid(qsizetype(number)); };
    }

    QList<LogEntry> m_entries;
};

void LogTabTest::showsWhatIsAboutTheTunnel()
{
    say(u"one"_s, u"Office"_s);
    say(u"two"_s, u"NAS"_s);
    LogTab tab(reader());
    tab.setTunnelName(u"NAS"_s);
    QCOMPARE(tab.table()->model()->rowCount(), 1);
    tab.findChild<QCheckBox *>()->setChecked(false);
    QCOMPARE(tab.table()->model()->rowCount(), 2);
}

void LogTabTest::followsUntilSomebodyReads()
{
    for (int i = 0; i < 200; ++i)
        say(QString::number(i));
    LogTab tab(reader());
    tab.resize(600, 300);
    tab.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tab));
    QScrollBar *bar = tab.table()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 0 && bar->value() == bar->maximum());
    say(u"new"_s);
    QTRY_COMPARE(tab.table()->model()->rowCount(), 201);
    QTRY_COMPARE(bar->value(), bar->maximum());
    bar->triggerAction(QAbstractSlider::SliderToMinimum);
    say(u"newer"_s);
    QTRY_COMPARE(tab.table()->model()->rowCount(), 202);
    QCOMPARE(bar->value(), 0);
    bar->triggerAction(QAbstractSlider::SliderToMaximum);
    say(u"newest"_s);
    QTRY_COMPARE(tab.table()->model()->rowCount(), 203);
    QTRY_COMPARE(bar->value(), bar->maximum());
}

void LogTabTest::savesAllOrWhatIsShown()
{
    say(u"one"_s, u"Office"_s);
    say(u"two"_s, u"NAS"_s);
    LogTab tab(reader());
    tab.setTunnelName(u"NAS"_s);
    const QTemporaryDir dir;
    const auto linesOf = [](const QString &path) {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll().count('\n') : -1;
    };
    QVERIFY(tab.save(dir.filePath(u"all.log"_s), LogTab::What::All));
    QVERIFY(tab.save(dir.filePath(u"shown.log"_s), LogTab::What::Filtered));
    QCOMPARE(linesOf(dir.filePath(u"all.log"_s)), 2);
    QCOMPARE(linesOf(dir.filePath(u"shown.log"_s)), 1);
}

void LogTabTest::sayWhyItCannotSave()
{
    const LogTab tab(reader());
    const auto saved = tab.save(u"/nowhere/at/all.log"_s, LogTab::What::All);
    QVERIFY(!saved);
    QCOMPARE(saved.error().code, ErrorCode::LocalIo);
    QVERIFY(!saved.error().hint.isEmpty());
}

void LogTabTest::copiesWholeLines()
{
    say(u"one"_s);
    say(u"two"_s);
    say(u"three"_s);
    LogTab tab(reader());
    tab.copy();
    const auto copied = [] { return QApplication::clipboard()->text().trimmed().split(u'\n'); };
    QCOMPARE(copied().size(), 3);
    QVERIFY(copied()[1].endsWith(u" rookery.tunnel two"_s));
    tab.table()->setCurrentIndex(tab.table()->model()->index(2, 0));
    tab.copy();
    QCOMPARE(copied().size(), 1);
    QVERIFY(copied()[0].endsWith(u"three"_s));
}

void LogTabTest::clears()
{
    say(u"one"_s);
    LogTab tab(reader());
    say(u"not read yet"_s);
    tab.clear();
    QCOMPARE(tab.table()->model()->rowCount(), 0);
    tab.show();
    say(u"new"_s);
    QTRY_COMPARE(tab.table()->model()->rowCount(), 1);
}

void LogTabTest::wraps()
{
    say(u"short"_s);
    say(u"many words "_s.repeated(80));
    LogTab tab(reader());
    tab.resize(700, 400);
    tab.show();
    QVERIFY(QTest::qWaitForWindowExposed(&tab));
    const auto height = [&tab](int row) {
        return tab.table()->visualRect(tab.table()->model()->index(row, LogModel::TextColumn)).height();
    };
    QTRY_VERIFY(height(1) > height(0) * 2);
    for (QCheckBox *box : tab.findChildren<QCheckBox *>()) {
        if (box->text() == "Wrap lines"_L1)
            box->setChecked(false);
    }
    QTRY_COMPARE(height(1), height(0));
}

ROOKERY_TEST_WITH(QApplication, LogTabTest)
#include "tst_log_tab.moc"
