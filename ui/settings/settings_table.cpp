// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/settings_table.h"

#include "core/language/language.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Look = AppSettings::Look;
using OnClose = AppSettings::OnClose;
using Choice = Setting::Choice;
using Flags = Setting::Flags;
using Number = Setting::Number;
using Pick = Setting::Pick;
using Switch = Setting::Switch;

namespace {

bool hasTray(const DesktopAbilities &abilities)
{
    return abilities.tray;
}

bool hasKeychain(const DesktopAbilities &abilities)
{
    return abilities.keychain;
}

QStringList languages(const DesktopAbilities &abilities)
{
    return abilities.languages;
}

} // namespace

SettingsPage SettingsTable::general()
{
    return {
        QT_TR_NOOP("General"),
        {{.key = "language"_L1,
          .label = QT_TR_NOOP("Lan&guage"),
          // Each in its own words: whoever needs to change it may not be able to read the present one.
          .kind = Pick{&AppSettings::language, QT_TR_NOOP("As the system"), languages, Language::nativeName}},
         {.key = "look"_L1,
          .label = QT_TR_NOOP("Loo&k"),
          .kind = Choice(&AppSettings::look, {{Look::System, "system"_L1, QT_TR_NOOP("As the system")},
                                              {Look::Light, "light"_L1, QT_TR_NOOP("Light")},
                                              {Look::Dark, "dark"_L1, QT_TR_NOOP("Dark")}})},
         {.key = "onClose"_L1,
          .label = QT_TR_NOOP("&Closing the window"),
          .kind = Choice(&AppSettings::onClose,
                         {{OnClose::Ask, "ask"_L1, QT_TR_NOOP("Ask")},
                          {OnClose::Hide, "hide"_L1, QT_TR_NOOP("Keep running in the tray")},
                          {OnClose::Quit, "quit"_L1, QT_TR_NOOP("Quit")}}),
          .note = closingNote},
         {.key = "updateInterval"_L1,
          .label = QT_TR_NOOP("&Update numbers"),
          .kind = Choice(&AppSettings::updateInterval, {{250ms, "250"_L1, QT_TR_NOOP("Four times a second")},
                                                        {1s, "1000"_L1, QT_TR_NOOP("Once a second")}})},
         {.key = "confirmDelete"_L1,
          .label = QT_TR_NOOP("Ask &before deleting a tunnel"),
          .kind = Switch{&AppSettings::confirmDelete}},
         {.key = "confirmStop"_L1,
          .label = QT_TR_NOOP("Ask before a stop cuts conn&ections"),
          .kind = Switch{&AppSettings::confirmStop}},
         {.key = "startAtLogin"_L1,
          .label = QT_TR_NOOP("Start when I &log in"),
          .kind = Switch{&AppSettings::startAtLogin}},
         {.key = "startHidden"_L1,
          .label = QT_TR_NOOP("Start in the tray, without the window"),
          .kind = Switch{&AppSettings::startHidden},
          .possible = hasTray}}};
}

SettingsPage SettingsTable::notifications()
{
    return {QT_TR_NOOP("Notifications"),
            {{.key = "notices"_L1,
              .label = QT_TR_NOOP("Tell me, when it has lasted for 5 seconds, that"),
              .kind = Flags(&AppSettings::notices,
                            {{NoticeKind::Lost, "lost"_L1, QT_TR_NOOP("a connection is &lost")},
                             {NoticeKind::Back, "back"_L1, QT_TR_NOOP("a lost connection is &back")},
                             {NoticeKind::NeedsAttention, "attention"_L1,
                              QT_TR_NOOP("a tunnel needs my &attention: a certificate, a key, an address")},
                             {NoticeKind::ForwardBroken, "forward"_L1,
                              QT_TR_NOOP("a &forward does not work: its port is busy, or was refused")}})}}};
}

SettingsPage SettingsTable::logAndSecrets()
{
    return {QT_TR_NOOP("Log and secrets"),
            {{.key = "logLevel"_L1,
              .label = QT_TR_NOOP("Write to the &log"),
              .kind = Choice(&AppSettings::logLevel,
                             {{LogLevel::Debug, "debug"_L1, QT_TR_NOOP("Everything, for finding faults")},
                              {LogLevel::Info, "info"_L1, QT_TR_NOOP("What happens")},
                              {LogLevel::Warning, "warning"_L1, QT_TR_NOOP("Warnings and errors")},
                              {LogLevel::Error, "error"_L1, QT_TR_NOOP("Errors")}})},
             {.key = "logLines"_L1,
              .label = QT_TR_NOOP("&Keep lines"),
              .kind = Number{&AppSettings::logLines, 1'000, 200'000, 1'000}},
             {.key = SecretPlaceKey,
              .label = QT_TR_NOOP("Keys and pass&words"),
              // Where there is no keychain the first that is left is shown: never the file.
              .kind = Choice(&AppSettings::secretPlace,
                             {{SecretPlace::Keychain, placeWord(SecretPlace::Keychain),
                               QT_TR_NOOP("In the desktop's keychain"), hasKeychain},
                              {SecretPlace::AskEachTime, placeWord(SecretPlace::AskEachTime),
                               QT_TR_NOOP("Ask each time")},
                              {SecretPlace::File, placeWord(SecretPlace::File),
                               QT_TR_NOOP("In a file that only I can read")}}),
              .note = secretsNote}}};
}

QString SettingsTable::closingNote(const Setting::View &view)
{
    return view.abilities.tray
               ? QString()
               : tr("There is no tray on this desktop: closing the window minimizes it, or quits.");
}

QString SettingsTable::secretsNote(const Setting::View &view)
{
    QStringList notes;
    if (view.shown.secretPlace == SecretPlace::File)
        notes << tr("The file is not encrypted: every program that you start can read it.");
    if (view.shown.secretPlace != view.before.secretPlace)
        notes << tr("You are asked whether what is kept now shall move there.");
    return notes.join(u' ');
}

const std::vector<SettingsPage> &SettingsTable::pages()
{
    static const std::vector<SettingsPage> pages{general(), notifications(), logAndSecrets()};
    return pages;
}

} // namespace rookery
