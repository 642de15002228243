// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/secret_questions.h"

#include "core/address/host_port.h"
#include "core/profile/profile_store.h"
#include "ui/dialogs/ask_secret_dialog.h"
#include "ui/settings/settings_store.h"

#include <QSet>

#include <algorithm>
#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QString serverOf(const QUrl &url)
{
    return url.port() < 0 ? url.host() : hostPort(url.host(), quint16(url.port()));
}

/// Tunnels that show it to the same one, in the same way, have the same: what is meant for TLS is not sent
/// without.
QString exactOwnerOf(const Profile &profile, SecretKind kind)
{
    const auto exactly = [](const QUrl &url) {
        return url.adjusted(QUrl::RemovePassword | QUrl::RemoveQuery | QUrl::RemoveFragment).toString();
    };
    switch (kind) {
    case SecretKind::Psk:
        break;
    case SecretKind::ProxyPassword:
        return exactly(profile.proxy);
    case SecretKind::KeyPassphrase:
        return profile.tls.keyFile;
    case SecretKind::ForwardAuth:
        return profile.id.toString();
    }
    return exactly(profile.server);
}

/// Who wants to see it, as a person knows it.
QString ownerOf(const Profile &profile, SecretKind kind)
{
    switch (kind) {
    case SecretKind::Psk:
        break;
    case SecretKind::ProxyPassword:
        return profile.proxy.userName() + u'@' + serverOf(profile.proxy);
    case SecretKind::KeyPassphrase:
        return profile.tls.keyFile;
    case SecretKind::ForwardAuth:
        return profile.name;
    }
    return serverOf(profile.server);
}

} // namespace

SecretQuestions::SecretQuestions(const ProfileStore &profiles, const SettingsStore &settings, Known known,
                                 QObject *parent)
    : QObject(parent), m_profiles(profiles), m_settings(settings), m_known(std::move(known))
{
}

SecretQuestions::~SecretQuestions()
{
    dropDialog();
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
    const QString exactly = exactOwnerOf(*profile, kind);
    const auto same = std::find_if(m_questions.begin(), m_questions.end(), [&](const Question &one) {
        return one.kind == kind && one.same == exactly;
    });
    if (same == m_questions.end())
        m_questions.push_back({kind, ownerOf(*profile, kind), exactly, why, {tunnel}});
    else if (!same->tunnels.contains(tunnel))
        same->tunnels += tunnel;
    if (m_dialog)
        nameTunnels();
    else
        showFirst();
}

void SecretQuestions::withdraw(const QUuid &tunnel)
{
    for (Question &question : m_questions)
        question.tunnels.removeAll(tunnel);
    if (!m_questions.empty() && m_questions.front().tunnels.isEmpty())
        dropDialog();
    std::erase_if(m_questions, [](const Question &question) { return question.tunnels.isEmpty(); });
    if (m_dialog)
        nameTunnels();
    else
        showFirst();
}

void SecretQuestions::showFirst()
{
    if (m_questions.empty())
        return;
    const Question &question = m_questions.front();
    // A dialog of a window that is hidden would be hidden too.
    QWidget *over = m_window && m_window->isVisible() ? m_window.get() : nullptr;
    m_dialog = new AskSecretDialog(question.kind, question.owner, question.why,
                                   m_settings.current().secretPlace, over);
    m_dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(m_dialog, &QDialog::finished, this, &SecretQuestions::finished);
    // Gone with its window and not answered: asked again over the next one.
    connect(
        m_dialog, &QObject::destroyed, this,
        [this] {
            if (!m_dialog)
                showFirst();
        },
        Qt::QueuedConnection);
    nameTunnels();
    m_dialog->open();
}

void SecretQuestions::nameTunnels()
{
    const QList<QUuid> &tunnels = m_questions.front().tunnels;
    const QSet<QUuid> those(tunnels.cbegin(), tunnels.cend());
    QStringList names;
    for (const Profile &profile : m_profiles.profiles()) {
        if (those.contains(profile.id))
            names += profile.name;
    }
    m_dialog->setTunnels(names);
}

void SecretQuestions::finished(int result)
{
    const bool given = result == QDialog::Accepted;
    const QByteArray secret = given ? m_dialog->secret() : QByteArray();
    const bool remember = given && m_dialog->remember();
    m_dialog->disconnect(this);
    m_dialog = nullptr;
    const Question question = std::move(m_questions.front());
    m_questions.pop_front();
    if (!given)
        Q_EMIT declined(question.tunnels, question.kind);
    else
        for (const QUuid &tunnel : question.tunnels)
            Q_EMIT answered(tunnel, question.kind, secret, remember);
    if (!m_dialog)
        showFirst();
}

/// Without an answer.
void SecretQuestions::dropDialog()
{
    if (!m_dialog)
        return;
    m_dialog->disconnect(this);
    m_dialog->close();
    m_dialog = nullptr;
}

} // namespace rookery
