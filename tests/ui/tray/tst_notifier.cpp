// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/tray/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A desktop's notification service, as far as we use one.
class FakeDesktop final : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    struct Shown
    {
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
        QString icon;
        QVariantMap hints;
    };
    QList<Shown> shown;
    QList<uint> closed;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &icon, const QString &title,
                const QString &body, const QStringList &actions, const QVariantMap &hints, int)
    {
        shown.append({replaces, title, body, actions, icon, hints});
        return replaces ? replaces : uint(shown.size());
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
    void ActivationToken(uint id, const QString &token);
    void NotificationClosed(uint id, uint reason);
};

} // namespace

/// On a bus of its own.
class TestNotifier final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QString daemon = QStandardPaths::findExecutable(u"dbus-daemon"_s);
        if (daemon.isEmpty())
            QSKIP("dbus-daemon is not installed");
        m_bus.start(daemon, {u"--session"_s, u"--nofork"_s, u"--print-address"_s});
        QTRY_VERIFY(m_bus.canReadLine());
        m_address = QString::fromLatin1(m_bus.readLine().trimmed());
        QDBusConnection server = QDBusConnection::connectToBus(m_address, u"server"_s);
        QVERIFY(server.registerObject(u"/org/freedesktop/Notifications"_s, &m_desktop,
                                      QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
        QVERIFY(server.registerService(u"org.freedesktop.Notifications"_s));
    }
    void cleanupTestCase()
    {
        QDBusConnection::disconnectFromBus(u"server"_s);
        QDBusConnection::disconnectFromBus(u"client"_s);
        m_bus.kill();
        m_bus.waitForFinished();
    }
    void init()
    {
        m_desktop.shown.clear();
        m_desktop.closed.clear();
        m_notifier =
            std::make_unique<Notifier>(QDBusConnection::connectToBus(m_address, u"client"_s), nullptr);
    }

    void showsWithButtonsAndHearsThem()
    {
        const Notice notice = lost();
        QSignalSpy retry(m_notifier.get(), &Notifier::retryRequested);
        QSignalSpy open(m_notifier.get(), &Notifier::openRequested);
        QSignalSpy bubble(m_notifier.get(), &Notifier::bubble);
        m_notifier->show(notice);
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QCOMPARE(m_desktop.shown[0].title, notice.title);
        // Names and errors are no markup.
        QCOMPARE(m_desktop.shown[0].body, u"a &lt;b&gt; c"_s);
        QVERIFY(m_desktop.shown[0].actions.contains(u"retry"_s));
        // Until the answer is here, its number is not known.
        QTRY_VERIFY([&] {
            Q_EMIT m_desktop.ActionInvoked(1, u"retry"_s);
            QCoreApplication::processEvents();
            return retry.count() > 0;
        }());
        QCOMPARE(retry[0][0].toUuid(), notice.tunnel());
        Q_EMIT m_desktop.ActionInvoked(1, u"default"_s);
        QTRY_COMPARE(open.count(), 1);
        // Somebody else's.
        Q_EMIT m_desktop.ActionInvoked(77, u"open"_s);
        m_notifier->withdraw(notice.slot);
        QTRY_COMPARE(m_desktop.closed, QList<uint>{1});
        QCOMPARE(open.count(), 1);
        QCOMPARE(bubble.count(), 0);
    }

    void aNewerOneTakesItsPlace()
    {
        const Notice notice = lost();
        Notice newer = notice;
        newer.title = u"Office needs you"_s;
        // The second comes while the first has no number yet.
        m_notifier->show(notice);
        m_notifier->show(notice);
        m_notifier->show(newer);
        QTRY_COMPARE(m_desktop.shown.size(), 2);
        QCOMPARE(m_desktop.shown[0].replaces, 0U);
        QCOMPARE(m_desktop.shown[1].replaces, 1U);
        QCOMPARE(m_desktop.shown[1].title, newer.title);
        m_notifier->withdraw(notice.slot);
        QTRY_COMPARE(m_desktop.closed, QList<uint>{1});
        QCOMPARE(m_desktop.shown.size(), 2);
    }

    void withdrawsWhatHasNoNumberYet()
    {
        const Notice notice = lost();
        m_notifier->show(notice);
        m_notifier->withdraw(notice.slot);
        QTRY_COMPARE(m_desktop.closed, QList<uint>{1});
        m_notifier->show(notice);
        QTRY_COMPARE(m_desktop.shown.size(), 2);
        QCOMPARE(m_desktop.shown[1].replaces, 0U);
    }

    /// The names are those of files in installer/: without them GNOME and Plasma show neither a picture nor
    /// whose notice it is.
    void isThatOfTheInstalledProgram()
    {
        m_notifier->show(lost());
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QCOMPARE(m_desktop.shown[0].icon, u"org.rookery.Rookery"_s);
        QCOMPARE(m_desktop.shown[0].hints[u"desktop-entry"_s].toString(), u"org.rookery.Rookery"_s);
    }

    /// GNOME shows nothing of low urgency.
    void urgesWhereThereIsNews_data()
    {
        QTest::addColumn<NoticeKind>("kind");
        QTest::addColumn<bool>("quiet");
        QTest::addColumn<int>("urgency");
        QTest::newRow("lost") << NoticeKind::Lost << false << 1;
        QTest::newRow("back") << NoticeKind::Back << false << 1;
        QTest::newRow("attention") << NoticeKind::NeedsAttention << false << 1;
        QTest::newRow("forward") << NoticeKind::ForwardBroken << false << 1;
        QTest::newRow("no news") << NoticeKind::Lost << true << 0;
    }

    void urgesWhereThereIsNews()
    {
        QFETCH(NoticeKind, kind);
        QFETCH(bool, quiet);
        Notice notice = lost();
        m_notifier->show(notice);
        notice.kind = kind;
        notice.quiet = quiet;
        m_notifier->show(notice);
        QTRY_COMPARE(m_desktop.shown.size(), 2);
        const QVariantMap hints = m_desktop.shown[1].hints;
        QTEST(hints[u"urgency"_s].toInt(), "urgency");
        QCOMPARE(hints.contains(u"transient"_s), kind == NoticeKind::Back);
    }

    /// Whoever has dismissed a notice does not get it back because it is about fewer tunnels now.
    void whatIsNoNewsComesInPlaceOfAnotherOnly()
    {
        Notice notice = lost();
        notice.quiet = true;
        m_notifier->show(notice);
        notice.quiet = false;
        m_notifier->show(notice);
        QTRY_COMPARE(m_desktop.shown.size(), 1);
        QCOMPARE(m_desktop.shown[0].hints[u"urgency"_s].toInt(), 1);
    }

    /// A window may come to the front with a token only (xdg-activation-v1); it comes before the click.
    void bringsTheTokenOfAClick()
    {
        qunsetenv("XDG_ACTIVATION_TOKEN");
        m_notifier->show(lost());
        QStringList tokens;
        connect(m_notifier.get(), &Notifier::openRequested, this,
                [&] { tokens += qEnvironmentVariable("XDG_ACTIVATION_TOKEN"); });
        QSignalSpy retry(m_notifier.get(), &Notifier::retryRequested);
        QTRY_VERIFY(isNumbered(retry));
        Q_EMIT m_desktop.ActivationToken(77, u"somebody else's"_s);
        Q_EMIT m_desktop.ActivationToken(1, u"ours"_s);
        Q_EMIT m_desktop.ActionInvoked(1, u"default"_s);
        QTRY_COMPARE(tokens, QStringList{u"ours"_s});
        qunsetenv("XDG_ACTIVATION_TOKEN");
        Q_EMIT m_desktop.ActionInvoked(1, u"default"_s);
        QTRY_COMPARE(tokens.size(), 2);
        QCOMPARE(tokens.last(), QString()); // a token is good once
    }

    void isAboutSeveralTunnels()
    {
        Notice notice = lost();
        notice.tunnels += QUuid::createUuid();
        QSignalSpy retry(m_notifier.get(), &Notifier::retryRequested);
        QSignalSpy open(m_notifier.get(), &Notifier::openRequested);
        m_notifier->show(notice);
        QTRY_VERIFY(isNumbered(retry));
        Q_EMIT m_desktop.ActionInvoked(1, u"open"_s);
        QTRY_COMPARE(open.count(), 1);
        QVERIFY(open[0][0].toUuid().isNull());
        retry.clear(); // of isNumbered(), which came before
        Q_EMIT m_desktop.ActionInvoked(1, u"retry"_s);
        QTRY_COMPARE(retry.count(), 2);
        QCOMPARE(retry[0][0].toUuid(), notice.tunnels[0]);
        QCOMPARE(retry[1][0].toUuid(), notice.tunnels[1]);
    }

    void leavesNothingOnTheScreen_data()
    {
        QTest::addColumn<bool>("numbered");
        QTest::newRow("with a number") << true;
        QTest::newRow("without one yet") << false;
    }

    void leavesNothingOnTheScreen()
    {
        QFETCH(bool, numbered);
        m_notifier->show(lost());
        QSignalSpy retry(m_notifier.get(), &Notifier::retryRequested);
        if (numbered)
            QTRY_VERIFY(isNumbered(retry));
        m_notifier.reset();
        QTRY_COMPARE(m_desktop.closed, QList<uint>{1});
    }

    void fallsBackToABubble()
    {
        Notifier none(QDBusConnection(u"nowhere"_s), nullptr);
        QSignalSpy bubble(&none, &Notifier::bubble);
        none.show(lost());
        QTRY_COMPARE(bubble.count(), 1);
        QCOMPARE(bubble[0][0].value<Notice>(), lost(bubble[0][0].value<Notice>().tunnel()));
    }

private:
    /// Until the answer of the service is here, its number is not known, and a click on it is nobody's.
    bool isNumbered(const QSignalSpy &retry)
    {
        Q_EMIT m_desktop.ActionInvoked(1, u"retry"_s);
        QCoreApplication::processEvents();
        return retry.count() > 0;
    }
    static Notice lost(const QUuid &tunnel = QUuid::createUuid())
    {
        return {NoticeKind::Lost,
                NoticeSlot::Outage,
                {tunnel},
                u"Office is not connected"_s,
                u"a <b> c"_s,
                true,
                false};
    }

    QProcess m_bus;
    QString m_address;
    FakeDesktop m_desktop;
    std::unique_ptr<Notifier> m_notifier;
};

ROOKERY_TEST(TestNotifier)
#include "tst_notifier.moc"
