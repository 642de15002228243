// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

namespace rookery {

/// Who may use a proxy of ours: one user name and password, or everybody. A plain value; what it holds is
/// never shown.
class ProxyPassword final
{
public:
    /// SOCKS has one byte for either length (RFC 1929 §2).
    static constexpr qsizetype MaxLength = 255;
    /// A text that admits nobody: for a proxy whose password is not at hand.
    static constexpr QByteArrayView Nobody{"\n"};

    /// Everybody.
    ProxyPassword() = default;
    /// `text` is "user:password"; empty: everybody. The first colon counts.
    [[nodiscard]] static ProxyPassword fromText(const QByteArray &text);
    /// Whether `text` is one: something on both sides of the colon, none longer than MaxLength, one line.
    [[nodiscard]] static bool isGood(const QByteArray &text);

    [[nodiscard]] bool isNeeded() const { return !m_digest.isEmpty(); }
    /// Takes as long whatever is wrong with them.
    [[nodiscard]] bool admits(const QByteArray &user, const QByteArray &password) const;

    friend bool operator==(const ProxyPassword &, const ProxyPassword &) = default;

private:
    QByteArray m_digest;
};

} // namespace rookery
