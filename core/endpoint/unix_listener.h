// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/endpoint/acceptor.h"
#include "core/error/error.h"

#include <QString>

#include <functional>

namespace rookery {

/// Accepts connections at a unix socket that only this user can connect to, and hands out their descriptors.
/// A socket file has mode 0600, takes the place of one that nobody listens on any more, and is removed at the
/// end. On Linux "@name" is an abstract socket: it has no mode, so who it is that connects is looked at.
/// Lives in one thread.
class UnixListener final
{
public:
    /// Takes over `descriptor`, which is non-blocking and close-on-exec; `peer` is the other program,
    /// "pid 2211", or the path where the system does not say. `lease` is empty without a share. Called from
    /// the event loop; may close() the listener, but not destroy it.
    using Accepted = std::function<void(int descriptor, const QString &peer, DescriptorLease lease)>;
    /// No descriptor is left for a new connection. Not again before one was accepted.
    using Exhausted = std::function<void(const Error &why)>;

    UnixListener(Accepted accepted, Exhausted exhausted, Clock &clock = Clock::system());
    ~UnixListener();

    /// Acceptor::setShare(), before listen().
    void setShare(const DescriptorShare &share, DescriptorKind kind, Acceptor::MakeRoom makeRoom = {})
    {
        m_acceptor.setShare(share, kind, std::move(makeRoom));
    }
    /// Listens at once. Errors: PortBusy (somebody listens there), NotPermitted, BadInput (no such folder, or
    /// something else is there, which is left alone), TooMuch, LocalIo.
    [[nodiscard]] Expected<void> listen(const QString &path);
    /// Removes the file, if it is still the one that was made.
    void close();

private:
    [[nodiscard]] Expected<void> begin();
    [[nodiscard]] int bindToPath() const;
    [[nodiscard]] Error whyNot(int error) const;
    [[nodiscard]] bool isAbstract() const;
    void handOut(int descriptor, DescriptorLease lease);

    /// Which file it is, so that nobody else's is removed.
    struct FileId
    {
        quint64 device = 0;
        quint64 inode = 0;
        friend bool operator==(const FileId &, const FileId &) = default;
    };
    [[nodiscard]] FileId fileAtPath() const;

    Accepted m_accepted;
    Acceptor m_acceptor;
    QString m_path;
    FileId m_file; ///< zero for an abstract one
    int m_descriptor = -1;
};

} // namespace rookery
