// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/problem_banner.h"

#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "core/tls/certificate_pin.h"
#include "ui/widgets/banner.h"

#include <QPushButton>
#include <QVBoxLayout>

namespace rookery {

using namespace std::chrono_literals;

ProblemBanner::ProblemBanner(QWidget *parent)
    : QWidget(parent)
    , m_banner(new Banner(this))
    , m_retry(m_banner->addButton(tr("Retry now")))
    , m_start(m_banner->addButton(tr("Start again")))
    , m_reconnect(m_banner->addButton(tr("Reconnect now")))
    , m_freePort(m_banner->addButton(tr("Use a free port for this session")))
    , m_retryForward(m_banner->addButton(tr("Retry")))
    , m_trust(m_banner->addButton(tr("Trust this certificate…")))
    , m_certificate(m_banner->addButton(tr("Show certificate…")))
    , m_edit(m_banner->addButton(tr("Edit…")))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_banner);
    connect(m_retry, &QPushButton::clicked, this, &ProblemBanner::retryRequested);
    connect(m_start, &QPushButton::clicked, this, &ProblemBanner::startRequested);
    connect(m_reconnect, &QPushButton::clicked, this, &ProblemBanner::reconnectRequested);
    connect(m_edit, &QPushButton::clicked, this, &ProblemBanner::editRequested);
    connect(m_certificate, &QPushButton::clicked, this, &ProblemBanner::certificateRequested);
    connect(m_trust, &QPushButton::clicked, this, &ProblemBanner::trustRequested);
    connect(m_freePort, &QPushButton::clicked, this, [this] { Q_EMIT freePortRequested(m_forward); });
    connect(m_retryForward, &QPushButton::clicked, this, [this] { Q_EMIT forwardRetryRequested(m_forward); });
    hide();
}

void ProblemBanner::setSnapshot(const TunnelSnapshot &snapshot, bool isOther)
{
    const bool up = snapshot.state == TunnelState::Connected || snapshot.state == TunnelState::Stalled;
    const bool rests = snapshot.state == TunnelState::Resting;
    m_forward = up || rests ? firstBroken(snapshot) : -1;
    // Tries that flows wait for follow each other twice a second: the state says enough.
    const bool triesSoon =
        snapshot.state == TunnelState::Connecting ||
        (snapshot.state == TunnelState::Waiting && snapshot.flowsWait && snapshot.liveFlows > 0);
    const bool shown =
        m_forward >= 0 || snapshot.outdated || (!up && !snapshot.error.message.isEmpty() && !triesSoon);
    if (m_forward >= 0)
        showForward(snapshot.forwards.at(m_forward));
    else if (snapshot.outdated)
        showOutdated();
    else if (shown)
        showTunnel(snapshot, isOther);
    setVisible(shown);
}

QString ProblemBanner::sentence() const
{
    return m_banner->sentence();
}

/// One that stays is not touched: it may have the focus.
void ProblemBanner::offer(const QList<QPushButton *> &buttons)
{
    for (QPushButton *button :
         {m_retry, m_start, m_reconnect, m_trust, m_certificate, m_freePort, m_retryForward})
        button->setVisible(buttons.contains(button));
}

void ProblemBanner::showTunnel(const TunnelSnapshot &snapshot, bool isOther)
{
    const bool isAboutCertificate =
        snapshot.error.code == ErrorCode::TlsFailed && !snapshot.certificates.isEmpty();
    isOther &= isAboutCertificate;
    const bool isPossible = isAboutCertificate && CertificatePin::isPossible(snapshot.certificates);
    QString hint = isOther ? tr("Somebody may be in between. Compare both before you trust the new one.")
                   : isPossible
                       ? tr("Trust it if its fingerprint is the one that whoever runs the server tells you.")
                       : snapshot.error.hint;
    if (snapshot.untilRetry > 0ms) {
        const auto left = std::chrono::ceil<std::chrono::seconds>(snapshot.untilRetry);
        hint += (hint.isEmpty() ? QString() : QStringLiteral(" ")) +
                tr("Next try in %1.").arg(durationText(left));
    }
    m_banner->setContent(isOther ? Mood::Trouble : mood(snapshot),
                         isOther ? tr("The server shows another certificate than the one that you trust.")
                                 : snapshot.error.message,
                         hint);
    const bool stopped = snapshot.state == TunnelState::Stopped;
    QPushButton *const again = stopped                                             ? m_start
                               : snapshot.state == TunnelState::WaitingForKeychain ? nullptr
                                                                                   : m_retry;
    offer({again, isPossible ? m_trust : nullptr, isAboutCertificate ? m_certificate : nullptr});
}

void ProblemBanner::showForward(const ForwardSnapshot &forward)
{
    m_banner->setContent(Mood::Trouble, forwardTrouble(forward), forward.error.hint);
    offer({m_retryForward, forward.state == ForwardState::PortBusy ? m_freePort : nullptr});
}

void ProblemBanner::showOutdated()
{
    m_banner->setContent(Mood::Working, tr("The changes to the connection count from the next one on."),
                         tr("Reconnecting now cuts what is open."));
    offer({m_reconnect});
}

} // namespace rookery
