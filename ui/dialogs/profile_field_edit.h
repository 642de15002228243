// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile_fields.h"

#include <QObject>

#include <functional>

class QSpinBox;
class QWidget;

namespace rookery {

/// The widget for one field of a profile, made for its type and its bounds: a line, a path, a box to check, a
/// number, a time in seconds. Headers, the proxy and words have widgets of their own elsewhere. The widget
/// belongs to whatever it is put into, which also owns this.
class ProfileFieldEdit final : public QObject
{
    Q_OBJECT

public:
    /// What a person reads on it, translated.
    struct Words
    {
        QString label;       ///< beside a box, title of a file dialog, and for screen readers
        QString empty = {};  ///< shown where there is no text or no number
        QString filter = {}; ///< of the file dialog
    };

    /// `key` is a field's name in the file; it has to be in the table.
    ProfileFieldEdit(QLatin1StringView key, const Words &words, QObject *parent);

    [[nodiscard]] QWidget &widget() const { return *m_widget; }
    void present(const Profile &profile) { m_present(profile); }
    void read(Profile &profile) const { m_read(profile); }

Q_SIGNALS:
    void edited();

private:
    void make(const ProfileField &field, const ProfileMember<QString> &member, const Words &words);
    void make(const ProfileField &field, const ProfileMember<bool> &member, const Words &words);
    void make(const ProfileField &field, const ProfileMember<int> &member, const Words &words);
    void make(const ProfileField &field, const ProfileMember<milliseconds> &member, const Words &words);
    template <class T> void make(const ProfileField &, const ProfileMember<T> &, const Words &) {}
    void makeFile(const ProfileMember<QString> &member, const Words &words);
    [[nodiscard]] QSpinBox *makeNumber(const Words &words, int least, int most);

    /// As near to `value` as the box goes. What was given is kept while that is shown: a fraction of a
    /// second, or more than the box has.
    void show(QSpinBox *box, int value);

    QWidget *m_widget = nullptr;
    int m_shown = 0; ///< by a box
    std::function<void(const Profile &)> m_present;
    std::function<void(Profile &)> m_read;
};

} // namespace rookery
