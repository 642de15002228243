// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/flows_model.h"

#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "ui/models/row_runs.h"
#include "ui/models/text_filter.h"
#include "ui/models/tunnel_source.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

/// More removals than this at once are a new list.
constexpr int MaxRuns = 256;

template <class T> int order(const T &a, const T &b)
{
    return a < b ? -1 : b < a ? 1 : 0;
}

bool isNumber(int column)
{
    return column >= FlowsModel::RateInColumn && column <= FlowsModel::AgeColumn;
}

/// Flows are listed only while somebody watches them; until then the ones that are known are not over.
bool isUntold(const TunnelSnapshot &snapshot)
{
    return snapshot.liveFlows > 0 &&
           std::all_of(snapshot.forwards.begin(), snapshot.forwards.end(),
                       [](const ForwardSnapshot &forward) { return forward.flows.isEmpty(); });
}

int countRuns(const QList<int> &rows)
{
    int runs = 0;
    forEachRun(rows, [&runs](int, int) { ++runs; });
    return runs;
}

} // namespace

FlowsModel::FlowsModel(TunnelSource &source, QObject *parent) : QAbstractTableModel(parent), m_source(source)
{
    connect(&source, &TunnelSource::updated, this, [this](const QList<QUuid> &ids) {
        if (ids.contains(m_tunnel))
            refresh();
    });
    connect(&source, &TunnelSource::stateChanged, this, [this](const QUuid &id) {
        if (id == m_tunnel)
            refresh();
    });
}

FlowsModel::~FlowsModel() = default;

void FlowsModel::setTunnel(const QUuid &id)
{
    beginResetModel();
    m_tunnel = id;
    m_rows.clear();
    m_closed.clear();
    m_flows.clear();
    endResetModel();
    refresh();
    settle();
}

void FlowsModel::setText(const QString &text)
{
    m_words = wordsOf(text);
    refilter();
}

void FlowsModel::setShowClosed(bool show)
{
    m_showClosed = show;
    refilter();
}

void FlowsModel::settle()
{
    std::vector<Flow *> sorted = m_rows;
    std::stable_sort(sorted.begin(), sorted.end(),
                     [this](const Flow *a, const Flow *b) { return isBefore(*a, *b); });
    if (sorted == m_rows)
        return;
    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    for (size_t row = 0; row < sorted.size(); ++row)
        sorted[row]->row = int(row);
    const QModelIndexList from = persistentIndexList();
    QModelIndexList to;
    to.reserve(from.size());
    for (const QModelIndex &old : from)
        to.append(index(m_rows[size_t(old.row())]->row, old.column()));
    m_rows = std::move(sorted);
    changePersistentIndexList(from, to);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

int FlowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int FlowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

bool FlowsModel::hasChildren(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_rows.empty();
}

QVariant FlowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Flow &flow = *m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(flow, index.column());
    case Qt::ToolTipRole:
        return index.column() <= ProgramColumn ? QVariant(text(flow, index.column())) : QVariant();
    case Qt::TextAlignmentRole:
        return isNumber(index.column()) ? QVariant(Qt::AlignTrailing | Qt::AlignVCenter) : QVariant();
    case SortRole:
        return raw(flow, index.column());
    case MoodRole:
        return int(mood(flow.now.state));
    case FlowIdRole:
        return flow.now.id;
    case LiveRole:
        return flow.now.state != FlowState::Ended;
    default:
        return {};
    }
}

QVariant FlowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant((isNumber(section) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case TargetColumn:
        return tr("Target");
    case ForwardColumn:
        return tr("Forward");
    case SourceColumn:
        return tr("Source");
    case ProgramColumn:
        return tr("Program");
    case RateInColumn:
        return tr("Down");
    case RateOutColumn:
        return tr("Up");
    case TotalColumn:
        return tr("Total");
    case AgeColumn:
        return tr("Age");
    case StateColumn:
        return tr("State");
    default:
        return {};
    }
}

void FlowsModel::sort(int column, Qt::SortOrder order)
{
    m_sortColumn = column;
    m_sortOrder = order;
    settle();
}

void FlowsModel::refresh()
{
    const TunnelSnapshot snapshot = m_source.snapshot(m_tunnel);
    if (isUntold(snapshot))
        return;
    ++m_tick;
    const std::vector<Flow *> fresh = take(snapshot);
    closeUnseen();
    if (!m_showClosed)
        removeRowsWhere([](const Flow &flow) { return flow.now.state == FlowState::Ended; });
    dropOldClosed();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_rows.size()) - 1, ColumnCount - 1));
    insertAtEnd(fresh);
}

std::vector<FlowsModel::Flow *> FlowsModel::take(const TunnelSnapshot &snapshot)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::vector<Flow *> fresh;
    for (const ForwardSnapshot &forward : snapshot.forwards) {
        const QString label = forward.flows.isEmpty() ? QString() : forwardLabel(forward.spec);
        for (const FlowSnapshot &told : forward.flows) {
            const auto [at, isNew] = m_flows.try_emplace(told.id);
            Flow &flow = at->second;
            if (told.state == FlowState::Ended && (isNew || flow.now.state != FlowState::Ended))
                m_closed.push_back(told.id);
            flow.now = told;
            flow.seen = m_tick;
            flow.rateIn = flow.in.update(told.bytesIn, snapshot.takenAt);
            flow.rateOut = flow.out.update(told.bytesOut, snapshot.takenAt);
            flow.age =
                milliseconds(told.opened.isValid() ? std::max<qint64>(0, told.opened.msecsTo(now)) : 0);
            if (!isNew)
                continue;
            flow.forward = label;
            if (isShown(flow))
                fresh.push_back(&flow);
        }
    }
    return fresh;
}

void FlowsModel::closeUnseen()
{
    for (auto &[id, flow] : m_flows) {
        if (flow.seen == m_tick || flow.now.state == FlowState::Ended)
            continue;
        flow.now.state = FlowState::Ended;
        flow.rateIn = flow.rateOut = 0;
        m_closed.push_back(id);
    }
}

void FlowsModel::dropOldClosed()
{
    if (m_closed.size() <= MaxClosed)
        return;
    const auto keep = m_closed.end() - qsizetype(MaxClosed);
    for (auto id = m_closed.begin(); id != keep; ++id)
        m_flows.at(*id).seen = 0; // ticks start at 1
    removeRowsWhere([](const Flow &flow) { return flow.seen == 0; });
    for (auto id = m_closed.begin(); id != keep; ++id)
        m_flows.erase(*id);
    m_closed.erase(m_closed.begin(), keep);
}

void FlowsModel::refilter()
{
    for (auto &[id, flow] : m_flows)
        flow.row = -1;
    for (Flow *flow : m_rows)
        flow->row = 0;
    std::vector<Flow *> missing;
    for (auto &[id, flow] : m_flows) {
        if (flow.row < 0 && isShown(flow))
            missing.push_back(&flow);
    }
    removeRowsWhere([this](const Flow &flow) { return !isShown(flow); });
    insertAtEnd(missing);
    settle();
}

void FlowsModel::insertAtEnd(const std::vector<Flow *> &flows)
{
    if (flows.empty())
        return;
    const int first = int(m_rows.size());
    beginInsertRows({}, first, first + int(flows.size()) - 1);
    m_rows.insert(m_rows.end(), flows.begin(), flows.end());
    endInsertRows();
}

template <class Gone> void FlowsModel::removeRowsWhere(Gone gone)
{
    QList<int> rows;
    for (size_t row = 0; row < m_rows.size(); ++row) {
        if (gone(*m_rows[row]))
            rows.append(int(row));
    }
    if (countRuns(rows) > MaxRuns) {
        beginResetModel();
        std::erase_if(m_rows, [&gone](const Flow *flow) { return gone(*flow); });
        endResetModel();
        return;
    }
    forEachRunBackward(rows, [this](int first, int last) {
        beginRemoveRows({}, first, last);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + last + 1);
        endRemoveRows();
    });
}

bool FlowsModel::isShown(const Flow &flow) const
{
    if (flow.now.state == FlowState::Ended && !m_showClosed)
        return false;
    return m_words.isEmpty() ||
           holdsAll(flow.now.target + u' ' + flow.forward + u' ' + flow.now.source + u' ' + flow.now.program,
                    m_words);
}

bool FlowsModel::isBefore(const Flow &a, const Flow &b) const
{
    const int way = compare(a, b, m_sortColumn);
    if (way == 0)
        return a.now.id < b.now.id;
    return m_sortOrder == Qt::AscendingOrder ? way < 0 : way > 0;
}

int FlowsModel::compare(const Flow &a, const Flow &b, int column)
{
    switch (column) {
    case TargetColumn:
        return a.now.target.compare(b.now.target, Qt::CaseInsensitive);
    case ForwardColumn:
        return a.forward.compare(b.forward);
    case SourceColumn:
        return a.now.source.compare(b.now.source);
    case ProgramColumn:
        return a.now.program.compare(b.now.program, Qt::CaseInsensitive);
    case RateInColumn:
        return order(a.rateIn, b.rateIn);
    case RateOutColumn:
        return order(a.rateOut, b.rateOut);
    case TotalColumn:
        return order(a.now.bytesIn + a.now.bytesOut, b.now.bytesIn + b.now.bytesOut);
    case AgeColumn:
        return order(a.age, b.age);
    case StateColumn:
        return order(a.now.state, b.now.state);
    default:
        return 0;
    }
}

QString FlowsModel::text(const Flow &flow, int column)
{
    const bool isLive = flow.now.state != FlowState::Ended;
    switch (column) {
    case TargetColumn:
        return flow.now.target;
    case ForwardColumn:
        return flow.forward;
    case SourceColumn:
        return flow.now.source;
    case ProgramColumn:
        return flow.now.program;
    case RateInColumn:
        return isLive ? rateText(flow.rateIn) : noValue();
    case RateOutColumn:
        return isLive ? rateText(flow.rateOut) : noValue();
    case TotalColumn:
        return amountText(double(flow.now.bytesIn + flow.now.bytesOut));
    case AgeColumn:
        return ageText(flow.age);
    case StateColumn:
        return flowStateText(flow.now.state);
    default:
        return {};
    }
}

QVariant FlowsModel::raw(const Flow &flow, int column)
{
    switch (column) {
    case RateInColumn:
        return flow.rateIn;
    case RateOutColumn:
        return flow.rateOut;
    case TotalColumn:
        return flow.now.bytesIn + flow.now.bytesOut;
    case AgeColumn:
        return qint64(flow.age.count());
    case StateColumn:
        return int(flow.now.state);
    default:
        return text(flow, column);
    }
}

} // namespace rookery
