// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/secret_questions.h"

#include "core/profile/profile_store.h"
#include "ui/dialogs/ask_secret_dialog.h"
#include "ui/settings/settings_store.h"

namespace rookery {

SecretQuestions::SecretQuestions(const ProfileStore &profiles, const SettingsStore &settings, Known known,
                                 QObject *parent)
    : QObject(parent), m_profiles(profiles), m_settings(settings), m_known(std::move(known))
{
}

void SecretQuestions::ask(const QUuid &tunnel, SecretKind kind, const QString &why)
{
    if (const std::optional<QByteArray> known = m_known(tunnel)) {
        Q_EMIT answered(tunnel, kind, *known, false);
        return;
    }
    const std::optional<Profile> profile = m_profiles.find(tunnel);
    if (!profile)
        return;
    const bool canRemember = m_settings.current().secretPlace != SecretPlace::AskEachTime;
    // A dialog of a window that is hidden would be hidden too.
    QWidget *over = m_window && m_window->isVisible() ? m_window.get() : nullptr;
    auto *dialog = new AskSecretDialog(profile->name, kind, why, canRemember, over);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QDialog::finished, this, [this, dialog, tunnel, kind](int result) {
        const bool given = result == QDialog::Accepted;
        Q_EMIT answered(tunnel, kind, given ? dialog->secret() : QByteArray(), given && dialog->remember());
    });
    dialog->open();
}

} // namespace rookery
