// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/channel/client_tls_files.h"
#include "core/worker/detached_thread.h"
#include "core/worker/worker.h"
#include "support/room_test.h"
#include "support/slow_file.h"
#include "support/test_certificates.h"

#include <QSemaphore>
#include <QTest>

using namespace rookery;

class TestClientTlsFiles final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_certificates.isValid(), qPrintable(m_certificates.log())); }
    void cleanup() { QTRY_COMPARE(DetachedThread::running(), 0); }

    void answersAtOnceWithoutAFile()
    {
        ClientTlsFiles files;
        files.read({}, this, count());
        QCOMPARE(m_good, 1);
    }

    void readsBeside()
    {
        ClientTlsFiles files;
        files.read(optionsFor(m_certificates.caFile()), this, count());
        QCOMPARE(m_good, 0);
        QTRY_COMPARE(m_good, 1);
        files.read(optionsFor(m_certificates.path(QStringLiteral("missing"))), this, count());
        QTRY_COMPARE(m_bad, 1);
    }

    void hangsOneThreadAtATime()
    {
        test::SlowFile slow;
        ClientTlsFiles files;
        auto gone = std::make_unique<QObject>();
        files.read(optionsFor(slow.path()), gone.get(), count());
        files.read(optionsFor(slow.path()), this, count());
        QTRY_COMPARE(DetachedThread::running(), 1);
        gone.reset();
        slow.end();
        QTRY_COMPARE(m_bad, 1); // there is nothing in it
        QCoreApplication::processEvents();
        QCOMPARE(m_bad, 1);
    }

    void othersDoNotWaitForIt()
    {
        test::SlowFile slow;
        ClientTlsFiles files;
        files.read(optionsFor(slow.path()), this, count());
        files.read(optionsFor(m_certificates.caFile()), this, count());
        QTRY_COMPARE(m_good, 2); // both want what is wanted now
        slow.end();
    }

    void endsWhileItReads()
    {
        test::SlowFile slow;
        auto files = std::make_unique<ClientTlsFiles>();
        files->read(optionsFor(slow.path()), this, count());
        files.reset();
        slow.end();
        QTRY_COMPARE(DetachedThread::running(), 0);
        QCoreApplication::processEvents();
        QCOMPARE(m_bad, 0);
    }

    void waitsForAWorker()
    {
        QObject others;
        const auto mayEnd = std::make_shared<QSemaphore>();
        for (int i = 0; i < Worker::Most; ++i) {
            QVERIFY(Worker::run(
                &others,
                [mayEnd] {
                    mayEnd->acquire();
                    return 1;
                },
                [](int) {}));
        }
        ClientTlsFiles files;
        files.read(optionsFor(m_certificates.caFile()), this, count());
        mayEnd->release(Worker::Most);
        QTRY_COMPARE(m_good, 1);
    }

    void init() { m_good = m_bad = 0; }

private:
    [[nodiscard]] ClientTlsFiles::Done count()
    {
        return [this](const Expected<QSslConfiguration> &read) { ++(read ? m_good : m_bad); };
    }
    [[nodiscard]] static TlsOptions optionsFor(const QString &caFile)
    {
        TlsOptions options;
        options.caFile = caFile;
        return options;
    }

    test::TestCertificates m_certificates;
    int m_good = 0;
    int m_bad = 0;
};

ROOKERY_TEST(TestClientTlsFiles)
#include "tst_client_tls_files.moc"
