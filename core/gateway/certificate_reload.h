// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/gateway/gateway_context.h"
#include "core/tls/client_authorities.h"

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>

namespace rookery {

/// The files of a gateway's TLS, read.
struct TlsReading
{
    /// With TLS of these files; null where they are what they were.
    Expected<SharedGatewayContext> context;
    QByteArray fingerprint; ///< two readings with the same one come to the same, be it an error
    QStringList watched;    ///< what changes when they do
    ClientAuthorities::Names clients;
};

/// Reads certificate, key and client authorities of a gateway again, when it is asked to and when they
/// change. They are read beside the event loop, because a mount may keep them for ever. Lives in the
/// gateway's thread.
class CertificateReload final : public QObject
{
    Q_OBJECT

public:
    /// Between a change and the reading: whoever renews a certificate writes its key as well.
    static constexpr milliseconds SettleTime{1000};

    /// Blocks. Null where the fingerprint is `known`. An error where an authority of `before` has lost its
    /// revocation list: who takes a list away while the gateway runs has more likely failed to write it.
    [[nodiscard]] static TlsReading read(const GatewayContext &base, const QByteArray &known = {},
                                         const ClientAuthorities::Names &before = {});

    /// `first` is the reading that `context` came of.
    CertificateReload(const SharedGatewayContext &context, const TlsReading &first, Clock &clock);
    ~CertificateReload() override;

    /// Reads all of them now; told() follows. One that is asked for while another one is under way is made
    /// after it.
    void now();

Q_SIGNALS:
    /// The next connections' context; told() follows.
    void loaded(const rookery::SharedGatewayContext &context);
    /// `why.message` is empty where there is a new context. Not told: that files changed and what is in them
    /// did not, or is as broken as it was.
    void told(const rookery::Error &why);

private:
    enum class Why { Asked, Changed };

    void start(Why why);
    void finish(const TlsReading &reading);
    void watch(const QStringList &paths);
    void trust(const ClientAuthorities::Names &clients);
    void tellLater(const QString &message);

    SharedGatewayContext m_context;
    QByteArray m_known;
    ClientAuthorities::Names m_clients; ///< of m_context
    QFileSystemWatcher m_watcher;
    std::unique_ptr<Timer> m_settle;
    bool m_reading = false;
    bool m_askedAgain = false; ///< while it was under way
    bool m_changedAgain = false;
};

} // namespace rookery
