// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace rookery {

/// Where a flow is between its Connect and its end (docs/protocol.md §4.2, §4.5), each direction for itself.
/// A step that cannot be is refused: it returns false, or says what is wrong, and changes nothing. Nothing
/// comes back from Over. No I/O.
class FlowLifecycle final
{
public:
    enum class Phase : quint8 {
        Requested, ///< our Connect is out; we may send early data, and nothing comes yet
        Open,
        Over, ///< in both directions; what arrived before may still be read
    };
    /// What a Push or a Finish of the peer is to this flow.
    enum class Arrival {
        Fits,
        NotOpen,     ///< the peer has not acknowledged the Connect; or the flow is over
        AfterFinish, ///< the peer has ended its direction already
    };

    /// We ask for it.
    [[nodiscard]] static FlowLifecycle requested() { return {Phase::Requested, Reader::There, false}; }
    /// The peer did, and has been answered; nobody at our end has it yet.
    [[nodiscard]] static FlowLifecycle accepted() { return {Phase::Open, Reader::NotYet, true}; }

    [[nodiscard]] Phase phase() const { return m_phase; }
    [[nodiscard]] bool isRequested() const { return m_phase == Phase::Requested; }
    [[nodiscard]] bool isOpen() const { return m_phase == Phase::Open; }
    [[nodiscard]] bool isOver() const { return m_phase == Phase::Over; }
    [[nodiscard]] bool isOpenedByPeer() const { return m_byPeer; }

    /// \name The flow as a whole
    /// @{
    /// The peer has acknowledged our Connect.
    [[nodiscard]] bool acknowledge() { return step(isRequested(), m_phase, Phase::Open); }
    bool end() { return step(!isOver(), m_phase, Phase::Over); }
    /// Whoever has the stream should hear now that the flow is over; true once.
    [[nodiscard]] bool tellEnd() { return step(isOver() && !m_endTold, m_endTold, true); }
    /// @}

    /// \name What we send
    /// @{
    /// Finish follows what is queued; nothing new is taken.
    bool endWriting() { return step(!isOver() && m_writer == Writer::Open, m_writer, Writer::Ending); }
    [[nodiscard]] bool isWritingEnded() const { return m_writer != Writer::Open; }
    /// Whether Finish is to be sent once nothing is queued.
    [[nodiscard]] bool owesFinish() const { return isOpen() && m_writer == Writer::Ending; }
    [[nodiscard]] bool sendFinish() { return step(owesFinish(), m_writer, Writer::Ended); }
    [[nodiscard]] bool isFinishSent() const { return m_writer == Writer::Ended; }
    /// Whether a Push may go, as far as the flow's state is concerned.
    [[nodiscard]] bool maySendPush() const { return isRequested() || (isOpen() && !isFinishSent()); }
    /// @}

    /// \name What we receive
    /// @{
    [[nodiscard]] Arrival push() const
    {
        if (!isOpen())
            return Arrival::NotOpen;
        return m_finishReceived ? Arrival::AfterFinish : Arrival::Fits;
    }
    /// Where it fits, the peer's direction has ended.
    [[nodiscard]] Arrival receiveFinish()
    {
        const Arrival finish = push();
        m_finishReceived = m_finishReceived || finish == Arrival::Fits;
        return finish;
    }
    [[nodiscard]] bool isFinishReceived() const { return m_finishReceived; }
    /// Both directions have ended with their Finish.
    [[nodiscard]] bool isDone() const { return m_finishReceived && isFinishSent(); }
    /// @}

    /// \name Who reads
    /// @{
    /// The peer opened it, and nobody has taken it so far.
    [[nodiscard]] bool isUntaken() const { return m_reader == Reader::NotYet; }
    [[nodiscard]] bool take() { return step(isUntaken() && !isOver(), m_reader, Reader::There); }
    /// What still arrives is thrown away from now on.
    bool discard() { return step(m_reader == Reader::There, m_reader, Reader::Gone); }
    [[nodiscard]] bool isDiscarding() const { return m_reader == Reader::Gone; }
    /// @}

private:
    enum class Writer : quint8 { Open, Ending, Ended };
    enum class Reader : quint8 { NotYet, There, Gone };

    FlowLifecycle(Phase phase, Reader reader, bool byPeer)
        : m_phase(phase), m_reader(reader), m_byPeer(byPeer)
    {
    }

    template <class Part> static bool step(bool fits, Part &part, Part to)
    {
        if (fits)
            part = to;
        return fits;
    }

    Phase m_phase;
    Writer m_writer = Writer::Open;
    Reader m_reader;
    bool m_byPeer;
    bool m_finishReceived = false;
    bool m_endTold = false;
};

} // namespace rookery
