// SPDX-License-Identifier: GPL-3.0-or-later
// A visitor and a web site behind a gateway, both hostile. The input is pieces: a byte that says whose (even:
// the visitor's, odd: the site's), a byte with the size, and so many bytes. Whatever the visitor says, the
// site gets whole requests that can be read in one way only.
#include "core/gateway/backend_exchange.h"
#include "fuzz_target.h"

#include <algorithm>
#include <optional>

using namespace rookery;
using fuzz::require;
using State = http::BodyReader::State;

namespace {

constexpr qsizetype Slack = 64 * 1024;

/// Reads what the site gets, as strictly as anybody.
class StrictSite final
{
public:
    void read(QByteArrayView bytes)
    {
        m_pending += bytes;
        while (!m_tunnel && !m_refusal && step())
            ;
    }
    void anotherConnection() { *this = {}; }
    void becomesTunnel() { m_tunnel = true; }

private:
    bool step()
    {
        if (m_body) {
            const auto piece = m_body->take(m_pending);
            m_pending.remove(0, piece.consumed);
            require(m_body->state() != State::Malformed, "a body is as its head says");
            if (m_body->state() == State::Done)
                m_body.reset();
            return piece.consumed > 0 || !m_body;
        }
        if (m_pending.isEmpty())
            return false;
        // What is refused on purpose.
        m_refusal = m_pending.startsWith(BackendHeads::refusedRequest({})) ||
                    m_pending.startsWith(BackendHeads::refusedCoding()) ||
                    (m_pending.startsWith("GET / HTTP/") && !m_pending.startsWith("GET / HTTP/1."));
        if (m_refusal)
            return false;
        http::RequestHeadReader reader({256 * 1024, 1100, true});
        const auto status = reader.read(m_pending);
        require(status != http::RequestHeadReader::Status::Malformed, "a site gets requests");
        if (status == http::RequestHeadReader::Status::NeedMore)
            return false;
        const http::RequestHead head = reader.head();
        require(!head.values("X-Penguin-PSK").contains("sesame"), "nobody else gets the key");
        require(!head.target.contains("://") || head.target.startsWith('/') || head.method == "CONNECT" ||
                    !http::isToken(QByteArrayView(head.target).first(head.target.indexOf("://"))),
                "a site is asked in origin form");
        const auto framing = http::requestFraming(head);
        require(framing.has_value(), "a site knows where a request ends");
        m_pending.remove(0, head.size);
        m_body = http::BodyReader(*framing);
        if (m_body->state() == State::Done)
            m_body.reset();
        return true;
    }

    QByteArray m_pending;
    std::optional<http::BodyReader> m_body;
    bool m_tunnel = false;
    bool m_refusal = false;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    QByteArrayView input(reinterpret_cast<const char *>(data), qsizetype(size));
    BackendExchange exchange(*BackendAddress::fromText(QStringLiteral("http://site")), std::nullopt,
                             UpgradeGuard("/ws", "sesame"));
    StrictSite site;
    QByteArray toVisitor;
    while (input.size() >= 2 && exchange.ending() == BackendExchange::Ending::None) {
        const auto kind = static_cast<unsigned char>(input[0]);
        const QByteArrayView piece = input.sliced(2).first(
            std::min<qsizetype>(static_cast<unsigned char>(input[1]), input.size() - 2));
        input = input.sliced(2 + piece.size());
        if (kind == 0xfe)
            exchange.visitorEnded();
        else if (kind == 0xff)
            exchange.siteEnded(piece.isEmpty());
        else if (kind == 0xfd)
            exchange.giveUp();
        else if (kind % 2 == 0 && exchange.wantsVisitor())
            exchange.visitorSaid(piece);
        else if (kind % 2 == 1 && exchange.wantsSite())
            exchange.siteSaid(piece);
        if (exchange.isJudging())
            exchange.passOn();
        if (exchange.takeWish()) {
            site.anotherConnection();
            exchange.opened();
        }
        require(exchange.toSite().size() <= Slack && exchange.toVisitor().size() <= Slack,
                "buffers are bounded");
        if (exchange.isTunnel())
            site.becomesTunnel();
        // Somebody does not always read at once.
        if (kind % 4 < 2) {
            site.read(exchange.toSite());
            exchange.siteTook(exchange.toSite().size());
        }
        if (kind % 8 < 4)
            exchange.visitorTook(exchange.toVisitor().size());
    }
    return 0;
}
