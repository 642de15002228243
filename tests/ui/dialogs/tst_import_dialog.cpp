// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/profile/profile_exchange.h"
#include "support/room_test.h"
#include "ui/dialogs/import_dialog.h"
#include "ui/dialogs/import_source.h"

#include <QAbstractItemModelTester>
#include <QApplication>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QDropEvent>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>
#include <QWheelEvent>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestImportDialog final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void showsACommandBeforeItTakesIt()
    {
        ImportDialog dialog({});
        const QAbstractItemModelTester tester(&dialog.model());
        QVERIFY(!ok(dialog)->isEnabled());
        dialog.setContent("penguin client --ws-psk sesame wss://gate.example.com/ws 5432:db.internal:5432");
        QCOMPARE(dialog.model().rowCount(), 1);
        QCOMPARE(dialog.model().index(0, ImportModel::Forwards).data().toString(),
                 u"127.0.0.1:5432:db.internal:5432"_s);
        QVERIFY(ok(dialog)->isEnabled());
        const QList<ImportedProfile> result = dialog.result();
        QCOMPARE(result.size(), 1);
        QCOMPARE(result[0].profile.server, QUrl(u"wss://gate.example.com/ws"_s));
        QCOMPARE(result[0].secrets.psk, QByteArray("sesame"));
        QVERIFY(!result[0].profile.id.isNull());
    }

    /// What a chat made of an export of two tunnels, and a key that went astray.
    void takesSeveralCommands()
    {
        ImportDialog dialog({});
        dialog.setContent(QByteArray("```\npenguin client –ws-psk “sesame” wss://a.example.com 1:a:1\n"
                                     "penguin client --ws-pks hush wss://b.example.com 8081:tproxy R:2:b:2\n"
                                     "echo hush\n```\n"));
        QCOMPARE(dialog.model().rowCount(), 2);
        QVERIFY(ok(dialog)->isEnabled());
        QVERIFY2(dialog.notes().contains(u"b.example.com: The option --ws-pks"), qPrintable(dialog.notes()));
        QVERIFY2(dialog.notes().contains(u"does not run"), qPrintable(dialog.notes()));
        QVERIFY(!dialog.notes().contains(u"hush") && !dialog.notes().contains(u"sesame"));
        const QList<ImportedProfile> result = dialog.result();
        QCOMPARE(result.size(), 2);
        QCOMPARE(result[0].secrets.psk, QByteArray("sesame"));
        QVERIFY(result[0].profile.id != result[1].profile.id);
    }

    void theWheelChoosesNothing()
    {
        Profile here;
        here.id = QUuid::createUuid();
        here.name = u"gate.example.com"_s;
        here.server = QUrl(u"wss://elsewhere.example.com/ws"_s);
        ImportDialog dialog({here});
        dialog.setContent("penguin client wss://gate.example.com/ws 5432:db.internal:5432");
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        auto *box = dialog.findChild<QComboBox *>();
        QVERIFY(box && box->count() > 1);
        const int before = box->currentIndex();
        for (const int angle : {-120, 120}) {
            const QPointF at = QRectF(box->rect()).center();
            QWheelEvent wheel(at, box->mapToGlobal(at), {}, QPoint(0, angle), Qt::NoButton, Qt::NoModifier,
                              Qt::NoScrollPhase, false);
            QSpontaneKeyEvent::setSpontaneous(&wheel);
            qApp->notify(box, &wheel);
            QCOMPARE(box->currentIndex(), before);
        }
    }

    void saysWhatItCannotRead_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("another command") << QByteArray("ls -l");
        QTest::newRow("broken file") << QByteArray("{ \"version\": ");
        QTest::newRow("another file") << QByteArray("[1, 2, 3]");
    }

    void saysWhatItCannotRead()
    {
        QFETCH(QByteArray, content);
        ImportDialog dialog({});
        dialog.setContent(content);
        QVERIFY(!dialog.notes().isEmpty());
        QVERIFY(!ok(dialog)->isEnabled());
        QVERIFY(dialog.result().isEmpty());
        dialog.setContent({});
        QVERIFY(dialog.notes().isEmpty());
    }

    void neverReplacesByItself()
    {
        Profile here = profile(u"Office"_s);
        Profile changed = here;
        changed.server = QUrl(u"wss://other.example.com/ws"_s);
        const Profile fresh = profile(u"Home"_s);
        ImportDialog dialog({here});
        dialog.setContent(exportProfiles({changed, fresh, here}));
        QCOMPARE(dialog.model().rowCount(), 3);
        for (const ImportedProfile &taken : dialog.result())
            QVERIFY(taken.profile.id != here.id);
        const int row = 0;
        QVERIFY(dialog.model().choicesFor(row).contains(ImportChoice::Replace));
        dialog.model().setData(dialog.model().index(row, ImportModel::Choice), int(ImportChoice::Replace),
                               Qt::EditRole);
        bool replaces = false;
        for (const ImportedProfile &taken : dialog.result())
            replaces |= taken.profile.id == here.id && taken.profile.server == changed.server;
        QVERIFY(replaces);
    }

    /// The second would silently undo the first.
    void onlyOneReplacesATunnel()
    {
        const Profile here = profile(u"gate.example.com"_s);
        ImportDialog dialog({here});
        dialog.setContent("penguin client wss://gate.example.com/ws 1:a:1\n"
                          "penguin client wss://gate.example.com/ws 2:b:2\n");
        QCOMPARE(dialog.model().rowCount(), 2);
        QVERIFY(dialog.model().choicesFor(0).contains(ImportChoice::Replace));
        QVERIFY(!dialog.model().choicesFor(1).contains(ImportChoice::Replace));
        for (int row = 0; row < 2; ++row)
            dialog.model().setData(dialog.model().index(row, ImportModel::Choice), int(ImportChoice::Replace),
                                   Qt::EditRole);
        const QList<ImportedProfile> result = dialog.result();
        QCOMPARE(result.size(), 2);
        QVERIFY(result[0].profile.id != result[1].profile.id);
    }

    void forgetsWhatWentWrongBefore()
    {
        ImportDialog dialog({});
        const ImportPiece none{u"Screen"_s, failure(ErrorCode::BadInput, u"There is no code."_s)};
        dialog.add({none});
        dialog.add({none});
        QCOMPARE(dialog.notes(), u"Screen: There is no code."_s);
        for (int i = 0; i < 2; ++i) {
            dialog.add({{u"Screen"_s, u"rookery://import?server=ws://a.example.com&forward=1:a:1"_s}});
            QCOMPARE(dialog.model().rowCount(), 1);
            QVERIFY2(!dialog.notes().contains(u"no code"), qPrintable(dialog.notes()));
        }
    }

    void offersToLeaveAllOut()
    {
        ImportDialog dialog({});
        dialog.setContent(exportProfiles({profile(u"A"_s)}));
        QVERIFY(ok(dialog)->isEnabled());
        dialog.model().setData(dialog.model().index(0, ImportModel::Choice), int(ImportChoice::Skip),
                               Qt::EditRole);
        QVERIFY(!ok(dialog)->isEnabled());
        QVERIFY(dialog.result().isEmpty());
    }

    void keepsWhatWasChosen()
    {
        ImportDialog dialog({});
        dialog.add({{u"one"_s, QString::fromUtf8(exportProfiles({profile(u"A"_s), profile(u"B"_s)}))}});
        dialog.model().setData(dialog.model().index(1, ImportModel::Choice), int(ImportChoice::Skip),
                               Qt::EditRole);
        dialog.add({{u"two"_s, QString::fromUtf8(exportProfiles({profile(u"C"_s)}))}});
        QCOMPARE(dialog.model().choices(), (QList{ImportChoice::Add, ImportChoice::Skip, ImportChoice::Add}));
    }

    void takesNoMoreThanItCanShow()
    {
        ImportDialog dialog({});
        const ImportPiece none{u"x"_s, QString(u"rookery://import?server=wss://a.example.com/%1"_s)};
        for (int round = 0; round < 2; ++round) {
            QList<ImportPiece> pieces;
            for (qsizetype i = 0; i <= import_source::Most; ++i)
                pieces.append({u"x"_s, none.text->arg(round * 1000 + i)});
            dialog.add(pieces);
            QCOMPARE(dialog.model().rowCount(), int(import_source::Most));
            QCOMPARE(dialog.notes().count(u"Only the first"_s), 1);
        }
    }

    void showsTheFirstForwards()
    {
        ImportDialog dialog({});
        dialog.setContent("penguin client wss://gate.example.com/ws 1:a:1 2:b:2 3:c:3 4:d:4");
        QCOMPARE(dialog.model().index(0, ImportModel::Forwards).data().toString(),
                 u"127.0.0.1:1:a:1, 127.0.0.1:2:b:2, +2"_s);
    }

    /// Several files at once, one of which is none of ours, and a link beside them.
    void takesWhatIsDropped()
    {
        QTemporaryDir dir;
        QList<QUrl> urls;
        const auto write = [&](const QString &name, const QByteArray &content) {
            QFile file(dir.filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(content);
            urls += QUrl::fromLocalFile(file.fileName());
        };
        write(u"one.rookery"_s, exportProfiles({profile(u"Office"_s)}));
        write(u"two.json"_s, exportProfiles({profile(u"Home"_s)}));
        write(u"three.sh"_s, "penguin client wss://c.example.com 1:c:1");
        write(u"four.json"_s, "{ broken");
        QMimeData data;
        data.setUrls(urls);
        ImportDialog dialog({});
        dialog.show();
        QVERIFY(QTest::qWaitForWindowExposed(&dialog));
        QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        qApp->notify(&dialog, &enter);
        QVERIFY(enter.isAccepted());
        QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        qApp->notify(&dialog, &drop);
        QVERIFY(drop.isAccepted());
        QCOMPARE(dialog.model().rowCount(), 3);
        QVERIFY2(dialog.notes().contains(u"four.json: "), qPrintable(dialog.notes()));
        dialog.add({{{}, u"rookery://import?name=Shop&server=wss://d.example.com"_s}});
        QCOMPARE(dialog.model().rowCount(), 4);
        QCOMPARE(dialog.result().size(), 4);
        // What is typed is read beside them.
        dialog.setContent("penguin client wss://e.example.com 1:e:1");
        QCOMPARE(dialog.model().rowCount(), 4);
        QCOMPARE(dialog.model().index(3, ImportModel::Name).data().toString(), u"e.example.com"_s);
    }

private:
    static Profile profile(const QString &name)
    {
        Profile profile;
        profile.id = QUuid::createUuid();
        profile.name = name;
        profile.server = QUrl(u"wss://gate.example.com/ws"_s);
        return profile;
    }
    static QPushButton *ok(ImportDialog &dialog)
    {
        return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
    }
};

ROOKERY_TEST_WITH(QApplication, TestImportDialog)
#include "tst_import_dialog.moc"
