// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/main_window.h"

#include "core/describe/units.h"
#include "ui/models/tunnel_list_model.h"
#include "ui/models/tunnel_source.h"
#include "ui/views/flows_tab.h"
#include "ui/views/forwards_tab.h"
#include "ui/views/notice_list.h"
#include "ui/views/overview_tab.h"
#include "ui/views/selection_page.h"
#include "ui/views/start_page.h"
#include "ui/views/tunnel_list_view.h"
#include "ui/views/tunnel_page.h"
#include "ui/widgets/icons.h"
#include "ui/widgets/screen_fit.h"
#include "ui/widgets/table_view.h"

#include <QHBoxLayout>
#include <QHideEvent>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabWidget>
#include <QTimer>
#include <QToolBar>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Verb = TunnelActions::Verb;

MainWindow::MainWindow(TunnelSource &source, const LogModel::Reader &log, QSettings &settings,
                       QWidget *parent)
    : QMainWindow(parent)
    , m_source(source)
    , m_settings(settings)
    , m_model(new TunnelListModel(source, this))
    , m_actions(new TunnelActions(this))
{
    setWindowTitle(u"Rookery"_s);
    setContextMenuPolicy(Qt::NoContextMenu);
    makeToolBar();
    makePages(log);
    makeStatusBar();
    connectSource();
    // Outside of a dialog a button would not hear Return.
    const QList<QPushButton *> buttons = findChildren<QPushButton *>();
    for (QPushButton *button : buttons)
        button->setAutoDefault(true);
    restoreLayout();
    updatePages();
    updateTotals();
}

MainWindow::~MainWindow() = default;

QUuid MainWindow::selectedTunnel() const
{
    return m_list->selected();
}

void MainWindow::selectTunnel(const QUuid &id)
{
    m_list->select(id);
}

void MainWindow::showNotice(const QString &text, const QString &button, std::function<void()> clicked)
{
    m_noticeText->setText(text);
    m_noticeText->setToolTip(text);
    m_noticeButton->setText(button);
    m_noticeButton->setVisible(!button.isEmpty());
    m_noticeClicked = std::move(clicked);
    m_notice->show();
    m_noticeEnd->stop();
    limitNotice();
}

void MainWindow::hideNotice()
{
    m_notice->hide();
}

void MainWindow::followGroup(const QString &from, const QString &to)
{
    if (m_list->isFolded(from))
        m_list->setFolded(to, true);
}

/// Its time runs from when somebody can see it.
void MainWindow::limitNotice()
{
    if (isVisible() && !isMinimized() && !m_notice->isHidden() && !m_noticeEnd->isActive())
        m_noticeEnd->start(12s);
}

void MainWindow::showBoard(NoticeBoard &board)
{
    m_column->insertWidget(0, new NoticeList(board, centralWidget()));
}

void MainWindow::saveLayout()
{
    m_settings.setValue(u"window/geometry"_s, saveGeometry());
    m_settings.setValue(u"window/splitter"_s, m_splitter->saveState());
    m_settings.setValue(u"window/flowColumns"_s, m_page->flows()->table()->columnState());
    m_settings.setValue(u"window/forwardColumns"_s, m_page->forwards()->table()->columnState());
    m_settings.setValue(u"window/span"_s, int(m_page->overview()->span()));
    m_settings.setValue(u"window/tab"_s, m_page->tabs()->currentIndex());
    m_settings.setValue(u"window/tunnel"_s, selectedTunnel().toString());
    m_settings.setValue(u"window/folded"_s, m_list->foldedGroups());
}

void MainWindow::showEvent(QShowEvent *event)
{
    QMainWindow::showEvent(event);
    updatePace();
    limitNotice();
}

void MainWindow::hideEvent(QHideEvent *event)
{
    QMainWindow::hideEvent(event);
    if (!event->spontaneous())
        saveLayout();
    updatePace();
}

void MainWindow::changeEvent(QEvent *event)
{
    QMainWindow::changeEvent(event);
    if (event->type() == QEvent::WindowStateChange) {
        updatePace();
        limitNotice();
    }
}

void MainWindow::makeToolBar()
{
    auto *bar = new QToolBar(tr("Toolbar"), this);
    bar->setObjectName(u"toolbar"_s);
    bar->setAccessibleName(tr("Toolbar"));
    bar->setMovable(false);
    bar->setFloatable(false);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize({16, 16});
    addToolBar(bar);
    const auto add = [this, bar](const QString &icon, const QString &text, const QString &tip,
                                 const QKeySequence &keys) {
        QAction *action = bar->addAction(icons::symbolic(icon), text);
        action->setShortcut(keys);
        action->setToolTip(keys.isEmpty() ? tip
                                          : tr("%1 (%2)").arg(tip, keys.toString(QKeySequence::NativeText)));
        addAction(action);
        return action;
    };
    connect(add(u"new"_s, tr("New tunnel"), tr("Set up a new tunnel"), QKeySequence::New),
            &QAction::triggered, this, &MainWindow::newRequested);
    connect(
        add(u"import"_s, tr("Import"), tr("Import tunnels from a command or a file"), Qt::CTRL | Qt::Key_I),
        &QAction::triggered, this, &MainWindow::importRequested);
    m_exportAll = add(u"export"_s, tr("Export"), tr("Export all tunnels"), {});
    connect(m_exportAll, &QAction::triggered, this, [this] { Q_EMIT exportRequested(m_model->ids()); });
    bar->addSeparator();
    m_startAll = add(u"start"_s, tr("Start all"), tr("Start every tunnel"), {});
    m_stopAll = add(u"stop"_s, tr("Stop all"), tr("Stop every tunnel"), {});
    connect(m_startAll, &QAction::triggered, &m_source, &TunnelSource::startAll);
    connect(m_stopAll, &QAction::triggered, &m_source, &TunnelSource::stopAll);
    auto *spring = new QWidget(bar);
    spring->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(spring);
    connect(add(u"settings"_s, tr("Settings"), tr("Settings of this program"), Qt::CTRL | Qt::Key_Comma),
            &QAction::triggered, this, &MainWindow::settingsRequested);
    connect(add(u"help"_s, tr("Help"), tr("The user guide"), QKeySequence::HelpContents), &QAction::triggered,
            this, &MainWindow::guideRequested);
    for (QAction *action : bar->actions()) {
        if (QWidget *button = bar->widgetForAction(action);
            button && !action->isSeparator() && button != spring)
            button->setFocusPolicy(Qt::TabFocus);
    }
}

void MainWindow::makePages(const LogModel::Reader &log)
{
    m_list = new TunnelListView(*m_model);
    m_list->setMinimumWidth(210);
    m_page = new TunnelPage(m_source, *m_actions, log);
    auto *nothing = new QLabel(tr("Choose a tunnel to see what it does."));
    nothing->setAlignment(Qt::AlignCenter);
    nothing->setWordWrap(true);
    m_right = new QStackedWidget;
    m_several = new SelectionPage(*m_actions);
    m_right->addWidget(nothing);
    m_right->addWidget(m_page);
    m_right->addWidget(m_several);
    m_splitter = new QSplitter(Qt::Horizontal);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_right);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({330, 830});
    m_start = new StartPage;
    m_pages = new QStackedWidget;
    m_pages->addWidget(m_start);
    m_pages->addWidget(m_splitter);
    auto *center = new QWidget;
    m_column = new QVBoxLayout(center);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    m_column->addWidget(m_pages, 1);
    setCentralWidget(center);
    connect(m_start, &StartPage::newRequested, this, &MainWindow::newRequested);
    connect(m_start, &StartPage::pasteRequested, this, &MainWindow::pasteRequested);
    connect(m_start, &StartPage::demoRequested, this, &MainWindow::demoRequested);
    connect(m_actions, &TunnelActions::triggered, this, &MainWindow::perform);
    connect(m_page, &TunnelPage::trustRequested, this, &MainWindow::trustRequested);
    connectList();
    addShortcuts();
}

void MainWindow::connectList()
{
    connect(m_list, &TunnelListView::selectionChanged, this, &MainWindow::updatePages);
    connect(m_list, &TunnelListView::activated, this, &MainWindow::editRequested);
    connect(m_list, &TunnelListView::deletePressed, this,
            [this] { m_actions->action(Verb::Delete)->trigger(); });
    connect(m_list, &TunnelListView::switchPressed, this, [this] {
        // What is off is the smaller surprise.
        const QAction *const start = m_actions->action(Verb::Start);
        m_actions->action(start->isEnabled() ? Verb::Start : Verb::Stop)->trigger();
    });
    connect(m_list, &TunnelListView::arranged, this, &MainWindow::arrangeRequested);
    connect(m_list, &TunnelListView::menuRequested, this, [this](const QPoint &at) {
        QMenu menu(this);
        m_actions->fill(menu);
        menu.exec(at);
    });
    connect(m_list, &TunnelListView::groupMenuRequested, this, &MainWindow::showGroupMenu);
}

void MainWindow::showGroupMenu(const QString &group, const QPoint &at)
{
    const QList<QUuid> ids = m_model->idsOf(group);
    const bool folded = m_list->isFolded(group);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto add = [this, menu](const QString &icon, const QString &text, auto &&what) {
        connect(menu->addAction(icons::symbolic(icon), text), &QAction::triggered, this, what);
    };
    add(u"start"_s, tr("Start group"), [this, ids] { m_source.startSome(ids); });
    add(u"stop"_s, tr("Stop group"), [this, ids] { m_source.stopSome(ids); });
    menu->addSeparator();
    add(u"edit"_s, tr("Rename group…"), [this, group] { Q_EMIT renameGroupRequested(group); });
    add(u"export"_s, tr("Export group…"), [this, ids] { Q_EMIT exportRequested(ids); });
    add(u"group"_s, folded ? tr("Unfold") : tr("Fold"),
        [this, group, folded] { m_list->setFolded(group, !folded); });
    menu->addSeparator();
    add(u"delete"_s, tr("Delete group"), [this, ids] { Q_EMIT deleteRequested(ids); });
    menu->popup(at);
}

void MainWindow::addShortcuts()
{
    addShortcut(QKeySequence::Find, [this] { m_list->focusFilter(); });
    addShortcut(QKeySequence::Undo, [this] { Q_EMIT undoRequested(); });
    addShortcut(QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { Q_EMIT quitRequested(); });
    for (int tab = 0; tab < m_page->tabs()->count(); ++tab)
        addShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + tab)),
                    [this, tab] { m_page->showTab(TunnelPage::Tab(tab)); });
}

void MainWindow::addShortcut(const QKeySequence &keys, const std::function<void()> &what)
{
    auto *action = new QAction(this);
    action->setShortcut(keys);
    addAction(action);
    connect(action, &QAction::triggered, this, what);
}

void MainWindow::makeStatusBar()
{
    m_totals = new QLabel;
    m_totals->setContentsMargins(6, 0, 6, 0);
    m_totals->setMinimumWidth(1); // a narrow window shows its start
    statusBar()->addWidget(m_totals, 1);
    m_notice = new QWidget;
    m_noticeText = new QLabel(m_notice);
    m_noticeButton = new QPushButton(m_notice);
    auto *row = new QHBoxLayout(m_notice);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_noticeText);
    row->addWidget(m_noticeButton);
    m_notice->hide();
    statusBar()->addPermanentWidget(m_notice);
    m_noticeEnd = new QTimer(this);
    m_noticeEnd->setSingleShot(true);
    connect(m_noticeEnd, &QTimer::timeout, m_notice, &QWidget::hide);
    connect(m_noticeButton, &QPushButton::clicked, this, [this] {
        m_notice->hide();
        if (const auto clicked = std::exchange(m_noticeClicked, {}))
            clicked();
    });
}

void MainWindow::connectSource()
{
    connect(&m_source, &TunnelSource::updated, this, &MainWindow::updateAll);
    connect(&m_source, &TunnelSource::stateChanged, this, &MainWindow::updateLater);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(m_model, signal, this, [this] {
            updatePages();
            updateTotals();
        });
    }
}

void MainWindow::updateAll()
{
    m_isDue = false;
    updateActions();
    updateTotals();
}

/// Once a turn: it looks at all tunnels, and thousands may start at once.
void MainWindow::updateLater()
{
    if (std::exchange(m_isDue, true))
        return;
    QMetaObject::invokeMethod(
        this,
        [this] {
            if (m_isDue)
                updateAll();
        },
        Qt::QueuedConnection);
}

void MainWindow::restoreLayout()
{
    // The whole of a small screen at 200 %.
    setMinimumSize(fittedToScreen(*this, {560, 300}));
    resize(fittedToScreen(*this, {1180, 740}));
    restoreGeometry(m_settings.value(u"window/geometry"_s).toByteArray());
    m_splitter->restoreState(m_settings.value(u"window/splitter"_s).toByteArray());
    m_page->flows()->table()->setColumnState(m_settings.value(u"window/flowColumns"_s).toByteArray());
    m_page->forwards()->table()->setColumnState(m_settings.value(u"window/forwardColumns"_s).toByteArray());
    m_page->overview()->setSpan(ThroughputHistory::Span(
        m_settings.value(u"window/span"_s, int(ThroughputHistory::Span::OneMinute)).toInt()));
    m_page->tabs()->setCurrentIndex(m_settings.value(u"window/tab"_s).toInt());
    m_list->setFoldedGroups(m_settings.value(u"window/folded"_s).toStringList());
    m_list->select(QUuid(m_settings.value(u"window/tunnel"_s).toString()));
}

void MainWindow::updatePace()
{
    const bool seen = isVisible() && !isMinimized();
    m_source.setPace(seen ? TunnelSource::Pace::Live : TunnelSource::Pace::Hidden);
}

void MainWindow::updatePages()
{
    m_pages->setCurrentWidget(m_model->rowCount() == 0 ? static_cast<QWidget *>(m_start) : m_splitter);
    const QUuid id = selectedTunnel();
    if (id != m_page->tunnel())
        m_page->setTunnel(id);
    updateActions();
}

void MainWindow::updateActions()
{
    const QUuid alone = selectedTunnel();
    TunnelActions::Chosen chosen;
    SelectionPage::Sum sum;
    sum.group = m_list->chosenGroup();
    for (const QUuid &id : m_list->chosen()) {
        const QModelIndex row = m_model->indexOf(id);
        if (!row.isValid())
            continue;
        const TunnelSnapshot &tunnel = m_model->snapshotAt(row.row());
        chosen.add(id, tunnel);
        ++sum.tunnels;
        sum.connected += tunnel.state == TunnelState::Connected ? 1 : 0;
        sum.flows += tunnel.liveFlows;
        sum.rateIn += row.data(TunnelListModel::RateInRole).toDouble();
        sum.rateOut += row.data(TunnelListModel::RateOutRole).toDouble();
    }
    m_actions->setChosen(chosen);
    m_several->showSum(sum);
    QWidget *const several = m_several;
    m_right->setCurrentWidget(!alone.isNull() ? m_page : chosen.all.isEmpty() ? m_right->widget(0) : several);
    int on = 0;
    for (int row = 0; row < m_model->rowCount(); ++row)
        on += m_model->snapshotAt(row).state != TunnelState::Stopped ? 1 : 0;
    m_startAll->setEnabled(on < m_model->rowCount());
    m_stopAll->setEnabled(on > 0);
    m_exportAll->setEnabled(m_model->rowCount() > 0);
}

void MainWindow::updateTotals()
{
    int connected = 0;
    int flows = 0;
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const TunnelSnapshot &tunnel = m_model->snapshotAt(row);
        connected += tunnel.state == TunnelState::Connected ? 1 : 0;
        flows += tunnel.liveFlows;
    }
    if (m_model->rowCount() == 0) {
        m_totals->clear();
        return;
    }
    const QStringList parts{
        tr("%1 of %2 tunnels connected").arg(countText(connected), countText(m_model->rowCount())),
        flowsText(flows), bothWaysText(rateText(m_model->totalRateIn()), rateText(m_model->totalRateOut())),
        tr("%1 today").arg(amountText(double(m_source.today({}).both())))};
    m_totals->setText(parts.join(u"  ·  "_s));
    m_totals->setToolTip(tr("%1 this month").arg(amountText(double(m_source.thisMonth({}).both()))));
}

void MainWindow::perform(Verb verb, const QList<QUuid> &ids)
{
    switch (verb) {
    case Verb::Start:
        return m_source.startSome(ids);
    case Verb::Stop:
        return m_source.stopSome(ids);
    case Verb::Reconnect:
        std::for_each(ids.begin(), ids.end(), [this](const QUuid &id) { m_source.reconnect(id); });
        return;
    case Verb::RetryNow:
        std::for_each(ids.begin(), ids.end(), [this](const QUuid &id) { m_source.retryNow(id); });
        return;
    case Verb::Edit:
        return Q_EMIT editRequested(ids.first());
    case Verb::Duplicate:
        return Q_EMIT duplicateRequested(ids.first());
    case Verb::Group:
        return Q_EMIT groupRequested(ids);
    case Verb::Export:
        return Q_EMIT exportRequested(ids);
    case Verb::ShowCertificate:
        return Q_EMIT certificateRequested(ids.first());
    case Verb::Delete:
        return Q_EMIT deleteRequested(ids);
    }
}

} // namespace rookery
