// SPDX-License-Identifier: GPL-3.0-or-later
// A gateway in front of a web site, and visitors who want to use it up.
#include "attack/rows.h"
#include "attack/scene.h"

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int MostVisitors = 1024;
/// One to the visitor and one to the site.
constexpr int MostDescriptors = 2 * MostVisitors + 64;
const QByteArray Get = "GET / HTTP/1.1\r\nHost: x\r\n\r\n";

QStringList inFrontOf(const Target &site)
{
    return {u"--backend"_s, u"http://127.0.0.1:%1"_s.arg(site.port())};
}

void manyWith(Scene &scene, Target::Does what, const QByteArray &words, int count, const QString &done)
{
    const Target site(what);
    if (!scene.gateway(inFrontOf(site)))
        return;
    scene.watch({.peakMiB = 160, .peakDescriptors = MostDescriptors, .laterDescriptors = 16});
    scene.did(u"%1 connections "_s.arg(count) + done);
    const std::vector<Wire> visitors = crowd(scene.port(), count, words);
    scene.hold();
}

void slowBodies(Scene &scene)
{
    manyWith(scene, Target::Does::Nothing,
             "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n4000\r\n" +
                 QByteArray(8 << 10, 'x'),
             1500, u"with a body that does not end, to a site that reads nothing"_s);
}

void hugeHeads(Scene &scene)
{
    manyWith(scene, Target::Does::Nothing,
             "GET / HTTP/1.1\r\nHost: x\r\nCookie: " + QByteArray(31 << 10, 'c'), 1500,
             u"with 31 KiB of a head that does not end"_s);
}

void unanswered(Scene &scene)
{
    manyWith(scene, Target::Does::Eat, Get, 10'000, u"that ask a site that does not answer"_s);
}

void pipelined(Scene &scene)
{
    const Target site(Target::Does::Eat);
    if (!scene.gateway(inFrontOf(site)))
        return;
    scene.watch({.peakMiB = 16});
    scene.did(u"requests without end on one connection, none answered"_s);
    Wire wire = Wire::to(scene.port(), 4096);
    const QByteArray batch = Get.repeated(2000);
    for (int i = 0; i < 200 && wire.send(batch, std::chrono::seconds(1)); ++i)
        continue;
    scene.hold();
}

void chatter(Scene &scene)
{
    const Target site(Target::Does::Talk);
    if (!scene.gateway(inFrontOf(site)))
        return;
    scene.watch({.peakMiB = 16, .peakDescriptors = 128});
    scene.did(u"a site that talks without end and not HTTP"_s);
    const std::vector<Wire> visitors = crowd(scene.port(), 50, Get);
    scene.hold();
}

} // namespace

QList<Row> siteRows()
{
    return {
        {"site-bodies", "bytes between a visitor and the web site", "32 KiB each way", slowBodies, false},
        {"site-heads", "head of a request for the web site", "32 KiB, 1000 headers", hugeHeads, false},
        {"site-unanswered", "connections that are no tunnels yet", "1024 a thread", unanswered, false},
        {"site-pipelined", "bytes between a visitor and the web site", "one head and 32 KiB", pipelined,
         true},
        {"site-chatter", "bytes between a visitor and the web site", "502", chatter, true},
    };
}

} // namespace rookery::attack
