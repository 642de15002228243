// SPDX-License-Identifier: GPL-3.0-or-later
// A gateway that is hostile to its client.
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

/// Rookery's client with one TCP forward, connected to us.
struct Caught
{
    explicit Caught(Scene &scene, int receiveBuffer = 0) : door(receiveBuffer)
    {
        if (!scene.client(door, {u"127.0.0.1:%1:127.0.0.1:9"_s.arg(local)}))
            return;
        tunnel = door.acceptTunnel();
        scene.must(tunnel.isValid(), u"the client did not connect"_s);
    }
    /// It must come back to a gateway that behaves.
    void mustReturn(Scene &scene)
    {
        tunnel.close();
        scene.must(door.acceptTunnel(std::chrono::seconds(30)).isValid(), u"the client did not come back"_s);
    }

    Door door;
    quint16 local = freePort();
    Wire tunnel;
};

void announced(Scene &scene)
{
    Caught caught(scene);
    scene.watch({.peakMiB = 24});
    scene.did(u"a gateway announces 64 MiB and sends 100 bytes"_s);
    caught.tunnel.send(bytes::webSocketHead(2, 64 << 20, false) + bytes::push(1, QByteArray(95, 'x')));
    scene.hold();
    caught.mustReturn(scene);
}

void unread(Scene &scene, const QByteArray &batch, const QString &what)
{
    Caught caught(scene, 4096);
    scene.watch({.peakMiB = 24});
    qint64 sent = 0;
    while (sent < (128 << 20) && caught.tunnel.send(batch, std::chrono::seconds(2)))
        sent += batch.size();
    scene.did(what + u", %1 MiB sent, nothing read"_s.arg(sent >> 20));
    scene.hold();
    caught.mustReturn(scene);
}

void connectsUnread(Scene &scene)
{
    QByteArray batch;
    for (quint32 flow = 1; flow < 3000; ++flow)
        batch += bytes::answer(bytes::connect(flow, "h", 1));
    unread(scene, batch, u"a gateway sends Connects that nobody asked for"_s);
}

void pingsUnread(Scene &scene)
{
    unread(scene, bytes::webSocket(9, QByteArray(125, 'p'), false).repeated(1000),
           u"a gateway sends pings of 125 bytes"_s);
}

void datagramFlood(Scene &scene)
{
    Caught caught(scene);
    scene.watch({.peakMiB = 24});
    scene.did(u"a gateway sends 200 000 datagrams of 1000 bytes that nobody asked for"_s);
    const QByteArray batch =
        bytes::answer(bytes::datagram(5, "10.0.0.1", 53, QByteArray(1000, 'd'))).repeated(1000);
    for (int i = 0; i < 200; ++i)
        caught.tunnel.send(batch);
    scene.hold();
    caught.mustReturn(scene);
}

/// A local program has connected and reads nothing; gives the flow of its Connect.
quint32 openFlow(Scene &scene, Caught &caught, Wire &program)
{
    program = Wire::to(caught.local, 4096);
    while (auto message = caught.tunnel.next()) {
        if (message->opcode == 0) {
            caught.tunnel.sendFrame(bytes::acknowledge(message->flow, 16));
            return message->flow;
        }
    }
    scene.must(false, u"no Connect came"_s);
    return 0;
}

void stoppedProgram(Scene &scene)
{
    Caught caught(scene);
    Wire program;
    const quint32 flow = openFlow(scene, caught, program);
    scene.watch({.peakMiB = 160});
    scene.did(u"a gateway pushes 256 MiB to a local program that does not read, whatever was granted"_s);
    const QByteArray data(1 << 20, 'x');
    for (int i = 0; i < 256; ++i)
        caught.tunnel.sendFrame(bytes::push(flow, data));
    bool reset = false;
    while (auto message = caught.tunnel.next(std::chrono::seconds(5))) {
        if (message->opcode == 2 && message->flow == flow) {
            reset = true;
            break;
        }
    }
    scene.must(reset, u"the flow was not Reset"_s);
    scene.hold();
    caught.mustReturn(scene);
}

void pin(Scene &scene)
{
    Caught caught(scene);
    std::vector<Wire> programs(20);
    std::vector<quint32> flows;
    for (Wire &program : programs)
        flows.push_back(openFlow(scene, caught, program));
    scene.watch({.peakMiB = 64});
    scene.did(u"300 bytes for 20 stopped programs, each with 540 KiB of nothing in the same block"_s);
    const QByteArray filler = bytes::answer(bytes::reset(0x7fffffff, QByteArray(30'000, 'x'))).repeated(18);
    const QByteArray fill(4 << 20, 'f'); // what the system takes without a reader
    for (const quint32 flow : flows)
        caught.tunnel.sendFrame(bytes::push(flow, fill));
    for (int round = 0; round < 15; ++round) {
        for (const quint32 flow : flows)
            caught.tunnel.send(bytes::answer(bytes::push(flow, "!")) + filler);
    }
    scene.hold();
    caught.mustReturn(scene);
}

/// Answers each way to begin with headers, or a body, without end.
void endless(Scene &scene, Door &door, const QList<QByteArray> &starts)
{
    const QByteArray more = QByteArray("X-Header: some value that is long enough\r\n").repeated(1000);
    for (const QByteArray &start : starts) {
        Wire wire = door.accept(std::chrono::seconds(30));
        (void)wire.readHead();
        wire.send(start);
        for (int i = 0; i < 1000 && wire.send(more, std::chrono::seconds(2)); ++i)
            continue;
    }
    scene.hold();
}

void endlessAnswer(Scene &scene)
{
    Door door;
    if (!scene.client(door, {u"127.0.0.1:%1:127.0.0.1:9"_s.arg(freePort())}))
        return;
    (void)door.accept(); // the client is up, and tries again
    scene.watch({.peakMiB = 16});
    scene.did(u"a gateway's answer to the upgrade is headers without end, then a body without end"_s);
    endless(scene, door, {"HTTP/1.1 101 Switching Protocols\r\n", "HTTP/1.1 404 Not Found\r\n\r\n"});
    scene.must(door.acceptTunnel(std::chrono::seconds(30)).isValid(), u"the client did not come back"_s);
}

void endlessProxy(Scene &scene)
{
    Door proxy;
    const Door server;
    if (!scene.client(server, {u"--proxy"_s, u"http://user:word@127.0.0.1:%1"_s.arg(proxy.port()),
                               u"127.0.0.1:%1:127.0.0.1:9"_s.arg(freePort())}))
        return;
    (void)proxy.accept();
    scene.watch({.peakMiB = 16});
    scene.did(u"a proxy's answer is headers without end, or a body without end after 407 or 200"_s);
    endless(scene, proxy,
            {"HTTP/1.1 200 OK\r\n", "HTTP/1.1 407 No\r\nProxy-Authenticate: Basic realm=\"x\"\r\n\r\n",
             "HTTP/1.1 200 OK\r\n\r\n"});
}

void hangUps(Scene &scene)
{
    Door door;
    if (!scene.client(door, {u"127.0.0.1:%1:127.0.0.1:9"_s.arg(freePort())}))
        return;
    (void)door.accept();
    scene.watch({.peakMiB = 16});
    int tries = 0;
    const auto until = std::chrono::steady_clock::now() + std::chrono::seconds(5);
    while (std::chrono::steady_clock::now() < until) {
        const Wire wire = door.accept(milliseconds(100));
        tries += wire.isValid() ? 1 : 0;
    }
    scene.did(u"a gateway hangs up at once, for 5 s: %1 tries"_s.arg(tries));
    scene.must(tries > 0 && tries <= 40, u"%1 tries in 5 s"_s.arg(tries));
    scene.must(door.acceptTunnel(std::chrono::seconds(30)).isValid(), u"the client did not come back"_s);
}

void silentGateway(Scene &scene)
{
    Door door;
    const quint16 local = freePort();
    if (!scene.client(door, {u"127.0.0.1:%1:127.0.0.1:9"_s.arg(local)}))
        return;
    Wire wire = door.accept();
    scene.watch({.peakMiB = 24, .peakDescriptors = 1024 + 32, .laterDescriptors = 16});
    scene.did(u"a gateway does not answer; 3000 local connections with 4 KiB each wait"_s);
    const Usage before = scene.victim().now();
    const std::vector<Wire> programs = crowd(local, 3000, QByteArray(4096, 'x'));
    scene.mustFree(before.descriptors + 16, std::chrono::seconds(20), u"the channel timeout"_s);
}

} // namespace

QList<Row> clientRows()
{
    return {
        {"client-announced", "one message of a peer", "64 MiB", announced, true},
        {"client-connects-unread", "control frames", "2 MiB, the connection ends", connectsUnread, false},
        {"client-pings-unread", "pongs", "64 KiB", pingsUnread, false},
        {"client-datagrams", "datagrams, each way", "512 and 4 MiB", datagramFlood, true},
        {"client-stopped-program", "frames for one reader", "80 MiB, Reset", stoppedProgram, false},
        {"client-pinned-blocks", "frames for all readers, in memory", "128 MiB", pin, false},
        {"client-endless-answer", "head of an HTTP answer", "bounded", endlessAnswer, false},
        {"client-endless-proxy", "head of a proxy's answer", "bounded", endlessProxy, false},
        {"client-hang-ups", "tries to connect", "200 ms, then twice as long each time", hangUps, false},
        {"client-waiting", "local connections that wait for the tunnel", "1024 a forward", silentGateway,
         false},
    };
}

} // namespace rookery::attack
