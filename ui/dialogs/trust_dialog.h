// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/peer_certificates.h"
#include "core/tls/tls_options.h"

#include <QDialog>

class QVBoxLayout;

namespace rookery {

/// Whether a tunnel shall trust the certificate that its server showed: who, until when, the fingerprint, and
/// where another one was trusted before, the fingerprint of that one beside it. Accepted: yes. Main thread.
class TrustDialog final : public QDialog
{
    Q_OBJECT

public:
    TrustDialog(const QString &host, const TlsOptions &tls, const PeerCertificates &shown,
                QWidget *parent = nullptr);

    /// All that it says.
    [[nodiscard]] QString text() const { return m_text; }

private:
    void addParagraph(QVBoxLayout &column, const QString &text);
    void addDetails(QVBoxLayout &column, const QString &title, const QString &text);

    QString m_text;
};

} // namespace rookery
