// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/basics_page.h"

#include "core/profile/option_values.h"
#include "core/profile/server_url.h"
#include "ui/dialogs/field_note.h"
#include "ui/dialogs/forwards_editor.h"
#include "ui/dialogs/secret_edit.h"

#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

BasicsPage::BasicsPage(const QStringList &takenNames, const QStringList &groups, QWidget *parent)
    : QWidget(parent)
    , m_takenNames(takenNames)
    , m_name(new QLineEdit)
    , m_group(new QComboBox)
    , m_server(new QLineEdit)
    , m_key(new SecretEdit)
    , m_forwards(new ForwardsEditor)
    , m_nameNote(new FieldNote)
    , m_serverNote(new FieldNote)
    , m_keyNote(new FieldNote)
{
    m_name->setObjectName(u"name"_s);
    m_server->setObjectName(u"server"_s);
    m_key->setObjectName(u"key"_s);
    m_group->setObjectName(u"group"_s);
    m_group->setEditable(true);
    m_group->addItem(QString());
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
    form->addRow(tr("&Group"), m_group);
    auto *title = new QLabel(tr("&Forwards"));
    title->setBuddy(&m_forwards->view());
    form->addRow(title);
    form->addRow(m_forwards);

    connect(m_name, &QLineEdit::textEdited, this, &BasicsPage::edited);
    connect(m_server, &QLineEdit::textEdited, this, &BasicsPage::edited);
    connect(m_key, &QLineEdit::textEdited, this, &BasicsPage::edited);
    connect(m_group, &QComboBox::currentTextChanged, this, &BasicsPage::edited);
    connect(&m_forwards->model(), &ForwardTableModel::edited, this, &BasicsPage::edited);
}

void BasicsPage::present(const Profile &profile)
{
    m_name->setText(profile.name);
    m_server->setText(profile.server.toString());
    m_group->setCurrentText(profile.group);
    m_forwards->model().setForwards(profile.forwards);
}

QString BasicsPage::read(Profile &profile)
{
    profile.group = m_group->currentText().simplified();
    profile.usesPsk = m_key->hasSecret();
    profile.forwards = m_forwards->model().forwards();
    QStringList faults{readName(profile), readServer(profile)};
    const QByteArray typed = m_key->change().value_or(QByteArray());
    const Expected<QByteArray> key = typed.isEmpty() ? typed : headerValueFromText(typed);
    m_keyNote->setNote(FieldNote::Kind::Fault, key ? QString() : key.error().sentence());
    faults << m_keyNote->sentence() << m_forwards->fault();
    faults.removeAll(QString());
    return faults.value(0);
}

QString BasicsPage::readName(Profile &profile)
{
    profile.name = m_name->text().simplified();
    QString fault;
    if (profile.name.isEmpty())
        fault = tr("Give the tunnel a name.");
    else if (m_takenNames.contains(profile.name, Qt::CaseInsensitive))
        fault = tr("Another tunnel has this name.");
    m_nameNote->setNote(FieldNote::Kind::Fault, fault);
    return fault;
}

QString BasicsPage::readServer(Profile &profile)
{
    const QString text = m_server->text().trimmed();
    const Expected<QUrl> url = parseServerUrl(text);
    if (url)
        profile.server = *url;
    if (text.isEmpty())
        m_serverNote->setNote(FieldNote::Kind::Fault,
                              tr("Give the address of the server, such as wss://gate.example.com/ws."));
    else if (!url)
        m_serverNote->setNote(FieldNote::Kind::Fault, url.error().sentence());
    else if (url->scheme() == "ws"_L1 &&
             !QStringList{u"localhost"_s, u"127.0.0.1"_s, u"::1"_s}.contains(url->host()))
        m_serverNote->setNote(FieldNote::Kind::Warning,
                              tr("Without TLS everyone on the way can read and change what goes through."));
    else
        m_serverNote->clearNote();
    return m_serverNote->isFault() ? m_serverNote->sentence() : QString();
}

} // namespace rookery
