// SPDX-License-Identifier: GPL-3.0-or-later
// What a proxy answers, whole and in pieces. The first byte says how large the pieces are, and whether we
// have a password.
#include "core/channel/socks5_negotiation.h"
#include "fuzz_target.h"

#include <algorithm>

using namespace rookery;
using fuzz::require;
using State = Socks5Negotiation::State;

namespace {

struct Run
{
    State state = State::Going;
    QByteArray said;
    QByteArray left;
    QString error;
};

Run hear(const QNetworkProxy &proxy, QByteArrayView bytes, qsizetype piece)
{
    Socks5Negotiation socks(proxy, QStringLiteral("db.example"), 5432);
    Run run;
    run.state = socks.advance(run.left);
    run.said += socks.takeOutput();
    qsizetype at = 0;
    while (run.state == State::Going && at < bytes.size()) {
        const qsizetype n = std::min(piece, bytes.size() - at);
        run.left += bytes.sliced(at, n);
        at += n;
        run.state = socks.advance(run.left);
        run.said += socks.takeOutput();
        require(run.state != State::Going || run.left.size() < 4 + 1 + 255 + 2, "an answer is bounded");
        require(run.state != State::Open || socks.hasAsked(), "what is open was asked for");
    }
    run.left += bytes.sliced(at);
    run.error = socks.errorString();
    return run;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const bool hasPassword = data[0] & 1;
    QNetworkProxy proxy(QNetworkProxy::Socks5Proxy);
    if (hasPassword) {
        proxy.setUser(QStringLiteral("ann"));
        proxy.setPassword(QStringLiteral("hush"));
    }
    for (const qsizetype piece : {std::max<qsizetype>(bytes.size(), 1), qsizetype(1 + data[0] / 2)}) {
        const Run run = hear(proxy, bytes, piece);
        require(run.left.size() <= bytes.size(), "nothing is heard that was not said");
        require(!run.error.contains(QLatin1String("hush")), "no secret in an error");
        require((run.state == State::Failed) == !run.error.isEmpty(), "who fails says why");
        require(hasPassword || !run.said.contains('\x02'), "only what was given is offered");
    }
    return 0;
}
