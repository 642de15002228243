// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/channel/client_endpoint.h"
#include "core/error/error.h"
#include "core/tls/tls_context.h"

#include <QSslConfiguration>

namespace rookery {

/// Reads the files that TlsOptions names. Errors: LocalIo (a file cannot be read), BadInput (there is nothing
/// usable in it).
[[nodiscard]] Expected<QSslConfiguration> makeClientTls(const TlsOptions &options);
/// The same for our own TLS. Errors: also TlsFailed (certificate and key do not fit together).
[[nodiscard]] Expected<TlsContext> makeNativeClientTls(const TlsOptions &options);

} // namespace rookery
