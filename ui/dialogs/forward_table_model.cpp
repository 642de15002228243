// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/forward_table_model.h"

#include "core/address/host_port.h"
#include "core/describe/forward_text.h"
#include "core/profile/own_places.h"
#include "core/spec/forward_range.h"
#include "core/spec/unix_path.h"
#include "ui/dialogs/endpoint_text.h"

#include <algorithm>
#include <iterator>
#include <utility>

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
    if (spec.leadsToUnixSocket())
        return spec.targetPath;
    if (!canEdit(spec))
        return remoteText(spec, 0);
    return spec.hasTarget() ? hostPort(spec.targetHost, spec.targetPort) : QString();
}

/// Where a kind listens that needs no target to know it; empty for one that has no port.
QString usualPlace(const ForwardKind &kind)
{
    const ForwardKindRow *const row = forwardKindRow(kind);
    return row && kind.local == ForwardKind::Local::Port ? hostPort(u"127.0.0.1"_s, row->defaultPort)
                                                         : QString();
}

} // namespace

bool ForwardTableModel::leadsAnywhere(const Row &row)
{
    return row.editable && row.forward.spec.leadsAnywhere();
}

ForwardTableModel::Row ForwardTableModel::rowOf(const ProfileForward &forward)
{
    Row row;
    row.forward = forward;
    row.editable = canEdit(forward.spec);
    row.listen = localField(forward.spec);
    row.target = remoteField(forward.spec);
    return row;
}

ForwardTableModel::Row ForwardTableModel::blankRow()
{
    Row row;
    row.listenSeen = row.targetSeen = false;
    return row;
}

bool ForwardTableModel::isBlank(const Row &row)
{
    return row.editable && row.listen.trimmed().isEmpty() && row.target.trimmed().isEmpty() &&
           row.forward.spec.name.isEmpty() && row.forward.note.isEmpty();
}

void ForwardTableModel::setSurroundings(const Profile &own, const QList<Profile> &others)
{
    m_own = own;
    m_others = others;
    changed();
}

void ForwardTableModel::followProxyRules(const Profile &own)
{
    if (m_own.usesForwardAuth == own.usesForwardAuth && m_own.openProxy == own.openProxy)
        return;
    m_own.usesForwardAuth = own.usesForwardAuth;
    m_own.openProxy = own.openProxy;
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
        if (row.fault.isEmpty() && !isBlank(row))
            forwards.append(row.forward);
    }
    return forwards;
}

QList<ForwardSpec> ForwardTableModel::specs() const
{
    QList<ForwardSpec> specs;
    const QList<ProfileForward> all = forwards();
    for (const ProfileForward &forward : all)
        specs.append(forward.spec);
    return specs;
}

QString ForwardTableModel::markedFault(int row) const
{
    const Row &at = m_rows[size_t(row)];
    return at.isAwaited ? QString() : at.fault;
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
    row.isAwaited = false;
    if (!row.editable || isBlank(row) || readWhole(row))
        return;
    readLocal(row);
    if (row.fault.isEmpty() && row.forward.spec.hasTarget())
        readRemote(row);
    if (row.fault.isEmpty() && row.forward.spec.leadsToUnixSocket())
        readRemotePath(row);
}

/// A whole forward in the one cell that has anything is a right one, and becomes two cells when it is left.
bool ForwardTableModel::readWhole(Row &row)
{
    const QString text = row.target.isEmpty() ? row.listen : row.target;
    if (row.listen.isEmpty() == row.target.isEmpty() || endpointFromText(text))
        return false;
    const Expected<QList<ForwardSpec>> whole = forwardsFromText(text);
    if (!whole || !canEdit(whole->constFirst()))
        return false;
    if (whole->size() > 1) {
        row.fault = tr("These are %1 forwards; each gets a row when you leave the cell.").arg(whole->size());
        return true;
    }
    const QString name = std::exchange(row.forward.spec, whole->constFirst()).name;
    if (row.forward.spec.name.isEmpty())
        row.forward.spec.name = name;
    return true;
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
        row.isAwaited = !path && row.listen.isEmpty() && !row.listenSeen;
        return;
    }
    const Expected<EndpointText> listen = endpointFromText(row.listen);
    if (!listen) {
        row.fault = row.listen.trimmed().isEmpty() ? tr("Give the port to listen on, such as 127.0.0.1:5432.")
                                                   : listen.error().sentence();
        row.isAwaited = row.listen.isEmpty() && !row.listenSeen;
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
        row.isAwaited = row.target.isEmpty() && !row.targetSeen;
        return;
    }
    spec.targetHost = target->host;
    spec.targetPort = target->port;
}

void ForwardTableModel::readRemotePath(Row &row)
{
    const QString text = row.target.trimmed();
    const bool isMarked = text.startsWith("unix:"_L1, Qt::CaseInsensitive);
    const Expected<QString> path = unixTargetFromText(isMarked ? text.mid(5) : text);
    if (path)
        row.forward.spec.targetPath = *path;
    else
        row.fault = path.error().sentence();
    row.isAwaited = !path && row.target.isEmpty() && !row.targetSeen;
}

void ForwardTableModel::check()
{
    Profile profile = m_own;
    profile.forwards.clear();
    for (Row &row : m_rows) {
        row.warning.clear();
        read(row);
        // One that cannot be read keeps its place and is in nobody's way.
        const bool counts = row.fault.isEmpty() && !isBlank(row);
        profile.forwards.append(counts ? row.forward : ProfileForward{{}, false, {}, {}});
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
    if (!row.fault.isEmpty() || isBlank(row))
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
    if (!m_rows.empty() && isBlank(m_rows.back()))
        return rowCount() - 1;
    const int row = rowCount();
    beginInsertRows({}, row, row);
    m_rows.push_back(blankRow());
    check();
    endInsertRows();
    changed();
    return row;
}

void ForwardTableModel::append(const QList<ForwardSpec> &specs)
{
    if (!specs.isEmpty())
        put(add(), specs);
}

void ForwardTableModel::put(int row, const QList<ForwardSpec> &specs)
{
    if (specs.isEmpty())
        return;
    ProfileForward first = m_rows[size_t(row)].forward;
    const QString name = std::exchange(first.spec, specs.constFirst()).name;
    if (first.spec.name.isEmpty())
        first.spec.name = name;
    m_rows[size_t(row)] = rowOf(first);
    if (specs.size() > 1) {
        beginInsertRows({}, row + 1, row + int(specs.size()) - 1);
        std::vector<Row> rest;
        for (const ForwardSpec &spec : specs.sliced(1))
            rest.push_back(rowOf({spec, true, {}, {}}));
        m_rows.insert(m_rows.begin() + row + 1, std::make_move_iterator(rest.begin()),
                      std::make_move_iterator(rest.end()));
        endInsertRows();
    }
    changed();
}

void ForwardTableModel::leave(int row)
{
    if (row < 0 || row >= rowCount())
        return;
    Row &left = m_rows[size_t(row)];
    if (isBlank(left) || (left.listenSeen && left.targetSeen))
        return;
    left.listenSeen = left.targetSeen = true;
    changed();
}

int ForwardTableModel::duplicate(int row)
{
    Row copy = m_rows[size_t(row)];
    if (copy.editable && copy.fault.isEmpty() && !isBlank(copy)) {
        copy.forward.spec = withOwnPlace(copy.forward.spec, specs());
        copy.listen = localField(copy.forward.spec);
    }
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
        return leadsAnywhere(row) ? remoteText(row.forward.spec, 0) : row.target;
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
    case Qt::AccessibleTextRole: {
        // Else nobody who cannot see the table knows which cell this is.
        const QString cell = text(row, index.column()).toString();
        return cell.isEmpty()
                   ? tr("%1: empty")
                         .arg(headerData(index.column(), Qt::Horizontal, Qt::DisplayRole).toString())
                   : cell;
    }
    case Qt::EditRole:
        return index.column() == Kind ? QVariant::fromValue(row.forward.spec.kind)
                                      : text(row, index.column());
    case Qt::CheckStateRole:
        return index.column() == Kind ? QVariant(row.forward.enabled ? Qt::Checked : Qt::Unchecked)
                                      : QVariant();
    case FaultRole:
        return markedFault(index.row());
    case WarningRole:
        return warning(index.row());
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return row.fault.isEmpty() ? warning(index.row()) : markedFault(index.row());
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
            if (leadsAnywhere(row) && row.listen.trimmed().isEmpty())
                row.listen = usualPlace(row.forward.spec.kind);
            break;
        case Listen:
            row.listen = value.toString();
            row.listenSeen = true;
            break;
        case Target:
            row.target = value.toString();
            row.targetSeen = true;
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
    const Row &row = m_rows[size_t(index.row())];
    const bool isSettled = !row.editable || (index.column() == Target && leadsAnywhere(row));
    if (index.column() == Name || index.column() == Note || !isSettled)
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
