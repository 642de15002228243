// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secret/secret_place.h"
#include "support/room_test.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestSecretPlace final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isAsTheSettingsSay_data()
    {
        QTest::addColumn<QByteArray>("settings");
        QTest::addColumn<SecretPlace>("place");
        QTest::newRow("nothing chosen") << QByteArray("look=dark\n") << SecretPlace::Keychain;
        QTest::newRow("keychain") << QByteArray("secretPlace=keychain\n") << SecretPlace::Keychain;
        QTest::newRow("file") << QByteArray("secretPlace=file\n") << SecretPlace::File;
        QTest::newRow("ask") << QByteArray("secretPlace=ask\n") << SecretPlace::AskEachTime;
        QTest::newRow("nonsense") << QByteArray("secretPlace=moon\n") << SecretPlace::Keychain;
    }

    void isAsTheSettingsSay()
    {
        QFETCH(QByteArray, settings);
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"settings.ini"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[General]\n" + settings);
        file.close();
        QTEST(chosenSecretPlace(file.fileName()), "place");
    }

    void isTheKeychainWhereThereAreNoSettings()
    {
        const QTemporaryDir dir;
        QCOMPARE(chosenSecretPlace(dir.filePath(u"settings.ini"_s)), SecretPlace::Keychain);
    }

    void eachHasItsOwnWords()
    {
        QStringList words;
        QStringList texts;
        for (const SecretPlace place : {SecretPlace::Keychain, SecretPlace::File, SecretPlace::AskEachTime}) {
            words += placeWord(place);
            texts += placeText(place);
        }
        QCOMPARE(words.removeDuplicates(), 0);
        QCOMPARE(texts.removeDuplicates(), 0);
    }
};

ROOKERY_TEST(TestSecretPlace)
#include "tst_secret_place.moc"
