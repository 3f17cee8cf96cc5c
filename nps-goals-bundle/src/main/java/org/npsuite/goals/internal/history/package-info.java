// SPDX-License-Identifier: Apache-2.0
/** The months of a goal, and the scores asked for them. */
package org.npsuite.goals.internal.history;
