// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr quint64 Longest = 64ULL << 20;
const QByteArray OneMiB(1 << 20, 'x');

void announced(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 24});
    scene.did(u"16 tunnels announce 64 MiB each and send 100 bytes"_s);
    std::vector<Wire> tunnels;
    for (int i = 0; i < 16; ++i) {
        tunnels.push_back(Wire::tunnelTo(scene.port()));
        tunnels.back().send(bytes::webSocketHead(2, Longest, true) + bytes::push(1, QByteArray(95, 'x')));
    }
    scene.hold();
}

void inParts(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 96});
    scene.did(u"a Connect with a host of 60 MiB of 64, a part at a time"_s);
    Wire tunnel = Wire::tunnelTo(scene.port());
    tunnel.send(bytes::webSocketHead(2, Longest, true) + bytes::connect(1, "h", 80));
    for (int i = 0; i < 60 && !tunnel.isOver(); ++i)
        tunnel.send(OneMiB);
    scene.hold();
}

void tooLong(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 24});
    scene.did(u"a message one byte longer than that is announced"_s);
    Wire tunnel = Wire::tunnelTo(scene.port());
    tunnel.send(bytes::webSocketHead(2, Longest + 1, true));
    scene.must(tunnel.endsWithin(scene.setting().patience), u"the connection was not ended"_s);
    scene.hold();
}

void fragments(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 96});
    scene.did(u"fragments of 1 MiB without an end, then 100 000 empty ones"_s);
    Wire tunnel = Wire::tunnelTo(scene.port());
    tunnel.send(bytes::webSocketHead(2, 6, true, false) + bytes::push(1, "x"));
    for (int i = 0; i < 80 && !tunnel.isOver(); ++i)
        tunnel.send(bytes::webSocketHead(0, 1 << 20, true, false) + OneMiB);
    scene.must(tunnel.endsWithin(scene.setting().patience), u"80 MiB in fragments did not end it"_s);

    Wire empty = Wire::tunnelTo(scene.port());
    empty.send(bytes::webSocketHead(2, 6, true, false) + bytes::push(1, "x"));
    empty.send(bytes::webSocketHead(0, 0, true, false).repeated(100'000));
    scene.hold();
}

} // namespace

QList<Row> messageRows()
{
    return {
        {"message-announced", "one message of a peer", "64 MiB", announced, true},
        {"message-in-parts", "one message of a peer", "64 MiB", inParts, false},
        {"message-too-long", "one message of a peer", "64 MiB, close 1009", tooLong, true},
        {"message-fragments", "one message of a peer", "64 MiB, close 1009", fragments, false},
    };
}

} // namespace rookery::attack
