// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.score;

import static org.npsuite.scoring.internal.Room.ADMIN;
import static org.npsuite.scoring.internal.Room.PROGRAMME;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.npsuite.model.response.Response;
import org.npsuite.model.score.ScoreQuery;
import org.npsuite.model.score.ScoreReport;
import org.npsuite.model.slice.Field;
import org.npsuite.model.slice.Filter;
import org.npsuite.model.slice.Grouping;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Window;
import org.npsuite.scoring.internal.Room;
import org.npsuite.testkit.Responses;

/** Puts answers into a journal, and asks about them. */
abstract class ScoreTest {

    static final Slice ALL = Slice.of(PROGRAMME);
    static final Field SEGMENT = Field.attribute("segment");

    Room room = Room.withProgramme();

    /** So many detractors, passives and promoters of that day. */
    void add(String day, int detractors, int passives, int promoters) {
        add(day, detractors, passives, promoters, response -> response);
    }

    void add(String day, int detractors, int passives, int promoters, UnaryOperator<Response.Builder> more) {
        ratings(day, detractors, 3, more);
        ratings(day, passives, 7, more);
        ratings(day, promoters, 10, more);
    }

    /** So many answers of one rating. */
    void ratings(String day, int count, int rating, UnaryOperator<Response.Builder> more) {
        for (int i = 0; i < count; i++) {
            room.journal.add(PROGRAMME, Responses.on(day, more.apply(Responses.valid(rating))));
        }
    }

    static UnaryOperator<Response.Builder> segment(String value) {
        return response -> response.attributes(Map.of("segment", value));
    }

    ScoreReport score(Grouping... groupBy) {
        return room.scores.score(
                ADMIN, ScoreQuery.builder().slice(ALL).groupBy(List.of(groupBy)).build());
    }

    static Slice where(String... filters) {
        return ALL.and(List.of(filters).stream().map(Filter::parse).toList());
    }

    /** From the first of one month to before the first of another. */
    static Slice months(String from, String to) {
        return ALL.in(Window.of(LocalDate.parse(from + "-01"), LocalDate.parse(to + "-01")));
    }
}
