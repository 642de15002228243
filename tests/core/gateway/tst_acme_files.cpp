// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/gateway/acme_files.h"
#include "support/room_test.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <map>
#include <memory>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

class TestAcmeFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();

    void eachGetsItsOwn();
    void whoLeavesTakesNobodysAnswer();
    void tooManyAreTold();

private:
    QTemporaryDir m_webroot;
};

namespace {

QByteArray token(int i)
{
    return "t" + QByteArray::number(i);
}

} // namespace

void TestAcmeFiles::initTestCase()
{
    QVERIFY(QDir(m_webroot.path()).mkpath(u".well-known/acme-challenge"_s));
    for (int i = 0; i < 20; ++i) {
        QFile file(m_webroot.filePath(u".well-known/acme-challenge/"_s + QString::fromLatin1(token(i))));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("of " + token(i)) > 0);
    }
}

void TestAcmeFiles::eachGetsItsOwn()
{
    AcmeFiles files(m_webroot.path());
    std::map<int, std::optional<QByteArray>> answers;
    for (int i = 0; i < 21; ++i)
        files.read(token(i), this,
                   [&answers, i](const std::optional<QByteArray> &content) { answers[i] = content; });
    QVERIFY(answers.empty());
    QTRY_COMPARE(answers.size(), size_t(21));
    for (int i = 0; i < 20; ++i)
        QCOMPARE(answers[i], std::optional(QByteArray("of " + token(i))));
    QCOMPARE(answers[20], std::nullopt);
}

void TestAcmeFiles::whoLeavesTakesNobodysAnswer()
{
    AcmeFiles files(m_webroot.path());
    auto gone = std::make_unique<QObject>();
    bool heard = false;
    files.read(token(0), gone.get(), [&heard](const std::optional<QByteArray> &) { heard = true; });
    // It is being read.
    gone.reset();
    std::map<int, std::optional<QByteArray>> answers;
    for (int i = 1; i < 5; ++i)
        files.read(token(i), this,
                   [&answers, i](const std::optional<QByteArray> &content) { answers[i] = content; });
    QTRY_COMPARE(answers.size(), size_t(4));
    for (int i = 1; i < 5; ++i)
        QCOMPARE(answers[i], std::optional(QByteArray("of " + token(i))));
    QVERIFY(!heard);
}

void TestAcmeFiles::tooManyAreTold()
{
    AcmeFiles files(m_webroot.path());
    size_t answers = 0;
    size_t missing = 0;
    for (size_t i = 0; i < AcmeFiles::MostWaiting + 5; ++i)
        files.read(token(1), this, [&](const std::optional<QByteArray> &content) {
            ++answers;
            missing += content ? 0U : 1U;
        });
    QTRY_COMPARE(answers, AcmeFiles::MostWaiting + 5);
    QCOMPARE(missing, size_t(5));
}

ROOKERY_TEST(TestAcmeFiles)
#include "tst_acme_files.moc"
