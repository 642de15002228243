// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/private_bus.h"
#include "support/room_test.h"
#include "ui/dialogs/qr_reader.h"
#include "ui/dialogs/qr_view.h"
#include "ui/dialogs/screen_pictures.h"

#include <QApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Service = u"org.freedesktop.portal.Desktop"_s;
const QString Path = u"/org/freedesktop/portal/desktop"_s;

/// A desktop's portal, as far as screenshots go.
class FakePortal final : public QDBusVirtualObject
{
public:
    QList<QDBusMessage> asked;

    [[nodiscard]] QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &call, const QDBusConnection &bus) override
    {
        if (call.member() != "Screenshot"_L1)
            return false;
        asked += call;
        return bus.send(call.createReply(QVariant::fromValue(QDBusObjectPath(requestOf(call)))));
    }
    [[nodiscard]] static QString requestOf(const QDBusMessage &call)
    {
        return Path + u"/request/"_s + call.service().mid(1).replace(u'.', u'_') + u"/rookery"_s;
    }
    void answer(const QDBusConnection &bus, uint response, const QVariantMap &results) const
    {
        QDBusMessage news = QDBusMessage::createSignal(requestOf(asked.constLast()),
                                                       u"org.freedesktop.portal.Request"_s, u"Response"_s);
        news << response << results;
        bus.send(news);
    }
};

} // namespace

/// Offscreen, whose windows are all there is to be seen; and with a portal on a bus of its own.
class TestScreenPictures final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_bus = std::make_unique<test::PrivateBus>(); }
    void cleanupTestCase() { m_bus.reset(); }

    void seesAWindow()
    {
        if (!canReadQrCodes())
            QSKIP("this build reads no QR codes");
        QrView view;
        view.setContent("rookery://import?server=ws://a");
        view.resize(420, 420);
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        ScreenPictures screens;
        QSignalSpy taken(&screens, &ScreenPictures::taken);
        const auto found = [&] {
            taken.clear();
            screens.take();
            const auto pictures = taken.value(0).value(0).value<QList<QImage>>();
            const Expected<QStringList> codes = readQrCodes(pictures.value(0));
            return codes ? codes->constFirst() : QString();
        };
        QTRY_COMPARE(found(), u"rookery://import?server=ws://a"_s);
    }

    void asksThePortalWhereItSeesNothing()
    {
        if (!m_bus->isRunning())
            QSKIP("dbus-daemon is not installed");
        QDBusConnection server = m_bus->connection(u"portal"_s);
        FakePortal portal;
        QVERIFY(server.registerVirtualObject(Path, &portal));
        QVERIFY(server.registerService(Service));
        ScreenPictures screens(m_bus->connection(u"client"_s), [] { return QList<QImage>(); });
        QSignalSpy taken(&screens, &ScreenPictures::taken);
        QSignalSpy failed(&screens, &ScreenPictures::failed);
        screens.take();
        screens.take(); // one question at a time
        QTRY_COMPARE(portal.asked.size(), 1);
        const QTemporaryDir dir;
        const QString file = dir.filePath(u"Screenshot from today.png"_s);
        QImage picture(20, 10, QImage::Format_RGB32);
        picture.fill(Qt::red);
        QVERIFY(picture.save(file));
        portal.answer(server, 0, {{u"uri"_s, QUrl::fromLocalFile(file).toString(QUrl::FullyEncoded)}});
        QTRY_COMPARE(taken.count(), 1);
        QCOMPARE(taken[0][0].value<QList<QImage>>().constFirst().size(), QSize(20, 10));
        QVERIFY(!QFile::exists(file));

        // Its user thought better of it.
        screens.take();
        QTRY_COMPARE(portal.asked.size(), 2);
        portal.answer(server, 1, {});
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(!failed[0][0].value<Error>().hint.isEmpty());

        // It never answers.
        screens.setAnswerLimit(std::chrono::milliseconds(1));
        screens.take();
        QTRY_COMPARE(failed.count(), 2);

        // There is none any more.
        server.unregisterService(Service);
        screens.take();
        QTRY_COMPARE(failed.count(), 3);
        QCOMPARE(taken.count(), 1);
    }

    void saysWhereNobodyShowsIt()
    {
        ScreenPictures screens(QDBusConnection(u"nowhere"_s), [] { return QList<QImage>(); });
        QSignalSpy failed(&screens, &ScreenPictures::failed);
        screens.take();
        QCOMPARE(failed.count(), 1);
    }

private:
    std::unique_ptr<test::PrivateBus> m_bus;
};

ROOKERY_TEST_WITH(QApplication, TestScreenPictures)
#include "tst_screen_pictures.moc"
