// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/connect_result.h"
#include "core/http/fields.h"
#include "core/proxy/http_rewrite.h"

#include <QCoreApplication>
#include <QString>

namespace rookery {

/// What the proxy itself says to a program: one sentence as text/plain that says why, and the same for
/// programs in Proxy-Status (RFC 9209). Pure.
class HttpOwnAnswer final
{
    Q_DECLARE_TR_FUNCTIONS(HttpOwnAnswer)

public:
    using Persistence = http::AnswerDelivery::Persistence;

    HttpOwnAnswer(int status, const QString &sentence);
    /// Of a target that was not reached; `target` is "db.internal:5432", `why` what is known of it.
    [[nodiscard]] static HttpOwnAnswer notReached(ConnectResult result, const QString &target,
                                                  const QString &why);
    /// 407 (RFC 9110 §15.5.8).
    [[nodiscard]] static HttpOwnAnswer passwordWanted();
    /// Of a server that did not answer as HTTP/1 has it.
    [[nodiscard]] static HttpOwnAnswer badServer(const QString &sentence);
    [[nodiscard]] static HttpOwnAnswer page(const QByteArray &type, const QByteArray &content);

    /// On the wire. `withContent`: not in answer to HEAD.
    [[nodiscard]] QByteArray text(Persistence persistence, bool withContent) const;
    /// What opens a tunnel.
    [[nodiscard]] static QByteArray established();

private:
    int m_status = 200;
    QByteArray m_type;
    QByteArray m_content;
    http::Fields m_fields;
};

} // namespace rookery
