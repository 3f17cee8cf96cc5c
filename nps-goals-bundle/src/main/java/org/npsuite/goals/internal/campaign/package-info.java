// SPDX-License-Identifier: Apache-2.0
/** Marks on a slice, and whether the score moved since, beyond what would have been. */
package org.npsuite.goals.internal.campaign;
