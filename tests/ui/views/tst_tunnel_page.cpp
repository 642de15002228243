// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/room_test.h"
#include "tests/support/test_certificates.h"
#include "tests/support/window_fixture.h"
#include "ui/views/forwards_tab.h"
#include "ui/views/problem_banner.h"
#include "ui/views/tunnel_page.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/elided_label.h"
#include "ui/widgets/stat_card.h"
#include "ui/widgets/table_view.h"

#include <QApplication>
#include <QClipboard>
#include <QDesktopServices>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QUrl>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TunnelPageTest final : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void opened(const QUrl &url) { m_opened.append(url); }

private Q_SLOTS:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void saysHowItIs();
    void countsDownToTheNextTry();
    void certificatesCanBeLookedAt();
    void certificatesCanBeTrusted();
    void oldSettingsOfferToReconnect();
    void aBusyPortOffersWaysOut();
    void givingUpOffersAnotherStart();
    void forwardsCanBeUsed();

private:
    static QStringList shownTexts(const QWidget &parent)
    {
        QStringList texts;
        for (const auto *label : parent.findChildren<QLabel *>()) {
            if (label->isVisible())
                texts.append(label->text());
        }
        return texts;
    }

    QList<QUrl> m_opened;
};

void TunnelPageTest::saysHowItIs()
{
    WindowFixture f;
    f.window->show();
    const QUuid id = f.source.add(u"Office"_s, {}, {u"5432:db:5432"_s});
    TunnelSnapshot &tunnel = f.source.edit(id);
    tunnel.state = TunnelState::Connected;
    tunnel.roundTrip = 23ms;
    tunnel.liveFlows = 37;
    tunnel.bytesIn = 18'200'000'000;
    tunnel.connectedSince = QDateTime::currentDateTime().addSecs(-300);
    f.source.tick({id});
    QStringList sentences;
    for (const auto *label : f.window->page()->findChildren<ElidedLabel *>())
        sentences.append(label->text());
    QVERIFY(sentences.contains(u"Office"_s));
    QVERIFY2(sentences.join(u'|').contains(u"Connected to wss://gate.example.com/ws for 5 min"_s),
             qPrintable(sentences.join(u'|')));
    QStringList values;
    f.source.setTraffic(id, {20'000'000'000, 5}, {45'000'000'000, 5});
    f.source.tick({id});
    for (const auto *card : f.window->page()->findChildren<StatCard *>())
        values.append(card->accessibleName() + u'|' + card->toolTip());
    QVERIFY2(values.join(u'|').contains(u"Flows: 37"_s) &&
                 values.join(u'|').contains(u"Round trip: 23 ms"_s) &&
                 values.join(u'|').contains(
                     u"20.0 GB today|18.2 GB since start\n20.0 GB today\n45.0 GB this month"_s),
             qPrintable(values.join(u'|')));
}

void TunnelPageTest::countsDownToTheNextTry()
{
    WindowFixture f;
    f.window->show();
    const QUuid id = f.source.add(u"Office"_s);
    auto *banner = f.window->page()->findChild<ProblemBanner *>();
    QVERIFY(!banner->isVisible());
    TunnelSnapshot &tunnel = f.source.edit(id);
    tunnel.error = {ErrorCode::NameNotFound, u"The name was not found."_s, u"Check the spelling."_s, {}};
    tunnel.untilRetry = 8s;
    f.source.setState(id, TunnelState::Waiting);
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->sentence(), u"The name was not found."_s);
    QVERIFY(shownTexts(*banner).contains(u"Check the spelling. Next try in 8 s."_s));
    tunnel.untilRetry = 6900ms;
    f.source.tick({id});
    QVERIFY(shownTexts(*banner).contains(u"Check the spelling. Next try in 7 s."_s));
    QTest::mouseClick(f.button(u"Retry now"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls, QStringList{u"retryNow Office"_s});
    tunnel.error = {};
    f.source.setState(id, TunnelState::Connected);
    QVERIFY(!banner->isVisible());
}

void TunnelPageTest::certificatesCanBeTrusted()
{
    const test::TestCertificates certificates;
    QVERIFY2(certificates.isValid(), qPrintable(certificates.log()));
    WindowFixture f;
    f.window->show();
    const QUuid id = f.source.add(u"Office"_s);
    QSignalSpy trust(f.window.get(), &MainWindow::trustRequested);
    TunnelSnapshot &tunnel = f.source.edit(id);
    tunnel.error = {
        ErrorCode::TlsFailed, u"The certificate cannot be trusted."_s, u"Choose its authority."_s, {}};
    tunnel.certificates.chain = {certificates.selfSigned().certificate().toDer()};
    tunnel.certificates.problems = {QSslError(QSslError::SelfSignedCertificate)};
    f.source.setState(id, TunnelState::NeedsAttention);
    QTest::mouseClick(f.button(u"Trust this certificate…"_s), Qt::LeftButton);
    QCOMPARE(trust.size(), 1);
    QCOMPARE(trust[0][0].toUuid(), id);
    // All buttons are there in a small window, too.
    f.window->resize(600, 320);
    const auto *framed = f.window->findChild<Banner *>();
    for (const QPushButton *button : framed->findChildren<QPushButton *>()) {
        QTRY_VERIFY(!button->isVisible() || framed->rect().contains(button->geometry()));
        QVERIFY(!button->isVisible() || button->width() >= button->sizeHint().width());
    }
    // One that is over stays so, whoever trusts it.
    tunnel.certificates.problems = {QSslError(QSslError::CertificateExpired)};
    f.source.tick({id});
    QVERIFY(!f.button(u"Trust this certificate…"_s));
    // Another one than before is no small matter.
    const auto *banner = f.window->findChild<ProblemBanner *>();
    QCOMPARE(banner->sentence(), u"The certificate cannot be trusted."_s);
    tunnel.certificates.problems = {QSslError(QSslError::SelfSignedCertificate)};
    Profile profile = *f.source.profile(id);
    profile.tls.pinnedCertificate = QString(64, u'a');
    f.source.replace(profile);
    QVERIFY2(banner->sentence().contains(u"another certificate"), qPrintable(banner->sentence()));
    QVERIFY(f.button(u"Trust this certificate…"_s));
}

void TunnelPageTest::certificatesCanBeLookedAt()
{
    WindowFixture f;
    f.window->show();
    const QUuid id = f.source.add(u"Office"_s);
    QSignalSpy certificate(f.window.get(), &MainWindow::certificateRequested);
    f.source.edit(id).error = {ErrorCode::HttpRefused, u"The server has no tunnel there."_s, {}, {}};
    f.source.setState(id, TunnelState::NeedsAttention);
    QVERIFY(!f.button(u"Show certificate…"_s));
    // TLS may fail before a certificate is shown.
    f.source.edit(id).error.code = ErrorCode::TlsFailed;
    f.source.tick({id});
    QVERIFY(!f.button(u"Show certificate…"_s));
    f.source.edit(id).certificates.chain = {"DER"};
    f.source.tick({id});
    QTest::mouseClick(f.button(u"Show certificate…"_s), Qt::LeftButton);
    QCOMPARE(certificate.size(), 1);
    QCOMPARE(certificate[0][0].toUuid(), id);
}

void TunnelPageTest::oldSettingsOfferToReconnect()
{
    WindowFixture f;
    f.window->show();
    const QUuid id = f.source.add(u"Office"_s);
    QVERIFY(f.button(u"Start"_s) && !f.button(u"Stop"_s));
    f.source.setState(id, TunnelState::Connected);
    QTRY_VERIFY(!f.button(u"Start"_s) && f.button(u"Reconnect"_s));
    QTest::mouseClick(f.button(u"Stop"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"stop Office"_s);
    f.source.setState(id, TunnelState::Connected);
    QVERIFY(!f.button(u"Reconnect now"_s));
    f.source.edit(id).outdated = true;
    f.source.tick({id});
    QTest::mouseClick(f.button(u"Reconnect now"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"reconnect Office"_s);
    f.source.edit(id).outdated = false;
    f.source.tick({id});
    QVERIFY(!f.button(u"Reconnect now"_s));
}

void TunnelPageTest::aBusyPortOffersWaysOut()
{
    WindowFixture f;
    f.window->show();
    const QUuid id = f.source.add(u"NAS"_s, {}, {u"9000:a:1"_s, u"8080:nas:80"_s});
    TunnelSnapshot &tunnel = f.source.edit(id);
    tunnel.state = TunnelState::Connected;
    tunnel.forwards[0].state = ForwardState::Listening;
    tunnel.forwards[1].state = ForwardState::PortBusy;
    tunnel.forwards[1].error = {ErrorCode::PortBusy, u"Port 8080 is used by “nginx”."_s, u"Stop it."_s, {}};
    Q_EMIT f.source.forwardChanged(id, 1);
    auto *banner = f.window->page()->findChild<ProblemBanner *>();
    QCOMPARE(banner->sentence(), u"Port 8080 is used by “nginx”."_s);
    QTest::mouseClick(f.button(u"Use a free port for this session"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"useOtherPort NAS 1 0"_s);
    QTest::mouseClick(f.button(u"Retry"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"retryForward NAS 1"_s);
    tunnel.forwards[1].state = ForwardState::Listening;
    Q_EMIT f.source.forwardChanged(id, 1);
    QVERIFY(!banner->isVisible());
}

void TunnelPageTest::givingUpOffersAnotherStart()
{
    WindowFixture f;
    f.window->show();
    const QUuid id = f.source.add(u"Office"_s);
    f.source.edit(id).error = {ErrorCode::ConnectionFailed, u"The server refused."_s, {}, {}};
    f.source.setState(id, TunnelState::Stopped);
    QVERIFY(!f.button(u"Retry now"_s));
    QTest::mouseClick(f.button(u"Start again"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls, QStringList{u"start Office"_s});
}

void TunnelPageTest::forwardsCanBeUsed()
{
    QDesktopServices::setUrlHandler(u"http"_s, this, "opened");
    WindowFixture f;
    f.window->show();
    const QUuid id = f.source.add(u"Web"_s, {}, {u"1080:socks"_s, u"0:web:80"_s});
    TunnelSnapshot &tunnel = f.source.edit(id);
    tunnel.state = TunnelState::Connected;
    for (ForwardSnapshot &forward : tunnel.forwards)
        forward.state = ForwardState::Listening;
    tunnel.forwards[1].boundPort = 40123;
    f.source.tick({id});
    f.window->page()->showTab(TunnelPage::Forwards);
    f.window->page()->forwards()->select(0);
    QVERIFY(!f.button(u"Open in browser"_s)->isEnabled());
    f.window->page()->forwards()->select(1);
    QTest::mouseClick(f.button(u"Copy address"_s), Qt::LeftButton);
    QCOMPARE(QApplication::clipboard()->text(), u"127.0.0.1:40123"_s);
    QTest::mouseClick(f.button(u"Open in browser"_s), Qt::LeftButton);
    QCOMPARE(m_opened, QList<QUrl>{QUrl(u"http://127.0.0.1:40123"_s)});
    QTest::mouseClick(f.button(u"Keep this port"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"keepPort Web 1"_s);
    f.window->page()->forwards()->select(0);
    QVERIFY(!f.button(u"Keep this port"_s));
    f.window->page()->forwards()->select(1);
    QTest::mouseClick(f.button(u"Stop forward"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"setForwardRunning Web 1 0"_s);
    tunnel.forwards[1].state = ForwardState::Off;
    f.source.tick({id});
    QTest::mouseClick(f.button(u"Start forward"_s), Qt::LeftButton);
    QCOMPARE(f.source.calls.last(), u"setForwardRunning Web 1 1"_s);
    QDesktopServices::unsetUrlHandler(u"http"_s);
}

ROOKERY_TEST_WITH(QApplication, TunnelPageTest)
#include "tst_tunnel_page.moc"
