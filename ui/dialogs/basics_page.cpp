// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/basics_page.h"

#include "core/address/server_url.h"
#include "core/profile/header_text.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/finding_note.h"
#include "ui/dialogs/forwards_editor.h"
#include "ui/dialogs/gateway_choice.h"
#include "ui/dialogs/secret_edit.h"
#include "ui/widgets/wheel_guard.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

BasicsPage::BasicsPage(const QStringList &groups, QWidget *parent)
    : QWidget(parent)
    , m_name(new QLineEdit)
    , m_group(new QComboBox)
    , m_gateway(new GatewayChoice)
    , m_server(new QLineEdit)
    , m_key(new SecretEdit)
    , m_forwards(new ForwardsEditor)
    , m_nameNote(new FieldNote)
    , m_gatewayNote(new QLabel)
    , m_forwardsTitle(new QLabel(tr("&Forwards")))
    , m_serverNote(new FieldNote)
    , m_keyNote(new FieldNote)
{
    m_name->setObjectName(u"name"_s);
    m_server->setObjectName(u"server"_s);
    m_key->setObjectName(u"key"_s);
    m_group->setObjectName(u"group"_s);
    m_gateway->setObjectName(u"gateway"_s);
    m_gatewayNote->setWordWrap(true);
    m_gatewayNote->setTextFormat(Qt::PlainText);
    m_gatewayNote->hide();
    m_group->setEditable(true);
    m_group->addItem(QString());
    m_group->setItemData(0, tr("none"), Qt::AccessibleTextRole);
    m_group->addItems(groups);
    m_group->lineEdit()->setPlaceholderText(tr("none"));
    m_server->setPlaceholderText(u"wss://gate.example.com/ws"_s);
    m_server->setInputMethodHints(Qt::ImhUrlCharactersOnly);

    auto *form = new QFormLayout(this);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->addRow(tr("&Name"), m_nameNote->under(m_name));
    form->addRow(tr("&Server"), m_serverNote->under(m_server));
    form->addRow(tr("&Key (PSK)"), m_keyNote->under(m_key));
    form->addRow(tr("Gate&way"), m_gateway);
    form->addRow(QString(), m_gatewayNote);
    form->addRow(tr("&Group"), m_group);
    m_forwardsTitle->setBuddy(&m_forwards->view());
    form->addRow(m_forwardsTitle);
    form->addRow(m_forwards);

    connect(m_name, &QLineEdit::textEdited, this, &BasicsPage::edited);
    connect(m_server, &QLineEdit::textEdited, this, &BasicsPage::edited);
    connect(m_key, &QLineEdit::textEdited, this, &BasicsPage::edited);
    connect(m_group, &QComboBox::currentTextChanged, this, &BasicsPage::edited);
    connect(&m_forwards->model(), &ForwardTableModel::edited, this, &BasicsPage::edited);
    WheelGuard::install(*this);
    watchLeaving(m_name);
    watchLeaving(m_server);
}

void BasicsPage::watchLeaving(QLineEdit *field)
{
    connect(field, &QLineEdit::editingFinished, this, [this, field] {
        m_left.insert(field);
        Q_EMIT edited();
    });
}

/// Nobody has done anything wrong in a field that waits for its first letter.
bool BasicsPage::isWaiting(const QLineEdit *field) const
{
    return field->text().isEmpty() && !field->isModified() && !m_left.contains(field);
}

QWidget *BasicsPage::firstToFill() const
{
    return !m_name->text().isEmpty() && m_server->text().isEmpty() ? m_server : m_name;
}

void BasicsPage::present(const Profile &profile)
{
    m_name->setText(profile.name);
    m_server->setText(profile.server.toString());
    m_group->setCurrentText(profile.group);
    m_forwards->model().setForwards(profile.forwards);
}

void BasicsPage::presentConnection(const Profile &profile, const QString &owner)
{
    m_server->setText(profile.server.toString());
    m_server->setEnabled(owner.isEmpty());
    m_key->setEnabled(owner.isEmpty());
    m_gatewayNote->setText(tr("Server, key, TLS and proxy are those of “%1”.").arg(owner));
    m_gatewayNote->setVisible(!owner.isEmpty());
}

void BasicsPage::leaveConnectionOnly()
{
    auto *form = static_cast<QFormLayout *>(layout());
    for (QWidget *of : {static_cast<QWidget *>(m_group), static_cast<QWidget *>(m_gateway),
                        static_cast<QWidget *>(m_gatewayNote), static_cast<QWidget *>(m_forwardsTitle),
                        static_cast<QWidget *>(m_forwards)})
        form->setRowVisible(of, false);
}

void BasicsPage::read(Profile &profile)
{
    profile.name = m_name->text().simplified();
    profile.group = m_group->currentText().simplified();
    profile.usesPsk = m_key->hasSecret();
    profile.forwards = m_forwards->model().forwards();
    const QString address = m_server->text().trimmed();
    const Expected<QUrl> url = parseServerUrl(address, SettingsPlace::Editor);
    profile.server = url.value_or(QUrl());
    m_forwards->setServerKnown(url.has_value());
    // That there is none is a finding like others.
    m_serverFault = url || address.isEmpty() ? QString() : url.error().sentence();
    const QByteArray typed = m_key->change().value_or(QByteArray());
    const Expected<QByteArray> key = typed.isEmpty() ? typed : headerValueFromText(typed);
    m_keyFault = key ? QString() : key.error().sentence();
}

QString BasicsPage::mark(const QList<ProfileFinding> &findings)
{
    struct Row
    {
        FieldNote *note;
        QString field;
        QString own;
        bool isWaiting;
    };
    const std::array rows{Row{m_nameNote, u"name"_s, {}, isWaiting(m_name)},
                          Row{m_serverNote, u"server"_s, m_serverFault, isWaiting(m_server)},
                          Row{m_keyNote, u"usesPsk"_s, m_keyFault, false}};
    QString fault;
    m_marked.clear();
    for (const Row &row : rows) {
        const QString found = firstFault(findings, {row.field}, row.own);
        if (fault.isEmpty())
            fault = found;
        if (row.isWaiting && !found.isEmpty()) {
            row.note->clearNote();
            continue;
        }
        showFinding(*row.note, findings, {row.field}, row.own);
        if (m_marked.isEmpty())
            m_marked = found;
    }
    if (m_marked.isEmpty())
        m_marked = m_forwards->markedFault();
    return fault.isEmpty() ? m_forwards->fault() : fault;
}

} // namespace rookery
