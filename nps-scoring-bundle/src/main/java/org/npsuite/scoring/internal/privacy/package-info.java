// SPDX-License-Identifier: Apache-2.0
/** What anonymous programmes keep to themselves. In identified programmes nothing is hidden. */
package org.npsuite.scoring.internal.privacy;
