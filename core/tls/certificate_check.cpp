// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls/certificate_check.h"

#include "core/tls/certificate_pin.h"

#include <QHostAddress>
#include <QSslCertificate>

#include <memory>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>
#include <openssl/x509v3.h>

namespace rookery {

namespace {

/// Where an SSL keeps who hears what its peer shows.
int peerIndex()
{
    static const int index = SSL_get_ex_new_index(0, nullptr, nullptr, nullptr, nullptr);
    return index;
}

void freePin(void *, void *pin, CRYPTO_EX_DATA *, int, long, void *)
{
    delete static_cast<QByteArray *>(pin);
}

/// Where a SSL_CTX keeps the only certificate that is trusted.
int pinIndex()
{
    static const int index = SSL_CTX_get_ex_new_index(0, nullptr, nullptr, nullptr, freePin);
    return index;
}

QByteArray pinOf(X509_STORE_CTX *store)
{
    const auto *ssl =
        static_cast<const SSL *>(X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx()));
    const auto *pin = static_cast<const QByteArray *>(SSL_CTX_get_ex_data(SSL_get_SSL_CTX(ssl), pinIndex()));
    return pin ? *pin : QByteArray();
}

PeerCertificates *peerOf(X509_STORE_CTX *store)
{
    const void *ssl = X509_STORE_CTX_get_ex_data(store, SSL_get_ex_data_X509_STORE_CTX_idx());
    return static_cast<PeerCertificates *>(SSL_get_ex_data(static_cast<const SSL *>(ssl), peerIndex()));
}

QByteArray derOf(X509 *certificate)
{
    unsigned char *der = nullptr;
    const int size = certificate ? i2d_X509(certificate, &der) : 0;
    if (size <= 0)
        return {};
    const QByteArray result(reinterpret_cast<const char *>(der), size);
    OPENSSL_free(der);
    return result;
}

QSslCertificate toQt(X509 *certificate)
{
    const QByteArray der = derOf(certificate);
    return der.isEmpty() ? QSslCertificate() : QSslCertificate(der, QSsl::Der);
}

void noteChain(const STACK_OF(X509) * shown, PeerCertificates &peer)
{
    peer.chain.clear();
    for (int i = 0; i < sk_X509_num(shown); ++i) {
        if (!peer.add(derOf(sk_X509_value(shown, i))))
            return;
    }
}

/// X509_V_ERR_* in Qt's words, which have sentences already.
QSslError::SslError kindOf(int error)
{
    switch (error) {
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
        return QSslError::UnableToGetIssuerCertificate;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
        return QSslError::UnableToGetLocalIssuerCertificate;
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
        return QSslError::UnableToVerifyFirstCertificate;
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
        return QSslError::SelfSignedCertificate;
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return QSslError::SelfSignedCertificateInChain;
    case X509_V_ERR_CERT_UNTRUSTED:
        return QSslError::CertificateUntrusted;
    case X509_V_ERR_CERT_REJECTED:
        return QSslError::CertificateRejected;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return QSslError::CertificateNotYetValid;
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return QSslError::CertificateExpired;
    case X509_V_ERR_ERROR_IN_CERT_NOT_BEFORE_FIELD:
        return QSslError::InvalidNotBeforeField;
    case X509_V_ERR_ERROR_IN_CERT_NOT_AFTER_FIELD:
        return QSslError::InvalidNotAfterField;
    case X509_V_ERR_CERT_SIGNATURE_FAILURE:
        return QSslError::CertificateSignatureFailed;
    case X509_V_ERR_CERT_REVOKED:
        return QSslError::CertificateRevoked;
    case X509_V_ERR_INVALID_CA:
        return QSslError::InvalidCaCertificate;
    case X509_V_ERR_PATH_LENGTH_EXCEEDED:
        return QSslError::PathLengthExceeded;
    case X509_V_ERR_INVALID_PURPOSE:
        return QSslError::InvalidPurpose;
    case X509_V_ERR_HOSTNAME_MISMATCH:
    case X509_V_ERR_IP_ADDRESS_MISMATCH:
        return QSslError::HostNameMismatch;
    default:
        return QSslError::UnspecifiedError;
    }
}

/// Notes the problem and goes on, so that one look finds all of them.
int noteProblem(int fine, X509_STORE_CTX *store)
{
    PeerCertificates *peer = peerOf(store);
    if (fine || !peer)
        return fine;
    QList<QSslError> *problems = &peer->problems;
    constexpr qsizetype Most = 16;
    const QSslError problem(kindOf(X509_STORE_CTX_get_error(store)),
                            toQt(X509_STORE_CTX_get_current_cert(store)));
    if (problems->size() < Most && !problems->contains(problem))
        problems->append(problem);
    return 1;
}

int verify(X509_STORE_CTX *store, void *)
{
    PeerCertificates *peer = peerOf(store);
    if (peer)
        noteChain(X509_STORE_CTX_get0_untrusted(store), *peer);
    X509_STORE_CTX_set_verify_cb(store, noteProblem);
    const int verified = X509_verify_cert(store);
    const QByteArray pin = pinOf(store);
    if (!peer)
        return verified > 0 && pin.isEmpty() ? 1 : 0;
    if (!pin.isEmpty())
        peer->problems =
            CertificatePin::problemsLeft(pin, derOf(X509_STORE_CTX_get0_cert(store)), peer->problems);
    if (peer->problems.isEmpty()) {
        if (verified > 0)
            X509_STORE_CTX_set_error(store, X509_V_OK);
        return verified > 0 ? 1 : 0;
    }
    // OpenSSL tells the peer with an alert why.
    if (X509_STORE_CTX_get_error(store) == X509_V_OK)
        X509_STORE_CTX_set_error(store, X509_V_ERR_CERT_REJECTED);
    return 0;
}

} // namespace

bool CertificateCheck::installIn(SSL_CTX *context, const QByteArray &pin)
{
    if (!pin.isEmpty()) {
        auto kept = std::make_unique<QByteArray>(pin);
        if (SSL_CTX_set_ex_data(context, pinIndex(), kept.get()) != 1)
            return false;
        static_cast<void>(kept.release());
    }
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nullptr);
    SSL_CTX_set_cert_verify_callback(context, verify, nullptr);
    return true;
}

void CertificateCheck::noteUnchecked(SSL *connection, PeerCertificates &peer)
{
    if (const STACK_OF(X509) *shown = SSL_get_peer_cert_chain(connection); shown && peer.isEmpty()) {
        noteChain(shown, peer);
        peer.checked = false;
    }
}

bool CertificateCheck::expect(SSL *connection, const QString &name, PeerCertificates *peer)
{
    if (SSL_set_ex_data(connection, peerIndex(), peer) != 1)
        return false;
    X509_VERIFY_PARAM *wanted = SSL_get0_param(connection);
    X509_VERIFY_PARAM_set_hostflags(wanted, X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS);
    const QByteArray plain = name.toLatin1();
    if (!QHostAddress(name).isNull())
        return X509_VERIFY_PARAM_set1_ip_asc(wanted, plain.constData()) == 1;
    return X509_VERIFY_PARAM_set1_host(wanted, plain.constData(), size_t(plain.size())) == 1;
}

} // namespace rookery
