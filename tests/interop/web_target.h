// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/body_reader.h"
#include "core/http/request_head.h"
#include "support/tcp_target.h"

#include <algorithm>

/// A web server for the far end of a proxy: tells what it was asked, a line each, and echoes where it is
/// asked to change the protocol.
namespace rookery::test {

inline bool answerRequest(BlockingSocket &connection, QByteArray &received)
{
    http::RequestHeadReader reader;
    while (reader.read(received) == http::RequestHeadReader::Status::NeedMore) {
        const QByteArray more = connection.readSome();
        if (more.isEmpty())
            return false;
        received += more;
    }
    if (reader.status() != http::RequestHeadReader::Status::Complete) {
        connection.writeAll("HTTP/1.1 400 Bad\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
        return false;
    }
    const http::RequestHead &head = reader.head();
    received.remove(0, head.size);
    if (!head.values("Upgrade").isEmpty()) {
        const QByteArray answer =
            "HTTP/1.1 101 Go\r\nConnection: Upgrade\r\nUpgrade: " + head.values("Upgrade").first() +
            "\r\n\r\n";
        connection.writeAll(answer);
        connection.writeAll(received);
        serve::echo(connection);
        return false;
    }
    if (http::hasMember(head.headers, "Expect", "100-continue"))
        connection.writeAll("HTTP/1.1 100 Continue\r\n\r\n");
    QByteArray content;
    http::BodyReader body(*http::requestFraming(head));
    while (body.state() == http::BodyReader::State::Going) {
        if (received.isEmpty())
            received = connection.readSome();
        if (received.isEmpty())
            return false;
        const http::BodyReader::Piece piece = body.take(received);
        content += piece.data;
        received.remove(0, piece.consumed);
    }
    QByteArray text = "line " + head.method + ' ' + head.target + '\n';
    for (const auto &[name, value] : head.headers)
        text += name.toLower() + ": " + value + '\n';
    text += "body " + QByteArray::number(content.size()) + ' ' + sha256(content).toHex() + '\n';
    QByteArray answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nTransfer-Encoding: chunked\r\n\r\n";
    if (head.method != "HEAD") {
        http::appendChunk(answer, text);
        http::appendLastChunk(answer, {});
    }
    return connection.writeAll(answer);
}

inline void serveWeb(BlockingSocket &connection)
{
    QByteArray received;
    while (answerRequest(connection, received))
        ;
}

} // namespace rookery::test
