// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.benchmark;

/** What a figure describes. */
public enum Population {
    /** Scores of companies: each counts once. */
    COMPANIES,
    /** Answers of respondents, whatever company they rate. */
    RESPONDENTS
}
