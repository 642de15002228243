// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secret_place.h"

#include "core/file/configuration_path.h"

#include <QCoreApplication>
#include <QSettings>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

struct Say
{
    Q_DECLARE_TR_FUNCTIONS(rookery::SecretPlace)
};

} // namespace

QString placeText(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return Say::tr("in the desktop's keychain");
    case SecretPlace::File:
        return Say::tr("in a file that only you can read");
    case SecretPlace::AskEachTime:
        break;
    }
    return Say::tr("until Rookery ends");
}

QString settingsPath()
{
    return configurationPath(u"settings.ini"_s);
}

QLatin1StringView placeWord(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        break;
    case SecretPlace::File:
        return "file"_L1;
    case SecretPlace::AskEachTime:
        return "ask"_L1;
    }
    return "keychain"_L1;
}

SecretPlace chosenSecretPlace(const QString &settings)
{
    const QSettings file(settings.isEmpty() ? settingsPath() : settings, QSettings::IniFormat);
    const QString word = file.value(SecretPlaceKey).toString();
    for (const SecretPlace place : {SecretPlace::File, SecretPlace::AskEachTime}) {
        if (word == placeWord(place))
            return place;
    }
    return SecretPlace::Keychain;
}

} // namespace rookery
