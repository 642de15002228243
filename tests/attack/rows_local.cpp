// SPDX-License-Identifier: GPL-3.0-or-later
// What local programs can do to a client, and an application to the one who asks it.
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

#include <QDir>
#include <QElapsedTimer>

#include <array>
#include <cstring>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

void udpSenders(Scene &scene)
{
    Door door;
    const quint16 local = freePort();
    if (!scene.client(door, {u"127.0.0.1:%1:127.0.0.1:9/udp"_s.arg(local)}))
        return;
    Stranger gateway(door.acceptTunnel());
    scene.watch({.peakMiB = 32});
    std::vector<UdpPort> programs;
    for (int i = 0; i < 6000; ++i) {
        programs.emplace_back();
        programs.back().sendTo(local, "hello");
    }
    gateway.waitUntil([&] { return gateway.count(6) >= 4096; }, std::chrono::seconds(3));
    scene.did(u"a datagram of each of 6000 local senders: %1 came"_s.arg(gateway.count(6)));
    scene.must(gateway.count(6) > 0, u"no datagram came"_s);
    scene.hold();
}

void udpFlood(Scene &scene)
{
    Door door(4096);
    const quint16 local = freePort();
    if (!scene.client(door, {u"127.0.0.1:%1:127.0.0.1:9/udp"_s.arg(local)}))
        return;
    const Wire gateway = door.acceptTunnel();
    scene.watch({.peakMiB = 24});
    scene.did(u"20 000 datagrams of 8 KiB, the gateway does not read"_s);
    const UdpPort program;
    const QByteArray data(8192, 'd');
    for (int i = 0; i < 20'000; ++i)
        program.sendTo(local, data);
    scene.hold();
}

void standardOutput(Scene &scene)
{
    Door door;
    Victim::Options options;
    options.output = test::ProcessRunner::StandardOutput::Data; // a pipe that nobody reads
    if (!scene.client(door, {u"stdio:127.0.0.1:9/udp"_s}, options))
        return;
    scene.victim().runner().process().write("hello\n");
    scene.victim().runner().process().waitForBytesWritten(1000);
    Wire gateway = door.acceptTunnel();
    quint32 flow = 0;
    while (auto message = gateway.next(std::chrono::seconds(3))) {
        if (message->opcode == 6) {
            flow = message->flow;
            break;
        }
    }
    scene.watch({.peakMiB = 24});
    scene.did(u"a gateway sends 64 MiB in datagrams, nobody reads the output"_s);
    const QByteArray batch =
        bytes::answer(bytes::datagram(flow, "127.0.0.1", 9, QByteArray(8192, 'd'))).repeated(64);
    for (int i = 0; i < 128; ++i)
        gateway.send(batch);
    scene.hold();
}

/// Many programs at a SOCKS proxy that say little or nothing; then one that means it.
void socksHandshakes(Scene &scene)
{
    Door door;
    const quint16 local = freePort();
    if (!scene.client(door, {u"127.0.0.1:%1:socks"_s.arg(local)}))
        return;
    Stranger gateway(door.acceptTunnel());
    scene.watch({.peakMiB = 32, .peakDescriptors = 1100});
    std::vector<Wire> programs;
    for (int i = 0; i < 2000; ++i) {
        programs.emplace_back(Wire::to(local));
        // Nothing; half a greeting; a name without an end; a list of methods without an end.
        constexpr std::array<const char *, 4> Words{"", "05", "0401000100000001006e616d65", "05ff00"};
        programs.back().send(QByteArray::fromHex(Words[size_t(i) % Words.size()]));
    }
    const qint64 before = gateway.count(0);
    Wire honest = Wire::to(local);
    honest.send(QByteArray::fromHex("050100") + QByteArray::fromHex("050100017f0000010009"));
    scene.must(gateway.waitUntil([&] { return gateway.count(0) > before; }), u"nobody honest was served"_s);
    scene.did(u"2000 programs at a SOCKS proxy that do not come to the point, and one that does"_s);
    scene.hold();
}

/// The same at an HTTP proxy, in five waves.
void httpHandshakes(Scene &scene)
{
    Door door;
    const quint16 local = freePort();
    if (!scene.client(door, {u"127.0.0.1:%1:http"_s.arg(local)}))
        return;
    Stranger gateway(door.acceptTunnel());
    scene.watch({.peakMiB = 48, .peakDescriptors = 1400});
    const QByteArray begun = "GET http://127.0.0.1:9/ HTTP/1.1\r\nHost: x\r\nA: ";
    const std::array<QByteArray, 4> words{QByteArray(), QByteArray("GE"), begun + QByteArray(15'000, 'x'),
                                          QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n")};
    std::vector<Wire> programs;
    for (int i = 0; i < 10'000; ++i) {
        if (i % 2'000 == 0)
            programs.clear();
        programs.emplace_back(Wire::to(local));
        programs.back().send(words[size_t(i) % words.size()]);
    }
    const qint64 before = gateway.count(0);
    Wire honest = Wire::to(local);
    honest.send("CONNECT 127.0.0.1:9 HTTP/1.1\r\nHost: 127.0.0.1:9\r\n\r\n");
    scene.must(gateway.waitUntil([&] { return gateway.count(0) > before; }), u"nobody honest was served"_s);
    scene.did(
        u"10 000 programs at an HTTP proxy that do not come to the point, or stay; and one that does"_s);
    scene.hold();
}

void httpUnread(Scene &scene)
{
    Door door;
    const quint16 local = freePort();
    if (!scene.client(door, {u"127.0.0.1:%1:http"_s.arg(local)}))
        return;
    Stranger gateway(door.acceptTunnel());
    scene.watch({.peakMiB = 64, .peakDescriptors = 300});
    const Usage before = scene.victim().now();
    const QByteArray many = QByteArray("GET / HTTP/1.1\r\nHost: x\r\n\r\n").repeated(32'000);
    std::vector<Wire> programs;
    for (int i = 0; i < 200; ++i) {
        programs.emplace_back(Wire::to(local));
        programs.back().send(many, std::chrono::milliseconds(20));
    }
    scene.did(u"200 programs ask an HTTP proxy 32 000 times each, and read no answer"_s);
    // Their time for a request, and then for the last words.
    scene.mustFree(before.descriptors + 16, std::chrono::seconds(25), u"nobody has read its answers"_s);
    scene.hold();
}

/// The application, as far as rookery-cli can tell: says yes to every connection and this, again and again.
class Impostor
{
public:
    Impostor(const QString &directory, QByteArray line, int times) : m_line(std::move(line)), m_times(times)
    {
        QDir(directory).mkpath(u"rookery"_s);
        const QByteArray folder = QFile::encodeName(directory + u"/rookery"_s);
        ::chmod(QFile::encodeName(directory).constData(), 0700); // or Qt takes another one
        ::chmod(folder.constData(), 0700);
        const QByteArray path = folder + "/control";
        ::unlink(path.constData());
        sockaddr_un address{};
        address.sun_family = AF_UNIX;
        std::strncpy(address.sun_path, path.constData(), sizeof address.sun_path - 1);
        m_fd = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
        ::bind(m_fd, reinterpret_cast<const sockaddr *>(&address), sizeof address);
        ::listen(m_fd, 4);
        m_thread = std::thread([this] { answer(); });
    }
    ~Impostor()
    {
        ::shutdown(m_fd, SHUT_RDWR);
        m_thread.join();
        ::close(m_fd);
    }
    Impostor(const Impostor &) = delete;
    Impostor &operator=(const Impostor &) = delete;
    [[nodiscard]] bool wasAsked() const { return m_asked; }

private:
    void answer()
    {
        Wire wire(::accept4(m_fd, nullptr, nullptr, SOCK_CLOEXEC), Wire::Role::Server);
        m_asked = wire.isValid();
        for (int i = 0; i < m_times && wire.send(m_line, std::chrono::seconds(2)); ++i)
            continue;
        // Long enough for the program to end by itself.
        wire.endsWithin(std::chrono::seconds(20));
    }

    QByteArray m_line;
    int m_times;
    int m_fd = -1;
    std::atomic<bool> m_asked = false;
    std::thread m_thread;
};

void asks(Scene &scene, const QByteArray &line, int times, const QString &what)
{
    const QString directory = scene.setting().directory + u"/run"_s;
    Impostor impostor(directory, line, times);
    Victim::Options options;
    options.environment.insert(u"XDG_RUNTIME_DIR"_s, directory);
    scene.did(what);
    if (!scene.command({u"status"_s}, options, {.peakMiB = 64, .newServed = false}))
        return;
    QElapsedTimer passed;
    passed.start();
    auto &process = scene.victim().runner().process();
    scene.must(process.waitForFinished(20'000), u"rookery-cli did not end"_s);
    scene.must(impostor.wasAsked(), u"it asked nobody"_s);
    scene.must(process.exitStatus() == QProcess::NormalExit && process.exitCode() == 1,
               u"its exit code is %1"_s.arg(process.exitCode()));
}

void endlessLine(Scene &scene)
{
    asks(scene, QByteArray(1 << 16, 'x'), 1024, u"the application answers one line of 64 MiB"_s);
}

void manyLines(Scene &scene)
{
    asks(scene, R"({"rookery": 1, "item": {"name": ")" + QByteArray(60'000, 'n') + "\"}}\n", 4000,
         u"the application answers 4000 lines of 60 KB, and no end"_s);
}

} // namespace

QList<Row> localRows()
{
    return {
        {"udp-senders", "UDP senders of a forward", "4096", udpSenders, false},
        {"socks-handshakes", "programs that have not said yet where to, at a proxy",
         "512 a forward, an eighth of the descriptors", socksHandshakes, true},
        {"http-handshakes", "programs that keep their connection to an HTTP proxy and ask for nothing",
         "512 a forward", httpHandshakes, true},
        {"http-unread", "what an HTTP proxy has read and not passed on", "64 KiB and a head", httpUnread,
         false},
        {"udp-unread", "datagrams, each way", "512 and 4 MiB", udpFlood, true},
        {"stdio-unread", "what stdio over UDP has not written", "1 MiB", standardOutput, true},
        {"answer-line", "answers of the application to rookery-cli", "64 KiB a line", endlessLine, true},
        {"answer-lines", "answers of the application to rookery-cli", "100 000 lines, 10 s of silence",
         manyLines, false},
    };
}

} // namespace rookery::attack
