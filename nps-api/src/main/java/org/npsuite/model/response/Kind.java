// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.response;

/** What a programme asks about; the two are never mixed, because they measure different things. */
public enum Kind {
    /** The relationship as a whole, asked at intervals. */
    RELATIONAL,
    /** One event, such as a delivery or a call, asked right after it. */
    TRANSACTIONAL
}
