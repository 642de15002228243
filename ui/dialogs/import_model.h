// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_exchange.h"

#include <QAbstractTableModel>

namespace rookery {

/// What an import would do, a profile a row, and what was chosen for each. Main thread.
class ImportModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Choice, Name, Server, What, Forwards, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void setPreview(const ImportPreview &preview, const QList<Profile> &existing);
    [[nodiscard]] const ImportPreview &preview() const { return m_preview; }
    [[nodiscard]] const QList<ImportChoice> &choices() const { return m_choices; }
    /// Profiles that would be put into the store.
    [[nodiscard]] int taken() const;
    /// Those that make sense for this row. Of several that could replace the same tunnel only the first may.
    [[nodiscard]] QList<ImportChoice> choicesFor(int row) const;
    [[nodiscard]] static QString choiceText(ImportChoice choice);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    [[nodiscard]] bool canReplace(int row) const;
    [[nodiscard]] QString whatText(const ImportedProfile &imported) const;
    [[nodiscard]] QString kindText(const ImportedProfile &imported) const;

    ImportPreview m_preview;
    QList<ImportChoice> m_choices;
    QHash<QUuid, QString> m_names; ///< of those that are here
};

} // namespace rookery
