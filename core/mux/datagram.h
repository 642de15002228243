// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rookery {

/// One datagram of a UDP flow (docs/protocol.md §6). `flowId` is the client's choice; replies carry the same.
struct Datagram
{
    quint32 flowId = 0;
    QByteArray host;
    quint16 port = 0;
    QByteArray data;
};

/// A datagram to be sent; its bytes are copied straight into its frame.
struct DatagramView
{
    quint32 flowId = 0;
    QByteArrayView host;
    quint16 port = 0;
    QByteArrayView data;
};

} // namespace rookery
