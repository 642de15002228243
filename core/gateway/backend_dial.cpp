// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/backend_dial.h"

#include "core/socket/descriptor.h"
#include "core/socket/stream_socket.h"
#include "core/tls/tls_transport.h"

#include <QFile>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <sys/socket.h>
#include <sys/un.h>

namespace rookery {

namespace {

/// Until a unix socket with a full backlog is asked again.
constexpr milliseconds Rest{50};

int connectTo(int descriptor, const QString &path)
{
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    const QByteArray name = QFile::encodeName(path);
    std::memcpy(static_cast<void *>(address.sun_path), name.constData(),
                std::min(size_t(name.size()), sizeof address.sun_path - 1));
    return ::connect(descriptor, reinterpret_cast<const sockaddr *>(&address), sizeof address) == 0 ? 0
                                                                                                    : errno;
}

} // namespace

BackendDial::BackendDial(const BackendAddress &address, const std::optional<TlsContext> &tls,
                         const DialOptions &options, Clock &clock)
    : m_address(address), m_tls(tls), m_options(options), m_clock(clock)
{
}

BackendDial::~BackendDial()
{
    if (m_transport)
        m_transport->setListener(nullptr);
}

void BackendDial::start()
{
    m_limit = m_clock.createTimer([this] { fail(tr("It does not answer."), true); });
    if (m_options.timeout > milliseconds::zero())
        m_limit->start(m_options.timeout);
    if (m_address.host.isEmpty()) {
        m_again = m_clock.createTimer([this] { dialSocket(); });
        m_again->start(milliseconds::zero());
        return;
    }
    m_dialer = std::make_unique<Dialer>(m_options, m_clock);
    connect(m_dialer.get(), &Dialer::connected, this,
            [this] { reached(m_dialer->takeSocket()->takeDescriptor()); });
    connect(m_dialer.get(), &Dialer::failed, this, [this](const Error &why) { fail(why.sentence()); });
    m_dialer->dial(m_address.host, m_address.port);
}

void BackendDial::dialSocket()
{
    const int descriptor = makeSocket(AF_UNIX, SOCK_STREAM);
    const int error = descriptor < 0 ? errno : connectTo(descriptor, m_address.socketPath);
    if (error == 0) {
        reached(descriptor);
        return;
    }
    closeDescriptor(descriptor);
    if (error == EAGAIN)
        m_again->start(Rest);
    else
        fail(QString::fromLocal8Bit(std::strerror(error)));
}

void BackendDial::reached(int descriptor)
{
    if (m_tls)
        m_transport = std::make_unique<TlsTransport>(descriptor, *m_tls, m_address.host);
    else
        m_transport = ByteTransport::plain(descriptor);
    m_transport->setListener(this);
    shakeHands();
}

void BackendDial::shakeHands()
{
    if (m_over)
        return;
    switch (m_transport->handshake()) {
    case ByteTransport::Outcome::WouldBlock:
        return;
    case ByteTransport::Outcome::Ok:
        m_over = true;
        m_limit->stop();
        m_transport->setListener(nullptr);
        Q_EMIT connected();
        return;
    case ByteTransport::Outcome::End:
    case ByteTransport::Outcome::Failed:
        break;
    }
    const QList<QSslError> problems = m_transport->certificateErrors();
    fail(problems.isEmpty() ? tr("TLS failed: %1").arg(m_transport->errorString())
                            : problems.constFirst().errorString());
}

void BackendDial::fail(const QString &why, bool tooLate)
{
    if (m_over)
        return;
    m_over = true;
    m_limit->stop();
    Q_EMIT failed(why, tooLate);
}

} // namespace rookery

#include "moc_backend_dial.cpp"
