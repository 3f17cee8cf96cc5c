// SPDX-License-Identifier: Apache-2.0
/** Programmes and the sizes of their populations, kept as documents in the records. */
package org.npsuite.scoring.internal.programme;
