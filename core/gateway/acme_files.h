// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QPointer>
#include <QString>

#include <deque>
#include <functional>
#include <optional>

namespace rookery {

/// Reads the files of ACME challenges for one thread of a gateway, one at a time and beside its event loop:
/// whoever asks for many keeps nobody but himself. Lives in that thread.
class AcmeFiles final : public QObject
{
    Q_OBJECT

public:
    /// Questions that wait; for one more there is no such file.
    static constexpr size_t MostWaiting = 256;
    using Done = std::function<void(const std::optional<QByteArray> &content)>;

    explicit AcmeFiles(const QString &webroot) : m_webroot(webroot) {}

    /// Calls `done` from the event loop with what AcmeChallenge::read() says, unless `context` is gone by
    /// then.
    void read(const QByteArray &token, QObject *context, Done done);

private:
    struct Question
    {
        QByteArray token;
        QPointer<QObject> context;
        Done done;
    };

    void next();
    void answer(const std::optional<QByteArray> &content);

    const QString m_webroot;
    std::deque<Question> m_waiting; ///< the first one is being read while m_reading
    bool m_reading = false;
};

} // namespace rookery
