// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/session_end.h"
#include "support/private_bus.h"
#include "support/room_test.h"

#include <QApplication>
#include <QCloseEvent>
#include <QDialog>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <QWidget>
#include <QtTest/qtestspontaneevent.h>

#include <atomic>

using namespace rookery;
using namespace rookery::test;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Plasma's session manager.
class FakeSessionManager final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.kde.KSMServerInterface")

public:
    std::atomic<bool> isEnding = false;

public Q_SLOTS:
    bool isShuttingDown() const { return isEnding; }
};

/// That does not want to be closed.
class Stubborn final : public QWidget
{
public:
    int asked = 0;

protected:
    void closeEvent(QCloseEvent *event) override
    {
        ++asked;
        event->ignore();
    }
};

} // namespace

class TestSessionEnd final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QApplication::setQuitOnLastWindowClosed(false);
        qputenv("XDG_CURRENT_DESKTOP", "KDE");
    }

    /// What the session manager of X11 comes to in the end.
    void aQuitEventAsksNoWindow()
    {
        SessionEnd session([] { return false; }, QDBusConnection(u"nowhere"_s));
        QSignalSpy end(&session, &SessionEnd::endRequested);
        Stubborn window;
        window.show();
        QEvent quit(QEvent::Quit);
        QCoreApplication::sendEvent(qApp, &quit);
        QCOMPARE(end.count(), 1);
        QCOMPARE(window.asked, 0);
        QVERIFY(window.isVisible());
    }

    void savesWhenItIsTold()
    {
        SessionEnd session([] { return false; }, QDBusConnection(u"nowhere"_s));
        QSignalSpy save(&session, &SessionEnd::saveRequested);
        QVERIFY(QMetaObject::invokeMethod(qApp, "commitDataRequest",
                                          QArgument<QSessionManager &>("QSessionManager&", manager())));
        QCOMPARE(save.count(), 1);
    }

    /// KWin closes each window while the session ends.
    void aWindowClosedByTheEndOfTheSessionIsOnlyHidden()
    {
        PrivateBus bus;
        if (!bus.isRunning())
            QSKIP("dbus-daemon is not installed");
        // In a thread of its own: whoever closes a window waits for its answer.
        QThread thread;
        FakeSessionManager manager;
        manager.moveToThread(&thread);
        thread.start();
        QDBusConnection server = bus.connection(u"server"_s);
        QVERIFY(server.registerObject(u"/KSMServer"_s, &manager, QDBusConnection::ExportAllSlots));
        QVERIFY(server.registerService(u"org.kde.ksmserver"_s));
        SessionEnd session([] { return false; }, bus.connection(u"client"_s), std::chrono::seconds(30));
        Stubborn window;
        window.show();
        closeFromOutside(window);
        QCOMPARE(window.asked, 1);
        QVERIFY(window.isVisible());
        QDialog dialog(&window);
        dialog.show();
        manager.isEnding = true;
        closeFromOutside(dialog);
        closeFromOutside(window);
        thread.quit();
        thread.wait();
        QCOMPARE(window.asked, 1);
        QVERIFY(!window.isVisible());
        QVERIFY(!dialog.isVisible());
        // It was called off, and the person goes on.
        window.show();
        QTRY_VERIFY(dialog.isVisible());
    }

    void aRestoredSessionStartsItAsItWas()
    {
        QCOMPARE(restartCommand(u"/usr/bin/rookery"_s, u"1_2"_s, false),
                 (QStringList{u"/usr/bin/rookery"_s, u"-session"_s, u"1_2"_s}));
        QCOMPARE(restartCommand(u"/usr/bin/rookery"_s, u"1_2"_s, true),
                 (QStringList{u"/usr/bin/rookery"_s, u"-session"_s, u"1_2"_s, u"--hidden"_s}));
    }

private:
    /// As the window system does it.
    static void closeFromOutside(QWidget &window)
    {
        QCloseEvent event;
        QSpontaneKeyEvent::setSpontaneous(&event);
        qApp->notify(&window, &event);
    }
    /// Nobody looks into it.
    static QSessionManager &manager()
    {
        alignas(std::max_align_t) static char nothing[64];
        return reinterpret_cast<QSessionManager &>(nothing);
    }
};

ROOKERY_TEST_WITH(QApplication, TestSessionEnd)
#include "tst_session_end.moc"
