// SPDX-License-Identifier: Apache-2.0
/** What people read, French and English. */
package org.npsuite.scoring.internal.text;
