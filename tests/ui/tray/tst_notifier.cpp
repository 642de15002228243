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
    };
    QList<Shown> shown;
    QList<uint> closed;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
                const QStringList &actions, const QVariantMap &, int)
    {
        shown.append({replaces, title, body, actions});
        return replaces ? replaces : uint(shown.size());
    }
    void CloseNotification(uint id) { closed.append(id); }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
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
        QCOMPARE(retry[0][0].toUuid(), notice.tunnel);
        Q_EMIT m_desktop.ActionInvoked(1, u"default"_s);
        QTRY_COMPARE(open.count(), 1);
        // Somebody else's.
        Q_EMIT m_desktop.ActionInvoked(77, u"open"_s);
        m_notifier->withdraw(notice.tunnel);
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
        m_notifier->withdraw(notice.tunnel);
        QTRY_COMPARE(m_desktop.closed, QList<uint>{1});
        QCOMPARE(m_desktop.shown.size(), 2);
    }

    void withdrawsWhatHasNoNumberYet()
    {
        const Notice notice = lost();
        m_notifier->show(notice);
        m_notifier->withdraw(notice.tunnel);
        QTRY_COMPARE(m_desktop.closed, QList<uint>{1});
        m_notifier->show(notice);
        QTRY_COMPARE(m_desktop.shown.size(), 2);
        QCOMPARE(m_desktop.shown[1].replaces, 0U);
    }

    void fallsBackToABubble()
    {
        Notifier none(QDBusConnection(u"nowhere"_s), nullptr);
        QSignalSpy bubble(&none, &Notifier::bubble);
        none.show(lost());
        QTRY_COMPARE(bubble.count(), 1);
        QCOMPARE(bubble[0][0].value<Notice>(), lost(bubble[0][0].value<Notice>().tunnel));
    }

private:
    static Notice lost(const QUuid &tunnel = QUuid::createUuid())
    {
        return {NoticeKind::Lost, tunnel, u"Office is not connected"_s, u"a <b> c"_s, true};
    }

    QProcess m_bus;
    QString m_address;
    FakeDesktop m_desktop;
    std::unique_ptr<Notifier> m_notifier;
};

ROOKERY_TEST(TestNotifier)
#include "tst_notifier.moc"
