// SPDX-License-Identifier: Apache-2.0
package org.npsuite.service;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import org.npsuite.model.access.Caller;
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
import org.npsuite.model.slice.Slice;
import org.npsuite.spi.tally.Plan;
import org.osgi.annotation.versioning.ProviderType;

/**
 * The score and what follows from it, by the one definition printed with every answer. Each question is narrowed to
 * what the caller may see.
 *
 * <p>All fail with a {@link org.npsuite.model.problem.ProblemException}: {@code NOT_FOUND} for an unknown programme,
 * {@code FORBIDDEN}, {@code NOT_ALLOWED} for a question that has no answer, {@code UNAVAILABLE} while an engine or the
 * store is away.
 */
@ProviderType
public interface ScoreService {

    /** Scores of a slice and of its groups. */
    ScoreReport score(Caller caller, ScoreQuery query);

    /** The score of counts that come from elsewhere; nothing is stored. */
    Score score(Caller caller, Tally tally, double level);

    /** The same, where only the categories are known. */
    Score score(Caller caller, CategoryCounts counts, double level);

    /**
     * By what the answers of a slice can be grouped: of the fields that the programme's latest thousand answers carry
     * which the caller may see, those that answers of the slice have, in the order in which the latest do; at most 24. Of
     * an anonymous programme those that are open to questions, and may be asked for together with the slice's filters. A
     * field with more values than a question may have groups says so; one whose values are names the caller may not see
     * is left out.
     *
     * @param locale of the sentences that say why a field cannot be grouped by
     * @since 1.1
     */
    default FieldsReport fields(Caller caller, Slice slice, Locale locale) {
        throw notAllowed("Fields are not told here: name the field to group by.");
    }

    /** How the score differs between two slices, whether that is real and where it comes from. */
    Change change(Caller caller, ChangeQuery query);

    /** The course of a score over time. */
    Trend trend(Caller caller, TrendQuery query);

    /** Which driver ratings go with the rating. */
    Drivers drivers(Caller caller, Slice slice, List<String> drivers);

    /**
     * The same, said in a language; a service that knows only one says it in that.
     *
     * @param locale of the sentences; English where it is not spoken
     */
    default Drivers drivers(Caller caller, Slice slice, List<String> drivers, Locale locale) {
        return drivers(caller, slice, drivers);
    }

    /** What became of the customers who answered in both slices. */
    Movement movement(Caller caller, ChangeQuery query);

    /**
     * Answers needed for a precision.
     *
     * @param margin half-width of the interval, in points, above 0
     * @param level confidence, above 0 and below 1
     * @param population customers there are; empty = what is known of the programme, if anything
     */
    SampleSize sampleSize(Caller caller, Slice slice, double margin, double level, OptionalLong population);

    /**
     * The same, said in a language; a service that knows only one says it in that.
     *
     * @param locale of the sentences; English where it is not spoken
     */
    default SampleSize sampleSize(
            Caller caller, Slice slice, double margin, double level, OptionalLong population, Locale locale) {
        return sampleSize(caller, slice, margin, level, population);
    }

    /** How well those who answered stand for all customers, by these attributes. */
    Representativeness representativeness(
            Caller caller, Slice slice, List<Field> attributes, double level, Locale locale);

    /** How the engine would answer a query. */
    Plan explain(Caller caller, ScoreQuery query);
}
