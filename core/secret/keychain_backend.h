// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace rookery {

/// The keychain of the desktop, one call a job. A seam: QtKeychain in the program, a fake in tests. A job may
/// be answered late, never, or after its backend is gone.
class KeychainBackend
{
public:
    enum class Result {
        Done,
        NotFound,
        Denied, ///< by the person or by the keychain
        None,   ///< there is no keychain
        Failed,
    };
    struct Answer
    {
        Result result = Result::Done;
        QByteArray secret; ///< of a read
        QString detail;    ///< raw, for the log
    };
    using Done = std::function<void(const Answer &)>;

    virtual ~KeychainBackend() = default;
    virtual void read(const QString &key, Done done) = 0;
    virtual void write(const QString &key, const QByteArray &secret, Done done) = 0;
    virtual void remove(const QString &key, Done done) = 0;
};

/// QtKeychain with the service name "Rookery", in a thread of its own, for it waits for D-Bus; answers come
/// in the calling thread, and none once the backend is gone. In a build without it, one that answers
/// Result::None.
[[nodiscard]] std::unique_ptr<KeychainBackend> makeKeychainBackend();

} // namespace rookery
