// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secret_store.h"

#include "core/secret/file_secret_store.h"
#include "core/secret/keychain_secret_store.h"
#include "core/secret/memory_secret_store.h"
#include "core/secret/secret_key.h"

namespace rookery {

using namespace Qt::Literals::StringLiterals;

QString secretKey(const QUuid &profile, SecretKind kind)
{
    const QString id = profile.toString(QUuid::WithoutBraces);
    switch (kind) {
    case SecretKind::Psk:
        return id + u"/psk"_s;
    case SecretKind::ProxyPassword:
        return id + u"/proxy-password"_s;
    case SecretKind::KeyPassphrase:
        return id + u"/key-passphrase"_s;
    case SecretKind::ForwardAuth:
        return id + u"/forward-auth"_s;
    }
    return id;
}

void SecretStore::askIfOpen(QObject *context, OpenDone done)
{
    answerSecret(context, std::move(done), true);
}

std::unique_ptr<SecretStore> makeSecretStore(SecretPlace place)
{
    switch (place) {
    case SecretPlace::Keychain:
        return std::make_unique<KeychainSecretStore>();
    case SecretPlace::File:
        return std::make_unique<FileSecretStore>();
    case SecretPlace::AskEachTime:
        break;
    }
    return std::make_unique<MemorySecretStore>();
}

} // namespace rookery
