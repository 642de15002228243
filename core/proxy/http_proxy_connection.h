// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/http/answer_head.h"
#include "core/http/body_reader.h"
#include "core/http/request_head.h"
#include "core/proxy/http_own_answer.h"
#include "core/proxy/http_target.h"
#include "core/proxy/proxy_password.h"

#include <QCoreApplication>

#include <optional>

namespace rookery {

/// One program that talks HTTP/1 to a proxy of ours (RFC 9112, RFC 9110 §7.6, §9.3.6), and the server that
/// its request of the moment goes to: without I/O. Whoever drives it moves bytes between it, the program's
/// socket and a flow, and looks after each call what it wants next: takeWish(), hasFlow(), toClient(),
/// toServer(), ending().
///
/// Requests are taken one after the other, each to its own target; those that come before the answer wait. A
/// flow that its server keeps is used again for the next request to the same target, where that can be asked
/// twice. Bounded: no more than MaxBuffered and one head wait in each direction.
class HttpProxyConnection final
{
    Q_DECLARE_TR_FUNCTIONS(HttpProxyConnection)

public:
    /// Bytes on their way to one side from which on the other one is not read.
    static constexpr qsizetype MaxBuffered = 64 * 1024;

    struct Target
    {
        QByteArray host;
        quint16 port = 0;
        friend bool operator==(const Target &, const Target &) = default;
    };
    enum class Ending {
        None,
        Gentle, ///< once toClient() is out: nothing more is read
        Cut,    ///< at once, so that the program does not take what it has for all
    };
    enum class Phase {
        Waiting, ///< for a request, of which nothing has come
        Head,    ///< a part of one has come
        Busy,    ///< with a request, or over
        Closing, ///< over, but for what the program has not read
    };

    /// `password` is asked at each request, and lives longer. `hasSocks`: see HttpPages.
    HttpProxyConnection(const ProxyPassword &password, bool hasSocks);

    /// \name The program's side
    /// @{
    [[nodiscard]] bool wantsClient() const;
    void clientSaid(QByteArrayView bytes);
    void clientEnded();
    [[nodiscard]] QByteArrayView toClient() const { return m_toClient; }
    void clientTook(qsizetype bytes);
    /// The program is told the end of what it reads, behind toClient().
    [[nodiscard]] bool endsClient() const { return m_stage == Stage::Tunnel && m_serverEnded; }
    /// @}

    /// \name The flow to the server
    /// @{
    /// Another flow than the one that there is. Once for each; answered by opened() or missed().
    [[nodiscard]] std::optional<Target> takeWish();
    /// Whether the flow that there is, or that is being opened, is of any use still.
    [[nodiscard]] bool hasFlow() const { return m_flow != FlowUse::None; }
    /// The flow waits for the next request.
    [[nodiscard]] bool keepsFlow() const { return m_flow == FlowUse::Kept; }
    /// Of the flow that was there last: everything was said and answered, so that its server need not be
    /// told of anything but its end.
    [[nodiscard]] bool leftCleanly() const { return m_leftCleanly; }
    /// Otherwise it was the server's doing, and not the program's.
    [[nodiscard]] bool serverFailed() const { return m_serverFailed; }
    /// A request is to go over a flow that was kept, and nothing of it has gone: what the server says now is
    /// no answer to it, and has to be looked at before.
    [[nodiscard]] bool isUnsent() const { return m_request.isUnsent; }
    void opened();
    void missed(ConnectResult result, const QString &why);
    [[nodiscard]] bool wantsServer() const { return m_toClient.size() < MaxBuffered; }
    /// Returns how many it took; the rest is to be given again when wantsServer().
    [[nodiscard]] qsizetype serverSaid(QByteArrayView bytes);
    /// Its end, behind everything that it said.
    void serverEnded();
    /// The flow was cut off.
    void serverBroke();
    [[nodiscard]] QByteArrayView toServer() const { return m_toServer; }
    void serverTook(qsizetype bytes);
    /// The server is told the end of what it reads, behind toServer().
    [[nodiscard]] bool endsServer() const;
    /// @}

    /// Bytes go both ways as they are: where nothing is in toClient() and toServer() any more, somebody else
    /// may go on from here.
    [[nodiscard]] bool isTunnel() const { return m_stage == Stage::Tunnel; }

    /// The head takes too long: it is answered.
    void giveUp();
    /// No more requests than the one that there is.
    void endSoon();
    [[nodiscard]] Phase phase() const;
    /// Requests whose heads have come.
    [[nodiscard]] quint64 requests() const { return m_requests; }
    [[nodiscard]] Ending ending() const { return m_ending; }

private:
    enum class Stage { Head, Exchange, Tunnel, Over };
    enum class FlowUse {
        None,
        Opening,
        Up,
        Kept, ///< nothing is asked over it
    };
    /// What an answer needs to know of its request.
    struct Request
    {
        QByteArray method;
        int minorVersion = 1;
        bool goesOn = true;              ///< its client means to send another one
        QList<QByteArray> upgrades = {}; ///< the protocols that it would change to
        http::HopByHop hops = {};
        bool opensTunnel = false;
        bool mayRepeat = false; ///< over a kept flow, and not answered yet
        bool isUnsent = false;  ///< over a kept flow, and not a byte of it has left
        QByteArray head;        ///< as it was sent; while it may be repeated
    };

    void advance();
    [[nodiscard]] bool readRequest();
    void begin(const http::RequestHead &head);
    [[nodiscard]] bool isAdmitted(const http::RequestHead &head) const;
    void serve(const http::RequestHead &head, const HttpTarget &target, const http::BodyFraming &framing);
    void send(const http::RequestHead &head, const HttpTarget &target, const http::BodyFraming &framing);
    void wish(const Target &target);
    void readRequestBody();
    void passThrough();

    [[nodiscard]] qsizetype readAnswerHead(QByteArrayView bytes);
    void takeAnswerHead(const http::AnswerHead &head);
    void beginAnswer(const http::AnswerHead &head);
    [[nodiscard]] qsizetype readAnswerBody(QByteArrayView bytes);
    [[nodiscard]] qsizetype takeAnswerBody(QByteArrayView bytes);
    void endAnswer();
    void serverGone(bool cleanly);
    void repeat();

    void say(const HttpOwnAnswer &answer);
    void refuse(const HttpOwnAnswer &answer);
    void cutAnswer();
    void serverIsWrong(const QString &sentence);
    void dropFlow(bool cleanly = false);
    void nextRequest();
    void finish(Ending ending);
    [[nodiscard]] bool requestIsWhole() const
    {
        return m_requestBody.state() == http::BodyReader::State::Done;
    }

    const ProxyPassword &m_password;
    const bool m_hasSocks;
    Stage m_stage = Stage::Head;
    Ending m_ending = Ending::None;

    QByteArray m_fromClient; ///< read, and not understood yet
    bool m_clientEnded = false;
    http::RequestHeadReader m_reader;
    quint64 m_requests = 0;
    Request m_request;
    http::BodyReader m_requestBody{{}};
    bool m_requestChunks = false; ///< its body is sent in chunks
    QByteArray m_toServer;

    FlowUse m_flow = FlowUse::None;
    bool m_wishes = false;
    bool m_leftCleanly = false;
    bool m_serverFailed = false;
    bool m_endsSoon = false;
    Target m_target; ///< of the flow
    bool m_serverEnded = false;
    QByteArray m_fromServer; ///< a head that is not whole, and what came behind one
    qsizetype m_scanned = 0; ///< of that
    http::HopByHop m_answerHops;
    int m_interims = 0;
    bool m_answering = false; ///< the head of the answer is out
    bool m_answerChunks = false;
    bool m_keepsFlow = false;
    bool m_keepsClient = false;
    http::BodyReader m_answerBody{{}};
    QByteArray m_toClient;
};

} // namespace rookery
