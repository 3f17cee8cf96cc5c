// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.model.slice.Field.Kind.ACCOUNT;
import static org.npsuite.model.slice.Field.Kind.CHANNEL;
import static org.npsuite.model.slice.Field.Kind.LANGUAGE;
import static org.npsuite.model.slice.Field.Kind.OWNER;
import static org.npsuite.model.slice.Field.Kind.TEAM;
import static org.npsuite.model.slice.Field.Kind.TOUCHPOINT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.npsuite.model.access.Permission;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.Absence;
import org.npsuite.model.score.FieldValues;
import org.npsuite.model.score.FieldsReport;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Slice;
import org.npsuite.scoring.internal.access.Ground;
import org.npsuite.scoring.internal.backing.Backing;
import org.npsuite.scoring.internal.privacy.Counting;
import org.npsuite.scoring.internal.settings.ScoringSettings;
import org.npsuite.scoring.internal.text.Sentences;
import org.npsuite.spi.tally.TallyAnswer;
import org.npsuite.spi.tally.TallySource;
import org.npsuite.spi.tally.ValueCounts;

/**
 * By what can the answers be grouped? Engines answer for fields by name and cannot tell which there are; the journal's
 * latest answers can. How many values a field has, an engine counts.
 */
final class FieldsQuestion {

    private static final int LATEST = 1000;

    /** A sender that makes up names must not make this question one about thousands of fields. */
    private static final int MOST_FIELDS = 24;

    private static final List<Field> PLAIN = Stream.of(TOUCHPOINT, CHANNEL, LANGUAGE, TEAM, OWNER, ACCOUNT)
            .map(Field::of)
            .toList();

    private final ScoringSettings settings;
    private final Counting counting;
    private final Backing backing;

    FieldsQuestion(ScoringSettings settings, Counting counting, Backing backing) {
        this.settings = settings;
        this.counting = counting;
        this.backing = backing;
    }

    FieldsReport answer(Ground ground, Slice slice, Locale locale) {
        List<Field> candidates = candidates(ground, slice);
        TallyAnswer<ValueCounts> answer = counting.values(ground, slice, candidates);
        return new FieldsReport(
                settings.definition(),
                ground.narrow(slice),
                answer.watermark().value(),
                answer.partial(),
                fields(candidates, answer.counts().values(), new AbsenceWords(Sentences.of(locale))));
    }

    private static List<FieldValues> fields(
            List<Field> candidates, Map<Field, OptionalLong> counts, AbsenceWords words) {
        List<FieldValues> found = new ArrayList<>();
        for (Field field : candidates) {
            OptionalLong values = counts.get(field);
            if (values.isEmpty()) {
                found.add(new FieldValues(
                        field, words.of("values", Absence.Reason.TOO_MANY_VALUES, TallySource.MAX_CELLS)));
            } else if (values.getAsLong() > 0) {
                found.add(new FieldValues(field, values.getAsLong()));
            }
        }
        return found;
    }

    private List<Field> candidates(Ground ground, Slice slice) {
        Stream<Field> fields = ground.anonymous()
                ? counting.openFields(slice).stream().sorted(Comparator.comparing(Field::key))
                : carried(ground, slice.programme());
        return fields.filter(field -> field.kind() != ACCOUNT || ground.scope().permits(Permission.READ_NAMES))
                .distinct()
                .limit(MOST_FIELDS)
                .toList();
    }

    /** Of the whole programme: for the latest of a rare filter the journal would be looked through to its beginning. */
    private Stream<Field> carried(Ground ground, String programme) {
        List<RecordedResponse> latest = backing.journal()
                .responses(ground.narrow(Slice.of(programme)), Optional.empty(), LATEST, Optional.empty())
                .items();
        return latest.stream().map(RecordedResponse::response).flatMap(FieldsQuestion::of);
    }

    private static Stream<Field> of(Response response) {
        return Stream.of(
                        response.attributes().keySet().stream().map(Field::attribute),
                        response.tags().keySet().stream().map(Field::tag),
                        PLAIN.stream().filter(field -> !response.values(field).isEmpty()))
                .flatMap(fields -> fields);
    }
}
