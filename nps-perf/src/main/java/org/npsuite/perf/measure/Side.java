// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.measure;

import java.util.function.Supplier;

/**
 * One of two that do the same.
 *
 * @param <A> what both must agree on
 * @param work does it once, and that is what is measured; returns how to read the answer, which is not
 * @param cpu of every process that takes part
 */
public record Side<A>(Work<A> work, CpuClock cpu) {

    /** Something to do once. */
    @FunctionalInterface
    public interface Work<A> {
        /** Does it; whatever it throws ends the run. */
        Supplier<A> once() throws Exception;
    }
}
