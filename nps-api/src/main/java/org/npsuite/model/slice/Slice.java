// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * The answers a question is about: of one programme, in a window, kept by every filter.
 *
 * @param programme the programme's id; a slice never mixes programmes
 * @param window when they answered
 * @param where filters, all of which must keep an answer
 */
public record Slice(String programme, Window window, List<Filter> where) {

    public Slice {
        Objects.requireNonNull(programme, "programme");
        Objects.requireNonNull(window, "window");
        where = List.copyOf(where);
    }

    /** All answers of a programme. */
    public static Slice of(String programme) {
        return new Slice(programme, Window.ALL, List.of());
    }

    /** The same answers in another window. */
    public Slice in(Window other) {
        return new Slice(programme, other, where);
    }

    /** The answers of this slice that these filters keep as well. */
    public Slice and(List<Filter> more) {
        return new Slice(
                programme, window, Stream.concat(where.stream(), more.stream()).toList());
    }
}
