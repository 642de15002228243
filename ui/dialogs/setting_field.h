// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/setting.h"

#include <QObject>

class QFormLayout;
class QWidget;

namespace rookery {

class FieldNote;

/// What shows one Setting in a form and lets a person change it: the widget of its kind, named by its key,
/// with its label and its note. Main thread; the setting must outlive it.
class SettingField final : public QObject
{
    Q_OBJECT

public:
    /// Adds itself to the form.
    SettingField(const Setting &setting, const DesktopAbilities &abilities, QFormLayout &form,
                 QObject *parent = nullptr);

    void present(const AppSettings &settings) { m_present(settings); }
    /// Puts what is shown into its member.
    void collect(AppSettings &into) const { m_collect(into); }
    void updateNote(const Setting::View &view);

Q_SIGNALS:
    /// By a person, or by present().
    void changed();

private:
    QWidget *make(const Setting::Switch &kind);
    QWidget *make(const Setting::Number &kind);
    QWidget *make(const Setting::Choice &kind);
    QWidget *make(const Setting::Flags &kind);
    QWidget *make(const Setting::Pick &kind);

    const Setting &m_setting;
    const DesktopAbilities m_abilities;
    std::function<void(const AppSettings &)> m_present;
    std::function<void(AppSettings &)> m_collect;
    FieldNote *m_note = nullptr;
};

} // namespace rookery
