// SPDX-License-Identifier: Apache-2.0
package org.npsuite.tally.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.npsuite.model.response.RecordedResponse;
import org.npsuite.model.slice.Period;
import org.npsuite.model.slice.Slice;
import org.npsuite.model.slice.Unit;
import org.npsuite.model.slice.Window;
import org.npsuite.spi.tally.Moments;
import org.npsuite.spi.tally.MomentsQuery;
import org.npsuite.spi.tally.Tallies;
import org.npsuite.spi.tally.TallyQuery;
import org.npsuite.spi.tally.TransitionsQuery;
import org.npsuite.tally.internal.column.Columns;
import org.npsuite.tally.internal.query.MomentsQuestion;
import org.npsuite.tally.internal.query.TransitionsQuestion;
import org.npsuite.testkit.Responses;

/** More customers than are looked at in one go. */
class ManyCustomersTest {

    private static final int CUSTOMERS = 1_100_000;
    private static final LocalDate JANUARY = LocalDate.parse("2026-01-15");
    private static final LocalDate FEBRUARY = LocalDate.parse("2026-02-15");
    private static final Slice ALL = Slice.of("programme");

    @Test
    void everyCustomerIsFoundInItsPortion() {
        Columns columns = new Columns();
        for (int customer = 0; customer < CUSTOMERS; customer++) {
            columns.put(answer(customer, JANUARY, 3, customer));
        }
        for (int customer = 0; customer < CUSTOMERS; customer += 100) {
            columns.put(answer(CUSTOMERS + customer, FEBRUARY, 9, customer));
        }
        columns.put(RecordedResponse.builder()
                .response(Responses.on(JANUARY, Responses.valid(0)).response())
                .number(3L * CUSTOMERS)
                .version(1)
                .recordedAt(Instant.EPOCH)
                .day(JANUARY)
                .build());
        int twice = CUSTOMERS / 100;

        Tallies tallies = Engines.PLANNER
                .plan(columns, new TallyQuery(ALL, List.of(Period.MONTH), Unit.CUSTOMERS))
                .answer();
        assertThat(tallies.total().categories().promoters()).isEqualTo(twice);
        assertThat(tallies.total().n()).isEqualTo(CUSTOMERS);
        assertThat(tallies.withoutCustomer()).isEqualTo(1);
        assertThat(tallies.groups().values()).extracting(tally -> tally.n()).containsExactly((long) CUSTOMERS, (long)
                twice);

        Moments moments = MomentsQuestion.answer(
                columns, new MomentsQuery(ALL, List.of(Period.MONTH), MomentsQuery.Cluster.CUSTOMER));
        assertThat(moments.total().clusters()).isEqualTo(CUSTOMERS + 1L);
        assertThat(moments.total().nn()).isEqualTo(CUSTOMERS - twice + 4.0 * twice + 1);

        assertThat(TransitionsQuestion.answer(
                                columns,
                                new TransitionsQuery(
                                        ALL.in(Window.of(null, FEBRUARY)), ALL.in(Window.of(FEBRUARY, null))))
                        .customers())
                .isEqualTo(twice);
    }

    private static RecordedResponse answer(long number, LocalDate day, int rating, int customer) {
        return RecordedResponse.builder()
                .response(Responses.on(day, Responses.valid(rating).customer("customer " + customer))
                        .response())
                .number(number)
                .version(1)
                .recordedAt(Instant.EPOCH)
                .day(day)
                .build();
    }
}
