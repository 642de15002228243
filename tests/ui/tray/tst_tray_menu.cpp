// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"
#include "ui/tray/tray_menu.h"
#include "ui/tray/tray_text.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestTrayMenu final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTunnelsAndSwitchesThem()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(u"R&D"_s);
        TrayMenu menu(source);
        QAction *entry = find(menu, u"R&&D"_s);
        QVERIFY(entry && entry->isCheckable() && !entry->isChecked());
        entry->trigger();
        QCOMPARE(source.snapshot(id).state, TunnelState::Connecting);
        QVERIFY(entry->isChecked());
        source.setState(id, TunnelState::Connected);
        QVERIFY(entry->text().startsWith(u"R&&D — "));
        entry->trigger();
        QCOMPARE(source.snapshot(id).state, TunnelState::Stopped);
        QVERIFY(!entry->isChecked());
    }

    void putsManyIntoASubmenu()
    {
        FakeTunnelSource source;
        for (int i = 0; i < TrayMenu::MaxInline; ++i)
            source.add(u"T%1"_s.arg(i));
        TrayMenu menu(source);
        QVERIFY(find(menu, u"T9"_s));
        const QUuid last = source.add(u"T10"_s);
        QTRY_VERIFY(!find(menu, u"T9"_s));
        const QAction *tunnels = nullptr;
        for (const QAction *action : menu.actions()) {
            if (action->menu())
                tunnels = action;
        }
        QVERIFY(tunnels);
        QCOMPARE(tunnels->menu()->actions().size(), TrayMenu::MaxInline + 1);
        source.remove(last);
        QTRY_VERIFY(find(menu, u"T9"_s));
    }

    /// As the window does.
    void keepsTheOrderOfTheList()
    {
        FakeTunnelSource source;
        source.add(u"a"_s, u"Work"_s);
        source.add(u"b"_s, u"Home"_s);
        source.add(u"c"_s, u"Work"_s);
        source.add(u"d"_s);
        TrayMenu menu(source);
        const auto names = [&menu] {
            QStringList texts;
            for (const QAction *action : menu.actions()) {
                if (action->isCheckable())
                    texts.append(action->text());
            }
            return texts.join(u' ');
        };
        QCOMPARE(names(), u"d a c b"_s);
        source.move(2, 0);
        QTRY_COMPARE(names(), u"d c a b"_s);
    }

    void offersWhatConcernsAll()
    {
        FakeTunnelSource source;
        const QUuid one = source.add(u"One"_s);
        source.add(u"Two"_s);
        TrayMenu menu(source);
        QAction *startAll = find(menu, u"Start all"_s);
        QAction *stopAll = find(menu, u"Stop all"_s);
        QVERIFY(startAll->isEnabled());
        QVERIFY(!stopAll->isEnabled());
        source.setState(one, TunnelState::Connected);
        QTRY_VERIFY(stopAll->isEnabled());
        QVERIFY(startAll->isEnabled());
        startAll->trigger();
        stopAll->trigger();
        QVERIFY(source.calls.contains(u"startAll"_s) && source.calls.contains(u"stopAll"_s));
        QSignalSpy quit(&menu, &TrayMenu::quitRequested);
        QSignalSpy open(&menu, &TrayMenu::openRequested);
        find(menu, u"Quit"_s)->trigger();
        find(menu, u"Open Rookery"_s)->trigger();
        QCOMPARE(quit.count(), 1);
        QCOMPARE(open.count(), 1);
    }

    /// QMenu drops the connections of what is taken out of it.
    void goesOnAfterTunnelsCameAndWent()
    {
        FakeTunnelSource source;
        TrayMenu menu(source);
        const QUuid one = source.add(u"One"_s);
        source.add(u"A tunnel with a name that is far too long for any menu"_s);
        source.remove(one);
        // It is made anew once, for all of that.
        QVERIFY(!find(menu, u"One"_s));
        QSignalSpy quit(&menu, &TrayMenu::quitRequested);
        QSignalSpy open(&menu, &TrayMenu::openRequested);
        find(menu, u"Quit"_s)->trigger();
        find(menu, u"Open Rookery"_s)->trigger();
        QCOMPARE(quit.count(), 1);
        QCOMPARE(open.count(), 1);
        QTRY_VERIFY(find(menu, u"A tunnel with a name that is far too lo…"_s));
        QCOMPARE(menu.actions().constLast()->text(), u"Quit"_s);
    }

    void saysWhereAForwardIsBroken()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(u"NAS"_s, {}, {u"8080:db:80"_s});
        TrayMenu menu(source);
        source.setState(id, TunnelState::Connected);
        QVERIFY(find(menu, u"NAS — Connected"_s));
        source.edit(id).forwards[0].state = ForwardState::PortBusy;
        Q_EMIT source.forwardChanged(id, 0);
        QVERIFY(find(menu, u"NAS — Needs attention"_s));
    }

    void sumsUp()
    {
        TunnelSnapshot good;
        good.state = TunnelState::Connected;
        good.liveFlows = 3;
        TunnelSnapshot bad;
        bad.state = TunnelState::NeedsAttention;
        TraySummary summary = summaryOf({good, TunnelSnapshot(), bad});
        QCOMPARE(summary.tunnels, 3);
        QCOMPARE(summary.running, 2);
        QCOMPARE(summary.connected, 1);
        QCOMPARE(summary.flows, 3);
        QCOMPARE(summary.mood, Mood::Trouble);
        QCOMPARE(summaryOf({}).mood, Mood::Off);
        QCOMPARE(summaryOf({good, TunnelSnapshot()}).mood, Mood::Good);
        summary.in = 12.4e6;
        const QString tip = trayToolTip(summary);
        QVERIFY2(tip.contains(u"12.4 MB/s") && tip.count(u'\n') == 1, qPrintable(tip));
        QCOMPARE(trayToolTip(summaryOf({})).count(u'\n'), 0);
    }

    /// Told apart by their shape, in one colour too.
    void everyStateHasAnIconOfItsOwn()
    {
        QList<QImage> seen;
        for (const Mood mood : {Mood::Off, Mood::Working, Mood::Good, Mood::Trouble}) {
            const QImage image =
                icons::tray(mood).pixmap(22, 22).toImage().convertToFormat(QImage::Format_Alpha8);
            QVERIFY(!image.isNull());
            QVERIFY(!seen.contains(image));
            seen.append(image);
        }
    }

private:
    static QAction *find(const QMenu &menu, const QString &text)
    {
        for (QAction *action : menu.actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    }
};

ROOKERY_TEST_WITH(QApplication, TestTrayMenu)
#include "tst_tray_menu.moc"
