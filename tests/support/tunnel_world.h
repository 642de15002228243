// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/gateway.h"
#include "core/profile/profile_store.h"
#include "core/secret/memory_secret_store.h"
#include "core/tunnel/tunnel_manager.h"
#include "support/gateway_client.h"
#include "support/tcp_target.h"

#include <QPointer>
#include <QTemporaryDir>

#include <utility>
#include <vector>

namespace rookery::test {

/// A gateway, a target behind it that gives back what it gets, and the profiles of a user in a directory that
/// is removed at the end.
struct TunnelWorld
{
    explicit TunnelWorld(const QByteArray &psk = {}) : gateway(configOf(psk)), store(file())
    {
        if (const auto started = gateway.start(); !started)
            qFatal("no gateway: %s", qUtf8Printable(started.error().sentence()));
        store.load();
    }

    [[nodiscard]] QString file() const { return dir.filePath(QStringLiteral("profiles.json")); }

    /// A profile with one TCP forward from any free port to the echo.
    [[nodiscard]] Profile profile(const QString &name) const
    {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = name;
        profile.server = urlOf(gateway);
        ForwardSpec spec;
        spec.listenHost = QStringLiteral("127.0.0.1");
        spec.targetHost = QStringLiteral("127.0.0.1");
        spec.targetPort = echo.port();
        profile.forwards = {{spec, true, {}, {}}};
        return profile;
    }
    QUuid add(const Profile &profile)
    {
        const Expected<QUuid> id = store.put(profile);
        if (!id)
            qFatal("not saved: %s", qUtf8Printable(id.error().sentence()));
        return *id;
    }
    QUuid add(const QString &name) { return add(profile(name)); }

    QTemporaryDir dir;
    TcpTarget echo{serve::echo};
    Gateway gateway;
    ProfileStore store;
    MemorySecretStore secrets;

private:
    static GatewayConfig configOf(const QByteArray &psk)
    {
        GatewayConfig config = loopbackGateway();
        config.psk = psk;
        return config;
    }
};

/// A keychain that asks its user, who is not there.
class SilentSecretStore final : public SecretStore
{
public:
    void read(const QUuid &, SecretKind, QObject *, ReadDone) override { ++reads; }
    void write(const QUuid &, SecretKind, const QByteArray &, QObject *, WriteDone) override {}
    void forget(const QUuid &, QObject *, WriteDone) override {}
    [[nodiscard]] QString kindName() const override { return QStringLiteral("silent"); }

    int reads = 0;
};

/// A keychain whose user a test plays.
class LockedSecretStore final : public SecretStore
{
public:
    void read(const QUuid &, SecretKind, QObject *context, ReadDone done) override
    {
        m_reads.push_back({context, std::move(done)});
    }
    void write(const QUuid &, SecretKind, const QByteArray &, QObject *, WriteDone) override {}
    void forget(const QUuid &, QObject *, WriteDone) override {}
    [[nodiscard]] QString kindName() const override { return QStringLiteral("locked"); }
    [[nodiscard]] bool isWaiting() const override { return m_waits; }

    void wait(bool waits)
    {
        m_waits = waits;
        Q_EMIT waitingChanged(waits);
    }
    void answerAll(const Expected<QByteArray> &secret)
    {
        for (const auto &[context, done] : std::exchange(m_reads, {})) {
            if (context)
                done(secret);
        }
    }

private:
    std::vector<std::pair<QPointer<QObject>, ReadDone>> m_reads;
    bool m_waits = false;
};

} // namespace rookery::test
