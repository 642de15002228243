// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/advanced_page.h"

#include "core/address/proxy_url.h"
#include "core/hook/hook_words.h"
#include "core/profile/header_text.h"
#include "core/proxy/proxy_password.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/finding_note.h"
#include "ui/dialogs/network_rule_edit.h"
#include "ui/dialogs/secret_edit.h"
#include "ui/widgets/wheel_guard.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

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
    m_tls = makeTls();
    m_request = makeRequest();
    m_proxies = makeProxies();
    m_timing = makeTiming();
    for (QWidget *box : {m_tls, m_request, m_proxies, m_timing, makeCommands()})
        column->addWidget(box);
    column->addStretch();
    connect(m_proxy, &QLineEdit::textEdited, this, &AdvancedPage::edited);
    for (auto *secret : {m_passphrase, m_proxyPassword, m_forwardAuth})
        connect(secret, &QLineEdit::textEdited, this, &AdvancedPage::edited);
    connect(m_systemProxy, &QCheckBox::toggled, this, &AdvancedPage::edited);
    connect(m_headers, &QPlainTextEdit::textChanged, this, &AdvancedPage::edited);
    connect(m_start, &QComboBox::activated, this, &AdvancedPage::edited);
    connect(m_networks, &NetworkRuleEdit::edited, this, &AdvancedPage::edited);
    WheelGuard::install(*this);
}

QWidget *AdvancedPage::edit(QLatin1StringView key, const ProfileFieldEdit::Words &words)
{
    auto *edit = new ProfileFieldEdit(key, words, this);
    edit->widget().setObjectName(key);
    connect(edit, &ProfileFieldEdit::edited, this, &AdvancedPage::edited);
    m_edits.append(edit);
    return &edit->widget();
}

FieldNote *AdvancedPage::noteOn(const QStringList &fields, const QString *fault)
{
    auto *note = new FieldNote;
    m_notes.append({note, fields, fault});
    return note;
}

QWidget *AdvancedPage::noted(QLatin1StringView key, const ProfileFieldEdit::Words &words)
{
    return noteOn({key})->under(edit(key, words));
}

QWidget *AdvancedPage::makeTls()
{
    auto *box = new QGroupBox(tr("TLS"));
    QFormLayout *form = formOf(box);
    const QString filter = tr("PEM files (*.pem *.crt *.cer *.key);;All files (*)");
    form->addRow(tr("&Authority"),
                 edit("tlsCaFile"_L1, {tr("Certificate authority"), tr("the system's"), filter}));
    form->addRow(tr("T&rusted one"),
                 noted("pinnedCertificate"_L1, {{}, tr("whoever an authority vouches for")}));
    form->addRow(tr("&Certificate"), edit("tlsCertFile"_L1, {tr("Own certificate"), {}, filter}));
    form->addRow(tr("&Key"), noteOn({u"tlsCaFile"_s, u"tlsCertFile"_s, u"tlsKeyFile"_s})
                                 ->under(edit("tlsKeyFile"_L1, {tr("Own key"), {}, filter})));
    m_passphrase = new SecretEdit;
    m_passphrase->setObjectName(u"passphrase"_s);
    form->addRow(tr("Pass&phrase"), m_passphrase);
    form->addRow(tr("Server na&me"), noted("tlsServerName"_L1, {{}, tr("from the address")}));
    form->addRow(QString(), noted("tlsNoSni"_L1, {profileFieldLabel(u"tlsNoSni"_s)}));
    form->addRow(QString(), noted("tlsSkipVerify"_L1, {tr("Do not check the certificate")}));
    return box;
}

QWidget *AdvancedPage::makeRequest()
{
    auto *box = new QGroupBox(tr("Request and proxy"));
    QFormLayout *form = formOf(box);
    form->addRow(tr("&Host header"), noted("hostHeader"_L1, {{}, tr("from the address")}));
    m_headers = new QPlainTextEdit;
    m_headers->setObjectName(u"headers"_s);
    m_headers->setPlaceholderText(tr("One a line, such as X-Team: network"));
    m_headers->setTabChangesFocus(true);
    m_headers->setFixedHeight(m_headers->fontMetrics().lineSpacing() * 3 + 14);
    m_proxy = new QLineEdit;
    m_proxy->setObjectName(u"proxy"_s);
    m_proxy->setPlaceholderText(u"http://user@proxy.example.com:3128"_s);
    m_systemProxy = new QCheckBox(tr("Use the system's proxy"));
    m_proxyPassword = new SecretEdit;
    m_proxyPassword->setObjectName(u"proxyPassword"_s);
    form->addRow(tr("H&eaders"), noteOn({u"headers"_s}, &m_headersFault)->under(m_headers));
    form->addRow(QString(), m_systemProxy);
    form->addRow(tr("Pro&xy"), noteOn({u"proxy"_s}, &m_proxyFault)->under(m_proxy));
    form->addRow(tr("Proxy pass&word"), m_proxyPassword);
    return box;
}

QWidget *AdvancedPage::makeProxies()
{
    auto *box = new QGroupBox(tr("Proxies that programs here use"));
    QFormLayout *form = formOf(box);
    m_forwardAuth = new SecretEdit;
    m_forwardAuth->setObjectName(u"forwardAuth"_s);
    m_forwardAuth->setPlaceholderText(tr("user:password; empty: no password"));
    form->addRow(tr("&User and password"),
                 noteOn({u"usesForwardAuth"_s}, &m_forwardAuthFault)->under(m_forwardAuth));
    form->addRow(QString(),
                 noted("openProxy"_L1, {tr("May listen beyond this computer without a password")}));
    return box;
}

void AdvancedPage::leaveConnectionOnly()
{
    m_timing->hide();
    m_proxies->hide();
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
    m_networks = new NetworkRuleEdit;
    form->addRow(tr("&Networks"), noteOn({u"networkRule"_s})->under(m_networks));
    form->addRow(QString(), noted("onDemand"_L1, {profileFieldLabel(u"onDemand"_s)}));
    addRow(*form, "restAfterMs"_L1, {tr("Disconnect when unused for")});
    addRow(*form, "keepaliveIntervalMs"_L1, {tr("Ping every"), tr("never")});
    addRow(*form, "keepaliveTimeoutMs"_L1, {tr("Dead without a pong for"), tr("never")});
    addRow(*form, "resumeTimeMs"_L1, {tr("Flows wait for"), tr("not at all")});
    form->addRow(QString(), noteOn({u"keepaliveIntervalMs"_s, u"keepaliveTimeoutMs"_s, u"resumeTimeMs"_s,
                                    u"handshakeTimeoutMs"_s, u"channelTimeoutMs"_s, u"maxRetries"_s,
                                    u"maxRetryIntervalMs"_s, u"restAfterMs"_s}));
    addRow(*form, "handshakeTimeoutMs"_L1, {tr("Connect within"), tr("no limit")});
    addRow(*form, "channelTimeoutMs"_L1, {tr("Open a flow within"), tr("no limit")});
    addRow(*form, "maxRetries"_L1, {tr("Tries in a row"), tr("for ever")});
    addRow(*form, "maxRetryIntervalMs"_L1, {tr("Between two tries at most")});
    return box;
}

QWidget *AdvancedPage::makeCommands()
{
    auto *box = new QGroupBox(tr("Commands"));
    QFormLayout *form = formOf(box);
    const QString example = tr("such as notify-send Connected");
    form->addRow(tr("After connecting"),
                 noteOn({u"afterConnect"_s}, &m_connectFault)->under(edit("afterConnect"_L1, {{}, example})));
    form->addRow(tr("After disconnecting"),
                 noteOn({u"afterDisconnect"_s}, &m_disconnectFault)->under(edit("afterDisconnect"_L1, {})));
    form->addRow(QString(), noted("runsCommands"_L1, {profileFieldLabel(u"runsCommands"_s)}));
    return box;
}

void AdvancedPage::addRow(QFormLayout &form, QLatin1StringView key, const ProfileFieldEdit::Words &words)
{
    form.addRow(words.label, edit(key, words));
}

void AdvancedPage::present(const Profile &profile)
{
    for (ProfileFieldEdit *edit : std::as_const(m_edits))
        edit->present(profile);
    QStringList lines;
    for (const auto &[name, value] : profile.headers)
        lines.append(name + u": "_s + value);
    m_headers->setPlainText(lines.join(u'\n'));
    m_systemProxy->setChecked(isSystemProxy(profile.proxy));
    m_proxy->setText(isSystemProxy(profile.proxy) ? QString() : profile.proxy.toString());
    m_start->setCurrentIndex(m_start->findData(int(profile.startMode)));
    m_networks->present(profile.networkRule);
}

void AdvancedPage::setConnectionEnabled(bool on)
{
    m_tls->setEnabled(on);
    m_request->setEnabled(on);
}

void AdvancedPage::read(Profile &profile)
{
    for (const ProfileFieldEdit *edit : std::as_const(m_edits))
        edit->read(profile);
    profile.startMode = StartMode(m_start->currentData().toInt());
    profile.networkRule = m_networks->rule();
    // The network starts it, too.
    m_start->setEnabled(!profile.networkRule.decides());
    readHeaders(profile);
    readProxy(profile);
    readForwardAuth(profile);
    readCommands(profile);
}

void AdvancedPage::readCommands(const Profile &profile)
{
    const auto faultOf = [](const QString &command) {
        const Expected<QStringList> words = hookWords(command);
        return words ? QString() : words.error().sentence();
    };
    m_connectFault = faultOf(profile.afterConnect);
    m_disconnectFault = faultOf(profile.afterDisconnect);
}

QString AdvancedPage::mark(const QList<ProfileFinding> &findings)
{
    QString first;
    for (const Note &note : std::as_const(m_notes)) {
        showFinding(*note.note, findings, note.fields, note.fault ? *note.fault : QString());
        if (first.isEmpty() && note.note->isFault())
            first = note.note->sentence();
    }
    return first;
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

void AdvancedPage::readForwardAuth(Profile &profile)
{
    profile.usesForwardAuth = m_forwardAuth->hasSecret();
    const QByteArray typed = m_forwardAuth->change().value_or(QByteArray());
    m_forwardAuthFault = typed.isEmpty() || ProxyPassword::isGood(typed)
                             ? QString()
                             : tr("A user name, a colon and a password, such as ann:secret.");
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
