// What a person and a server can do in any order: random sequences of commands, answers and faults against a
// desk with its real threads, network and journal. A failure is shrunk and printed with its seed.
// REVOKE_DESK_SEED=N replays one; REVOKE_DESK_LONG=1 tries 50,000.
#include "model/model_world.h"

#include <QElapsedTimer>
#include <QTest>

#include <rapidcheck.h>

using namespace rd;

namespace rc {

// The size that grows with the sequences bounds numbers, too, where every one is as good as another.
template <class T>
Gen<T> whole(const Gen<T> &one)
{
    return gen::resize(kNominalSize, one);
}

template <class Enum>
Gen<Enum> anyOf()
{
    return gen::map(whole(gen::inRange(0, static_cast<int>(Enum::Count))),
                    [](int value) { return static_cast<Enum>(value); });
}

template <class T>
Gen<std::vector<T>> upTo(int most, const Gen<T> &one)
{
    return gen::resize(most, gen::container<std::vector<T>>(one));
}

// What it should, or one of two faults: few kinds meet more often than many.
template <class Enum>
Gen<std::vector<Enum>> faults(int most)
{
    return gen::mapcat(gen::pair(anyOf<Enum>(), anyOf<Enum>()), [most](const std::pair<Enum, Enum> &two) {
        return upTo(most, whole(gen::element(Enum::Good, two.first, two.second)));
    });
}

template <>
struct Arbitrary<Step>
{
    static Gen<Step> arbitrary()
    {
        const auto deed = gen::weightedOneOf<Deed>({{1, anyOf<Deed>()}, {4, gen::just(Deed::AsOffered)}});
        return gen::build<Step>(gen::set(&Step::deed, deed),
                                gen::set(&Step::which, whole(gen::arbitrary<std::uint8_t>())));
    }
};

template <>
struct Arbitrary<Scenario>
{
    static Gen<Scenario> arbitrary()
    {
        return gen::build<Scenario>(gen::set(&Scenario::limit, gen::element(0, 4, 10)),
                                    gen::set(&Scenario::steps, upTo(12, gen::arbitrary<Step>())),
                                    gen::set(&Scenario::deletes, faults<OnDelete>(8)),
                                    gen::set(&Scenario::lists, faults<OnList>(6)),
                                    gen::set(&Scenario::readings, faults<OnList>(6)),
                                    gen::set(&Scenario::tokens, faults<OnToken>(3)));
    }
};

} // namespace rc

Q_DECLARE_METATYPE(rd::Scenario)

class TestModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void known_data();
    void known();
    void anyOrder();

private:
    int m_count = 0;
};

void TestModel::initTestCase()
{
    const bool isLong = qEnvironmentVariableIntValue("REVOKE_DESK_LONG") == 1;
#ifdef __SANITIZE_ADDRESS__
    m_count = isLong ? 2'000 : 200;
#else
    m_count = isLong ? 50'000 : 2'000;
#endif
    if (qEnvironmentVariableIsSet("REVOKE_DESK_COUNT"))
        m_count = qEnvironmentVariableIntValue("REVOKE_DESK_COUNT");
    QByteArray parameters = "max_success=" + QByteArray::number(m_count) + " noshrink=0";
    if (qEnvironmentVariableIsSet("REVOKE_DESK_SEED"))
        parameters += " seed=" + qgetenv("REVOKE_DESK_SEED");
    if (!qEnvironmentVariableIsSet("RC_PARAMS"))
        qputenv("RC_PARAMS", parameters);
}

// What such sequences have found.
void TestModel::known_data()
{
    const auto row = [](const char *name, const Scenario &scenario) { QTest::newRow(name) << scenario; };
    const auto steps = [](std::initializer_list<Deed> deeds) {
        std::vector<Step> all;
        for (const Deed deed : deeds)
            all.push_back({deed, 0x3f});
        return all;
    };
    QTest::addColumn<Scenario>("scenario");
    row("F1.1: check again revokes", {.limit = 0,
                                      .steps = steps({Deed::Confirm, Deed::Stop, Deed::CheckAgain}),
                                      .deletes = {OnDelete::NotDoneLost},
                                      .lists = {},
                                      .readings = {},
                                      .tokens = {}});
    row("F1.2: a sign-in ends a pause",
        {.limit = 0,
         .steps = steps({Deed::Confirm, Deed::Pause, Deed::ServerWakes, Deed::SignIn}),
         .deletes = {OnDelete::HeldLost},
         .lists = {},
         .readings = {OnList::SignIn401},
         .tokens = {}});
    row("a stop before the rest has begun is meant for the rest", {.limit = 10,
                                                                   .steps = {{Deed::Confirm, 1},
                                                                             {Deed::Confirm, 0x12},
                                                                             {Deed::SignOut, 0},
                                                                             {Deed::WaitForNext, 0},
                                                                             {Deed::WaitForNext, 0},
                                                                             {Deed::GoOn, 0},
                                                                             {Deed::Stop, 0}},
                                                                   .deletes = {},
                                                                   .lists = {},
                                                                   .readings = {},
                                                                   .tokens = {}});
    row("the hold of a new engine counts while nobody looks",
        {.limit = 0,
         .steps = steps({Deed::LookAway, Deed::SignInOther, Deed::ConfirmHeld}),
         .deletes = {},
         .lists = {},
         .readings = {},
         .tokens = {}});
}

void TestModel::known()
{
    QFETCH(const Scenario, scenario);
    ModelCounts counts;
    QCOMPARE(ModelWorld(scenario, &counts).run().join(u'\n'), QString());
    QVERIFY(counts.confirmed > 0);
    for (const Step &step : scenario.steps)
        QVERIFY2(counts.deeds.contains(QString::fromLatin1(deedName(step.deed))), deedName(step.deed));
}

void TestModel::anyOrder()
{
    QElapsedTimer time;
    time.start();
    int sequences = 0;
    ModelCounts counts;
    const bool holds =
        rc::check("every DELETE is allowed, and every outcome is true", [&](const Scenario &scenario) {
            ++sequences;
            const QStringList faults = ModelWorld(scenario, &counts).run();
            if (!faults.isEmpty())
                RC_FAIL(faults.join(QLatin1Char('\n')).toStdString());
        });
    qInfo("%d sequences, %.1f ms each", sequences, double(time.elapsed()) / std::max(sequences, 1));
    qInfo() << counts.confirmed << "confirmations," << counts.deletes << "DELETEs; phases seen"
            << counts.phases << "outcomes at the end" << counts.outcomes << "deeds" << counts.deeds;
    QVERIFY(holds);
}

QTEST_GUILESS_MAIN(TestModel)
#include "tst_model.moc"
