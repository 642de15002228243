// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "support/window_fixture.h"
#include "ui/models/tunnel_list_model.h"
#include "ui/views/tunnel_list_view.h"
#include "ui/widgets/tunnel_delegate.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QDragEnterEvent>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// With a mouse.
class TestTunnelListView final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_unique<FakeTunnelSource>();
        m_first = m_source->add(u"a"_s, u"Work"_s);
        m_second = m_source->add(u"b"_s, u"Work"_s);
        m_model = std::make_unique<TunnelListModel>(*m_source);
        m_view = std::make_unique<TunnelListView>(*m_model);
        m_view->resize(320, 400);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        QCOMPARE(m_view->selected(), m_first);
        m_source->calls.clear();
    }
    void cleanup()
    {
        m_view.reset();
        m_model.reset();
        m_source.reset();
    }

    void aClickOnASwitchChoosesItsRow()
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, switchOf(1));
        QCOMPARE(m_source->calls, QStringList{u"start b"_s});
        QCOMPARE(m_view->selected(), m_second);
    }

    void twoClicksOnASwitchAreTwoClicks()
    {
        QSignalSpy activated(m_view.get(), &TunnelListView::activated);
        doubleClick(switchOf(1));
        QCOMPARE(activated.count(), 0);
        QCOMPARE(m_source->calls, (QStringList{u"start b"_s, u"stop b"_s}));
        QCOMPARE(m_view->selected(), m_second);
    }

    void aDoubleClickOpensItsRow()
    {
        QSignalSpy activated(m_view.get(), &TunnelListView::activated);
        doubleClick(rowOf(1).center());
        QCOMPARE(activated.count(), 1);
        QCOMPARE(activated[0][0].toUuid(), m_second);
        QCOMPARE(m_source->calls, QStringList());
    }

    void aPressElsewhereTurnsNothing()
    {
        QTest::mousePress(viewport(), Qt::LeftButton, {}, rowOf(1).center());
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, switchOf(1));
        QCOMPARE(m_source->calls, QStringList());
    }

    void aHeadingIsNoTunnel()
    {
        m_view->select(m_second);
        QSignalSpy activated(m_view.get(), &TunnelListView::activated);
        QSignalSpy menu(m_view.get(), &TunnelListView::menuRequested);
        const QPoint heading = headingOf(0);
        doubleClick(heading); // folds, and unfolds
        QTest::mouseClick(viewport(), Qt::RightButton, {}, heading);
        askForMenu(heading);
        QCOMPARE(m_view->selected(), m_second);
        QCOMPARE(activated.count(), 0);
        QCOMPARE(menu.count(), 0);
    }

    void aClickOnAHeadingFolds()
    {
        m_source->add(u"c"_s, u"Home"_s);
        m_view->select(m_second);
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, headingOf(0));
        QCOMPARE(shown(), u"[Work] c"_s);
        QCOMPARE(m_view->chosenGroup(), u"Work"_s);
        QCOMPARE(m_view->chosen(), (QList<QUuid>{m_first, m_second}));
        QVERIFY(m_view->selected().isNull());
        QVERIFY(rowOf(0).height() < rowOf(1).height());
        // One that comes meanwhile is in there.
        m_source->add(u"d"_s, u"Work"_s);
        QTRY_COMPARE(shown(), u"[Work] c"_s);
        QCOMPARE(m_view->chosen().size(), 3);
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, rowOf(0).center());
        QCOMPARE(shown(), u"a b d c"_s);
        QCOMPARE(m_view->selected(), m_second); // as before
        QCOMPARE(m_source->calls, QStringList());
    }

    void whatStandsForAGroupMayGo()
    {
        m_view->setFolded(u"Work"_s, true);
        m_source->remove(m_first);
        QTRY_COMPARE(shown(), u"[Work]"_s);
        QCOMPARE(m_view->chosen(), QList<QUuid>{m_second});
        m_source->remove(m_second);
        QTRY_COMPARE(shown(), QString());
    }

    void severalAreChosenAsEverywhere()
    {
        const QUuid third = m_source->add(u"c"_s, u"Work"_s);
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, rowOf(0).center());
        QTest::mouseClick(viewport(), Qt::LeftButton, Qt::ShiftModifier, rowOf(2).center());
        QCOMPARE(m_view->chosen(), (QList<QUuid>{m_first, m_second, third}));
        QTest::mouseClick(viewport(), Qt::LeftButton, Qt::ControlModifier, rowOf(1).center());
        QCOMPARE(m_view->chosen(), (QList<QUuid>{m_first, third}));
        // A menu on one of them is that of all, and one elsewhere is not.
        QSignalSpy menu(m_view.get(), &TunnelListView::menuRequested);
        askForMenu(rowOf(2).center());
        QCOMPARE(m_view->chosen().size(), 2);
        askForMenu(rowOf(1).center());
        QCOMPARE(m_view->chosen(), QList<QUuid>{m_second});
        QCOMPARE(menu.count(), 2);
        QSignalSpy switched(m_view.get(), &TunnelListView::switchPressed);
        QTest::keyClick(m_view->list(), Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(m_view->list(), Qt::Key_Space);
        QCOMPARE(switched.count(), 1);
    }

    void goesWhereItIsDropped_data()
    {
        QTest::addColumn<int>("row");
        QTest::addColumn<bool>("upperHalf");
        QTest::addColumn<QString>("names");
        QTest::newRow("in front of the first") << 0 << true << u"c a b / d"_s;
        QTest::newRow("behind the first") << 0 << false << u"a c b / d"_s;
        QTest::newRow("behind the last of a group") << 1 << false << u"a b c / d"_s;
        QTest::newRow("in front of the first of the next") << 2 << true << u"a b / c d"_s;
    }

    void goesWhereItIsDropped()
    {
        QFETCH(int, row);
        QFETCH(bool, upperHalf);
        const QUuid moved = m_source->add(u"c"_s, u"Home"_s);
        m_source->add(u"d"_s, u"Home"_s);
        QCOMPARE(shown(), u"a b c d"_s);
        QSignalSpy arranged(m_view.get(), &TunnelListView::arranged);
        const QRect place = rowOf(row);
        drop({moved}, upperHalf ? place.bottomLeft() - QPoint(-30, 50) : place.bottomLeft() + QPoint(30, -3));
        QCOMPARE(arranged.count(), 1);
        const auto order = arranged[0][0].value<ProfileOrder>();
        QString names;
        QString group = u"Work"_s;
        for (const ProfilePlace &one : order) {
            if (one.group != group)
                names += u"/ "_s;
            group = one.group;
            names += m_source->profile(one.id)->name + u' ';
        }
        QTEST(names.trimmed(), "names");
    }

    void aFoldedGroupTakesWhatIsDroppedOnIt()
    {
        const QUuid moved = m_source->add(u"c"_s);
        m_view->setFolded(u"Work"_s, true);
        QCOMPARE(shown(), u"c [Work]"_s);
        QSignalSpy arranged(m_view.get(), &TunnelListView::arranged);
        drop({moved}, rowOf(1).center());
        QCOMPARE(arranged[0][0].value<ProfileOrder>().last(), (ProfilePlace{moved, u"Work"_s}));
    }

    /// Files and commands are for whoever takes them over the window.
    void takesNothingFromElsewhere()
    {
        QMimeData data;
        data.setText(u"penguin client wss://gate.example.com"_s);
        QDragEnterEvent enter(rowOf(0).center(), Qt::CopyAction, &data, Qt::LeftButton, {});
        enter.setAccepted(true);
        QApplication::sendEvent(viewport(), &enter);
        QVERIFY(!enter.isAccepted());
    }

    void keysMove()
    {
        m_source->add(u"c"_s, u"Home"_s);
        QSignalSpy arranged(m_view.get(), &TunnelListView::arranged);
        m_view->select(m_second);
        QTest::keyClick(m_view->list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(arranged.last()[0].value<ProfileOrder>().first().id, m_second);
        QTest::keyClick(m_view->list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(arranged.last()[0].value<ProfileOrder>().value(1), (ProfilePlace{m_second, u"Home"_s}));
        // A folded group goes as a whole.
        m_view->setFolded(u"Work"_s, true);
        QCOMPARE(m_view->chosenGroup(), u"Work"_s);
        QTest::keyClick(m_view->list(), Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(arranged.last()[0].value<ProfileOrder>().first().group, u"Home"_s);
    }

    /// What the next key moves stays in sight.
    void aMoveIntoAFoldedGroupUnfoldsIt()
    {
        const QUuid last = m_source->add(u"c"_s, u"Home"_s);
        m_view->select(last);
        m_view->setFolded(u"Work"_s, true);
        QCOMPARE(shown(), u"[Work] c"_s);
        QSignalSpy arranged(m_view.get(), &TunnelListView::arranged);
        QTest::keyClick(m_view->list(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(arranged.last()[0].value<ProfileOrder>().last(), (ProfilePlace{last, u"Work"_s}));
        QVERIFY(!m_view->isFolded(u"Work"_s));
        QCOMPARE(m_view->selected(), last);
    }

    void chipsShowWhatIsOnOrInTrouble()
    {
        auto *on = chip(u"On"_s);
        auto *trouble = chip(u"Trouble"_s);
        QVERIFY(on && trouble);
        m_source->setState(m_second, TunnelState::Connected);
        QTest::mouseClick(on, Qt::LeftButton);
        QCOMPARE(shown(), u"b"_s);
        QCOMPARE(m_view->selected(), m_second);
        // As things come and go.
        m_source->setState(m_first, TunnelState::NeedsAttention);
        QCOMPARE(shown(), u"a b"_s);
        QTest::mouseClick(trouble, Qt::LeftButton);
        QVERIFY(!on->isChecked());
        QCOMPARE(shown(), u"a"_s);
        m_source->setState(m_first, TunnelState::Connected);
        QCOMPARE(shown(), QString());
        QVERIFY(!m_view->grab().isNull());
        // What was chosen is, when it can be seen again.
        QTest::mouseClick(trouble, Qt::LeftButton);
        QCOMPARE(m_view->selected(), m_first);
        QTest::mouseClick(trouble, Qt::LeftButton);
        // To choose one shows it.
        m_view->select(m_first);
        QVERIFY(!trouble->isChecked());
        QCOMPARE(shown(), u"a b"_s);
    }

    void aFoldedGroupShowsItsTrouble()
    {
        m_view->setFolded(u"Work"_s, true);
        QSignalSpy changed(m_view->list()->model(), &QAbstractItemModel::dataChanged);
        m_source->setState(m_second, TunnelState::NeedsAttention);
        QTRY_VERIFY(changed.count() > 0);
        QCOMPARE(index(0).data(TunnelListModel::MoodRole).toInt(), int(Mood::Trouble));
        QVERIFY(!m_view->grab().isNull());
    }

    void aMenuIsOfTheRowUnderThePointer()
    {
        QSignalSpy menu(m_view.get(), &TunnelListView::menuRequested);
        askForMenu(rowOf(1).center());
        QCOMPARE(menu.count(), 1);
        QCOMPARE(m_view->selected(), m_second);
    }

private:
    [[nodiscard]] QWidget *viewport() const { return m_view->list()->viewport(); }
    [[nodiscard]] QModelIndex index(int row) const { return m_view->list()->model()->index(row, 0); }
    /// A folded group as "[Work]".
    [[nodiscard]] QString shown() const
    {
        QStringList texts;
        for (int row = 0; row < m_view->list()->model()->rowCount(); ++row) {
            const QString text = index(row).data().toString();
            const bool folded = index(row).data(TunnelFilterModel::FoldedRole).toBool();
            texts.append(folded ? QString(u'[' + text + u']') : text);
        }
        return texts.join(u' ');
    }
    [[nodiscard]] QToolButton *chip(const QString &text) const
    {
        for (auto *button : m_view->findChildren<QToolButton *>()) {
            if (button->text() == text)
                return button;
        }
        return nullptr;
    }
    /// As the desktop tells of it.
    void drop(const QList<QUuid> &ids, const QPoint &at) const
    {
        QByteArray words;
        for (const QUuid &id : ids)
            words += id.toByteArray(QUuid::WithoutBraces) + '\n';
        QMimeData data;
        data.setData(u"application/x-rookery-tunnels"_s, words);
        QDragEnterEvent enter(at, Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(viewport(), &enter);
        QVERIFY(enter.isAccepted());
        QDragMoveEvent move(at, Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(viewport(), &move);
        QVERIFY(move.isAccepted());
        QVERIFY(!m_view->grab().isNull());
        QDropEvent end(at, Qt::MoveAction, &data, Qt::LeftButton, {});
        QApplication::sendEvent(viewport(), &end);
        QVERIFY(end.isAccepted());
    }
    [[nodiscard]] QStyleOptionViewItem option(int row) const
    {
        QStyleOptionViewItem option;
        option.initFrom(m_view->list());
        option.font = m_view->list()->font();
        option.rect = m_view->list()->visualRect(index(row));
        return option;
    }
    [[nodiscard]] QPoint switchOf(int row) const
    {
        return TunnelDelegate::switchRect(option(row), index(row)).center();
    }
    [[nodiscard]] QRect rowOf(int row) const { return m_view->list()->visualRect(index(row)); }
    [[nodiscard]] QPoint headingOf(int row) const { return rowOf(row).topLeft() + QPoint(20, 8); }
    /// As the platform sends it.
    void doubleClick(const QPoint &at) const
    {
        QTest::mouseClick(viewport(), Qt::LeftButton, {}, at);
        QTest::mouseDClick(viewport(), Qt::LeftButton, {}, at);
        QTest::mouseRelease(viewport(), Qt::LeftButton, {}, at);
    }
    void askForMenu(const QPoint &at) const
    {
        QContextMenuEvent event(QContextMenuEvent::Mouse, at, viewport()->mapToGlobal(at));
        QApplication::sendEvent(viewport(), &event);
    }

    std::unique_ptr<FakeTunnelSource> m_source;
    QUuid m_first;
    QUuid m_second;
    std::unique_ptr<TunnelListModel> m_model;
    std::unique_ptr<TunnelListView> m_view;
};

ROOKERY_TEST_WITH(QApplication, TestTunnelListView)
#include "tst_tunnel_list_view.moc"
