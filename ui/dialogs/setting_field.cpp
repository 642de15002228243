// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/setting_field.h"

#include "ui/dialogs/field_note.h"
#include "ui/settings/settings_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QFormLayout>
#include <QLabel>
#include <QSpinBox>
#include <QVBoxLayout>

namespace rookery {

namespace {

/// Shows the entry with this value, or the first where there is none.
void show(QComboBox &box, const QVariant &value)
{
    box.setCurrentIndex(std::max(0, box.findData(value)));
}

} // namespace

SettingField::SettingField(const Setting &setting, const DesktopAbilities &abilities, QFormLayout &form,
                           QObject *parent)
    : QObject(parent), m_setting(setting), m_abilities(abilities)
{
    QWidget *widget = std::visit([this](const auto &kind) { return make(kind); }, setting.kind);
    widget->setObjectName(setting.key);
    widget->setEnabled(!setting.possible || setting.possible(abilities));
    if (setting.note) {
        m_note = new FieldNote;
        widget = m_note->under(widget);
    }
    if (std::holds_alternative<Setting::Flags>(setting.kind))
        form.addRow(widget);
    else if (std::holds_alternative<Setting::Switch>(setting.kind))
        form.addRow(QString(), widget);
    else
        form.addRow(SettingsTable::tr(setting.label), widget);
}

void SettingField::updateNote(const Setting::View &view)
{
    if (m_note)
        m_note->setNote(FieldNote::Kind::Warning, m_setting.note(view));
}

QWidget *SettingField::make(const Setting::Switch &kind)
{
    auto *box = new QCheckBox(SettingsTable::tr(m_setting.label));
    connect(box, &QCheckBox::toggled, this, &SettingField::changed);
    m_present = [box, &kind](const AppSettings &settings) { box->setChecked(settings.*kind.member); };
    m_collect = [box, &kind](AppSettings &into) { into.*kind.member = box->isChecked(); };
    return box;
}

QWidget *SettingField::make(const Setting::Number &kind)
{
    auto *box = new QSpinBox;
    box->setRange(kind.least, kind.most);
    box->setSingleStep(kind.step);
    box->setGroupSeparatorShown(true);
    connect(box, &QSpinBox::valueChanged, this, &SettingField::changed);
    m_present = [box, &kind](const AppSettings &settings) { box->setValue(settings.*kind.member); };
    m_collect = [box, &kind](AppSettings &into) { into.*kind.member = box->value(); };
    return box;
}

QWidget *SettingField::make(const Setting::Choice &kind)
{
    auto *box = new QComboBox;
    for (size_t i = 0; i < kind.options().size(); ++i) {
        const Setting::Option &option = kind.options()[i];
        if (!option.offered || option.offered(m_abilities))
            box->addItem(SettingsTable::tr(option.text), qulonglong(i));
    }
    connect(box, &QComboBox::currentIndexChanged, this, &SettingField::changed);
    m_present = [box, &kind](const AppSettings &settings) { show(*box, qulonglong(kind.chosen(settings))); };
    m_collect = [box, &kind](AppSettings &into) {
        kind.choose(into, size_t(box->currentData().toULongLong()));
    };
    return box;
}

QWidget *SettingField::make(const Setting::Flags &kind)
{
    auto *group = new QWidget;
    auto *column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    auto *title = new QLabel(SettingsTable::tr(m_setting.label));
    title->setWordWrap(true);
    column->addWidget(title);
    QList<QCheckBox *> boxes;
    for (const Setting::Option &option : kind.options()) {
        boxes.append(new QCheckBox(SettingsTable::tr(option.text)));
        column->addWidget(boxes.constLast());
        connect(boxes.constLast(), &QCheckBox::toggled, this, &SettingField::changed);
    }
    m_present = [boxes, &kind](const AppSettings &settings) {
        for (qsizetype i = 0; i < boxes.size(); ++i)
            boxes[i]->setChecked(kind.has(settings, size_t(i)));
    };
    m_collect = [boxes, &kind](AppSettings &into) {
        for (qsizetype i = 0; i < boxes.size(); ++i)
            kind.set(into, size_t(i), boxes[i]->isChecked());
    };
    return group;
}

QWidget *SettingField::make(const Setting::Pick &kind)
{
    auto *box = new QComboBox;
    box->addItem(SettingsTable::tr(kind.none), QString());
    const QStringList offered = kind.offered(m_abilities);
    for (const QString &value : offered)
        box->addItem(kind.text(value), value);
    connect(box, &QComboBox::currentIndexChanged, this, &SettingField::changed);
    m_present = [box, &kind](const AppSettings &settings) { show(*box, settings.*kind.member); };
    m_collect = [box, &kind](AppSettings &into) { into.*kind.member = box->currentData().toString(); };
    return box;
}

} // namespace rookery
