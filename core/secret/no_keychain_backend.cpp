// SPDX-License-Identifier: GPL-3.0-or-later
// For builds without QtKeychain.
#include "core/secret/keychain_backend.h"

namespace rookery {

namespace {

class NoKeychainBackend final : public KeychainBackend
{
public:
    void look(std::function<void(Lock)> done) override { done(Lock::Unknown); }
    void unlock(std::function<void(bool)> done) override { done(true); }
    void watch(std::function<void()>) override {}
    void read(const QString &, Done done) override { refuse(done); }
    void write(const QString &, const QByteArray &, Done done) override { refuse(done); }
    void remove(const QString &, Done done) override { refuse(done); }

private:
    static void refuse(const Done &done)
    {
        done({Result::None, {}, QStringLiteral("built without QtKeychain")});
    }
};

} // namespace

std::unique_ptr<KeychainBackend> makeKeychainBackend()
{
    return std::make_unique<NoKeychainBackend>();
}

} // namespace rookery
