// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <functional>
#include <memory>

namespace rookery {

/// Brings calls from other threads into the thread of an object, and drops them once that object is gone:
/// QPointer and queued calls cannot tell while it is just going. Made in the thread of `owner`, which owns
/// it.
class Mailbox final : public QObject
{
public:
    /// May be kept and called anywhere, at any time, even after the mailbox's end.
    using Post = std::function<void(std::function<void()> call)>;

    explicit Mailbox(QObject *owner);
    ~Mailbox() override;
    Mailbox(const Mailbox &) = delete;
    Mailbox &operator=(const Mailbox &) = delete;

    [[nodiscard]] Post post() const;

private:
    struct Address;
    const std::shared_ptr<Address> m_address;
};

} // namespace rookery
