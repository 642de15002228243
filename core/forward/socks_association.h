// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/datagram_socket.h"
#include "core/forward/client_session.h"
#include "core/forward/proxy_datagrams.h"

#include <optional>

namespace rookery {

/// UDP ASSOCIATE (RFC 1928 §6, §7): a UDP socket for the program whose TCP connection this is, at the address
/// at which it has reached us. It hears one sender at that program's computer: at the port that the request
/// names, or else whoever comes first. It ends with the connection.
class SocksAssociation final : public ClientSession,
                               private StreamSocket::Listener,
                               private DatagramSocket::Listener,
                               private ProxyDatagrams::Association
{
public:
    /// What its program says over the connection is thrown away; who says more than this means harm.
    static constexpr qsizetype MostSaid = 64 << 10;

    /// Whether the program has come by a way over which it can send datagrams, too.
    [[nodiscard]] static bool isPossible(const StreamSocket &socket);

    SocksAssociation(SessionHost &host, ProxyClient client);
    ~SocksAssociation() override;

    void start() override;
    void giveUpHandshake() override { end(); }
    [[nodiscard]] int liveFlows() const override { return 0; }
    void abort(const Error &) override { end(); }
    bool abortFlow(quint64, const Error &) override { return false; }
    void addTo(ForwardSnapshot &, bool) const override {}

private:
    void socketReadable() override;
    void socketWritable() override {}
    void datagramReceived(DatagramSocket *socket, QByteArrayView data, const UdpPath &path) override;
    void datagramAnswered(const UdpPath &path, QByteArrayView end, const QByteArray &data) override;

    [[nodiscard]] bool open();
    [[nodiscard]] bool say(const QByteArray &words);
    [[nodiscard]] bool isProgram(const UdpAddress &peer);
    void noteUse();
    void end();

    SessionHost &m_host;
    ProxyClient m_client;
    DescriptorLease m_lease;
    std::unique_ptr<DatagramSocket> m_datagrams; ///< after the lease, which goes last
    QHostAddress m_program;
    qsizetype m_said = 0;
    std::optional<TimePoint> m_noted; ///< when its use was told last
    UdpAddress m_sender;              ///< null until it is known
};

} // namespace rookery
