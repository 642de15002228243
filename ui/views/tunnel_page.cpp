// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/tunnel_page.h"

#include "core/describe/units.h"
#include "core/tls/certificate_pin.h"
#include "ui/models/forwards_model.h"
#include "ui/models/tunnel_source.h"
#include "ui/views/flows_tab.h"
#include "ui/views/forwards_tab.h"
#include "ui/views/log_tab.h"
#include "ui/views/overview_tab.h"
#include "ui/views/problem_banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/scaled_font.h"

#include <QAction>
#include <QMenu>
#include <QPushButton>
#include <QTabBar>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using Verb = TunnelActions::Verb;

namespace {

constexpr int HeaderSpacing = 8;

} // namespace

TunnelPage::TunnelPage(TunnelSource &source, TunnelActions &actions, const LogModel::Reader &log,
                       QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_actions(actions)
    , m_forwardsModel(new ForwardsModel(source, this))
    , m_name(new ElidedLabel(this))
    , m_state(new ElidedLabel(this))
    , m_overview(new OverviewTab(source, *m_forwardsModel))
    , m_forwards(new ForwardsTab(source, *m_forwardsModel))
    , m_flows(new FlowsTab(source))
    , m_log(new LogTab(log))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 14, 8);
    layout->setSpacing(10);
    // In the order in which Tab goes through them.
    makeHeader();
    m_problem = new ProblemBanner(this);
    layout->addWidget(m_problem);
    m_tabs = new QTabWidget(this);
    makeTabs();
    layout->addWidget(m_tabs, 1);
    connectProblem();
    const auto refreshIfOurs = [this](const QUuid &id) {
        if (id == m_tunnel)
            refresh();
    };
    connect(&source, &TunnelSource::updated, this, [this](const QList<QUuid> &ids) {
        if (ids.contains(m_tunnel))
            refresh();
    });
    connect(&source, &TunnelSource::stateChanged, this, refreshIfOurs);
    connect(&source, &TunnelSource::forwardChanged, this, refreshIfOurs);
    connect(&source, &TunnelSource::profileChanged, this, refreshIfOurs);
}

void TunnelPage::setTunnel(const QUuid &id)
{
    m_tunnel = id;
    m_forwardsModel->setTunnel(id);
    m_overview->setTunnel(id);
    m_forwards->setTunnel(id);
    m_flows->setTunnel(id);
    refresh();
}

void TunnelPage::showTab(Tab tab)
{
    m_tabs->setCurrentIndex(tab);
}

void TunnelPage::makeHeader()
{
    QFont large = scaled(font(), 1.55);
    large.setWeight(QFont::DemiBold);
    m_name->setFont(large);
    m_state->setMuted(true);
    auto *row = new QHBoxLayout;
    row->setSpacing(HeaderSpacing);
    row->addWidget(m_name, 1);
    for (const Verb verb : {Verb::Start, Verb::Stop, Verb::Reconnect, Verb::Edit}) {
        QAction *const action = m_actions.action(verb);
        auto *button = new QPushButton(action->text(), this);
        connect(button, &QPushButton::clicked, action, &QAction::trigger);
        connect(action, &QAction::changed, this, &TunnelPage::showButtons);
        m_buttons.append({button, action});
        row->addWidget(button);
    }
    m_more = new QPushButton(tr("More"), this);
    m_more->setAccessibleName(tr("More actions"));
    m_more->setToolTip(tr("More actions"));
    auto *menu = new QMenu(m_more);
    m_actions.fill(*menu);
    m_more->setMenu(menu);
    row->addWidget(m_more);
    auto *header = new QVBoxLayout;
    header->setSpacing(2);
    header->addLayout(row);
    header->addWidget(m_state);
    static_cast<QVBoxLayout *>(layout())->addLayout(header);
    showButtons();
}

/// As the actions are, and as long as there is room beside the name: "More" has them all.
void TunnelPage::showButtons()
{
    const QMargins margins = layout()->contentsMargins();
    const int name = std::min(m_name->sizeHint().width(), width() / 3);
    int left = width() - margins.left() - margins.right() - name - m_more->sizeHint().width() - HeaderSpacing;
    for (const auto &[button, action] : std::as_const(m_buttons)) {
        const int needed = button->sizeHint().width() + HeaderSpacing;
        const bool shown = action->isVisible() && needed <= left;
        button->setEnabled(action->isEnabled());
        button->setVisible(shown);
        left -= !action->isVisible() ? 0
                : shown              ? needed
                                     : left; // a less important one does not take its place
    }
}

void TunnelPage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    showButtons();
}

void TunnelPage::makeTabs()
{
    m_tabs->setDocumentMode(true);
    // A small window shows what is wrong before it shows how much goes through.
    m_tabs->setMinimumHeight(m_tabs->fontMetrics().lineSpacing() * 5);
    m_tabs->setAccessibleName(tr("About this tunnel"));
    m_tabs->tabBar()->setAccessibleName(tr("About this tunnel"));
    m_tabs->addTab(m_overview, tr("Overview"));
    m_tabs->addTab(m_forwards, tr("Forwards"));
    m_tabs->addTab(m_flows, tr("Flows"));
    m_tabs->addTab(m_log, tr("Log"));
    connect(m_overview, &OverviewTab::forwardActivated, this, [this](int forward) {
        m_forwards->select(forward);
        showTab(Forwards);
    });
    connect(m_forwards, &ForwardsTab::editRequested, this, [this] { trigger(Verb::Edit); });
}

void TunnelPage::connectProblem()
{
    connect(m_problem, &ProblemBanner::retryRequested, this, [this] { trigger(Verb::RetryNow); });
    connect(m_problem, &ProblemBanner::startRequested, this, [this] { trigger(Verb::Start); });
    connect(m_problem, &ProblemBanner::reconnectRequested, this, [this] { trigger(Verb::Reconnect); });
    connect(m_problem, &ProblemBanner::editRequested, this, [this] { trigger(Verb::Edit); });
    connect(m_problem, &ProblemBanner::certificateRequested, this,
            [this] { trigger(Verb::ShowCertificate); });
    connect(m_problem, &ProblemBanner::trustRequested, this, [this] { Q_EMIT trustRequested(m_tunnel); });
    connect(m_problem, &ProblemBanner::freePortRequested, this,
            [this](int forward) { m_source.useOtherPort(m_tunnel, forward, 0); });
    connect(m_problem, &ProblemBanner::forwardRetryRequested, this,
            [this](int forward) { m_source.retryForward(m_tunnel, forward); });
}

void TunnelPage::refresh()
{
    const std::optional<Profile> profile = m_source.profile(m_tunnel);
    if (!profile)
        return;
    const TunnelSnapshot snapshot = m_source.snapshot(m_tunnel);
    m_name->setText(profile->name);
    showButtons();
    m_state->setText(stateSentence(snapshot, profile->server, QDateTime::currentDateTime()));
    m_state->setMood(mood(snapshot));
    m_problem->setSnapshot(snapshot, CertificatePin::isOther(profile->tls, snapshot.certificates));
    m_tabs->setTabText(Forwards, tr("Forwards  %1").arg(countText(m_forwardsModel->rowCount())));
    m_tabs->setTabText(Flows, tr("Flows  %1").arg(countText(snapshot.liveFlows)));
    m_overview->refresh();
    m_flows->refresh();
    m_log->setTunnelName(profile->name);
}

void TunnelPage::trigger(Verb verb)
{
    m_actions.action(verb)->trigger();
}

} // namespace rookery
