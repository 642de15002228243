// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/models/tunnel_source.h"
#include "ui/settings/app_settings.h"
#include "ui/settings/autostart.h"

#include <QObject>

#include <functional>
#include <memory>

namespace rookery {

class Language;
class ReplaceableSecretStore;
class SettingsStore;

/// Makes what a person chose for the whole program so, from the start and at each change. What only the
/// window or the tray heeds, they heed themselves. Main thread; what it is given must outlive it.
class AppliedSettings final : public QObject
{
    Q_OBJECT

public:
    using MakeSecretStore = std::function<std::unique_ptr<SecretStore>(SecretPlace)>;

    /// What settings are applied to, besides the whole process.
    struct Targets
    {
        std::function<void(TunnelSource::Pace)> setLivePace;
        ReplaceableSecretStore &secrets;
        MakeSecretStore makeSecretStore;
        Language *language = nullptr; ///< none: there is nothing to choose
        Autostart autostart;
    };

    AppliedSettings(SettingsStore &settings, Targets targets, QObject *parent = nullptr);

    /// As they are, for the person to change: whether the program starts with the session is as the desktop
    /// has it, which has a switch of its own for that.
    [[nodiscard]] AppSettings shown() const;
    /// What the person made of shown().
    void choose(const AppSettings &settings);

Q_SIGNALS:
    /// Another language is used from now on.
    void languageChanged();
    /// Secrets are kept somewhere else from now on; what was kept so far is still there.
    void secretsElsewhere(rookery::SecretStore *before, rookery::SecretPlace from, rookery::SecretPlace to);
    void failed(const rookery::Error &why);

private:
    void follow();
    void applyLanguage(const AppSettings &settings);
    void applyAutostart(const AppSettings &settings);

    SettingsStore &m_settings;
    Targets m_targets;
};

} // namespace rookery
