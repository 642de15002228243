// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/proxy/client_handshake.h"

namespace rookery {

/// SOCKS4, and 4a with names, as a server has it. There is no specification but Ying-Da Lee's text and the
/// one of 4a. The user ID is read and not believed; where a password is needed nobody is admitted.
class Socks4Handshake final : public ClientHandshake
{
public:
    /// Of the user ID and of the name, bytes.
    static constexpr qsizetype MaxText = 255;

    explicit Socks4Handshake(bool needsPassword) : m_needsPassword(needsPassword) {}

    State advance(QByteArray &received) override;
    [[nodiscard]] QByteArray takeOutput() override;
    [[nodiscard]] Target target() const override { return m_target; }
    [[nodiscard]] QByteArray answer(ConnectResult result) const override;

private:
    State refuse();

    const bool m_needsPassword;
    Target m_target;
    QByteArray m_output;
};

} // namespace rookery
