// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace rookery {

/// While one lives, messages of this thread are about this tunnel (LogEntry::tunnel). They nest. Lives on the
/// stack.
class LogScope final
{
public:
    explicit LogScope(const QString &tunnel);
    ~LogScope();
    LogScope(const LogScope &) = delete;
    LogScope &operator=(const LogScope &) = delete;

    /// The innermost one of this thread; empty where there is none.
    [[nodiscard]] static QString tunnel();

private:
    const QString m_tunnel;
    const LogScope *const m_outer;
};

} // namespace rookery
