// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/tls/tls_context.h"
#include "core/tls/tls_options.h"

#include <QSslConfiguration>

namespace rookery {

/// Reads the files that TlsOptions names, which may take long (ClientTlsFiles). Any thread. Errors: LocalIo
/// (a file cannot be read), BadInput (there is nothing usable in it).
[[nodiscard]] Expected<QSslConfiguration> makeClientTls(const TlsOptions &options);
/// What makeClientTls() made of `options`, for our own TLS. Errors: TlsFailed (certificate and key do not fit
/// together).
[[nodiscard]] Expected<TlsContext> makeNativeClientTls(const QSslConfiguration &configuration,
                                                       const TlsOptions &options);

} // namespace rookery
