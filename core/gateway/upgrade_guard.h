// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace rookery {

namespace http {
struct RequestHead;
}

/// Decides whether a request becomes a tunnel (docs/protocol.md §1.3). Pure. The answer is yes or no and
/// nothing else: no caller can tell a prober what was wrong, and the same work is done whatever was wrong.
class UpgradeGuard final
{
public:
    /// `psk` empty: none is asked for.
    UpgradeGuard(const QByteArray &path, const QByteArray &psk);

    [[nodiscard]] bool admits(const http::RequestHead &head) const;
    /// Whether it is the key. Takes the same time whatever it is.
    [[nodiscard]] bool isKey(const QByteArray &value) const;

private:
    [[nodiscard]] bool pskMatches(const http::RequestHead &head) const;

    QByteArray m_path;
    QByteArray m_pskDigest; ///< empty: none is asked for
};

} // namespace rookery
