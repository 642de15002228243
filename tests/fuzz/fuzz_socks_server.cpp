// SPDX-License-Identifier: GPL-3.0-or-later
// What a program says to our SOCKS server, whole and in pieces, and its datagrams. The first byte says how
// large the pieces are, and whether there is a password.
#include "core/proxy/proxy_password.h"
#include "core/proxy/socks_datagram.h"
#include "core/proxy/socks_handshake.h"
#include "fuzz_target.h"

#include <algorithm>

using namespace rookery;
using fuzz::require;
using State = ClientHandshake::State;

namespace {

struct Run
{
    State state = State::Reading;
    QByteArray said;
    QByteArray left;
    ClientHandshake::Target target;
};

Run hear(const ProxyPassword &password, QByteArrayView bytes, qsizetype piece)
{
    // User and password with their lengths, and nothing is longer.
    constexpr qsizetype Longest = 2 + 255 + 1 + 255;
    SocksHandshake socks(password, Socks5Handshake::Udp::Yes);
    Run run;
    qsizetype at = 0;
    while (run.state == State::Reading && at < bytes.size()) {
        const qsizetype size = std::min(piece, bytes.size() - at);
        run.left += bytes.sliced(at, size);
        at += size;
        run.state = socks.advance(run.left);
        run.said += socks.takeOutput();
        require(run.state != State::Reading || run.left.size() < Longest + 10, "what is kept is bounded");
    }
    run.left += bytes.sliced(at);
    run.target = socks.target();
    require(run.said.size() <= 2 + 2 + 22, "little is answered");
    return run;
}

void hearDatagram(QByteArrayView bytes)
{
    const auto datagram = SocksDatagram::read(bytes);
    if (!datagram)
        return;
    require(!SocksDatagram::hostIn(datagram->end).isEmpty(), "a target has a host");
    require(3 + datagram->end.size() + datagram->data.size() == bytes.size(), "nothing is lost or invented");
    const QByteArray again = SocksDatagram::write(datagram->end, datagram->data);
    require(SocksDatagram::read(again)->end == datagram->end, "what is written is read");
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const bool hasPassword = data[0] & 1;
    const ProxyPassword password = hasPassword ? ProxyPassword::fromText("ann:hush") : ProxyPassword();
    const Run whole = hear(password, bytes, std::max<qsizetype>(bytes.size(), 1));
    const Run pieces = hear(password, bytes, 1 + data[0] / 2);
    require(whole.state == pieces.state && whole.said == pieces.said, "pieces mean the same");
    require(whole.left == pieces.left, "and leave the same");
    if (whole.state == State::Connects) {
        require(!whole.target.host.isEmpty() && whole.target.host.size() <= 255, "a target has a host");
        require(!hasPassword || bytes.contains("hush"), "nobody gets in without the password");
    }
    hearDatagram(bytes);
    return 0;
}
