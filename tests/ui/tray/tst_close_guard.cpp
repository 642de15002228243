// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/settings/settings_store.h"
#include "ui/tray/close_guard.h"

#include <QApplication>
#include <QDialog>
#include <QMessageBox>
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
        m_duringQuestion = {};
        m_guard = new CloseGuard(*m_window, *m_settings,
                                 {[this](QWidget *) {
                                      ++m_asked;
                                      return m_answer;
                                  },
                                  [this](QWidget *, const QuitLosses &losses) {
                                      ++m_askedQuit;
                                      m_losses = losses;
                                      if (m_duringQuestion)
                                          m_duringQuestion();
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
        QTest::newRow("hide, no tray") << OnClose::Hide << false << CloseResult::Minimize;
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

    /// And does not end where the person chose to keep running.
    void minimizesWithoutATray()
    {
        AppSettings settings;
        settings.onClose = OnClose::Hide;
        m_settings->set(settings);
        m_tray = false;
        QSignalSpy quit(m_guard, &CloseGuard::quitRequested);
        m_window->close();
        QTRY_VERIFY(m_window->isMinimized());
        QVERIFY(m_window->isVisible());
        QCOMPARE(quit.count(), 0);
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

    /// One question for everything, before anything is closed.
    void asksBeforeItLosesWhatIsBeingEdited()
    {
        m_flows = 2;
        QDialog *editor = openEditor(true);
        openEditor(false);
        m_quitAnswer = false;
        QSignalSpy quit(m_guard, &CloseGuard::quitRequested);
        m_guard->quit();
        QCOMPARE(m_askedQuit, 1);
        QCOMPARE(m_losses.unsaved, QStringList{u"Edit Office"_s});
        QCOMPARE(m_losses.flows, 2);
        QCOMPARE(quit.count(), 0);
        QVERIFY(editor->isVisible());
        m_quitAnswer = true;
        m_guard->quit();
        QCOMPARE(quit.count(), 1);
        // That is whoever ends the program's to close.
        QVERIFY(editor->isVisible());
    }

    /// From the tray, while the window is hidden.
    void showsWhatItAsksAbout()
    {
        openEditor(true);
        m_window->hide();
        m_guard->quit();
        QCOMPARE(m_askedQuit, 1);
        QVERIFY(m_window->isVisible());
    }

    void asksOneQuestionAtATime()
    {
        m_flows = 1;
        m_duringQuestion = [this] { m_guard->quit(); };
        QSignalSpy quit(m_guard, &CloseGuard::quitRequested);
        m_guard->quit();
        QCOMPARE(m_askedQuit, 1);
        QCOMPARE(quit.count(), 1);
    }

    /// The real question: whoever ends the program hides it, and that is no.
    void aQuestionThatIsHiddenIsAnsweredByNo()
    {
        QuitLosses losses;
        losses.flows = 1;
        losses.unsaved = QStringList{u"Edit <b>Office</b>"_s};
        QString said;
        QTimer::singleShot(0, this, [&said] {
            auto *question = qobject_cast<QMessageBox *>(QApplication::activeModalWidget());
            said = question->text();
            question->hide();
        });
        QVERIFY(!CloseGuard::dialogs().quit(nullptr, losses));
        QVERIFY2(said.contains(u"Edit <b>Office</b>") && said.contains(u"1 connection"), qPrintable(said));
    }

private:
    QDialog *openEditor(bool modified)
    {
        auto *editor = new QDialog(m_window.get());
        editor->setWindowTitle(u"Edit Office[*]"_s);
        editor->setWindowModified(modified);
        editor->show();
        return editor;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<SettingsStore> m_settings;
    std::unique_ptr<QWidget> m_window;
    CloseGuard *m_guard = nullptr;
    std::optional<OnClose> m_answer;
    bool m_quitAnswer = true;
    QuitLosses m_losses;
    std::function<void()> m_duringQuestion;
    bool m_tray = true;
    int m_asked = 0;
    int m_askedQuit = 0;
    int m_flows = 0;
};

ROOKERY_TEST_WITH(QApplication, TestCloseGuard)
#include "tst_close_guard.moc"
