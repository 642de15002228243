// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/log/log_ring.h"
#include "core/secret/secret_store.h"
#include "core/time/clock.h"

#include <QFlags>
#include <QString>

class QSettings;

namespace rookery {

/// What the program may tell about while nobody looks at its window.
enum class NoticeKind {
    Lost = 1,           ///< a connection is gone and does not come back by itself at once
    Back = 2,           ///< and it is back
    NeedsAttention = 4, ///< waiting will not help: a certificate, a key, an address
    ForwardBroken = 8,  ///< a port is busy, or was refused at the gateway
};
Q_DECLARE_FLAGS(NoticeKinds, NoticeKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(NoticeKinds)

inline constexpr NoticeKinds AllNotices{NoticeKind::Lost, NoticeKind::Back, NoticeKind::NeedsAttention,
                                        NoticeKind::ForwardBroken};

/// What a person chose for the whole program, as a plain value, and what holds where nobody has chosen.
/// SettingsTable says of each member how it is written and shown; SettingsStore keeps all of them.
struct AppSettings
{
    enum class Look { System, Light, Dark };
    enum class OnClose { Ask, Hide, Quit };

    QString language; ///< "de", "zh_CN"; empty: the system's
    Look look = Look::System;
    OnClose onClose = OnClose::Ask;
    bool startAtLogin = false;
    bool startHidden = false;  ///< only where there is a tray to come back from
    bool confirmDelete = true; ///< of a tunnel
    bool confirmStop = true;   ///< of a tunnel with live connections
    NoticeKinds notices = AllNotices;
    LogLevel logLevel = LogLevel::Info;
    int logLines = 10'000;
    milliseconds updateInterval{250}; ///< of the window while it is seen: 250 ms or 1 s
    SecretPlace secretPlace = SecretPlace::Keychain;

    /// What is missing or makes no sense, whoever wrote it, becomes the default.
    [[nodiscard]] static AppSettings readFrom(const QSettings &settings);
    void writeTo(QSettings &settings) const;

    friend bool operator==(const AppSettings &, const AppSettings &) = default;
};

} // namespace rookery
