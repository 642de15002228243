// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray Hello = bytes::reset(0, "rookery/1 early-acks timely-acks resume");
constexpr int Push = 4;

/// Takes what a target talks and acknowledges it, for so long, but never says what it has received.
void download(Stranger &stranger, milliseconds time)
{
    const auto until = std::chrono::steady_clock::now() + time;
    qint64 acknowledged = 0;
    while (!stranger.isOver() && std::chrono::steady_clock::now() < until) {
        if (const qint64 more = stranger.count(Push) - acknowledged; more > 0) {
            stranger.send(bytes::acknowledge(1, quint32(more)));
            acknowledged += more;
        }
        std::this_thread::sleep_for(milliseconds(2));
    }
}

void neverHave(Scene &scene)
{
    if (!scene.gateway())
        return;
    Target talks(Target::Does::Talk);
    scene.watch({.peakMiB = 96});
    scene.did(u"takes a download and acknowledges its frames, but never says what it has received"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    stranger.send(Hello);
    stranger.send(bytes::connect(1, "127.0.0.1", talks.port(), 4096));
    download(stranger, std::chrono::seconds(4));
    scene.hold();
}

void neverHaveOfControl(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 48});
    scene.did(u"Connects to port 0, all answers read, and never says what it has received"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    stranger.send(Hello);
    for (quint32 flow = 1; flow < 400'000 && !stranger.isOver(); flow += 1000) {
        QByteArray batch;
        for (quint32 i = 0; i < 1000; ++i)
            batch += bytes::message(bytes::connect(flow + i, "127.0.0.1", 0));
        stranger.wire().send(batch);
    }
    scene.must(stranger.waitUntil([&] { return stranger.isOver(); }), u"it goes on"_s);
    scene.hold();
}

void idleHave(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 24});
    scene.did(u"says again and again that it has received nothing"_s);
    Stranger stranger(Wire::tunnelTo(scene.port()));
    stranger.send(Hello);
    const QByteArray batch = bytes::message(bytes::reset(0, "link/1 have 0")).repeated(1000);
    for (int i = 0; i < 1000 && !stranger.isOver(); ++i)
        stranger.wire().send(batch);
    scene.must(stranger.waitUntil([&] { return stranger.isOver(); }), u"it goes on"_s);
    scene.hold();
}

void wrongHave(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 24});
    scene.did(u"says to have what was not sent, or less than before, or no number"_s);
    const QByteArrayList said{"have 1000000",
                              "have 9223372036854775807",
                              "have 18446744073709551616",
                              "have -1",
                              "have 01",
                              "have ",
                              "session 00"};
    for (const QByteArray &text : said) {
        Stranger stranger(Wire::tunnelTo(scene.port()));
        stranger.send(Hello);
        stranger.send(bytes::reset(0, "link/1 " + text));
        scene.must(stranger.waitUntil([&] { return stranger.isOver(); }), u"it goes on"_s);
    }
    Stranger back(Wire::tunnelTo(scene.port()));
    constexpr int Reset = 2; // as the hello and the session are
    scene.must(back.send(Hello) && back.waitUntil([&] { return back.count(Reset) > 1; }), u"no session"_s);
    back.send(bytes::reset(0, "link/1 have 1"));
    back.send(bytes::reset(0, "link/1 have 0"));
    scene.must(back.waitUntil([&] { return back.isOver(); }), u"a number goes back"_s);
    scene.hold();
}

void unreadWithResume(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 24});
    scene.did(u"the same, nothing read: small frames that may have to go out again share blocks"_s);
    Wire tunnel = Wire::tunnelTo(scene.port(), 4096);
    tunnel.sendFrame(Hello);
    const QByteArray batch = bytes::message(bytes::acknowledge(77, 1)).repeated(4000);
    for (qint64 sent = 0; sent < (128 << 20) && tunnel.send(batch, std::chrono::seconds(2));)
        sent += batch.size();
    scene.hold();
}

void abandoned(Scene &scene)
{
    if (!scene.gateway())
        return;
    Target eats(Target::Does::Eat);
    const Usage before = scene.victim().now();
    scene.watch({.peakMiB = 64, .peakDescriptors = 700, .laterDescriptors = 320});
    scene.did(u"600 sessions that can be resumed, each with a flow, lose their connection"_s);
    for (int i = 0; i < 600; ++i) {
        Stranger stranger(Wire::tunnelTo(scene.port()));
        stranger.send(Hello);
        stranger.send(bytes::connect(1, "127.0.0.1", eats.port()));
        stranger.waitUntil([&] { return stranger.grantOf(1) > 0; }, std::chrono::seconds(1));
    }
    scene.mustFree(before.descriptors + 256 + 32, std::chrono::seconds(10), u"all but 256 have ended"_s);
    scene.hold();
}

void guessedJoins(Scene &scene)
{
    if (!scene.gateway())
        return;
    scene.watch({.peakMiB = 32});
    scene.did(u"3000 connections ask for sessions that there are not, in all sorts of ways"_s);
    const QByteArray token(64, 'a');
    const QByteArrayList values{token + " 1 0",
                                token + " 9223372036854775807 9223372036854775807",
                                token + " -1 -1",
                                token.toUpper() + " 1 0",
                                "1 0",
                                QByteArray(4000, ' '),
                                token + " 1 0\r\nX-Rookery-Session: " + token + " 2 0"};
    for (int i = 0; i < 3000; ++i) {
        Wire wire = Wire::to(scene.port());
        scene.must(wire.upgrade(Wire::Patience, "X-Rookery-Session: " + values[i % values.size()] + "\r\n"),
                   u"it is no new session"_s);
    }
    scene.hold();
}

} // namespace

QList<Row> sessionRows()
{
    return {
        {"never-have", "messages that the peer has not said to have", "64 MiB a session", neverHave, true},
        {"never-have-control", "control frames of these", "16 MiB, the session ends", neverHaveOfControl,
         true},
        {"idle-have", "messages of the link that say nothing new", "10 000, the session ends", idleHave,
         true},
        {"wrong-have", "messages that the peer has not said to have", "the session ends", wrongHave, true},
        {"resume-unread", "control frames", "2 MiB, the connection ends", unreadWithResume, false},
        {"abandoned-sessions", "sessions that wait for their clients", "256 a thread", abandoned, false},
        {"guessed-joins", "sessions that wait for their clients", "proof before anything", guessedJoins,
         true},
    };
}

} // namespace rookery::attack
