// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/applied_settings.h"

#include "app/desktop/look.h"
#include "core/language/language.h"
#include "core/secret/replaceable_secret_store.h"
#include "ui/settings/settings_store.h"

namespace rookery {

using namespace std::chrono_literals;

namespace {

TunnelSource::Pace livePace(const AppSettings &settings)
{
    return settings.updateInterval >= 1s ? TunnelSource::Pace::Calm : TunnelSource::Pace::Live;
}

} // namespace

AppliedSettings::AppliedSettings(SettingsStore &settings, Targets targets, QObject *parent)
    : QObject(parent), m_settings(settings), m_targets(std::move(targets))
{
    follow();
}

void AppliedSettings::follow()
{
    m_settings.follow(
        this, [](const AppSettings &now) { applyLook(now.look); }, &AppSettings::look);
    m_settings.follow(this, &applyLog, &AppSettings::logLevel, &AppSettings::logLines);
    m_settings.follow(
        this, [this](const AppSettings &now) { m_targets.setLivePace(livePace(now)); },
        &AppSettings::updateInterval);
    // These two are used before there is anything here to apply them to.
    connect(&m_settings, &SettingsStore::changed, this,
            [this](const AppSettings &now, const AppSettings &was) {
                if (now.secretPlace == was.secretPlace)
                    return;
                SecretStore &before = m_targets.secrets.replace(m_targets.makeSecretStore(now.secretPlace));
                // The next start would look where the settings that it reads say.
                if (m_settings.isSaved())
                    Q_EMIT secretsElsewhere(&before, was.secretPlace, now.secretPlace);
            });
    m_settings.onChange(
        this, [this](const AppSettings &now) { applyLanguage(now); }, &AppSettings::language);
    m_settings.onChange(
        this, [this](const AppSettings &now) { applyAutostart(now); }, &AppSettings::startAtLogin,
        &AppSettings::startHidden);
}

AppSettings AppliedSettings::shown() const
{
    AppSettings shown = m_settings.current();
    shown.startAtLogin = m_targets.autostart.isEnabled();
    return shown;
}

void AppliedSettings::choose(const AppSettings &settings)
{
    // Where our settings have it so already and only the desktop has not, set() applies nothing.
    const bool onlyDesktop = m_settings.current().startAtLogin == settings.startAtLogin &&
                             m_settings.current().startHidden == settings.startHidden &&
                             m_targets.autostart.isEnabled() != settings.startAtLogin;
    m_settings.set(settings);
    if (onlyDesktop)
        applyAutostart(settings);
}

void AppliedSettings::applyLanguage(const AppSettings &settings)
{
    if (!m_targets.language)
        return;
    m_targets.language->use(settings.language);
    Q_EMIT languageChanged();
}

void AppliedSettings::applyAutostart(const AppSettings &settings)
{
    const Autostart &autostart = m_targets.autostart;
    const Expected<void> done =
        settings.startAtLogin ? autostart.enable(settings.startHidden) : autostart.disable();
    if (!done)
        Q_EMIT failed(done.error());
}

} // namespace rookery
