// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace rookery {

/// Takes a byte stream apart into lines of a bounded length. No I/O; one thread.
class ControlLine final
{
public:
    /// The longest line on the control socket, its end not counted: an import of many in few writes of the
    /// file.
    static constexpr qsizetype Longest = 1024 * 1024;

    /// More bytes of the stream. False once a line is too long; nothing is read from then on.
    bool feed(const QByteArray &bytes);
    /// The next whole line, without its end.
    [[nodiscard]] std::optional<QByteArray> next();
    /// Bytes that wait for the end of their line, or to be taken.
    [[nodiscard]] qsizetype buffered() const { return m_buffer.size(); }

private:
    [[nodiscard]] bool isTooLong() const;

    QByteArray m_buffer;
    bool m_broken = false;
};

} // namespace rookery
