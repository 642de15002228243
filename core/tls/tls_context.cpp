// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls/tls_context.h"

#include "core/tls/certificate_check.h"
#include "core/tls/client_authorities.h"
#include "core/tls/openssl_error.h"

#include <QCoreApplication>
#include <QSslCertificate>
#include <QSslKey>

#include <openssl/err.h>
#include <openssl/ssl.h>

namespace rookery {

namespace {

struct Text
{
    Q_DECLARE_TR_FUNCTIONS(rookery::TlsContext)
};

constexpr const char *Suites13 = "TLS_AES_128_GCM_SHA256:TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256";
constexpr const char *Suites12 = "ECDHE+AES128+AESGCM:ECDHE+AESGCM:ECDHE+CHACHA20:DHE+AESGCM:!aNULL";

using X509Ptr = std::unique_ptr<X509, decltype(&X509_free)>;
using KeyPtr = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;

X509Ptr toOpenssl(const QSslCertificate &certificate)
{
    const QByteArray der = certificate.toDer();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    return {d2i_X509(nullptr, &at, long(der.size())), &X509_free};
}

KeyPtr toOpenssl(const QSslKey &key)
{
    const QByteArray der = key.toDer();
    const auto *at = reinterpret_cast<const unsigned char *>(der.constData());
    return {d2i_AutoPrivateKey(nullptr, &at, long(der.size())), &EVP_PKEY_free};
}

Error unusable()
{
    return {ErrorCode::TlsFailed, Text::tr("The certificate and its key cannot be used together."),
            Text::tr("Check that the key is the one the certificate was made for."), takeOpensslErrors()};
}

std::shared_ptr<SSL_CTX> make(const SSL_METHOD *method)
{
    std::shared_ptr<SSL_CTX> context(SSL_CTX_new(method), &SSL_CTX_free);
    if (!context)
        return {};
    SSL_CTX_set_min_proto_version(context.get(), TLS1_2_VERSION);
    if (SSL_CTX_set_ciphersuites(context.get(), Suites13) != 1 ||
        SSL_CTX_set_cipher_list(context.get(), Suites12) != 1)
        return {};
    SSL_CTX_set_options(context.get(), SSL_OP_NO_COMPRESSION | SSL_OP_NO_RENEGOTIATION);
    SSL_CTX_set_mode(context.get(), SSL_MODE_ENABLE_PARTIAL_WRITE | SSL_MODE_ACCEPT_MOVING_WRITE_BUFFER);
    SSL_CTX_set_session_cache_mode(context.get(), SSL_SESS_CACHE_OFF);
    return context;
}

bool setOwn(SSL_CTX *context, const QSslConfiguration &configuration)
{
    const QList<QSslCertificate> chain = configuration.localCertificateChain();
    if (chain.isEmpty())
        return true;
    const X509Ptr own = toOpenssl(chain.first());
    const KeyPtr key = toOpenssl(configuration.privateKey());
    if (!own || !key || SSL_CTX_use_certificate(context, own.get()) != 1 ||
        SSL_CTX_use_PrivateKey(context, key.get()) != 1)
        return false;
    for (const QSslCertificate &issuer : chain.sliced(1)) {
        const X509Ptr link = toOpenssl(issuer);
        if (!link || SSL_CTX_add1_chain_cert(context, link.get()) != 1)
            return false;
    }
    return SSL_CTX_check_private_key(context) == 1;
}

void trust(SSL_CTX *context, const QSslConfiguration &configuration, TlsContext::Trust whom)
{
    if (whom == TlsContext::Trust::System) {
        SSL_CTX_set_default_verify_paths(context);
        return;
    }
    X509_STORE *store = SSL_CTX_get_cert_store(context);
    for (const QSslCertificate &authority : configuration.caCertificates()) {
        if (const X509Ptr one = toOpenssl(authority))
            X509_STORE_add_cert(store, one.get());
    }
    // An authority in the middle of a chain is enough when it is the one that was named.
    X509_VERIFY_PARAM_set_flags(SSL_CTX_get0_param(context), X509_V_FLAG_PARTIAL_CHAIN);
}

} // namespace

Expected<TlsContext> TlsContext::client(const QSslConfiguration &configuration, Trust whom,
                                        const QByteArray &pin)
{
    ERR_clear_error();
    auto context = make(TLS_client_method());
    if (!context || !setOwn(context.get(), configuration))
        return tl::unexpected(unusable());
    if (configuration.peerVerifyMode() != QSslSocket::VerifyNone) {
        trust(context.get(), configuration, whom);
        if (!CertificateCheck::installIn(context.get(), pin))
            return tl::unexpected(unusable());
    }
    ERR_clear_error();
    TlsContext result(std::move(context), false);
    result.m_namesServer = !configuration.testSslOption(QSsl::SslOptionDisableServerNameIndication);
    return result;
}

Expected<TlsContext> TlsContext::server(const QSslConfiguration &configuration,
                                        const QByteArray &clientAuthorities)
{
    ERR_clear_error();
    auto context = make(TLS_server_method());
    if (!context || !setOwn(context.get(), configuration))
        return tl::unexpected(unusable());
    if (!clientAuthorities.isEmpty() && !ClientAuthorities::requireIn(context.get(), clientAuthorities))
        return tl::unexpected(Error{
            ErrorCode::TlsFailed, Text::tr("The authorities for the certificates of clients cannot be used."),
            Text::tr("Their files must have certificates and revocation lists in PEM."),
            takeOpensslErrors()});
    SSL_CTX_set_options(context.get(), SSL_OP_CIPHER_SERVER_PREFERENCE);
    // Nobody resumes: a tunnel connects once. A ticket that a client has not read would turn its close into a
    // reset.
    SSL_CTX_set_num_tickets(context.get(), 0);
    SSL_CTX_set_options(context.get(), SSL_OP_NO_TICKET);
    ERR_clear_error();
    return TlsContext(std::move(context), true);
}

} // namespace rookery
