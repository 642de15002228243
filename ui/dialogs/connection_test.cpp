// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dialogs/connection_test.h"

#include "core/describe/tunnel_text.h"
#include "core/describe/units.h"
#include "ui/dialogs/certificate_dialog.h"
#include "ui/widgets/shapes.h"
#include "ui/widgets/theme.h"

#include <QDialogButtonBox>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

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

} // namespace

ConnectionTest::ConnectionTest(const ClientEndpoint &endpoint, QWidget *parent)
    : QDialog(parent), m_endpoint(endpoint), m_verdict(new QLabel)
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
    auto *column = new QVBoxLayout(this);
    column->addWidget(target);
    makeRows();
    column->addWidget(m_verdict, 1);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_again, &QPushButton::clicked, this, &ConnectionTest::start);
    connect(m_certificates, &QPushButton::clicked, this, &ConnectionTest::showCertificates);
    setMinimumWidth(fontMetrics().averageCharWidth() * 62);
}

ConnectionTest::~ConnectionTest() = default;

void ConnectionTest::makeRows()
{
    auto *grid = new QGridLayout;
    grid->setColumnStretch(1, 1);
    grid->setHorizontalSpacing(10);
    for (const Step step : ConnectionProbe::Steps) {
        Row &row = m_rows[size_t(step)];
        row = {new QLabel, new QLabel(nameOf(step)), new QLabel};
        row.time->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
        grid->addWidget(row.sign, int(step), 0);
        grid->addWidget(row.name, int(step), 1);
        grid->addWidget(row.time, int(step), 2);
    }
    static_cast<QVBoxLayout *>(layout())->addLayout(grid);
}

void ConnectionTest::start()
{
    m_probe = std::make_unique<ConnectionProbe>(m_endpoint);
    connect(m_probe.get(), &ConnectionProbe::stepChanged, this, &ConnectionTest::showStep);
    connect(m_probe.get(), &ConnectionProbe::finished, this, &ConnectionTest::showEnd);
    m_verdict->clear();
    m_again->setEnabled(false);
    m_certificates->setVisible(m_endpoint.url.scheme() == QLatin1StringView("wss"));
    m_certificates->setEnabled(false);
    m_close->setText(tr("Cancel"));
    m_probe->start();
    for (const Step step : ConnectionProbe::Steps)
        showStep(step);
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
        say(result.error.sentence());
}

void ConnectionTest::say(const QString &verdict)
{
    m_verdict->setText(verdict);
    // A dialog does not grow with a label that wraps.
    const int needed = layout()->totalHeightForWidth(width());
    if (needed > height())
        resize(width(), needed);
}

void ConnectionTest::showEnd(bool good)
{
    if (good) {
        say(tr("It works. A round trip takes %1.").arg(roundTripText(m_probe->result(Step::Ping).took)));
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
