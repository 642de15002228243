// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/settings_dialog.h"

#include "ui/dialogs/guide_dialog.h"
#include "ui/dialogs/setting_field.h"
#include "ui/settings/settings_table.h"
#include "ui/widgets/field_names.h"
#include "ui/widgets/screen_fit.h"
#include "ui/widgets/wheel_guard.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QTabWidget>
#include <QVBoxLayout>

namespace rookery {

SettingsDialog::SettingsDialog(const AppSettings &settings, const DesktopAbilities &abilities,
                               QWidget *parent)
    : QDialog(parent), m_before(settings), m_abilities(abilities)
{
    setWindowTitle(tr("Settings"));
    auto *pages = new QTabWidget;
    for (const SettingsPage &page : SettingsTable::pages())
        pages->addTab(scrolling(makePage(page)), SettingsTable::tr(page.title));
    auto *column = new QVBoxLayout(this);
    column->addWidget(pages, 1);
    column->addWidget(makeButtons());
    present(settings);
    for (const SettingField *field : std::as_const(m_fields))
        connect(field, &SettingField::changed, this, &SettingsDialog::updateNotes);
    updateNotes();
    resize(fittedToScreen(*this, {fontMetrics().averageCharWidth() * 76, 500}));
    nameFields(*this);
    GuideDialog::offerIn(*this);
    pages->setFocus();
}

QWidget *SettingsDialog::makePage(const SettingsPage &page)
{
    auto *widget = new QWidget;
    auto *form = new QFormLayout(widget);
    form->setRowWrapPolicy(QFormLayout::WrapLongRows);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    for (const Setting &setting : page.settings)
        m_fields.append(new SettingField(setting, m_abilities, *form, this));
    WheelGuard::install(*widget);
    return widget;
}

QWidget *SettingsDialog::makeButtons()
{
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel |
                                         QDialogButtonBox::RestoreDefaults);
    auto *diagnostics = buttons->addButton(tr("&Diagnostics…"), QDialogButtonBox::ActionRole);
    auto *about = buttons->addButton(tr("&About"), QDialogButtonBox::ActionRole);
    diagnostics->setAutoDefault(false);
    about->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons->button(QDialogButtonBox::RestoreDefaults), &QPushButton::clicked, this,
            [this] { present({}); });
    connect(diagnostics, &QPushButton::clicked, this, &SettingsDialog::diagnosticsRequested);
    connect(about, &QPushButton::clicked, this, &SettingsDialog::aboutRequested);
    return buttons;
}

void SettingsDialog::present(const AppSettings &settings)
{
    for (SettingField *field : std::as_const(m_fields))
        field->present(settings);
}

AppSettings SettingsDialog::settings() const
{
    AppSettings shown;
    for (const SettingField *field : m_fields)
        field->collect(shown);
    return shown;
}

void SettingsDialog::updateNotes()
{
    const AppSettings shown = settings();
    for (SettingField *field : std::as_const(m_fields))
        field->updateNote({shown, m_before, m_abilities});
}

} // namespace rookery
