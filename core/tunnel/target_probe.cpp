// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tunnel/target_probe.h"

#include "core/channel/message_channel.h"
#include "core/mux/multiplexor.h"
#include "core/mux/mux_stream.h"

#include <algorithm>
#include <utility>

namespace rookery {

namespace {

MuxOptions optionsOf()
{
    MuxOptions options;
    options.openTimeout = TargetProbe::Limit;
    return options;
}

/// Of the open, or of the flow behind it.
bool isReset(const Error &why)
{
    return why.code == ErrorCode::FlowRefused || why.code == ErrorCode::FlowIdsExhausted;
}

} // namespace

TargetProbe::TargetProbe(std::unique_ptr<MessageChannel> channel, const QList<ForwardSpec> &forwards,
                         Clock &clock)
    : m_clock(clock)
    , m_mux(std::make_unique<Multiplexor>(std::move(channel), optionsOf(), clock))
    , m_limit(clock.createTimer([this] { settleRest(); }))
{
    int asked = 0;
    for (const ForwardSpec &spec : forwards) {
        const bool isAsked = canAsk(spec) && asked++ < MostAsked;
        m_results.append({spec, isAsked ? Outcome::Waiting : Outcome::NotAsked, {}});
    }
    m_streams.resize(size_t(m_results.size()));
    connect(m_mux.get(), &Multiplexor::closed, this, &TargetProbe::lose);
}

TargetProbe::~TargetProbe()
{
    // Whoever lets go of us may be called by one of them.
    m_mux->disconnect(this);
    for (std::unique_ptr<MuxStream> &stream : m_streams) {
        if (!stream)
            continue;
        stream->disconnect(this);
        stream.release()->deleteLater();
    }
    m_mux.release()->deleteLater();
}

bool TargetProbe::canAsk(const ForwardSpec &spec)
{
    return spec.hasTarget() && !spec.isReverse() && !spec.isUdp();
}

void TargetProbe::start()
{
    m_began = m_clock.now();
    m_limit->start(Limit);
    for (int i = 0; i < int(m_results.size()); ++i) {
        if (m_results[i].outcome == Outcome::Waiting)
            ask(i);
    }
    finishWhenDone();
}

void TargetProbe::ask(int index)
{
    const ForwardSpec &spec = m_results[index].spec;
    m_streams[size_t(index)] = m_mux->openStream(spec.targetHost.toUtf8(), spec.targetPort);
    MuxStream *stream = m_streams[size_t(index)].get();
    connect(stream, &MuxStream::readyRead, this, [this, index] { hear(index, Outcome::Answers); });
    connect(stream, &MuxStream::readChannelFinished, this, [this, index] { hear(index, Outcome::Answers); });
    connect(stream, &MuxStream::failed, this, [this, index](const Error &why) {
        hear(index, isReset(why) ? Outcome::Refused : Outcome::Silent);
    });
}

/// Streams end with their connection, too, and are told before lose() is.
void TargetProbe::hear(int index, Outcome outcome)
{
    if (m_mux->state() != Multiplexor::State::Closed)
        settle(index, outcome);
}

void TargetProbe::settle(int index, Outcome outcome)
{
    Result &result = m_results[index];
    if (result.outcome != Outcome::Waiting)
        return;
    result.outcome = outcome;
    result.took = std::chrono::duration_cast<std::chrono::microseconds>(m_clock.now() - m_began);
    Q_EMIT changed(index);
    finishWhenDone();
}

void TargetProbe::lose(const Error &why)
{
    m_loss = why;
    settleRest();
}

void TargetProbe::settleRest()
{
    for (int i = 0; i < int(m_results.size()); ++i) {
        const MuxStream *stream = m_streams[size_t(i)].get();
        const bool isOpen = stream && stream->state() == MuxStream::State::Open;
        settle(i, isOpen ? Outcome::Open : Outcome::Silent);
    }
}

void TargetProbe::finishWhenDone()
{
    const bool isDone = std::none_of(m_results.cbegin(), m_results.cend(),
                                     [](const Result &result) { return result.outcome == Outcome::Waiting; });
    if (!isDone || std::exchange(m_finished, true))
        return;
    m_limit->stop();
    m_mux->disconnect(this);
    for (const std::unique_ptr<MuxStream> &stream : m_streams) {
        if (!stream)
            continue;
        stream->disconnect(this);
        stream->abort();
    }
    m_mux->close();
    Q_EMIT finished();
}

} // namespace rookery
