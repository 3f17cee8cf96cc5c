// SPDX-License-Identifier: Apache-2.0
package org.npsuite.perf.measure;

/** Two sides answered the same question differently: no figure of the run is worth anything. */
public final class MismatchException extends IllegalStateException {

    MismatchException(String what, Object ours, Object peer) {
        super("The answers to " + what + " differ.\n  ours: " + shortened(ours) + "\n  peer: " + shortened(peer));
    }

    private static String shortened(Object answer) {
        String text = String.valueOf(answer);
        return text.length() <= 2_000 ? text : text.substring(0, 2_000) + " ...";
    }
}
