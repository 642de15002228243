// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fake_tunnel_source.h"
#include "tests/support/room_test.h"
#include "ui/tray/tray_menu.h"
#include "ui/tray/tray_text.h"
#include "ui/widgets/icons.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QEvent>
#include <QSignalSpy>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a menu's lines went through.
class Changes final : public QObject
{
public:
    int count = 0;

    bool eventFilter(QObject *, QEvent *event) override
    {
        count += event->type() == QEvent::ActionAdded || event->type() == QEvent::ActionChanged ||
                 event->type() == QEvent::ActionRemoved;
        return false;
    }
};

class UrlTaker final : public QObject
{
    Q_OBJECT

public:
    QList<QUrl> taken;

public Q_SLOTS:
    void take(const QUrl &url) { taken += url; }
};

} // namespace

class TestTrayMenu final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsTunnelsAndSwitchesThem()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(u"R&D"_s);
        TrayMenu menu(source);
        show(menu);
        QAction *entry = find(menu, u"R&&D"_s);
        QVERIFY(entry && entry->isCheckable() && !entry->isChecked());
        entry->trigger();
        QCOMPARE(source.snapshot(id).state, TunnelState::Connecting);
        QTRY_VERIFY(entry->isChecked());
        source.setState(id, TunnelState::Connected);
        QTRY_VERIFY(entry->text().startsWith(u"R&&D — "));
        entry->trigger();
        QCOMPARE(source.snapshot(id).state, TunnelState::Stopped);
        QTRY_VERIFY(!entry->isChecked());
        QTRY_COMPARE(find(menu, u"R&&D"_s), entry);
    }

    /// What stood there may be of a while ago.
    void switchesByWhatIsAndNotByWhatItShows()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(u"NAS"_s);
        TrayMenu menu(source, {}, 1h);
        source.setState(id, TunnelState::Connected);
        QAction *entry = find(menu, u"NAS"_s);
        QVERIFY(entry && !entry->isChecked());
        entry->trigger();
        QCOMPARE(source.calls, QStringList{u"stop NAS"_s});
        QTRY_VERIFY(!entry->isChecked());
    }

    /// Nobody looks: 2 000 tunnels that come, go and change are no work for the menu.
    void isMadeWhenItIsShown()
    {
        FakeTunnelSource source;
        TrayMenu menu(source, {}, 1h);
        Changes changes;
        menu.installEventFilter(&changes);
        QList<QUuid> ids;
        for (int i = 0; i < 2000; ++i)
            ids += source.add(u"T%1"_s.arg(i), i % 2 == 0 ? QString() : u"G%1"_s.arg(i % 60),
                              {u"%1:db:1"_s.arg(i + 1000)});
        for (const QUuid &id : std::as_const(ids)) {
            source.edit(id).forwards[0].state = ForwardState::Listening;
            source.setState(id, TunnelState::Connected);
        }
        source.tickAll();
        QCoreApplication::processEvents();
        QCOMPARE(changes.count, 0);
        show(menu);
        QVERIFY(changes.count > 0);
        // Bounded, whatever there is; the rest is in the window.
        const int lines = count(menu);
        QVERIFY2(lines > 100 && lines < 600, qPrintable(QString::number(lines)));
        QAction *rest = nullptr;
        for (QAction *action : menu.actions()) {
            if (action->menu() && action->text() == u"Tunnels (1000 of 1000 on)")
                rest = action->menu()->actions().constLast();
        }
        QVERIFY(rest);
        QCOMPARE(rest->text(), u"980 more in the window…"_s);
        QSignalSpy open(&menu, &TrayMenu::openRequested);
        rest->trigger();
        QCOMPARE(open.count(), 1);
    }

    /// For desktops that show what they read without asking.
    void isRightAfterAWhileAnyway()
    {
        FakeTunnelSource source;
        TrayMenu menu(source, {}, 50ms);
        const QUuid id = source.add(u"NAS"_s);
        source.setState(id, TunnelState::Connected);
        QTRY_VERIFY(find(menu, u"NAS — Connected"_s));
    }

    void showsRates()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(u"NAS"_s);
        TrayRates rates;
        TrayMenu menu(source, [&rates](const QUuid &) { return rates; });
        source.setState(id, TunnelState::Connected);
        show(menu);
        QVERIFY(find(menu, u"NAS — Connected"_s));
        rates = {1.2e6, 3400};
        source.tickAll();
        QTRY_VERIFY2(find(menu, u"NAS — Connected · ↓ 1.2 MB/s · ↑ 3.4 kB/s"_s), qPrintable(texts(menu)));
    }

    void putsGroupsUnderTheirNames()
    {
        FakeTunnelSource source;
        source.add(u"A"_s, u"R&D"_s);
        source.add(u"B"_s);
        source.add(u"C"_s, u"R&D"_s);
        TrayMenu menu(source);
        show(menu);
        QStringList shown;
        for (const QAction *action : menu.actions())
            shown += action->isSeparator() ? u"-"_s : action->text();
        QCOMPARE(shown.mid(2, 5), (QStringList{u"B"_s, u"R&&D"_s, u"A"_s, u"C"_s, u"-"_s}));
        QVERIFY(!find(menu, u"R&&D"_s)->isEnabled());
        menu.hide();
        // Too many for one menu: each group is one of its own.
        for (int i = 0; i < TrayEntries::MaxInline; ++i)
            source.setState(source.add(u"T%1"_s.arg(i), u"More"_s), TunnelState::Connecting);
        show(menu);
        QVERIFY(find(menu, u"B"_s));
        QVERIFY(find(menu, u"R&&D (0 of 2 on)"_s)->menu());
        QAction *more = find(menu, u"More (10 of 10 on)"_s);
        QVERIFY2(more && more->menu(), qPrintable(texts(menu)));
        QCOMPARE(more->menu()->actions().size(), 10);
        QVERIFY(more->menu()->actions().constFirst()->isChecked());
        menu.hide();
        source.add(u"D"_s, u"%2 of %3"_s); // no place for a number
        show(menu);
        QVERIFY2(find(menu, u"%2 of %3 (0 of 1 on)"_s), qPrintable(texts(menu)));
    }

    void copiesAndOpensForwards()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(
            u"NAS"_s, {}, {u"wiki=8080:wiki:80"_s, u"5432:db:5432"_s, u"R:9000:localhost:22"_s, u"1:a:1"_s});
        TrayMenu menu(source);
        show(menu);
        QVERIFY(!find(menu, u"Copy address"_s));
        for (int i = 0; i < 2; ++i)
            source.edit(id).forwards[i].state = ForwardState::Listening;
        source.edit(id).forwards[2].state = ForwardState::Bound;
        source.setState(id, TunnelState::Connected);
        QTRY_VERIFY(find(menu, u"Copy address"_s));
        const QMenu *copy = find(menu, u"Copy address"_s)->menu();
        QCOMPARE(copy->actions().size(), 3);
        QAction *wiki = copy->actions().constFirst();
        QCOMPARE(wiki->text(), u"NAS: wiki · 127.0.0.1:8080 → wiki:80"_s);
        wiki->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"127.0.0.1:8080"_s);
        // Another port for this session: the same line.
        source.edit(id).forwards[0].boundPort = 8081;
        Q_EMIT source.forwardChanged(id, 0);
        QTRY_COMPARE(wiki->text(), u"NAS: wiki · 127.0.0.1:8081 → wiki:80"_s);
        wiki->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), u"127.0.0.1:8081"_s);

        UrlTaker taker;
        QDesktopServices::setUrlHandler(u"http"_s, &taker, "take");
        QCOMPARE(find(menu, u"Open in browser"_s)->menu()->actions().size(), 2);
        find(menu, u"Open in browser"_s)->menu()->actions().constFirst()->trigger();
        QDesktopServices::unsetUrlHandler(u"http"_s);
        QCOMPARE(taker.taken, QList{QUrl(u"http://127.0.0.1:8081"_s)});
        source.setState(id, TunnelState::Stopped);
        QTRY_VERIFY(!find(menu, u"Copy address"_s));
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
        show(menu);
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
        show(menu);
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
        show(menu);
        QVERIFY(!find(menu, u"One"_s));
        QSignalSpy quit(&menu, &TrayMenu::quitRequested);
        QSignalSpy open(&menu, &TrayMenu::openRequested);
        find(menu, u"Quit"_s)->trigger();
        find(menu, u"Open Rookery"_s)->trigger();
        QCOMPARE(quit.count(), 1);
        QCOMPARE(open.count(), 1);
        QVERIFY(find(menu, u"A tunnel with a name that is far too lo…"_s));
        QCOMPARE(menu.actions().constLast()->text(), u"Quit"_s);
    }

    void saysWhereAForwardIsBroken()
    {
        FakeTunnelSource source;
        const QUuid id = source.add(u"NAS"_s, {}, {u"8080:db:80"_s});
        TrayMenu menu(source);
        source.setState(id, TunnelState::Connected);
        show(menu);
        QVERIFY(find(menu, u"NAS — Connected"_s));
        source.edit(id).forwards[0].state = ForwardState::PortBusy;
        Q_EMIT source.forwardChanged(id, 0);
        QTRY_VERIFY(find(menu, u"NAS — Needs attention"_s));
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
    /// As it is for somebody who clicks on the symbol.
    static void show(TrayMenu &menu) { menu.popup({}); }
    static int count(const QMenu &menu)
    {
        int lines = 0;
        for (const QAction *action : menu.actions())
            lines += 1 + (action->menu() ? count(*action->menu()) : 0);
        return lines;
    }
    static QString texts(const QMenu &menu)
    {
        QStringList texts;
        for (const QAction *action : menu.actions())
            texts += action->text();
        return texts.join(u" | "_s);
    }
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
