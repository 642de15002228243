// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/standard_texts.h"
#include "support/room_test.h"

#include <QCoreApplication>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A .qm of ours.
class Ours final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "rookery::StandardTexts") == 0 ? u"«%1»"_s.arg(QLatin1StringView(text))
                                                               : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

/// Qt's, which has a word for one of them.
class Qts final : public QTranslator
{
public:
    [[nodiscard]] QString translate(const char *context, const char *text, const char *, int) const override
    {
        return qstrcmp(context, "QPlatformTheme") == 0 && qstrcmp(text, "Cancel") == 0 ? u"Abbrechen"_s
                                                                                       : QString();
    }
    [[nodiscard]] bool isEmpty() const override { return false; }
};

} // namespace

class TestStandardTexts final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsTheWordsOfQt_data();
    void knowsTheWordsOfQt();
    void leavesOthersAlone();
    void leavesItToQtsOwn();
};

void TestStandardTexts::knowsTheWordsOfQt_data()
{
    QTest::addColumn<QByteArray>("context");
    QTest::addColumn<QByteArray>("text");
    for (const char *text : {"OK", "Cancel", "Save", "Discard", "Close", "&Yes", "&No", "Restore Defaults"})
        QTest::addRow("%s", text) << QByteArray("QPlatformTheme") << QByteArray(text);
    QTest::addRow("a field's menu") << QByteArray("QLineEdit") << QByteArray("&Paste");
    QTest::addRow("a text's menu") << QByteArray("QWidgetTextControl") << QByteArray("&Paste");
}

void TestStandardTexts::knowsTheWordsOfQt()
{
    QFETCH(QByteArray, context);
    QFETCH(QByteArray, text);
    Ours ours;
    StandardTexts standard;
    QCoreApplication::installTranslator(&ours);
    QCOMPARE(QCoreApplication::translate(context, text), QString::fromLatin1(text));
    QCoreApplication::installTranslator(&standard);
    QCOMPARE(QCoreApplication::translate(context, text), u"«%1»"_s.arg(QLatin1StringView(text)));
}

void TestStandardTexts::leavesOthersAlone()
{
    Ours ours;
    StandardTexts standard;
    QCoreApplication::installTranslator(&ours);
    QCoreApplication::installTranslator(&standard);
    QCOMPARE(QCoreApplication::translate("QFileSystemModel", "OK"), u"OK"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Never heard of"), u"Never heard of"_s);
}

void TestStandardTexts::leavesItToQtsOwn()
{
    Ours ours;
    StandardTexts standard;
    Qts qts;
    for (QTranslator *translator : {static_cast<QTranslator *>(&ours), static_cast<QTranslator *>(&standard),
                                    static_cast<QTranslator *>(&qts)})
        QCoreApplication::installTranslator(translator);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Cancel"), u"Abbrechen"_s);
    QCOMPARE(QCoreApplication::translate("QPlatformTheme", "Save"), u"«Save»"_s);
}

ROOKERY_TEST(TestStandardTexts)
#include "tst_standard_texts.moc"
