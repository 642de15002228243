// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/demo/demo_page.h"

#include <QTcpSocket>

namespace rookery {

namespace {

QByteArray answer()
{
    const QByteArray body =
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>" +
        DemoPage::tr("It works").toHtmlEscaped().toUtf8() +
        "</title><style>body{font:1.1rem/1.6 system-ui,sans-serif;max-width:34rem;margin:15vh auto;padding:0 "
        "1rem;"
        "color-scheme:light dark}</style></head><body><h1>" +
        DemoPage::tr("It works").toHtmlEscaped().toUtf8() + "</h1><p>" +
        DemoPage::tr(
            "Your browser asked a port of this computer for this page. Rookery took the request through a "
            "WebSocket to a gateway, and that fetched the page here. With a gateway elsewhere it would have "
            "come from there.")
            .toHtmlEscaped()
            .toUtf8() +
        "</p></body></html>\n";
    return "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nConnection: "
           "close\r\nContent-Length: " +
           QByteArray::number(body.size()) + "\r\n\r\n" + body;
}

void read(QTcpSocket *socket)
{
    const QByteArray head = socket->peek(DemoPage::MaxHead);
    if (!head.contains("\r\n\r\n") && head.size() < DemoPage::MaxHead)
        return;
    socket->readAll();
    socket->write(answer());
    socket->disconnectFromHost();
}

} // namespace

DemoPage::DemoPage(QObject *parent) : QObject(parent), m_server(this)
{
    connect(&m_server, &QTcpServer::newConnection, this, &DemoPage::takeConnections);
}

bool DemoPage::listen()
{
    return m_server.listen(QHostAddress::LocalHost);
}

void DemoPage::takeConnections()
{
    while (QTcpSocket *socket = m_server.nextPendingConnection()) {
        socket->setReadBufferSize(MaxHead);
        connect(socket, &QTcpSocket::readyRead, this, [socket] { read(socket); });
        connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
    }
}

} // namespace rookery
