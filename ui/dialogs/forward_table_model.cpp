// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/forward_table_model.h"

#include "core/address/host_port.h"
#include "core/describe/forward_text.h"
#include "core/spec/unix_path.h"
#include "ui/dialogs/endpoint_text.h"

#include <algorithm>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

bool canEdit(const ForwardSpec &spec)
{
    const ForwardKindRow *const row = forwardKindRow(spec.kind);
    return row && row->editable;
}

/// As it is typed; what is shown where it cannot be.
QString localField(const ForwardSpec &spec)
{
    return canEdit(spec) && spec.kind.local == ForwardKind::Local::Port
               ? hostPort(spec.listenHost, spec.listenPort)
               : localText(spec, 0);
}

QString remoteField(const ForwardSpec &spec)
{
    return canEdit(spec) && spec.hasTarget() ? hostPort(spec.targetHost, spec.targetPort)
                                             : remoteText(spec, 0);
}

} // namespace

ForwardTableModel::Row ForwardTableModel::rowOf(const ProfileForward &forward)
{
    Row row;
    row.forward = forward;
    row.editable = canEdit(forward.spec);
    row.listen = localField(forward.spec);
    row.target = remoteField(forward.spec);
    return row;
}

void ForwardTableModel::setSurroundings(const Profile &own, const QList<Profile> &others)
{
    m_own = own;
    m_others = others;
    changed();
}

void ForwardTableModel::setForwards(const QList<ProfileForward> &forwards)
{
    beginResetModel();
    m_rows.clear();
    for (const ProfileForward &forward : forwards)
        m_rows.push_back(rowOf(forward));
    check();
    endResetModel();
    Q_EMIT edited();
}

QList<ProfileForward> ForwardTableModel::forwards() const
{
    QList<ProfileForward> forwards;
    for (const Row &row : m_rows) {
        if (row.fault.isEmpty())
            forwards.append(row.forward);
    }
    return forwards;
}

QString ForwardTableModel::warning(int row) const
{
    const Row &at = m_rows[size_t(row)];
    return at.fault.isEmpty() ? at.warning : QString();
}

int ForwardTableModel::firstFault() const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [](const Row &row) { return !row.fault.isEmpty(); });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

void ForwardTableModel::read(Row &row)
{
    row.fault.clear();
    if (!row.editable)
        return;
    readLocal(row);
    if (row.fault.isEmpty() && row.forward.spec.hasTarget())
        readRemote(row);
}

void ForwardTableModel::readLocal(Row &row)
{
    ForwardSpec &spec = row.forward.spec;
    if (spec.kind.local == ForwardKind::Local::UnixSocket) {
        const Expected<QString> path = unixPathFromText(row.listen.trimmed());
        if (path)
            spec.unixPath = *path;
        else
            row.fault = path.error().sentence();
        return;
    }
    const Expected<EndpointText> listen = endpointFromText(row.listen);
    if (!listen) {
        row.fault = row.listen.trimmed().isEmpty() ? tr("Give the port to listen on, such as 127.0.0.1:5432.")
                                                   : listen.error().sentence();
        return;
    }
    spec.listenHost = listen->host.isEmpty() ? u"127.0.0.1"_s : listen->host;
    spec.listenPort = listen->port;
}

void ForwardTableModel::readRemote(Row &row)
{
    ForwardSpec &spec = row.forward.spec;
    const Expected<EndpointText> target = endpointFromText(row.target);
    if (!target || target->host.isEmpty()) {
        row.fault = target || row.target.trimmed().isEmpty()
                        ? tr("Give the host and the port that it leads to, such as db.internal:5432.")
                        : target.error().sentence();
        return;
    }
    spec.targetHost = target->host;
    spec.targetPort = target->port;
}

void ForwardTableModel::check()
{
    Profile profile = m_own;
    profile.forwards.clear();
    for (Row &row : m_rows) {
        row.warning.clear();
        read(row);
        // One that cannot be read keeps its place and is in nobody's way.
        profile.forwards.append(row.fault.isEmpty() ? row.forward : ProfileForward{{}, false, {}, {}});
    }
    m_commonWarning.clear();
    const QList<ProfileFinding> findings = checkForwards(profile, m_others, m_environment);
    for (const ProfileFinding &finding : findings)
        take(finding);
}

void ForwardTableModel::take(const ProfileFinding &finding)
{
    const bool isError = finding.severity == ProfileFinding::Severity::Error;
    if (finding.row < 0) {
        // The last row is the one too many.
        if (isError && !m_rows.empty() && m_rows.back().fault.isEmpty())
            m_rows.back().fault = finding.sentence();
        else if (!isError && m_commonWarning.isEmpty())
            m_commonWarning = finding.sentence();
        return;
    }
    // The text of the row came first, if it is wrong; of the rest the first counts.
    Row &row = m_rows[size_t(finding.row)];
    if (!row.fault.isEmpty())
        return;
    if (isError)
        row.fault = finding.sentence();
    else if (row.warning.isEmpty())
        row.warning = finding.sentence();
}

void ForwardTableModel::changed()
{
    check();
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT edited();
}

int ForwardTableModel::add()
{
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.emplace_back();
    check();
    endInsertRows();
    changed();
    return row;
}

int ForwardTableModel::duplicate(int row)
{
    Row copy = m_rows[size_t(row)];
    beginInsertRows({}, row + 1, row + 1);
    m_rows.insert(m_rows.begin() + row + 1, std::move(copy));
    endInsertRows();
    changed();
    return row + 1;
}

void ForwardTableModel::removeAt(int row)
{
    beginRemoveRows({}, row, row);
    m_rows.erase(m_rows.begin() + row);
    endRemoveRows();
    changed();
}

int ForwardTableModel::move(int row, int by)
{
    const int to = std::clamp(row + by, 0, rowCount() - 1);
    if (to == row)
        return row;
    beginMoveRows({}, row, row, {}, to > row ? to + 1 : to);
    Row moved = std::move(m_rows[size_t(row)]);
    m_rows.erase(m_rows.begin() + row);
    m_rows.insert(m_rows.begin() + to, std::move(moved));
    endMoveRows();
    changed();
    return to;
}

int ForwardTableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int ForwardTableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant ForwardTableModel::text(const Row &row, int column) const
{
    switch (column) {
    case Kind:
        return kindText(row.forward.spec.kind);
    case Name:
        return row.forward.spec.name;
    case Listen:
        return row.listen;
    case Target:
        return row.target;
    case Note:
        return row.forward.note;
    default:
        return {};
    }
}

QVariant ForwardTableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
        return text(row, index.column());
    case Qt::EditRole:
        return index.column() == Kind ? QVariant::fromValue(row.forward.spec.kind)
                                      : text(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == Kind ? QVariant(row.forward.enabled ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case FaultRole:
        return row.fault;
    case WarningRole:
        return warning(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.fault.isEmpty() ? warning(index.row()) : row.fault;
    default:
        return {};
    }
}

bool ForwardTableModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Row &row = m_rows[size_t(index.row())];
    if (role == Qt::CheckStateRole && index.column() == Kind) {
        row.forward.enabled = value.toInt() == Qt::Checked;
    } else if (role == Qt::EditRole && index.column() == Name) {
        row.forward.spec.name = value.toString().simplified();
    } else if (role == Qt::EditRole && index.column() == Note) {
        row.forward.note = value.toString().simplified();
    } else if (role == Qt::EditRole && row.editable) {
        switch (index.column()) {
        case Kind:
            row.forward.spec.kind = value.value<ForwardKind>();
            break;
        case Listen:
            row.listen = value.toString();
            break;
        case Target:
            row.target = value.toString();
            break;
        default:
            return false;
        }
    } else {
        return false;
    }
    changed();
    return true;
}

Qt::ItemFlags ForwardTableModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (!index.isValid())
        return flags;
    if (index.column() == Kind)
        flags |= Qt::ItemIsUserCheckable;
    if (index.column() == Name || index.column() == Note || m_rows[size_t(index.row())].editable)
        flags |= Qt::ItemIsEditable;
    return flags;
}

QVariant ForwardTableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Vertical)
        return role == Qt::DisplayRole ? QVariant(section + 1) : QVariant();
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Kind:
        return tr("Kind");
    case Name:
        return tr("Name");
    case Listen:
        return tr("Listens on");
    case Target:
        return tr("Leads to");
    case Note:
        return tr("Note");
    default:
        return {};
    }
}

} // namespace rookery
