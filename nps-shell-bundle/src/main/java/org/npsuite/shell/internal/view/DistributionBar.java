// SPDX-License-Identifier: Apache-2.0
package org.npsuite.shell.internal.view;

import org.npsuite.model.score.CategoryCounts;

/**
 * The shares of detractors, passives and promoters as text, {@code ---....+++++}: in ASCII, because a terminal's encoding
 * is anybody's guess.
 */
final class DistributionBar {

    static final int WIDTH = 30;

    private static final String MARKS = "-.+";

    private DistributionBar() {}

    /** Exactly {@code width} marks, at least one for whoever is there; empty without answers. */
    static String of(CategoryCounts counts, int width) {
        if (counts.n() == 0) {
            return "";
        }
        long[] people = {counts.detractors(), counts.passives(), counts.promoters()};
        int[] marks = new int[people.length];
        int left = width;
        for (int i = 0; i < people.length; i++) {
            if (people[i] > 0) {
                marks[i] = 1;
                left--;
            }
        }
        for (; left > 0; left--) {
            marks[mostShortchanged(people, marks)]++;
        }
        StringBuilder bar = new StringBuilder();
        for (int i = 0; i < people.length; i++) {
            bar.append(String.valueOf(MARKS.charAt(i)).repeat(marks[i]));
        }
        return bar.toString();
    }

    /** Who has the most people per mark. */
    private static int mostShortchanged(long[] people, int[] marks) {
        int most = 0;
        for (int i = 1; i < people.length; i++) {
            if ((double) people[i] / (2 * marks[i] + 1) > (double) people[most] / (2 * marks[most] + 1)) {
                most = i;
            }
        }
        return most;
    }
}
