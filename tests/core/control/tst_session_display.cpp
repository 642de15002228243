// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/control/session_display.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestSessionDisplay final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isWhatTheEnvironmentSays()
    {
        qputenv("DISPLAY", "localhost:10.1");
        qunsetenv("WAYLAND_DISPLAY");
        QCOMPARE(SessionDisplay::here().x11, u"localhost:10"_s);
        QCOMPARE(SessionDisplay::here().name(), u"localhost:10"_s);
        qputenv("DISPLAY", ":0");
        qputenv("WAYLAND_DISPLAY", "wayland-0");
        QCOMPARE(SessionDisplay::here().x11, u":0"_s);
        QCOMPARE(SessionDisplay::here().name(), u"wayland-0"_s);
    }

    void shares_data()
    {
        QTest::addColumn<SessionDisplay>("one");
        QTest::addColumn<SessionDisplay>("other");
        QTest::addColumn<bool>("same");
        const SessionDisplay x11{u":0"_s, {}};
        const SessionDisplay otherX11{u":1"_s, {}};
        const SessionDisplay wayland{u":0"_s, u"wayland-0"_s};
        const SessionDisplay otherWayland{u":1"_s, u"wayland-1"_s};
        QTest::newRow("itself") << x11 << x11 << true;
        QTest::newRow("another X11") << x11 << otherX11 << false;
        QTest::newRow("XWayland") << wayland << x11 << true;
        QTest::newRow("another Wayland") << wayland << otherWayland << false;
        QTest::newRow("only Wayland") << wayland << SessionDisplay{{}, u"wayland-0"_s} << true;
        QTest::newRow("says nothing") << x11 << SessionDisplay() << true;
    }

    void shares()
    {
        QFETCH(SessionDisplay, one);
        QFETCH(SessionDisplay, other);
        QTEST(one.sharesWith(other), "same");
        QTEST(other.sharesWith(one), "same");
    }
};

ROOKERY_TEST(TestSessionDisplay)
#include "tst_session_display.moc"
