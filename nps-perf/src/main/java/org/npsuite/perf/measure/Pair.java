// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.measure;

/** What each of the two took, one right after the other. */
public record Pair(Cost ours, Cost peer) {

    /** How many times less wall time we took than the peer. */
    public double faster() {
        return (double) peer.wall() / ours.wall();
    }
}
