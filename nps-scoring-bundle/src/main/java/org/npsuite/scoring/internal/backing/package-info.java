// SPDX-License-Identifier: Apache-2.0
/** What the other rooms and the host lend this one, while it is there. */
package org.npsuite.scoring.internal.backing;
