// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/room_test.h"
#include "ui/dialogs/diagnostics_dialog.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <algorithm>
#include <functional>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestDiagnosticsDialog final : public QObject
{
    Q_OBJECT

    const QString m_text = u"Rookery 9.8.7\nServer: gate.example.com – “Büro”\n"_s;
    QString m_said; ///< by a message box

    static QPushButton *button(const DiagnosticsDialog &dialog, const QString &text)
    {
        const QList<QPushButton *> buttons = dialog.findChildren<QPushButton *>();
        const auto found = std::find_if(buttons.begin(), buttons.end(), [&](const QPushButton *one) {
            return one->text().remove(u'&').startsWith(text);
        });
        return found == buttons.end() ? nullptr : *found;
    }

    /// Clicks "Save…" and chooses `path` in the dialog that asks for one; `chosen` comes before that dialog
    /// closes.
    void saveAs(
        const DiagnosticsDialog &dialog, const QString &path, const std::function<void()> &chosen = [] {})
    {
        m_said.clear();
        QTimer answering;
        connect(&answering, &QTimer::timeout, this, [this, path, chosen] {
            if (auto *asking = qobject_cast<QFileDialog *>(QApplication::activeModalWidget())) {
                // As typed: selectFile() leaves the line alone that has the focus.
                asking->findChild<QLineEdit *>(u"fileNameEdit"_s)->setText(path);
                chosen();
                static_cast<QDialog *>(asking)->accept();
            } else if (auto *box = qobject_cast<QMessageBox *>(QApplication::activeModalWidget())) {
                m_said = box->text();
                box->accept();
            }
        });
        answering.start(std::chrono::milliseconds(10));
        button(dialog, u"Save"_s)->click();
    }

private Q_SLOTS:
    void initTestCase() { QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs); }

    void showsTheTextUnchanged()
    {
        const DiagnosticsDialog dialog(u"Diagnostics"_s, u"Read it before you give it away."_s, m_text);
        const auto *shown = dialog.findChild<QPlainTextEdit *>();
        QCOMPARE(shown->toPlainText(), m_text);
        QVERIFY(shown->isReadOnly());
    }

    void copies()
    {
        const DiagnosticsDialog dialog(u"Diagnostics"_s, {}, m_text);
        button(dialog, u"Copy"_s)->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), m_text);
    }

    void saves()
    {
        const QTemporaryDir directory;
        const QString path = directory.filePath(u"diagnostics.txt"_s);
        const DiagnosticsDialog dialog(u"Diagnostics"_s, {}, m_text);
        saveAs(dialog, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(QString::fromUtf8(file.readAll()), m_text);
        QVERIFY(m_said.isEmpty());
    }

    void saysThatItCannotBeSaved()
    {
        const QTemporaryDir directory;
        const QDir gone(directory.filePath(u"gone"_s));
        QVERIFY(gone.mkpath(u"."_s));
        const QString path = gone.filePath(u"diagnostics.txt"_s);
        const DiagnosticsDialog dialog(u"Diagnostics"_s, {}, m_text);
        saveAs(dialog, path, [&gone] { QDir(gone).removeRecursively(); });
        QVERIFY(!QFile::exists(path));
        QVERIFY2(m_said.contains(path), qPrintable(m_said));
    }
};

ROOKERY_TEST_WITH(QApplication, TestDiagnosticsDialog)
#include "tst_diagnostics_dialog.moc"
