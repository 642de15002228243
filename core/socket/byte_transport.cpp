// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/socket/byte_transport.h"

#include "core/socket/paced_socket.h"
#include "core/socket/socket_tuning.h"

#include <cstring>

namespace rookery {

namespace {

constexpr qsizetype SmallRead = 16 * 1024;

/// Plain TCP without a buffer in between.
class PlainTransport final : public ByteTransport, private PacedSocket::Listener
{
public:
    explicit PlainTransport(int descriptor) : m_socket(std::make_unique<PacedSocket>(descriptor))
    {
        m_socket->setListener(this);
    }

    void setListener(ByteTransport::Listener *listener) override { m_listener = listener; }
    [[nodiscard]] Outcome handshake() override { return m_socket ? Outcome::Ok : Outcome::Failed; }

    [[nodiscard]] Result read(std::span<char> to) override
    {
        if (!m_socket)
            return {0, Outcome::Failed};
        const Result result = translate(m_socket->read(to.data(), qsizetype(to.size())));
        // A penguin has Nagle's algorithm on: until we acknowledge its last small segment, it holds the next
        // one back, for 40 ms.
        if (result.bytes > 0 && result.bytes < SmallRead && hurriesAcknowledgements())
            acknowledgeAtOnce(m_socket->descriptor());
        return result;
    }
    [[nodiscard]] Result write(std::span<const QByteArrayView> slices) override
    {
        return m_socket ? translate(m_socket->write(slices)) : Result{0, Outcome::Failed};
    }
    [[nodiscard]] qint64 bytesToWrite() const override { return 0; }
    void shutdownWrite() override
    {
        if (m_socket)
            m_socket->shutdownWrite();
    }
    void abort() override
    {
        if (m_socket)
            m_socket->setAbortOnClose();
        m_socket.reset();
    }
    void setInteractive(bool on) override
    {
        if (m_socket)
            m_socket->setInteractive(on);
    }
    void leaveThread() override
    {
        m_listener = nullptr;
        if (m_socket)
            m_socket->leaveThread();
    }
    void enterThread() override
    {
        if (!m_socket)
            return;
        m_socket->enterThread();
        m_socket->setListener(this);
    }
    [[nodiscard]] int systemError() const override { return m_socket ? m_socket->lastError() : 0; }
    [[nodiscard]] QString errorString() const override
    {
        const int error = systemError();
        return error != 0 ? QString::fromLocal8Bit(std::strerror(error)) : QString();
    }

private:
    static Result translate(PacedSocket::Result result)
    {
        switch (result.outcome) {
        case PacedSocket::Outcome::Ok:
            return {result.bytes, Outcome::Ok};
        case PacedSocket::Outcome::WouldBlock:
            return {result.bytes, Outcome::WouldBlock};
        case PacedSocket::Outcome::End:
            return {result.bytes, Outcome::End};
        case PacedSocket::Outcome::Failed:
            break;
        }
        return {result.bytes, Outcome::Failed};
    }
    void socketReadable() override
    {
        if (m_listener)
            m_listener->transportReadable();
    }
    void socketWritable() override
    {
        if (m_listener)
            m_listener->transportWritable();
    }

    std::unique_ptr<PacedSocket> m_socket; ///< null once aborted
    ByteTransport::Listener *m_listener = nullptr;
};

} // namespace

std::unique_ptr<ByteTransport> ByteTransport::plain(int descriptor)
{
    return std::make_unique<PlainTransport>(descriptor);
}

} // namespace rookery
