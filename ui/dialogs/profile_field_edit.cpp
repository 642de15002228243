// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/profile_field_edit.h"

#include "ui/dialogs/file_edit.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QSpinBox>

#include <algorithm>
#include <memory>

namespace rookery {

namespace {

// As the command line has it.
constexpr milliseconds MostTime = 11 * std::chrono::hours(24);
constexpr int MostTries = 1'000'000;

} // namespace

ProfileFieldEdit::ProfileFieldEdit(QLatin1StringView key, const Words &words, QObject *parent)
    : QObject(parent)
{
    const auto fields = profileFields();
    const auto field =
        std::find_if(fields.begin(), fields.end(), [&](const ProfileField &one) { return one.key == key; });
    Q_ASSERT(field != fields.end());
    std::visit([&](const auto &member) { make(*field, member, words); }, field->member);
    Q_ASSERT(m_widget);
}

void ProfileFieldEdit::make(const ProfileField &field, const ProfileMember<QString> &member,
                            const Words &words)
{
    if (field.form == ProfileField::Form::File)
        return makeFile(member, words);
    auto *line = new QLineEdit;
    line->setPlaceholderText(words.empty);
    connect(line, &QLineEdit::textEdited, this, &ProfileFieldEdit::edited);
    m_present = [=](const Profile &profile) { line->setText(member.of(profile)); };
    m_read = [=](Profile &profile) { member.of(profile) = line->text().trimmed(); };
    m_widget = line;
}

void ProfileFieldEdit::makeFile(const ProfileMember<QString> &member, const Words &words)
{
    auto *file = new FileEdit(words.label, words.filter);
    file->line().setPlaceholderText(words.empty);
    connect(file, &FileEdit::edited, this, &ProfileFieldEdit::edited);
    m_present = [=](const Profile &profile) { file->setPath(member.of(profile)); };
    m_read = [=](Profile &profile) { member.of(profile) = file->path(); };
    m_widget = file;
}

void ProfileFieldEdit::make(const ProfileField &, const ProfileMember<bool> &member, const Words &words)
{
    auto *box = new QCheckBox(words.label);
    connect(box, &QCheckBox::toggled, this, &ProfileFieldEdit::edited);
    m_present = [=](const Profile &profile) { box->setChecked(member.of(profile)); };
    m_read = [=](Profile &profile) { member.of(profile) = box->isChecked(); };
    m_widget = box;
}

QSpinBox *ProfileFieldEdit::makeNumber(const Words &words, int least, int most)
{
    auto *box = new QSpinBox;
    box->setRange(least, most);
    box->setSpecialValueText(words.empty);
    box->setAccessibleName(words.label);
    connect(box, &QSpinBox::valueChanged, this, &ProfileFieldEdit::edited);
    m_widget = box;
    return box;
}

void ProfileFieldEdit::show(QSpinBox *box, int value)
{
    m_shown = std::clamp(value, box->minimum(), box->maximum());
    box->setValue(m_shown);
}

void ProfileFieldEdit::make(const ProfileField &field, const ProfileMember<int> &member, const Words &words)
{
    QSpinBox *box = makeNumber(words, field.least, MostTries);
    const auto given = std::make_shared<int>(0);
    m_present = [=, this](const Profile &profile) {
        *given = member.of(profile);
        show(box, *given);
    };
    m_read = [=, this](Profile &profile) {
        member.of(profile) = box->value() == m_shown ? *given : box->value();
    };
}

void ProfileFieldEdit::make(const ProfileField &field, const ProfileMember<milliseconds> &member,
                            const Words &words)
{
    const bool minutes = field.form == ProfileField::Form::Minutes;
    const milliseconds unit = minutes ? std::chrono::minutes(1) : std::chrono::seconds(1);
    QSpinBox *box = makeNumber(words, field.least > 0 ? 1 : 0, int(MostTime / unit));
    box->setSuffix(minutes ? QCoreApplication::translate("rookery::AdvancedPage", " min")
                           : QCoreApplication::translate("rookery::AdvancedPage", " s"));
    const auto given = std::make_shared<milliseconds>(0);
    m_present = [=, this](const Profile &profile) {
        *given = member.of(profile);
        show(box, int(*given / unit));
    };
    m_read = [=, this](Profile &profile) {
        member.of(profile) = box->value() == m_shown ? *given : box->value() * unit;
    };
}

} // namespace rookery
