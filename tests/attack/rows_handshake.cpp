// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostWaiting = 1024;

void manyWith(Scene &scene, const QByteArray &head, int count, const QString &what)
{
    scene.watch({.peakMiB = 48, .peakDescriptors = MostWaiting + 64, .laterDescriptors = 16});
    scene.did(u"%1 connections "_s.arg(count) + what);
    const std::vector<Wire> connections = crowd(scene.port(), count, head);
    scene.hold();
}

void heads(Scene &scene)
{
    if (scene.gateway())
        manyWith(scene, "GET /ws HTTP/1.1\r\nHost: x\r\nCookie: " + QByteArray(15 << 10, 'c'), 1500,
                 u"with 15 KiB of a head that does not end"_s);
}

void silent(Scene &scene)
{
    if (scene.gateway())
        manyWith(scene, {}, 2000, u"that say nothing"_s);
}

void headTooLong(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 16});
    scene.did(u"a head of 8 MiB, another of 100 000 headers"_s);
    Wire one = Wire::to(scene.port());
    one.send("GET /ws HTTP/1.1\r\nCookie: " + QByteArray(8 << 20, 'c'));
    Wire other = Wire::to(scene.port());
    other.send("GET /ws HTTP/1.1\r\n" + QByteArray("A: b\r\n").repeated(100'000));
    scene.must(one.endsWithin(scene.setting().patience) && other.endsWithin(scene.setting().patience),
               u"a connection was not ended"_s);
    scene.hold();
}

void pipelined(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 16});
    scene.did(u"requests without end on one connection, no answer read"_s);
    Wire wire = Wire::to(scene.port(), 4096);
    const QByteArray batch = QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n").repeated(2000);
    for (int i = 0; i < 200 && wire.send(batch, std::chrono::seconds(1)); ++i)
        continue;
    scene.hold();
}

void tunnels(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 192, .peakDescriptors = 4096 + 64, .laterDescriptors = 32, .newServed = false});
    std::vector<Wire> taken;
    int refused = 0;
    for (int i = 0; i < 4300 && refused < 10; ++i) {
        Wire tunnel = Wire::tunnelTo(scene.port());
        refused += tunnel.isValid() ? 0 : 1;
        taken.push_back(std::move(tunnel));
    }
    scene.did(u"4300 tunnels of one stranger: %1 refused"_s.arg(refused));
    scene.hold();
}

} // namespace

QList<Row> handshakeRows()
{
    return {
        {"http-heads", "head of an HTTP request", "16 KiB, 100 headers; 1024 a thread", heads, false},
        {"silent", "connections that are no tunnels yet", "1024 a thread", silent, false},
        {"head-too-long", "head of an HTTP request", "16 KiB, 100 headers", headTooLong, true},
        {"requests-unread", "head of an HTTP request", "one answer", pipelined, false},
        {"tunnels", "tunnels of a gateway", "4096 a thread", tunnels, false},
    };
}

} // namespace rookery::attack
