// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tls/client_authorities.h"

#include <memory>
#include <openssl/err.h>
#include <openssl/pem.h>
#include <openssl/ssl.h>
#include <openssl/x509_vfy.h>

namespace rookery {

namespace {

using BioPtr = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

void freeInfos(STACK_OF(X509_INFO) * infos)
{
    sk_X509_INFO_pop_free(infos, X509_INFO_free);
}

void freeLists(STACK_OF(X509_CRL) * lists)
{
    sk_X509_CRL_pop_free(lists, X509_CRL_free);
}

using Infos = std::unique_ptr<STACK_OF(X509_INFO), decltype(&freeInfos)>;

/// An encrypted key has no business here, and nobody is asked for its passphrase.
int noPassphrase(char *, int, int, void *)
{
    return 0;
}

/// Null where something in it is broken.
Infos infosOf(const QByteArray &pem)
{
    const BioPtr bio(BIO_new_mem_buf(pem.constData(), int(pem.size())), &BIO_free_all);
    return {PEM_X509_INFO_read_bio(bio.get(), nullptr, noPassphrase, nullptr), &freeInfos};
}

QByteArray textIn(BIO *bio)
{
    char *text = nullptr;
    const long size = BIO_get_mem_data(bio, &text);
    return {text, qsizetype(size)};
}

QString nameOf(const X509_NAME *name)
{
    const BioPtr bio(BIO_new(BIO_s_mem()), &BIO_free_all);
    X509_NAME_print_ex(bio.get(), name, 0, XN_FLAG_RFC2253 & ~ASN1_STRFLGS_ESC_MSB);
    return QString::fromUtf8(textIn(bio.get()));
}

/// A certificate or a list, and nothing else; empty where it is neither.
QByteArray pemOf(const QByteArray &der)
{
    const auto *const begin = reinterpret_cast<const unsigned char *>(der.constData());
    const BioPtr bio(BIO_new(BIO_s_mem()), &BIO_free_all);
    const unsigned char *at = begin;
    const std::unique_ptr<X509_CRL, decltype(&X509_CRL_free)> list(d2i_X509_CRL(nullptr, &at, der.size()),
                                                                   &X509_CRL_free);
    if (list && at == begin + der.size()) {
        PEM_write_bio_X509_CRL(bio.get(), list.get());
        return textIn(bio.get());
    }
    at = begin;
    const std::unique_ptr<X509, decltype(&X509_free)> certificate(d2i_X509(nullptr, &at, der.size()),
                                                                  &X509_free);
    if (certificate && at == begin + der.size())
        PEM_write_bio_X509(bio.get(), certificate.get());
    return textIn(bio.get());
}

ClientAuthorities::Names namesIn(const QByteArray &pem)
{
    ClientAuthorities::Names names;
    const Infos infos = infosOf(pem);
    for (int i = 0; infos && i < sk_X509_INFO_num(infos.get()); ++i) {
        const X509_INFO *info = sk_X509_INFO_value(infos.get(), i);
        if (info->x509)
            names.authorities += nameOf(X509_get_subject_name(info->x509));
        if (info->crl)
            names.lists += nameOf(X509_CRL_get_issuer(info->crl));
    }
    return names;
}

bool hasList(X509_STORE_CTX *store, X509 *certificate)
{
    const std::unique_ptr<STACK_OF(X509_CRL), decltype(&freeLists)> lists(
        X509_STORE_CTX_get1_crls(store, X509_get_issuer_name(certificate)), &freeLists);
    return lists && sk_X509_CRL_num(lists.get()) > 0;
}

/// Whoever was given no list of an authority does not want to know. One that is there and cannot be used is
/// another matter.
int judge(int fine, X509_STORE_CTX *store)
{
    X509 *certificate = X509_STORE_CTX_get_current_cert(store);
    if (fine || X509_STORE_CTX_get_error(store) != X509_V_ERR_UNABLE_TO_GET_CRL || !certificate ||
        hasList(store, certificate))
        return fine;
    X509_STORE_CTX_set_error(store, X509_V_OK);
    return 1;
}

} // namespace

std::optional<ClientAuthorities::Content> ClientAuthorities::contentOf(const QByteArray &file)
{
    Content content{file + '\n', namesIn(file)};
    if (content.names.authorities.isEmpty() && content.names.lists.isEmpty()) {
        content.pem = pemOf(file);
        content.names = namesIn(content.pem);
    }
    ERR_clear_error();
    if (content.names.authorities.isEmpty() && content.names.lists.isEmpty())
        return {};
    return content;
}

bool ClientAuthorities::requireIn(SSL_CTX *context, const QByteArray &pem)
{
    const Infos infos = infosOf(pem);
    X509_STORE *store = SSL_CTX_get_cert_store(context);
    int authorities = 0;
    int lists = 0;
    for (int i = 0; infos && i < sk_X509_INFO_num(infos.get()); ++i) {
        const X509_INFO *info = sk_X509_INFO_value(infos.get(), i);
        if (info->x509) {
            if (X509_STORE_add_cert(store, info->x509) != 1 ||
                SSL_CTX_add_client_CA(context, info->x509) != 1)
                return false;
            ++authorities;
        }
        if (info->crl) {
            if (X509_STORE_add_crl(store, info->crl) != 1)
                return false;
            ++lists;
        }
    }
    X509_VERIFY_PARAM *wanted = SSL_CTX_get0_param(context);
    // An authority in the middle of a chain is enough when it is the one that was named.
    X509_VERIFY_PARAM_set_flags(wanted, X509_V_FLAG_PARTIAL_CHAIN);
    if (lists > 0)
        X509_VERIFY_PARAM_set_flags(wanted, X509_V_FLAG_CRL_CHECK | X509_V_FLAG_CRL_CHECK_ALL);
    SSL_CTX_set_verify(context, SSL_VERIFY_PEER | SSL_VERIFY_FAIL_IF_NO_PEER_CERT, judge);
    return authorities > 0;
}

} // namespace rookery
