// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

/** How sure the mapping of a published label to a sector is. */
public enum Confidence {
    /** The label is the sector. */
    HIGH,
    /** The label is most of the sector. */
    MEDIUM,
    /** The label is a part of the sector or overlaps with others. */
    LOW
}
