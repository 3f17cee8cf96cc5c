// SPDX-License-Identifier: Apache-2.0
/**
 * The questions about scores, one class each: counts come from the engine, arithmetic from the statistics library, and
 * what is left is who may see it, what is refused and how it is said.
 */
package org.npsuite.scoring.internal.score;
