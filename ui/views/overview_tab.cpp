// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/overview_tab.h"

#include "core/describe/units.h"
#include "ui/models/forwards_model.h"
#include "ui/models/tunnel_source.h"
#include "ui/views/card_grid.h"
#include "ui/views/forward_table.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/legend.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"
#include "ui/widgets/throughput_plot.h"

#include <QButtonGroup>
#include <QLabel>
#include <QScrollArea>
#include <QToolButton>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

QLabel *makeTitle(const QString &text, QWidget *parent)
{
    auto *title = new QLabel(text, parent);
    QFont bold = title->font();
    bold.setWeight(QFont::DemiBold);
    title->setFont(bold);
    return title;
}

/// What the tunnel moves is what its forwards move.
double sumOf(const QAbstractItemModel &model, int column)
{
    double sum = 0;
    for (int row = 0; row < model.rowCount(); ++row)
        sum += model.index(row, column).data(ForwardsModel::SortRole).toDouble();
    return sum;
}

} // namespace

OverviewTab::OverviewTab(TunnelSource &source, ForwardsModel &forwards, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_flows(new StatCard(tr("Flows")))
    , m_download(new StatCard(tr("Download"), StatCard::Tint::Download))
    , m_upload(new StatCard(tr("Upload"), StatCard::Tint::Upload))
    , m_roundTrip(new StatCard(tr("Round trip")))
    , m_plot(new ThroughputPlot)
    , m_spans(new QButtonGroup(this))
    , m_forwards(new TableView)
{
    // A small window scrolls rather than squeezes.
    auto *content = new QWidget;
    auto *scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(scroll);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 12, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(new CardGrid({m_flows, m_download, m_upload, m_roundTrip}));
    layout->addWidget(makePlotCard(), 3);
    layout->addWidget(makeForwardsCard(forwards), 2);
    m_forwards->setMinimumHeight(110);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &OverviewTab::showPlot);
}

void OverviewTab::setTunnel(const QUuid &id)
{
    m_tunnel = id;
    m_plot->startOver();
    refresh();
}

void OverviewTab::refresh()
{
    if (!m_isSeen)
        return;
    const TunnelSnapshot snapshot = m_source.snapshot(m_tunnel);
    showNumbers(snapshot);
    showPlot();
    // Time goes on for one that is off too, and nobody tells of it.
    if (snapshot.state == TunnelState::Stopped)
        m_tick.start();
    else
        m_tick.stop();
}

void OverviewTab::showPlot()
{
    m_plot->setSamples(span(), m_source.samples(m_tunnel, span()));
}

ThroughputHistory::Span OverviewTab::span() const
{
    return ThroughputHistory::Span(m_spans->checkedId());
}

void OverviewTab::setSpan(ThroughputHistory::Span span)
{
    if (QAbstractButton *button = m_spans->button(int(span)))
        button->setChecked(true);
    refresh();
}

void OverviewTab::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    m_isSeen = true;
    refresh();
}

void OverviewTab::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    m_isSeen = false;
    m_tick.stop();
}

QWidget *OverviewTab::makePlotCard()
{
    auto *card = new Card;
    auto *head = new QHBoxLayout;
    head->addWidget(makeTitle(tr("Throughput"), card));
    head->addSpacing(8);
    head->addWidget(new Legend(card), 1);
    head->setSpacing(4);
    for (const auto span : ThroughputHistory::Spans) {
        auto *button = new QToolButton(card);
        button->setText(spanText(span));
        button->setAccessibleName(tr("Throughput of the last %1").arg(spanText(span)));
        button->setCheckable(true);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::ClickFocus);
        m_spans->addButton(button, int(span));
        head->addWidget(button);
    }
    // As with radio buttons: Tab goes to the one that is chosen, arrow keys choose another.
    connect(m_spans, &QButtonGroup::idToggled, this, [this](int id, bool on) {
        m_spans->button(id)->setFocusPolicy(on ? Qt::StrongFocus : Qt::ClickFocus);
    });
    m_spans->button(int(ThroughputHistory::Span::OneMinute))->setChecked(true);
    connect(m_spans, &QButtonGroup::idClicked, this, &OverviewTab::refresh);
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 10, 10, 8);
    layout->addLayout(head);
    layout->addWidget(m_plot, 1);
    return card;
}

QWidget *OverviewTab::makeForwardsCard(ForwardsModel &forwards)
{
    auto *card = new Card;
    auto *layout = new QVBoxLayout(card);
    layout->setContentsMargins(14, 10, 10, 10);
    layout->addWidget(makeTitle(tr("Forwards"), card));
    layout->addWidget(m_forwards);
    setUpForwardTable(*m_forwards, forwards);
    connect(m_forwards, &QTreeView::activated, this,
            [this](const QModelIndex &index) { Q_EMIT forwardActivated(index.row()); });
    return card;
}

void OverviewTab::showNumbers(const TunnelSnapshot &snapshot)
{
    const bool up = snapshot.state == TunnelState::Connected || snapshot.state == TunnelState::Stalled;
    const Traffic today = m_source.today(m_tunnel);
    const Traffic month = m_source.thisMonth(m_tunnel);
    const auto show = [&](StatCard &card, int column, quint64 sinceStart, quint64 ofDay, quint64 ofMonth) {
        const QString ofToday = tr("%1 today").arg(amountText(double(ofDay)));
        card.setValue(up ? rateText(sumOf(*m_forwards->model(), column)) : noValue(), ofToday,
                      QStringList{tr("%1 since start").arg(amountText(double(sinceStart))), ofToday,
                                  tr("%1 this month").arg(amountText(double(ofMonth)))}
                          .join(u'\n'));
    };
    m_flows->setValue(countText(snapshot.liveFlows),
                      tr("%1 opened since start").arg(countText(qint64(snapshot.totalFlows))));
    show(*m_download, ForwardsModel::RateInColumn, snapshot.bytesIn, today.in, month.in);
    show(*m_upload, ForwardsModel::RateOutColumn, snapshot.bytesOut, today.out, month.out);
    const QString roundTrip = up ? roundTripText(snapshot.roundTrip) : QString();
    m_roundTrip->setValue(roundTrip.isEmpty() ? noValue() : roundTrip,
                          up ? tr("last heard %1 ago").arg(ageText(snapshot.sincePong)) : QString());
}

} // namespace rookery
