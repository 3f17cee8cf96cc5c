// SPDX-License-Identifier: Apache-2.0
/** How much each part of a slice adds to the score, and in what order parts stand. */
package org.npsuite.goals.internal.contribution;
