// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_check.h"
#include "ui/dialogs/profile_field_edit.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QPlainTextEdit;

namespace rookery {

class FieldNote;
class NetworkRuleEdit;
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
    /// What belongs to the connection is the tunnel's own to change, or not.
    void setConnectionEnabled(bool on);
    /// For a gateway.
    void leaveConnectionOnly();
    [[nodiscard]] NetworkRuleEdit &networks() { return *m_networks; }
    [[nodiscard]] SecretEdit &keyPassphrase() { return *m_passphrase; }
    [[nodiscard]] SecretEdit &proxyPassword() { return *m_proxyPassword; }
    [[nodiscard]] SecretEdit &forwardAuth() { return *m_forwardAuth; }

Q_SIGNALS:
    void edited();

private:
    QWidget *makeTls();
    QWidget *makeRequest();
    QWidget *makeProxies();
    QWidget *makeTiming();
    QWidget *makeCommands();
    /// A widget for this field of the table, which is presented and read with the others.
    QWidget *edit(QLatin1StringView key, const ProfileFieldEdit::Words &words);
    /// The same with a note of its own under it.
    QWidget *noted(QLatin1StringView key, const ProfileFieldEdit::Words &words);
    void addRow(QFormLayout &form, QLatin1StringView key, const ProfileFieldEdit::Words &words);
    FieldNote *noteOn(const QStringList &fields, const QString *fault = nullptr);
    void readHeaders(Profile &profile);
    void readProxy(Profile &profile);
    void readForwardAuth(Profile &profile);
    void readCommands(const Profile &profile);

    /// A sentence under a field or several, about what the check found, or why the text cannot be read.
    struct Note
    {
        FieldNote *note;
        QStringList fields;
        const QString *fault; ///< one of ours, or null
    };

    QList<ProfileFieldEdit *> m_edits;
    QList<Note> m_notes;
    QWidget *m_tls;
    QWidget *m_request;
    QWidget *m_timing;
    SecretEdit *m_passphrase;
    QPlainTextEdit *m_headers;
    QLineEdit *m_proxy;
    QCheckBox *m_systemProxy;
    SecretEdit *m_proxyPassword;
    SecretEdit *m_forwardAuth;
    QWidget *m_proxies;
    QComboBox *m_start;
    NetworkRuleEdit *m_networks;
    QString m_headersFault; ///< of the text
    QString m_proxyFault;
    QString m_forwardAuthFault;
    QString m_connectFault;
    QString m_disconnectFault;
};

} // namespace rookery
