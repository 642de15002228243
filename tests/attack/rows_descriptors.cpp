// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

#include <QLocalServer>
#include <QTemporaryDir>

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr rlim_t Few = 200;

bool poorGateway(Scene &scene, const QStringList &options = {})
{
    Victim::Options victim;
    victim.descriptors = Few;
    if (!scene.gateway(options, victim))
        return false;
    scene.watch({.peakMiB = 32, .peakDescriptors = int(Few), .laterDescriptors = 16});
    return true;
}

void connects(Scene &scene, quint16 port)
{
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow <= 400; ++flow)
        stranger.send(bytes::connect(flow, "127.0.0.1", port));
    scene.hold(std::chrono::seconds(1));
}

void greedy(Scene &scene)
{
    if (!poorGateway(scene))
        return;
    Target target(Target::Does::Nothing);
    scene.did(u"200 descriptors; one tunnel wants 400 connections"_s);
    connects(scene, target.port());
}

void dials(Scene &scene)
{
    if (!poorGateway(scene))
        return;
    const BlackHole hole;
    scene.did(u"200 descriptors; one tunnel wants 400 connections to a target that does not answer"_s);
    connects(scene, hole.port());
}

/// Nobody takes what waits there, and no system call waits for room.
void unixDials(Scene &scene)
{
    const QTemporaryDir directory;
    QLocalServer full;
    full.setListenBacklogSize(1);
    const QString path = directory.filePath(u"full.sock"_s);
    scene.must(full.listen(path), u"no unix socket"_s);
    if (!poorGateway(scene, {u"--allow-unix"_s, directory.filePath(u"*.sock"_s)}))
        return;
    scene.did(u"200 descriptors; one tunnel wants 2000 connections to a unix socket that takes none"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow <= 2000; ++flow)
        stranger.send(bytes::connect(flow, "unix:" + path.toUtf8(), 0));
    scene.hold(std::chrono::seconds(1));
}

void mappings(Scene &scene)
{
    if (!poorGateway(scene))
        return;
    const UdpPort target;
    scene.did(u"200 descriptors; one tunnel has 400 UDP senders"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow <= 400; ++flow)
        stranger.send(bytes::datagram(flow, "127.0.0.1", target.port(), "hello"));
    scene.hold(std::chrono::seconds(1));
}

void silent(Scene &scene)
{
    if (!poorGateway(scene))
        return;
    scene.did(u"200 descriptors; 400 connections say nothing"_s);
    const std::vector<Wire> connections = crowd(scene.port(), 400);
    scene.hold(std::chrono::seconds(1));
}

void knocks(Scene &scene)
{
    if (!poorGateway(scene, {u"--reverse"_s}))
        return;
    Stranger stranger(Wire::tunnelTo(scene.port()));
    const quint16 port = freePort();
    stranger.send(bytes::bind(1, false, "127.0.0.1", port));
    scene.must(stranger.waitUntil([&] { return stranger.count(3) > 0; }), u"the Bind was refused"_s);
    scene.did(u"200 descriptors; 400 strangers at a reverse port"_s);
    const std::vector<Wire> strangers = crowd(port, 400);
    scene.hold(std::chrono::seconds(1));
}

void binds(Scene &scene)
{
    if (!poorGateway(scene, {u"--reverse"_s}))
        return;
    scene.did(u"200 descriptors; one tunnel asks for 400 Binds"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    for (quint32 flow = 1; flow <= 400; ++flow)
        stranger.send(bytes::bind(flow, false, "127.0.0.1", freePort()));
    scene.hold(std::chrono::seconds(1));
}

void several(Scene &scene)
{
    if (!poorGateway(scene))
        return;
    Target target(Target::Does::Nothing);
    scene.did(u"200 descriptors; five tunnels want 100 connections each"_s);
    std::vector<std::unique_ptr<Stranger>> strangers;
    for (int i = 0; i < 5; ++i) {
        strangers.push_back(std::make_unique<Stranger>(Wire::tunnelTo(scene.port())));
        for (quint32 flow = 1; flow <= 100; ++flow)
            strangers.back()->send(bytes::connect(flow, "127.0.0.1", target.port()));
    }
    scene.hold(std::chrono::seconds(1));
}

} // namespace

QList<Row> descriptorRows()
{
    return {
        {"descriptors-connects", "descriptors", "a share for each session", greedy, false},
        {"descriptors-dials", "descriptors", "a share for each session", dials, false},
        {"unix-dials", "unix sockets that are looked for", "64, and the session's share", unixDials, false},
        {"descriptors-several", "descriptors", "a share for each session", several, false},
        {"descriptors-udp", "descriptors", "a share for each session", mappings, false},
        {"descriptors-silent", "descriptors", "a reserve for accepting", silent, false},
        {"descriptors-knocks", "descriptors", "a share for each session", knocks, false},
        {"descriptors-binds", "descriptors", "a share for each session", binds, false},
    };
}

} // namespace rookery::attack
