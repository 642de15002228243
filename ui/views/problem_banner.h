// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/tunnel/snapshot.h"

#include <QWidget>

class QPushButton;

namespace rookery {

class Banner;

/// What keeps the chosen tunnel from working, or from working as it is set, and the ways out of it: hidden
/// while there is nothing.
class ProblemBanner final : public QWidget
{
    Q_OBJECT

public:
    explicit ProblemBanner(QWidget *parent = nullptr);

    /// `isOther`: the server shows another certificate than the one that is trusted (CertificatePin).
    void setSnapshot(const TunnelSnapshot &snapshot, bool isOther = false);
    [[nodiscard]] QString sentence() const;

Q_SIGNALS:
    void retryRequested();
    void startRequested();
    void reconnectRequested();
    void editRequested();
    void certificateRequested();
    void trustRequested();
    /// For the forward with this index in the snapshot.
    void freePortRequested(int forward);
    void forwardRetryRequested(int forward);

private:
    void offer(const QList<QPushButton *> &buttons);
    void showTunnel(const TunnelSnapshot &snapshot, bool isOther);
    void showForward(const ForwardSnapshot &forward);
    void showOutdated();

    Banner *m_banner;
    QPushButton *m_retry;
    QPushButton *m_start;
    QPushButton *m_reconnect;
    QPushButton *m_freePort;
    QPushButton *m_retryForward;
    QPushButton *m_trust;
    QPushButton *m_certificate;
    QPushButton *m_edit;
    int m_forward = -1;
};

} // namespace rookery
