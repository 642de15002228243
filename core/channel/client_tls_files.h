// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/tls/tls_options.h"

#include <QList>
#include <QObject>
#include <QPointer>
#include <QSslConfiguration>

#include <chrono>
#include <functional>
#include <memory>

namespace rookery {

/// Reads the files that TlsOptions names beside the event loop: a mount that hangs may keep them for ever.
/// One for all tries of a tunnel: a later one waits for the reading that the one before began instead of
/// hanging another thread. Lives in one
/// thread.
class ClientTlsFiles final
{
public:
    using Done = std::function<void(const Expected<QSslConfiguration> &)>;

    /// Calls `done` with what makeClientTls() says: at once where no file is named, else from the event loop,
    /// unless `context` is gone by then. Without a time limit of its own.
    void read(const TlsOptions &options, QObject *context, const Done &done);
    /// What to say where a time limit ends the wait.
    [[nodiscard]] static Error tooLate(std::chrono::milliseconds limit);

private:
    struct Waiting
    {
        QPointer<QObject> context;
        Done done;
    };

    void begin();
    void answer(const Expected<QSslConfiguration> &read);

    std::unique_ptr<QObject> m_reading; ///< null where nothing is being read
    TlsOptions m_options;               ///< that m_reading reads
    QList<Waiting> m_waiting;
};

} // namespace rookery
