// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.goal;

/** What has to reach a target. */
public enum Measure {
    /** The published integer of the due month: sampling luck included. */
    PUBLISHED,
    /** The level behind it: what all customers would say. */
    TRUE_LEVEL
}
