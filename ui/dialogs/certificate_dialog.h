// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/peer_certificates.h"

#include <QDialog>
#include <QSslCertificate>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace rookery {

/// The certificates that a server showed when we connected, from its own up to its authority, and what is
/// wrong with them. Any of them can be saved, to be trusted as an authority. Nothing is asked for anew.
class CertificateDialog final : public QDialog
{
    Q_OBJECT

public:
    CertificateDialog(const QString &host, const PeerCertificates &shown, QWidget *parent = nullptr);

    [[nodiscard]] QString verdict() const;
    [[nodiscard]] static QString describe(const QSslCertificate &certificate);
    /// As a line of describe(), to be compared with it.
    [[nodiscard]] static QString describeFingerprint(const QByteArray &sha256);
    /// One a line; empty: none.
    [[nodiscard]] static QString describeProblems(const PeerCertificates &shown);

private:
    void present(const PeerCertificates &shown);
    void showCurrent();
    void save();

    QList<QSslCertificate> m_chain;
    QLabel *m_verdict;
    QListWidget *m_list;
    QPlainTextEdit *m_details;
    QPushButton *m_save;
};

} // namespace rookery
