// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/network/network_manager.h"
#include "core/worker/mailbox.h"
#include "core/worker/service_thread.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVariant>
#include <QVariantMap>

#include <utility>

namespace rookery {

using namespace Qt::Literals::StringLiterals;

namespace {

QString service()
{
    return u"org.freedesktop.NetworkManager"_s;
}

QString manager()
{
    return u"/org/freedesktop/NetworkManager"_s;
}

QString properties()
{
    return u"org.freedesktop.DBus.Properties"_s;
}

ServiceThread &networkThread()
{
    static auto *const thread = new ServiceThread("network");
    return *thread;
}

/// Hears NetworkManager in the thread of networkThread().
class NetworkManagerListener final : public QObject
{
    Q_OBJECT

public:
    NetworkManagerListener(Mailbox::Post post, std::function<void(const NetworkFacts &)> told)
        : m_post(std::move(post)), m_told(std::move(told))
    {
    }

    void start()
    {
        QDBusConnection bus = QDBusConnection::systemBus();
        const bool hears = bus.connect(service(), manager(), properties(), u"PropertiesChanged"_s, this,
                                       SLOT(changed(QString, QVariantMap, QStringList)));
        if (hears)
            read();
    }

public Q_SLOTS:
    void changed(const QString &, const QVariantMap &which, const QStringList &)
    {
        if (which.contains(u"PrimaryConnection"_s) || which.contains(u"Metered"_s))
            read();
    }

private:
    static QVariant property(const QString &path, const QString &interface, const QString &name)
    {
        QDBusMessage question = QDBusMessage::createMethodCall(service(), path, properties(), u"Get"_s);
        question << interface << name;
        // Nobody starts it for us.
        question.setAutoStartService(false);
        const QDBusMessage answer = QDBusConnection::systemBus().call(question);
        if (answer.type() != QDBusMessage::ReplyMessage || answer.arguments().isEmpty())
            return {};
        return answer.arguments().constFirst().value<QDBusVariant>().variant();
    }

    static NetworkFacts::Medium mediumOf(const QString &type)
    {
        if (type == "802-3-ethernet"_L1)
            return NetworkFacts::Medium::Wired;
        if (type == "802-11-wireless"_L1)
            return NetworkFacts::Medium::Wireless;
        return type == "gsm"_L1 || type == "cdma"_L1 ? NetworkFacts::Medium::Mobile
                                                     : NetworkFacts::Medium::Unknown;
    }

    void read()
    {
        enum Metered { Unknown, Yes, No, GuessYes, GuessNo }; // NMMetered
        NetworkFacts facts;
        const QString active =
            property(manager(), service(), u"PrimaryConnection"_s).value<QDBusObjectPath>().path();
        if (!active.isEmpty() && active != "/"_L1) {
            const QString interface = service() + u".Connection.Active"_s;
            facts.name = property(active, interface, u"Id"_s).toString();
            facts.medium = mediumOf(property(active, interface, u"Type"_s).toString());
        }
        const uint metered = property(manager(), service(), u"Metered"_s).toUInt();
        if (metered != Unknown)
            facts.isMetered = metered == Yes || metered == GuessYes;
        m_post([told = m_told, facts] { told(facts); });
    }

    const Mailbox::Post m_post;
    const std::function<void(const NetworkFacts &)> m_told;
};

} // namespace

void watchNetworkManager(QObject *receiver, std::function<void(const NetworkFacts &)> told)
{
    auto *box = new Mailbox(receiver);
    networkThread().post([post = box->post(), told = std::move(told)]() mutable {
        // Goes with the process.
        auto *listener = new NetworkManagerListener(post, std::move(told));
        listener->start();
    });
}

} // namespace rookery

#include "network_manager_dbus.moc"
