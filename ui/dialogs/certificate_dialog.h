// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/certificate_fetch.h"

#include <QDialog>

class QLabel;
class QListWidget;
class QPlainTextEdit;
class QPushButton;

namespace rookery {

/// The certificates that a server shows, from its own up to its authority, and what is wrong with them. Any
/// of them can be saved, to be trusted as an authority.
class CertificateDialog final : public QDialog
{
    Q_OBJECT

public:
    explicit CertificateDialog(const ClientEndpoint &endpoint, QWidget *parent = nullptr);

    void setChain(const QList<QSslCertificate> &chain, const QList<QSslError> &errors);
    [[nodiscard]] static QString describe(const QSslCertificate &certificate);

private:
    void showCurrent();
    void save();

    CertificateFetch m_fetch;
    QList<QSslCertificate> m_chain;
    QLabel *m_verdict;
    QListWidget *m_list;
    QPlainTextEdit *m_details;
    QPushButton *m_save;
};

} // namespace rookery
