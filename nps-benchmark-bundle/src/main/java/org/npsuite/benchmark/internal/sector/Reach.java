// SPDX-License-Identifier: Apache-2.0
package org.npsuite.benchmark.internal.sector;

/**
 * A sector as another classification has it.
 *
 * @param path there
 * @param same whether both hold the same industries; false where they only overlap
 * @param verified whether that was read in a published source
 */
public record Reach(SectorPath path, boolean same, boolean verified) {

    /** This reach carried on by another. */
    Reach through(Reach next) {
        return new Reach(next.path, same && next.same, verified && next.verified);
    }
}
