// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/socket/stream_socket.h"

#include <QByteArray>
#include <QCryptographicHash>
#include <QRandomGenerator>

#include <memory>
#include <vector>

namespace rookery::test {

/// Bytes that do not repeat, so that a lost or swapped block changes their digest.
inline QByteArray randomBytes(qsizetype size, quint32 seed)
{
    QByteArray bytes((size + 3) / 4 * 4, Qt::Uninitialized);
    QRandomGenerator generator(seed);
    generator.fillRange(reinterpret_cast<quint32 *>(bytes.data()), bytes.size() / 4);
    bytes.truncate(size);
    return bytes;
}

inline QByteArray digestOf(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

/// A program at the far end of a local socket: sends what it is told to, keeps a digest of what it gets.
class LocalProgram final : private StreamSocket::Listener
{
public:
    explicit LocalProgram(int descriptor) : m_socket(std::make_unique<StreamSocket>(descriptor))
    {
        m_socket->setListener(this);
        readOn();
    }

    void send(const QByteArray &bytes)
    {
        m_out += bytes;
        writeOn();
    }
    /// Half-close, behind what is still to be sent.
    void endSending()
    {
        m_endWanted = true;
        writeOn();
    }
    /// A program that does not read.
    void setReading(bool reading)
    {
        m_reading = reading;
        if (reading)
            readOn();
    }
    void close() { m_socket.reset(); }
    void resetConnection()
    {
        m_socket->setAbortOnClose();
        m_socket.reset();
    }

    [[nodiscard]] qsizetype sent() const { return m_sent; }
    [[nodiscard]] qsizetype received() const { return m_received; }
    [[nodiscard]] QByteArray digest() const { return m_digest.result(); }
    [[nodiscard]] bool hasEnd() const { return m_hasEnd; }
    [[nodiscard]] int error() const { return m_error; }

private:
    void socketReadable() override
    {
        if (m_socket->lastError() != 0)
            m_error = m_socket->lastError();
        if (m_reading)
            readOn();
    }
    void socketWritable() override { writeOn(); }

    void readOn()
    {
        std::vector<char> block(64 * 1024);
        while (m_socket && m_reading && !m_hasEnd) {
            const auto result = m_socket->read(block.data(), qsizetype(block.size()));
            m_digest.addData(QByteArrayView(block.data(), result.bytes));
            m_received += result.bytes;
            m_hasEnd = result.outcome == StreamSocket::Outcome::End;
            if (result.outcome == StreamSocket::Outcome::Failed)
                m_error = m_socket->lastError();
            if (result.outcome != StreamSocket::Outcome::Ok)
                return;
        }
    }
    void writeOn()
    {
        while (m_socket && m_sent < m_out.size()) {
            const QByteArrayView rest = QByteArrayView(m_out).sliced(m_sent);
            const auto result = m_socket->write({&rest, 1});
            m_sent += result.bytes;
            if (result.outcome == StreamSocket::Outcome::Failed)
                m_error = m_socket->lastError();
            if (result.outcome != StreamSocket::Outcome::Ok)
                return;
        }
        if (m_socket && m_endWanted)
            m_socket->shutdownWrite();
    }

    std::unique_ptr<StreamSocket> m_socket;
    QByteArray m_out;
    qsizetype m_sent = 0;
    qsizetype m_received = 0;
    QCryptographicHash m_digest{QCryptographicHash::Sha256};
    bool m_reading = true;
    bool m_endWanted = false;
    bool m_hasEnd = false;
    int m_error = 0;
};

} // namespace rookery::test
