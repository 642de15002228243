// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/proxy_authorization.h"

#include "core/http/digest_authorization.h"
#include "core/http/ntlm.h"

#include <QDateTime>
#include <QRandomGenerator>
#include <QStringList>

#include <algorithm>

namespace rookery::http {

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray nonce(qsizetype size)
{
    QByteArray bytes(size, '\0');
    QRandomGenerator::system()->generate(bytes.begin(), bytes.end());
    return bytes;
}

/// 100 ns since 1601.
quint64 fileTimeNow()
{
    constexpr qint64 MillisecondsTo1970 = 11'644'473'600'000;
    return quint64(QDateTime::currentMSecsSinceEpoch() + MillisecondsTo1970) * 10'000;
}

const Challenge *find(const QList<Challenge> &challenges, QByteArrayView scheme)
{
    const auto found = std::find_if(challenges.begin(), challenges.end(),
                                    [&](const Challenge &one) { return sameText(one.scheme, scheme); });
    return found == challenges.end() ? nullptr : &*found;
}

/// The strongest that can be answered, or null.
const Challenge *findDigest(const QList<Challenge> &challenges)
{
    const Challenge *best = nullptr;
    for (const Challenge &one : challenges) {
        if (DigestAuthorization::strength(one) > (best ? DigestAuthorization::strength(*best) : 0))
            best = &one;
    }
    return best;
}

} // namespace

ProxyAuthorization::ProxyAuthorization(const QString &user, const QString &password, const QByteArray &method,
                                       const QByteArray &target)
    : m_user(user), m_password(password), m_method(method), m_target(target)
{
}

ProxyAuthorization::Verdict ProxyAuthorization::challenged(const AnswerHead &answer)
{
    const QList<Challenge> challenges = readChallenges(values(answer.fields, "Proxy-Authenticate"));
    m_field.clear();
    if (m_user.isEmpty())
        return refuse(u"no user name was given"_s);
    if (!isFieldText(m_user.toUtf8()) || m_user.toUtf8().contains('\t'))
        return refuse(u"a control character in the user name"_s);
    switch (m_step) {
    case Step::Nothing:
        return choose(challenges);
    case Step::NtlmGreeting:
        return proveByNtlm(challenges);
    case Step::Digest:
        return renewDigest(challenges);
    case Step::Basic:
    case Step::RenewedDigest:
    case Step::NtlmProof:
        break;
    }
    return refuse(u"user name or password not accepted"_s);
}

ProxyAuthorization::Verdict ProxyAuthorization::choose(const QList<Challenge> &challenges)
{
    if (const Challenge *digest = findDigest(challenges))
        return askByDigest(*digest, Step::Digest);
    if (find(challenges, "NTLM")) {
        m_step = Step::NtlmGreeting;
        m_field = "NTLM " + ntlm::negotiate().toBase64();
        return Verdict::Ask;
    }
    if (find(challenges, "Basic"))
        return askByBasic();
    QStringList names;
    for (const Challenge &one : challenges)
        names.append(QString::fromLatin1(one.scheme));
    return refuse(u"wants authentication of kind "_s + names.join(u", "_s));
}

ProxyAuthorization::Verdict ProxyAuthorization::askByDigest(const Challenge &challenge, Step step)
{
    constexpr qsizetype NonceSize = 16;
    m_step = step;
    m_field = DigestAuthorization::answer(
        challenge, {m_user.toUtf8(), m_password.toUtf8(), m_method, m_target, nonce(NonceSize).toHex()});
    return Verdict::Ask;
}

/// A proxy may forget its nonce; the password was right then (RFC 7616 §3.3).
ProxyAuthorization::Verdict ProxyAuthorization::renewDigest(const QList<Challenge> &challenges)
{
    const Challenge *digest = findDigest(challenges);
    if (digest && sameText(digest->parameter("stale"), "true"))
        return askByDigest(*digest, Step::RenewedDigest);
    return refuse(u"user name or password not accepted"_s);
}

ProxyAuthorization::Verdict ProxyAuthorization::askByBasic()
{
    // RFC 7617 §2
    if (m_user.contains(u':'))
        return refuse(u"a colon in the user name, which Basic cannot say"_s);
    m_step = Step::Basic;
    m_field = "Basic " + QString(m_user + u':' + m_password).toUtf8().toBase64();
    return Verdict::Ask;
}

ProxyAuthorization::Verdict ProxyAuthorization::proveByNtlm(const QList<Challenge> &challenges)
{
    constexpr qsizetype NonceSize = 8;
    const Challenge *offer = find(challenges, "NTLM");
    const auto challenge = ntlm::readChallenge(QByteArray::fromBase64(offer ? offer->token : QByteArray()));
    if (!challenge)
        return refuse(u"no challenge of NTLM in its answer"_s);
    m_step = Step::NtlmProof;
    m_field = "NTLM " + ntlm::authenticate(*challenge, ntlm::Identity::of(m_user, m_password, *challenge),
                                           {nonce(NonceSize), fileTimeNow()})
                            .toBase64();
    return Verdict::Ask;
}

ProxyAuthorization::Verdict ProxyAuthorization::refuse(const QString &why)
{
    m_error = why;
    return Verdict::Refused;
}

} // namespace rookery::http
