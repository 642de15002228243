// SPDX-License-Identifier: GPL-3.0-or-later
#include "attack/frame_bytes.h"
#include "attack/rows.h"
#include "attack/scene.h"
#include "attack/stranger.h"

#include <openssl/ssl.h>

namespace rookery::attack {

using namespace Qt::Literals::StringLiterals;

namespace {

/// What a client of TLS says first.
QByteArray clientHello()
{
    SSL_CTX *const context = SSL_CTX_new(TLS_client_method());
    SSL *const session = SSL_new(context);
    BIO *const out = BIO_new(BIO_s_mem());
    SSL_set_bio(session, BIO_new(BIO_s_mem()), out); // both are the session's now
    (void)SSL_connect(session);
    char *data = nullptr;
    const long size = BIO_get_mem_data(out, &data);
    QByteArray hello(data, size);
    SSL_free(session);
    SSL_CTX_free(context);
    return hello;
}

void manyHellos(Scene &scene, const QByteArray &hello, const QString &what)
{
    scene.watch({.peakMiB = 160, .peakDescriptors = 1024 + 64, .laterDescriptors = 16});
    scene.did(u"1500 connections with "_s + what);
    const std::vector<Wire> connections = crowd(scene.port(), 1500, hello);
    scene.hold();
}

void half(Scene &scene)
{
    if (!scene.tlsGateway())
        return;
    const QByteArray hello = clientHello();
    manyHellos(scene, hello.left(hello.size() / 2), u"half a ClientHello"_s);
}

void unfinished(Scene &scene)
{
    if (scene.tlsGateway())
        manyHellos(scene, clientHello(), u"a ClientHello and no more"_s);
}

/// Loads both directions of a tunnel, and ends its flows.
bool work(Wire &tunnel, quint16 talks, quint16 eats)
{
    const QByteArray block(256 << 10, 'x');
    bool fine = tunnel.sendFrame(bytes::connect(1, "127.0.0.1", talks, 64)) &&
                tunnel.sendFrame(bytes::connect(2, "127.0.0.1", eats, 64));
    for (int i = 0; i < 8; ++i)
        fine = fine && tunnel.sendFrame(bytes::push(2, block));
    qsizetype got = 0;
    while (fine && got < 512 << 10) {
        const auto message = tunnel.next(std::chrono::seconds(2));
        if (!message)
            break;
        got += message->rest.size();
    }
    return fine && got > 0 && tunnel.sendFrame(bytes::reset(1)) && tunnel.sendFrame(bytes::reset(2));
}

void idle(Scene &scene)
{
    if (!scene.tlsGateway())
        return;
    Target talks(Target::Does::Talk);
    Target eats(Target::Does::Eat);
    constexpr int Tunnels = 100;
    scene.watch({.peakMiB = 128, .peakDescriptors = Tunnels + 64, .laterMiB = 48});
    scene.did(u"100 tunnels carry 2 MiB up and 0.5 MiB down, and are idle then"_s);
    std::vector<Wire> tunnels;
    for (int i = 0; i < Tunnels; ++i) {
        Wire tunnel = Wire::to(scene.port());
        scene.must(tunnel.startTls() && tunnel.upgrade() && work(tunnel, talks.port(), eats.port()),
                   u"tunnel %1 did not work"_s.arg(i));
        tunnels.push_back(std::move(tunnel));
    }
    for (Wire &tunnel : tunnels)
        tunnel.endsWithin(milliseconds(20));
    scene.hold(std::chrono::seconds(55)); // given back at the second ping in a row, 25 s each
    scene.mustHold(Tunnels * 160 / 1024 + 24, u"idle"_s);
}

void renegotiate(Scene &scene)
{
    if (!scene.tlsGateway())
        return;
    scene.watch({.peakMiB = 24, .peakDescriptors = 64});
    scene.did(u"300 TLS handshakes, one after the other, and no request"_s);
    for (int i = 0; i < 300; ++i) {
        Wire wire = Wire::to(scene.port());
        scene.must(wire.startTls(), u"a handshake failed"_s);
    }
    scene.hold();
}

} // namespace

QList<Row> tlsRows()
{
    return {
        {"tls-half", "connections that are no tunnels yet", "1024 a thread", half, false},
        {"tls-hello", "connections that are no tunnels yet", "1024 a thread", unfinished, false},
        {"tls-idle", "encrypted bytes of a TLS connection", "320 KiB each way, only under load", idle, false},
        {"tls-handshakes", "TLS handshakes", "nothing that stays", renegotiate, false},
    };
}

} // namespace rookery::attack
