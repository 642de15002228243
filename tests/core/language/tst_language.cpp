// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/language/language.h"
#include "support/room_test.h"

#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

/// A sentence of core that every translation has in other words.
QString sentence()
{
    return QCoreApplication::translate("rookery::Dialer", "There is no host to connect to.");
}

QString translations()
{
    return QStringLiteral(ROOKERY_TRANSLATIONS);
}

} // namespace

class TestLanguage final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { QLocale::setDefault(QLocale::c()); }
    void offersEveryLanguage();
    void speaks_data();
    void speaks();
    void goesBackToEnglish();
    void anUnknownCodeIsTheSystems();
    void withoutFilesItIsEnglish();
    void isGoneWithItsObject();
};

void TestLanguage::offersEveryLanguage()
{
    QCOMPARE(Language(translations()).available(),
             (QStringList{u"en"_s, u"de"_s, u"es"_s, u"fr"_s, u"zh_CN"_s}));
    QCOMPARE(Language::nativeName(u"en"_s), u"English"_s);
    QCOMPARE(Language::nativeName(u"de"_s), u"Deutsch"_s);
    QCOMPARE(Language::nativeName(u"fr"_s), u"Français"_s);
    QCOMPARE(Language::nativeName(u"zh_CN"_s), u"简体中文"_s);
}

void TestLanguage::speaks_data()
{
    QTest::addColumn<QString>("code");
    for (const char *code : {"de", "es", "fr", "zh_CN"})
        QTest::newRow(code) << QString::fromLatin1(code);
}

void TestLanguage::speaks()
{
    QFETCH(QString, code);
    Language language(translations());
    const QString english = u"There is no host to connect to."_s;
    QCOMPARE(language.use(u"en"_s), u"en"_s);
    QCOMPARE(sentence(), english);
    QCOMPARE(language.use(code), code);
    QVERIFY(sentence() != english);
    QCOMPARE(QLocale().language(), QLocale(code).language());
}

void TestLanguage::goesBackToEnglish()
{
    Language language(translations());
    language.use(u"de"_s);
    QCOMPARE(sentence(), u"Es gibt keinen Rechner, zu dem verbunden werden soll."_s);
    language.use(u"en"_s);
    QCOMPARE(sentence(), u"There is no host to connect to."_s);
}

void TestLanguage::anUnknownCodeIsTheSystems()
{
    Language language(translations());
    const QString systems = language.use();
    QCOMPARE(language.use(u"tlh"_s), systems);
    QVERIFY(language.available().contains(systems));
}

void TestLanguage::withoutFilesItIsEnglish()
{
    const QTemporaryDir empty;
    Language language(empty.path());
    QCOMPARE(language.available(), QStringList{u"en"_s});
    QCOMPARE(language.use(u"de"_s), u"en"_s);
    QCOMPARE(sentence(), u"There is no host to connect to."_s);
}

void TestLanguage::isGoneWithItsObject()
{
    {
        Language language(translations());
        language.use(u"fr"_s);
        QVERIFY(sentence() != "There is no host to connect to."_L1);
    }
    QCOMPARE(sentence(), u"There is no host to connect to."_s);
}

ROOKERY_TEST(TestLanguage)
#include "tst_language.moc"
