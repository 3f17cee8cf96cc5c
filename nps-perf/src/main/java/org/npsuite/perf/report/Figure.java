// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.report;

import java.util.Locale;

/** The figures to reach. Their names are what {@code FIGURE} lines are told apart by. */
public enum Figure {
    SLICE4_VS_PG(100, true, "four-predicate slice, against PostgreSQL without an index"),
    FILTER_VS_PG_INDEX(15, true, "one filter, against PostgreSQL with a covering index"),
    MONTH_SEGMENT_VS_DUCKDB(10, true, "12 months x 20 segments, against DuckDB on one thread"),
    ROLLUP_GROWTH(1.2, false, "roll-up query, time at the most rows by time at the fewest"),
    SCAN_GROWTH(1.5, false, "ad hoc scan, ns per response at the most rows by the fewest"),
    BYTES_PER_RESPONSE(16, false, "bytes in memory, six attributes and customer, index of ids left out"),
    BULK_VS_COPY(0.6, true, "bulk import over REST, against COPY and INSERT ... ON CONFLICT"),
    GROUP_COMMIT(3, true, "64 clients over REST, against a commit per request"),
    RESTART(20, true, "activation to first answer from the snapshot, against reload over JDBC");

    private final double goal;
    private final boolean atLeast;
    private final String what;

    Figure(double goal, boolean atLeast, String what) {
        this.goal = goal;
        this.atLeast = atLeast;
        this.what = what;
    }

    /** As it stands in a {@code FIGURE} line. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What it says, for people. */
    public String what() {
        return what;
    }

    /** The value to reach. */
    public double goal() {
        return goal;
    }

    /** Such as {@code >= 100} or {@code <= 1.2}. */
    public String goalText() {
        return (atLeast ? ">= " : "<= ") + Report.number(goal);
    }

    /** Whether a value is good enough. */
    public boolean reachedBy(double value) {
        return atLeast ? value >= goal : value <= goal;
    }
}
