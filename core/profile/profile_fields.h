// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/profile.h"

#include <span>
#include <variant>

namespace rookery {

/// Where a profile keeps a field of this type: in itself, or among its TLS options.
template <class T> class ProfileMember final
{
public:
    constexpr ProfileMember(T Profile::*own) : m_own(own) {}
    constexpr ProfileMember(T TlsOptions::*tls) : m_tls(tls) {}

    [[nodiscard]] T &of(Profile &profile) const { return m_own ? profile.*m_own : profile.tls.*m_tls; }
    [[nodiscard]] const T &of(const Profile &profile) const
    {
        return m_own ? profile.*m_own : profile.tls.*m_tls;
    }

private:
    T Profile::*m_own = nullptr;
    T TlsOptions::*m_tls = nullptr;
};

/// All that the programs know about one field of a profile. A new field is a new row in profile_fields.cpp:
/// it is then loaded and saved, read from commands and written into them, checked, and told about in the
/// help.
struct ProfileField
{
    /// What a text or a time is, where the type leaves it open.
    enum class Form {
        Plain,
        HeaderValue,
        Command,
        File,
        Fingerprint,
        Server,
        Proxy,
        Minutes,
        Seconds,
        Milliseconds
    };
    /// Whether the command of a penguin can say it.
    enum class Penguin {
        Has,
        Lacks,      ///< an exported command leaves it out, and a note says so
        CannotTell, ///< as above, but nothing that anybody would notice is lost
    };
    /// Where the help of `rookery-cli client` tells about it.
    enum class Section { None, Connecting, Tls, Staying, Proxies };
    /// What a change does to a tunnel that runs (ConfigChange).
    enum class Effect { Nothing, Renames, MovesForwards, Waits, Reconnects };

    using Member =
        std::variant<ProfileMember<QUuid>, ProfileMember<QString>, ProfileMember<QUrl>,
                     ProfileMember<QList<std::pair<QString, QString>>>, ProfileMember<QList<ProfileForward>>,
                     ProfileMember<bool>, ProfileMember<int>, ProfileMember<milliseconds>,
                     ProfileMember<WebSocketKind>, ProfileMember<StartMode>, ProfileMember<NetworkRule>>;

    QLatin1StringView key; ///< its name in the file
    Member member;
    const char *label = nullptr; ///< what a person calls it; to be translated, see profileFieldLabel()
    Effect effect = Effect::Nothing;
    bool ofGateway = false; ///< belongs to the connection: a SharedGateway has it
    Form form = Form::Plain;
    int least = 0;         ///< of a number, and of a time in milliseconds
    bool onlyTls = false;  ///< says nothing where the server's address is no wss://
    bool onlyTrue = false; ///< the file has it only where it is set

    QLatin1StringView option = {}; ///< of `rookery-cli client`, without dashes; empty: none
    char letter = 0;               ///< its short name
    const char *value = nullptr;   ///< what the help calls the option's value; to be translated
    const char *help = nullptr;    ///< one sentence; to be translated
    Section section = Section::None;
    Penguin penguin = Penguin::Has;
};

/// Every field, in the order of the help. Thread-safe.
[[nodiscard]] std::span<const ProfileField> profileFields();

/// What a person calls a field of a profile or of a forward, by its name in the file (profile_json.h):
/// "keepaliveIntervalMs" → "Keepalive". A name that is not known comes back as it is.
[[nodiscard]] QString profileFieldLabel(const QString &field);

} // namespace rookery
