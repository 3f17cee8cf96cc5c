// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What to measure.
 *
 * @param rows how many responses
 * @param pairs how many pairs
 * @param parts which parts
 */
record Options(long rows, int pairs, Set<Part> parts) {

    private static final long MOST_ROWS = 500_000_000;
    private static final int FEWEST_ROWS = 10_000;

    /** Columns hold their answers without a database beyond this. */
    private static final long MOST_STORED = 10_000_000;

    /** What can be measured by itself. */
    enum Part {
        QUERIES,
        RESTART,
        GROWTH,
        MEMORY,
        BULK,
        COMMIT;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads them from arguments.
     *
     * @throws IllegalArgumentException in words for the reader
     */
    static Options of(String[] args) {
        long rows = 1_000_000;
        int pairs = 15;
        Set<Part> parts = EnumSet.noneOf(Part.class);
        for (int i = 0; i < args.length; i += 2) {
            String value = i + 1 < args.length ? args[i + 1] : "";
            switch (args[i]) {
                case "--rows" -> rows = number(value, "--rows", FEWEST_ROWS, MOST_ROWS);
                case "--pairs" -> pairs = (int) number(value, "--pairs", 1, 1000);
                case "--only" -> Arrays.stream(value.split(","))
                        .map(Options::part)
                        .forEach(parts::add);
                default -> throw new IllegalArgumentException("Unknown option " + args[i] + ". See ./perf --help");
            }
        }
        if (parts.isEmpty()) {
            parts = rows > MOST_STORED ? EnumSet.of(Part.GROWTH, Part.MEMORY) : EnumSet.allOf(Part.class);
        }
        return new Options(rows, pairs, parts);
    }

    private static long number(String text, String option, long least, long most) {
        if (text.matches("[0-9]{1,12}")) {
            long value = Long.parseLong(text);
            if (value >= least && value <= most) {
                return value;
            }
        }
        throw new IllegalArgumentException("%s needs a number from %,d to %,d".formatted(option, least, most));
    }

    private static Part part(String text) {
        return Arrays.stream(Part.values())
                .filter(part -> part.key().equals(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("--only takes some of "
                        + Arrays.stream(Part.values()).map(Part::key).collect(Collectors.joining(","))));
    }

    boolean has(Part part) {
        return parts.contains(part);
    }
}
