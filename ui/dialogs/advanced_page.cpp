// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/advanced_page.h"

#include "core/address/proxy_url.h"
#include "core/profile/header_text.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/file_edit.h"
#include "ui/dialogs/finding_note.h"
#include "ui/dialogs/secret_edit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

// As the command line has it.
constexpr int MostSeconds = 11 * 24 * 3600;

int secondsOf(milliseconds time)
{
    return int(std::chrono::duration_cast<std::chrono::seconds>(time).count());
}

QFormLayout *formOf(QWidget *box)
{
    auto *form = new QFormLayout(box);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

AdvancedPage::AdvancedPage(QWidget *parent) : QWidget(parent)
{
    auto *column = new QVBoxLayout(this);
    column->addWidget(makeTls());
    column->addWidget(makeRequest());
    column->addWidget(makeTiming());
    column->addStretch();
    for (auto *line : {m_serverName, m_host, m_proxy})
        connect(line, &QLineEdit::textEdited, this, &AdvancedPage::edited);
    for (auto *secret : {m_passphrase, m_proxyPassword})
        connect(secret, &QLineEdit::textEdited, this, &AdvancedPage::edited);
    for (auto *file : {m_ca, m_cert, m_keyFile})
        connect(file, &FileEdit::edited, this, &AdvancedPage::edited);
    for (auto *box : {m_skipVerify, m_systemProxy})
        connect(box, &QCheckBox::toggled, this, &AdvancedPage::edited);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &AdvancedPage::edited);
    connect(m_start, &QComboBox::activated, this, &AdvancedPage::edited);
}

QWidget *AdvancedPage::makeTls()
{
    auto *box = new QGroupBox(tr("TLS"));
    QFormLayout *form = formOf(box);
    const QString filter = tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)");
    m_ca = new FileEdit(tr("Certificate authority"), filter);
    m_ca->line().setPlaceholderText(tr("the system's"));
    m_cert = new FileEdit(tr("Own certificate"), filter);
    m_keyFile = new FileEdit(tr("Own key"), filter);
    m_filesNote = new FieldNote;
    m_passphrase = new SecretEdit;
    m_passphrase->setObjectName(u"passphrase"_s);
    m_serverName = new QLineEdit;
    m_serverName->setObjectName(u"serverName"_s);
    m_serverName->setPlaceholderText(tr("from the address"));
    m_skipVerify = new QCheckBox(tr("Do not check the certificate"));
    m_skipVerify->setObjectName(u"skipVerify"_s);
    m_skipNote = new FieldNote;
    form->addRow(tr("&Authority"), m_ca);
    form->addRow(tr("&Certificate"), m_cert);
    form->addRow(tr("&Key"), m_filesNote->under(m_keyFile));
    form->addRow(tr("Pass&phrase"), m_passphrase);
    m_serverNameNote = new FieldNote;
    form->addRow(tr("Server na&me"), m_serverNameNote->under(m_serverName));
    form->addRow(QString(), m_skipNote->under(m_skipVerify));
    return box;
}

QWidget *AdvancedPage::makeRequest()
{
    auto *box = new QGroupBox(tr("Request and proxy"));
    QFormLayout *form = formOf(box);
    m_host = new QLineEdit;
    m_host->setObjectName(u"hostHeader"_s);
    m_host->setPlaceholderText(tr("from the address"));
    m_headers = new QPlainTextEdit;
    m_headers->setObjectName(u"headers"_s);
    m_headers->setPlaceholderText(tr("One a line, such as X-Team: network"));
    m_headers->setTabChangesFocus(true);
    m_headers->setFixedHeight(m_headers->fontMetrics().lineSpacing() * 3 + 14);
    m_headersNote = new FieldNote;
    m_proxy = new QLineEdit;
    m_proxy->setObjectName(u"proxy"_s);
    m_proxy->setPlaceholderText(u"http://user@proxy.example.com:3128"_s);
    m_proxyNote = new FieldNote;
    m_systemProxy = new QCheckBox(tr("Use the system's proxy"));
    m_proxyPassword = new SecretEdit;
    m_proxyPassword->setObjectName(u"proxyPassword"_s);
    m_hostNote = new FieldNote;
    form->addRow(tr("&Host header"), m_hostNote->under(m_host));
    form->addRow(tr("H&eaders"), m_headersNote->under(m_headers));
    form->addRow(QString(), m_systemProxy);
    form->addRow(tr("Pro&xy"), m_proxyNote->under(m_proxy));
    form->addRow(tr("Proxy pass&word"), m_proxyPassword);
    return box;
}

QWidget *AdvancedPage::makeTiming()
{
    auto *box = new QGroupBox(tr("Start and timing"));
    QFormLayout *form = formOf(box);
    m_start = new QComboBox;
    m_start->setObjectName(u"start"_s);
    m_start->addItem(tr("As it was when Rookery ended"), int(StartMode::AsItWas));
    m_start->addItem(tr("Always, when Rookery starts"), int(StartMode::Always));
    m_start->addItem(tr("Only by hand"), int(StartMode::Never));
    form->addRow(tr("S&tart"), m_start);
    m_keepalive = addSeconds(*form, tr("Ping every"), tr("never"));
    m_keepaliveTimeout = addSeconds(*form, tr("Dead without a pong for"), tr("never"));
    m_timingNote = new FieldNote;
    form->addRow(QString(), m_timingNote);
    m_handshake = addSeconds(*form, tr("Connect within"), tr("no limit"));
    m_channel = addSeconds(*form, tr("Open a flow within"), tr("no limit"));
    m_retries = new QSpinBox;
    m_retries->setRange(0, 1'000'000);
    m_retries->setSpecialValueText(tr("for ever"));
    m_retries->setAccessibleName(tr("Tries in a row"));
    connect(m_retries, &QSpinBox::valueChanged, this, &AdvancedPage::edited);
    form->addRow(tr("Tries in a row"), m_retries);
    m_retryInterval = addSeconds(*form, tr("Between two tries at most"), {});
    m_retryInterval->setMinimum(1);
    return box;
}

QSpinBox *AdvancedPage::addSeconds(QFormLayout &form, const QString &label, const QString &zero)
{
    auto *box = new QSpinBox;
    box->setRange(0, MostSeconds);
    box->setSuffix(tr(" s"));
    box->setSpecialValueText(zero);
    box->setAccessibleName(label);
    connect(box, &QSpinBox::valueChanged, this, &AdvancedPage::edited);
    form.addRow(label, box);
    return box;
}

void AdvancedPage::present(const Profile &profile)
{
    m_ca->setPath(profile.tls.caFile);
    m_cert->setPath(profile.tls.certFile);
    m_keyFile->setPath(profile.tls.keyFile);
    m_serverName->setText(profile.tls.serverName);
    m_skipVerify->setChecked(profile.tls.skipVerify);
    m_host->setText(profile.hostHeader);
    QStringList lines;
    for (const auto &[name, value] : profile.headers)
        lines.append(name + u": "_s + value);
    m_headers->setPlainText(lines.join(u'\n'));
    m_systemProxy->setChecked(isSystemProxy(profile.proxy));
    m_proxy->setText(isSystemProxy(profile.proxy) ? QString() : profile.proxy.toString());
    m_start->setCurrentIndex(m_start->findData(int(profile.startMode)));
    m_keepalive->setValue(secondsOf(profile.keepaliveInterval));
    m_keepaliveTimeout->setValue(secondsOf(profile.keepaliveTimeout));
    m_handshake->setValue(secondsOf(profile.handshakeTimeout));
    m_channel->setValue(secondsOf(profile.channelTimeout));
    m_retries->setValue(profile.maxRetries);
    m_retryInterval->setValue(secondsOf(profile.maxRetryInterval));
}

void AdvancedPage::read(Profile &profile)
{
    profile.hostHeader = m_host->text().trimmed();
    profile.startMode = StartMode(m_start->currentData().toInt());
    readTimes(profile);
    readTls(profile.tls);
    readHeaders(profile);
    readProxy(profile);
}

QString AdvancedPage::mark(const QList<ProfileFinding> &findings)
{
    showFinding(*m_filesNote, findings, {u"tlsCaFile"_s, u"tlsCertFile"_s, u"tlsKeyFile"_s});
    showFinding(*m_serverNameNote, findings, {u"tlsServerName"_s});
    showFinding(*m_skipNote, findings, {u"tlsSkipVerify"_s});
    showFinding(*m_hostNote, findings, {u"hostHeader"_s});
    showFinding(*m_headersNote, findings, {u"headers"_s}, m_headersFault);
    showFinding(*m_proxyNote, findings, {u"proxy"_s}, m_proxyFault);
    showFinding(*m_timingNote, findings,
                {u"keepaliveIntervalMs"_s, u"keepaliveTimeoutMs"_s, u"handshakeTimeoutMs"_s,
                 u"channelTimeoutMs"_s, u"maxRetries"_s, u"maxRetryIntervalMs"_s});
    for (const FieldNote *note :
         {m_filesNote, m_serverNameNote, m_skipNote, m_hostNote, m_headersNote, m_proxyNote, m_timingNote}) {
        if (note->isFault())
            return note->sentence();
    }
    return {};
}

void AdvancedPage::readTimes(Profile &profile)
{
    // A fraction of a second that a file may have is kept while the number is not touched.
    const auto take = [](milliseconds &time, const QSpinBox *box) {
        if (secondsOf(time) != box->value())
            time = std::chrono::seconds(box->value());
    };
    take(profile.keepaliveInterval, m_keepalive);
    take(profile.keepaliveTimeout, m_keepaliveTimeout);
    take(profile.handshakeTimeout, m_handshake);
    take(profile.channelTimeout, m_channel);
    take(profile.maxRetryInterval, m_retryInterval);
    profile.maxRetries = m_retries->value();
}

void AdvancedPage::readTls(TlsOptions &tls)
{
    tls.caFile = m_ca->path();
    tls.certFile = m_cert->path();
    tls.keyFile = m_keyFile->path();
    tls.serverName = m_serverName->text().trimmed();
    tls.skipVerify = m_skipVerify->isChecked();
}

void AdvancedPage::readHeaders(Profile &profile)
{
    profile.headers.clear();
    m_headersFault.clear();
    const QStringList lines = m_headers->toPlainText().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const auto header = headerFromText(line, SettingsPlace::Editor);
        if (header)
            profile.headers.append({QString::fromUtf8(header->first), QString::fromUtf8(header->second)});
        else if (m_headersFault.isEmpty())
            m_headersFault = header.error().sentence();
    }
}

void AdvancedPage::readProxy(Profile &profile)
{
    const bool system = m_systemProxy->isChecked();
    m_proxy->setEnabled(!system);
    m_proxyPassword->setEnabled(!system);
    const QString text = system ? u"system:"_s : m_proxy->text().trimmed();
    profile.proxy = QUrl();
    m_proxyFault.clear();
    if (text.isEmpty())
        return;
    const Expected<QUrl> read = proxyUrlFromText(text);
    if (!read)
        m_proxyFault = read.error().sentence();
    else if (!read->password().isEmpty())
        m_proxyFault = tr("The password does not belong here: it has a field of its own.");
    else
        profile.proxy = *read;
}

} // namespace rookery
