// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

/** How well a source is documented. */
public enum Grade {
    /** Official, with the split of the answers published. */
    A,
    /** An independent study with its method. */
    B,
    /** A vendor or a secondary report: usable with its label. */
    C
}
