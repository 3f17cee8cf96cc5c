// SPDX-License-Identifier: Apache-2.0
/** The services of other rooms, while they are there. */
package org.npsuite.goals.internal.backing;
