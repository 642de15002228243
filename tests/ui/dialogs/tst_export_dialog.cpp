// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_exchange.h"
#include "core/secret/memory_secret_store.h"
#include "support/room_test.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/qr_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestExportDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesSecretsOutUnlessAsked()
    {
        MemorySecretStore store;
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Office"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        profile.usesPsk = true;
        bool written = false;
        store.write(profile.id, SecretKind::Psk, "open sesame", this,
                    [&](const Expected<void> &) { written = true; });
        QTRY_VERIFY(written);

        ExportDialog dialog({profile}, store);
        auto *formats = dialog.findChild<QComboBox *>();
        const auto choose = [formats](ExportDialog::Format format) {
            formats->setCurrentIndex(formats->findData(int(format)));
        };
        for (const auto format : {ExportDialog::Format::Profiles, ExportDialog::Format::PenguinCommand,
                                  ExportDialog::Format::RookeryCommand}) {
            choose(format);
            QVERIFY(dialog.content().contains("gate.example.com"));
            QVERIFY(!dialog.content().contains("sesame"));
            QVERIFY(!dialog.content().contains(QByteArray("open sesame").toBase64()));
        }
        choose(ExportDialog::Format::Profiles);
        auto *with = dialog.findChild<QCheckBox *>();
        with->setChecked(true);
        QTRY_VERIFY(dialog.content().contains(QByteArray("open sesame").toBase64()));
        QVERIFY(previewImport(dialog.content(), {})->profiles[0].secrets.psk == "open sesame");
        with->setChecked(false);
        QVERIFY(!dialog.content().contains(QByteArray("open sesame").toBase64()));
    }

    void drawsAQrCode()
    {
        QrView view;
        QVERIFY(view.setContent("penguin client wss://gate.example.com/ws"));
        const QImage code = view.code();
        QCOMPARE(code.width(), code.height());
        // The finder pattern in three corners: a dark ring of seven modules.
        for (const QPoint corner : {QPoint(0, 0), QPoint(code.width() - 7, 0), QPoint(0, code.width() - 7)}) {
            for (int i = 0; i < 7; ++i) {
                QCOMPARE(code.pixelIndex(corner + QPoint(i, 0)), 0);
                QCOMPARE(code.pixelIndex(corner + QPoint(0, i)), 0);
            }
            QCOMPARE(code.pixelIndex(corner + QPoint(1, 1)), 1);
        }
        QVERIFY(!view.setContent(QByteArray(100'000, 'x')));
        QVERIFY(view.code().isNull());
    }
};

ROOKERY_TEST_WITH(QApplication, TestExportDialog)
#include "tst_export_dialog.moc"
