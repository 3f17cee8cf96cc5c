// SPDX-License-Identifier: Apache-2.0
/** What this room tells an administrator of itself. */
package org.npsuite.scoring.internal.doctor;
