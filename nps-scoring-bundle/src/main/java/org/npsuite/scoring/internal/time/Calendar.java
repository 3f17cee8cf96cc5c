// SPDX-License-Identifier: Apache-2.0
package org.npsuite.scoring.internal.time;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.npsuite.model.slice.Period;

/** From the labels of periods back to the calendar. */
public final class Calendar {

    private Calendar() {}

    /** The first day of the period of that label. */
    public static LocalDate start(Period period, String label) {
        return switch (period) {
            case DAY -> LocalDate.parse(label);
            case WEEK -> LocalDate.parse(label + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            case MONTH -> YearMonth.parse(label).atDay(1);
            case QUARTER -> {
                String[] parts = label.split("-Q");
                yield LocalDate.of(Integer.parseInt(parts[0]), 3 * Integer.parseInt(parts[1]) - 2, 1);
            }
            case YEAR -> LocalDate.of(Integer.parseInt(label), 1, 1);
        };
    }

    /** The labels from one to another, both included, without gaps. */
    public static List<String> labels(Period period, String first, String last) {
        List<String> labels = new ArrayList<>();
        LocalDate end = start(period, last);
        for (LocalDate day = start(period, first); !day.isAfter(end); day = period.next(day)) {
            labels.add(period.label(day));
        }
        return labels;
    }

    /** How many periods make a year that seasons can be told from; 0 where they cannot. */
    public static int cycle(Period period) {
        return switch (period) {
            case MONTH -> 12;
            case QUARTER -> 4;
            case DAY, WEEK, YEAR -> 0;
        };
    }
}
