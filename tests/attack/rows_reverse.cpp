// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MaxBinds = 256;

bool reverseGateway(Scene &scene, const Victim::Options &victim = {})
{
    return scene.gateway({u"--reverse"_s}, victim);
}

void manyBinds(Scene &scene, bool udp)
{
    if (!reverseGateway(scene))
        return;
    scene.watch({.peakMiB = 24, .peakDescriptors = MaxBinds + 32});
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow <= 600; ++flow)
        stranger.send(bytes::bind(flow, udp, "127.0.0.1", freePort()));
    stranger.waitUntil([&] { return stranger.count(2) + stranger.count(3) >= 600; });
    scene.must(stranger.count(3) <= MaxBinds, u"%1 Binds were accepted"_s.arg(stranger.count(3)));
    scene.did(u"600 Binds: %1 accepted, %2 refused"_s.arg(stranger.count(3)).arg(stranger.count(2)));
    scene.hold();
}

void bindsOfTcp(Scene &scene)
{
    manyBinds(scene, false);
}

void bindsOfUdp(Scene &scene)
{
    manyBinds(scene, true);
}

/// The port, once it is bound.
quint16 bound(Stranger &stranger, bool udp)
{
    const quint16 port = freePort();
    stranger.send(bytes::bind(1, udp, "127.0.0.1", port));
    return stranger.waitUntil([&] { return stranger.count(3) > 0; }) ? port : 0;
}

void knocks(Scene &scene)
{
    if (!reverseGateway(scene))
        return;
    scene.watch({.peakMiB = 64, .peakDescriptors = 10'000, .laterDescriptors = 32});
    Stranger stranger(Wire::tunnelTo(scene.port()));
    const quint16 port = bound(stranger, false);
    scene.must(port != 0, u"the Bind was refused"_s);
    const std::vector<Wire> strangers = crowd(port, 4000);
    scene.did(u"4000 strangers at a reverse port whose client answers no Connect: %1 Connects"_s.arg(
        stranger.count(0)));
    scene.hold();
}

void senders(Scene &scene)
{
    if (!reverseGateway(scene))
        return;
    scene.watch({.peakMiB = 32});
    scene.did(u"6000 senders at a reverse UDP port, 4 datagrams of 8 KiB each"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    const quint16 port = bound(stranger, true);
    scene.must(port != 0, u"the Bind was refused"_s);
    std::vector<UdpPort> strangers;
    const QByteArray data(8192, 'd');
    for (int i = 0; i < 6000 && port != 0; ++i) {
        strangers.emplace_back();
        for (int n = 0; n < 4; ++n)
            strangers.back().sendTo(port, data);
    }
    scene.hold();
}

// The other side: a client with a reverse forward, and a gateway that floods it.

/// A client's tunnel, its one Bind answered with yes.
struct Bound
{
    explicit Bound(Door &door)
    {
        Wire tunnel = door.acceptTunnel();
        while (auto message = tunnel.next()) {
            if (message->opcode == 5) {
                bind = message->flow;
                tunnel.sendFrame(bytes::finish(bind));
                break;
            }
        }
        peer = std::make_unique<Stranger>(std::move(tunnel));
    }
    quint32 bind = 0;
    std::unique_ptr<Stranger> peer;
};

void floodDials(Scene &scene, bool reset)
{
    Door door;
    const BlackHole hole;
    const quint16 port = freePort();
    if (!scene.client(door, {u"R:%1:127.0.0.1:%2"_s.arg(port).arg(hole.port())}))
        return;
    Bound bound(door);
    scene.must(bound.bind != 0, u"the client did not ask for its reverse forward"_s);
    scene.watch({.peakMiB = 32, .peakDescriptors = 1024 + 32, .laterDescriptors = 16});
    quint32 flow = 100;
    for (int batch = 0; batch < 40; ++batch) {
        QByteArray frames;
        for (int i = 0; i < 100; ++i) {
            frames += bytes::answer(bytes::connect(++flow, "127.0.0.1", port));
            if (reset)
                frames += bytes::answer(bytes::reset(flow));
        }
        bound.peer->wire().send(frames);
    }
    scene.hold(std::chrono::seconds(1));
}

void dials(Scene &scene)
{
    scene.did(u"a gateway sends 4000 Connects for a reverse forward whose target does not answer"_s);
    floodDials(scene, false);
}

void resetDials(Scene &scene)
{
    scene.did(u"the same, each followed by its Reset"_s);
    floodDials(scene, true);
}

void unansweredBinds(Scene &scene)
{
    Door door;
    QStringList forwards;
    for (int i = 0; i < 20; ++i)
        forwards += u"R:%1:127.0.0.1:9"_s.arg(20'000 + i);
    if (!scene.client(door, forwards))
        return;
    Stranger peer(door.acceptTunnel());
    scene.watch({.peakMiB = 16});
    scene.hold(std::chrono::seconds(1));
    scene.did(u"a gateway answers no Bind of 20: %1 came"_s.arg(peer.count(5)));
    scene.must(peer.count(5) > 0 && peer.count(5) <= 8, u"%1 Binds at once"_s.arg(peer.count(5)));
}

void datagramsForName(Scene &scene)
{
    if (scene.setting().slowNames.isEmpty()) {
        scene.cannot(u"the library that makes names slow cannot be loaded before a sanitizer"_s);
        return;
    }
    Door door;
    if (!scene.client(door, {u"R:%1:slow1.example:53/udp"_s.arg(freePort())}, scene.slowNames()))
        return;
    Bound bound(door);
    scene.must(bound.bind != 0, u"the client did not ask for its reverse forward"_s);
    scene.watch({.peakMiB = 40, .peakDescriptors = 512 + 32});
    scene.did(u"2000 senders of 5 datagrams of 60 KiB each, while the target's name is looked up"_s);
    const QByteArray data(60 << 10, 'd');
    for (int sender = 0; sender < 2000; ++sender) {
        const QByteArray host =
            "10.0." + QByteArray::number(sender / 250) + '.' + QByteArray::number(sender % 250);
        for (int i = 0; i < 5; ++i)
            bound.peer->send(bytes::datagram(bound.bind, host, 1000, data));
    }
    scene.hold(std::chrono::seconds(1));
}

void clientSenders(Scene &scene)
{
    Door door;
    const UdpPort target;
    if (!scene.client(door, {u"R:%1:127.0.0.1:%2/udp"_s.arg(freePort()).arg(target.port())}))
        return;
    Bound bound(door);
    scene.must(bound.bind != 0, u"the client did not ask for its reverse forward"_s);
    scene.watch({.peakMiB = 24, .peakDescriptors = 512 + 32});
    scene.did(u"a datagram of each of 10 000 senders"_s);
    for (int sender = 0; sender < 10'000; ++sender) {
        const QByteArray host =
            "10.0." + QByteArray::number(sender / 250) + '.' + QByteArray::number(sender % 250);
        bound.peer->send(bytes::datagram(bound.bind, host, 1000, "hello"));
    }
    scene.hold();
}

} // namespace

QList<Row> reverseRows()
{
    return {
        {"binds-tcp", "the peer's Binds", "256, Reset", bindsOfTcp, true},
        {"binds-udp", "the peer's Binds", "256, Reset", bindsOfUdp, false},
        {"reverse-knocks", "connections at reverse ports", "flows, descriptors", knocks, false},
        {"reverse-senders", "senders of a reverse UDP forward", "4096 at the gateway", senders, false},
        {"reverse-dials", "dials of a reverse TCP forward", "1024, Reset", dials, false},
        {"reverse-dials-reset", "dials of a reverse TCP forward", "1024, Reset", resetDials, false},
        {"binds-unanswered", "our Binds without an answer", "8", unansweredBinds, true},
        {"reverse-udp-name", "datagrams that wait for a name", "8 MiB", datagramsForName, false},
        {"reverse-udp-senders", "senders of a reverse UDP forward", "512 at the client", clientSenders,
         false},
    };
}

} // namespace rookery::attack
