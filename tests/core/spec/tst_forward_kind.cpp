// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/describe/forward_text.h"
#include "core/forward/forward_factory.h"
#include "core/spec/forward_kind.h"
#include "support/room_test.h"

#include <QTest>

#include <algorithm>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

/// What a row of the table of kinds must have, so that a kind that was added by its row is whole.
class ForwardKindTest final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rows_data();
    void rows();
    void everyRowIsFoundByItsEnds();
    void theEditorTellsThemApart();
    void whatDoesNotGoTogetherHasNone();
    void oneWordForEachRemoteEnd();
    void theFileTellsThemApart();
};

void ForwardKindTest::rows_data()
{
    QTest::addColumn<size_t>("index");
    for (size_t i = 0; i < forwardKinds().size(); ++i)
        QTest::newRow(forwardKinds()[i].example) << i;
}

void ForwardKindTest::rows()
{
    QFETCH(size_t, index);
    const ForwardKindRow &row = forwardKinds()[index];
    QVERIFY(!row.word.isEmpty() && *row.label);
    const bool hasText =
        row.kind.remote == ForwardKind::Remote::Target || row.kind.remote == ForwardKind::Remote::UnixSocket;
    QCOMPARE(row.remoteWord.isEmpty(), hasText);
    QVERIFY(row.penguinHas || !row.penguinHasPort);
    QVERIFY(row.defaultPort != 0 || !row.penguinHasPort);

    const auto spec = ForwardSpec::parse(QString::fromLatin1(row.example));
    QVERIFY(spec && spec->kind == row.kind);
    QCOMPARE(ForwardSpec::parse(spec->toString()).value(), *spec);
    QVERIFY(!kindText(row.kind).isEmpty() && !forwardLabel(*spec).isEmpty());
    QVERIFY(!localText(*spec, 0).isEmpty() && !remoteText(*spec, 0).isEmpty());
    QVERIFY(!forwardText(*spec, 0).isEmpty());

    // It is made, and then there is help for it; or it says why not.
    const auto made = createForward(*spec, {});
    QCOMPARE(made.has_value(), row.runs());
    QCOMPARE(*row.help != 0, row.runs());
    if (!row.runs())
        QVERIFY(made.error().message == QString::fromUtf8(row.missing));
    QVERIFY(row.runs() || !row.editable);
    QVERIFY(row.needs == ForwardNeed::Nothing || !row.editable);
}

void ForwardKindTest::everyRowIsFoundByItsEnds()
{
    for (const ForwardKindRow &row : forwardKinds())
        QCOMPARE(forwardKindRow(row.kind), &row);
}

void ForwardKindTest::theEditorTellsThemApart()
{
    QStringList labels;
    for (const ForwardKindRow &row : forwardKinds()) {
        if (row.editable)
            labels += kindText(row.kind);
    }
    QVERIFY(!labels.isEmpty());
    QCOMPARE(labels.removeDuplicates(), 0);
}

void ForwardKindTest::whatDoesNotGoTogetherHasNone()
{
    ForwardKind kind = ForwardKind::StdioTcp;
    kind.reverse = true;
    QVERIFY(!forwardKindRow(kind));
    kind = ForwardKind::Socks;
    kind.transport = Transport::Udp;
    QVERIFY(!forwardKindRow(kind));
    ForwardSpec spec;
    spec.kind = kind;
    QCOMPARE(spec.toString(), QString());
}

void ForwardKindTest::oneWordForEachRemoteEnd()
{
    for (const ForwardKindRow &a : forwardKinds()) {
        for (const ForwardKindRow &b : forwardKinds())
            QVERIFY((a.remoteWord == b.remoteWord) == (a.kind.remote == b.kind.remote) ||
                    (a.remoteWord.isEmpty() && b.remoteWord.isEmpty()));
    }
}

void ForwardKindTest::theFileTellsThemApart()
{
    for (const ForwardKindRow &a : forwardKinds()) {
        for (const ForwardKindRow &b : forwardKinds())
            QVERIFY2(&a == &b || a.word != b.word || a.kind.local != b.kind.local, a.example);
    }
}

ROOKERY_TEST(ForwardKindTest)
#include "tst_forward_kind.moc"
