// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/import_model.h"

#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "core/profile/profile_fields.h"

#include <QMultiHash>

#include <algorithm>
#include <optional>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype ShownForwards = 2;
constexpr qsizetype LongestForward = 48;

/// The first of them, and how many more: what comes from elsewhere is looked at before it is taken.
QString forwardsText(const QList<ProfileForward> &forwards)
{
    QStringList texts;
    for (const ProfileForward &forward : forwards.first(std::min(forwards.size(), ShownForwards))) {
        const QString text = forward.spec.toString();
        texts.append(text.size() > LongestForward ? QString(text.left(LongestForward - 1) + u'…') : text);
    }
    if (forwards.size() > ShownForwards)
        texts.append(u'+' + QString::number(forwards.size() - ShownForwards));
    return texts.isEmpty() ? u"—"_s : texts.join(u", "_s);
}

/// What was chosen stays so when more is added to what is imported.
class ChosenBefore final
{
public:
    ChosenBefore(const ImportPreview &preview, const QList<ImportChoice> &choices)
        : m_profiles(preview.profiles), m_choices(choices)
    {
        // The last one that was inserted is found first.
        for (qsizetype row = m_profiles.size() - 1; row >= 0; --row)
            m_rows.insert(m_profiles[row].profile.name, row);
    }
    std::optional<ImportChoice> take(const ImportedProfile &imported)
    {
        for (auto it = m_rows.find(imported.profile.name);
             it != m_rows.end() && it.key() == imported.profile.name; ++it) {
            const ImportedProfile &before = m_profiles[*it];
            if (before.kind != imported.kind || before.with != imported.with ||
                before.profile != imported.profile || before.secrets != imported.secrets)
                continue;
            const ImportChoice choice = m_choices[*it];
            m_rows.erase(it);
            return choice;
        }
        return {};
    }

private:
    const QList<ImportedProfile> m_profiles;
    const QList<ImportChoice> m_choices;
    QMultiHash<QString, qsizetype> m_rows; ///< by the name
};

} // namespace

void ImportModel::setPreview(const ImportPreview &preview, const QList<Profile> &existing)
{
    beginResetModel();
    ChosenBefore before(m_preview, m_choices);
    m_preview = preview;
    m_choices.clear();
    m_names.clear();
    for (int row = 0; row < int(preview.profiles.size()); ++row) {
        const ImportedProfile &imported = preview.profiles[row];
        const ImportChoice choice = before.take(imported).value_or(usualChoice(imported.kind));
        const bool fits = choice != ImportChoice::Replace || canReplace(row);
        m_choices.append(fits ? choice : usualChoice(imported.kind));
    }
    for (const Profile &profile : existing)
        m_names.insert(profile.id, profile.name);
    endResetModel();
}

int ImportModel::taken() const
{
    return int(m_choices.size() - m_choices.count(ImportChoice::Skip));
}

bool ImportModel::canReplace(int row) const
{
    const auto differs = [](const ImportedProfile &imported) {
        return imported.kind == ImportedProfile::Kind::Changes ||
               imported.kind == ImportedProfile::Kind::Conflict;
    };
    const ImportedProfile &own = m_preview.profiles[row];
    const auto begin = m_preview.profiles.cbegin();
    return differs(own) && std::none_of(begin, begin + row, [&](const ImportedProfile &earlier) {
               return differs(earlier) && earlier.with == own.with;
           });
}

QList<ImportChoice> ImportModel::choicesFor(int row) const
{
    if (!canReplace(row))
        return {ImportChoice::Add, ImportChoice::Skip};
    return {ImportChoice::Add, ImportChoice::Replace, ImportChoice::Skip};
}

QString ImportModel::choiceText(ImportChoice choice)
{
    switch (choice) {
    case ImportChoice::Skip:
        return tr("Leave out");
    case ImportChoice::Replace:
        return tr("Replace");
    case ImportChoice::Add:
        return tr("Add");
    }
    return {};
}

int ImportModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_preview.profiles.size());
}

int ImportModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString ImportModel::whatText(const ImportedProfile &imported) const
{
    const QString text = kindText(imported);
    return imported.profile.hasCommands() && !imported.profile.runsCommands
               ? tr("%1; its commands stay switched off").arg(text)
               : text;
}

QString ImportModel::kindText(const ImportedProfile &imported) const
{
    const QString here = m_names.value(imported.with);
    switch (imported.kind) {
    case ImportedProfile::Kind::New:
        return tr("New");
    case ImportedProfile::Kind::Same:
        return tr("Already here");
    case ImportedProfile::Kind::Conflict:
        return tr("Another tunnel is called %1").arg(here);
    case ImportedProfile::Kind::Changes:
        break;
    }
    QStringList fields;
    for (const QString &field : imported.changedFields)
        fields.append(profileFieldLabel(field));
    return tr("Differs from %1: %2").arg(here, fields.join(u", "_s));
}

QVariant ImportModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const ImportedProfile &imported = m_preview.profiles[index.row()];
    if (role == Qt::EditRole && index.column() == Choice)
        return int(m_choices[index.row()]);
    if (role == Qt::ToolTipRole && index.column() == Forwards) {
        QStringList lines;
        for (const ProfileForward &forward : imported.profile.forwards)
            lines.append(forwardText(forward.spec, 0));
        return lines.join(u'\n');
    }
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Choice:
        return choiceText(m_choices[index.row()]);
    case Name:
        return imported.profile.name;
    case Server:
        return urlText(imported.profile.server);
    case Forwards:
        return forwardsText(imported.profile.forwards);
    case What:
        return whatText(imported);
    default:
        return {};
    }
}

bool ImportModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid) ||
        index.column() != Choice)
        return false;
    const auto choice = ImportChoice(value.toInt());
    if (!choicesFor(index.row()).contains(choice))
        return false;
    m_choices[index.row()] = choice;
    Q_EMIT dataChanged(index, index);
    return true;
}

Qt::ItemFlags ImportModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == Choice ? flags | Qt::ItemIsEditable : flags;
}

QVariant ImportModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeading | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Choice:
        return tr("Do");
    case Name:
        return tr("Name");
    case Server:
        return tr("Server");
    case Forwards:
        return tr("Forwards");
    case What:
        return tr("Here");
    default:
        return {};
    }
}

} // namespace rookery
