// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/secret/secret_store.h"

#include <QString>

#include <array>

namespace rookery {

inline constexpr std::array<SecretKind, 4> AllSecretKinds{SecretKind::Psk, SecretKind::ProxyPassword,
                                                          SecretKind::KeyPassphrase, SecretKind::ForwardAuth};

/// Under which name a secret is kept, for example "1b4e28ba-2fa1-11d2-883f-0016d3cca427/psk".
[[nodiscard]] QString secretKey(const QUuid &profile, SecretKind kind);

/// Answers from the event loop, or not at all where `context` is gone by then.
template <class Done, class Value> void answerSecret(QObject *context, Done done, Value value)
{
    QMetaObject::invokeMethod(
        context, [done = std::move(done), value = std::move(value)] { done(value); }, Qt::QueuedConnection);
}

} // namespace rookery
