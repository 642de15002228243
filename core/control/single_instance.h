// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"

#include <QString>

#include <memory>

class QLockFile;

namespace rookery {

/// Only one application of a user runs the tunnels. The first start holds this; a second one finds it taken,
/// and asks the first to show its window (StartClaim). The lock of one that crashed is
/// taken over. Main thread.
class SingleInstance final
{
public:
    /// `directory` empty: runtimeDirectory().
    explicit SingleInstance(const QString &directory = {});
    ~SingleInstance();
    SingleInstance(const SingleInstance &) = delete;
    SingleInstance &operator=(const SingleInstance &) = delete;

    /// True: we are the one, until this object's end. False: another one runs. An error: nobody can tell.
    [[nodiscard]] Expected<bool> acquire();

private:
    QString m_directory;
    std::unique_ptr<QLockFile> m_lock;
};

} // namespace rookery
