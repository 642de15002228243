// SPDX-License-Identifier: GPL-3.0-or-later
// A message of the peer as a penguin frame.
#include "core/frame/frame.h"
#include "fuzz_target.h"

using namespace rookery;
using fuzz::require;

namespace {

struct Encoder
{
    frame::FlowId id;
    MessageBuffer operator()(const frame::Connect &f) const
    {
        return frame::encodeConnect(id, f.rwnd, f.host, f.port);
    }
    MessageBuffer operator()(const frame::Acknowledge &f) const
    {
        return frame::encodeAcknowledge(id, f.frames);
    }
    MessageBuffer operator()(const frame::Reset &f) const { return frame::encodeReset(id, f.trailing); }
    MessageBuffer operator()(const frame::Finish &finish) const
    {
        return frame::encodeFinish(id, finish.port);
    }
    MessageBuffer operator()(const frame::Push &f) const
    {
        auto message = MessageBuffer::copyOf(f.data);
        frame::prependPushHeader(message, id);
        return message;
    }
    MessageBuffer operator()(const frame::Bind &f) const
    {
        return frame::encodeBind(id, f.type, f.host, f.port);
    }
    MessageBuffer operator()(const frame::Datagram &f) const
    {
        return frame::encodeDatagram(id, f.host, f.port, f.data);
    }
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArrayView message(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto frame = frame::decode(message);
    if (!frame) {
        require(*frame::describe(frame.error()) != '\0', "every refusal has a reason");
        return 0;
    }
    const MessageBuffer again = std::visit(Encoder{frame->flowId}, frame->payload);
    // Trailing bytes of Acknowledge and Finish are ignored, so the frame may be shorter than the message.
    require(message.startsWith(again.view()), "what was decoded encodes to the same bytes");
    return 0;
}
