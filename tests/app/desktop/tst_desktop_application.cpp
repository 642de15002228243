// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/desktop_application.h"
#include "core/control/control_client.h"
#include "core/gateway/gateway.h"
#include "core/language/language.h"
#include "core/secret/memory_secret_store.h"
#include "support/gateway_client.h"
#include "support/room_test.h"
#include "ui/dialogs/ask_secret_dialog.h"
#include "ui/dialogs/forwards_editor.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/profile_actions.h"
#include "ui/dialogs/profile_editor.h"
#include "ui/dialogs/secret_edit.h"
#include "ui/tray/tray_controller.h"
#include "ui/views/main_window.h"
#include "ui/views/notice_list.h"
#include "ui/views/tunnel_page.h"
#include "ui/widgets/banner.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A keychain that never answers.
class SilentSecretStore final : public SecretStore
{
public:
    void read(const QUuid &, SecretKind, QObject *, ReadDone) override { ++asked; }
    void write(const QUuid &, SecretKind, const QByteArray &, QObject *, WriteDone) override {}
    void forget(const QUuid &, QObject *, WriteDone) override {}
    [[nodiscard]] QString kindName() const override { return u"silent"_s; }

    int asked = 0;
};

/// One that outlives the program, as a keychain does, and takes a while to forget.
class LastingSecretStore final : public SecretStore
{
public:
    static inline QHash<QUuid, QByteArray> keys;

    void read(const QUuid &profile, SecretKind kind, QObject *context, ReadDone done) override
    {
        const QByteArray key = kind == SecretKind::Psk ? keys.value(profile) : QByteArray();
        QTimer::singleShot(0, context, [done = std::move(done), key] { done(key); });
    }
    void write(const QUuid &profile, SecretKind, const QByteArray &secret, QObject *context,
               WriteDone done) override
    {
        keys.insert(profile, secret);
        QTimer::singleShot(0, context, [done = std::move(done)] { done({}); });
    }
    void forget(const QUuid &profile, QObject *context, WriteDone done) override
    {
        QTimer::singleShot(200, context, [profile, done = std::move(done)] {
            keys.remove(profile);
            done({});
        });
    }
    [[nodiscard]] QString kindName() const override { return u"lasting"_s; }
};

} // namespace

/// The real program, in this process, with everything it keeps in a directory of its own.
class TestDesktopApplication final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QApplication::setQuitOnLastWindowClosed(false); }
    void init()
    {
        m_places.clear();
        m_dir = std::make_unique<QTemporaryDir>();
        m_gateway = std::make_unique<Gateway>(gatewayConfig());
        QVERIFY(m_gateway->start());
        QVERIFY(m_target.listen(QHostAddress::LocalHost));
    }
    void cleanup()
    {
        m_application.reset();
        m_gateway.reset();
        m_target.close();
    }

    void fromCreatingToRestoring()
    {
        launch();
        const QUuid id = createThroughTheEditor(false);
        QVERIFY(!id.isNull());
        m_application->tunnels().start(id);
        QTRY_COMPARE(state(id), TunnelState::Connected);

        // A flow, seen as the window sees it.
        m_application->window().selectTunnel(id);
        m_application->tunnels().watchFlows(id);
        m_application->tunnels().setPace(TunnelManager::Pace::Live);
        QTRY_COMPARE(m_application->tunnels().snapshot(id).forwards.value(0).state, ForwardState::Listening);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost,
                             m_application->tunnels().snapshot(id).forwards[0].boundPort);
        QTRY_VERIFY(m_target.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> far(m_target.nextPendingConnection());
        client.write("hello");
        QTRY_COMPARE(far->bytesAvailable(), 5);
        QTRY_COMPARE(m_application->tunnels().snapshot(id).liveFlows, 1);
        QTRY_COMPARE(m_application->tunnels().snapshot(id).forwards[0].flows.size(), 1);

        // Stopped by hand is stopped; what was on comes back.
        m_application->tunnels().stop(id);
        QTRY_COMPARE(state(id), TunnelState::Stopped);
        QVERIFY(!m_application->profiles().find(id)->wanted);
        m_application->tunnels().start(id);
        QTRY_COMPARE(state(id), TunnelState::Connected);
        m_application->window().page()->showTab(TunnelPage::Log);
        end();
        launch();
        QTRY_COMPARE(state(id), TunnelState::Connected);
        QVERIFY(m_application->window().isVisible());
        QCOMPARE(m_application->window().selectedTunnel(), id);
        QCOMPARE(m_application->window().page()->tabs()->currentIndex(), int(TunnelPage::Log));
    }

    void asksBeforeQuittingCutsFlows()
    {
        launch();
        m_quitAnswer = false;
        const QUuid id = createThroughTheEditor(false);
        m_application->tunnels().start(id);
        QTRY_COMPARE(state(id), TunnelState::Connected);
        m_application->tunnels().setPace(TunnelManager::Pace::Live);
        QTRY_COMPARE(m_application->tunnels().snapshot(id).forwards.value(0).state, ForwardState::Listening);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost,
                             m_application->tunnels().snapshot(id).forwards[0].boundPort);
        QTRY_COMPARE(m_application->tunnels().snapshot(id).liveFlows, 1);
        QSignalSpy finished(m_application.get(), &DesktopApplication::finished);
        m_application->closeGuard().quit();
        QCOMPARE(m_quitAsked, 1);
        QCOMPARE(m_losses.flows, 1);
        QCOMPARE(state(id), TunnelState::Connected);
        m_quitAnswer = true;
        m_application->closeGuard().quit();
        QTRY_COMPARE(finished.count(), 1);
        m_application.reset();
    }

    void survivesABrokenProfilesFile()
    {
        QFile file(profilesPath());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{ this is no JSON");
        file.close();
        // Nobody is looking yet, and it is said all the same.
        m_hidden = true;
        launch();
        m_hidden = false;
        QVERIFY(m_application->profiles().profiles().isEmpty());
        QTRY_VERIFY(m_application->window().isVisible());
        const QString said = banners().join(u'|');
        QVERIFY2(said.contains(u"could not be read"), qPrintable(said));
        QVERIFY(button(u"Show the folder"_s)->isVisible());
        // And works on, without having overwritten what was there.
        QVERIFY(!createThroughTheEditor(false).isNull());
        bool kept = false;
        const QStringList names = QDir(m_dir->path()).entryList(QDir::Files | QDir::Hidden);
        for (const QString &name : names) {
            QFile other(m_dir->filePath(name));
            kept |= other.open(QIODevice::ReadOnly) && other.readAll() == "{ this is no JSON";
        }
        QVERIFY2(kept, qPrintable(names.join(u' ')));
    }

    void asksForAKeyThatIsNotKept()
    {
        launch();
        const QUuid id = createThroughTheEditor(false);
        Profile profile = *m_application->profiles().find(id);
        profile.usesPsk = true;
        QVERIFY(m_application->profiles().put(profile));
        m_application->tunnels().start(id);
        QTRY_VERIFY(m_application->window().findChild<AskSecretDialog *>());
        auto *dialog = m_application->window().findChild<AskSecretDialog *>();
        dialog->findChild<SecretEdit *>()->setText(u"any"_s);
        dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok)->click();
        QTRY_COMPARE(state(id), TunnelState::Connected);
    }

    void aKeychainThatDoesNotAnswerHoldsNothingUp()
    {
        launch<SilentSecretStore>();
        const QUuid id = createThroughTheEditor(true);
        // The editor opens at once, and saving without touching the key keeps it.
        m_application->actions().edit(id);
        auto *editor = openEditor();
        QVERIFY(editor && editor->isVisible() && editor->canSave());
        QVERIFY(editor->profile().usesPsk);
        editor->accept();
        QVERIFY(m_application->profiles().find(id)->usesPsk);
        // Nor does it keep the program from ending.
        m_application->tunnels().start(id);
        end();
    }

    void saysThatAPortIsTaken()
    {
        QTcpServer holder;
        QVERIFY(holder.listen(QHostAddress::LocalHost));
        launch();
        const QUuid id = createThroughTheEditor(false);
        Profile profile = *m_application->profiles().find(id);
        profile.forwards[0].spec.listenPort = holder.serverPort();
        QVERIFY(m_application->profiles().put(profile));
        m_application->tunnels().setPace(TunnelManager::Pace::Live);
        m_application->tunnels().start(id);
        QTRY_COMPARE(m_application->tunnels().snapshot(id).forwards.value(0).state, ForwardState::PortBusy);
        m_application->tunnels().useOtherPort(id, 0, 0);
        QTRY_COMPARE(m_application->tunnels().snapshot(id).forwards.value(0).state, ForwardState::Listening);
    }

    /// What the editor says is what a tunnel does that runs meanwhile.
    void whatIsEditedCountsAndCutsNothingElse()
    {
        launch();
        const QUuid id = createThroughTheEditor(false);
        m_application->tunnels().setPace(TunnelManager::Pace::Live);
        m_application->tunnels().start(id);
        QTRY_COMPARE(state(id), TunnelState::Connected);
        QTRY_COMPARE(forward(id, 0).state, ForwardState::Listening);
        QTcpSocket client;
        client.connectToHost(QHostAddress::LocalHost, forward(id, 0).boundPort);
        QTRY_VERIFY(m_target.hasPendingConnections());
        const std::unique_ptr<QTcpSocket> far(m_target.nextPendingConnection());

        // One more forward, and another name: nobody is asked anything.
        m_application->actions().edit(id);
        type(*openEditor(), u"name"_s, u"Home"_s);
        addForward(*openEditor());
        openEditor()->accept();
        QTRY_COMPARE(forward(id, 1).state, ForwardState::Listening);
        QCOMPARE(m_application->tunnels().snapshot(id).name, u"Home"_s);
        client.write("hello");
        QTRY_COMPARE(far->bytesAvailable(), 5);
        QVERIFY(!m_application->tunnels().snapshot(id).outdated);
        m_application->window().selectTunnel(id);
        QVERIFY(!button(u"Reconnect now"_s)->isVisible());

        // A key is for the next connection, or for now if a person says so.
        QTRY_VERIFY(!openEditor());
        m_application->actions().edit(id);
        type(*openEditor(), u"key"_s, u"sesame"_s);
        openEditor()->accept();
        QTRY_VERIFY(button(u"Reconnect now"_s)->isVisible());
        client.write("hello");
        QTRY_COMPARE(far->bytesAvailable(), 10);
        QCOMPARE(m_application->tunnels().snapshot(id).connections, 1u);
        button(u"Reconnect now"_s)->click();
        QTRY_COMPARE(m_application->tunnels().snapshot(id).connections, 2u);
        QTRY_COMPARE(state(id), TunnelState::Connected);
        QVERIFY(!m_application->tunnels().snapshot(id).outdated);
        QTRY_COMPARE(client.state(), QAbstractSocket::UnconnectedState);
    }

    void asksBeforeDeletingUntilToldNotTo()
    {
        launch();
        const QUuid id = createThroughTheEditor(false);
        m_application->actions().remove({id});
        QMessageBox *question = deleteQuestion();
        QVERIFY(question && question->text().contains(u"Office"));
        // Enter and Escape are no.
        QCOMPARE(question->defaultButton(), question->button(QMessageBox::Cancel));
        question->checkBox()->setChecked(true);
        question->reject();
        QVERIFY(m_application->profiles().find(id));
        QVERIFY(m_application->settings().current().confirmDelete);
        QTRY_VERIFY(!deleteQuestion());

        m_application->actions().remove({id});
        QVERIFY(deleteQuestion());
        deleteQuestion()->checkBox()->setChecked(true);
        button(u"&Delete"_s)->click();
        QVERIFY(!m_application->profiles().find(id));
        QVERIFY(!m_application->settings().current().confirmDelete);
        QTRY_VERIFY(!deleteQuestion());

        const QUuid other = createThroughTheEditor(false);
        m_application->actions().remove({other});
        QVERIFY(!deleteQuestion());
        QVERIFY(!m_application->profiles().find(other));
    }

    void deletesAndTakesItBack()
    {
        launch();
        m_application->settings().set(&AppSettings::confirmDelete, false);
        const QUuid id = createThroughTheEditor(false);
        QSignalSpy removed(&m_application->actions(), &ProfileActions::removed);
        m_application->actions().remove({id});
        QCOMPARE(removed.count(), 1);
        QVERIFY(!m_application->profiles().find(id));
        m_application->actions().undo();
        QVERIFY(m_application->profiles().find(id));
        // There is nothing left to take back.
        m_application->actions().undo();
        QCOMPARE(m_application->profiles().profiles().size(), 1);
    }

    /// Ctrl+Z, also in another language, which is another window.
    void whatRanRunsAgain()
    {
        Language language(QStringLiteral(ROOKERY_TRANSLATIONS));
        if (!language.available().contains(u"de"_s))
            QSKIP("Qt's linguist tools are not installed: there are no translations");
        language.use(u"en"_s);
        launch(&language);
        m_application->settings().set(&AppSettings::confirmDelete, false);
        const QUuid running = createThroughTheEditor(false);
        Profile other = *m_application->profiles().find(running);
        other.id = QUuid();
        other.name = u"Other"_s;
        const QUuid idle = m_application->profiles().put(other).value();
        m_application->tunnels().start(running);
        QTRY_COMPARE(state(running), TunnelState::Connected);
        m_application->actions().remove({running});
        m_application->actions().remove({idle});
        QVERIFY(m_application->profiles().profiles().isEmpty());
        const MainWindow *const before = &m_application->window();
        m_application->settings().set(&AppSettings::language, u"de"_s);
        QTRY_VERIFY(&m_application->window() != before);
        MainWindow &window = m_application->window();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QTest::keyClick(&window, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(m_application->profiles().profiles().size(), 2);
        QTRY_COMPARE(state(running), TunnelState::Connected);
        QCOMPARE(state(idle), TunnelState::Stopped);
        QCOMPARE(window.selectedTunnel(), running);
        end();
        language.use(u"en"_s);
        QLocale::setDefault(QLocale::c());
    }

    void forgetsTheKeyOfWhatWasDeletedBeforeItEnds()
    {
        launch<LastingSecretStore>();
        m_application->settings().set(&AppSettings::confirmDelete, false);
        const QUuid kept = addWithKey(u"Kept"_s);
        const QUuid deleted = addWithKey(u"Deleted"_s);
        const QUuid back = addWithKey(u"Back"_s);
        QTRY_COMPARE(LastingSecretStore::keys.size(), 3);
        m_application->actions().remove({deleted});
        m_application->actions().remove({back});
        m_application->actions().undo();
        QCOMPARE(LastingSecretStore::keys.size(), 3); // not while it may come back
        end();
        QVERIFY(!LastingSecretStore::keys.contains(deleted));
        QVERIFY(LastingSecretStore::keys.contains(kept) && LastingSecretStore::keys.contains(back));
        LastingSecretStore::keys.clear();
    }

    /// It crashed, or its keychain was locked.
    void forgetsAtTheStartWhatWasLeft()
    {
        launch<LastingSecretStore>();
        m_application->settings().set(&AppSettings::confirmDelete, false);
        const QUuid kept = addWithKey(u"Kept"_s);
        const QUuid deleted = addWithKey(u"Deleted"_s);
        m_application->actions().remove({deleted});
        QFile list(m_dir->filePath(u"forgotten.json"_s));
        QVERIFY(list.open(QIODevice::ReadOnly));
        const QByteArray left = list.readAll();
        list.close();
        end();
        LastingSecretStore::keys.insert(deleted, "left");
        QVERIFY(list.open(QIODevice::WriteOnly) && list.write(left) == left.size());
        list.close();
        // Not where the profiles cannot be read: whose are they?
        QFile profiles(profilesPath());
        QVERIFY(profiles.open(QIODevice::ReadOnly));
        const QByteArray sound = profiles.readAll();
        profiles.close();
        QFile::remove(profilesPath() + u".bak"_s);
        QVERIFY(profiles.open(QIODevice::WriteOnly) && profiles.write("{ no JSON") > 0);
        profiles.close();
        launch<LastingSecretStore>();
        end();
        QCOMPARE(LastingSecretStore::keys.size(), 2);
        QVERIFY(profiles.open(QIODevice::WriteOnly) && profiles.write(sound) == sound.size());
        profiles.close();
        launch<LastingSecretStore>();
        QTRY_VERIFY(!LastingSecretStore::keys.contains(deleted));
        QVERIFY(LastingSecretStore::keys.contains(kept));
        LastingSecretStore::keys.clear();
    }

    void aSecondStartRaisesTheWindow()
    {
        launch();
        m_application->window().hide();
        ControlClient client;
        QSignalSpy answered(&client, &ControlClient::answered);
        ControlRequest request;
        request.verb = ControlRequest::Verb::Raise;
        client.ask(request, controlPath());
        QTRY_COMPARE(answered.count(), 1);
        QTRY_VERIFY(m_application->window().isVisible());
    }

    /// By a second start, one after the other; nothing is taken before somebody says so.
    void offersWhatIsHandedOver()
    {
        launch();
        m_application->window().hide();
        QFile file(m_dir->filePath(u"tunnel.sh"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("penguin client wss://a.example.com 1:a:1");
        file.close();
        for (const QString &word :
             {file.fileName(), u"rookery://import?name=Shop&server=wss://b.example.com"_s,
              u"/nothing.json"_s}) {
            ControlRequest request;
            request.verb = ControlRequest::Verb::Raise;
            request.open = {word};
            ControlClient client;
            QSignalSpy answered(&client, &ControlClient::answered);
            client.ask(request, controlPath());
            QTRY_COMPARE(answered.count(), 1);
        }
        const auto dialogs = [this] { return m_application->window().findChildren<ImportDialog *>(); };
        QTRY_COMPARE(dialogs().size(), 1);
        ImportDialog &dialog = *dialogs().constFirst();
        QTRY_VERIFY(dialog.isVisible() && dialog.notes().contains(u"nothing.json"));
        QVERIFY(m_application->window().isVisible());
        QCOMPARE(dialog.model().rowCount(), 2);
        QVERIFY(m_application->profiles().profiles().isEmpty());
        dialog.accept();
        QCOMPARE(m_application->profiles().profiles().size(), 2);
        for (const TunnelSnapshot &tunnel : m_application->tunnels().snapshots())
            QCOMPARE(tunnel.state, TunnelState::Stopped);
    }

    void anotherLanguageCountsAtOnce()
    {
        Language language(QStringLiteral(ROOKERY_TRANSLATIONS));
        if (!language.available().contains(u"de"_s))
            QSKIP("Qt's linguist tools are not installed: there are no translations");
        language.use(u"en"_s);
        launch(&language);
        const QUuid id = createThroughTheEditor(false);
        m_application->tunnels().start(id);
        QTRY_COMPARE(state(id), TunnelState::Connected);
        m_application->window().selectTunnel(id);
        m_application->window().resize(780, 700);
        QVERIFY(hasButton(u"Start all"_s));
        AppSettings chosen = m_application->settings().current();
        chosen.language = u"de"_s;
        m_application->settings().set(chosen);
        QTRY_VERIFY(hasButton(u"Alle starten"_s));
        QVERIFY(!hasButton(u"Start all"_s));
        // What was open and on is as it was.
        QVERIFY(m_application->window().isVisible());
        QCOMPARE(m_application->window().selectedTunnel(), id);
        QCOMPARE(m_application->window().size(), QSize(780, 700));
        QCOMPARE(state(id), TunnelState::Connected);
        QCOMPARE(m_application->tunnels().snapshot(id).connections, 1u);
        // And it still does what it did.
        Q_EMIT m_application->window().newRequested();
        QVERIFY(openEditor());
        end();
        language.use(u"en"_s);
        QLocale::setDefault(QLocale::c());
    }

    void anotherPlaceOfSecretsCountsAtOnce()
    {
        launch();
        QCOMPARE(m_places, QList{AppSettings().secretPlace});
        AppSettings chosen = m_application->settings().current();
        chosen.secretPlace = SecretPlace::AskEachTime;
        m_application->settings().set(chosen);
        QCOMPARE(m_places.size(), 2);
        QCOMPARE(m_places[1], SecretPlace::AskEachTime);
        chosen.logLines += 1000;
        m_application->settings().set(chosen);
        QCOMPARE(m_places.size(), 2);
    }

    /// A person's Quit can be taken back whole: nothing has been closed and nothing has stopped.
    void quittingWithAnEditedTunnelAsksFirst()
    {
        launch();
        m_quitAnswer = false;
        const QUuid id = createThroughTheEditor(false);
        m_application->tunnels().start(id);
        QTRY_COMPARE(state(id), TunnelState::Connected);
        QTRY_VERIFY(!openEditor());
        m_application->actions().edit(id);
        type(*openEditor(), u"name"_s, u"Home"_s);
        QSignalSpy ending(m_application.get(), &DesktopApplication::ending);
        QSignalSpy finished(m_application.get(), &DesktopApplication::finished);
        m_application->closeGuard().quit();
        QCOMPARE(m_quitAsked, 1);
        QCOMPARE(m_losses.unsaved, QStringList{u"Edit Office"_s});
        QCOMPARE(ending.count(), 0);
        QCOMPARE(state(id), TunnelState::Connected);
        QVERIFY(openEditor());
        m_application->closeGuard().quit();
        QCOMPARE(m_quitAsked, 2);
        m_quitAnswer = true;
        m_application->closeGuard().quit();
        QTRY_COMPARE(finished.count(), 1);
        QVERIFY(!openEditor());
        m_application.reset();
    }

    /// The end of a session asks nobody; what was typed is there the next time.
    void offersWhatWasBeingEdited()
    {
        launch();
        const QUuid id = createThroughTheEditor(false);
        QTRY_VERIFY(!openEditor());
        m_application->actions().edit(id);
        type(*openEditor(), u"name"_s, u"Half typed"_s);
        end();

        launch();
        QTRY_VERIFY2(banners().join(u'|').contains(u"“Half typed” was being edited"),
                     qPrintable(banners().join(u'|')));
        QCOMPARE(m_application->profiles().find(id)->name, u"Office"_s);
        button(u"Go on editing"_s)->click();
        QVERIFY(openEditor());
        QCOMPARE(openEditor()->findChild<QLineEdit *>(u"name"_s)->text(), u"Half typed"_s);
        QVERIFY(openEditor()->isWindowModified());
        openEditor()->accept();
        QCOMPARE(m_application->profiles().find(id)->name, u"Half typed"_s);
        QVERIFY(m_application->actions().drafts().isEmpty());
        QTRY_VERIFY(!openEditor());

        // Whoever said that it may be lost does not get it back.
        m_application->actions().edit(id);
        type(*openEditor(), u"name"_s, u"Lost"_s);
        m_quitAnswer = true;
        QSignalSpy finished(m_application.get(), &DesktopApplication::finished);
        m_application->closeGuard().quit();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 15000);
        QCOMPARE(m_quitAsked, 1);
        m_application.reset();
        launch();
        QVERIFY(m_application->actions().drafts().isEmpty());
        QVERIFY(!banners().join(u'|').contains(u"being edited"));
    }

    /// SIGTERM and the end of the session come to this.
    void endsWithoutAQuestionWhateverIsOpen()
    {
        launch();
        const QUuid id = createThroughTheEditor(false);
        QTRY_VERIFY(!openEditor());
        m_application->actions().edit(id);
        type(*openEditor(), u"name"_s, u"Home"_s);
        // And the question about it is open as well.
        QSignalSpy finished(m_application.get(), &DesktopApplication::finished);
        QTimer::singleShot(0, this, [this] {
            QVERIFY(qobject_cast<QMessageBox *>(QApplication::activeModalWidget()));
            m_application->quit();
        });
        openEditor()->close();
        QTRY_COMPARE(finished.count(), 1);
        const auto windows = QApplication::topLevelWidgets();
        for (const QWidget *window : windows)
            QVERIFY2(!window->isVisible(), qPrintable(window->windowTitle()));
        QCOMPARE(m_quitAsked, 0);
        // A start that comes late wakes nobody.
        m_application->raise({});
        QVERIFY(!m_application->window().isVisible());
        m_application.reset();
    }

    /// So that a start during the end waits for its turn.
    void answersNobodyWhileItEnds()
    {
        launch();
        QVERIFY(QFile::exists(controlPath()));
        m_application->quit();
        QVERIFY(!QFile::exists(controlPath()));
        m_application.reset();
    }

    void saysThatSettingsCannotBeSaved()
    {
        QFile inTheWay(m_dir->filePath(u"config"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        m_settingsPath = m_dir->filePath(u"config/settings.ini"_s);
        launch();
        m_application->settings().set(&AppSettings::logLines, 3'000);
        QTRY_VERIFY2(banners().join(u'|').contains(u"cannot be saved"), qPrintable(banners().join(u'|')));
        button(u"Try again"_s)->click();
        QTRY_COMPARE(banners().size(), 1);
        QVERIFY(inTheWay.remove());
        button(u"Try again"_s)->click();
        QTRY_VERIFY(banners().isEmpty());
        m_settingsPath.clear();
    }

    /// Whatever closing the window means: a click on the symbol ends nothing and asks nothing.
    void aClickOnTheSymbolHidesAndShows()
    {
        launch();
        m_application->settings().set(&AppSettings::onClose, AppSettings::OnClose::Quit);
        QSignalSpy ending(m_application.get(), &DesktopApplication::ending);
        MainWindow &window = m_application->window();
        window.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&window));
        Q_EMIT m_application->tray().toggleRequested();
        QVERIFY(!window.isVisible());
        Q_EMIT m_application->tray().toggleRequested();
        QVERIFY(window.isVisible());
        QCoreApplication::processEvents();
        QCOMPARE(ending.count(), 0);
        QCOMPARE(m_quitAsked, 0);
    }

    /// Chosen with a tray; without one it goes on where it can be seen.
    void keepsRunningWithoutATray()
    {
        launch();
        m_application->settings().set(&AppSettings::onClose, AppSettings::OnClose::Hide);
        QSignalSpy ending(m_application.get(), &DesktopApplication::ending);
        m_application->window().close();
        QTRY_VERIFY(m_application->window().isMinimized());
        QCOMPARE(ending.count(), 0);
    }

    /// No tray in the offscreen platform: hidden would be lost.
    void neverStartsHiddenWithoutATray()
    {
        m_hidden = true;
        launch();
        m_hidden = false;
        QVERIFY(!m_application->window().isVisible()); // one may come yet
        QTRY_VERIFY(m_application->window().isVisible());
    }

    void theDemoRunsAndLeavesNothing()
    {
        launch();
        Q_EMIT m_application->window().demoRequested();
        QTRY_COMPARE(m_application->profiles().profiles().size(), 1);
        const QUuid id = m_application->profiles().profiles()[0].id;
        m_application->tunnels().setPace(TunnelManager::Pace::Live);
        QTRY_COMPARE(state(id), TunnelState::Connected);
        QTRY_VERIFY(m_application->tunnels().snapshot(id).liveFlows > 0);
        QTRY_VERIFY(m_application->tunnels().snapshot(id).bytesIn > 10'000);
        end();
        launch();
        QVERIFY(m_application->profiles().profiles().isEmpty());
    }

private:
    static GatewayConfig gatewayConfig()
    {
        GatewayConfig config = test::loopbackGateway();
        return config;
    }
    [[nodiscard]] QString profilesPath() const { return m_dir->filePath(u"profiles.json"_s); }
    [[nodiscard]] QString controlPath() const { return m_dir->filePath(u"control"_s); }
    [[nodiscard]] TunnelState state(const QUuid &id) const
    {
        return m_application->tunnels().snapshot(id).state;
    }

    template <class Store = MemorySecretStore> void launch(Language *language = nullptr)
    {
        m_quitAsked = 0;
        DesktopApplication::Options options;
        options.profilesPath = profilesPath();
        options.settingsPath = m_settingsPath.isEmpty() ? m_dir->filePath(u"settings.ini"_s) : m_settingsPath;
        options.controlPath = controlPath();
        options.language = language;
        options.secrets = [this](SecretPlace place) {
            m_places.append(place);
            return std::make_unique<Store>();
        };
        options.patience = 50ms;
        options.questions = {[](QWidget *) { return AppSettings::OnClose::Quit; },
                             [this](QWidget *, const QuitLosses &losses) {
                                 ++m_quitAsked;
                                 m_losses = losses;
                                 return m_quitAnswer;
                             }};
        m_application = std::make_unique<DesktopApplication>(std::move(options));
        m_application->start(m_hidden);
    }
    void end()
    {
        QSignalSpy finished(m_application.get(), &DesktopApplication::finished);
        m_application->quit();
        QTRY_COMPARE_WITH_TIMEOUT(finished.count(), 1, 15000);
        m_application.reset();
    }
    /// One that was closed lives on until the event loop comes round.
    [[nodiscard]] ProfileEditor *openEditor() const
    {
        for (auto *editor : m_application->window().findChildren<ProfileEditor *>()) {
            if (editor->isVisible())
                return editor;
        }
        return nullptr;
    }
    [[nodiscard]] QMessageBox *deleteQuestion() const
    {
        return m_application->window().findChild<QMessageBox *>();
    }
    [[nodiscard]] QAbstractButton *button(const QString &text) const
    {
        const auto buttons = m_application->window().findChildren<QAbstractButton *>();
        const auto at = std::find_if(buttons.begin(), buttons.end(),
                                     [&text](const QAbstractButton *one) { return one->text() == text; });
        return at == buttons.end() ? nullptr : *at;
    }
    [[nodiscard]] QStringList banners() const
    {
        QStringList said;
        if (const auto *list = m_application->window().findChild<NoticeList *>()) {
            for (const Banner *banner : list->findChildren<Banner *>())
                said += banner->sentence();
        }
        return said;
    }
    [[nodiscard]] bool hasButton(const QString &text) const { return button(text) != nullptr; }
    static void type(ProfileEditor &editor, const QString &field, const QString &text)
    {
        auto *line = editor.findChild<QLineEdit *>(field);
        line->selectAll();
        line->insert(text);
    }
    /// From any free port to the target.
    void addForward(ProfileEditor &editor)
    {
        ForwardTableModel &forwards = editor.findChild<ForwardsEditor *>()->model();
        const int row = forwards.add();
        forwards.setData(forwards.index(row, ForwardTableModel::Listen), u"0"_s, Qt::EditRole);
        forwards.setData(forwards.index(row, ForwardTableModel::Target),
                         u"127.0.0.1:%1"_s.arg(m_target.serverPort()), Qt::EditRole);
    }
    [[nodiscard]] ForwardSnapshot forward(const QUuid &id, int index) const
    {
        return m_application->tunnels().snapshot(id).forwards.value(index);
    }
    /// New, fill in, save. `withKey`: a key that the gateway does not ask for.
    QUuid addWithKey(const QString &name)
    {
        Profile profile;
        profile.name = name;
        profile.server = test::urlOf(*m_gateway);
        profile.usesPsk = true;
        const QUuid id = m_application->profiles().put(profile).value();
        LastingSecretStore::keys.insert(id, "key of " + name.toUtf8());
        return id;
    }
    QUuid createThroughTheEditor(bool withKey)
    {
        Q_EMIT m_application->window().newRequested();
        auto *editor = openEditor();
        if (!editor || editor->canSave())
            return {};
        type(*editor, u"name"_s, u"Office"_s);
        type(*editor, u"server"_s, test::urlOf(*m_gateway).toString());
        if (withKey)
            type(*editor, u"key"_s, u"sesame"_s);
        addForward(*editor);
        if (!editor->canSave())
            qWarning("%s", qPrintable(editor->fault()));
        editor->accept();
        const auto profiles = m_application->profiles().profiles();
        return profiles.isEmpty() ? QUuid() : profiles.constLast().id;
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Gateway> m_gateway;
    QTcpServer m_target;
    std::unique_ptr<DesktopApplication> m_application;
    bool m_quitAnswer = true;
    QuitLosses m_losses;
    bool m_hidden = false;
    QString m_settingsPath;
    int m_quitAsked = 0;
    QList<SecretPlace> m_places;
};

ROOKERY_TEST_WITH(QApplication, TestDesktopApplication)
#include "tst_desktop_application.moc"
