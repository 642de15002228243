// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/memory_secret_store.h"
#include "support/room_test.h"
#include "ui/dialogs/about_dialog.h"
#include "ui/dialogs/ask_secret_dialog.h"
#include "ui/dialogs/certificate_dialog.h"
#include "ui/dialogs/connection_test.h"
#include "ui/dialogs/diagnostics_dialog.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/guide_dialog.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/profile_editor.h"
#include "ui/dialogs/settings_dialog.h"
#include "ui/dialogs/trust_dialog.h"

#include <QAccessible>
#include <QApplication>
#include <QTest>

#include <functional>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// Every dialog on a screen of 1366×768 at 200 %, with a panel and a frame, and where the keys go first.
class TestSmallScreen final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fits_data()
    {
        QTest::addColumn<std::function<QDialog *()>>("make");
        const auto row = [](const char *name, const std::function<QDialog *()> &make) {
            QTest::newRow(name) << make;
        };
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Office"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        profile.forwards = {{ForwardSpec::parse(u"5432:db:5432"_s).value(), true, {}, {}}};
        row("editor", [profile] { return new ProfileEditor(profile, {}); });
        row("new tunnel", [] { return new ProfileEditor({}, {}); });
        row("settings", [] { return new SettingsDialog({}, {false, true, {}}); });
        row("import", [] { return new ImportDialog({}); });
        row("export", [this, profile] { return new ExportDialog({profile}, m_secrets); });
        row("guide", [] { return new GuideDialog; });
        row("about", [] { return new AboutDialog; });
        row("certificate", [] { return new CertificateDialog(u"gate.example.com"_s, {}); });
        row("trust", [] { return new TrustDialog(u"gate.example.com"_s, {}, {}); });
        row("diagnostics", [] { return new DiagnosticsDialog(u"a"_s, u"b"_s, u"c"_s); });
        row("secret", [] {
            auto *dialog = new AskSecretDialog(SecretKind::Psk, u"gate.example.com"_s, u"It is not saved."_s,
                                               SecretPlace::Keychain);
            dialog->setTunnels({u"Office"_s, u"Home"_s});
            return dialog;
        });
        row("test", [profile] {
            ClientEndpoint endpoint;
            endpoint.url = profile.server;
            return new ConnectionTest(endpoint, {profile.forwards.constFirst().spec});
        });
    }

    void fits()
    {
        QFETCH(std::function<QDialog *()>, make);
        const std::unique_ptr<QDialog> dialog(make());
        dialog->show();
        QVERIFY(QTest::qWaitForWindowActive(dialog.get()));
        const QSize least = dialog->minimumSizeHint().expandedTo(dialog->minimumSize());
        QVERIFY2(least.height() <= 320, qPrintable(QString::number(least.height())));
        QVERIFY2(least.width() <= 660, qPrintable(QString::number(least.width())));
        QVERIFY2(dialog->focusWidget() && dialog->focusWidget() != dialog.get(), "nothing has the focus");
    }

    void everyControlHasAName_data() { fits_data(); }

    void everyControlHasAName()
    {
        QFETCH(std::function<QDialog *()>, make);
        const std::unique_ptr<QDialog> dialog(make());
        dialog->show();
        QVERIFY(QTest::qWaitForWindowExposed(dialog.get()));
        for (auto *widget : dialog->findChildren<QWidget *>()) {
            if (widget->window() != dialog.get() || // the list of a box
                (widget->focusPolicy() & Qt::TabFocus) == 0 || widget->focusProxy() ||
                widget->objectName().startsWith("qt_"_L1))
                continue;
            const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY(interface);
            QVERIFY2(!interface->text(QAccessible::Name).isEmpty(),
                     qPrintable(QString::fromLatin1(widget->metaObject()->className()) + u" in "_s +
                                QString::fromLatin1(widget->parentWidget()->metaObject()->className()) +
                                u' ' + widget->objectName()));
        }
    }

private:
    MemorySecretStore m_secrets;
};

ROOKERY_TEST_WITH(QApplication, TestSmallScreen)
#include "tst_small_screen.moc"
