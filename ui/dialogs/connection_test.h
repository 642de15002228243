// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/tunnel/connection_probe.h"

#include <QDialog>

#include <array>
#include <memory>

class QLabel;
class QPushButton;

namespace rookery {

class FieldNote;

/// Shows a ConnectionProbe at work: each step with its time, and what to do about the one that failed.
class ConnectionTest final : public QDialog
{
    Q_OBJECT

public:
    explicit ConnectionTest(const ClientEndpoint &endpoint, QWidget *parent = nullptr);
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

    void makeRows();
    void showStep(ConnectionProbe::Step step);
    void showEnd(bool good);
    void say(const QString &verdict);
    void showCertificates();

    ClientEndpoint m_endpoint;
    std::unique_ptr<ConnectionProbe> m_probe;
    std::array<Row, ConnectionProbe::Steps.size()> m_rows{};
    QLabel *m_verdict;
    QPushButton *m_again;
    QPushButton *m_certificates;
    QPushButton *m_close;
};

} // namespace rookery
