// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/share_link.h"
#include "support/room_test.h"
#include "ui/dialogs/import_source.h"
#include "ui/dialogs/qr_reader.h"
#include "ui/dialogs/qr_view.h"

#include <QApplication>
#include <QDir>
#include <QFile>
#include <QImage>
#include <QMimeData>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>
#include <QUrl>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Link =
    u"rookery://import?name=Database&server=wss://gate.example.com/ws&forward=5432:db:5432"_s;

QString textOf(const QList<ImportPiece> &pieces, qsizetype at = 0)
{
    return at < pieces.size() && pieces[at].text ? *pieces[at].text : QString();
}

QString whyOf(const QList<ImportPiece> &pieces, qsizetype at = 0)
{
    return at < pieces.size() && !pieces[at].text ? pieces[at].text.error().sentence() : QString();
}

} // namespace

class TestImportSource final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        write(u"tunnels.json"_s, "one");
        write(u"a command.sh"_s, "\xef\xbb\xbftwo\r\n");
        write(u"binary"_s, QByteArray("\0\1\2", 3));
        write(u"huge.json"_s, QByteArray(5 * 1024 * 1024, ' '));
        QVERIFY(code(Link).save(path(u"code.png"_s)));
        QVERIFY(QImage(40, 40, QImage::Format_RGB32).save(path(u"black.png"_s)));
        // A picture of very many pixels in few bytes, and one that breaks off.
        QImage wide(9'000, 9'000, QImage::Format_Mono);
        wide.fill(1);
        QVERIFY(wide.save(path(u"wide.png"_s)));
        QFile whole(path(u"code.png"_s));
        QVERIFY(whole.open(QIODevice::ReadOnly));
        write(u"half.png"_s, whole.readAll().left(60));
    }

    void readsSeveralFiles()
    {
        const QList<ImportPiece> pieces =
            import_source::named({path(u"tunnels.json"_s),
                                  QUrl::fromLocalFile(path(u"a command.sh"_s)).toString(QUrl::FullyEncoded),
                                  Link, path(u"code.png"_s), path(u"tunnels.json"_s)});
        QCOMPARE(pieces.size(), 4);
        QCOMPARE(pieces[0].origin, u"tunnels.json"_s);
        QCOMPARE(textOf(pieces, 0), u"one"_s);
        QCOMPARE(textOf(pieces, 1), u"two\n"_s);
        QCOMPARE(textOf(pieces, 2), Link);
        if (canReadQrCodes())
            QCOMPARE(textOf(pieces, 3), Link);
        else
            QVERIFY(!whyOf(pieces, 3).isEmpty());
    }

    void saysWhatCannotBeRead_data()
    {
        QTest::addColumn<QString>("word");
        QTest::addColumn<QString>("why");
        QTest::newRow("nothing") << path(u"nothing.json"_s) << u"nothing.json"_s;
        QTest::newRow("directory") << m_dir.path() << QString();
        QTest::newRow("binary") << path(u"binary"_s) << u"NUL"_s;
        QTest::newRow("huge") << path(u"huge.json"_s) << u"too large"_s;
        QTest::newRow("the Web") << u"https://example.com/tunnels.json"_s << u"no file of this computer"_s;
        QTest::newRow("too many pixels") << path(u"wide.png"_s) << u"too large"_s;
        QTest::newRow("broken picture") << path(u"half.png"_s) << u"cannot be read"_s;
        QTest::newRow("picture of nothing") << path(u"black.png"_s) << u"QR code"_s;
    }

    void saysWhatCannotBeRead()
    {
        QFETCH(QString, word);
        QFETCH(QString, why);
        const QList<ImportPiece> pieces = import_source::named({word});
        QCOMPARE(pieces.size(), 1);
        QVERIFY(!pieces[0].text);
        QVERIFY2(whyOf(pieces).contains(why), qPrintable(whyOf(pieces)));
    }

    void readsOnlySoMany()
    {
        QStringList words;
        for (qsizetype i = 0; i < import_source::Most + 20; ++i)
            words += Link + QString::number(i);
        const QList<ImportPiece> pieces = import_source::named(import_source::fromAnywhere(words));
        QCOMPARE(pieces.size(), import_source::Most + 1);
        QVERIFY(whyOf(pieces, import_source::Most).contains(u"Only the first"));
    }

    void namesFilesFromAnywhere()
    {
        const QString before = QDir::currentPath();
        QVERIFY(QDir::setCurrent(m_dir.path()));
        const QString file = QUrl::fromLocalFile(path(u"a command.sh"_s)).toString(QUrl::FullyEncoded);
        const QStringList words = import_source::fromAnywhere(
            {u"tunnels.json"_s, u"./x/../tunnels.json"_s, Link, file, u"/etc/x"_s});
        QDir::setCurrent(before);
        QCOMPARE(words[0], QDir(m_dir.path()).absoluteFilePath(u"tunnels.json"_s));
        QVERIFY(QDir::isAbsolutePath(words[1]));
        QCOMPARE(words.mid(2), (QStringList{Link, file, u"/etc/x"_s}));
        QVERIFY(import_source::fromAnywhere({Link + QString(100'000, u'x')})[0].size() <= LongestLink + 1);
    }

    void takesWhatAClipboardHas()
    {
        QMimeData files;
        files.setUrls(
            {QUrl::fromLocalFile(path(u"tunnels.json"_s)), QUrl::fromLocalFile(path(u"a command.sh"_s))});
        QCOMPARE(import_source::contained(files).size(), 2);
        QMimeData text;
        text.setText(u"penguin client"_s);
        QCOMPARE(textOf(import_source::contained(text)), u"penguin client"_s);
        QMimeData web;
        web.setUrls({QUrl(u"https://example.com/x.json"_s)});
        QVERIFY(!whyOf(import_source::contained(web)).isEmpty());
        QMimeData dropped;
        dropped.setUrls({QUrl(Link)});
        QCOMPARE(textOf(import_source::contained(dropped)), Link);
        QVERIFY(import_source::contained(QMimeData()).isEmpty());
        if (!canReadQrCodes())
            QSKIP("this build reads no QR codes");
        QMimeData picture;
        picture.setImageData(code(Link));
        QCOMPARE(textOf(import_source::contained(picture)), Link);
        picture.setUrls({QUrl(u"https://example.com/x.png"_s)});
        QCOMPARE(textOf(import_source::contained(picture)), Link);
    }

    /// Two codes in a screenshot, one of them see-through.
    void readsCodesInAPicture()
    {
        if (!canReadQrCodes())
            QSKIP("this build reads no QR codes");
        QImage screen(1200, 700, QImage::Format_ARGB32);
        screen.fill(QColor(40, 40, 48));
        QPainter painter(&screen);
        painter.drawImage(30, 40, code(Link));
        painter.drawImage(640, 60, code(u"penguin client wss://b.example.com 1:b:1"_s));
        painter.end();
        QStringList texts;
        const QList<ImportPiece> pieces = import_source::seen(screen, u"Screen"_s);
        for (qsizetype i = 0; i < pieces.size(); ++i)
            texts += textOf(pieces, i);
        texts.sort();
        QCOMPARE(texts, (QStringList{u"penguin client wss://b.example.com 1:b:1"_s, Link}));

        QImage clear(code(Link).size(), QImage::Format_ARGB32);
        clear.fill(Qt::transparent);
        QPainter over(&clear);
        over.setCompositionMode(QPainter::CompositionMode_SourceOver);
        const QImage solid = code(Link);
        for (int y = 0; y < solid.height(); ++y) {
            for (int x = 0; x < solid.width(); ++x) {
                if (qGray(solid.pixel(x, y)) < 128)
                    over.fillRect(x, y, 1, 1, Qt::black);
            }
        }
        over.end();
        QCOMPARE(textOf(import_source::seen(clear, {})), Link);
    }

    void readsTheScreens()
    {
        if (!canReadQrCodes())
            QSKIP("this build reads no QR codes");
        QImage empty(200, 200, QImage::Format_RGB32);
        empty.fill(Qt::white);
        QVERIFY(whyOf(import_source::onScreens({empty})).contains(u"on the screen"));
        QCOMPARE(textOf(import_source::onScreens({empty, code(Link)})), Link);
    }

private:
    [[nodiscard]] QString path(const QString &name) const { return m_dir.filePath(name); }
    void write(const QString &name, const QByteArray &content) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }
    static QImage code(const QString &text)
    {
        QrView view;
        view.setContent(text.toUtf8());
        return view.picture();
    }

    QTemporaryDir m_dir;
};

ROOKERY_TEST_WITH(QApplication, TestImportSource)
#include "tst_import_source.moc"
