// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_check.h"

#include <QAbstractTableModel>

#include <vector>

namespace rookery {

/// The forwards of a profile while they are edited: the texts as they were typed, and for each what is wrong
/// with it. A kind that is not ForwardKindRow::editable keeps its place and its content. A row in which
/// nothing was typed yet counts for nothing. The value of the column with the kind is a ForwardKind. Main
/// thread.
class ForwardTableModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Kind, Name, Listen, Target, Note, ColumnCount };
    /// FaultRole is what is shown: markedFault().
    enum Role { FaultRole = Qt::UserRole, WarningRole };

    using QAbstractTableModel::QAbstractTableModel;

    /// The tunnel that these are of, and the others, whose ports may be the same.
    /// What the tunnel says of its proxies has been edited elsewhere.
    void followProxyRules(const Profile &own);
    void setSurroundings(const Profile &own, const QList<Profile> &others);
    void setForwards(const QList<ProfileForward> &forwards);
    /// Rows with a fault are left out, and blank ones.
    [[nodiscard]] QList<ProfileForward> forwards() const;
    [[nodiscard]] QString fault(int row) const { return m_rows[size_t(row)].fault; }
    /// The same, but nothing while a cell of the row waits for its first letter.
    [[nodiscard]] QString markedFault(int row) const;
    /// Empty where there is a fault.
    [[nodiscard]] QString warning(int row) const;
    /// What there is to say about all of them together; may be empty.
    [[nodiscard]] QString commonWarning() const { return m_commonWarning; }
    /// The first row with a fault, or -1.
    [[nodiscard]] int firstFault() const;

    /// A blank row at the end, or the one that is there.
    int add();
    /// Behind the others, in place of a blank one.
    void append(const QList<ForwardSpec> &specs);
    /// The first in place of what the row is about, the others behind it.
    void put(int row, const QList<ForwardSpec> &specs);
    /// The copy gets a port or a path of its own.
    int duplicate(int row);
    /// A person is done with this row for now: what is missing in it is marked.
    void leave(int row);
    void removeAt(int row);
    /// Returns where it is now.
    int move(int row, int by);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    /// Anything that forwards() or fault() give.
    void edited();

private:
    struct Row
    {
        ProfileForward forward; ///< its spec is what the texts say while there is no fault
        bool editable = true;
        QString listen;
        QString target;
        bool listenSeen = true; ///< somebody was there, and may have left it empty on purpose
        bool targetSeen = true;
        bool isAwaited = false; ///< the fault is that a cell is empty which nobody has seen
        QString fault;
        QString warning;
    };

    [[nodiscard]] static Row rowOf(const ProfileForward &forward);
    [[nodiscard]] static Row blankRow();
    [[nodiscard]] static bool isBlank(const Row &row);
    /// It is each connection that says where to.
    [[nodiscard]] static bool leadsAnywhere(const Row &row);
    [[nodiscard]] QList<ForwardSpec> specs() const;
    static void read(Row &row);
    static bool readWhole(Row &row);
    static void readLocal(Row &row);
    static void readRemote(Row &row);
    static void readRemotePath(Row &row);
    void check();
    void take(const ProfileFinding &finding);
    void changed();
    [[nodiscard]] QVariant text(const Row &row, int column) const;

    std::vector<Row> m_rows;
    Profile m_own;
    QList<Profile> m_others;
    const CheckEnvironment m_environment = CheckEnvironment::current();
    QString m_commonWarning;
};

} // namespace rookery
