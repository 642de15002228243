// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

void pin(Scene &scene)
{
    if (!scene.gateway())
        return;
    const BlackHole hole;
    scene.watch({.peakMiB = 64, .peakDescriptors = 200});
    scene.did(u"400 bytes wait, each with 540 KiB of nothing behind it in the same block"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    const QByteArray filler = bytes::message(bytes::reset(0x7fffffff, QByteArray(30'000, 'x'))).repeated(18);
    for (quint32 flow = 1; flow <= 100; ++flow)
        stranger.send(bytes::connect(flow, "127.0.0.1", hole.port()));
    for (int round = 0; round < 4; ++round) {
        for (quint32 flow = 1; flow <= 100; ++flow)
            stranger.wire().send(bytes::message(bytes::push(flow, "!")) + filler);
    }
    scene.hold();
}

void largeFrames(Scene &scene)
{
    if (!scene.gateway())
        return;
    Target stopped(Target::Does::Nothing);
    scene.watch({.peakMiB = 160});
    scene.did(u"10 Pushes of 32 MiB to a reader that stopped, within the 16 that were granted"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    stranger.send(bytes::connect(1, "127.0.0.1", stopped.port()));
    stranger.waitUntil([&] { return stranger.grantOf(1) > 0; });
    const QByteArray large(32 << 20, 'x');
    for (int i = 0; i < 10 && !stranger.wasReset(1); ++i)
        stranger.send(bytes::push(1, large));
    scene.must(stranger.waitUntil([&] { return stranger.wasReset(1) || stranger.isOver(); }),
               u"the flow was not Reset"_s);
    scene.hold();
}

void beyondTheWindow(Scene &scene)
{
    if (!scene.gateway())
        return;
    Target stopped(Target::Does::Nothing);
    scene.watch({.peakMiB = 64});
    scene.did(u"2000 Pushes of 64 KiB, whatever was granted"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    stranger.send(bytes::connect(1, "127.0.0.1", stopped.port()));
    const QByteArray data(64 << 10, 'x');
    for (int i = 0; i < 2000 && !stranger.wasReset(1); ++i)
        stranger.send(bytes::push(1, data));
    scene.must(stranger.waitUntil([&] { return stranger.wasReset(1) || stranger.isOver(); }),
               u"the flow was not Reset"_s);
    scene.hold();
}

/// As many single bytes as are granted, up to `most`; they go out in batches.
int pushSingles(Stranger &stranger, int most)
{
    const QByteArray one = bytes::message(bytes::push(1, "!"));
    int sent = 0;
    while (sent < most) {
        QByteArray batch;
        while (batch.size() < 60'000 && sent < most && stranger.takeGrant(1)) {
            batch += one;
            ++sent;
        }
        if (!batch.isEmpty())
            stranger.wire().send(batch);
        else if (!stranger.waitUntil([&] { return stranger.grantOf(1) > 0; }, std::chrono::seconds(1)))
            break;
    }
    return sent;
}

void singleBytes(Scene &scene)
{
    if (!scene.gateway())
        return;
    Target reads(Target::Does::Eat);
    scene.watch({.peakMiB = 112});
    Stranger stranger(Wire::tunnelTo(scene.port()));
    stranger.send(bytes::connect(1, "127.0.0.1", reads.port()));
    pushSingles(stranger, 100'000);
    reads.stop();
    const QByteArray fill(64 << 10, 'x'); // what the system takes without a reader
    for (int i = 0; i < 256 && stranger.takeGrant(1); ++i)
        stranger.send(bytes::push(1, fill));
    const int waiting = pushSingles(stranger, 500'000);
    scene.did(u"a reader takes 100 000 single bytes and stops; %1 more were granted"_s.arg(waiting));
    scene.hold();
}

void stoppedReaders(Scene &scene)
{
    if (!scene.gateway())
        return;
    Target stopped(Target::Does::Nothing);
    Target reads(Target::Does::Eat);
    scene.watch({.peakMiB = 192, .peakDescriptors = 512});
    Stranger stranger(Wire::tunnelTo(scene.port()));
    constexpr quint32 Reader = 1000;
    for (quint32 flow = 1; flow <= 400; ++flow)
        stranger.send(bytes::connect(flow, "127.0.0.1", stopped.port()));
    stranger.send(bytes::connect(Reader, "127.0.0.1", reads.port()));
    const QByteArray data(64 << 10, 'x');
    qint64 read = 0;
    int idle = 0;
    for (int round = 0; round < 400 && idle < 50 && !stranger.isOver(); ++round) {
        bool sent = false;
        for (quint32 flow = 1; flow <= 400; ++flow) {
            if (!stranger.wasReset(flow) && stranger.takeGrant(flow))
                sent = stranger.send(bytes::push(flow, data));
        }
        if (stranger.takeGrant(Reader))
            read += stranger.send(bytes::push(Reader, data)) ? 1 : 0;
        idle = sent ? 0 : idle + 1;
        std::this_thread::sleep_for(milliseconds(2));
    }
    scene.must(!stranger.isOver(), u"the connection ended"_s);
    scene.must(!stranger.wasReset(Reader), u"the flow of the one who reads was Reset"_s);
    scene.must(stranger.waitUntil([&] { return stranger.grantOf(Reader) > 0; }),
               u"the one who reads gets no more window"_s);
    scene.did(
        u"400 readers stop, as much as was granted is sent; one that reads took %1 KiB"_s.arg(64 * read));
    scene.hold();
}

void unreadDownloads(Scene &scene)
{
    if (!scene.gateway())
        return;
    Target talks(Target::Does::Talk);
    scene.watch({.peakMiB = 48, .peakDescriptors = 128});
    scene.did(u"50 targets talk without end to a tunnel that does not read and granted 2³² frames each"_s);
    Wire tunnel = Wire::tunnelTo(scene.port(), 4096);
    for (quint32 flow = 1; flow <= 50; ++flow)
        tunnel.sendFrame(bytes::connect(flow, "127.0.0.1", talks.port(), 0xffffffff));
    scene.hold(std::chrono::seconds(1));
}

} // namespace

QList<Row> streamRows()
{
    return {
        {"pinned-blocks", "frames for all readers, in memory", "128 MiB", pin, false},
        {"large-frames", "frames for one reader", "80 MiB, Reset", largeFrames, false},
        {"beyond-window", "frames for one reader", "never more than were granted", beyondTheWindow, true},
        {"single-bytes", "frames for one reader, in memory", "80 MiB", singleBytes, false},
        {"stopped-readers", "frames for all readers of a connection", "128 MiB", stoppedReaders, false},
        {"unread-downloads", "bytes in the channel", "2 ms of the rate", unreadDownloads, true},
    };
}

} // namespace rookery::attack
