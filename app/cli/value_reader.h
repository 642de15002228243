// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cli/option_set.h"

#include <QHostAddress>

#include <chrono>
#include <functional>

namespace rookery {

/// Reads typed values out of an OptionSet and keeps the first thing that was wrong, so that a command reads
/// as a list.
class ValueReader final
{
public:
    explicit ValueReader(const OptionSet &options) : m_options(options) {}

    [[nodiscard]] std::chrono::milliseconds seconds(const QString &name, std::chrono::milliseconds fallback);
    [[nodiscard]] int number(const QString &name, int fallback, int least, int most);
    /// Empty where the option was not given.
    [[nodiscard]] QString file(const QString &name);
    [[nodiscard]] QString folder(const QString &name);
    [[nodiscard]] QString fileOrFolder(const QString &name);
    [[nodiscard]] QHostAddress address(const QString &name, QAbstractSocket::NetworkLayerProtocol family);
    /// Two options that are only good together, as --tls-cert and --tls-key.
    void needBoth(const QString &one, const QString &other);

    /// `value`'s content; its error is kept, with the name of the option in front.
    template <class T> T take(const QString &name, const Expected<T> &value, const T &fallback = T())
    {
        if (value)
            return *value;
        fail(name, value.error());
        return fallback;
    }

    /// What was wrong first, if anything.
    [[nodiscard]] const std::optional<Error> &error() const { return m_error; }

private:
    void fail(const QString &name, const Error &why);

    const OptionSet &m_options;
    std::optional<Error> m_error;
};

} // namespace rookery
