// SPDX-License-Identifier: Apache-2.0
package org.npsuite.doctor.internal;

/**
 * A bundle of the suite.
 *
 * @param name its symbolic name
 * @param id by which the shell knows it
 * @param started whether it runs, or will at the first use of its classes
 */
record Room(String name, long id, boolean started) {}
