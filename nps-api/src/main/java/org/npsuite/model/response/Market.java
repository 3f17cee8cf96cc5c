// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

/** Who the customers are. */
public enum Market {
    /** Consumers. */
    B2C,
    /** Companies: contacts belong to accounts. */
    B2B
}
