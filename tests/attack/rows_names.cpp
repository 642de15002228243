// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

// A thread that asks has descriptors of its own for a while (the name service's): .laterDescriptors.

QByteArray slowName(quint32 number)
{
    return "slow" + QByteArray::number(number) + ".example";
}

void streams(Scene &scene)
{
    if (!scene.slowNamesGateway())
        return;
    scene.watch({.peakMiB = 32, .peakDescriptors = 128, .laterDescriptors = 64});
    scene.did(u"500 Connects to names that do not resolve for 30 s; the honest one asks for names, too"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow <= 500; ++flow)
        stranger.send(bytes::connect(flow, slowName(flow), 80));
    scene.hold(std::chrono::seconds(1));
}

void resetStreams(Scene &scene)
{
    if (!scene.slowNamesGateway())
        return;
    scene.watch({.peakMiB = 48, .peakDescriptors = 128, .laterDescriptors = 64});
    scene.did(u"20 000 Connects to such names, each Reset at once, over two tunnels"_s);
    Stranger one(Wire::tunnelTo(scene.port()));
    Stranger other(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow <= 10'000; ++flow) {
        for (Stranger *stranger : {&one, &other}) {
            stranger->send(bytes::connect(flow, slowName(flow), 80));
            stranger->send(bytes::reset(flow));
        }
    }
    scene.hold(std::chrono::seconds(1));
}

void datagrams(Scene &scene)
{
    if (!scene.slowNamesGateway())
        return;
    scene.watch({.peakMiB = 48, .peakDescriptors = 128, .laterDescriptors = 64});
    scene.did(u"64 datagrams of 8 KiB to each of 1000 names that do not resolve"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    const QByteArray data(8192, 'd');
    for (quint32 flow = 1; flow <= 1000; ++flow) {
        for (int i = 0; i < 64; ++i)
            stranger.send(bytes::datagram(flow, slowName(flow), 53, data));
    }
    scene.hold(std::chrono::seconds(1));
}

void binds(Scene &scene)
{
    if (!scene.slowNamesGateway({u"--reverse"_s}))
        return;
    scene.watch({.peakMiB = 32, .peakDescriptors = 128, .laterDescriptors = 64});
    scene.did(u"1000 Binds to names that do not resolve"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow <= 1000; ++flow)
        stranger.send(bytes::bind(flow, false, slowName(flow), 20'000));
    scene.hold(std::chrono::seconds(1));
}

} // namespace

QList<Row> nameRows()
{
    return {
        {"names", "look-ups of a session", "a share", streams, true},
        {"names-reset", "look-ups of a session", "a share", resetStreams, false},
        {"names-datagrams", "datagrams that wait for a name", "64 and 256 KiB a mapping, 8 MiB", datagrams,
         false},
        {"names-binds", "look-ups of a session", "a share", binds, false},
    };
}

} // namespace rookery::attack
