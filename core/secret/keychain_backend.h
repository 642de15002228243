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

    /// Whether a person has something to do before a job can be done.
    enum class Lock {
        Open,
        Locked,  ///< nothing can be read or written
        Missing, ///< nothing is kept yet, and the first write makes its user choose a password
        Unknown, ///< it does not say
    };

    virtual ~KeychainBackend() = default;
    /// Asks nobody.
    virtual void look(std::function<void(Lock)> done) = 0;
    /// Has the keychain ask its user to unlock it, with its own prompt. Takes as long as they take; false:
    /// they thought better of it.
    virtual void unlock(std::function<void(bool opened)> done) = 0;
    /// Calls `opened` each time that it has been unlocked, whoever did it.
    virtual void watch(std::function<void()> opened) = 0;
    virtual void read(const QString &key, Done done) = 0;
    virtual void write(const QString &key, const QByteArray &secret, Done done) = 0;
    virtual void remove(const QString &key, Done done) = 0;
};

/// QtKeychain with the service name "Rookery", in a thread of its own, for it waits for D-Bus; answers come
/// in the calling thread, and none once the backend is gone. In a build without it, one that answers
/// Result::None.
[[nodiscard]] std::unique_ptr<KeychainBackend> makeKeychainBackend();

} // namespace rookery
