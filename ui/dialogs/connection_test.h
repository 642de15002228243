// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/tunnel/connection_probe.h"

#include <QDialog>

#include <array>
#include <memory>

class QGridLayout;
class QLabel;
class QPushButton;

namespace rookery {

class FieldNote;

/// Shows a ConnectionProbe at work: each step with its time, what to do about the one that failed, and what
/// became of each forward's target.
class ConnectionTest final : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionTest(const ClientEndpoint &endpoint, const QList<ForwardSpec> &forwards = {},
                            QWidget *parent = nullptr);
    ~ConnectionTest() override;

    /// Begins, or begins again.
    void start();
    [[nodiscard]] QString verdict() const;

Q_SIGNALS:
    void tested(bool good);

private:
    struct Row
    {
        QLabel *sign;
        QLabel *name;
        QLabel *time;
    };

    [[nodiscard]] Row addRow(QGridLayout &grid, const QString &name);
    void makeRows(QGridLayout &grid);
    void showStep(ConnectionProbe::Step step);
    void showTarget(int index);
    [[nodiscard]] QString verdictOnTargets() const;
    void showEnd(bool good);
    void showCertificates();

    ClientEndpoint m_endpoint;
    std::unique_ptr<ConnectionProbe> m_probe;
    QList<ForwardSpec> m_forwards;
    std::array<Row, ConnectionProbe::Steps.size()> m_rows{};
    QList<Row> m_targets;
    QLabel *m_verdict;
    QPushButton *m_again;
    QPushButton *m_certificates;
    QPushButton *m_close;
};

} // namespace rookery
