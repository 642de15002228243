// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_check.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;

namespace rookery {

class FieldNote;
class FileEdit;
class SecretEdit;

/// The editor's page for everything but the common case: TLS, headers, proxy, timing, start.
class AdvancedPage final : public QWidget
{
    Q_OBJECT

public:
    explicit AdvancedPage(QWidget *parent = nullptr);

    void present(const Profile &profile);
    /// Writes what the fields say. Where a text cannot be read at all, mark() says so.
    void read(Profile &profile);
    /// Marks the fields that something is wrong with; the first fault, or empty.
    QString mark(const QList<ProfileFinding> &findings);
    [[nodiscard]] SecretEdit &keyPassphrase() { return *m_passphrase; }
    [[nodiscard]] SecretEdit &proxyPassword() { return *m_proxyPassword; }

Q_SIGNALS:
    void edited();

private:
    QWidget *makeTls();
    QWidget *makeRequest();
    QWidget *makeTiming();
    QSpinBox *addSeconds(QFormLayout &form, const QString &label, const QString &zero);
    void readTls(TlsOptions &tls);
    void readTimes(Profile &profile);
    void readHeaders(Profile &profile);
    void readProxy(Profile &profile);

    FileEdit *m_ca;
    FileEdit *m_cert;
    FileEdit *m_keyFile;
    FieldNote *m_filesNote;
    SecretEdit *m_passphrase;
    QLineEdit *m_serverName;
    FieldNote *m_serverNameNote;
    QCheckBox *m_skipVerify;
    FieldNote *m_skipNote;
    QLineEdit *m_host;
    FieldNote *m_hostNote;
    QPlainTextEdit *m_headers;
    FieldNote *m_headersNote;
    QLineEdit *m_proxy;
    QCheckBox *m_systemProxy;
    SecretEdit *m_proxyPassword;
    FieldNote *m_proxyNote;
    QComboBox *m_start;
    QSpinBox *m_keepalive;
    QSpinBox *m_keepaliveTimeout;
    QSpinBox *m_handshake;
    QSpinBox *m_channel;
    QSpinBox *m_retries;
    QSpinBox *m_retryInterval;
    FieldNote *m_timingNote;
    QString m_headersFault; ///< of the text
    QString m_proxyFault;
};

} // namespace rookery
