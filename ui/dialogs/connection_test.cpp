// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connection_test.h"

#include "core/describe/forward_text.h"
#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "ui/dialogs/certificate_dialog.h"
#include "ui/widgets/screen_fit.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace rookery {

namespace {

using Step = ConnectionProbe::Step;
using StepState = ConnectionProbe::StepState;

QString nameOf(Step step)
{
    switch (step) {
    case Step::Name:
        return ConnectionTest::tr("Find the server's address");
    case Step::Tcp:
        return ConnectionTest::tr("Connect");
    case Step::Tls:
        return ConnectionTest::tr("Secure the connection (TLS)");
    case Step::Upgrade:
        return ConnectionTest::tr("Switch to the tunnel's protocol");
    case Step::Ping:
        return ConnectionTest::tr("Ping there and back");
    }
    return {};
}

Mood moodOf(StepState state)
{
    switch (state) {
    case StepState::Running:
        return Mood::Working;
    case StepState::Done:
        return Mood::Good;
    case StepState::Failed:
        return Mood::Trouble;
    case StepState::Waiting:
    case StepState::Skipped:
        break;
    }
    return Mood::Off;
}

QString timeText(const ConnectionProbe::StepResult &result)
{
    switch (result.state) {
    case StepState::Done:
        return roundTripText(result.took);
    case StepState::Failed:
        return ConnectionTest::tr("failed");
    case StepState::Running:
        return ConnectionTest::tr("…");
    case StepState::Skipped:
        return ConnectionTest::tr("not used");
    case StepState::Waiting:
        break;
    }
    return {};
}

QPixmap sign(Mood mood, const QPalette &palette, double ratio)
{
    QPixmap pixmap(QSize(12, 12) * ratio);
    pixmap.setDevicePixelRatio(ratio);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    paintMood(painter, QRectF(1, 1, 10, 10), mood, Theme::of(palette).of(mood));
    return pixmap;
}

using Outcome = TargetProbe::Outcome;

Mood moodOf(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Waiting:
        return Mood::Working;
    case Outcome::Answers:
    case Outcome::Open:
        return Mood::Good;
    case Outcome::Refused:
    case Outcome::Silent:
        return Mood::Trouble;
    case Outcome::NotAsked:
        break;
    }
    return Mood::Off;
}

QString outcomeText(const TargetProbe::Result &result)
{
    switch (result.outcome) {
    case Outcome::Waiting:
        return ConnectionTest::tr("…");
    case Outcome::Answers:
        return ConnectionTest::tr("answers after %1").arg(roundTripText(result.took));
    case Outcome::Open:
        return ConnectionTest::tr("not refused within %1").arg(durationText(TargetProbe::Limit));
    case Outcome::Refused:
        return ConnectionTest::tr("behind the gateway: refused after %1").arg(roundTripText(result.took));
    case Outcome::Silent:
        return ConnectionTest::tr("the gateway does not answer");
    case Outcome::NotAsked:
        break;
    }
    if (TargetProbe::canAsk(result.spec))
        return ConnectionTest::tr("not asked: only the first %1 are").arg(TargetProbe::MostAsked);
    return result.spec.isReverse() ? ConnectionTest::tr("asked only while the tunnel runs")
           : result.spec.isUdp()   ? ConnectionTest::tr("UDP: nobody can tell")
                                   : ConnectionTest::tr("each connection says where to");
}

QString targetName(const ForwardSpec &spec)
{
    return spec.name.isEmpty() ? remoteText(spec, 0)
                               : QStringLiteral("%1 (%2)").arg(spec.name, remoteText(spec, 0));
}

} // namespace

ConnectionTest::ConnectionTest(const ClientEndpoint &endpoint, const QList<ForwardSpec> &forwards,
                               QWidget *parent)
    : QDialog(parent), m_endpoint(endpoint), m_forwards(forwards), m_verdict(new QLabel)
{
    setWindowTitle(tr("Test connection"));
    auto *target = new QLabel(urlText(endpoint.url));
    target->setTextFormat(Qt::PlainText);
    target->setTextInteractionFlags(Qt::TextSelectableByMouse);
    target->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_close = buttons->button(QDialogButtonBox::Close);
    m_again = buttons->addButton(tr("Test &again"), QDialogButtonBox::ActionRole);
    m_certificates = buttons->addButton(tr("&Certificates…"), QDialogButtonBox::ActionRole);
    m_verdict->setWordWrap(true);
    m_verdict->setTextFormat(Qt::PlainText);
    m_verdict->setAlignment(Qt::AlignTop | Qt::AlignLeading);
    m_verdict->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_verdict->setMinimumHeight(fontMetrics().lineSpacing() * 4);
    auto *page = new QWidget;
    auto *grid = new QGridLayout;
    auto *pageColumn = new QVBoxLayout(page);
    pageColumn->setContentsMargins(0, 0, 0, 0);
    pageColumn->addWidget(target);
    pageColumn->addLayout(grid);
    pageColumn->addWidget(m_verdict, 1);
    makeRows(*grid);
    auto *column = new QVBoxLayout(this);
    column->addWidget(scrolling(page), 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &ConnectionTest::start);
    connect(m_certificates, &QPushButton::clicked, this, &ConnectionTest::showCertificates);
    resize(fittedToScreen(*this, {fontMetrics().averageCharWidth() * 96, page->sizeHint().height() + 90}));
}

ConnectionTest::~ConnectionTest() = default;

ConnectionTest::Row ConnectionTest::addRow(QGridLayout &grid, const QString &name)
{
    const Row row{new QLabel, new QLabel(name), new QLabel};
    row.name->setTextFormat(Qt::PlainText);
    row.time->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    const int at = grid.rowCount();
    grid.addWidget(row.sign, at, 0);
    grid.addWidget(row.name, at, 1);
    grid.addWidget(row.time, at, 2);
    return row;
}

void ConnectionTest::makeRows(QGridLayout &grid)
{
    grid.setColumnStretch(1, 1);
    grid.setHorizontalSpacing(10);
    for (const Step step : ConnectionProbe::Steps)
        m_rows[size_t(step)] = addRow(grid, nameOf(step));
    for (const ForwardSpec &spec : std::as_const(m_forwards))
        m_targets.append(addRow(grid, targetName(spec)));
}

void ConnectionTest::start()
{
    m_probe = std::make_unique<ConnectionProbe>(m_endpoint);
    m_probe->setForwards(m_forwards);
    connect(m_probe.get(), &ConnectionProbe::stepChanged, this, &ConnectionTest::showStep);
    connect(m_probe.get(), &ConnectionProbe::targetChanged, this, &ConnectionTest::showTarget);
    connect(m_probe.get(), &ConnectionProbe::finished, this, &ConnectionTest::showEnd);
    m_verdict->clear();
    m_again->setEnabled(false);
    m_certificates->setVisible(m_endpoint.url.scheme() == QLatin1StringView("wss"));
    m_certificates->setEnabled(false);
    m_close->setText(tr("Cancel"));
    m_probe->start();
    for (const Step step : ConnectionProbe::Steps)
        showStep(step);
    for (int i = 0; i < int(m_forwards.size()); ++i)
        showTarget(i);
}

QString ConnectionTest::verdict() const
{
    return m_verdict->text();
}

void ConnectionTest::showStep(Step step)
{
    const ConnectionProbe::StepResult &result = m_probe->result(step);
    const Row &row = m_rows[size_t(step)];
    row.sign->setPixmap(sign(moodOf(result.state), palette(), devicePixelRatioF()));
    row.name->setEnabled(result.state != StepState::Waiting && result.state != StepState::Skipped);
    row.time->setText(timeText(result));
    if (result.state == StepState::Failed)
        m_verdict->setText(result.error.sentence());
}

/// Before the steps are over it waits for them.
void ConnectionTest::showTarget(int index)
{
    const QList<TargetProbe::Result> results = m_probe->targets();
    const Row &row = m_targets[index];
    const bool isAsked = index < results.size();
    const Mood mood = isAsked ? moodOf(results[index].outcome) : Mood::Off;
    row.sign->setPixmap(sign(mood, palette(), devicePixelRatioF()));
    row.name->setEnabled(isAsked && results[index].outcome != Outcome::NotAsked);
    row.time->setText(isAsked ? outcomeText(results[index]) : QString());
}

QString ConnectionTest::verdictOnTargets() const
{
    const QList<TargetProbe::Result> results = m_probe->targets();
    const auto bad = std::count_if(results.cbegin(), results.cend(), [](const TargetProbe::Result &result) {
        return moodOf(result.outcome) == Mood::Trouble;
    });
    if (bad == 0)
        return {};
    return tr("But %n target(s) cannot be reached from there. Check host and port as the gateway sees them.",
              nullptr, int(bad));
}

void ConnectionTest::showEnd(bool good)
{
    if (good) {
        const QString works =
            tr("It works. A round trip takes %1.").arg(roundTripText(m_probe->result(Step::Ping).took));
        m_verdict->setText(QString(works + u' ' + verdictOnTargets()).trimmed());
    } else if (m_probe->loss()) {
        m_verdict->setText(m_probe->loss()->sentence());
    }
    m_again->setEnabled(true);
    m_certificates->setEnabled(!m_probe->certificates().isEmpty());
    m_close->setText(tr("Close"));
    Q_EMIT tested(good);
}

void ConnectionTest::showCertificates()
{
    CertificateDialog dialog(m_endpoint.url.host(), m_probe->certificates(), this);
    dialog.exec();
}

} // namespace rookery
