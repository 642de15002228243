// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/describe/rate_meter.h"
#include "core/describe/tunnel_text.h"
#include "core/profile/profile.h"
#include "core/tunnel/snapshot.h"

#include <QAbstractListModel>
#include <QHash>

#include <vector>

namespace rookery {

class TunnelSource;

/// One row a tunnel: those without a group first, then group by group, in the person's order. What a row
/// shows are roles, and its switch is Qt::CheckStateRole, so that Space and assistive technology can use it.
/// The source must outlive it.
class TunnelListModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole + 1, ///< QUuid
        GroupRole,                 ///< QString; a view starts a section where it differs from the row above
        SnapshotRole,              ///< TunnelSnapshot
        MoodRole,                  ///< int of Mood
        StateLineRole,
        RetryRole, ///< "in 8 s"; empty where it does not wait for the next try
        ServerRole,
        FlowsRole,   ///< int
        RateInRole,  ///< double, bytes a second
        RateOutRole, ///< double
        SparkRole,   ///< QList<double>, the last minute, both ways together
        SearchRole,  ///< all of its words
    };

    explicit TunnelListModel(TunnelSource &source, QObject *parent = nullptr);

    [[nodiscard]] QList<QUuid> ids() const;
    [[nodiscard]] QList<QUuid> idsOf(const QString &group) const;
    [[nodiscard]] QModelIndex indexOf(const QUuid &id) const;
    [[nodiscard]] const TunnelSnapshot &snapshotAt(int row) const { return m_rows[size_t(row)].snapshot; }
    [[nodiscard]] double totalRateIn() const;
    [[nodiscard]] double totalRateOut() const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Row
    {
        QUuid id;
        QString name;
        QString group;
        QString server;
        TunnelSnapshot snapshot;
        RateMeter in;
        RateMeter out;
        double rateIn = 0;
        double rateOut = 0;
        QList<double> spark;
    };

    [[nodiscard]] Row makeRow(const Profile &profile) const;
    void read(Row &row) const;
    void refresh(const QList<QUuid> &ids);
    void insertNew();
    void remove(const QList<QUuid> &ids);
    void profileChanged(const QUuid &id);
    void arrange();
    void arrangeLater();
    void findPlaces();
    [[nodiscard]] int rowOf(const QUuid &id) const;
    [[nodiscard]] static QString toolTip(const Row &row);
    [[nodiscard]] QString spokenText(const Row &row) const;

    TunnelSource &m_source;
    std::vector<Row> m_rows;
    QHash<QUuid, int> m_places; ///< of each in m_rows
    bool m_isDue = false;       ///< to be arranged
};

} // namespace rookery
