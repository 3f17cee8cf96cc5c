// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

/** Which kind of survey. */
public enum SurveyType {
    /** Asked about the relationship. */
    RELATIONAL,
    /** Asked after an event. */
    TRANSACTIONAL,
    /** Both in one figure. */
    MIXED
}
