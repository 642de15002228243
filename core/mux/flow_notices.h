// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/error/error.h"
#include "core/loop/turn_end.h"

#include <QtGlobal>

#include <memory>
#include <vector>

namespace rookery {

class Flow;

/// Tells whoever holds a flow's stream what has become of it: its FlowEnd where one is attached, else by the
/// signals of MuxStream. Readers and writers are told once a turn, however many frames it brought; never from
/// inside a call of theirs (docs/architecture.md, Life of a byte). Whoever is told may destroy streams.
class FlowNotices final
{
public:
    using FlowPtr = std::shared_ptr<Flow>;

    /// `turnEnd` is asked for where there is somebody to tell.
    explicit FlowNotices(TurnEnd::Task &turnEnd) : m_turnEnd(turnEnd) {}

    /// Something has come for the reader.
    void noteArrival(const FlowPtr &flow);
    /// `bytes` of what MuxStream::write() took are on their way.
    void noteWritten(const FlowPtr &flow, qint64 bytes);
    /// At the end of the turn. What they cause in turn comes with the next one.
    void tellReaders();
    void tellWriters();
    [[nodiscard]] bool hasWriters() const { return !m_writers.empty(); }

    /// At once.
    static void tellReader(const FlowPtr &flow);
    static void tellOpened(const FlowPtr &flow);
    static void tellReached(const FlowPtr &flow);
    /// The flow is over in both directions; told once. Only from the event loop.
    static void tellEnd(const FlowPtr &flow, const Error &why);
    /// The same from the event loop, as long as the stream is there, whoever else may be gone by then.
    static void tellEndLater(const FlowPtr &flow, const Error &why);

private:
    TurnEnd::Task &m_turnEnd;
    std::vector<FlowPtr> m_readers;
    std::vector<FlowPtr> m_writers;
};

} // namespace rookery
