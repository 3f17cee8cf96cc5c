// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.npsuite.model.access.AccessScope;
import org.npsuite.model.access.Caller;
import org.npsuite.model.access.Permission;
import org.npsuite.model.score.CategoryCounts;
import org.npsuite.model.score.Change;
import org.npsuite.model.score.ChangeQuery;
import org.npsuite.model.score.Drivers;
import org.npsuite.model.score.FieldsReport;
import org.npsuite.model.score.Movement;
import org.npsuite.model.score.Representativeness;
import org.npsuite.model.score.SampleSize;
import org.npsuite.model.score.Score;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.score.Tally;
import org.npsuite.model.score.Trend;
import org.npsuite.model.score.TrendQuery;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Group;
import org.npsuite.model.slice.Slice;
import org.npsuite.scoring.internal.access.Access;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.programme.PopulationCounts;
import org.npsuite.scoring.internal.programme.ProgrammeDocuments;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.service.ScoreService;
import org.npsuite.spi.tally.Plan;
import org.npsuite.spi.tally.TallyQuery;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Answers questions about scores from tallies: finds out who asks about what, and hands on to the question. */
@Component
public final class TallyScoreService implements ScoreService {

    private static final double HIGHEST_SCORE = 100;

    private final Access access;
    private final Backing backing;
    private final ProgrammeDocuments programmes;
    private final ScoringSettings settings;
    private final ScoreQuestion score;
    private final FieldsQuestion fields;
    private final ChangeQuestion change;
    private final TrendQuestion trend;
    private final DriversQuestion drivers;
    private final MovementQuestion movement;
    private final SampleSizeQuestion sampleSize;
    private final RepresentativenessQuestion representativeness;

    @Activate
    public TallyScoreService(
            @Reference Access access,
            @Reference Backing backing,
            @Reference ProgrammeDocuments programmes,
            @Reference ScoringSettings settings,
            @Reference Counting counting,
            @Reference PopulationCounts populations) {
        this.access = access;
        this.backing = backing;
        this.programmes = programmes;
        this.settings = settings;
        Respondents respondents = new Respondents(counting, populations);
        PopulationWeights weights = new PopulationWeights(populations, respondents, settings);
        this.score = new ScoreQuestion(settings, counting, weights);
        this.fields = new FieldsQuestion(settings, counting, backing);
        this.change = new ChangeQuestion(settings, counting);
        this.trend = new TrendQuestion(settings, counting);
        this.drivers = new DriversQuestion(settings, counting);
        this.movement = new MovementQuestion(settings);
        this.sampleSize = new SampleSizeQuestion(settings, counting, populations, respondents);
        this.representativeness = new RepresentativenessQuestion(settings, counting, populations, respondents, weights);
    }

    @Override
    public ScoreReport score(Caller caller, ScoreQuery query) {
        return score.answer(ground(caller, query.slice()), query);
    }

    @Override
    public Score score(Caller caller, Tally tally, double level) {
        access.anywhere(caller).require(Permission.READ_AGGREGATES);
        Scorer scorer = new Scorer(settings, checked(level));
        return scorer.of(Group.ALL, tally).toBuilder()
                .bandProbabilities(scorer.bandProbabilities(tally.categories()))
                .build();
    }

    @Override
    public Score score(Caller caller, CategoryCounts counts, double level) {
        access.anywhere(caller).require(Permission.READ_AGGREGATES);
        Scorer scorer = new Scorer(settings, checked(level));
        return scorer.of(Group.ALL, counts).toBuilder()
                .bandProbabilities(scorer.bandProbabilities(counts))
                .build();
    }

    @Override
    public FieldsReport fields(Caller caller, Slice slice, Locale locale) {
        return fields.answer(ground(caller, slice), slice, locale);
    }

    @Override
    public Change change(Caller caller, ChangeQuery query) {
        return change.answer(ground(caller, query.before()), query);
    }

    @Override
    public Trend trend(Caller caller, TrendQuery query) {
        checked(query.level());
        query.target().ifPresent(TallyScoreService::checkTarget);
        return trend.answer(ground(caller, query.slice()), query);
    }

    @Override
    public Drivers drivers(Caller caller, Slice slice, List<String> names) {
        return drivers(caller, slice, names, Locale.ENGLISH);
    }

    @Override
    public Drivers drivers(Caller caller, Slice slice, List<String> names, Locale locale) {
        return drivers.answer(ground(caller, slice), slice, names, locale);
    }

    @Override
    public Movement movement(Caller caller, ChangeQuery query) {
        return movement.answer(ground(caller, query.before()), query);
    }

    @Override
    public SampleSize sampleSize(Caller caller, Slice slice, double margin, double level, OptionalLong population) {
        return sampleSize(caller, slice, margin, level, population, Locale.ENGLISH);
    }

    @Override
    public SampleSize sampleSize(
            Caller caller, Slice slice, double margin, double level, OptionalLong population, Locale locale) {
        return sampleSize.answer(ground(caller, slice), slice, margin, checked(level), population, locale);
    }

    @Override
    public Representativeness representativeness(
            Caller caller, Slice slice, List<Field> attributes, double level, Locale locale) {
        return representativeness.answer(ground(caller, slice), slice, attributes, checked(level), locale);
    }

    @Override
    public Plan explain(Caller caller, ScoreQuery query) {
        Ground ground = ground(caller, query.slice());
        ground.permit(query.groupBy());
        return ground.engine().explain(new TallyQuery(ground.narrow(query.slice()), query.groupBy(), query.unit()));
    }

    private Ground ground(Caller caller, Slice slice) {
        AccessScope scope = access.in(caller, slice.programme()).require(Permission.READ_AGGREGATES);
        return new Ground(programmes.get(slice.programme()), scope, backing.engine());
    }

    private static double checked(double level) {
        if (!(level > 0 && level < 1)) {
            throw notAllowed("\"level\" must be above 0 and below 1, such as 0.95");
        }
        return level;
    }

    private static void checkTarget(double target) {
        if (!(Math.abs(target) <= HIGHEST_SCORE)) {
            throw notAllowed("target must be a score from -100 to 100");
        }
    }
}
