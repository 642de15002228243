// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_store.h"
#include "core/secret/memory_secret_store.h"
#include "support/room_test.h"
#include "ui/dialogs/editor_secrets.h"
#include "ui/dialogs/gateway_actions.h"
#include "ui/dialogs/gateway_choice.h"
#include "ui/dialogs/gateways_dialog.h"
#include "ui/dialogs/profile_editor.h"
#include "ui/dialogs/secret_edit.h"

#include <QApplication>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeWidget>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// Hands nothing out.
class ClosedStore final : public SecretStore
{
public:
    void read(const QUuid &, SecretKind, QObject *, ReadDone done) override
    {
        done(failure(ErrorCode::NotPermitted, u"The keychain is locked."_s));
    }
    void write(const QUuid &, SecretKind, const QByteArray &, QObject *, WriteDone) override {}
    void forget(const QUuid &, QObject *, WriteDone) override {}
    [[nodiscard]] QString kindName() const override { return u"closed"_s; }
};

/// A gateway with a key, and two tunnels that have it.
struct World
{
    explicit World(SecretStore &store) : keys(store)
    {
        (void)profiles.load();
        Profile tunnel;
        tunnel.server = QUrl(u"wss://gate.example.com/ws"_s);
        tunnel.usesPsk = true;
        gateway = SharedGateway::of(tunnel, u"Office"_s);
        (void)profiles.putGateway(gateway);
        keys.write(gateway.id(), SecretKind::Psk, "key", &context, [](const Expected<void> &) {});
        for (const QString &name : {u"database"_s, u"wiki"_s}) {
            tunnel.id = {};
            tunnel.name = name;
            tunnel.gateway = gateway.id();
            ids += profiles.put(tunnel).value();
        }
        window.show();
    }
    QByteArray kept(const QUuid &owner, SecretKind kind = SecretKind::Psk)
    {
        std::optional<QByteArray> key;
        keys.read(owner, kind, &context,
                  [&](const Expected<QByteArray> &secret) { key = secret.value_or(QByteArray()); });
        [&] { QTRY_VERIFY(key); }();
        return key.value_or(QByteArray());
    }
    /// As a person does in the editor; `gateway` is chosen where it is one.
    void setProxyPassword(const QUuid &tunnel, const QString &typed, const QUuid &chosen = {})
    {
        ProfileEditor::Surroundings around;
        around.gateways = profiles.gateways();
        const Profile profile = *profiles.find(tunnel);
        ProfileEditor editor(profile, around, &window);
        secrets.show(editor, profile);
        QTest::keyClicks(editor.findChild<SecretEdit *>(u"forwardAuth"_s), typed);
        if (!chosen.isNull())
            Q_EMIT editor.findChild<GatewayChoice *>()->chosen(chosen);
        QVERIFY2(editor.canSave(), qPrintable(editor.fault()));
        QVERIFY(profiles.put(editor.profile()));
        secrets.save(editor, false);
    }
    /// What is asked before it goes.
    QString answer(bool yes)
    {
        auto *box = window.findChild<QMessageBox *>();
        if (!box)
            return {};
        const QString text = box->informativeText();
        for (QAbstractButton *button : box->buttons()) {
            if ((box->buttonRole(button) == QMessageBox::DestructiveRole) == yes)
                button->click();
        }
        return text;
    }

    QTemporaryDir dir;
    QObject context;
    ProfileStore profiles{dir.filePath(u"profiles.json"_s)};
    SecretStore &keys;
    EditorSecrets secrets{profiles, keys, nullptr};
    GatewayActions actions{profiles, secrets, nullptr};
    SharedGateway gateway;
    QList<QUuid> ids;
    QWidget window;
};

} // namespace

class TestGatewayActions final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsWhichTunnelsHaveOne()
    {
        MemorySecretStore keys;
        World world(keys);
        world.actions.manage(world.window);
        const auto *list = world.window.findChild<QTreeWidget *>();
        QVERIFY(list);
        QCOMPARE(list->topLevelItemCount(), 1);
        const QTreeWidgetItem *item = list->topLevelItem(0);
        QCOMPARE(item->text(0), u"Office"_s);
        QCOMPARE(item->text(1), u"wss://gate.example.com/ws"_s);
        QCOMPARE(item->text(2), u"database, wiki"_s);
        QVERIFY(world.profiles.remove(world.ids[1]));
        QTRY_COMPARE(list->topLevelItem(0)->text(2), u"database"_s);
    }

    /// One save, each of its tunnels told.
    void changesAllOfThem()
    {
        MemorySecretStore keys;
        World world(keys);
        QSignalSpy edited(&world.secrets, &EditorSecrets::edited);
        QSignalSpy saved(&world.secrets, &EditorSecrets::changed);
        world.actions.edit(world.gateway.id(), world.window);
        auto *editor = world.window.findChild<ProfileEditor *>();
        QVERIFY(editor);
        QCOMPARE(editor->windowTitle(), u"Edit Office[*]"_s);
        QVERIFY(!editor->findChild<QWidget *>(u"group"_s)->isVisible());
        QVERIFY(!editor->findChild<QWidget *>(u"gateway"_s)->isVisible());
        auto *key = editor->findChild<SecretEdit *>(u"key"_s);
        QTRY_COMPARE(key->text(), u"key"_s);
        for (QLineEdit *field : {static_cast<QLineEdit *>(key), editor->findChild<QLineEdit *>(u"server"_s)})
            field->selectAll();
        QTest::keyClicks(key, u"other"_s);
        QTest::keyClicks(editor->findChild<QLineEdit *>(u"server"_s), u"wss://other.example.com/ws"_s);
        QVERIFY2(editor->canSave(), qPrintable(editor->fault()));
        editor->accept();
        for (const QUuid &id : world.ids)
            QCOMPARE(world.profiles.find(id)->server, QUrl(u"wss://other.example.com/ws"_s));
        QCOMPARE(edited.count(), 2);
        QTRY_COMPARE(saved.count(), 2);
        QCOMPARE(world.kept(world.gateway.id()), "other");
    }

    void wantsANameOfItsOwn()
    {
        MemorySecretStore keys;
        World world(keys);
        world.actions.create(world.window);
        auto *editor = world.window.findChild<ProfileEditor *>();
        QVERIFY(editor);
        editor->findChild<QLineEdit *>(u"server"_s)->insert(u"wss://new.example.com/ws"_s);
        QVERIFY(editor->fault().startsWith(u"The gateway has no name."_s));
        editor->findChild<QLineEdit *>(u"name"_s)->insert(u"office"_s);
        QVERIFY(editor->fault().startsWith(u"Another gateway is called “office” already."_s));
        editor->findChild<QLineEdit *>(u"name"_s)->insert(u" 2"_s);
        QVERIFY2(editor->canSave(), qPrintable(editor->fault()));
        editor->accept();
        QCOMPARE(world.profiles.gateways().size(), 2);
        QCOMPARE(world.profiles.profiles().size(), 2);
    }

    /// Its tunnels go on, each with the key as its own; only then it goes.
    void leavesItsTunnelsWhatTheyNeed()
    {
        MemorySecretStore keys;
        World world(keys);
        QSignalSpy removing(&world.actions, &GatewayActions::removing);
        QSignalSpy removed(&world.actions, &GatewayActions::removed);
        world.actions.remove(world.gateway.id(), world.window);
        QVERIFY(world.answer(false).contains(u"database, wiki"_s));
        QTRY_VERIFY(!world.window.findChild<QMessageBox *>());
        QCOMPARE(world.profiles.gateways().size(), 1);
        world.actions.remove(world.gateway.id(), world.window);
        world.answer(true);
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(removing.count(), 1);
        QVERIFY(world.profiles.gateways().isEmpty());
        for (const QUuid &id : world.ids) {
            QVERIFY(world.profiles.find(id)->gateway.isNull());
            QCOMPARE(world.kept(id), "key");
        }
    }

    void aTunnelThatComesMeanwhileGetsItsKeyToo()
    {
        MemorySecretStore keys;
        World world(keys);
        QSignalSpy removed(&world.actions, &GatewayActions::removed);
        world.actions.remove(world.gateway.id(), world.window);
        world.answer(true);
        Profile late = *world.profiles.find(world.ids[0]);
        late.id = QUuid::createUuid();
        late.name = u"late"_s;
        QVERIFY(world.profiles.put(late));
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(world.kept(late.id), "key");
    }

    /// And perhaps a key of its own, which stays.
    void aTunnelThatLeavesMeanwhileKeepsItsOwn()
    {
        MemorySecretStore keys;
        World world(keys);
        QSignalSpy removed(&world.actions, &GatewayActions::removed);
        world.actions.remove(world.gateway.id(), world.window);
        world.answer(true);
        Profile leaving = *world.profiles.find(world.ids[0]);
        leaving.gateway = {};
        leaving.server = QUrl(u"wss://other.example.com/ws"_s);
        QVERIFY(world.profiles.put(leaving));
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(world.kept(leaving.id), QByteArray());
        QCOMPARE(world.kept(world.ids[1]), "key");
    }

    /// What programs show to a tunnel's proxies is nothing that its gateway wants to see.
    void eachTunnelHasItsOwnProxyPassword()
    {
        MemorySecretStore keys;
        World world(keys);
        const QSignalSpy edited(&world.secrets, &EditorSecrets::edited);
        const QSignalSpy removed(&world.actions, &GatewayActions::removed);
        world.setProxyPassword(world.ids[0], u"alice:x"_s);
        world.setProxyPassword(world.ids[1], u"bob:y"_s);
        QCOMPARE(edited.count(), 2);
        QCOMPARE(edited[0][0].toUuid(), world.ids[0]);
        QCOMPARE(edited[1][0].toUuid(), world.ids[1]);
        QCOMPARE(world.kept(world.gateway.id(), SecretKind::ForwardAuth), QByteArray());
        world.actions.remove(world.gateway.id(), world.window);
        world.answer(true);
        QTRY_COMPARE(removed.count(), 1);
        QCOMPARE(world.kept(world.ids[0], SecretKind::ForwardAuth), "alice:x");
        QCOMPARE(world.kept(world.ids[1], SecretKind::ForwardAuth), "bob:y");
        QCOMPARE(world.kept(world.ids[1]), "key");
    }

    void aTunnelThatComesKeepsItsProxyPassword()
    {
        MemorySecretStore keys;
        World world(keys);
        Profile own = *world.profiles.find(world.ids[0]);
        own.id = QUuid::createUuid();
        own.name = u"own"_s;
        own.gateway = {};
        QVERIFY(world.profiles.put(own));
        world.keys.write(own.id, SecretKind::Psk, "its key", &world.context, [](const Expected<void> &) {});
        world.setProxyPassword(own.id, u"carol:z"_s, world.gateway.id());
        QCOMPARE(world.profiles.find(own.id)->gateway, world.gateway.id());
        QVERIFY(world.profiles.find(own.id)->usesForwardAuth);
        QTRY_COMPARE(world.kept(own.id), QByteArray());
        QCOMPARE(world.kept(own.id, SecretKind::ForwardAuth), "carol:z");
        QCOMPARE(world.kept(world.gateway.id()), "key");
        QCOMPARE(world.kept(world.gateway.id(), SecretKind::ForwardAuth), QByteArray());
    }

    void staysWhereItsKeyCannotBeCopied()
    {
        ClosedStore keys;
        World world(keys);
        QSignalSpy failed(&world.actions, &GatewayActions::failed);
        world.actions.remove(world.gateway.id(), world.window);
        world.answer(true);
        QTRY_COMPARE(failed.count(), 1);
        QCOMPARE(world.profiles.gateways().size(), 1);
    }
};

ROOKERY_TEST_WITH(QApplication, TestGatewayActions)
#include "tst_gateway_actions.moc"
