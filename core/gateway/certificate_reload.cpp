// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/certificate_reload.h"

#include "core/file/watched_paths.h"
#include "core/gateway/gateway_tls.h"
#include "core/log/log.h"
#include "core/worker/worker.h"

#include <utility>

namespace rookery {

namespace {

Expected<SharedGatewayContext> contextOf(const GatewayContext &base, const GatewayTlsFiles &files,
                                         const ClientAuthorities::Names &before)
{
    const QString lost = GatewayTls::withoutItsList(before, files.clientAuthorities.names);
    if (!lost.isEmpty())
        return failure(ErrorCode::BadInput,
                       CertificateReload::tr("The revocation list of %1 is missing now.").arg(lost),
                       CertificateReload::tr("Put it back, or start the gateway anew to do without it."));
    const auto tls = GatewayTls::configuration(files, base.config);
    if (!tls)
        return tl::unexpected<Error>(tls.error());
    auto native = TlsContext::server(*tls, files.clientAuthorities.pem);
    if (!native)
        return tl::unexpected<Error>(native.error());
    auto next = std::make_shared<GatewayContext>(base);
    next->tls = *tls;
    next->nativeTls = std::move(*native);
    return next;
}

} // namespace

TlsReading CertificateReload::read(const GatewayContext &base, const QByteArray &known,
                                   const ClientAuthorities::Names &before)
{
    TlsReading reading;
    const auto files = GatewayTls::read(base.config);
    reading.fingerprint = files ? files->fingerprint() : files.error().sentence().toUtf8();
    // A folder may have other files now.
    reading.watched = watchedPaths(GatewayTls::filesOf(base.config) + QStringList{base.config.tlsCaPath});
    if (reading.fingerprint == known)
        return reading;
    if (files)
        reading.clients = files->clientAuthorities.names;
    if (files)
        reading.context = contextOf(base, *files, before);
    else
        reading.context = tl::unexpected<Error>(files.error());
    return reading;
}

CertificateReload::CertificateReload(const SharedGatewayContext &context, const TlsReading &first,
                                     Clock &clock)
    : m_context(context)
    , m_known(first.fingerprint)
    , m_settle(clock.createTimer([this] { start(Why::Changed); }))
{
    const auto settle = [this] { m_settle->start(SettleTime); };
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, settle);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, settle);
    watch(first.watched);
    trust(first.clients);
}

CertificateReload::~CertificateReload() = default;

void CertificateReload::now()
{
    if (m_reading) {
        m_askedAgain = true;
        tellLater(tr("The new one is still being read, and will be read once more."));
        return;
    }
    start(Why::Asked);
}

void CertificateReload::start(Why why)
{
    if (m_reading) {
        m_changedAgain = true;
        return;
    }
    const QByteArray known = why == Why::Changed ? m_known : QByteArray();
    m_reading = Worker::run(
        this, [base = m_context, known, clients = m_clients] { return read(*base, known, clients); },
        [this](const TlsReading &reading) { finish(reading); });
    if (m_reading)
        return;
    if (why == Why::Changed)
        m_settle->start(SettleTime);
    else
        tellLater(tr("The new one cannot be read, because too many files that were asked for do not come."));
}

void CertificateReload::finish(const TlsReading &reading)
{
    m_reading = false;
    m_known = reading.fingerprint;
    watch(reading.watched);
    if (!reading.context) {
        Q_EMIT told(reading.context.error());
    } else if (*reading.context) {
        m_context = *reading.context;
        trust(reading.clients);
        Q_EMIT loaded(m_context);
        Q_EMIT told({});
    }
    const bool changed = std::exchange(m_changedAgain, false);
    if (std::exchange(m_askedAgain, false))
        start(Why::Asked);
    else if (changed)
        start(Why::Changed);
}

void CertificateReload::watch(const QStringList &paths)
{
    QStringList gone;
    for (const QString &folder : m_watcher.directories()) {
        if (!paths.contains(folder))
            gone += folder;
    }
    // All of them: one that was renamed over is another file under the same name.
    gone += m_watcher.files();
    if (!gone.isEmpty())
        m_watcher.removePaths(gone);
    if (!paths.isEmpty())
        m_watcher.addPaths(paths);
}

void CertificateReload::trust(const ClientAuthorities::Names &clients)
{
    m_clients = clients;
    if (!clients.authorities.isEmpty())
        qCInfo(logGateway).noquote() << tr("Authorities for clients: %1. Revocation lists: %2.")
                                            .arg(clients.authorities.size())
                                            .arg(clients.lists.size());
}

void CertificateReload::tellLater(const QString &message)
{
    const Error error{
        ErrorCode::LocalIo, message, tr("It is on a disk or a network drive that may not answer."), {}};
    QMetaObject::invokeMethod(
        this, [this, error] { Q_EMIT told(error); }, Qt::QueuedConnection);
}

} // namespace rookery

#include "moc_certificate_reload.cpp"
