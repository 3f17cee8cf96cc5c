// SPDX-License-Identifier: Apache-2.0
package org.npsuite.model.access;

/** What a caller may do with the rows inside its scope. */
public enum Permission {
    /** See scores, benchmarks, goals: nothing that names a customer. */
    READ_AGGREGATES,
    /** See customers and accounts by name. */
    READ_NAMES,
    /** See verbatims. */
    READ_COMMENTS,
    /** See single responses; names and verbatims only with the permissions for them. */
    READ_RESPONSES,
    /** Send in, import, correct, exclude responses. */
    WRITE_RESPONSES,
    /** Erase a customer everywhere. */
    ERASE,
    /** Create and change programmes, goals, populations, marks and settings. */
    ADMINISTER
}
