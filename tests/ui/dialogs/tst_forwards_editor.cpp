// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/forward_table_model.h"
#include "ui/dialogs/forwards_editor.h"
#include "ui/dialogs/profile_editor.h"

#include <QApplication>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QTableView>
#include <QTest>
#include <QTimer>
#include <QToolButton>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// In the dialog that it is a part of, with keys and clicks.
class TestForwardsEditor final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Office"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        m_editor = std::make_unique<ProfileEditor>(profile, ProfileEditor::Surroundings{});
        m_editor->show();
        m_editor->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_editor.get()));
    }
    void cleanup() { m_editor.reset(); }

    /// The last cell's editor is open: its text counts all the same.
    void whatIsTypedCountsAtOnce()
    {
        click(u"addForward"_s);
        type(u"5432"_s);
        QVERIFY(!save()->isEnabled());
        QTest::keyClick(cell(), Qt::Key_Tab);
        type(u"db:5432"_s);
        QVERIFY2(save()->isEnabled(), qPrintable(m_editor->fault()));
        QCOMPARE(m_editor->profile().forwards.value(0).spec.targetHost, u"db"_s);
        // In the middle, and with a blank at the end of a name.
        QTest::keyClick(cell(), Qt::Key_Home);
        type(u"my"_s);
        QCOMPARE(cell()->text(), u"mydb:5432"_s);
        QCOMPARE(cell()->cursorPosition(), 2);
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(!m_editor->isVisible());
        QCOMPARE(m_editor->profile().forwards.value(0).spec.targetHost, u"mydb"_s);
    }

    void aNameMayHaveBlanks()
    {
        line()->setText(u"5432:db:5432"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        edit(0, ForwardTableModel::Name);
        type(u"the data"_s);
        QCOMPARE(cell()->text(), u"the data"_s);
        QTest::keyClick(cell(), Qt::Key_Return);
        QCOMPARE(m_editor->profile().forwards.value(0).spec.name, u"the data"_s);
    }

    void escapeTakesBackWhatWasTyped()
    {
        line()->setText(u"5432:db:5432"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        edit(0, ForwardTableModel::Target);
        cell()->selectAll();
        type(u"x"_s);
        QVERIFY(!save()->isEnabled());
        QTest::keyClick(cell(), Qt::Key_Escape);
        QVERIFY(m_editor->isVisible());
        QVERIFY(save()->isEnabled());
        QCOMPARE(m_editor->profile().forwards.value(0).spec.targetPort, 5432);
    }

    void returnGoesOnFromCellToCell()
    {
        click(u"addForward"_s);
        type(u"5432"_s);
        QTest::keyClick(cell(), Qt::Key_Return);
        QTRY_COMPARE(view().currentIndex().column(), int(ForwardTableModel::Target));
        QTRY_VERIFY(cell());
        type(u"db:5432"_s);
        QTest::keyClick(cell(), Qt::Key_Return);
        QTRY_VERIFY(!cell());
        QVERIFY(m_editor->isVisible());
        // Nothing more to fill: now it is for the dialog.
        QTest::keyClick(&view(), Qt::Key_Return);
        QTRY_VERIFY(!m_editor->isVisible());
        QCOMPARE(m_editor->result(), int(QDialog::Accepted));
    }

    void oneLineTakesSeveral_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QString>("left");
        QTest::newRow("one") << u"5432:db:5432"_s << 1 << QString();
        QTest::newRow("several") << u"5432:db:5432 R:8080:web:80 53:1.1.1.1:53/udp"_s << 3 << QString();
        QTest::newRow("a range") << u"8000-8010:web:9000-9010"_s << 11 << QString();
        QTest::newRow("ranges that do not fit") << u"8000-8010:web:80"_s << 0 << u"8000-8010:web:80"_s;
        QTest::newRow("some wrong") << u"5432:db:5432 nonsense"_s << 1 << u"nonsense"_s;
        QTest::newRow("wrong") << u"nonsense"_s << 0 << u"nonsense"_s;
    }

    void oneLineTakesSeveral()
    {
        QFETCH(QString, text);
        QFETCH(int, rows);
        QFETCH(QString, left);
        QTest::keyClicks(line(), text);
        QVERIFY(note().isEmpty() || !note().contains(u"nonsense"));
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY2(m_editor->isVisible(), "Return in the line is not for the dialog");
        QCOMPARE(m_editor->profile().forwards.size(), rows);
        QCOMPARE(line()->text(), left);
        // What is left there would be lost.
        QCOMPARE(save()->isEnabled(), left.isEmpty());
        QCOMPARE(note().isEmpty() || rows == 0, left.isEmpty() || rows == 0);
        line()->clear();
        line()->setModified(true);
        QTest::keyClicks(line(), u" "_s);
        QTest::keyClick(line(), Qt::Key_Backspace);
        QTest::keyClick(line(), Qt::Key_Tab);
        QVERIFY(save()->isEnabled());
    }

    /// Nobody has to know of Return: what is in the line when it is left counts.
    void savingTakesTheLine()
    {
        QTest::keyClicks(line(), u"5432:db:5432"_s);
        QTest::mouseClick(save(), Qt::LeftButton);
        QVERIFY(!m_editor->isVisible());
        QCOMPARE(m_editor->profile().forwards.size(), 1);
    }

    void pastingIntoACellMakesRows()
    {
        QApplication::clipboard()->setText(u"5432:db:5432\n8080:web:80\n"_s);
        click(u"addForward"_s);
        QTest::keySequence(cell(), QKeySequence::Paste);
        QCOMPARE(m_editor->profile().forwards.size(), 2);
        QCOMPARE(cell()->text(), u"127.0.0.1:5432"_s);
        QTest::keyClick(cell(), Qt::Key_Return);
        QCOMPARE(m_editor->profile().forwards.size(), 2);
        // One end is no more than that.
        QApplication::clipboard()->setText(u"other:1"_s);
        QTRY_COMPARE(view().currentIndex().column(), int(ForwardTableModel::Target));
        QTRY_VERIFY(cell());
        cell()->selectAll();
        QTest::keySequence(cell(), QKeySequence::Paste);
        QCOMPARE(m_editor->profile().forwards.size(), 2);
        QCOMPARE(m_editor->profile().forwards.value(0).spec.targetHost, u"other"_s);
    }

    /// In place of something longer.
    void pastingOverACellMakesRows()
    {
        line()->setText(u"127.0.0.1:15432:database.internal:15432"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        edit(0, ForwardTableModel::Target);
        QApplication::clipboard()->setText(u"1:a:1 2:b:2"_s);
        cell()->selectAll();
        QTest::keySequence(cell(), QKeySequence::Paste);
        QCOMPARE(m_editor->profile().forwards.size(), 2);
        QCOMPARE(cell()->text(), u"a:1"_s);
    }

    void aWholeForwardMayBeTypedIntoACell()
    {
        click(u"addForward"_s);
        type(u"5432:db:5432"_s);
        QCOMPARE(cell()->text(), u"5432:db:5432"_s);
        QVERIFY2(save()->isEnabled(), "it is not left yet, and counts");
        QTest::keyClick(cell(), Qt::Key_Return);
        QCOMPARE(m_editor->profile().forwards.value(0).spec.toString(), u"127.0.0.1:5432:db:5432"_s);
        QVERIFY(save()->isEnabled());
    }

    void aRangeMayBeTypedIntoACell()
    {
        click(u"addForward"_s);
        type(u"8000-8002:web:9000-9002"_s);
        QVERIFY2(note().contains(u"These are 3 forwards"), qPrintable(note()));
        QVERIFY2(!save()->isEnabled(), "all but the first would be lost");
        QTest::keyClick(cell(), Qt::Key_Return);
        QCOMPARE(m_editor->profile().forwards.size(), 3);
        QCOMPARE(m_editor->profile().forwards.value(2).spec.toString(), u"127.0.0.1:8002:web:9002"_s);
        QVERIFY(save()->isEnabled());
    }

    void pastingIntoTheTableAdds()
    {
        QApplication::clipboard()->setText(u"5432:db:5432 8080:web:80"_s);
        view().setFocus();
        QTest::keySequence(&view(), QKeySequence::Paste);
        QCOMPARE(m_editor->profile().forwards.size(), 2);
    }

    /// What could not be read yet waits on, and what cannot be read of the clipboard waits behind it.
    void pastingIntoTheTableKeepsWhatWaits()
    {
        QTest::keyClicks(line(), u"nonsense"_s);
        view().setFocus();
        QCOMPARE(line()->text(), u"nonsense"_s);
        QApplication::clipboard()->setText(u"5432:db:5432"_s);
        QTest::keySequence(&view(), QKeySequence::Paste);
        QCOMPARE(m_editor->profile().forwards.size(), 1);
        QCOMPARE(line()->text(), u"nonsense"_s);
        QVERIFY2(!save()->isEnabled(), "it would be lost");
        QApplication::clipboard()->setText(u"8080:web:80\nmore"_s);
        QTest::keySequence(&view(), QKeySequence::Paste);
        QCOMPARE(m_editor->profile().forwards.size(), 2);
        QCOMPARE(line()->text(), u"nonsense more"_s);
    }

    void pastesNoBooks()
    {
        QApplication::clipboard()->setText(u"5432:db:5432\n"_s.repeated(6'000));
        view().setFocus();
        QTest::keySequence(&view(), QKeySequence::Paste);
        QVERIFY(m_editor->profile().forwards.isEmpty());
        QVERIFY2(note().contains(u"clipboard"), qPrintable(note()));
        QVERIFY(save()->isEnabled());
    }

    /// One Return too many behind the last forward neither saves nor starts.
    void returnInTheEmptyLineIsNotForTheDialog()
    {
        QTest::keyClicks(line(), u"5432:db:5432"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        QTest::keyClick(line(), Qt::Key_Return);
        QVERIFY(m_editor->isVisible());
    }

    void leavingAsksForWhatWaitsInTheLine_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a forward") << u"5432:db:5432"_s;
        QTest::newRow("nonsense") << u"nonsense"_s;
    }

    void leavingAsksForWhatWaitsInTheLine()
    {
        QFETCH(QString, text);
        QTest::keyClicks(line(), text);
        QVERIFY(m_editor->isWindowModified());
        bool asked = false;
        QTimer::singleShot(0, this, [&asked] {
            auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            asked = box;
            if (box)
                box->reject();
        });
        QTest::keyClick(line(), Qt::Key_Escape);
        QVERIFY(asked);
        QVERIFY(m_editor->isVisible());
    }

    void marksARowWhenItIsLeft()
    {
        click(u"addForward"_s);
        QCOMPARE(faults(), 0);
        type(u"5432"_s);
        QCOMPARE(faults(), 0);
        QVERIFY(!save()->isEnabled());
        m_editor->findChild<QLineEdit *>(u"name"_s)->setFocus();
        QTRY_COMPARE(faults(), 1);
    }

    void aRowInWhichNothingWasTypedIsNone()
    {
        line()->setText(u"5432:db:5432"_s);
        QTest::keyClick(line(), Qt::Key_Return);
        click(u"addForward"_s);
        m_editor->findChild<QLineEdit *>(u"name"_s)->setFocus();
        QCOMPARE(m_editor->findChild<ForwardsEditor *>()->model().rowCount(), 2);
        QVERIFY(save()->isEnabled());
        QCOMPARE(m_editor->profile().forwards.size(), 1);
        QCOMPARE(faults(), 0);
    }

private:
    [[nodiscard]] QTableView &view() const { return m_editor->findChild<ForwardsEditor *>()->view(); }
    [[nodiscard]] QLineEdit *line() const { return m_editor->findChild<QLineEdit *>(u"forwardLine"_s); }
    /// The editor of the cell that is open; null: none.
    [[nodiscard]] QLineEdit *cell() const
    {
        for (auto *candidate : view().viewport()->findChildren<QLineEdit *>()) {
            if (candidate->isVisible())
                return candidate;
        }
        return nullptr;
    }
    [[nodiscard]] QPushButton *save() const
    {
        return m_editor->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
    }
    [[nodiscard]] QString note() const { return m_editor->findChild<ForwardsEditor *>()->note().sentence(); }
    [[nodiscard]] int faults() const
    {
        const auto notes = m_editor->findChildren<FieldNote *>();
        return int(std::count_if(notes.cbegin(), notes.cend(),
                                 [](const FieldNote *note) { return note->isFault(); }));
    }
    void click(const QString &name) const
    {
        QTest::mouseClick(m_editor->findChild<QToolButton *>(name), Qt::LeftButton);
    }
    void edit(int row, int column) const
    {
        const QModelIndex index = view().model()->index(row, column);
        view().setCurrentIndex(index);
        view().edit(index);
        QVERIFY(cell());
    }
    void type(const QString &text) const
    {
        QVERIFY(cell());
        QTest::keyClicks(cell(), text);
    }

    std::unique_ptr<ProfileEditor> m_editor;
};

ROOKERY_TEST_WITH(QApplication, TestForwardsEditor)
#include "tst_forwards_editor.moc"
