// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/gateway/backend_heads.h"
#include "core/http/answer_head.h"
#include "core/http/body_reader.h"
#include "core/http/request_head.h"

#include <optional>
#include <utility>

namespace rookery {

/// A visitor's requests and a web site's answers, one after the other over one connection each: without I/O.
/// Whoever drives it moves bytes between it and the two connections, and looks after each call what it wants
/// next: isJudging(), takeWish(), hasSite(), toVisitor(), toSite(), ending().
///
/// The visitor's connection goes on as long as the site keeps its own, and ends with it, as if there were
/// one. What two readers could take for different requests is refused, by the site's own answer to what it
/// has to refuse. Bounded: no more than MaxBuffered and one head wait in each direction.
class BackendExchange final
{
public:
    /// Bytes on their way to one side from which on the other one is not read.
    static constexpr qsizetype MaxBuffered = 32 * 1024;

    /// Of a request's head: those of the web servers that are likely to be behind it.
    static constexpr http::RequestHeadReader::Limits HeadLimits{32 * 1024, 1000, true};

    enum class Ending {
        None,
        Gentle, ///< once toVisitor() is out
        Cut,    ///< at once, so that nobody takes what there is for all
    };
    /// For whom it waits.
    enum class Waiting {
        ForRequest, ///< the head of one
        ForVisitor, ///< the rest of a request, or to read the last answer; its end, where the site's has come
        ForSite,    ///< to answer, or to go on with it; its end, where the visitor's has come
        ForNobody,  ///< another protocol is spoken both ways, or it is over
    };

    BackendExchange(const BackendAddress &address, const std::optional<BackendHeads::Visitor> &visitor,
                    const UpgradeGuard &guard)
        : m_address(address), m_visitor(visitor), m_guard(guard)
    {
    }

    /// \name The visitor's side
    /// @{
    [[nodiscard]] bool wantsVisitor() const;
    void visitorSaid(QByteArrayView bytes);
    void visitorEnded();
    [[nodiscard]] QByteArrayView toVisitor() const { return m_toVisitor; }
    void visitorTook(qsizetype bytes);
    /// The visitor is told the end of what it reads, behind toVisitor().
    [[nodiscard]] bool endsVisitor() const { return m_stage == Stage::Tunnel && m_siteEnded; }
    /// @}

    /// \name A request has come: one of these, once
    /// @{
    [[nodiscard]] bool isJudging() const { return m_stage == Stage::Judging; }
    [[nodiscard]] const http::RequestHead &head() const { return m_reader.head(); }
    /// Everything that has been read since its first byte.
    [[nodiscard]] QByteArray received() const { return m_fromVisitor; }
    void passOn();
    /// Answered here, with a whole answer that closes the connection.
    void show(const QByteArray &answer);
    /// @}

    /// \name The site's side
    /// @{
    /// Another connection than the one that there is. Once for each; answered by opened() or missed().
    [[nodiscard]] bool takeWish() { return std::exchange(m_wishes, false); }
    /// Whether the connection that there is, or that is being opened, is of any use still.
    [[nodiscard]] bool hasSite() const { return m_site != Site::None; }
    /// The connection that there was last was left in the middle of something: it is to be cut and not ended,
    /// so that the site takes nothing for whole, and so that nobody can make it wait among the system's
    /// closed connections.
    [[nodiscard]] bool isSiteOwed() const { return m_isOwed; }
    void opened()
    {
        m_site = Site::Up;
        m_isOwed = true;
    }
    void missed(bool tooLate);
    [[nodiscard]] bool wantsSite() const { return m_site == Site::Up && m_toVisitor.size() < MaxBuffered; }
    void siteSaid(QByteArrayView bytes);
    /// Its end, behind everything that it said; `cleanly`: and not a break.
    void siteEnded(bool cleanly);
    [[nodiscard]] QByteArrayView toSite() const { return m_site == Site::Up ? m_toSite : QByteArrayView(); }
    void siteTook(qsizetype bytes);
    /// It takes nothing any more; what it has said is still read.
    void siteRefused();
    /// The site is told the end of what it reads, behind toSite().
    [[nodiscard]] bool endsSite() const { return m_stage == Stage::Tunnel && m_visitorEnded; }
    /// @}

    [[nodiscard]] Waiting waiting() const;
    /// Another protocol is spoken.
    [[nodiscard]] bool isTunnel() const { return m_stage == Stage::Tunnel; }
    /// Requests so far.
    [[nodiscard]] quint64 requests() const { return m_requests; }
    /// Who is waited for took too long; or, of a request that has come, nobody is to answer it.
    void giveUp();
    [[nodiscard]] Ending ending() const { return m_ending; }

private:
    enum class Stage {
        Head,
        Judging,
        Exchange, ///< the request's body goes to the site, the answer to the visitor
        Tunnel,   ///< bytes go both ways as they are
        Over
    };
    enum class Site { None, Opening, Up };
    /// What an answer needs to know of its request.
    struct Request
    {
        QByteArray method;
        int minorVersion = 1;
        bool goesOn = false;
        bool upgrades = false;
        bool isFirst = false; ///< over its connection to the site
    };

    void advance();
    void readHead();
    void passBody();
    void passThrough();
    void refuse(const QByteArray &refused);
    void wish();
    [[nodiscard]] qsizetype readAnswerHead(QByteArrayView bytes);
    void takeAnswerHead(const http::AnswerHead &head);
    void beginAnswer(const http::AnswerHead &head);
    [[nodiscard]] qsizetype readAnswerBody(QByteArrayView bytes);
    void endAnswer();
    void siteIsWrong();
    [[nodiscard]] Waiting waitingInTunnel() const;
    void nextRequest();
    void finish(Ending ending);
    [[nodiscard]] bool requestIsWhole() const { return m_body.state() == http::BodyReader::State::Done; }

    const BackendAddress m_address;
    const std::optional<BackendHeads::Visitor> m_visitor;
    const UpgradeGuard m_guard;
    Stage m_stage = Stage::Head;
    Ending m_ending = Ending::None;

    QByteArray m_fromVisitor; ///< read, and not understood yet
    bool m_visitorEnded = false;
    http::RequestHeadReader m_reader{HeadLimits};
    Request m_request;
    quint64 m_requests = 0;
    http::BodyReader m_body{{}};
    bool m_chunks = false;  ///< the request's body goes in chunks
    bool m_ignores = false; ///< what the visitor still says
    QByteArray m_toSite;

    Site m_site = Site::None;
    bool m_wishes = false;
    bool m_siteEnded = false;
    bool m_isOwed = false;
    QByteArray m_fromSite;   ///< a head that is not whole
    qsizetype m_scanned = 0; ///< bytes of it that have been looked at
    int m_interims = 0;
    bool m_answering = false; ///< the head of the answer is out
    bool m_answered = false;  ///< all of it
    bool m_answerChunks = false;
    bool m_keeps = false; ///< there may be another request after this one
    http::BodyReader m_answerBody{{}};
    QByteArray m_toVisitor;
};

} // namespace rookery
