// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.slice;

/** What is counted. */
public enum Unit {
    /** Every answer. */
    RESPONSES,
    /**
     * Each customer's latest answer inside the filters and the group's own window; answers without a customer are left
     * out and counted apart. Groups may then not add up to their total.
     */
    CUSTOMERS
}
