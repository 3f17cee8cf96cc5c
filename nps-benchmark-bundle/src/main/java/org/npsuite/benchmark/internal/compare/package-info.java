// SPDX-License-Identifier: Apache-2.0

/** A score beside published figures: which are comparable, how far apart, and what follows. */
package org.npsuite.benchmark.internal.compare;
