// SPDX-License-Identifier: Apache-2.0
package org.npsuite.rest.internal;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.Bands;
import org.npsuite.model.score.Category;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Caution;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.ChangeSegment;
import org.npsuite.model.score.Coverage;
import org.npsuite.model.score.Driver;
import org.npsuite.model.score.Drivers;
import org.npsuite.model.score.FieldValues;
import org.npsuite.model.score.FieldsReport;
import org.npsuite.model.score.Interval;
import org.npsuite.model.score.Move;
import org.npsuite.model.score.Movement;
import org.npsuite.model.score.Rational;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.SampleSize;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.ScoreState;
import org.npsuite.model.score.Slope;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.Trend;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.model.score.WeightedScore;
import org.npsuite.model.score.Weights;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.tally.Plan;

/** Always answers with 73 promoters, 12 passives and 15 detractors: 58. */
final class FakeScores implements ScoreService {

    static final String DEFINITION = "nps-1;settings=3f9a01c2";
    static final Tally TALLY = Tally.of(1, 1, 1, 2, 2, 3, 5, 5, 7, 33, 40);

    private final FakeProgrammes programmes;

    FakeScores(FakeProgrammes programmes) {
        this.programmes = programmes;
    }

    private void check(Caller caller, Slice slice) {
        Permissions.require(caller, Permission.READ_AGGREGATES, slice.programme());
        programmes.get(caller, slice.programme());
    }

    @Override
    public ScoreReport score(Caller caller, ScoreQuery query) {
        check(caller, query.slice());
        Group segment =
                new Group(Map.of(Field.attribute("segment"), query.groupBy().isEmpty() ? "A" : Group.NONE));
        return ScoreReport.builder()
                .definition(DEFINITION)
                .query(query)
                .watermark("w1")
                .total(score(Group.ALL, TALLY, query.level()))
                .groups(
                        query.groupBy().isEmpty()
                                ? List.of()
                                : List.of(score(segment, TALLY, query.level()).toBuilder()
                                        .absent(List.of(new Absence(
                                                "clustered", Absence.Reason.TOO_FEW_CLUSTERS, "Too few customers.")))
                                        .build()))
                .build();
    }

    @Override
    public FieldsReport fields(Caller caller, Slice slice, Locale locale) {
        check(caller, slice);
        return new FieldsReport(
                DEFINITION,
                slice.and(List.of(Filter.parse("team:eq:north"))),
                "w1",
                OptionalDouble.of(0.5),
                List.of(
                        new FieldValues(Field.attribute("segment"), 3),
                        new FieldValues(
                                Field.attribute("order"),
                                new Absence("values", Absence.Reason.TOO_MANY_VALUES, locale.getLanguage())),
                        new FieldValues(Field.of(Field.Kind.TEAM), 1)));
    }

    @Override
    public Score score(Caller caller, Tally tally, double level) {
        Permissions.require(caller, Permission.READ_AGGREGATES);
        return score(Group.ALL, tally, level);
    }

    @Override
    public Score score(Caller caller, CategoryCounts counts, double level) {
        Permissions.require(caller, Permission.READ_AGGREGATES);
        return of(Group.ALL, counts, level).build();
    }

    private static Score score(Group group, Tally tally, double level) {
        Score.Builder score = of(group, tally.categories(), level).tally(tally);
        tally.mean().ifPresent(score::mean);
        return score.build();
    }

    private static Score.Builder of(Group group, CategoryCounts counts, double level) {
        Score.Builder score = Score.builder().group(group).n(counts.n()).counts(counts);
        if (counts.n() == 0) {
            return score.state(ScoreState.NO_DATA);
        }
        Rational exact = counts.score().orElseThrow();
        return score.state(ScoreState.OK)
                .exact(exact)
                .published(exact.rounded())
                .band(Bands.STANDARD.of(exact.rounded()))
                .interval(new Interval(level, 42.5, 71.25, Interval.Method.ADJUSTED_WALD));
    }

    @Override
    public Change change(Caller caller, ChangeQuery query) {
        check(caller, query.after());
        Score score = score(Group.ALL, TALLY, query.level());
        Group segment = new Group(Map.of(Field.attribute("segment"), "A"));
        return Change.builder()
                .definition(DEFINITION)
                .query(query)
                .watermark("w1")
                .before(score)
                .after(score)
                .difference(Rational.of(1, 3))
                .interval(new Interval(query.level(), -1, 2, Interval.Method.SCORE))
                .pValue(0.5)
                .minimumDetectable(4.5)
                .mix(Rational.of(1, 3))
                .rate(Rational.ZERO)
                .segments(List.of(new ChangeSegment(segment, Rational.of(1, 3), Rational.ZERO, score, score)))
                .sentence(query.locale().equals(Locale.FRENCH) ? "Rien n'a bougé." : "Nothing moved.")
                .build();
    }

    @Override
    public Trend trend(Caller caller, TrendQuery query) {
        check(caller, query.slice());
        return Trend.builder()
                .definition(DEFINITION)
                .query(query)
                .watermark("w1")
                .series(List.of(score(new Group(Map.of(Period.MONTH, "2026-01")), TALLY, query.level())))
                .gaps(List.of("2025-12"))
                .slope(new Slope(0.5, 0.04, true))
                .slopeInterval(new Interval(query.level(), 0.1, 0.9, Interval.Method.SEN))
                .refusals(List.of("24 months are needed for a change point, there are 12"))
                .sentence("Up half a point a month.")
                .build();
    }

    @Override
    public Drivers drivers(Caller caller, Slice slice, List<String> drivers) {
        return drivers(caller, slice, drivers, Locale.ENGLISH);
    }

    @Override
    public Drivers drivers(Caller caller, Slice slice, List<String> drivers, Locale locale) {
        check(caller, slice);
        return Drivers.builder()
                .definition(DEFINITION)
                .slice(slice)
                .watermark("w1")
                .n(100)
                .method("LMG")
                .explained(0.4)
                .drivers(List.of(new Driver("price", 1, 0.6, 6.5, Optional.of(Driver.Advice.MEND))))
                .sentence(locale.equals(Locale.FRENCH) ? "À améliorer : price." : "Mend: price.")
                .build();
    }

    @Override
    public Movement movement(Caller caller, ChangeQuery query) {
        check(caller, query.after());
        return Movement.builder()
                .definition(DEFINITION)
                .query(query)
                .watermark("w1")
                .customers(10)
                .moves(List.of(
                        new Move(
                                Category.DETRACTOR,
                                Category.PROMOTER,
                                3,
                                0.3,
                                Optional.of(new Interval(query.level(), 0.11, 0.6, Interval.Method.WILSON))),
                        new Move(Category.PASSIVE, Category.PROMOTER, 0, 0, Optional.empty())))
                .sentence("Nobody answered twice.")
                .build();
    }

    @Override
    public SampleSize sampleSize(Caller caller, Slice slice, double margin, double level, OptionalLong population) {
        return sampleSize(caller, slice, margin, level, population, Locale.ENGLISH);
    }

    @Override
    public SampleSize sampleSize(
            Caller caller, Slice slice, double margin, double level, OptionalLong population, Locale locale) {
        check(caller, slice);
        return SampleSize.builder()
                .definition(DEFINITION)
                .slice(slice)
                .watermark("w1")
                .margin(margin)
                .level(level)
                .needed(800)
                .neededWorstCase(1537)
                .present(100)
                .population(population.isPresent() ? population.getAsLong() : null)
                .absent(population.isPresent() ? List.of() : List.of(nobody(locale)))
                .build();
    }

    private static Absence nobody(Locale locale) {
        return new Absence(
                "needed",
                Absence.Reason.NO_DATA,
                locale.equals(Locale.FRENCH) ? "Personne n'a encore répondu." : "Nobody has answered yet.");
    }

    @Override
    public Representativeness representativeness(
            Caller caller, Slice slice, List<Field> attributes, double level, Locale locale) {
        check(caller, slice);
        Weights weights = new Weights(
                14, 0.02, List.of(new Caution(Caution.Kind.UNEVEN_WEIGHTS, "Some answers count for many others.")));
        return Representativeness.builder()
                .definition(DEFINITION)
                .slice(slice)
                .watermark("w1")
                .coverage(List.of(new Coverage(new Group(Map.of(Field.attribute("segment"), "A")), 10, 5, 1, 1)))
                .unweighted(score(Group.ALL, TALLY, level))
                .weighted(new WeightedScore(
                        50, new Interval(level, 40, 60, Interval.Method.WEIGHTED), 70, 1.4, Optional.of(weights)))
                .refusal("No invitations are known.")
                .absent(List.of(
                        new Absence("responseRate", Absence.Reason.PART_OF_POPULATION, "No invitations are known.")))
                .build();
    }

    @Override
    public Plan explain(Caller caller, ScoreQuery query) {
        check(caller, query.slice());
        return new Plan("columns", "SCAN", 100);
    }
}
