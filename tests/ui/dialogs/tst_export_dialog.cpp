// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/import_reading.h"
#include "core/profile/profile_exchange.h"
#include "core/secret/memory_secret_store.h"
#include "support/room_test.h"
#include "ui/dialogs/export_dialog.h"
#include "ui/dialogs/qr_reader.h"
#include "ui/dialogs/qr_view.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

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
        for (const auto format :
             {ExportDialog::Format::Profiles, ExportDialog::Format::Link,
              ExportDialog::Format::PenguinCommand, ExportDialog::Format::RookeryCommand}) {
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

    /// As many forwards as a tunnel of every day has, which no file of profiles fits a code for.
    void theCodeSaysWhatTheProfileSays()
    {
        MemorySecretStore store;
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = u"Büro"_s;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        for (const QString &text : {u"5432:db.internal:5432"_s, u"8080:intranet.internal:80"_s, u"socks"_s})
            profile.forwards.append({*ForwardSpec::parse(text), true, {}, {}});
        ExportDialog dialog({profile}, store);
        auto *tabs = dialog.findChild<QTabWidget *>();
        QVERIFY(tabs->isTabEnabled(1));
        tabs->setCurrentIndex(1);
        // Copied, it is the picture.
        button(dialog, u"&Copy"_s)->click();
        const QImage copied = QGuiApplication::clipboard()->image();
        QVERIFY(!copied.isNull());
        if (!canReadQrCodes())
            QSKIP("this build reads no QR codes");
        const Expected<QStringList> read = readQrCodes(copied);
        QVERIFY2(read, qPrintable(read ? QString() : read.error().sentence()));
        const ImportReading reading = readImport({{{}, read->constFirst()}}, {});
        QCOMPARE(reading.preview.profiles.size(), 1);
        Profile back = reading.preview.profiles[0].profile;
        back.id = profile.id;
        QVERIFY(back == profile);
        tabs->setCurrentIndex(0);
        button(dialog, u"&Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), dialog.content());
    }

    /// The picture, too, is for nobody else where a key is in it.
    void savesThePicture()
    {
        MemorySecretStore store;
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        profile.usesPsk = true;
        store.write(profile.id, SecretKind::Psk, "open sesame", this, [](const Expected<void> &) {});
        ExportDialog dialog({profile}, store);
        dialog.findChild<QCheckBox *>()->setChecked(true);
        QTRY_VERIFY(dialog.content().contains(QByteArray("open sesame").toBase64()));
        dialog.findChild<QTabWidget *>()->setCurrentIndex(1);
        QTemporaryDir dir;
        const QString path = dir.filePath(u"code.png"_s);
        QTimer::singleShot(0, &dialog, [&path] {
            auto *files = qobject_cast<QFileDialog *>(QApplication::activeModalWidget());
            QVERIFY(files);
            files->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
            files->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save)->click();
        });
        dialog.show();
        button(dialog, u"&Save…"_s)->click();
        QVERIFY(!QImage(path).isNull());
        QCOMPARE(QFileInfo(path).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        if (!canReadQrCodes())
            QSKIP("this build reads no QR codes");
        QVERIFY(readQrCodes(QImage(path))->constFirst().contains(u"ws-psk=open%20sesame"));
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

private:
    static QPushButton *button(const ExportDialog &dialog, const QString &text)
    {
        const QList<QPushButton *> all = dialog.findChildren<QPushButton *>();
        for (QPushButton *one : all) {
            if (one->text() == text)
                return one;
        }
        return nullptr;
    }
};

ROOKERY_TEST_WITH(QApplication, TestExportDialog)
#include "tst_export_dialog.moc"
