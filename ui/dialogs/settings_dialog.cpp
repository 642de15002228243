// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_dialog.h"

#include "core/language/language.h"
#include "ui/dialogs/field_note.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPushButton>
#include <QSpinBox>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

template <class T> void addChoice(QComboBox *box, const QString &text, T value)
{
    box->addItem(text, int(value));
}

template <class T> void choose(QComboBox *box, T value)
{
    box->setCurrentIndex(std::max(0, box->findData(int(value))));
}

template <class T> T chosen(const QComboBox *box)
{
    return T(box->currentData().toInt());
}

QFormLayout *formOf(QWidget *page)
{
    auto *form = new QFormLayout(page);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    return form;
}

} // namespace

SettingsDialog::SettingsDialog(const AppSettings &settings, const Abilities &abilities, QWidget *parent)
    : QDialog(parent), m_before(settings), m_hasTray(abilities.tray)
{
    setWindowTitle(tr("Settings"));
    auto *pages = new QTabWidget;
    pages->addTab(makeGeneral(abilities), tr("General"));
    pages->addTab(makeNotices(), tr("Notifications"));
    pages->addTab(makeMore(abilities), tr("Log and secrets"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel);
    auto *diagnostics = buttons->addButton(tr("&Diagnostics…"), QDialogButtonBox::ActionRole);
    auto *about = buttons->addButton(tr("&About"), QDialogButtonBox::ActionRole);
    diagnostics->setAutoDefault(false);
    about->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->addWidget(pages, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(diagnostics, &QPushButton::clicked, this, &SettingsDialog::diagnosticsRequested);
    connect(about, &QPushButton::clicked, this, &SettingsDialog::aboutRequested);
    present(settings);
    connect(m_secrets, &QComboBox::currentIndexChanged, this, &SettingsDialog::updateNotes);
    connect(m_atLogin, &QCheckBox::toggled, this, &SettingsDialog::updateNotes);
    updateNotes();
    setMinimumWidth(fontMetrics().averageCharWidth() * 60);
}

QWidget *SettingsDialog::makeGeneral(const Abilities &abilities)
{
    auto *page = new QWidget;
    QFormLayout *form = formOf(page);
    m_language = new QComboBox;
    m_language->setObjectName(u"language"_s);
    m_language->addItem(tr("As the system"), QString());
    // Each in its own words: whoever needs to change it may not be able to read the present one.
    for (const QString &language : abilities.languages)
        m_language->addItem(Language::nativeName(language), language);
    m_look = new QComboBox;
    m_look->setObjectName(u"look"_s);
    addChoice(m_look, tr("As the system"), AppSettings::Look::System);
    addChoice(m_look, tr("Light"), AppSettings::Look::Light);
    addChoice(m_look, tr("Dark"), AppSettings::Look::Dark);
    m_onClose = new QComboBox;
    m_onClose->setObjectName(u"onClose"_s);
    addChoice(m_onClose, tr("Ask"), AppSettings::OnClose::Ask);
    addChoice(m_onClose, tr("Keep running in the tray"), AppSettings::OnClose::Hide);
    addChoice(m_onClose, tr("Quit"), AppSettings::OnClose::Quit);
    m_trayNote = new FieldNote;
    m_atLogin = new QCheckBox(tr("Start when I &log in"));
    m_hidden = new QCheckBox(tr("Start in the tray, without the window"));
    m_interval = new QComboBox;
    m_interval->setObjectName(u"interval"_s);
    addChoice(m_interval, tr("Four times a second"), 250);
    addChoice(m_interval, tr("Once a second"), 1000);
    form->addRow(tr("Lan&guage"), m_language);
    form->addRow(tr("Loo&k"), m_look);
    form->addRow(tr("&Closing the window"), m_trayNote->under(m_onClose));
    form->addRow(tr("&Update numbers"), m_interval);
    form->addRow(QString(), m_atLogin);
    form->addRow(QString(), m_hidden);
    return page;
}

QWidget *SettingsDialog::makeNotices()
{
    auto *page = new QWidget;
    auto *column = new QVBoxLayout(page);
    auto *title = new QLabel(tr("Tell me, when it has lasted for 5 seconds, that"));
    title->setWordWrap(true);
    column->addWidget(title);
    const std::pair<NoticeKind, QString> kinds[]{
        {NoticeKind::Lost, tr("a connection is &lost")},
        {NoticeKind::Back, tr("a lost connection is &back")},
        {NoticeKind::NeedsAttention, tr("a tunnel needs my &attention: a certificate, a key, an address")},
        {NoticeKind::ForwardBroken, tr("a &forward does not work: its port is busy, or was refused")}};
    for (const auto &[kind, text] : kinds) {
        m_notices[kind] = new QCheckBox(text);
        column->addWidget(m_notices[kind]);
    }
    column->addStretch();
    return page;
}

QWidget *SettingsDialog::makeMore(const Abilities &abilities)
{
    auto *page = new QWidget;
    QFormLayout *form = formOf(page);
    m_logLevel = new QComboBox;
    m_logLevel->setObjectName(u"logLevel"_s);
    addChoice(m_logLevel, tr("Everything, for finding faults"), LogLevel::Debug);
    addChoice(m_logLevel, tr("What happens"), LogLevel::Info);
    addChoice(m_logLevel, tr("Warnings and errors"), LogLevel::Warning);
    addChoice(m_logLevel, tr("Errors"), LogLevel::Error);
    m_logLines = new QSpinBox;
    m_logLines->setObjectName(u"logLines"_s);
    m_logLines->setRange(AppSettings::MinLogLines, AppSettings::MaxLogLines);
    m_logLines->setSingleStep(1000);
    m_logLines->setGroupSeparatorShown(true);
    m_secrets = new QComboBox;
    m_secrets->setObjectName(u"secrets"_s);
    if (abilities.keychain)
        addChoice(m_secrets, tr("In the desktop's keychain"), SecretPlace::Keychain);
    addChoice(m_secrets, tr("Ask each time"), SecretPlace::AskEachTime);
    addChoice(m_secrets, tr("In a file that only I can read"), SecretPlace::File);
    m_secretsNote = new FieldNote;
    form->addRow(tr("Write to the &log"), m_logLevel);
    form->addRow(tr("&Keep lines"), m_logLines);
    form->addRow(tr("Keys and pass&words"), m_secretsNote->under(m_secrets));
    return page;
}

void SettingsDialog::present(const AppSettings &settings)
{
    m_language->setCurrentIndex(std::max(0, m_language->findData(settings.language)));
    choose(m_look, settings.look);
    choose(m_onClose, settings.onClose);
    m_atLogin->setChecked(settings.startAtLogin);
    m_hidden->setChecked(settings.startHidden);
    for (auto it = m_notices.cbegin(); it != m_notices.cend(); ++it)
        it.value()->setChecked(settings.notices.testFlag(it.key()));
    choose(m_logLevel, settings.logLevel);
    m_logLines->setValue(settings.logLines);
    choose(m_interval, settings.updateInterval.count());
    choose(m_secrets, settings.secretPlace);
}

AppSettings SettingsDialog::settings() const
{
    AppSettings s;
    s.language = m_language->currentData().toString();
    s.look = chosen<AppSettings::Look>(m_look);
    s.onClose = chosen<AppSettings::OnClose>(m_onClose);
    s.startAtLogin = m_atLogin->isChecked();
    s.startHidden = m_hidden->isChecked();
    for (auto it = m_notices.cbegin(); it != m_notices.cend(); ++it)
        s.notices.setFlag(it.key(), it.value()->isChecked());
    s.logLevel = chosen<LogLevel>(m_logLevel);
    s.logLines = m_logLines->value();
    s.updateInterval = milliseconds(chosen<int>(m_interval));
    s.secretPlace = chosen<SecretPlace>(m_secrets);
    return s;
}

void SettingsDialog::updateNotes()
{
    m_trayNote->setNote(FieldNote::Kind::Warning,
                        m_hasTray ? QString()
                                  : tr("There is no tray on this desktop: closing the window quits."));
    m_hidden->setEnabled(m_hasTray);
    QStringList notes;
    const auto place = chosen<SecretPlace>(m_secrets);
    if (place == SecretPlace::File)
        notes << tr("The file is not encrypted: every program that you start can read it.");
    if (place != m_before.secretPlace)
        notes << tr("What is kept now stays where it is, and has to be given anew.");
    m_secretsNote->setNote(FieldNote::Kind::Warning, notes.join(u' '));
}

} // namespace rookery
