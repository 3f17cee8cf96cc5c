// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A calendar period in the programme's zone. Labels of one period sort as the periods do. */
public enum Period implements Grouping {
    /** Label 2026-01-31. */
    DAY {
        @Override
        public String label(LocalDate day) {
            return day.toString();
        }

        @Override
        public LocalDate start(LocalDate day) {
            return day;
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusDays(1);
        }
    },
    /** ISO week, Monday to Sunday; label 2026-W05. */
    WEEK {
        @Override
        public String label(LocalDate day) {
            return String.format(
                    Locale.ROOT,
                    "%04d-W%02d",
                    day.get(IsoFields.WEEK_BASED_YEAR),
                    day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        }

        @Override
        public LocalDate start(LocalDate day) {
            return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusWeeks(1);
        }
    },
    /** Label 2026-01. */
    MONTH {
        @Override
        public String label(LocalDate day) {
            return YearMonth.from(day).toString();
        }

        @Override
        public LocalDate start(LocalDate day) {
            return day.withDayOfMonth(1);
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusMonths(1);
        }
    },
    /** Label 2026-Q1. */
    QUARTER {
        @Override
        public String label(LocalDate day) {
            return String.format(Locale.ROOT, "%04d-Q%d", day.getYear(), day.get(IsoFields.QUARTER_OF_YEAR));
        }

        @Override
        public LocalDate start(LocalDate day) {
            return day.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusMonths(3);
        }
    },
    /** Label 2026. */
    YEAR {
        @Override
        public String label(LocalDate day) {
            return String.format(Locale.ROOT, "%04d", day.getYear());
        }

        @Override
        public LocalDate start(LocalDate day) {
            return day.withDayOfYear(1);
        }

        @Override
        public LocalDate next(LocalDate start) {
            return start.plusYears(1);
        }
    };

    /** The label of the period that contains {@code day}. */
    public abstract String label(LocalDate day);

    /** The first day of the period that contains {@code day}. */
    public abstract LocalDate start(LocalDate day);

    /** The first day of the period after the one that begins at {@code start}. */
    public abstract LocalDate next(LocalDate start);

    @Override
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The period of that name in a query. */
    static Optional<Period> named(String key) {
        return Arrays.stream(values())
                .filter(period -> period.key().equals(key))
                .findFirst();
    }
}
