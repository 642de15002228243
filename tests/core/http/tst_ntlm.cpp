// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/http/ntlm.h"
#include "support/room_test.h"

#include <QTest>
#include <QtEndian>

using namespace rookery;

namespace {

/// [MS-NLMP] §4.2.1 and §4.2.4: common values, and those of NTLMv2.
const QByteArray TargetInfo =
    QByteArray::fromHex("02000c0044006f006d00610069006e0001000c0053006500720076006500720000000000");

ntlm::Challenge knownChallenge()
{
    return {0xe28a8233, QByteArray::fromHex("0123456789abcdef"), QStringLiteral("Server"), TargetInfo};
}

ntlm::Moment knownMoment()
{
    return {QByteArray(8, '\xaa'), 0};
}

QByteArray le16(quint16 number)
{
    QByteArray bytes(2, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray le32(quint32 number)
{
    QByteArray bytes(4, '\0');
    qToLittleEndian(number, bytes.data());
    return bytes;
}

QByteArray unicode(const QString &text)
{
    QByteArray bytes;
    for (const QChar c : text)
        bytes += le16(c.unicode());
    return bytes;
}

QByteArray challengeMessage(const QByteArray &target, const QByteArray &info, quint32 flags = 0x00800001)
{
    const auto size = quint16(target.size());
    const auto infoSize = quint16(info.size());
    return QByteArray("NTLMSSP\0", 8) + le32(2) + le16(size) + le16(size) + le32(48) + le32(flags) +
           QByteArray::fromHex("0123456789abcdef") + QByteArray(8, '\0') + le16(infoSize) + le16(infoSize) +
           le32(48 + size) + target + info;
}

/// What a field of the third message names.
QByteArray part(const QByteArray &message, qsizetype at)
{
    const auto size = qFromLittleEndian<quint16>(message.constData() + at);
    const auto begin = qFromLittleEndian<quint32>(message.constData() + at + 4);
    return message.mid(begin, size);
}

} // namespace

class TestNtlm final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knownProofs()
    {
        const ntlm::Identity user{QStringLiteral("User"), QStringLiteral("Domain"),
                                  QStringLiteral("Password")};
        const ntlm::Proof proof = ntlm::prove(knownChallenge(), user, knownMoment());
        // [MS-NLMP] §4.2.4.2.1 and §4.2.4.2.2
        QCOMPARE(proof.lm.toHex(), QByteArray("86c35097ac9cec102554764a57cccc19aaaaaaaaaaaaaaaa"));
        QCOMPARE(proof.nt.first(16).toHex(), QByteArray("68cd0ab851e51c96aabc927bebef6a1c"));
        QCOMPARE(proof.nt.sliced(16),
                 QByteArray::fromHex("01010000000000000000000000000000aaaaaaaaaaaaaaaa00000000") +
                     TargetInfo + QByteArray(4, '\0'));
    }

    void greets()
    {
        const QByteArray message = ntlm::negotiate();
        QCOMPARE(message.size(), 32);
        QVERIFY(message.startsWith(QByteArray("NTLMSSP\0\x01\0\0\0", 12)));
        QVERIFY(qFromLittleEndian<quint32>(message.constData() + 12) & 1);
    }

    void readsAChallenge()
    {
        const auto read = ntlm::readChallenge(challengeMessage(unicode(QStringLiteral("DÖM")), TargetInfo));
        QVERIFY(read);
        QCOMPARE(read->nonce, QByteArray::fromHex("0123456789abcdef"));
        QCOMPARE(read->targetName, QStringLiteral("DÖM"));
        QCOMPARE(read->targetInfo, TargetInfo);
        QCOMPARE(ntlm::readChallenge(challengeMessage("DOM", {}, 2))->targetName, QStringLiteral("DOM"));
    }

    void refusesWhatIsNoChallenge()
    {
        const QByteArray whole = challengeMessage(unicode(QStringLiteral("DOM")), TargetInfo);
        for (qsizetype n = 0; n < 32; ++n)
            QVERIFY(!ntlm::readChallenge(QByteArrayView(whole).first(n)));
        // What is cut is not there, and nothing is read behind the end.
        for (qsizetype n = 32; n < whole.size(); ++n)
            QVERIFY(ntlm::readChallenge(QByteArrayView(whole).first(n))->targetInfo.isEmpty());
        QByteArray first = whole;
        first[8] = 1;
        QVERIFY(!ntlm::readChallenge(first));
        QByteArray far = whole;
        far.replace(16, 4, le32(0xffffffff));
        QVERIFY(ntlm::readChallenge(far)->targetName.isEmpty());
    }

    void knowsWhoIsMeant_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("user");
        QTest::addColumn<QString>("domain");
        QTest::newRow("plain") << "ann"
                               << "ann"
                               << "Server";
        QTest::newRow("domain") << "CORP\\ann"
                                << "ann"
                                << "CORP";
        QTest::newRow("no domain") << "\\ann"
                                   << "ann"
                                   << "";
        QTest::newRow("principal") << "ann@corp.example"
                                   << "ann@corp.example"
                                   << "";
    }

    void knowsWhoIsMeant()
    {
        QFETCH(QString, name);
        const auto who = ntlm::Identity::of(name, QStringLiteral("p"), knownChallenge());
        QTEST(who.user, "user");
        QTEST(who.domain, "domain");
    }

    void provesItself()
    {
        const ntlm::Identity user{QStringLiteral("User"), QStringLiteral("Domain"),
                                  QStringLiteral("Password")};
        const QByteArray message = ntlm::authenticate(knownChallenge(), user, knownMoment());
        const ntlm::Proof proof = ntlm::prove(knownChallenge(), user, knownMoment());
        QVERIFY(message.startsWith(QByteArray("NTLMSSP\0\x03\0\0\0", 12)));
        QCOMPARE(part(message, 12), proof.lm);
        QCOMPARE(part(message, 20), proof.nt);
        QCOMPARE(part(message, 28), unicode(QStringLiteral("Domain")));
        QCOMPARE(part(message, 36), unicode(QStringLiteral("User")));
        QVERIFY(part(message, 44).isEmpty() && part(message, 52).isEmpty());
        QVERIFY(!message.contains(unicode(QStringLiteral("Password"))));
    }

    void takesTheTimeOfTheProxy()
    {
        ntlm::Challenge challenge = knownChallenge();
        challenge.targetInfo = QByteArray::fromHex("07000800112233445566778800000000");
        const ntlm::Proof proof = ntlm::prove(challenge, {}, knownMoment());
        QCOMPARE(proof.nt.sliced(24, 8).toHex(), QByteArray("1122334455667788"));
        QCOMPARE(proof.lm, QByteArray(24, '\0'));
    }
};

ROOKERY_TEST(TestNtlm)
#include "tst_ntlm.moc"
