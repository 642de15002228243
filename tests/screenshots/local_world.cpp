// SPDX-License-Identifier: GPL-3.0-or-later
#include "screenshots/local_world.h"

#include <QTcpSocket>

namespace rookery {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Where the pictures say that it is; something else where these are taken.
constexpr quint16 WebPort = 18080;
constexpr quint16 DatabasePort = 15432;
constexpr quint16 BusyPort = 18443;
constexpr quint16 LocalWeb = 8088;
constexpr quint16 LocalDatabase = 5432;
constexpr quint16 LocalStaging = 8089;
constexpr quint16 LocalLab = 8090;

ProfileForward forward(const QString &text)
{
    return {ForwardSpec::parse(text).value(), true, {}, {}};
}

} // namespace

LocalWorld::LocalWorld()
    : m_web(WebPort, 2'400'000)
    , m_database(DatabasePort, 300'000)
    , m_store(std::make_unique<ProfileStore>(m_directory.filePath(u"profiles.json"_s)))
    , m_secrets(makeSecretStore(SecretPlace::AskEachTime))
    , m_tunnels(std::make_unique<TunnelManager>(*m_store, *m_secrets))
{
    m_store->load();
    m_holder.start(QStringLiteral(ROOKERY_CLI),
                   {u"server"_s, u"--quiet"_s, u"--port"_s, QString::number(BusyPort)});
    m_holder.waitForStarted();
    m_nobody.listen(QHostAddress::LocalHost);
}

LocalWorld::~LocalWorld()
{
    m_holder.terminate();
    m_holder.waitForFinished();
}

QUrl LocalWorld::addGateway(bool tls)
{
    GatewayConfig config;
    config.listen = {{QHostAddress(QHostAddress::LocalHost), 0}};
    if (tls) {
        config.tlsCertFile = m_certificates.certFile();
        config.tlsKeyFile = m_certificates.keyFile();
    }
    auto gateway = std::make_unique<Gateway>(config);
    if (const Expected<void> started = gateway->start(); !started)
        qFatal("%s", qPrintable(started.error().sentence()));
    const quint16 port = gateway->listening().constFirst().port;
    m_gateways.push_back(std::move(gateway));
    return QUrl(u"%1://localhost:%2/ws"_s.arg(tls ? u"wss"_s : u"ws"_s).arg(port));
}

QUuid LocalWorld::addProfile(const QString &name, const QString &group, const QUrl &server,
                             const QStringList &forwards)
{
    Profile profile;
    profile.name = name;
    profile.group = group;
    profile.server = server;
    for (const QString &text : forwards)
        profile.forwards += forward(text);
    return m_store->put(profile).value();
}

void LocalWorld::populate()
{
    const QUrl gateway = addGateway(false);
    const QString web = u":localhost:%1"_s.arg(m_web.port());
    const QString database = u":localhost:%1"_s.arg(m_database.port());
    m_office = addProfile(u"Office"_s, u"Work"_s, gateway,
                          {QString::number(LocalWeb) + web, QString::number(LocalDatabase) + database});
    m_staging = addProfile(u"Staging"_s, u"Work"_s, addGateway(false), {QString::number(LocalStaging) + web});
    m_lab = addProfile(u"Lab"_s, u"Work"_s, addGateway(false), {QString::number(LocalLab) + database});
    m_portBusy =
        addProfile(u"NAS"_s, u"Home"_s, gateway, {QString::number(BusyPort) + web, u"0"_s + database});
    const quint16 nobody = m_nobody.serverPort();
    m_nobody.close();
    m_waiting =
        addProfile(u"Cabin"_s, u"Home"_s, QUrl(u"ws://localhost:%1/ws"_s.arg(nobody)), {u"0"_s + web});
    m_refused = addProfile(u"Customer"_s, u"Home"_s, addGateway(true), {u"0"_s + web});
    m_off = addProfile(u"Media box"_s, u"Home"_s, gateway, {u"8096"_s + web});
    for (const QUuid &id : {m_office, m_staging, m_lab, m_portBusy, m_waiting, m_refused})
        m_tunnels->start(id);
}

void LocalWorld::addLoad(int connections)
{
    connectTo(LocalWeb, connections, 60'000);
    connectTo(LocalDatabase, connections / 3 + 1, 20'000);
    connectTo(LocalStaging, 4, 30'000);
    connectTo(LocalLab, 2, 4'000);
}

void LocalWorld::connectTo(quint16 port, int connections, int bytesPerSecond)
{
    for (int i = 0; i < connections; ++i) {
        auto client = std::make_unique<QTcpSocket>();
        QTcpSocket *socket = client.get();
        QObject::connect(socket, &QTcpSocket::readyRead, socket, [socket] { socket->readAll(); });
        QObject::connect(
            &m_upload, &QTimer::timeout, socket, [socket, size = bytesPerSecond / 10 / (1 + i % 4)] {
                if (socket->state() == QTcpSocket::ConnectedState && socket->bytesToWrite() < size)
                    socket->write(QByteArray(size, 'u'));
            });
        socket->connectToHost(QHostAddress(QHostAddress::LocalHost), port);
        m_clients.push_back(std::move(client));
    }
    m_upload.start(100ms);
}

} // namespace rookery
