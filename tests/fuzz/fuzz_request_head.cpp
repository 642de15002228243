// SPDX-License-Identifier: GPL-3.0-or-later
// What somebody sends to the gateway's port, whole and in pieces. The first byte says how large the pieces
// are.
#include "core/http/request_head.h"
#include "fuzz_target.h"

#include <algorithm>

using namespace rookery;
using fuzz::require;
using Status = http::RequestHeadReader::Status;

namespace {

void checkHead(const http::RequestHead &head, QByteArrayView bytes)
{
    require(head.size <= bytes.size() && head.size <= http::RequestHeadReader::MaxSize,
            "a head lies in its bytes");
    require(bytes.first(head.size).endsWith("\r\n\r\n"), "a head ends with an empty line");
    require(head.headers.size() <= http::RequestHeadReader::MaxHeaders, "headers are bounded");
    for (const auto &[name, value] : head.headers) {
        require(!name.isEmpty() && http::isFieldValue(value), "only legal headers come through");
        require(head.values(name).contains(value), "a header is found by its name");
    }
    (void)head.path();
    (void)head.listMembers("Connection");
    (void)head.announcesBody();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    http::RequestHeadReader whole;
    const Status status = whole.read(bytes);
    if (status == Status::Complete)
        checkHead(whole.head(), bytes);

    http::RequestHeadReader pieces;
    const qsizetype piece = 1 + data[0];
    for (qsizetype end = std::min(piece, bytes.size());; end = std::min(end + piece, bytes.size())) {
        if (pieces.read(bytes.first(end)) != Status::NeedMore || end == bytes.size())
            break;
    }
    require(pieces.status() == status, "pieces are judged as the whole");
    if (status == Status::Complete) {
        require(pieces.head().size == whole.head().size && pieces.head().headers == whole.head().headers &&
                    pieces.head().target == whole.head().target,
                "pieces say the same as the whole");
    }
    return 0;
}
