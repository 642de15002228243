// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/client_tls_files.h"

#include "core/channel/client_tls.h"
#include "core/worker/worker.h"

#include <QCoreApplication>
#include <QTimer>

#include <utility>

namespace rookery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::ClientTlsFiles)
};

bool namesFiles(const TlsOptions &options)
{
    return !options.caFile.isEmpty() || !options.certFile.isEmpty() || !options.keyFile.isEmpty();
}

/// Until there is a worker.
constexpr std::chrono::milliseconds TryAgain(50);

} // namespace

void ClientTlsFiles::read(const TlsOptions &options, QObject *context, const Done &done)
{
    if (!namesFiles(options)) {
        done(makeClientTls(options));
        return;
    }
    m_waiting.removeIf([](const Waiting &one) { return one.context.isNull(); });
    m_waiting.append({context, done});
    if (m_reading && options == m_options)
        return;
    m_options = options;
    m_reading = std::make_unique<QObject>();
    begin();
}

void ClientTlsFiles::begin()
{
    const bool started = Worker::run(
        m_reading.get(), [options = m_options] { return makeClientTls(options); },
        [this](const Expected<QSslConfiguration> &read) { answer(read); });
    // Many tunnels may start at once.
    if (!started)
        QTimer::singleShot(TryAgain, m_reading.get(), [this] { begin(); });
}

void ClientTlsFiles::answer(const Expected<QSslConfiguration> &read)
{
    // It is its call that we are in.
    m_reading.release()->deleteLater();
    const QList<Waiting> all = std::exchange(m_waiting, {});
    for (const Waiting &one : all) {
        if (one.context)
            one.done(read);
    }
}

Error ClientTlsFiles::tooLate(std::chrono::milliseconds limit)
{
    return {ErrorCode::Timeout,
            Text::tr("The files of certificates and keys could not be read within %1 s.")
                .arg(double(limit.count()) / 1000.0),
            Text::tr("A disk or a network drive may not answer; keep them on a local one."),
            {}};
}

} // namespace rookery
