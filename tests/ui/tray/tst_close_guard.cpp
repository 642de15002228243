// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/settings/settings_store.h"
#include "ui/tray/close_guard.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QWidget>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using OnClose = AppSettings::OnClose;

class TestCloseGuard final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_dir = std::make_unique<QTemporaryDir>();
        m_settings = std::make_unique<SettingsStore>(m_dir->filePath(u"s.ini"_s));
        m_window = std::make_unique<QWidget>();
        m_answer = std::nullopt;
        m_quitAnswer = true;
        m_asked = m_askedQuit = m_flows = 0;
        m_tray = true;
        m_guard = new CloseGuard(*m_window, *m_settings,
                                 {[this](QWidget *) {
                                      ++m_asked;
                                      return m_answer;
                                  },
                                  [this](QWidget *, int) {
                                      ++m_askedQuit;
                                      return m_quitAnswer;
                                  }});
        m_guard->setTrayAvailable([this] { return m_tray; });
        m_guard->setLiveFlows([this] { return m_flows; });
        m_window->show();
    }

    void decides_data()
    {
        QTest::addColumn<OnClose>("chosen");
        QTest::addColumn<bool>("tray");
        QTest::addColumn<CloseResult>("result");
        QTest::newRow("ask") << OnClose::Ask << true << CloseResult::Ask;
        QTest::newRow("hide") << OnClose::Hide << true << CloseResult::Hide;
        QTest::newRow("quit") << OnClose::Quit << true << CloseResult::Quit;
        QTest::newRow("ask, no tray") << OnClose::Ask << false << CloseResult::Quit;
        QTest::newRow("hide, no tray") << OnClose::Hide << false << CloseResult::Quit;
        QTest::newRow("quit, no tray") << OnClose::Quit << false << CloseResult::Quit;
    }

    void decides()
    {
        QFETCH(OnClose, chosen);
        QFETCH(bool, tray);
        QTEST(closeResult(chosen, tray), "result");
    }

    void asksOnceAndRemembers()
    {
        m_answer = OnClose::Hide;
        QSignalSpy hidden(m_guard, &CloseGuard::hidden);
        m_window->close();
        QTRY_COMPARE(hidden.count(), 1);
        QVERIFY(!m_window->isVisible());
        QCOMPARE(m_settings->current().onClose, OnClose::Hide);
        m_window->show();
        m_window->close();
        QTRY_COMPARE(hidden.count(), 2);
        QCOMPARE(m_asked, 1);
    }

    void staysWhenTheAnswerIsCancel()
    {
        QSignalSpy quit(m_guard, &CloseGuard::quitRequested);
        m_window->close();
        QTRY_COMPARE(m_asked, 1);
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_settings->current().onClose, OnClose::Ask);
        // And asks again the next time.
        m_window->close();
        QTRY_COMPARE(m_asked, 2);
        QCOMPARE(quit.count(), 0);
    }

    void neverHidesWithoutATray()
    {
        AppSettings settings;
        settings.onClose = OnClose::Hide;
        m_settings->set(settings);
        m_tray = false;
        QSignalSpy quit(m_guard, &CloseGuard::quitRequested);
        m_window->close();
        QTRY_COMPARE(quit.count(), 1);
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_asked, 0);
        QCOMPARE(m_settings->current().onClose, OnClose::Hide);
    }

    void asksBeforeItCutsFlows()
    {
        m_flows = 3;
        m_quitAnswer = false;
        QSignalSpy quit(m_guard, &CloseGuard::quitRequested);
        m_guard->quit();
        QCOMPARE(m_askedQuit, 1);
        QCOMPARE(quit.count(), 0);
        m_quitAnswer = true;
        m_guard->quit();
        QCOMPARE(quit.count(), 1);
        m_flows = 0;
        m_guard->quit();
        QCOMPARE(m_askedQuit, 2);
        QCOMPARE(quit.count(), 2);
    }

private:
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<QWidget> m_window;
    CloseGuard *m_guard = nullptr;
    std::optional<OnClose> m_answer;
    bool m_quitAnswer = true;
    bool m_tray = true;
    int m_asked = 0;
    int m_askedQuit = 0;
    int m_flows = 0;
};

ROOKERY_TEST_WITH(QApplication, TestCloseGuard)
#include "tst_close_guard.moc"
