// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/profile/file_facts.h"
#include "core/time/clock.h"

#include <QHash>
#include <QObject>

#include <functional>
#include <memory>
#include <optional>

namespace rookery {

/// Looks at files for an editor while its user types, beside its event loop: a network drive that is gone
/// holds nobody up. One path at a time, the newest that nobody knows next; what is known is looked at again
/// when it is asked for after a while. Lives in one thread.
class FileLook final : public QObject
{
    Q_OBJECT

public:
    /// What does not answer for so long is FileFacts::Kind::Silent until it does.
    static constexpr milliseconds Limit = std::chrono::seconds(2);
    /// How long an answer holds.
    static constexpr milliseconds Fresh = std::chrono::seconds(2);
    /// Looks that do not come back, at most, in this process; then nobody looks any more. A path whose look
    /// is out is not looked at again.
    static constexpr int MostLost = 4;

    using Look = std::function<FileFacts(const QString &path)>;

    /// `look` is called in other threads.
    explicit FileLook(Clock &clock = Clock::system(), Look look = &FileFacts::of, QObject *parent = nullptr);
    ~FileLook() override;

    /// What is known, at once; learned() follows where that changes.
    [[nodiscard]] FileFacts facts(const QString &path);

Q_SIGNALS:
    void learned();

private:
    struct Answer
    {
        FileFacts facts;
        TimePoint at{};
    };

    struct Errand;

    void want(const QString &path);
    void ask(const QString &path);
    void take(const std::shared_ptr<Errand> &errand, const FileFacts &facts);
    static void lose(Errand &errand, const QString &as);
    void note(const QString &path, const FileFacts &facts);
    void giveUp();
    void goOn();

    Clock &m_clock;
    Look m_look;
    std::unique_ptr<Timer> m_limit;
    QHash<QString, Answer> m_answers;
    std::shared_ptr<Errand> m_asked; ///< under way; null: none
    std::optional<QString> m_next;
};

} // namespace rookery
