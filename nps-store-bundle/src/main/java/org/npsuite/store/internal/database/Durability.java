// SPDX-License-Identifier: Apache-2.0
package org.npsuite.store.internal.database;

/** What survives which crash. */
public enum Durability {
    /** Every acknowledged response survives a crash of the process and of the machine. */
    MACHINE,
    /** Survives a crash of the process; a crash of the machine may cost the last moments. */
    PROCESS,
    /** Nothing survives: the database lives in memory. */
    NONE
}
