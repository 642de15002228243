// SPDX-License-Identifier: GPL-3.0-or-later
// What an HTTP proxy answers, whole and in pieces. The first byte says how large the pieces are, and whether
// we have a password.
#include "core/channel/connect_negotiation.h"
#include "fuzz_target.h"

#include <algorithm>

using namespace rookery;
using fuzz::require;
using State = ProxyNegotiation::State;

namespace {

struct Run
{
    State state = State::Going;
    QByteArray said;
    QByteArray left;
    Error why;
    int connections = 1;
};

Run hear(const QNetworkProxy &proxy, QByteArrayView bytes, qsizetype piece)
{
    ConnectNegotiation connect(proxy, QStringLiteral("db.example"), 5432);
    Run run;
    run.state = connect.advance(run.left);
    run.said += connect.takeOutput();
    qsizetype at = 0;
    while ((run.state == State::Going || run.state == State::Again) && at < bytes.size()) {
        if (run.state == State::Again) {
            ++run.connections;
            run.left.clear();
        }
        const qsizetype n = std::min(piece, bytes.size() - at);
        run.left += bytes.sliced(at, n);
        at += n;
        run.state = connect.advance(run.left);
        run.said += connect.takeOutput();
        require(run.left.size() <= http::MaxAnswerHead + piece, "an answer is bounded");
    }
    if (run.state == State::Going)
        run.state = connect.ended();
    if (run.state == State::Failed)
        run.why = connect.failure({QStringLiteral("db.example"), 5432, false, {}, QStringLiteral("p:1"), {}});
    return run;
}

/// A field that a proxy made up would make two of one request.
void checkRequests(const QByteArray &said)
{
    for (const QByteArray &line : said.split('\n')) {
        require(line.isEmpty() || line.endsWith('\r'), "a line ends with CR LF");
        require(http::isFieldText(line.chopped(line.isEmpty() ? 0 : 1)), "no control character is sent");
        require(line == "\r" || line.isEmpty() || line.startsWith("CONNECT db.example:5432 HTTP/1.1\r") ||
                    line.startsWith("Host: ") || line.startsWith("User-Agent: ") ||
                    line.startsWith("Proxy-Connection: ") || line.startsWith("Proxy-Authorization: "),
                "nothing else is said");
    }
    require(said.count("CONNECT ") <= 6, "questions end");
    require(said.count("Proxy-Authorization: Basic ") <= 1, "a password is shown once");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const bool hasPassword = data[0] & 1;
    QNetworkProxy proxy(QNetworkProxy::HttpProxy);
    if (hasPassword) {
        proxy.setUser(QStringLiteral("ann"));
        proxy.setPassword(QStringLiteral("hush-hush"));
    }
    for (const qsizetype piece : {std::max<qsizetype>(bytes.size(), 1), qsizetype(1 + data[0] / 2)}) {
        const Run run = hear(proxy, bytes, piece);
        checkRequests(run.said);
        require(run.connections <= 6, "connections end");
        require(!run.said.contains("hush-hush") &&
                    !QString(run.why.sentence() + run.why.detail).contains(u"hush"),
                "no password in the clear");
        require((run.state == State::Failed) == !run.why.message.isEmpty(), "who fails says why");
        require(hasPassword || !run.said.contains("Proxy-Authorization"), "only what was given is offered");
    }
    return 0;
}
