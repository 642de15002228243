// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"
#include "core/secret/secret_store.h"

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QUuid>
#include <QWidget>

#include <deque>
#include <functional>
#include <optional>

namespace rookery {

class AskSecretDialog;
class ProfileStore;
class SettingsStore;

/// Finds out a secret that a tunnel needs and that is kept nowhere: by itself where the program knows it,
/// else by asking a person, without blocking. One question at a time, and one for all tunnels that need the
/// same secret: the key of one server, the password of one proxy. Main thread; the stores must outlive it.
class SecretQuestions final : public QObject
{
    Q_OBJECT

public:
    /// The secret of this tunnel, where nobody has to be asked.
    using Known = std::function<std::optional<QByteArray>(const QUuid &tunnel)>;

    SecretQuestions(const ProfileStore &profiles, const SettingsStore &settings, Known known,
                    QObject *parent = nullptr);
    ~SecretQuestions() override;

    /// Over which to ask, while it is seen. It may go.
    void setWindow(QWidget *window) { m_window = window; }
    /// answered() or declined() follows, once, unless there is no such tunnel or withdraw() comes first.
    /// `why` is a sentence for the person, or empty.
    void ask(const QUuid &tunnel, SecretKind kind, const QString &why);
    /// It needs no answer any more.
    void withdraw(const QUuid &tunnel);

Q_SIGNALS:
    void answered(const QUuid &tunnel, rookery::SecretKind kind, const QByteArray &secret, bool remember);
    /// The person thought better of it, for all of them.
    void declined(const QList<QUuid> &tunnels, rookery::SecretKind kind);

private:
    struct Question
    {
        SecretKind kind;
        QString owner; ///< who wants to see it, for a person
        QString same;  ///< who wants to see it, exactly
        QString why;
        QList<QUuid> tunnels;
    };

    void showFirst();
    void finished(int result);
    void dropDialog();
    void nameTunnels();

    const ProfileStore &m_profiles;
    const SettingsStore &m_settings;
    Known m_known;
    QPointer<QWidget> m_window;
    std::deque<Question> m_questions; ///< the first one is on the screen
    QPointer<AskSecretDialog> m_dialog;
};

} // namespace rookery
