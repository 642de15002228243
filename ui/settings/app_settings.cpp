// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/app_settings.h"

#include <QSettings>

#include <algorithm>
#include <array>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Words rather than numbers: the file is read by people, and an enum may get new values in between.
template <class T, size_t N> using Words = std::array<std::pair<T, QLatin1StringView>, N>;

constexpr Words<AppSettings::Look, 3> LookWords{{{AppSettings::Look::System, "system"_L1},
                                                 {AppSettings::Look::Light, "light"_L1},
                                                 {AppSettings::Look::Dark, "dark"_L1}}};
constexpr Words<AppSettings::OnClose, 3> OnCloseWords{{{AppSettings::OnClose::Ask, "ask"_L1},
                                                       {AppSettings::OnClose::Hide, "hide"_L1},
                                                       {AppSettings::OnClose::Quit, "quit"_L1}}};
constexpr Words<LogLevel, 4> LevelWords{{{LogLevel::Debug, "debug"_L1},
                                         {LogLevel::Info, "info"_L1},
                                         {LogLevel::Warning, "warning"_L1},
                                         {LogLevel::Error, "error"_L1}}};
constexpr Words<SecretPlace, 3> PlaceWords{{{SecretPlace::Keychain, "keychain"_L1},
                                            {SecretPlace::File, "file"_L1},
                                            {SecretPlace::AskEachTime, "ask"_L1}}};
constexpr Words<NoticeKind, 4> NoticeWords{{{NoticeKind::Lost, "lost"_L1},
                                            {NoticeKind::Back, "back"_L1},
                                            {NoticeKind::NeedsAttention, "attention"_L1},
                                            {NoticeKind::ForwardBroken, "forward"_L1}}};

template <class T, size_t N> QString word(const Words<T, N> &words, T value)
{
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto &w) { return w.first == value; });
    return found == words.end() ? QString() : QString(found->second);
}

template <class T, size_t N> T value(const Words<T, N> &words, const QVariant &text, T otherwise)
{
    const QString given = text.toString();
    const auto found =
        std::find_if(words.begin(), words.end(), [&](const auto &w) { return w.second == given; });
    return found == words.end() ? otherwise : found->first;
}

NoticeKinds noticesFrom(const QVariant &text)
{
    if (!text.isValid())
        return AllNotices;
    const QStringList given = text.toStringList();
    NoticeKinds kinds;
    for (const auto &[kind, name] : NoticeWords)
        kinds.setFlag(kind, given.contains(name));
    return kinds;
}

QStringList noticeNames(NoticeKinds kinds)
{
    QStringList names;
    for (const auto &[kind, name] : NoticeWords) {
        if (kinds.testFlag(kind))
            names.append(name);
    }
    // An empty list reads back as an invalid value, which would mean all.
    return names.isEmpty() ? QStringList{u"none"_s} : names;
}

} // namespace

AppSettings AppSettings::readFrom(const QSettings &settings)
{
    AppSettings s;
    s.language = settings.value("language"_L1).toString();
    s.look = value(LookWords, settings.value("look"_L1), s.look);
    s.onClose = value(OnCloseWords, settings.value("onClose"_L1), s.onClose);
    s.startAtLogin = settings.value("startAtLogin"_L1, s.startAtLogin).toBool();
    s.startHidden = settings.value("startHidden"_L1, s.startHidden).toBool();
    s.notices = noticesFrom(settings.value("notices"_L1));
    s.logLevel = value(LevelWords, settings.value("logLevel"_L1), s.logLevel);
    bool isNumber = false;
    const int lines = settings.value("logLines"_L1).toInt(&isNumber);
    if (isNumber)
        s.logLines = std::clamp(lines, MinLogLines, MaxLogLines);
    s.updateInterval = settings.value("updateInterval"_L1).toInt() == 1000 ? 1000ms : 250ms;
    s.secretPlace = value(PlaceWords, settings.value("secretPlace"_L1), s.secretPlace);
    return s;
}

void AppSettings::writeTo(QSettings &settings) const
{
    settings.setValue("language"_L1, language);
    settings.setValue("look"_L1, word(LookWords, look));
    settings.setValue("onClose"_L1, word(OnCloseWords, onClose));
    settings.setValue("startAtLogin"_L1, startAtLogin);
    settings.setValue("startHidden"_L1, startHidden);
    settings.setValue("notices"_L1, noticeNames(notices));
    settings.setValue("logLevel"_L1, word(LevelWords, logLevel));
    settings.setValue("logLines"_L1, logLines);
    settings.setValue("updateInterval"_L1, int(updateInterval.count()));
    settings.setValue("secretPlace"_L1, word(PlaceWords, secretPlace));
}

} // namespace rookery
