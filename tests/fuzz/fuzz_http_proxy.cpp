// SPDX-License-Identifier: GPL-3.0-or-later
// What a program says to an HTTP proxy of ours, and what its server says. The first byte says how large the
// pieces are, the second how much is the program's; the rest is the server's, for each of its flows in turn.
#include "core/proxy/http_proxy_connection.h"
#include "fuzz_target.h"

#include <algorithm>

using namespace rookery;
using fuzz::require;
using Ending = HttpProxyConnection::Ending;
using Status = http::RequestHeadReader::Status;

namespace {

constexpr qsizetype MaxKept = HttpProxyConnection::MaxBuffered + (qsizetype(256) << 10);

/// Everything that went over one flow has to be requests as a server that reads them strictly finds them.
void checkFlow(QByteArrayView sent)
{
    while (!sent.isEmpty()) {
        http::RequestHeadReader reader;
        const Status status = reader.read(sent);
        require(status != Status::Malformed, "a server is sent nothing that is malformed");
        if (status == Status::NeedMore)
            return;
        const http::RequestHead &head = reader.head();
        require(head.values("Proxy-Authorization").isEmpty(), "the proxy's password goes no further");
        require(head.values("Proxy-Connection").isEmpty(), "what is between two goes no further");
        require(head.target.startsWith('/') || head.target == "*", "a server is sent the origin form");
        require(head.values("Host").size() == 1 && !head.values("Host").first().isEmpty(), "it has a Host");
        sent = sent.sliced(head.size);
        const auto framing = http::requestFraming(head);
        require(framing.has_value(), "a server can find the end of a request");
        http::BodyReader body(*framing);
        while (body.state() == http::BodyReader::State::Going && !sent.isEmpty()) {
            const qsizetype n = body.take(sent).consumed;
            require(n > 0, "a body goes on");
            sent = sent.sliced(n);
        }
        require(body.state() != http::BodyReader::State::Malformed, "a body is as its head says");
    }
}

struct Run
{
    explicit Run(bool hasPassword)
        : password(ProxyPassword::fromText(hasPassword ? "ann:hush" : "")), http(password, true)
    {
    }

    /// The flow that was there is over.
    void closeFlow()
    {
        if (!isTunnel)
            checkFlow(sent);
        sent.clear();
    }
    void settle()
    {
        for (bool more = true; more;) {
            require(http.toClient().size() <= MaxKept && http.toServer().size() <= MaxKept,
                    "memory is bounded");
            told += http.toClient().size();
            http.clientTook(http.toClient().size());
            if (http.takeWish()) {
                closeFlow();
                isTunnel = false;
                sent += http.toServer();
                http.serverTook(http.toServer().size());
                if (++flows % 4 == 3)
                    http.missed(ConnectResult::Refused, {});
                else
                    http.opened();
            }
            isTunnel = isTunnel || http.isTunnel();
            sent += http.toServer();
            http.serverTook(http.toServer().size());
            more = !http.toClient().isEmpty() || !http.toServer().isEmpty();
            if (http.ending() != Ending::None)
                require(!http.hasFlow() && !http.wantsClient(), "what is over wants nothing");
        }
    }

    ProxyPassword password;
    HttpProxyConnection http;
    QByteArray sent;
    qsizetype told = 0;
    int flows = 0;
    bool isTunnel = false;
};

void play(QByteArrayView client, QByteArrayView server, qsizetype piece, bool hasPassword)
{
    Run run(hasPassword);
    while (!client.isEmpty() || !server.isEmpty()) {
        const qsizetype before = client.size() + server.size();
        if (run.http.wantsClient() && !client.isEmpty()) {
            const qsizetype n = std::min(piece, client.size());
            run.http.clientSaid(client.first(n));
            client = client.sliced(n);
            run.settle();
        }
        if (run.http.hasFlow() && !server.isEmpty()) {
            const qsizetype n = run.http.serverSaid(server.first(std::min(piece, server.size())));
            require(n >= 0 && n <= piece, "no more is taken than was given");
            server = server.sliced(n);
            run.settle();
        }
        if (client.size() + server.size() == before)
            break;
    }
    run.http.clientEnded();
    run.settle();
    run.http.serverEnded();
    run.settle();
    run.http.serverBroke();
    run.settle();
    run.closeFlow();
    if (run.http.ending() == Ending::None)
        require(!run.http.wantsClient(), "nothing is read behind the end");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size < 2)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 2, qsizetype(size) - 2);
    const qsizetype split = bytes.size() * data[1] / 255;
    for (const qsizetype piece : {std::max<qsizetype>(bytes.size(), 1), qsizetype(1 + data[0] / 2)})
        play(bytes.first(split), bytes.sliced(split), piece, data[0] & 1);
    return 0;
}
