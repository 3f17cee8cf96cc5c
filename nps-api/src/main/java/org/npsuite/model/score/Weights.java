// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.score;

import java.util.List;

/**
 * How unevenly a weighted score weighs its answers.
 *
 * @param ratio largest weight over smallest, 1 or more
 * @param largestShare share of the whole weight that one answer carries, above 0, at most 1
 * @param cautions what a reader should know before relying on the score; empty = nothing
 */
public record Weights(double ratio, double largestShare, List<Caution> cautions) {

    public Weights {
        cautions = List.copyOf(cautions);
    }
}
