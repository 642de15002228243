// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

void towardsTarget(Scene &scene)
{
    if (!scene.gateway())
        return;
    const UdpPort target;
    scene.watch({.peakMiB = 32});
    scene.did(u"200 000 datagrams of 1000 bytes to a target that does not read"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    const QByteArray batch =
        bytes::message(bytes::datagram(1, "127.0.0.1", target.port(), QByteArray(1000, 'd'))).repeated(100);
    for (int i = 0; i < 2000 && !stranger.isOver(); ++i)
        stranger.wire().send(batch);
    scene.hold();
}

void towardsPeer(Scene &scene)
{
    if (!scene.gateway())
        return;
    const UdpPort target;
    scene.watch({.peakMiB = 24});
    scene.did(u"a target answers with 20 000 datagrams of 8 KiB, the tunnel does not read"_s);
    Wire tunnel = Wire::tunnelTo(scene.port(), 4096);
    tunnel.sendFrame(bytes::datagram(1, "127.0.0.1", target.port(), "hello"));
    const quint16 mapping = target.receiveFrom(Wire::Patience);
    scene.must(mapping != 0, u"the datagram did not reach its target"_s);
    const QByteArray answer(8192, 'd');
    for (int i = 0; i < 20'000 && mapping != 0; ++i)
        target.sendTo(mapping, answer);
    scene.hold();
}

void mappings(Scene &scene)
{
    if (!scene.gateway())
        return;
    const UdpPort target;
    scene.watch({.peakMiB = 48, .peakDescriptors = 4096 + 64, .laterDescriptors = 32});
    scene.did(u"a datagram of each of 10 000 flows"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow <= 10'000 && !stranger.isOver(); ++flow)
        stranger.send(bytes::datagram(flow, "127.0.0.1", target.port(), "hello"));
    scene.hold();
}

void longNames(Scene &scene)
{
    if (!scene.gateway())
        return;
    const UdpPort target;
    scene.watch({.peakMiB = 24, .peakDescriptors = 4096 + 64, .laterDescriptors = 32});
    scene.did(u"20 000 datagrams of one flow, each to another address"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (int i = 0; i < 20'000 && !stranger.isOver(); ++i) {
        const QByteArray host = "127." + QByteArray::number(i / 250 / 250 % 250 + 1) + '.' +
                                QByteArray::number(i / 250 % 250) + '.' + QByteArray::number(i % 250 + 1);
        stranger.send(bytes::datagram(1, host, target.port(), "hello"));
    }
    scene.hold();
}

} // namespace

QList<Row> datagramRows()
{
    return {
        {"datagrams-in", "datagrams, each way", "512 and 4 MiB", towardsTarget, false},
        {"datagrams-out", "datagrams, each way", "512 and 4 MiB", towardsPeer, true},
        {"udp-mappings", "UDP mappings of a session", "4096", mappings, false},
        {"udp-addresses", "UDP mappings of a session", "4096", longNames, false},
    };
}

} // namespace rookery::attack
