// SPDX-License-Identifier: GPL-3.0-or-later
// What a server answers to the upgrade, whole and in pieces. The first byte says how large the pieces are,
// and whether the key counts.
#include "core/channel/upgrade_answer.h"
#include "fuzz_target.h"

#include <algorithm>

using namespace rookery;
using fuzz::require;
using State = UpgradeAnswer::State;

namespace {

const QByteArray Key = "dGhlIHNhbXBsZSBub25jZQ==";
const ConnectTarget Target{QStringLiteral("gw.example"), 443, true, QStringLiteral("gw.example"), {}, {}};

struct Run
{
    State state = State::NeedMore;
    QByteArray left;
};

Run hear(UpgradeAnswer &answer, QByteArrayView bytes, qsizetype piece)
{
    Run run;
    for (qsizetype at = 0; run.state == State::NeedMore && at < bytes.size(); at += piece) {
        run.left += bytes.sliced(at, std::min(piece, bytes.size() - at));
        run.state = answer.read(run.left);
        require(run.left.size() <= http::MaxAnswerHead + piece, "an answer is bounded");
    }
    return run;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    QNetworkRequest request(QUrl(QStringLiteral("wss://gw.example/ws?token=hush")));
    request.setRawHeader("X-Penguin-PSK", "s3same");
    const QByteArray key = data[0] & 1 ? Key : QByteArray();
    State whole = State::NeedMore;
    for (const qsizetype piece : {std::max<qsizetype>(bytes.size(), 1), qsizetype(1 + data[0] / 2)}) {
        UpgradeAnswer answer(Target, request, key);
        const Run run = hear(answer, bytes, piece);
        if (run.state == State::Upgraded) {
            UpgradeAnswer again(Target, request, key);
            QByteArray plain = answer.plainHead() + "frames";
            require(again.read(plain) == State::Upgraded && plain == "frames",
                    "the plain form says the same");
        } else if (run.state == State::Refused || answer.isRefusal()) {
            const Error why = answer.failure();
            require(!why.message.isEmpty() && !why.hint.isEmpty(), "who refuses says why");
            require(why.detail.size() < 1000 && why.hint.size() < 1000, "what is shown is bounded");
        }
        if (piece >= bytes.size())
            whole = run.state;
        else
            require((run.state == State::Upgraded) == (whole == State::Upgraded),
                    "pieces are judged as the whole");
    }
    return 0;
}
