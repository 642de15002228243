// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_order.h"
#include "ui/models/log_model.h"
#include "ui/views/tunnel_actions.h"

#include <QMainWindow>
#include <QUuid>

#include <functional>

class QLabel;
class QPushButton;
class QSettings;
class QSplitter;
class QStackedWidget;
class QVBoxLayout;

namespace rookery {

class NoticeBoard;
class SelectionPage;
class StartPage;
class TunnelListModel;
class TunnelListView;
class TunnelPage;
class TunnelSource;

/// The window: all tunnels on the left, the chosen one on the right. It shows tunnels and gives commands to
/// the source; what needs a dialog is a signal, which the program wires. It paces the source: 4 Hz while it
/// can be seen, nothing while it cannot. Geometry, splitter, columns and the chosen tab are kept in
/// `settings`. Texts are those of the language at construction. The source and the settings must outlive it.
class MainWindow final : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(TunnelSource &source, const LogModel::Reader &log, QSettings &settings,
               QWidget *parent = nullptr);
    ~MainWindow() override;

    /// The one that is chosen alone; null: none, or several.
    [[nodiscard]] QUuid selectedTunnel() const;
    void selectTunnel(const QUuid &id);
    /// At the top, what is on it. It must outlive the window.
    void showBoard(NoticeBoard &board);
    /// One line at the bottom that can be seen for some seconds, with something to click: "“Office” was
    /// deleted." "Undo".
    void showNotice(const QString &text, const QString &button = {}, std::function<void()> clicked = {});
    void hideNotice();
    /// A group has another name now, and is folded as it was.
    void followGroup(const QString &from, const QString &to);
    /// Also done when the window hides, which it does before the program ends.
    void saveLayout();

    [[nodiscard]] TunnelListView *list() const { return m_list; }
    [[nodiscard]] TunnelPage *page() const { return m_page; }

Q_SIGNALS:
    void newRequested();
    void importRequested();
    /// A command from the clipboard or typed in.
    void pasteRequested();
    void demoRequested();
    void settingsRequested();
    void guideRequested();
    void quitRequested();
    void editRequested(const QUuid &id);
    void duplicateRequested(const QUuid &id);
    void groupRequested(const QList<QUuid> &ids);
    void renameGroupRequested(const QString &group);
    void arrangeRequested(const rookery::ProfileOrder &order);
    void exportRequested(const QList<QUuid> &ids);
    void undoRequested();
    void certificateRequested(const QUuid &id);
    void trustRequested(const QUuid &id);
    void deleteRequested(const QList<QUuid> &ids);

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeToolBar();
    void makePages(const LogModel::Reader &log);
    void makeStatusBar();
    void connectSource();
    void restoreLayout();
    void limitNotice();
    void updatePace();
    void updatePages();
    void updateAll();
    void updateLater();
    void updateActions();
    void updateTotals();
    void connectList();
    void addShortcuts();
    void addShortcut(const QKeySequence &keys, const std::function<void()> &what);
    void showGroupMenu(const QString &group, const QPoint &at);
    void perform(TunnelActions::Verb verb, const QList<QUuid> &ids);

    TunnelSource &m_source;
    QSettings &m_settings;
    TunnelListModel *m_model;
    TunnelActions *m_actions;
    QAction *m_startAll = nullptr;
    QAction *m_stopAll = nullptr;
    QAction *m_exportAll = nullptr;
    QVBoxLayout *m_column = nullptr; ///< notices, and below them the pages
    QStackedWidget *m_pages = nullptr;
    bool m_isDue = false; ///< updateAll()
    StartPage *m_start = nullptr;
    QSplitter *m_splitter = nullptr;
    TunnelListView *m_list = nullptr;
    QStackedWidget *m_right = nullptr;
    TunnelPage *m_page = nullptr;
    SelectionPage *m_several = nullptr;
    QLabel *m_totals = nullptr;
    QWidget *m_notice = nullptr;
    QLabel *m_noticeText = nullptr;
    QPushButton *m_noticeButton = nullptr;
    QTimer *m_noticeEnd = nullptr;
    std::function<void()> m_noticeClicked;
};

} // namespace rookery
