// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/digest_authorization.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>
#include <optional>

namespace rookery::http {

namespace {

struct Algorithm
{
    QByteArrayView name;
    QCryptographicHash::Algorithm hash;
    bool session; ///< the first hash has both nonces in it
    int strength;
};

constexpr Algorithm Algorithms[] = {
    {"MD5", QCryptographicHash::Md5, false, 1},
    {"MD5-sess", QCryptographicHash::Md5, true, 1},
    {"SHA-256", QCryptographicHash::Sha256, false, 2},
    {"SHA-256-sess", QCryptographicHash::Sha256, true, 2},
};

const Algorithm *algorithmOf(const Challenge &challenge)
{
    const QByteArray name = challenge.parameter("algorithm");
    if (name.isNull())
        return &Algorithms[0];
    const auto *found = std::find_if(std::begin(Algorithms), std::end(Algorithms),
                                     [&](const Algorithm &one) { return sameText(one.name, name); });
    return found == std::end(Algorithms) ? nullptr : found;
}

/// Whether "auth" is offered; no value: nothing is, as in RFC 2069.
std::optional<bool> offersAuth(const Challenge &challenge)
{
    const QByteArray offered = challenge.parameter("qop");
    if (offered.isNull())
        return std::nullopt;
    return hasMember({{"qop", offered}}, "qop", "auth");
}

QByteArray quoted(QByteArray text)
{
    text.replace('\\', "\\\\");
    text.replace('"', "\\\"");
    return '"' + text + '"';
}

bool isAscii(QByteArrayView text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<signed char>(c) >= 0; });
}

/// The user name as the challenge wants to see it (RFC 7616 §3.4).
QByteArray userField(const Challenge &challenge, const DigestRequest &request, const Algorithm &algorithm)
{
    if (sameText(challenge.parameter("userhash"), "true")) {
        const QByteArray who = request.user + ':' + challenge.parameter("realm");
        return "username=" + quoted(QCryptographicHash::hash(who, algorithm.hash).toHex()) +
               ", userhash=true";
    }
    // RFC 8187 §3.2; only those who know the charset know this form.
    if (!isAscii(request.user) && sameText(challenge.parameter("charset"), "UTF-8"))
        return "username*=UTF-8''" + request.user.toPercentEncoding();
    return "username=" + quoted(request.user);
}

} // namespace

int DigestAuthorization::strength(const Challenge &challenge)
{
    if (!sameText(challenge.scheme, "Digest") || challenge.parameter("nonce").isEmpty())
        return 0;
    const Algorithm *algorithm = algorithmOf(challenge);
    return algorithm && offersAuth(challenge).value_or(true) ? algorithm->strength : 0;
}

QByteArray DigestAuthorization::answer(const Challenge &challenge, const DigestRequest &request)
{
    const QByteArray count = "00000001";
    const Algorithm &algorithm = *algorithmOf(challenge);
    const bool hasQuality = offersAuth(challenge).has_value();
    const auto hash = [&](const QByteArray &text) {
        return QCryptographicHash::hash(text, algorithm.hash).toHex();
    };
    const QByteArray realm = challenge.parameter("realm");
    const QByteArray nonce = challenge.parameter("nonce");
    QByteArray secret = hash(request.user + ':' + realm + ':' + request.password);
    if (algorithm.session)
        secret = hash(secret + ':' + nonce + ':' + request.clientNonce);
    const QByteArray what = hash(request.method + ':' + request.uri);
    const QByteArray how = hasQuality ? count + ':' + request.clientNonce + ":auth:" : QByteArray();
    const QByteArray response = hash(secret + ':' + nonce + ':' + how + what);

    QByteArray field = "Digest " + userField(challenge, request, algorithm) + ", realm=" + quoted(realm) +
                       ", nonce=" + quoted(nonce) + ", uri=" + quoted(request.uri) + ", response=\"" +
                       response + '"';
    if (!challenge.parameter("algorithm").isNull())
        field += ", algorithm=" + algorithm.name.toByteArray();
    if (hasQuality)
        field += ", qop=auth, nc=" + count;
    if (hasQuality || algorithm.session)
        field += ", cnonce=" + quoted(request.clientNonce);
    if (const QByteArray opaque = challenge.parameter("opaque"); !opaque.isNull())
        field += ", opaque=" + quoted(opaque);
    return field;
}

} // namespace rookery::http
