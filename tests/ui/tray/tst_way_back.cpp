// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/tray/tray_host.h"
#include "ui/tray/way_back.h"

#include <QApplication>
#include <QDBusConnection>
#include <QSignalSpy>
#include <QTest>
#include <QWidget>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestWayBack final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_tray = false;
        m_host = std::make_unique<TrayHost>(QDBusConnection(u"nowhere"_s), [this] { return m_tray; });
        m_window = std::make_unique<QWidget>();
    }
    void cleanup() { m_window.reset(); }

    /// Started in the tray, and none comes.
    void showsAWindowThatNothingBringsBack()
    {
        new WayBack(*m_window, *m_host, 20ms);
        QVERIFY(!m_window->isVisible());
        QTRY_VERIFY(m_window->isVisible());
        QVERIFY(!m_window->testAttribute(Qt::WA_ShowWithoutActivating));
    }

    void leavesAWindowHiddenWithATray()
    {
        m_tray = true;
        QSignalSpy changed(m_host.get(), &TrayHost::changed);
        QTRY_COMPARE(changed.count(), 1);
        auto *way = new WayBack(*m_window, *m_host, 0ms);
        m_window->show();
        m_window->hide();
        QCoreApplication::processEvents();
        QVERIFY(!way->findChild<QTimer *>()->isActive());
        // The tray goes, and somebody has asked meanwhile.
        m_tray = false;
        Q_EMIT m_host->changed(false);
        QTRY_VERIFY(m_window->isVisible());
    }

    /// A panel that starts anew.
    void waitsForATrayThatComesBack()
    {
        auto *way = new WayBack(*m_window, *m_host, 1h);
        QVERIFY(way->findChild<QTimer *>()->isActive());
        m_tray = true;
        Q_EMIT m_host->changed(true);
        QVERIFY(!way->findChild<QTimer *>()->isActive());
        QVERIFY(!m_window->isVisible());
    }

private:
    bool m_tray = false;
    std::unique_ptr<TrayHost> m_host;
    std::unique_ptr<QWidget> m_window;
};

ROOKERY_TEST_WITH(QApplication, TestWayBack)
#include "tst_way_back.moc"
