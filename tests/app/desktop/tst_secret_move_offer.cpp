// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/secret_move_offer.h"
#include "core/secret/memory_secret_store.h"
#include "core/secret/replaceable_secret_store.h"
#include "support/room_test.h"

#include <QAbstractButton>
#include <QApplication>
#include <QMessageBox>
#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestSecretMoveOffer final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_secrets = std::make_unique<ReplaceableSecretStore>(std::make_unique<MemorySecretStore>());
        m_offer = std::make_unique<SecretMoveOffer>(*m_secrets, [this] { return QList{m_id}; });
    }
    void cleanup()
    {
        m_offer.reset();
        QTRY_VERIFY(!question());
    }

    void movesWhereAPersonSaysSo()
    {
        put("key");
        SecretStore &before = change(SecretPlace::Keychain, SecretPlace::File);
        QTRY_VERIFY(question());
        QVERIFY2(question()->text().contains(placeText(SecretPlace::Keychain)),
                 qPrintable(question()->text()));
        QVERIFY2(question()->text().contains(placeText(SecretPlace::File)), qPrintable(question()->text()));
        QVERIFY(get(*m_secrets).isEmpty()); // not before
        press(QMessageBox::AcceptRole);
        QTRY_COMPARE(get(*m_secrets), QByteArray("key"));
        QTRY_VERIFY(get(before).isEmpty());
    }

    /// The person has thought better of it: what is asked would move them where nobody looks.
    void aQuestionAboutAnotherPlaceGoes()
    {
        put("key");
        SecretStore &first = change(SecretPlace::Keychain, SecretPlace::File);
        QTRY_VERIFY(question());
        SecretStore &second = change(SecretPlace::File, SecretPlace::Keychain);
        QTRY_VERIFY(!question());
        QCOMPARE(get(first), QByteArray("key"));
        QVERIFY(get(second).isEmpty());
    }

    /// Nobody has decided about the first place yet: its keys are offered to the last one.
    void nothingIsForgottenOverAThirdPlace()
    {
        put("key");
        SecretStore &first = change(SecretPlace::Keychain, SecretPlace::AskEachTime);
        QTRY_VERIFY(question());
        change(SecretPlace::AskEachTime, SecretPlace::File);
        QTRY_VERIFY(question() && question()->text().contains(placeText(SecretPlace::File)));
        press(QMessageBox::AcceptRole);
        QTRY_COMPARE(get(*m_secrets), QByteArray("key"));
        QTRY_VERIFY(get(first).isEmpty());
    }

    void leavesItWhereAPersonSaysSo()
    {
        put("key");
        SecretStore &before = change(SecretPlace::Keychain, SecretPlace::File);
        QTRY_VERIFY(question());
        press(QMessageBox::RejectRole);
        QTRY_VERIFY(!question());
        QVERIFY(get(*m_secrets).isEmpty());
        QCOMPARE(get(before), QByteArray("key"));
    }

    void closingTheQuestionLeavesIt()
    {
        put("key");
        SecretStore &before = change(SecretPlace::Keychain, SecretPlace::File);
        QTRY_VERIFY(question());
        question()->reject();
        QTRY_VERIFY(!question());
        QCOMPARE(get(before), QByteArray("key"));
    }

    /// What is kept nowhere from now on goes on being used until the program ends.
    void offersToForgetWhereNothingIsToBeKept()
    {
        put("key");
        SecretStore &before = change(SecretPlace::File, SecretPlace::AskEachTime);
        QTRY_VERIFY(question());
        press(QMessageBox::AcceptRole);
        QTRY_VERIFY(get(before).isEmpty());
        QCOMPARE(get(*m_secrets), QByteArray("key"));
    }

    void asksNothingWhereThereIsNothing()
    {
        change(SecretPlace::Keychain, SecretPlace::File);
        QTRY_VERIFY(m_offer->children().isEmpty()); // looked, and done
        QVERIFY(!question());
    }

private:
    SecretStore &change(SecretPlace from, SecretPlace to)
    {
        SecretStore &before = m_secrets->replace(std::make_unique<MemorySecretStore>());
        m_offer->offer(&before, from, to);
        return before;
    }
    [[nodiscard]] static QMessageBox *question()
    {
        for (QWidget *window : QApplication::topLevelWidgets()) {
            if (auto *box = qobject_cast<QMessageBox *>(window))
                return box;
        }
        return nullptr;
    }
    static void press(QMessageBox::ButtonRole role)
    {
        for (QAbstractButton *button : question()->buttons()) {
            if (question()->buttonRole(button) == role) {
                button->click();
                return;
            }
        }
    }
    void put(const QByteArray &secret)
    {
        bool written = false;
        m_secrets->write(m_id, SecretKind::Psk, secret, this,
                         [&](const Expected<void> &done) { written = bool(done); });
        QTRY_VERIFY(written);
    }
    QByteArray get(SecretStore &store)
    {
        std::optional<QByteArray> found;
        store.read(m_id, SecretKind::Psk, this,
                   [&](const Expected<QByteArray> &secret) { found = secret.value_or(QByteArray("?")); });
        [&] { QTRY_VERIFY(found); }();
        return found.value_or(QByteArray("?"));
    }

    const QUuid m_id = QUuid::createUuid();
    std::unique_ptr<ReplaceableSecretStore> m_secrets;
    std::unique_ptr<SecretMoveOffer> m_offer;
};

ROOKERY_TEST_WITH(QApplication, TestSecretMoveOffer)
#include "tst_secret_move_offer.moc"
