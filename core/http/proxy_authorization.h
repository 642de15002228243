// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/answer_head.h"
#include "core/http/challenge.h"

#include <QString>

namespace rookery::http {

/// Answers the challenges of a proxy (RFC 9110 §11.7) by the strongest scheme that both sides know: Digest
/// with SHA-256, Digest with MD5, NTLM, Basic. A password is shown once: whoever asks for it again after that
/// does not take it, and who tries on may lock an account.
class ProxyAuthorization final
{
public:
    enum class Verdict {
        Ask,     ///< once more, with field()
        Refused, ///< it wants a user name and password, or other ones, or a kind of proof that we do not know
    };

    /// For requests with this method and target.
    ProxyAuthorization(const QString &user, const QString &password, const QByteArray &method,
                       const QByteArray &target);

    /// What to do about an answer of 407.
    Verdict challenged(const AnswerHead &answer);
    /// The value of Proxy-Authorization in the next request; empty: none. A secret may be in it.
    [[nodiscard]] QByteArray field() const { return m_field; }
    /// Whether field() proves by the password who we are.
    [[nodiscard]] bool showsPassword() const
    {
        return m_step != Step::Nothing && m_step != Step::NtlmGreeting;
    }
    /// The next request has to go over the connection that the answer came from: NTLM proves itself to that.
    [[nodiscard]] bool needsSameConnection() const { return m_step == Step::NtlmProof; }
    /// Why it was Refused, for the log.
    [[nodiscard]] QString errorString() const { return m_error; }

private:
    enum class Step { Nothing, Basic, Digest, RenewedDigest, NtlmGreeting, NtlmProof };

    Verdict choose(const QList<Challenge> &challenges);
    Verdict renewDigest(const QList<Challenge> &challenges);
    Verdict proveByNtlm(const QList<Challenge> &challenges);
    Verdict askByDigest(const Challenge &challenge, Step step);
    Verdict askByBasic();
    Verdict refuse(const QString &why);

    QString m_user;
    QString m_password;
    QByteArray m_method;
    QByteArray m_target;
    QByteArray m_field;
    QString m_error;
    Step m_step = Step::Nothing;
};

} // namespace rookery::http
