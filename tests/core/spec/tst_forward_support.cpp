// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/command/command_import.h"
#include "core/forward/forward_factory.h"
#include "core/profile/forward_notes.h"
#include "core/profile/profile_check.h"
#include "core/spec/forward_support.h"
#include "support/room_test.h"

#include <QTest>

using namespace rookery;
using namespace Qt::Literals::StringLiterals;

namespace {

enum class Runs { Everywhere, OnTheCommandLine, Nowhere };

} // namespace

Q_DECLARE_METATYPE(Runs)

/// Every kind of forward gets the same answer from everybody who has something to say about it.
class TestForwardSupport final : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void kinds_data();
    void kinds();
    void oneThatIsOffDoesNoHarm();
};

void TestForwardSupport::kinds_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Runs>("runs");
    for (const ForwardKindRow &row : forwardKinds())
        QTest::newRow(row.example) << QString::fromLatin1(row.example)
                                   << (!row.runs()                         ? Runs::Nowhere
                                       : row.needs == ForwardNeed::Nothing ? Runs::Everywhere
                                                                           : Runs::OnTheCommandLine);
}

void TestForwardSupport::kinds()
{
    QFETCH(QString, text);
    QFETCH(Runs, runs);
    const ForwardSpec spec = *ForwardSpec::parse(text);
    QCOMPARE(runsSomewhere(spec), runs != Runs::Nowhere);

    // A tunnel, in both places.
    for (const ForwardPlace place : {ForwardPlace::CommandLine, ForwardPlace::Window}) {
        const bool runsHere = runs == Runs::Everywhere ||
                              (runs == Runs::OnTheCommandLine && place == ForwardPlace::CommandLine);
        const auto why = whyNotHere(spec, place);
        QCOMPARE(!why, runsHere);
        ForwardContext context;
        context.place = place;
        const auto made = createForward(spec, context);
        QCOMPARE(made.has_value(), runsHere);
        if (!made)
            QCOMPARE(made.error().sentence(), why->sentence());
    }

    // The check behind the editor, and the notes of an import.
    const auto why = whyNotHere(spec, ForwardPlace::Window);
    Profile profile;
    profile.forwards = {{spec, true, {}, {}}};
    QStringList said;
    bool isError = false;
    for (const ProfileFinding &finding : checkForwards(profile)) {
        if (finding.field != u"kind"_s)
            continue;
        said += finding.sentence();
        isError = finding.severity == ProfileFinding::Severity::Error;
    }
    QCOMPARE(said, why ? QStringList{why->sentence()} : QStringList());
    QCOMPARE(isError, runs == Runs::Nowhere);
    const auto imported = importCommands(u"penguin client wss://example.com '%1'"_s.arg(text));
    QVERIFY(imported);
    QCOMPARE(imported->commands[0].notes.filter(why ? why->sentence() : u"does not run"_s).size(),
             why ? 1 : 0);
    QCOMPARE(notesOnForwards(profile.forwards).size(), why ? 1 : 0);
}

void TestForwardSupport::oneThatIsOffDoesNoHarm()
{
    Profile profile;
    profile.forwards = {{*ForwardSpec::parse(u"tproxy"_s), false, {}, {}}};
    const auto findings = checkForwards(profile);
    QVERIFY(std::none_of(findings.cbegin(), findings.cend(), [](const ProfileFinding &finding) {
        return finding.severity == ProfileFinding::Severity::Error;
    }));
    QVERIFY(std::any_of(findings.cbegin(), findings.cend(),
                        [](const ProfileFinding &finding) { return finding.field == u"kind"_s; }));
}

ROOKERY_TEST(TestForwardSupport)
#include "tst_forward_support.moc"
