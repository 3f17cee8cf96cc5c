// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import static org.npsuite.model.problem.ProblemException.notAllowed;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Local dates of the programme's zone, from the first to before the last: {@code [2026-01-01, 2026-02-01)} is January.
 *
 * @param from first day; empty reaches back to the first answer
 * @param to the day after the last; empty reaches to the latest answer
 */
public record Window(Optional<LocalDate> from, Optional<LocalDate> to) {

    /** All answers of all time. */
    public static final Window ALL = new Window(Optional.empty(), Optional.empty());

    /** @throws org.npsuite.model.problem.ProblemException {@code NOT_ALLOWED} if it ends before it begins */
    public Window {
        if (from.isPresent() && to.isPresent() && !from.get().isBefore(to.get())) {
            throw notAllowed("the window is empty: \"to\" (" + to.get() + ", not included) must be after \"from\" ("
                    + from.get() + ")");
        }
    }

    /** From {@code from}, included, to {@code to}, not included; {@code null} is unbounded. */
    public static Window of(LocalDate from, LocalDate to) {
        return new Window(Optional.ofNullable(from), Optional.ofNullable(to));
    }

    /** Whether the day is inside. */
    public boolean contains(LocalDate day) {
        return from.map(first -> !day.isBefore(first)).orElse(true)
                && to.map(day::isBefore).orElse(true);
    }
}
