// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

#include <algorithm>

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Targets that are being dialled for one session.
constexpr int MostDials = 512;

/// Repeats it until the gateway ends the connection, takes no more, or so many bytes are sent.
qint64 flood(Wire &tunnel, const QByteArray &batch, qint64 most)
{
    qint64 sent = 0;
    while (sent < most && tunnel.send(batch, std::chrono::seconds(2)))
        sent += batch.size();
    return sent;
}

QString mebibytes(qint64 size)
{
    return QString::number(size >> 20) + u" MiB"_s;
}

QByteArray connects(quint32 first, int count, quint16 port)
{
    QByteArray batch;
    for (int i = 0; i < count; ++i)
        batch += bytes::message(bytes::connect(first + quint32(i), "127.0.0.1", port));
    return batch;
}

/// Whatever must be answered, to somebody who does not read.
void unread(Scene &scene, const QByteArray &batch, const QString &what, qint64 allowedMiB)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = allowedMiB});
    Wire tunnel = Wire::tunnelTo(scene.port(), 4096);
    const qint64 sent = flood(tunnel, batch, 128 << 20);
    scene.did(what + u", "_s + mebibytes(sent) + u" sent, nothing read"_s);
    scene.hold();
}

void connectsUnread(Scene &scene)
{
    unread(scene, connects(1, 3000, 0), u"Connects to port 0"_s, 24);
}

void acksUnread(Scene &scene)
{
    unread(scene, bytes::message(bytes::acknowledge(77, 1)).repeated(4000), u"Acknowledges of no flow"_s, 24);
}

void bindsUnread(Scene &scene)
{
    unread(scene, bytes::message(bytes::bind(78, false, "127.0.0.1", 9)).repeated(4000), u"refused Binds"_s,
           24);
}

void pingsUnread(Scene &scene)
{
    unread(scene, bytes::webSocket(9, QByteArray(125, 'p'), true).repeated(1000), u"pings of 125 bytes"_s,
           10);
}

void manyFlows(Scene &scene)
{
    if (!scene.gateway())
        return;
    const BlackHole hole;
    scene.watch({.peakMiB = 256, .peakDescriptors = MostDials + 64, .laterDescriptors = 32});
    scene.did(u"66 000 Connects to a target that does not answer"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow < 66'000 && !stranger.isOver(); flow += 2000)
        stranger.wire().send(connects(flow, 2000, hole.port()));
    scene.hold();
}

void rapidReset(Scene &scene)
{
    if (!scene.gateway())
        return;
    const BlackHole hole;
    scene.watch({.peakMiB = 32, .peakDescriptors = MostDials + 64, .laterDescriptors = 32});
    scene.did(u"4000 pairs of Connect and Reset, 200 a batch"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    quint32 flow = 0;
    for (int i = 0; i < 20; ++i) {
        QByteArray batch;
        for (int pair = 0; pair < 200; ++pair) {
            batch += bytes::message(bytes::connect(++flow, "127.0.0.1", hole.port()));
            batch += bytes::message(bytes::reset(flow));
        }
        stranger.wire().send(batch);
        std::this_thread::sleep_for(milliseconds(20));
    }
    scene.hold();
}

void floodOf(Scene &scene, const QByteArray &batch, int times, const QString &what)
{
    if (!scene.gateway())
        return;
    Target eats(Target::Does::Eat);
    scene.watch({.peakMiB = 24});
    scene.did(what);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    stranger.send(bytes::connect(1, "127.0.0.1", eats.port(), 0xffffffff));
    stranger.waitUntil([&] { return stranger.grantOf(1) > 0; });
    for (int i = 0; i < times && !stranger.isOver(); ++i)
        stranger.wire().send(batch);
    scene.hold();
}

void helloFlood(Scene &scene)
{
    floodOf(scene,
            bytes::message(bytes::reset(0, "rookery/1 early-acks " + QByteArray(200, 'z'))).repeated(1000),
            200, u"200 000 hellos"_s);
}

void acknowledgeFlood(Scene &scene)
{
    floodOf(scene,
            bytes::message(bytes::acknowledge(1, 0)).repeated(1000) +
                bytes::message(bytes::acknowledge(1, 0xffffffff)).repeated(1000),
            200, u"400 000 Acknowledges of a flow, of 0 and of 2³² frames"_s);
}

void emptyPushFlood(Scene &scene)
{
    floodOf(scene, bytes::message(bytes::push(1, {})).repeated(1000), 400, u"400 000 empty Pushes"_s);
}

void resetFlood(Scene &scene)
{
    floodOf(scene, bytes::message(bytes::reset(99)).repeated(1000), 400, u"400 000 Resets of no flow"_s);
}

void connectStorm(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 64, .peakDescriptors = MostDials + 64, .laterDescriptors = 32});
    scene.did(u"100 000 Connects to a port that is closed, each Reset by the gateway"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    const quint16 closed = freePort();
    for (quint32 flow = 1; flow < 100'000 && !stranger.isOver(); flow += 1000)
        stranger.wire().send(connects(flow, 1000, closed));
    scene.hold();
}

void closeWithoutEnd(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakDescriptors = 320});
    scene.did(u"200 tunnels say close and keep the connection"_s);
    const Usage before = scene.victim().now();
    std::vector<Wire> tunnels;
    for (int i = 0; i < 200; ++i) {
        tunnels.push_back(Wire::tunnelTo(scene.port()));
        tunnels.back().send(bytes::webSocket(8, bytes::bigEndian(quint16(1000)), true));
    }
    scene.mustFree(before.descriptors + 16, std::chrono::seconds(20), u"the close"_s);
    scene.hold();
}

} // namespace

QList<Row> controlFrameRows()
{
    return {
        {"connects-unread", "control frames", "2 MiB, the connection ends", connectsUnread, false},
        {"acks-unread", "control frames", "2 MiB, the connection ends", acksUnread, false},
        {"binds-unread", "control frames", "2 MiB, the connection ends", bindsUnread, false},
        {"pings-unread", "pongs", "32 KiB with all that goes ahead of data", pingsUnread, false},
        {"flows", "flows of a connection", "65 536", manyFlows, false},
        {"rapid-reset", "targets that are being dialled", "512 a session", rapidReset, false},
        {"connect-storm", "flows of a connection", "65 536", connectStorm, false},
        {"hello-flood", "cheap frames", "cost nothing that stays", helloFlood, true},
        {"acknowledge-flood", "cheap frames", "cost nothing that stays", acknowledgeFlood, true},
        {"empty-push-flood", "frames for one reader", "never more than were granted", emptyPushFlood, true},
        {"reset-flood", "cheap frames", "cost nothing that stays", resetFlood, true},
        {"close-without-end", "tunnels that were closed", "a time limit", closeWithoutEnd, false},
    };
}

} // namespace rookery::attack
